package io.makegood.jackson2;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.makegood.json.JsonTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The value a parser stands at. */
final class ParserTokens implements JsonTokens {
    private final JsonParser parser;
    private final String pointer;

    private boolean started;
    private int depth;
    private String text = "";
    private int line;
    private int column;

    ParserTokens(JsonParser parser) {
        this.parser = parser;
        this.pointer = parser.getParsingContext().pathAsPointer().toString();
    }

    @Override
    public Kind next() {
        try {
            return kind(token());
        } catch (StreamReadException e) {
            at(e.getLocation());
            return isEnd(e) ? Kind.END : Kind.MALFORMED;
        } catch (StreamConstraintsException e) {
            at(parser.currentLocation());
            return Kind.OVER_LIMIT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An end between a comma and what has to follow it has no type of its own. */
    private static boolean isEnd(StreamReadException e) {
        return e instanceof JsonEOFException || e.getOriginalMessage().startsWith("Unexpected end-of-input");
    }

    private @Nullable JsonToken token() throws IOException {
        if (!started) {
            started = true;
            return parser.currentToken();
        }
        // What follows a value within a larger document is not ours.
        boolean isOver = depth == 0 && !parser.getParsingContext().inRoot();
        return isOver ? null : parser.nextToken();
    }

    private Kind kind(@Nullable JsonToken token) throws IOException {
        at(token == null ? parser.currentLocation() : parser.currentTokenLocation());
        if (token == null) {
            return Kind.END;
        }
        return switch (token) {
            case START_OBJECT -> opened(Kind.OBJECT_START);
            case END_OBJECT -> closed(Kind.OBJECT_END);
            case START_ARRAY -> opened(Kind.ARRAY_START);
            case END_ARRAY -> closed(Kind.ARRAY_END);
            case FIELD_NAME -> told(Kind.NAME, parser.currentName());
            case VALUE_STRING -> told(Kind.TEXT, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> told(Kind.NUMBER, parser.getText());
            case VALUE_TRUE -> Kind.TRUE;
            case VALUE_FALSE -> Kind.FALSE;
            case VALUE_NULL -> Kind.NULL;
            // Of a tree that somebody has built.
            case VALUE_EMBEDDED_OBJECT -> told(Kind.TEXT, String.valueOf(parser.getEmbeddedObject()));
            case NOT_AVAILABLE -> Kind.END;
        };
    }

    private Kind opened(Kind kind) {
        depth++;
        return kind;
    }

    private Kind closed(Kind kind) {
        depth--;
        return kind;
    }

    private Kind told(Kind kind, String text) {
        this.text = text;
        return kind;
    }

    private void at(@Nullable JsonLocation location) {
        line = location == null ? 0 : Math.max(0, location.getLineNr());
        column = location == null ? 0 : Math.max(0, location.getColumnNr());
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int column() {
        return column;
    }

    @Override
    public String pointer() {
        return pointer;
    }
}
