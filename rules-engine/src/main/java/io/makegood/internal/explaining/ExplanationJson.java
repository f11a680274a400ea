package io.makegood.internal.explaining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.explain.ConditionCheck;
import io.makegood.explain.NearMiss;
import io.makegood.explain.Spoken;
import io.makegood.explain.Values;
import io.makegood.explain.Why;
import io.makegood.explain.WhyNot;
import io.makegood.explain.WhyRather;
import io.makegood.internal.reading.Json;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Explanations as JSON. What is not there is left out. */
public final class ExplanationJson {
    private ExplanationJson() {}

    /** Why something did not come out. */
    public static String of(WhyNot whyNot) {
        return Json.text(node(whyNot));
    }

    /** Why a remedy was chosen, or something else is so. */
    public static String of(Why why) {
        ObjectNode node = object().put("decisionId", why.decisionId());
        put(node, "wanted", why.wanted() == null ? null : why.wanted().text());
        node.put("enough", why.isEnough());
        put(node, "facts", why.facts(), fact -> {
            ObjectNode each =
                    object().put("what", fact.what()).put("value", fact.value()).put("range", fact.range());
            put(each, "places", fact.places(), ExplanationJson::value);
            return each;
        });
        return Json.text(node);
    }

    /** Why one remedy came out rather than another. */
    public static String of(WhyRather why) {
        ObjectNode node = object().put("decisionId", why.decisionId())
                .put("one", why.one().name())
                .put("other", why.other().name())
                .put("because", why.because());
        node.set("ofOne", node(why.ofOne()));
        node.set("ofOther", node(why.ofOther()));
        put(node, "forOne", why.forOne(), ExplanationJson::node);
        put(node, "forOther", why.forOther(), ExplanationJson::node);
        return Json.text(node);
    }

    private static ObjectNode object() {
        return Json.mapper().createObjectNode();
    }

    private static ObjectNode node(WhyNot whyNot) {
        ObjectNode node = object().put("decisionId", whyNot.decisionId())
                .put("wanted", whyNot.wanted().text())
                .put("verdict", whyNot.verdict().name());
        put(node, "instead", whyNot.instead());
        node.put("because", whyNot.because());
        put(node, "by", whyNot.by(), ExplanationJson::node);
        put(node, "against", whyNot.against(), ExplanationJson::node);
        put(node, "nearMisses", whyNot.nearMisses(), ExplanationJson::node);
        return node;
    }

    private static ObjectNode node(Spoken rule) {
        ObjectNode node = object();
        put(node, "rule", rule.rule());
        put(node, "principle", rule.principle());
        node.put("says", rule.says()).put("because", rule.because());
        put(
                node,
                "facts",
                rule.facts(),
                fact -> object().put("property", fact.property())
                        .put("value", fact.value())
                        .put("source", fact.source()));
        return node;
    }

    private static ObjectNode node(NearMiss miss) {
        ObjectNode node = object().put("rule", miss.rule())
                .put("principle", miss.principle())
                .put("says", miss.says())
                .put("outranked", miss.outranked())
                .put("sentence", miss.sentence());
        put(node, "conditions", miss.conditions(), ExplanationJson::node);
        put(node, "related", miss.related(), ExplanationJson::value);
        return node;
    }

    private static ObjectNode node(ConditionCheck check) {
        ObjectNode node = object().put("text", check.text()).put("held", check.held());
        Values needed = check.needed();
        if (needed == null) {
            put(node, "alternatives", check.alternatives(), all -> {
                ArrayNode together = Json.mapper().createArrayNode();
                all.forEach(each -> together.add(node(each)));
                return together;
            });
        } else {
            node.put("property", check.property());
            if (check.actual() != null) {
                node.set("actual", value(check.actual()));
            }
            node.set("needed", node(needed));
        }
        put(node, "parameter", check.parameter());
        put(node, "comparedWith", check.comparedWith());
        put(node, "places", check.places(), ExplanationJson::value);
        put(node, "rules", check.rules(), ExplanationJson::node);
        return node.put("words", check.words());
    }

    private static ObjectNode node(Values values) {
        ObjectNode node = object();
        if (values instanceof Values.OneOf one) {
            ArrayNode each = node.putArray("oneOf");
            one.values().forEach(value -> each.add(value(value)));
        } else if (values instanceof Values.Range range) {
            node.set(range.from() == null ? "to" : "from", value(range.from() == null ? range.to() : range.from()));
            node.put("bound", range.bound());
        } else if (values instanceof Values.Having having) {
            node.set("having", value(having.part()));
        } else {
            node.set("allBut", node(((Values.AllBut) values).values()));
        }
        return node;
    }

    private static JsonNode value(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            ArrayNode each = Json.mapper().createArrayNode();
            many.forEach(one -> each.add(value(one)));
            return each;
        }
        return value == null || value instanceof Boolean || value instanceof Number || value instanceof Money
                ? Json.mapper().valueToTree(value)
                : Json.mapper().getNodeFactory().textNode(name(value));
    }

    private static String name(Object value) {
        return value instanceof Enum<?> term ? term.name() : value.toString();
    }

    private static void put(ObjectNode node, String name, @Nullable String text) {
        if (text != null) {
            node.put(name, text);
        }
    }

    private static <T> void put(ObjectNode node, String name, List<T> all, Function<T, ? extends JsonNode> form) {
        if (!all.isEmpty()) {
            ArrayNode each = node.putArray(name);
            all.forEach(one -> each.add(form.apply(one)));
        }
    }
}
