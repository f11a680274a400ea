package io.makegood.internal.reading;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.makegood.internal.problem.Code;
import io.makegood.internal.reflection.Accessors;
import io.makegood.internal.text.QuotedText;
import io.makegood.json.JsonTokens;
import io.makegood.problem.ResolutionException;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads resolutions as {@link CaseWriter} writes them. What it cannot read it says, and leaves nothing out: a resolution is a document, and half of one
 * is another one.
 */
public final class ResolutionReader {
    private static final JsonMapper MAPPER = mapper();

    private ResolutionReader() {}

    /**
     * Reads a resolution.
     *
     * @param vocabulary of the policy that decided
     * @throws ResolutionException when it cannot be read
     */
    public static Resolution read(String json, Vocabulary vocabulary) {
        try {
            Resolution resolution = MAPPER.readerFor(Resolution.class)
                    .withAttribute(Vocabulary.class, vocabulary)
                    .readValue(json);
            if (resolution == null) {
                throw new ResolutionException(
                        List.of(Code.UNREADABLE_RESOLUTION.problem("this is no resolution", null)));
            }
            refuseIncomplete(resolution, Pointer.ROOT);
            return resolution;
        } catch (UnrecognizedPropertyException e) {
            throw refused(e, QuotedText.of(e.getPropertyName()) + " is not known here", json);
        } catch (JsonMappingException e) {
            // What a record of the model refused is said in its own words.
            String message = e.getCause() instanceof RuntimeException ours && !(ours instanceof DateTimeException)
                    ? Objects.requireNonNullElse(ours.getMessage(), e.getOriginalMessage())
                    : e.getOriginalMessage();
            throw refused(e, message, json);
        } catch (JsonProcessingException e) {
            throw refused(e, "this is no well-formed JSON", json);
        }
    }

    /** As {@link #read(String, Vocabulary)}, from JSON that somebody else parses. */
    public static Resolution read(JsonTokens json, Vocabulary vocabulary) {
        TokenText text = TokenText.of(json);
        try {
            return read(text.toString(), vocabulary);
        } catch (ResolutionException e) {
            throw new ResolutionException(
                    e.problems().stream().map(text::asWritten).toList());
        }
    }

    private static JsonMapper mapper() {
        SimpleModule ours = new SimpleModule("resolutions")
                .addDeserializer(
                        Money.class,
                        new Parsed<>(
                                Money.class, (text, vocabulary) -> Money.parse(text), "an amount such as `USD 12.00`"))
                .addDeserializer(LineDecision.class, new Decision());
        for (Class<? extends Term> kind : Vocabulary.KINDS) {
            add(kind, ours);
        }
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(ours)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    private static <T extends Term> void add(Class<T> kind, SimpleModule module) {
        module.addDeserializer(
                kind,
                new Parsed<>(
                        kind, (name, vocabulary) -> vocabulary.get(kind, name), "a term of the policy that decided"));
    }

    private interface Parse<T> {
        /** @throws IllegalArgumentException when it is none */
        T of(String text, Vocabulary vocabulary);
    }

    /** A value that is written as one text. */
    private static final class Parsed<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Parse<T> parse;
        private final String expected;

        Parsed(Class<T> type, Parse<T> parse, String expected) {
            super(type);
            this.parse = parse;
            this.expected = expected;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString("");
            try {
                return parse.of(text, (Vocabulary) Objects.requireNonNull(context.getAttribute(Vocabulary.class)));
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw JsonMappingException.from(
                        parser, QuotedText.of(text) + " is none of what is known here, expected " + expected);
            }
        }
    }

    private static final class Decision extends StdDeserializer<LineDecision> {
        private static final long serialVersionUID = 1L;

        Decision() {
            super(LineDecision.class);
        }

        @Override
        public LineDecision deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            DecisionJson written = context.readValue(parser, DecisionJson.class);
            refuseIncomplete(written, Pointer.ROOT);
            try {
                return written.toDecision();
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(parser, e.getMessage());
            }
        }
    }

    /** Told by the place of what is missing. */
    private static void refuseIncomplete(Record record, Pointer pointer) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = Accessors.getter(component.getAccessor()).apply(record);
            Pointer here = pointer.field(component.getName());
            if (value instanceof Record inside && !(value instanceof LineDecision)) {
                refuseIncomplete(inside, here);
            } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Record) {
                for (int i = 0; i < list.size(); i++) {
                    if (!(list.get(i) instanceof LineDecision)) {
                        refuseIncomplete((Record) list.get(i), here.item(i));
                    }
                }
            } else if (value == null
                    && !Collection.class.isAssignableFrom(component.getType())
                    && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new ResolutionException(List.of(Code.UNREADABLE_RESOLUTION
                        .problem("`" + component.getName() + "` is missing", null)
                        .at(pointer.toString(), null)));
            }
        }
    }

    private static ResolutionException refused(JsonProcessingException e, String message, String json) {
        JsonLocation at = e.getLocation();
        String pointer = e instanceof JsonMappingException mapping ? pointer(mapping) : null;
        return new ResolutionException(List.of(Code.UNREADABLE_RESOLUTION
                .problem(message, newer(json))
                .at(at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr())
                .at(pointer, null)));
    }

    private static String pointer(JsonMappingException e) {
        Pointer pointer = Pointer.ROOT;
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer = step.getFieldName() == null ? pointer.item(step.getIndex()) : pointer.field(step.getFieldName());
        }
        return pointer.toString();
    }

    /** What to do about a resolution that is written in a later form than this library knows; null when it is not. */
    private static @Nullable String newer(String json) {
        try {
            int version = Json.mapper().readTree(json).path("schemaVersion").asInt();
            return version <= Resolution.SCHEMA_VERSION
                    ? null
                    : "a later version of Makegood: this is written in form " + version + ", and this one reads up to "
                            + Resolution.SCHEMA_VERSION;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
