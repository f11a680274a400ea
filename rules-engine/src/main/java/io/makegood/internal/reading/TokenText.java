package io.makegood.internal.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.makegood.internal.problem.Code;
import io.makegood.internal.text.QuotedText;
import io.makegood.json.JsonTokens;
import io.makegood.json.JsonTokens.Kind;
import io.makegood.problem.Problem;
import io.makegood.problem.ResolutionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON put together from the tokens of a parser, in one line, that knows where each of them stood. */
final class TokenText {
    private final JsonTokens tokens;
    private final String pointer;
    private final StringBuilder text = new StringBuilder();
    /** Places by where they stand in the text, 0-based. */
    private final TreeMap<Integer, Place> places = new TreeMap<>();

    private int depth;

    private TokenText(JsonTokens tokens) {
        this.tokens = tokens;
        this.pointer = tokens.pointer();
    }

    /** @throws ResolutionException when it is no JSON, nests too deep, or names something twice */
    static TokenText of(JsonTokens tokens) {
        TokenText text = new TokenText(tokens);
        text.value(text.next(), Pointer.ROOT);
        if (text.next() != Kind.END) {
            throw text.refused(null, "a second document starts here, and one resolution is read");
        }
        return text;
    }

    /** A problem of this text, at the place the input has it. */
    Problem asWritten(Problem problem) {
        String named = problem.pointer();
        Integer offset = named == null ? null : offset(named);
        if (offset == null && problem.line() > 0) {
            offset = problem.column() - 1;
        }
        Map.Entry<Integer, Place> token = offset == null ? null : places.floorEntry(offset);
        Place place = token == null ? Place.NONE : token.getValue();
        String where = named == null ? null : pointer + named;
        return problem.in(null).at(place.line(), place.column()).at(where, null);
    }

    /** Where in the text something stands, by its name where it has one; null when it is not there. Jackson tells some problems at the end of all. */
    private @Nullable Integer offset(String named) {
        try (JsonParser parser = Json.mapper().createParser(text.toString())) {
            while (parser.nextToken() != null) {
                if (parser.getParsingContext().pathAsPointer().toString().equals(named)) {
                    return (int) parser.currentTokenLocation().getCharOffset();
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private Kind next() {
        Kind kind = tokens.next();
        if (kind == Kind.MALFORMED) {
            throw refused(null, "this is not valid JSON from here on");
        }
        if (kind == Kind.OVER_LIMIT) {
            throw refused(null, "this exceeds a limit of the JSON parser");
        }
        places.put(text.length(), new Place(tokens.line(), tokens.column()));
        return kind;
    }

    private void value(Kind kind, Pointer here) {
        switch (kind) {
            case OBJECT_START -> fields(here);
            case ARRAY_START -> items(here);
            case TEXT -> quote(tokens.text());
            case NUMBER -> text.append(tokens.text());
            case TRUE -> text.append("true");
            case FALSE -> text.append("false");
            case NULL -> text.append("null");
            case END -> throw refused(null, "the text ends too early");
            default -> throw new IllegalStateException("no value starts with " + kind);
        }
    }

    private void fields(Pointer here) {
        open(here);
        text.append('{');
        Set<String> names = new HashSet<>();
        for (Kind kind = next(); kind != Kind.OBJECT_END; kind = next()) {
            if (kind == Kind.END) {
                throw refused(null, "the text ends too early");
            }
            String name = tokens.text();
            Pointer inside = here.field(name);
            if (!names.add(name)) {
                throw refused(inside, QuotedText.of(name) + " is given twice");
            }
            text.append(names.size() == 1 ? "" : ",");
            quote(name);
            text.append(':');
            value(next(), inside);
        }
        text.append('}');
        depth--;
    }

    private void items(Pointer here) {
        open(here);
        text.append('[');
        int count = 0;
        for (Kind kind = next(); kind != Kind.ARRAY_END; kind = next()) {
            text.append(count == 0 ? "" : ",");
            value(kind, here.item(count++));
        }
        text.append(']');
        depth--;
    }

    private void open(Pointer here) {
        if (++depth > Limits.DEPTH) {
            throw refused(here, "nested deeper than " + Limits.DEPTH + " levels");
        }
    }

    private void quote(String unquoted) {
        text.append('"');
        JsonStringEncoder.getInstance().quoteAsString(unquoted, text);
        text.append('"');
    }

    private ResolutionException refused(@Nullable Pointer here, String message) {
        String where = here == null ? null : pointer + here;
        return new ResolutionException(List.of(Code.UNREADABLE_RESOLUTION
                .problem(message, null)
                .at(tokens.line(), tokens.column())
                .at(where, null)));
    }
}
