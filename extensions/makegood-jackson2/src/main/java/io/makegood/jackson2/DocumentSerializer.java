package io.makegood.jackson2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonGeneratorImpl;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.function.Function;

/** Writes what has a form of its own, as a whole. */
final class DocumentSerializer<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1L;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final transient Function<T, String> json;

    /** @param json in one line */
    DocumentSerializer(Class<T> type, Function<T, String> json) {
        super(type);
        this.json = json;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializerProvider context) throws IOException {
        String text = json.apply(value);
        if (writesAsIs(generator)) {
            generator.writeRawValue(text);
            return;
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            generator.copyCurrentStructureExact(parser);
        }
    }

    /** A type is written for what could be of several; this could not. */
    @Override
    public void serializeWithType(T value, JsonGenerator generator, SerializerProvider context, TypeSerializer types)
            throws IOException {
        serialize(value, generator, context);
    }

    /** Whether it writes JSON text as we do: without indentation, and no character escaped that need not be. */
    private static boolean writesAsIs(JsonGenerator generator) {
        return generator instanceof JsonGeneratorImpl
                && generator.getPrettyPrinter() == null
                && generator.getHighestEscapedChar() == 0
                && generator.getCharacterEscapes() == null;
    }
}
