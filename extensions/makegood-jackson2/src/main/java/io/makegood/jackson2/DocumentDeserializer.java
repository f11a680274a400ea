package io.makegood.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import io.makegood.json.JsonTokens;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.ResolutionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what has a form of its own, as a whole. */
final class DocumentDeserializer<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<JsonTokens, T> reader;

    DocumentDeserializer(Class<T> type, Function<JsonTokens, T> reader) {
        super(type);
        this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        try {
            return reader.apply(new ParserTokens(parser));
        } catch (CaseFileException | ResolutionException e) {
            // What frameworks take for a mistake of the caller.
            MismatchedInputException refused = MismatchedInputException.from(parser, handledType(), e.getMessage());
            refused.initCause(e);
            throw refused;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** There is one type of it, and no name of a type is looked for. */
    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer types)
            throws IOException {
        return deserialize(parser, context);
    }

    /** A document that is nothing is none. Within another one, it is for that one to say whether there may be nothing. */
    @Override
    public @Nullable T getNullValue(DeserializationContext context) throws JsonMappingException {
        JsonParser parser = context.getParser();
        boolean isDocument = parser != null
                && parser.hasToken(JsonToken.VALUE_NULL)
                && parser.getParsingContext().inRoot();
        try {
            return isDocument ? deserialize(parser, context) : null;
        } catch (JsonMappingException e) {
            throw e;
        } catch (IOException e) {
            throw JsonMappingException.fromUnexpectedIOE(e);
        }
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
