package io.makegood.internal.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.internal.facts.TermTypes;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.Vocabulary;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of resolutions, derived from the model and its Javadoc. */
final class ResolutionSchema {
    private static final String DATE = "[0-9]{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

    private record Form(String description, String pattern, String example) {}

    private static final Map<Class<?>, Form> FORMS = Map.of(
            Money.class,
            new Form("An amount with its currency.", "[A-Z]{3} -?[0-9]+(\\.[0-9]+)?", "USD 12.00"),
            Instant.class,
            new Form(
                    "A moment, in universal time.",
                    DATE + "T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z",
                    "2012-12-20T22:30:00Z"),
            LocalDate.class,
            new Form("A day.", DATE, "2012-12-25"),
            ZoneId.class,
            new Form("Name of a time zone.", "\\S+", "America/Los_Angeles"));

    private final ModelDocs docs = new ModelDocs();
    private final ObjectNode definitions = Json.mapper().createObjectNode();

    /** The schema, always the same for the same model. */
    String generate() {
        ObjectNode schema = Json.mapper().createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Makegood resolution, form " + Resolution.SCHEMA_VERSION);
        schema.setAll(record(Resolution.class));
        schema.set("$defs", definitions);
        try {
            return Json.mapper().writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode record(Class<?> type) {
        ObjectNode schema = Json.mapper().createObjectNode();
        schema.put("description", described(docs.ofType(type)));
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode property = of(component.getGenericType());
            property.put("description", described(docs.of(type, component.getName())));
            properties.set(component.getName(), property);
            boolean always = component.getType() != List.class
                    && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (always) {
                required.add(component.getName());
            }
        }
        return schema;
    }

    private ObjectNode of(Type type) {
        ObjectNode schema = Json.mapper().createObjectNode();
        if (type instanceof ParameterizedType list) {
            schema.put("type", "array");
            schema.set("items", of(list.getActualTypeArguments()[0]));
        } else if (type == String.class) {
            schema.put("type", "string");
        } else if (type == boolean.class) {
            schema.put("type", "boolean");
        } else if (type == int.class || type == Integer.class) {
            schema.put("type", "integer");
        } else {
            schema.put("$ref", "#/$defs/" + defined((Class<?>) type));
        }
        return schema;
    }

    private String defined(Class<?> type) {
        String name = type.getSimpleName().replace("Json", "");
        if (definitions.has(name)) {
            return name;
        }
        definitions.putObject(name);
        if (type == LineDecision.class) {
            definitions.set(name, decision());
        } else if (type.isRecord()) {
            definitions.set(name, record(type));
        } else if (FORMS.containsKey(type)) {
            Form form = FORMS.get(type);
            ObjectNode schema = definitions.withObject("/" + name);
            schema.put("description", form.description()).put("type", "string");
            schema.put("pattern", "^(" + form.pattern() + ")$");
            schema.putArray("examples").add(form.example());
        } else {
            term(type, definitions.withObject("/" + name));
        }
        return name;
    }

    private void term(Class<?> type, ObjectNode schema) {
        StringBuilder description = new StringBuilder(docs.ofType(type));
        schema.put("type", "string");
        for (String name : TermTypes.namesOf(type, Vocabulary.builtIn())) {
            schema.withArray("enum").add(name);
            if (!docs.of(type, name).isEmpty()) {
                description.append('\n').append(name).append(": ").append(docs.of(type, name));
            }
        }
        schema.put("description", description.toString());
    }

    /** The figures that belong together, and what each status comes with. */
    private ObjectNode decision() {
        ObjectNode schema = record(DecisionJson.class);
        ObjectNode together = schema.putObject("dependentRequired");
        together.putArray("amount")
                .add("parts")
                .add("refunds")
                .add("refundMethod")
                .add("refundTiming");
        List.of("parts", "refunds", "refundMethod", "refundTiming")
                .forEach(figure -> together.putArray(figure).add("amount"));
        together.putArray("amountDueFrom").add("amountDue");
        together.putArray("rentalDue").add("rentalState");
        ArrayNode all = schema.putArray("allOf");
        for (ResolutionStatus status : ResolutionStatus.values()) {
            ObjectNode when = all.addObject();
            when.putObject("if").putObject("properties").putObject("status").put("const", status.name());
            ObjectNode then = when.putObject("then");
            switch (status) {
                case FINAL -> then.putObject("properties").put("pause", false).put("options", false);
                case DECLINED_WITH_ALTERNATIVES ->
                    then.putObject("properties")
                            .put("pause", false)
                            .putObject("remedy")
                            .put("const", RemedyType.DECLINE.name());
                case AWAITING_CUSTOMER_CHOICE ->
                    then.putArray("required").add("pause").add("options");
                case AWAITING_CUSTOMER_INFO -> {
                    then.putArray("required").add("pause");
                    then.putObject("properties")
                            .putObject("pause")
                            .putArray("required")
                            .add("question");
                }
                default -> then.putArray("required").add("pause");
            }
        }
        ObjectNode money = all.addObject();
        ObjectNode isMoney = money.putObject("if").putObject("properties");
        isMoney.putObject("status").put("const", ResolutionStatus.FINAL.name());
        ArrayNode names = isMoney.putObject("remedy").putArray("enum");
        RemedyType.values().stream()
                .filter(remedy -> remedy.definition().isOnlyMoney())
                .forEach(remedy -> names.add(remedy.name()));
        ArrayNode either = money.putObject("then").putArray("anyOf");
        either.addObject().putArray("required").add("amount");
        either.addObject().putArray("required").add("amountReleased");
        return schema;
    }

    /** In the words of somebody who reads a file. */
    private static String described(String text) {
        return text.replaceAll("\\bnull\\b", "left out").replaceAll("\\{@link #(\\w+)}", "$1");
    }
}
