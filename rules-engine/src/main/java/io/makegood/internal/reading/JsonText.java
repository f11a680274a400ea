package io.makegood.internal.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.makegood.internal.text.QuotedText;
import io.makegood.json.JsonTokens;
import io.makegood.problem.CaseFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The tokens of a JSON text, by Jackson. */
final class JsonText implements JsonTokens {
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
    private final String content;
    private final Problems problems;
    private Place place = Place.NONE;
    private String text = "";

    private JsonText(JsonParser parser, String content, Problems problems) {
        this.parser = parser;
        this.content = content;
        this.problems = problems;
    }

    static RawValue read(String text, Problems problems) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return TokenReader.read(new JsonText(parser, text, problems), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Kind next() {
        try {
            JsonToken token = parser.nextToken();
            place = place(parser.currentTokenLocation());
            if (token == null) {
                return Kind.END;
            }
            // Not before it is asked for does Jackson look for the end of a text, and there may be none.
            text = token.isStructStart() || token.isStructEnd() ? "" : parser.getText();
            return switch (token) {
                case START_OBJECT -> Kind.OBJECT_START;
                case END_OBJECT -> Kind.OBJECT_END;
                case START_ARRAY -> Kind.ARRAY_START;
                case END_ARRAY -> Kind.ARRAY_END;
                case FIELD_NAME -> Kind.NAME;
                case VALUE_STRING -> Kind.TEXT;
                case VALUE_TRUE -> Kind.TRUE;
                case VALUE_FALSE -> Kind.FALSE;
                case VALUE_NULL -> Kind.NULL;
                default -> Kind.NUMBER;
            };
        } catch (JsonEOFException e) {
            place = Place.at(content, content.length());
            return Kind.END;
        } catch (JsonProcessingException e) {
            throw invalid(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public int line() {
        return place.line();
    }

    @Override
    public int column() {
        return place.column();
    }

    @Override
    public String pointer() {
        return "";
    }

    private CaseFileException invalid(JsonProcessingException e) {
        int offset = offset(e.getLocation(), content);
        int end = content.offsetByCodePoints(offset, 1);
        String message = e.getOriginalMessage();
        if (message.contains(" token ") || message.startsWith("Invalid numeric value")) {
            // Found when the word was read already.
            while (offset > 0 && isWord(content.charAt(offset - 1))) {
                offset--;
            }
            end = offset;
            while (end < content.length() && isWord(content.charAt(end))) {
                end++;
            }
        }
        String found = QuotedText.of(content.substring(offset, Math.max(end, offset + 1)));
        return problems.fatal(
                Place.at(content, offset),
                null,
                "this is not valid JSON: " + found + " is not expected here",
                remedy(content, offset));
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
