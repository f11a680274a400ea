package io.makegood.jackson;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonGeneratorBase;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes what has a form of its own, as a whole. */
final class DocumentSerializer<T> extends StdSerializer<T> {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Function<T, String> json;

    /** @param json in one line */
    DocumentSerializer(Class<T> type, Function<T, String> json) {
        super(type);
        this.json = json;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
        String text = json.apply(value);
        if (writesAsIs(generator)) {
            generator.writeRawValue(text);
            return;
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            generator.copyCurrentStructureExact(parser);
        }
    }

    /** A type is written for what could be of several; this could not. */
    @Override
    public void serializeWithType(
            T value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
        serialize(value, generator, context);
    }

    /** Whether it writes JSON text as we do: without indentation, and no character escaped that need not be. */
    private static boolean writesAsIs(JsonGenerator generator) {
        return generator instanceof JsonGeneratorBase
                && generator.getPrettyPrinter() == null
                && generator.getHighestNonEscapedChar() == 0
                && generator.getCharacterEscapes() == null;
    }
}
