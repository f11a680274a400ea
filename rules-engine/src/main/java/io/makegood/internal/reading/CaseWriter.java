package io.makegood.internal.reading;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties.Value;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.casefile.CaseFile;
import io.makegood.internal.model.NotGiven;
import io.makegood.internal.reading.Shape.Field;
import io.makegood.resolution.Resolution;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Writes cases and resolutions as JSON, in the order of the model, byte for byte the same everywhere. */
public final class CaseWriter {
    private static final ObjectWriter LINES = Json.mapper().writer().without(SerializationFeature.INDENT_OUTPUT);

    /** Resolutions of more decisions are written with an eye to memory. */
    private static final int FEW = 64;

    /** Whose policies are different has other reasons, and says so; that is no other decision. They are most of what there is to write. */
    private static final Set<String> NOT_DECIDED =
            Set.of("policy", "rationale", "rejectedAlternatives", "libraryVersion", "schemaVersion");

    private static final ObjectMapper DECIDED = mapperOfDecided();

    private CaseWriter() {}

    private static ObjectMapper mapperOfDecided() {
        ObjectMapper mapper = Json.mapper().copy();
        mapper.configOverride(Resolution.class).setIgnorals(Value.forIgnoredProperties(NOT_DECIDED));
        return mapper;
    }

    /** The case as a case file. What goes without saying is left out; reading it gives an equal case. */
    public static String write(CaseFile file) {
        return text(tree(file));
    }

    /** As {@link #write(CaseFile)}, in one line without an end. */
    public static String writeLine(CaseFile file) {
        return line(tree(file));
    }

    /** As {@link #write(CaseFile)}, not yet text. */
    public static ObjectNode tree(CaseFile file) {
        ObjectNode tree = Json.mapper().valueToTree(file);
        leaveOutDefaults(tree, CaseFile.class);
        return tree;
    }

    /** Something a case file says, a value or a whole fact, as it stands there. */
    public static JsonNode value(Object value) {
        JsonNode tree = Json.mapper().valueToTree(value);
        if (value instanceof Record fact) {
            leaveOutDefaults(tree, fact.getClass());
        }
        return tree;
    }

    /** The resolution, without what is null or an empty list. */
    public static String write(Resolution resolution) {
        return resolution.decisions().size() > FEW
                ? large(resolution, Json.mapper().writer(), "\n")
                : text(resolution);
    }

    /** As {@link #write(Resolution)}, in one line without an end. */
    public static String writeLine(Resolution resolution) {
        return resolution.decisions().size() > FEW ? large(resolution, LINES, "") : line(resolution);
    }

    /** As {@link #write(Resolution)}, not yet text. */
    public static ObjectNode tree(Resolution resolution) {
        return Json.mapper().valueToTree(resolution);
    }

    /** What a resolution decides, says and does: without its reasons, the policy and the version of the library. */
    public static ObjectNode decided(Resolution resolution) {
        return DECIDED.valueToTree(resolution);
    }

    /** Whether {@link #decided} has a field of a resolution. */
    public static boolean isDecided(String field) {
        return !NOT_DECIDED.contains(field);
    }

    /** JSON as a text in one line without an end. */
    public static String writeLine(JsonNode json) {
        return line(json);
    }

    /** The same text as of a small value, in half the memory: as bytes it takes one for a letter until it is put together. */
    private static String large(Object value, ObjectWriter writer, String end) {
        // Encoded by the JDK: Jackson's own bytes escape what lies beyond the basic plane, and its text does not.
        try (ByteArrayBuilder bytes = new ByteArrayBuilder();
                Writer encoded = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            writer.without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(encoded, value);
            encoded.write(end);
            encoded.flush();
            byte[] text = bytes.getClearAndRelease();
            return new String(text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object value) {
        try {
            return Json.mapper().writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Object value) {
        try {
            return LINES.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void leaveOutDefaults(JsonNode fact, Class<?> type) {
        for (Field field : Shape.of(type).fields()) {
            JsonNode value = fact.get(field.name());
            if (value == null) {
                continue;
            }
            if (field.form() != null) {
                if (!field.many() && isDefault(field, value)) {
                    ((ObjectNode) fact).remove(field.name());
                }
            } else if (field.many()) {
                value.forEach(element -> leaveOutDefaults(element, field.type()));
            } else {
                leaveOutDefaults(value, field.type());
            }
        }
    }

    private static boolean isDefault(Field field, JsonNode value) {
        if (field.defaultValue() != null) {
            return value.asText().equals(field.defaultValue());
        }
        if (field.type() == boolean.class) {
            return !value.asBoolean();
        }
        return field.type() == int.class && value.asInt() == (field.required() ? NotGiven.NUMBER : 0);
    }
}
