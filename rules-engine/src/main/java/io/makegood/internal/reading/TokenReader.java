package io.makegood.internal.reading;

import io.makegood.internal.reading.RawValue.Entry;
import io.makegood.internal.reading.RawValue.Fields;
import io.makegood.internal.reading.RawValue.Form;
import io.makegood.internal.reading.RawValue.Items;
import io.makegood.internal.reading.RawValue.Scalar;
import io.makegood.json.JsonTokens;
import io.makegood.json.JsonTokens.Kind;
import io.makegood.problem.CaseFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Reads JSON from the tokens of a parser, ours or another one. */
final class TokenReader {
    private final JsonTokens tokens;
    private final Problems problems;
    private final RawValueBuilder builder;
    private final Deque<Place> open = new ArrayDeque<>();
    private long characters;

    private TokenReader(JsonTokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
        this.builder = new RawValueBuilder(problems);
    }

    static RawValue read(JsonTokens tokens, Problems problems) {
        TokenReader reader = new TokenReader(tokens, problems);
        RawValue root = reader.value(reader.next(), Pointer.ROOT);
        if (reader.next() != Kind.END) {
            throw reader.builder.severalCases(reader.place());
        }
        return root;
    }

    private Kind next() {
        Kind kind = tokens.next();
        if (kind == Kind.MALFORMED) {
            throw problems.fatal(place(), null, "this is not valid JSON from here on", null);
        }
        if (kind == Kind.OVER_LIMIT) {
            throw problems.fatal(place(), null, "this exceeds a limit of the JSON parser", null);
        }
        return kind;
    }

    private RawValue value(Kind kind, Pointer pointer) {
        Place place = place();
        builder.count(place, pointer);
        return switch (kind) {
            case OBJECT_START -> fields(place, pointer);
            case ARRAY_START -> items(place, pointer);
            case TEXT -> new Scalar(place, text(), Form.QUOTED);
            case NUMBER -> new Scalar(place, text(), Form.NUMBER);
            case TRUE -> new Scalar(place, "true", Form.TRUTH);
            case FALSE -> new Scalar(place, "false", Form.TRUTH);
            case NULL -> new Scalar(place, "", Form.NOTHING);
            case END -> throw endsTooEarly();
            default -> throw new IllegalStateException("no value starts with " + kind);
        };
    }

    private Fields fields(Place place, Pointer pointer) {
        builder.open(place, pointer);
        open.push(place);
        Map<String, Entry> entries = RawValueBuilder.entries();
        for (Kind kind = next(); kind != Kind.OBJECT_END; kind = next()) {
            if (kind == Kind.END) {
                throw endsTooEarly();
            }
            String name = text();
            Pointer inside = pointer.field(name);
            Place namePlace = place();
            RawValue value = value(next(), inside);
            builder.put(entries, name, new Entry(namePlace, value), inside);
        }
        open.pop();
        builder.close();
        return new Fields(place, entries);
    }

    private Items items(Place place, Pointer pointer) {
        builder.open(place, pointer);
        open.push(place);
        List<RawValue> items = new ArrayList<>();
        for (Kind kind = next(); kind != Kind.ARRAY_END; kind = next()) {
            items.add(value(kind, pointer.item(items.size())));
        }
        open.pop();
        builder.close();
        return new Items(place, items);
    }

    /** A parser that is not ours has not counted what it read. */
    private String text() {
        String text = tokens.text();
        characters += text.length();
        Text.refuseIfTooLarge(characters, problems);
        return text;
    }

    private CaseFileException endsTooEarly() {
        Place start = open.peek();
        String what = start == null || start.line() == 0
                ? ""
                : ": what starts in " + problems.where(start) + " is not closed";
        return problems.fatal(place(), null, "the " + problems.input() + " ends too early" + what, null);
    }

    private Place place() {
        return new Place(tokens.line(), tokens.column());
    }
}
