package io.makegood.internal.joins;

import io.makegood.casefile.Customer;
import io.makegood.internal.facts.CaseFacts;
import io.makegood.internal.facts.Numbers;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.TermTypes;
import io.makegood.rules.ReportedClaim;
import io.makegood.vocabulary.Vocabulary;
import java.lang.reflect.Method;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.joda.money.Money;

/** A rule that relates facts, put together at random. */
final class RandomRule {
    private static final Map<String, String> LISTS = Map.of(
            "OrderLine", "$claim.order.lines",
            "Evidence", "$claim.evidence",
            "EarlierResolution", "$claim.earlierResolutions",
            "PastContact", "$claim.pastContacts",
            "LineDependency", "$claim.line.dependsOn",
            "PriceFact", "$claim.prices");
    /** Of these most cases have some. */
    private static final List<String> FREQUENT = List.of(
            "Order",
            "OrderLine",
            "Incident",
            "ReportedClaim",
            "Shipment",
            "StockPosition",
            "ShippingOption",
            "Seller",
            "Customer");

    private final Random dice;
    private final StringBuilder text = new StringBuilder();
    /** The names given so far, with the types of the facts. */
    private final Map<String, Class<?>> named = new LinkedHashMap<>();

    private int number;

    private RandomRule(Random dice) {
        this.dice = dice;
        named.put("$claim", ReportedClaim.class);
    }

    static String of(int seed) {
        return new RandomRule(new Random(seed)).rule(seed);
    }

    private String rule(int seed) {
        List<String> placeholders = new ArrayList<>();
        text.append("""

                rule "%d"
                    @principle("reassure")
                    @because("it is so")
                when
                    $claim : ReportedClaim( %s )
                """.formatted(seed, dice.nextInt(3) == 0 ? condition(ReportedClaim.class, false) : ""));
        int elements = 1 + dice.nextInt(3);
        for (int i = 0; i < elements; i++) {
            element();
        }
        named.keySet().stream()
                .filter(name -> !name.equals("$claim"))
                .forEach(name -> placeholders.add("{" + name + key(name) + "}"));
        text.append("then\n    $claim.find( \"").append(seed).append("\" );\nend\n");
        return text.toString().replace("it is so", String.join(" ", placeholders) + " it is so");
    }

    private String key(String name) {
        Class<?> type = named.get(name);
        return CaseFacts.BY_NAME.containsValue(type)
                ? "."
                        + Properties.of(type).entrySet().stream()
                                .filter(property -> isComparable(property.getValue()))
                                .findFirst()
                                .orElseThrow()
                                .getKey()
                : "";
    }

    private void element() {
        List<String> names = dice.nextInt(3) > 0 ? FREQUENT : List.copyOf(CaseFacts.BY_NAME.keySet());
        String name = names.get(dice.nextInt(names.size()));
        Class<?> fact = CaseFacts.BY_NAME.get(name);
        int kind = dice.nextInt(4);
        boolean isFrom = LISTS.containsKey(name) && dice.nextInt(2) == 0;
        List<String> conditions = new ArrayList<>();
        for (int i = dice.nextInt(3); i > 0; i--) {
            String condition = condition(fact, dice.nextInt(2) == 0);
            // What a property is asked twice may contradict itself, which is no rule.
            String property = condition.split(" ", 2)[0];
            if (conditions.stream().noneMatch(each -> each.startsWith(property + " "))) {
                conditions.add(condition);
            }
        }
        if (kind == 0 && !isFrom) {
            String related = related(fact);
            if (related == null) {
                kind = 1;
            } else {
                conditions.add(related);
            }
        }
        if (fact == Customer.class && (kind == 1 || kind == 2) && conditions.isEmpty()) {
            // There is a customer in every case.
            conditions.add(alone(fact));
        }
        String variable = "$x" + number++;
        String value = "";
        Method summed = null;
        if (kind == 3) {
            summed = Properties.of(fact).values().stream()
                    .filter(getter -> getter.getReturnType() == Money.class
                            || getter.getReturnType() == int.class
                            || getter.getReturnType() == Integer.class)
                    .findFirst()
                    .orElse(null);
            if (summed != null) {
                value = "$v" + number++;
                conditions.add(value + " : " + nameOf(fact, summed));
            }
        }
        String pattern =
                name + "( " + String.join(", ", conditions) + " )" + (isFrom ? " from " + LISTS.get(name) : "");
        switch (kind) {
            case 0 -> {
                text.append("    ")
                        .append(variable)
                        .append(" : ")
                        .append(pattern)
                        .append('\n');
                named.put(variable, fact);
            }
            case 1 -> text.append("    exists( ").append(pattern).append(" )\n");
            case 2 -> text.append("    not ").append(pattern).append('\n');
            default -> {
                text.append("    accumulate( ")
                        .append(pattern)
                        .append("; ")
                        .append(variable)
                        .append(" : count()");
                named.put(variable, long.class);
                if (summed != null) {
                    for (String function : dice.nextBoolean() ? List.of("sum", "max") : List.of("min", "average")) {
                        String result = "$r" + number++;
                        text.append(", ")
                                .append(result)
                                .append(" : ")
                                .append(function)
                                .append("( ")
                                .append(value)
                                .append(" )");
                        named.put(result, Object.class);
                    }
                }
                text.append(dice.nextInt(2) == 0 ? "; " + variable + " > 0 )\n" : " )\n");
            }
        }
    }

    private static String nameOf(Class<?> fact, Method getter) {
        return Properties.of(fact).entrySet().stream()
                .filter(property -> property.getValue().equals(getter))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** A condition on a property, or its opposite; related to something named, where something fits. */
    private String condition(Class<?> fact, boolean isRelated) {
        String related = isRelated ? related(fact) : null;
        String condition = related == null ? alone(fact) : related;
        return switch (dice.nextInt(6)) {
            case 0 -> "!(" + condition + ")";
            case 1 -> "(" + condition + " || " + alone(fact) + ")";
            default -> condition;
        };
    }

    private String alone(Class<?> fact) {
        List<Map.Entry<String, Method>> properties = Properties.of(fact).entrySet().stream()
                .filter(property -> isComparable(property.getValue()))
                .toList();
        Map.Entry<String, Method> property = properties.get(dice.nextInt(properties.size()));
        String name = property.getKey();
        Class<?> type = property.getValue().getReturnType();
        Class<?> element = Properties.elementOf(property.getValue());
        if (element != null) {
            return TermTypes.isTerm(element) ? name + " contains " + term(element) : name + " not contains \"L1\"";
        }
        if (type == boolean.class) {
            return name + (dice.nextBoolean() ? " == true" : " != true");
        }
        if (TermTypes.isTerm(type)) {
            return name
                    + switch (dice.nextInt(4)) {
                        case 0 -> " == " + term(type);
                        case 1 -> " != " + term(type);
                        case 2 -> " in (" + term(type) + ", " + term(type) + ")";
                        default -> " not in (" + term(type) + ", " + term(type) + ")";
                    };
        }
        if (type == Money.class) {
            return name + (dice.nextBoolean() ? " > " : " <= ") + "policy.amount(\"agentLimit\")";
        }
        if (type == int.class || type == Integer.class || type == long.class) {
            return name + (dice.nextBoolean() ? " > 1" : " != 0");
        }
        if (type == String.class) {
            // A country is none but by two capital letters, a language by two small ones.
            String lower = name.toLowerCase(Locale.ROOT);
            String text = lower.endsWith("country") ? "DE" : lower.endsWith("language") ? "de" : "L1";
            return name + (dice.nextBoolean() ? " contains \"1\"" : " != \"" + text + "\"");
        }
        return name + (dice.nextBoolean() ? " != null" : " == null");
    }

    private String term(Class<?> type) {
        List<String> terms = TermTypes.namesOf(type, Vocabulary.builtIn());
        return type.getSimpleName() + "." + terms.get(dice.nextInt(terms.size()));
    }

    /** A property compared with one of something named; null where nothing fits. */
    private String related(Class<?> fact) {
        List<String> comparisons = new ArrayList<>();
        Properties.of(fact).forEach((name, getter) -> {
            if (isComparable(getter)) {
                named.forEach((other, type) ->
                        values(other, type).forEach((path, value) -> compare(name, getter, path, value, comparisons)));
            }
        });
        return comparisons.isEmpty() ? null : comparisons.get(dice.nextInt(comparisons.size()));
    }

    private void compare(String name, Method getter, String path, Method value, List<String> comparisons) {
        Class<?> type = getter.getReturnType();
        Class<?> element = Properties.elementOf(getter);
        if (element != null) {
            if (element == value.getReturnType()) {
                comparisons.add(name + " contains " + path);
            }
            return;
        }
        if (Properties.elementOf(value) != null) {
            if (Properties.elementOf(value) == type) {
                comparisons.add(path + " not contains " + name);
            }
            return;
        }
        if (type != value.getReturnType()) {
            return;
        }
        String last = path.substring(path.lastIndexOf('.') + 1);
        if (!Objects.equals(thingOf(getter, name), thingOf(value, last))) {
            return;
        }
        if (Numbers.isNumber(type) && !Numbers.areAlike(Numbers.unitOf(name, type), Numbers.unitOf(last, type))) {
            return;
        }
        // Ids are most often what relates facts.
        int times = name.toLowerCase(Locale.ROOT).endsWith("id") && path.endsWith(".id") ? 20 : 1;
        for (int i = 0; i < times; i++) {
            comparisons.add(dice.nextBoolean() ? name + " == " + path : path + " == " + name);
        }
        comparisons.add(name + " != " + path);
        boolean isOrdered = type == Money.class
                || (type.isPrimitive() && type != boolean.class)
                || type == Integer.class
                || Temporal.class.isAssignableFrom(type);
        if (isOrdered) {
            comparisons.add(name + " < " + path);
            comparisons.add(path + " <= " + name);
        }
    }

    /** What has the id that is read; null where no id is. */
    private static String thingOf(Method getter, String name) {
        if (!name.equals("id") && !name.endsWith("Id")) {
            return null;
        }
        String thing = name.equals("id")
                ? getter.getDeclaringClass().getSimpleName()
                : name.substring(0, name.length() - "Id".length());
        return thing.toLowerCase(Locale.ROOT).replace("orderline", "line");
    }

    /** What can be read of something named: its properties, and those of the facts that a claim has. */
    private static Map<String, Method> values(String name, Class<?> type) {
        Map<String, Method> values = new LinkedHashMap<>();
        if (!CaseFacts.BY_NAME.containsValue(type)) {
            return values;
        }
        Properties.of(type).forEach((property, getter) -> {
            if (isComparable(getter)) {
                values.put(name + "." + property, getter);
            } else if (CaseFacts.isListed(getter.getReturnType())) {
                Properties.of(getter.getReturnType()).forEach((inner, of) -> {
                    if (isComparable(of)) {
                        values.put(name + "." + property + "." + inner, of);
                    }
                });
            }
        });
        return values;
    }

    private static boolean isComparable(Method getter) {
        Class<?> element = Properties.elementOf(getter);
        Class<?> type = element == null ? getter.getReturnType() : element;
        return type.isPrimitive() && type != double.class
                || type == Integer.class
                || TermTypes.isTerm(type)
                || type == String.class
                || type == Money.class
                || Temporal.class.isAssignableFrom(type) && element == null;
    }
}
