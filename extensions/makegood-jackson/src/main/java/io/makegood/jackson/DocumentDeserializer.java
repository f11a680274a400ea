package io.makegood.jackson;

import io.makegood.json.JsonTokens;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.ResolutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Reads what has a form of its own, as a whole. */
final class DocumentDeserializer<T> extends StdDeserializer<T> {
    private final Function<JsonTokens, T> reader;

    DocumentDeserializer(Class<T> type, Function<JsonTokens, T> reader) {
        super(type);
        this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        try {
            return reader.apply(new ParserTokens(parser));
        } catch (CaseFileException | ResolutionException e) {
            // What frameworks take for a mistake of the caller.
            MismatchedInputException refused = MismatchedInputException.from(parser, handledType(), e.getMessage());
            refused.initCause(e);
            throw refused;
        }
    }

    /** There is one type of it, and no name of a type is looked for. */
    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer types) {
        return deserialize(parser, context);
    }

    /** A document that is nothing is none. Within another one, it is for that one to say whether there may be nothing. */
    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        JsonParser parser = context.getParser();
        boolean isDocument = parser != null
                && parser.hasToken(JsonToken.VALUE_NULL)
                && parser.streamReadContext().inRoot();
        return isDocument ? deserialize(parser, context) : null;
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
