package io.makegood.internal.drl;

import io.makegood.internal.attributes.AttributeOwners;
import io.makegood.internal.codes.Countries;
import io.makegood.internal.facts.CaseFacts;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.Property;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.rule.Condition.Comparison;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.text.Nearest;
import io.makegood.vocabulary.Attribute;
import io.makegood.vocabulary.AttributeOwner;
import io.makegood.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether two values can be compared at all: what is compared has to be of one kind, or the condition could never hold. */
final class ComparisonCheck {
    private final Class<?> fact;
    private final RuleProblems problems;
    private final Vocabulary vocabulary;

    ComparisonCheck(Class<?> fact, RuleProblems problems, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.fact = fact;
        this.problems = problems;
    }

    void check(Comparison comparison) {
        Operand left = comparison.left();
        Operator operator = comparison.operator();
        if (left.type() == OperandReader.UNREADABLE) {
            return;
        }
        if (left instanceof Operand.Constant) {
            problems.add(
                    Code.REVERSED_COMPARISON,
                    left.span(),
                    "a comparison begins with a property of the fact, not with `" + left.text() + "`",
                    comparison.right().get(0) instanceof Operand.Property property && !operator.isMembership()
                            ? Suggestion.write(property.text() + " " + mirrored(operator) + " " + left.text())
                                    .at(comparison.span())
                            : null);
            return;
        }
        if (CaseFacts.isListed(left.type())) {
            checkIsThere(comparison);
            return;
        }
        if (operator.isOrdering() && !Kinds.isOrdered(left.type()) && Kinds.elementOf(left) == null) {
            problems.add(
                    Code.NOT_ORDERED,
                    left.span(),
                    "`" + left.text() + "` is " + Kinds.of(left.type()) + ", of which none is more than another",
                    orderedLike(left));
            return;
        }
        boolean contains = operator == Operator.CONTAINS || operator == Operator.NOT_CONTAINS;
        Class<?> element = Kinds.elementOf(left);
        if (!contains && element != null) {
            problems.add(
                    Code.SEVERAL_VALUES,
                    left.span(),
                    "`" + left.text() + "` is " + Kinds.of(left) + "; a rule asks what it contains",
                    asked(comparison, operator.isNegated() ? "not contains" : "contains"));
            return;
        }
        if (contains && left.type() != String.class && element == null) {
            problems.add(
                    Code.CONTAINS_OF_ONE_VALUE,
                    left.span(),
                    "`" + left.text() + "` is " + Kinds.of(left.type()) + "; only a text contains something",
                    asked(comparison, operator == Operator.CONTAINS ? "==" : "!="));
            return;
        }
        for (Operand right : comparison.right()) {
            check(comparison, right);
        }
    }

    /** A fact is there or not; what is compared are its properties. */
    private void checkIsThere(Comparison comparison) {
        Operator operator = comparison.operator();
        boolean asksIt = (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL)
                && comparison.right().get(0).type() == Void.class;
        if (!asksIt) {
            Operand left = comparison.left();
            problems.add(
                    Code.NOT_A_VALUE,
                    left.span(),
                    "`" + left.text() + "` is a fact; a rule asks whether it is there, or reads what it says",
                    "`" + left.text() + " != null`, or a property such as `" + left.text() + "."
                            + Properties.of(left.type()).firstKey() + "`");
        } else if (isAlwaysThere(comparison.left())) {
            problems.add(
                    Code.ALWAYS_SO,
                    comparison.span(),
                    "`" + comparison.left().text() + "` is always there",
                    "take the condition out");
        }
    }

    private void check(Comparison comparison, Operand right) {
        Operand left = comparison.left();
        Operator operator = comparison.operator();
        if (right.type() == OperandReader.UNREADABLE) {
            return;
        }
        Class<?> element = Kinds.elementOf(left);
        String expected = Kinds.of(element == null ? left.type() : element);
        String found = Kinds.of(right);
        if (found.equals(Kinds.NOTHING)) {
            if (operator != Operator.EQUAL && operator != Operator.NOT_EQUAL && !operator.isMembership()) {
                problems.add(
                        Code.NOT_ORDERED,
                        right.span(),
                        "only `==` and `!=` ask whether something is there",
                        "`" + left.text() + " != null`");
            } else if (isAlwaysThere(left)) {
                problems.add(
                        Code.ALWAYS_SO,
                        right.span(),
                        "`" + left.text() + "` is " + expected + " and always there",
                        "take the condition out");
            }
            return;
        }
        if (found.equals(expected)) {
            checkUnits(left, right);
            checkValue(left, operator, right);
            return;
        }
        if (TermTypes.isTerm(element == null ? left.type() : element)
                && right instanceof Operand.Constant constant
                && constant.value() instanceof String text) {
            Class<?> terms = element == null ? left.type() : element;
            problems.add(
                    Code.TEXT_FOR_TERM,
                    right.span(),
                    "`" + left.text() + "` is " + Kinds.of(left) + ", and what it is compared with is a text",
                    termMeant(terms, text));
            return;
        }
        problems.add(
                Code.INCOMPARABLE,
                left.span(),
                "`" + left.text() + "` is " + Kinds.of(left) + ", and what it is compared with is " + found,
                element == null ? suggestion(left, expected) : "something that is " + expected);
    }

    /** An attribute that is one of some values is never another one. */
    private void checkValue(Operand left, Operator operator, Operand right) {
        boolean isWhole = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL || operator.isMembership();
        Attribute<?> attribute = isWhole ? attributeOf(left) : null;
        String name = left.text().substring(left.text().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (isWhole
                && attribute == null
                && name.endsWith("country")
                && right instanceof Operand.Constant constant
                && constant.value() instanceof String text
                && !Countries.exists(text)) {
            String meant = Countries.meantBy(text);
            problems.add(
                    Code.COUNTRY_IN_WORDS,
                    right.span(),
                    "a country is told by two capital letters, and is never " + right.text(),
                    meant == null
                            ? Suggestion.words("`\"DE\"`")
                            : Suggestion.write(meant).inQuotes());
        }
        if (attribute != null
                && !attribute.values().isEmpty()
                && right instanceof Operand.Constant constant
                && constant.value() instanceof String text
                && !attribute.values().contains(text)) {
            problems.add(
                    Code.IMPOSSIBLE_VALUE,
                    right.span(),
                    "`" + left.text() + "` cannot be " + right.text(),
                    Suggestion.nearestOrAll(text, attribute.values()).inQuotes());
        }
    }

    /** The attribute of the policy's own that an operand reads; null when it reads something else. */
    private @Nullable Attribute<?> attributeOf(Operand operand) {
        List<String> path = operand instanceof Operand.Property property
                ? property.path()
                : operand instanceof Operand.Variable variable ? variable.path() : List.of();
        Class<?> at = operand instanceof Operand.Variable variable ? variable.root() : fact;
        for (int i = 0; i < path.size() - 1; i++) {
            Property step = Properties.step(at, path.get(i), vocabulary);
            if (step == null) {
                return null;
            }
            at = step.type();
        }
        AttributeOwner owner = AttributeOwners.of(at);
        return owner == null || path.isEmpty() ? null : vocabulary.attribute(owner, path.get(path.size() - 1));
    }

    /** A number or a yes or no that is not behind a fact which may not be there. */
    private boolean isAlwaysThere(Operand operand) {
        if (!operand.type().isPrimitive() && !CaseFacts.isListed(operand.type())) {
            return false;
        }
        if (operand instanceof Operand.Property property) {
            Class<?> at = fact;
            for (String name : property.path()) {
                Property step = Properties.step(at, name, vocabulary);
                if (step == null || step.isNullable()) {
                    return false;
                }
                at = step.type();
            }
        }
        return !(operand instanceof Operand.Variable);
    }

    /** A term in place of a text, with or without the name of its vocabulary in the text. */
    private Suggestion termMeant(Class<?> terms, String text) {
        List<String> names = TermTypes.namesOf(terms, vocabulary);
        String name = text.substring(text.lastIndexOf('.') + 1).strip().replace(' ', '_');
        String nearest = Nearest.to(name, names);
        return nearest == null
                ? Suggestion.words(Nearest.orAll(name, names))
                : Suggestion.write(terms.getSimpleName() + "." + nearest);
    }

    /** The same comparison with another operator. */
    private static Suggestion asked(Comparison comparison, String operator) {
        Operand right = comparison.right().get(0);
        boolean isNothing = right instanceof Operand.Constant constant && constant.value() == null;
        return comparison.right().size() == 1 && !isNothing
                ? Suggestion.write(comparison.left().text() + " " + operator + " " + right.text())
                        .at(comparison.span())
                : Suggestion.words("`" + comparison.left().text() + " " + operator + " …`");
    }

    private @Nullable String suggestion(Operand left, String expected) {
        return switch (expected) {
            case Kinds.MONEY -> "an amount: `policy.amount(\"…\")`, a property that is one, or `nothing`";
            case Kinds.DATE ->
                "a property that is a date, or a day as far from the decision as a parameter says: `policy.daysAgo(\"…\")`,"
                        + " `policy.daysAhead(\"…\")`";
            case Kinds.YES_OR_NO -> "`" + left.text() + " == true`";
            case Kinds.NUMBER -> "a number: `policy.days(\"…\")`, `policy.hours(\"…\")`, `policy.count(\"…\")`";
            case Kinds.TEXT -> "a text in quotes";
            default -> "a term of `" + left.type().getSimpleName() + "`";
        };
    }

    /** Days are not compared with hours, and neither with a count. */
    private void checkUnits(Operand left, Operand right) {
        String one = unitOf(left);
        String other = unitOf(right);
        if (one != null && other != null && !one.equals(other)) {
            problems.add(
                    Code.WRONG_UNIT,
                    right.span(),
                    "`" + left.text() + "` is in " + one + ", and what it is compared with is "
                            + (other.equals("count") ? "a count" : "in " + other),
                    "`policy." + Function.ofUnit(one).call() + "(\"…\")`, or a property in " + one);
        }
    }

    /** The unit of a number; null when it has none, or its name does not tell. */
    private static @Nullable String unitOf(Operand operand) {
        if (operand instanceof Operand.Call call) {
            return operand.type() == long.class ? call.function().unit() : null;
        }
        String name = operand.text().substring(operand.text().lastIndexOf('.') + 1);
        return !Kinds.isNumber(operand.type())
                ? null
                : name.startsWith("days") ? "days" : name.startsWith("hours") ? "hours" : null;
    }

    /** Properties of the same thing that can be more or less, such as {@code daysUntilDeadline} for {@code deadlineDate}. */
    private String orderedLike(Operand left) {
        String text = left.text();
        String name = text.substring(text.lastIndexOf('.') + 1);
        int end = 0;
        while (end < name.length() && Character.isLowerCase(name.charAt(end))) {
            end++;
        }
        String thing = name.substring(0, end).toLowerCase(Locale.ROOT);
        String prefix = text.substring(0, text.length() - name.length());
        Class<?> owner = prefix.isEmpty() ? fact : Properties.typeOf(fact, prefix.substring(0, prefix.length() - 1));
        List<String> similar = owner == null
                ? List.of()
                : Properties.of(owner).entrySet().stream()
                        .filter(property -> Kinds.isOrdered(property.getValue().getReturnType()))
                        .map(Map.Entry::getKey)
                        .filter(each -> each.toLowerCase(Locale.ROOT).contains(thing))
                        .map(each -> "`" + prefix + each + "`")
                        .toList();
        return similar.isEmpty()
                ? "`==`, `!=` or `in`"
                : "`==`, `!=` or `in`; what can be more or less: " + String.join(", ", similar);
    }

    private static String mirrored(Operator operator) {
        return switch (operator) {
            case LESS -> ">";
            case MORE -> "<";
            case AT_MOST -> ">=";
            case AT_LEAST -> "<=";
            default -> operator.sign();
        };
    }
}
