package io.makegood.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.makegood.casefile.Attributes;
import io.makegood.internal.codes.Currencies;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.Property;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.reading.DecisionJson;
import io.makegood.internal.reading.Json;
import io.makegood.internal.text.DateText;
import io.makegood.resolution.LineDecision;
import io.makegood.vocabulary.Term;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads some of the components of a record, and of the records in it, as the JSON they would be. A name or value that cannot be is said to be
 * wrong: what never matches anything would otherwise look like a test that passes.
 */
final class PartialTree {
    private static final Pattern AMOUNT =
            Pattern.compile("[^\\d-]*?([A-Z]{3})?\\s*[$€£¥]?\\s*(\\d+(?:[.,]\\d{1,3})?)\\s*([A-Z]{3})?[^\\d]*");

    private final CaseText text;
    private final @Nullable CurrencyUnit currency;

    /** @param currency of all orders of the case; null when there are several, or it is not known */
    PartialTree(CaseText text, @Nullable CurrencyUnit currency) {
        this.text = text;
        this.currency = currency;
    }

    ObjectNode read(MappingNode mapping, Class<?> type) {
        Map<String, Type> components = components(type);
        ObjectNode tree = Json.mapper().createObjectNode();
        text.fields(mapping, new ArrayList<>(components.keySet())).forEach((name, node) -> {
            Type component = components.get(name);
            JsonNode value = component == null ? null : value(name, node, component);
            if (value != null) {
                tree.set(name, value);
            }
        });
        return tree;
    }

    /** What can be written of a record; attributes stand among its components. */
    private Map<String, Type> components(Class<?> type) {
        Map<String, Type> components = new LinkedHashMap<>();
        Class<?> written = type == LineDecision.class ? DecisionJson.class : type;
        for (RecordComponent component : written.getRecordComponents()) {
            if (component.getType() != Attributes.class) {
                components.put(component.getName(), component.getGenericType());
                continue;
            }
            for (String name : Properties.names(type, text.vocabulary())) {
                Property step = Properties.step(type, name, text.vocabulary());
                if (step != null) {
                    components.putIfAbsent(name, step.type());
                }
            }
        }
        return components;
    }

    private @Nullable JsonNode value(String name, Node node, Type type) {
        if (CaseText.isNothing(node)) {
            return NullNode.getInstance();
        }
        if (type instanceof ParameterizedType list) {
            return list(name, node, (Class<?>) list.getActualTypeArguments()[0]);
        }
        return single(name, node, (Class<?>) type);
    }

    private @Nullable JsonNode list(String name, Node node, Class<?> element) {
        if (!(node instanceof SequenceNode sequence)) {
            text.wrong(
                    Code.WRONG_FORM,
                    node,
                    "`" + name + "` is no list",
                    text.edits().list(node));
            return null;
        }
        ArrayNode array = Json.mapper().createArrayNode();
        for (Node item : sequence.getValue()) {
            JsonNode value = single(name, item, element);
            if (value != null) {
                array.add(value);
            }
        }
        return array;
    }

    private @Nullable JsonNode single(String name, Node node, Class<?> type) {
        if (type.isRecord()) {
            MappingNode mapping = text.mapping(name, node);
            return mapping == null ? null : read(mapping, type);
        }
        if (!(node instanceof ScalarNode scalar)) {
            text.wrong(Code.WRONG_FORM, node, "`" + name + "` is no single value");
            return null;
        }
        return scalar(name, scalar, type);
    }

    private @Nullable JsonNode scalar(String name, ScalarNode scalar, Class<?> type) {
        String written = scalar.getValue().strip();
        if (type.isEnum() || Term.class.isAssignableFrom(type)) {
            return isOneOf(names(type), name, scalar) ? TextNode.valueOf(written) : null;
        }
        try {
            if (type == boolean.class || type == Boolean.class) {
                return isOneOf(List.of("true", "false"), name, scalar)
                        ? BooleanNode.valueOf(Boolean.parseBoolean(written))
                        : null;
            }
            if (type == int.class || type == Integer.class) {
                return IntNode.valueOf(Integer.parseInt(written));
            }
            if (type == Money.class) {
                return TextNode.valueOf(Money.parse(written).toString());
            }
            if (type == Instant.class) {
                return TextNode.valueOf(
                        OffsetDateTime.parse(written).toInstant().toString());
            }
            if (type == LocalDate.class) {
                return TextNode.valueOf(LocalDate.parse(written).toString());
            }
            return TextNode.valueOf(scalar.getValue());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            LocalDate date = type == LocalDate.class ? DateText.meantBy(written) : null;
            String amount = type == Money.class ? amount(written) : date == null ? null : date.toString();
            text.wrong(
                    Code.WRONG_FORM,
                    scalar,
                    "`" + name + "` is `" + written + "`, expected " + expected(type),
                    amount == null ? null : Suggestion.write(amount));
            return null;
        }
    }

    /** The amount that was meant by one without a currency, or with it behind; null when nobody knows. */
    private @Nullable String amount(String written) {
        Matcher matcher = AMOUNT.matcher(written);
        if (!matcher.matches()) {
            return null;
        }
        CurrencyUnit unit = currency;
        for (String code : Arrays.asList(matcher.group(1), matcher.group(3))) {
            unit = code != null && Currencies.exists(code) ? Currencies.of(code) : unit;
        }
        try {
            return unit == null
                    ? null
                    : Money.of(unit, new BigDecimal(matcher.group(2).replace(',', '.')))
                            .toString();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private List<String> names(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : text.vocabulary().all(type.asSubclass(Term.class)).stream()
                        .map(Term::name)
                        .toList();
    }

    private boolean isOneOf(Collection<String> names, String name, ScalarNode scalar) {
        String written = scalar.getValue().strip();
        if (!names.contains(written)) {
            text.wrong(
                    Code.UNKNOWN_CHOICE,
                    scalar,
                    "`" + name + "` cannot be `" + written + "`",
                    Suggestion.nearestOrAll(written, names));
            return false;
        }
        return true;
    }

    private static String expected(Class<?> type) {
        if (type == Money.class) {
            return "an amount such as `USD 12.00`";
        }
        if (type == Instant.class) {
            return "a moment with its offset such as `2012-12-20T22:30:00-08:00`";
        }
        return type == LocalDate.class ? "a date such as `2012-12-25`" : "a whole number";
    }
}
