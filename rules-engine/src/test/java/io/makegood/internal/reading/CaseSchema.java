package io.makegood.internal.reading;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import io.makegood.casefile.Attributes;
import io.makegood.casefile.CaseFile;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.reading.Shape.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The JSON Schema of case files, derived from the model, its Javadoc and what the reader asks for. */
final class CaseSchema {
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?";
    private static final String DATE = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

    private record Form(String description, String pattern, String example) {}

    private static final Map<Class<?>, Form> FORMS = Map.of(
            Money.class,
            new Form(
                    "An amount with its currency, zero or more.",
                    "[A-Z]{3} [0-9]{1,12}(\\.[0-9]+)?|[0-9]{1,12}(\\.[0-9]+)? [A-Z]{3}",
                    "USD 12.00"),
            CurrencyUnit.class,
            new Form("ISO 4217 code of a currency.", "[A-Z]{3}", "USD"),
            Instant.class,
            new Form(
                    "A moment with its offset.",
                    DATE + "T" + TIME + "(Z|[+-][0-9]{2}:[0-9]{2})",
                    "2012-12-20T22:30:00-08:00"),
            LocalDate.class,
            new Form("A day.", DATE, "2012-12-25"),
            LocalTime.class,
            new Form("A time of day.", TIME, "17:00"),
            ZoneId.class,
            new Form("Name of a time zone.", "\\S+", "America/Los_Angeles"));

    private final ObjectMapper mapper = new ObjectMapper();
    private final ModelDocs docs = new ModelDocs();

    /** The schema, always the same for the same model. */
    String generate() {
        ObjectNode schema = generator().generateSchema(CaseFile.class);
        ObjectNode properties = (ObjectNode) schema.get("properties");
        ObjectNode facts = properties.deepCopy();
        properties.removeAll();
        properties.putObject("$schema").put("type", "string").put("description", "This schema, for editors.");
        properties
                .putObject("schemaVersion")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", CaseFile.SCHEMA_VERSION)
                .put("description", "The form the case is written in, for libraries that know an earlier one.");
        properties.setAll(facts);

        ObjectNode titled = mapper.createObjectNode();
        titled.set("$schema", schema.remove("$schema"));
        titled.put("title", "Makegood case file");
        titled.set("description", schema.remove("description"));
        JsonNode definitions = schema.remove("$defs");
        titled.setAll(schema);
        titled.set("$defs", definitions);
        try {
            return Json.mapper().writeValueAsString(titled) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        mapper, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.PLAIN_DEFINITION_KEYS);
        config.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0)
                .withDescriptionResolver(
                        scope -> described(docs.ofType(scope.getType().getErasedType())))
                .withCustomDefinitionProvider(this::valueDefinition);
        config.forFields()
                .withIgnoreCheck(field -> field.getType().getErasedType() == Attributes.class)
                .withRequiredCheck(
                        field -> field(field).required() || field(field).neverEmpty())
                .withDescriptionResolver(this::description)
                .withDefaultResolver(this::defaultValue)
                .withArrayMinItemsResolver(
                        field -> isList(field) && field(field).neverEmpty() ? 1 : null)
                .withArrayUniqueItemsResolver(
                        field -> isList(field) && field(field).distinct() ? true : null)
                .withStringMaxLengthResolver(
                        field -> isFreeText(field) ? field(field).bounds().most() : null)
                .withStringMinLengthResolver(
                        field -> isFreeText(field) && field(field).required() ? 1 : null)
                .withStringPatternResolver(
                        field -> isText(field) && !isFreeText(field) ? codePattern(field.getName()) : null)
                .withNumberInclusiveMinimumResolver(CaseSchema::least)
                .withNumberInclusiveMaximumResolver(CaseSchema::most);
        return new SchemaGenerator(config.build());
    }

    private static Field field(FieldScope scope) {
        Class<?> owner = scope.getDeclaringType().getErasedType();
        return Shape.of(owner).field(scope.getDeclaredName());
    }

    private static boolean isList(FieldScope scope) {
        return !scope.isFakeContainerItemScope() && field(scope).many();
    }

    private static boolean isText(FieldScope scope) {
        return scope.getType().getErasedType() == String.class;
    }

    private static boolean isFreeText(FieldScope scope) {
        return isText(scope) && field(scope).form() == ValueForm.TEXT;
    }

    private static String codePattern(String name) {
        return name.equals("language") ? "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" : "^[A-Z]{2}$";
    }

    private static BigDecimal least(FieldScope scope) {
        Class<?> type = scope.getType().getErasedType();
        if (type != int.class && type != Integer.class) {
            return null;
        }
        return BigDecimal.valueOf(field(scope).bounds().least());
    }

    private static BigDecimal most(FieldScope scope) {
        return least(scope) == null
                ? null
                : BigDecimal.valueOf(field(scope).bounds().most());
    }

    private String description(FieldScope scope) {
        if (scope.isFakeContainerItemScope()) {
            return null;
        }
        return described(docs.of(scope.getDeclaringType().getErasedType(), scope.getDeclaredName()));
    }

    private Object defaultValue(FieldScope scope) {
        if (scope.isFakeContainerItemScope()) {
            return null;
        }
        Field field = field(scope);
        if (field.type() == boolean.class) {
            return false;
        }
        return field.type() == int.class && !field.required() ? (Object) 0 : field.defaultValue();
    }

    private CustomDefinition valueDefinition(ResolvedType resolved, SchemaGenerationContext context) {
        Class<?> type = resolved.getErasedType();
        ObjectNode definition = mapper.createObjectNode().put("type", "string");
        if (TermTypes.isTerm(type)) {
            StringBuilder description = new StringBuilder(docs.ofType(type));
            for (String name : TermTypes.namesOf(type, io.makegood.vocabulary.Vocabulary.builtIn())) {
                definition.withArray("enum").add(name);
                if (!docs.of(type, name).isEmpty()) {
                    description.append("\n").append(name).append(": ").append(docs.of(type, name));
                }
            }
            if (description.length() > 0) {
                definition.put("description", description.toString());
            }
        } else if (FORMS.containsKey(type)) {
            Form form = FORMS.get(type);
            definition.put("description", form.description()).put("pattern", "^(" + form.pattern() + ")$");
            definition.withArray("examples").add(form.example());
        } else {
            return null;
        }
        return new CustomDefinition(definition, DefinitionType.STANDARD, AttributeInclusion.NO);
    }

    /** In the words of somebody who writes a file. */
    private static String described(String text) {
        String inFile =
                text.replace("; null when not known or not applicable", "").replaceAll("\\bnull\\b", "left out");
        return inFile.isEmpty() ? null : inFile;
    }
}
