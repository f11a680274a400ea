package io.makegood.internal.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.makegood.internal.reading.RawValue.Entry;
import io.makegood.internal.reading.RawValue.Fields;
import io.makegood.internal.reading.RawValue.Form;
import io.makegood.internal.reading.RawValue.Items;
import io.makegood.internal.reading.RawValue.Scalar;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.CaseFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON from Jackson's tokens. */
final class JsonText {
    /** What Jackson limits by itself is limited here already, with better words. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Limits.BYTES)
                    .maxNameLength(Limits.BYTES)
                    .maxNumberLength(Limits.BYTES)
                    .build())
            .build();

    private final JsonParser parser;
    private final RawValueBuilder builder;
    private final Deque<Place> open = new ArrayDeque<>();

    private JsonText(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.builder = new RawValueBuilder(problems);
    }

    static RawValue read(String text, Problems problems) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonText json = new JsonText(parser, problems);
            try {
                return json.document();
            } catch (JsonProcessingException e) {
                throw json.invalid(e, text, problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RawValue document() throws IOException {
        RawValue root = value(parser.nextToken(), Pointer.ROOT);
        if (parser.nextToken() != null) {
            throw builder.severalCases(place(parser.currentTokenLocation()));
        }
        return root;
    }

    private RawValue value(@Nullable JsonToken token, Pointer pointer) throws IOException {
        Place place = place(parser.currentTokenLocation());
        builder.count(place, pointer);
        if (token == JsonToken.START_OBJECT) {
            return fields(place, pointer);
        }
        if (token == JsonToken.START_ARRAY) {
            return items(place, pointer);
        }
        if (token == null) {
            return new Scalar(place, "", Form.NOTHING);
        }
        return switch (token) {
            case VALUE_STRING -> new Scalar(place, parser.getText(), Form.QUOTED);
            case VALUE_TRUE, VALUE_FALSE -> new Scalar(place, parser.getText(), Form.TRUTH);
            case VALUE_NULL -> new Scalar(place, "", Form.NOTHING);
            default -> new Scalar(place, parser.getText(), Form.NUMBER);
        };
    }

    private Fields fields(Place place, Pointer pointer) throws IOException {
        builder.open(place, pointer);
        open.push(place);
        Map<String, Entry> entries = RawValueBuilder.entries();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Pointer inside = pointer.field(name);
            Place namePlace = place(parser.currentTokenLocation());
            RawValue value = value(parser.nextToken(), inside);
            builder.put(entries, name, new Entry(namePlace, value), inside);
        }
        open.pop();
        builder.close();
        return new Fields(place, entries);
    }

    private Items items(Place place, Pointer pointer) throws IOException {
        builder.open(place, pointer);
        open.push(place);
        List<RawValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token, pointer.item(items.size())));
        }
        open.pop();
        builder.close();
        return new Items(place, items);
    }

    private CaseFileException invalid(JsonProcessingException e, String text, Problems problems) {
        if (e instanceof JsonEOFException) {
            Place end = Place.at(text, text.length());
            Place start = open.peek();
            String what = start == null ? "" : ": what starts in " + problems.where(start) + " is not closed";
            return problems.fatal(end, null, "the " + problems.input() + " ends too early" + what, null);
        }
        int offset = offset(e.getLocation(), text);
        int end = text.offsetByCodePoints(offset, 1);
        String message = e.getOriginalMessage();
        if (message.contains(" token ") || message.startsWith("Invalid numeric value")) {
            // Found when the word was read already.
            while (offset > 0 && isWord(text.charAt(offset - 1))) {
                offset--;
            }
            end = offset;
            while (end < text.length() && isWord(text.charAt(end))) {
                end++;
            }
        }
        String found = QuotedText.of(text.substring(offset, Math.max(end, offset + 1)));
        return problems.fatal(
                Place.at(text, offset),
                null,
                "this is not valid JSON: " + found + " is not expected here",
                remedy(text, offset));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '+' || c == '-' || c == '_';
    }

    private static int offset(@Nullable JsonLocation location, String text) {
        long offset = location == null ? 0 : location.getCharOffset();
        return (int) Math.max(0, Math.min(offset, text.length() - 1L));
    }

    private static @Nullable String remedy(String text, int offset) {
        char found = text.charAt(offset);
        String before = text.substring(0, offset).stripTrailing();
        if (before.endsWith(",") && (found == '}' || found == ']')) {
            return "leave out the comma before it";
        }
        return switch (found) {
            case '\'' -> "double quotes";
            case '/', '#' -> "JSON has no comments";
            case '"' -> "a comma before it";
            case '\n', '\r' -> "close the quotes in the same line";
            default -> null;
        };
    }

    private static Place place(JsonLocation location) {
        return new Place(location.getLineNr(), location.getColumnNr());
    }
}
