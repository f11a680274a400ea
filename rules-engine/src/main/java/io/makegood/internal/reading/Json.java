package io.makegood.internal.reading;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.makegood.resolution.LineDecision;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** JSON as Makegood writes it: the same value gives the same bytes on every machine. */
public final class Json {
    private static final StdConverter<LineDecision, DecisionJson> AS_WRITTEN = new StdConverter<>() {
        @Override
        public DecisionJson convert(LineDecision decision) {
            return DecisionJson.of(decision);
        }
    };

    private static final ObjectMapper MAPPER = mapperAsConfigured();

    private Json() {}

    /**
     * Writes records in the order of their components, money as {@code USD 12.00}, times in ISO form, and leaves out
     * what is null or an empty collection. Shared: not to be reconfigured.
     */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** As a file has it: indented, with a line break at the end. */
    public static String text(JsonNode node) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectMapper mapperAsConfigured() {
        SimpleModule text = new SimpleModule("text")
                .addSerializer(Money.class, ToStringSerializer.instance)
                .addSerializer(CurrencyUnit.class, ToStringSerializer.instance)
                .addSerializer(LocalTime.class, ToStringSerializer.instance)
                .addSerializer(LineDecision.class, new StdDelegatingSerializer(LineDecision.class, AS_WRITTEN));
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(text)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPropertyInclusion(Value.construct(Include.NON_NULL, Include.NON_NULL))
                .build();
        for (Class<?> collection : List.of(List.class, Set.class, Map.class)) {
            mapper.configOverride(collection).setInclude(Value.construct(Include.NON_EMPTY, Include.NON_NULL));
        }
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER));
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        mapper.setDefaultPrettyPrinter(printer);
        return mapper;
    }
}
