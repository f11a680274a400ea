package io.makegood.internal.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.casefile.CaseFile;
import io.makegood.internal.attributes.AttributeOwners;
import io.makegood.vocabulary.Attribute;
import io.makegood.vocabulary.AttributeOwner;
import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.Money;

/** The JSON Schemas of case files and resolutions in the words of a policy: those of the model, with the terms and attributes the policy declares. */
public final class SchemaWriter {
    private static final String CASE_FILE = "/io/makegood/casefile/case-file.schema.json";
    private static final String RESOLUTION = "/io/makegood/resolution/resolution.schema.json";

    private SchemaWriter() {}

    /** The schema for cases told in these words. */
    public static String write(Vocabulary vocabulary) {
        try {
            ObjectNode schema = model(CASE_FILE, vocabulary);
            ObjectNode definitions = schema.withObject("/$defs");
            for (AttributeOwner owner : AttributeOwner.values()) {
                String name = AttributeOwners.factOf(owner).getSimpleName();
                ObjectNode properties = definitions.withObject("/" + name + "/properties");
                vocabulary.attributes(owner).forEach(attribute -> add(attribute, vocabulary, properties));
            }
            return Json.mapper().writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The schema for resolutions told in these words. */
    public static String writeForResolutions(Vocabulary vocabulary) {
        try {
            return Json.mapper().writeValueAsString(model(RESOLUTION, vocabulary)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The model's own schema, with the terms of the vocabulary. */
    private static ObjectNode model(String resource, Vocabulary vocabulary) {
        try (InputStream model = CaseFile.class.getResourceAsStream(resource)) {
            ObjectNode schema = (ObjectNode) Json.mapper().readTree(Objects.requireNonNull(model, resource));
            ObjectNode definitions = schema.withObject("/$defs");
            for (Class<? extends Term> kind : Vocabulary.KINDS) {
                addTerms(kind, vocabulary, definitions);
            }
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addTerms(Class<? extends Term> kind, Vocabulary vocabulary, ObjectNode definitions) {
        if (!definitions.has(kind.getSimpleName())) {
            // Nothing speaks of it.
            return;
        }
        ObjectNode definition = definitions.withObject("/" + kind.getSimpleName());
        StringBuilder description =
                new StringBuilder(definition.path("description").asText());
        for (Term term : vocabulary.all(kind)) {
            if (!term.isBuiltIn()) {
                definition.withArray("enum").add(term.name());
                description.append('\n').append(term.name()).append(": ").append(vocabulary.meaning(term));
            }
        }
        definition.put("description", description.toString());
    }

    private static void add(Attribute<?> attribute, Vocabulary vocabulary, ObjectNode properties) {
        ObjectNode property = properties.putObject(attribute.name());
        if (attribute.type() == Money.class || attribute.type() == LocalDate.class) {
            property.put("$ref", "#/$defs/" + attribute.type().getSimpleName());
        } else if (attribute.type() == Boolean.class) {
            property.put("type", "boolean");
        } else if (attribute.type() == Integer.class) {
            property.put("type", "integer").put("minimum", -Limits.COUNT).put("maximum", Limits.COUNT);
        } else {
            property.put("type", "string");
            attribute.values().forEach(property.withArray("enum")::add);
            if (attribute.values().isEmpty()) {
                property.remove("enum");
                property.put("maxLength", Limits.TEXT);
            }
        }
        property.put("description", vocabulary.meaning(attribute));
        if (attribute.type() == Boolean.class) {
            property.put("default", false);
        }
    }
}
