package io.makegood.internal.drl;

import io.makegood.internal.codes.Countries;
import io.makegood.internal.codes.Currencies;
import io.makegood.internal.codes.Languages;
import io.makegood.internal.facts.CaseFacts;
import io.makegood.internal.facts.Numbers;
import io.makegood.internal.facts.Phase;
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
import io.makegood.internal.text.Span;
import io.makegood.rules.ReportedClaim;
import io.makegood.vocabulary.Attribute;
import io.makegood.vocabulary.Vocabulary;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Whether two values can be compared at all: what is compared has to be of one kind, or the condition could never hold. */
final class ComparisonCheck {
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "on", "ja");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "off", "nein");
    /** The day of the decision for its moment, and the other way round. */
    private static final Map<String, String> DAY_AND_TIME = Map.of("now", "today", "today", "now");
    /** Of more nobody knows which was meant. */
    private static final int A_FEW = 4;
    /** What ids are of that rules compare. */
    private static final Set<String> THINGS =
            Set.of("Order", "OrderLine", "Incident", "Customer", "Seller", "Shipment", "Payment");

    private final Class<?> fact;
    private final RuleProblems problems;
    private final OperandReader operands;
    private final Vocabulary vocabulary;

    ComparisonCheck(Class<?> fact, RuleProblems problems, OperandReader operands) {
        this.vocabulary = operands.vocabulary();
        this.fact = fact;
        this.problems = problems;
        this.operands = operands;
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
                            ? Suggestion.write(property.text() + " "
                                            + operator.reversed().sign() + " " + left.text())
                                    .at(comparison.span())
                            : null);
            return;
        }
        if (comparison.right().size() == 1
                && comparison.right().get(0).text().equals(left.text())
                && !pathOf(left).isEmpty()) {
            tellItself(comparison);
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

    /** What is compared with itself is always so, or never. */
    private void tellItself(Comparison comparison) {
        Operand left = comparison.left();
        Operator operator = comparison.operator();
        boolean isAlways = operator == Operator.EQUAL || operator == Operator.AT_MOST || operator == Operator.AT_LEAST;
        Suggestion other = left instanceof Operand.Property ? operands.ofAnother(left.text()) : null;
        problems.add(
                isAlways ? Code.ALWAYS_SO : Code.IMPOSSIBLE_VALUE,
                comparison.right().get(0).span(),
                "`" + left.text() + "` is compared with itself, which " + (isAlways ? "always" : "never") + " holds",
                other == null ? likeNamed(left) : other);
    }

    /** Another property of the same kind in whose name this one's stands, such as {@code newItems} for {@code items}. */
    private @Nullable Suggestion likeNamed(Operand operand) {
        Class<?> owner = ownerOf(operand);
        String name = lastName(operand);
        if (owner == null) {
            return null;
        }
        List<String> like = Properties.names(owner, vocabulary).stream()
                .filter(each ->
                        !each.equals(name) && each.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
                .filter(each -> {
                    Property step = Properties.step(owner, each, vocabulary);
                    return step != null && Kinds.of(step.type()).equals(Kinds.of(operand.type()));
                })
                .toList();
        String before = beforeLast(operand);
        return like.size() == 1
                ? Suggestion.write(before + like.get(0))
                : like.isEmpty() || like.size() > A_FEW
                        ? null
                        : Suggestion.words("`" + before + String.join("`, `" + before, like) + "`");
    }

    /** An id of one kind of things is never that of another kind. */
    private void checkIds(Operand left, Operand right) {
        String one = thingOf(left);
        String other = thingOf(right);
        if (one != null && other != null && !one.equals(other)) {
            problems.add(
                    Code.INCOMPARABLE,
                    right.span(),
                    "`" + left.text() + "` is the id of " + article(one) + ", and `" + right.text() + "` that of "
                            + article(other),
                    idOf(one, right));
        }
    }

    private static String article(String thing) {
        return ("aeiou".indexOf(thing.charAt(0)) >= 0 ? "an " : "a ") + thing;
    }

    /** What has the id that an operand reads: {@code order} for {@code orderId}, and for the {@code id} of an order; null when it is no id. */
    private @Nullable String thingOf(Operand operand) {
        if (operand.type() != String.class || pathOf(operand).isEmpty()) {
            return null;
        }
        String name = lastName(operand);
        if (name.equals("id")) {
            Class<?> owner = ownerOf(operand);
            String thing = owner == null ? "" : owner.getSimpleName();
            if (owner == ReportedClaim.class || Phase.of(thing) != null) {
                return "claim";
            }
            return THINGS.contains(thing) ? thing.toLowerCase(Locale.ROOT).replace("orderline", "line") : null;
        }
        String thing = name.endsWith("Id") ? name.substring(0, name.length() - 2) : "";
        return THINGS.stream().anyMatch(each -> each.equalsIgnoreCase(thing)) || thing.equals("line") ? thing : null;
    }

    /** The id of such a thing that the fact or variable of an operand leads to; null when it leads to none. */
    private @Nullable Suggestion idOf(String thing, Operand operand) {
        if (!(operand instanceof Operand.Variable variable)) {
            return null;
        }
        String name = operand.text().substring(0, operand.text().indexOf('.'));
        Property step = Properties.step(variable.root(), thing, vocabulary);
        if (step != null && Properties.names(step.type(), vocabulary).contains("id")) {
            return Suggestion.write(name + "." + thing + ".id");
        }
        return Properties.names(variable.root(), vocabulary).contains(thing + "Id")
                ? Suggestion.write(name + "." + thing + "Id")
                : null;
    }

    /** The value of an attribute that was meant by a word; the word itself where any text may stand. */
    static String valueMeant(Operand left, String word, Class<?> fact, Vocabulary vocabulary) {
        Attribute<?> attribute = attributeOf(left, fact, vocabulary);
        String nearest = attribute == null ? null : Nearest.meant(word, attribute.values());
        return nearest == null ? word : nearest;
    }

    /** A fact is there or not; what is compared are its properties. */
    private void checkIsThere(Comparison comparison) {
        Operator operator = comparison.operator();
        boolean asksIt = (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL)
                && comparison.right().get(0).type() == Void.class;
        if (!asksIt) {
            Operand left = comparison.left();
            Suggestion property = insteadOfFact(left, comparison.right().get(0));
            if (property != null) {
                problems.add(
                        Code.NOT_A_VALUE,
                        left.span(),
                        "`" + left.text() + "` is a fact; a rule asks whether it is there, or reads what it says",
                        property);
                return;
            }
            problems.add(
                    Code.NOT_A_VALUE,
                    left.span(),
                    "`" + left.text() + "` is a fact; a rule asks whether it is there, or reads what it says",
                    "`" + left.text() + " != null`, or a property such as `" + left.text() + "."
                            + Properties.of(left.type()).firstKey() + "`");
        } else if (isAlwaysThere(comparison.left())) {
            tellAlwaysThere(comparison, comparison.span(), "");
        }
    }

    /** The property that was meant by the name of a fact: the only one of the kind it is compared with, or one of almost the same name that is yes or no. */
    private @Nullable Suggestion insteadOfFact(Operand left, Operand right) {
        if (TermTypes.isTerm(right.type())) {
            List<String> own = propertiesOf(fact, right.type(), vocabulary);
            if (own.size() == 1 && left instanceof Operand.Property) {
                return Suggestion.write(own.get(0));
            }
            List<String> within = propertiesOf(left.type(), right.type(), vocabulary);
            return within.size() == 1 ? Suggestion.write(left.text() + "." + within.get(0)) : null;
        }
        Class<?> owner = ownerOf(left);
        if (!Kinds.isYesOrNo(right.type()) || owner == null) {
            return null;
        }
        List<String> flags = Properties.names(owner, vocabulary).stream()
                .filter(name -> {
                    Property step = Properties.step(owner, name, vocabulary);
                    return step != null && Kinds.isYesOrNo(step.type());
                })
                .toList();
        String nearest = Nearest.to(lastName(left), flags);
        return nearest == null ? null : Suggestion.write(beforeLast(left) + nearest);
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
                tellAlwaysThere(comparison, right.span(), expected + " and ");
            }
            return;
        }
        if (found.equals(expected)) {
            checkIds(left, right);
            checkUnits(left, right);
            checkValue(left, operator, right);
            return;
        }
        Suggestion likelier = likelier(left, right);
        if (likelier != null) {
            problems.add(
                    Code.INCOMPARABLE,
                    right.span(),
                    "`" + left.text() + "` is " + expected + ", and what it is compared with is " + found,
                    likelier);
            return;
        }
        if (left.type() == Money.class
                && right instanceof Operand.Constant amount
                && amount.value() instanceof String written
                && WrittenAmounts.isAmount(written)) {
            problems.add(Code.NUMBER_IN_RULE, right.span(), WrittenAmounts.MESSAGE, "`policy.amount(\"…\")`");
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
                    termMeant(terms, text, vocabulary));
            return;
        }
        problems.add(
                Code.INCOMPARABLE,
                left.span(),
                "`" + left.text() + "` is " + Kinds.of(left) + ", and what it is compared with is " + found,
                element == null
                        ? suggestion(comparison, expected, right)
                        : Suggestion.words("something that is " + expected));
    }

    /** What is always there is never nothing. */
    private void tellAlwaysThere(Comparison comparison, Span at, String what) {
        Operand left = comparison.left();
        if (comparison.operator() == Operator.NOT_EQUAL) {
            problems.add(
                    Code.ALWAYS_SO,
                    at,
                    "`" + left.text() + "` is " + what + "always there",
                    Suggestion.words("take the condition out"));
            return;
        }
        String unknown = unknown(left);
        problems.add(
                Code.IMPOSSIBLE_VALUE,
                at,
                "`" + left.text() + "` is " + what + "always there, so that this never holds",
                unknown == null
                        ? Suggestion.words("take the condition out, or ask for a value it has")
                        : comparison.operator() == Operator.EQUAL
                                ? Suggestion.write(unknown)
                                        .saying("`" + unknown + "`, which says that it is not known")
                                        .at(comparison.span())
                                : Suggestion.words("`" + unknown + "`, which says that it is not known"));
    }

    /** How a rule asks whether a number is not known; null when it always is. */
    private @Nullable String unknown(Operand left) {
        Class<?> owner = ownerOf(left);
        String name = lastName(left);
        Method getter = owner == null ? null : Properties.of(owner).get(name);
        String unknown = getter == null ? null : Numbers.unknown(name, getter);
        return unknown == null ? null : beforeLast(left) + unknown;
    }

    /** Yes or no in place of a text or number that says so; null when it says something else. */
    private @Nullable Suggestion yesOrNo(Operand left, Operand right) {
        if (!(right instanceof Operand.Constant constant) || constant.value() == null) {
            return null;
        }
        String written = String.valueOf(constant.value()).strip().toLowerCase(Locale.ROOT);
        return YES.contains(written)
                ? Suggestion.write("true").saying("`" + left.text() + " == true`")
                : NO.contains(written) ? Suggestion.write("false").saying("`" + left.text() + " == false`") : null;
    }

    /** A day so far from the decision in place of a number of days; null when it is something else. */
    private static @Nullable Suggestion dayMeant(Operand left, Operand right) {
        if (!(right instanceof Operand.Call call) || call.function() != Function.DAYS) {
            return null;
        }
        String name = lastName(left).toLowerCase(Locale.ROOT);
        boolean isAhead = name.contains("deadline") || name.contains("until") || name.contains("end");
        Function meant = isAhead ? Function.DAYS_AHEAD : Function.DAYS_AGO;
        return Suggestion.write(new Operand.Call(call.path(), meant, call.argument(), call.span()).text());
    }

    /** What was meant where that can be told from the two alone; null when it cannot. */
    private @Nullable Suggestion likelier(Operand left, Operand right) {
        if (Kinds.isNumber(left.type()) && right.type() == LocalDate.class) {
            return numberOfDays(right);
        }
        if (left.type() == String.class) {
            return oneOfValues(left, right);
        }
        if (Kinds.isYesOrNo(left.type())) {
            return yesOrNo(left, right);
        }
        return left.type() == LocalDate.class ? dayMeant(left, right) : null;
    }

    /** A number of days in place of a day that is so far from the decision; null when it is something else. */
    private static @Nullable Suggestion numberOfDays(Operand right) {
        return right instanceof Operand.Call call && call.function().unit() != null
                ? Suggestion.write(new Operand.Call(call.path(), Function.DAYS, call.argument(), call.span()).text())
                : null;
    }

    /** The values of an attribute that is one of some; null when it may be any text. */
    private @Nullable Suggestion oneOfValues(Operand left, Operand right) {
        Attribute<?> attribute = attributeOf(left);
        if (attribute == null || attribute.values().isEmpty()) {
            return null;
        }
        List<String> values = new ArrayList<>(attribute.values());
        if (right instanceof Operand.Constant constant && Boolean.TRUE.equals(constant.value())) {
            // Values mostly begin with that of who has nothing.
            Collections.reverse(values);
        }
        return Suggestion.words("`\"" + String.join("\"`, `\"", values) + "\"`");
    }

    /** What has the last property an operand reads; null when nobody knows. */
    private @Nullable Class<?> ownerOf(Operand operand) {
        return ownerOf(operand, fact, vocabulary);
    }

    private static @Nullable Class<?> ownerOf(Operand operand, Class<?> fact, Vocabulary vocabulary) {
        List<String> path = pathOf(operand);
        Class<?> at = operand instanceof Operand.Variable variable ? variable.root() : fact;
        for (int i = 0; i < path.size() - 1; i++) {
            Property step = Properties.step(at, path.get(i), vocabulary);
            if (step == null) {
                return null;
            }
            at = step.type();
        }
        return path.isEmpty() ? null : at;
    }

    private static List<String> pathOf(Operand operand) {
        return operand instanceof Operand.Property property
                ? property.path()
                : operand instanceof Operand.Variable variable ? variable.path() : List.of();
    }

    private static String lastName(Operand operand) {
        return operand.text().substring(operand.text().lastIndexOf('.') + 1);
    }

    /** What stands before the last name, with the dot. */
    private static String beforeLast(Operand operand) {
        return operand.text().substring(0, operand.text().lastIndexOf('.') + 1);
    }

    /** An attribute that is one of some values is never another one. */
    private void checkValue(Operand left, Operator operator, Operand right) {
        boolean isWhole = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL || operator.isMembership();
        Attribute<?> attribute = isWhole ? attributeOf(left) : null;
        if (isWhole
                && attribute == null
                && right instanceof Operand.Constant constant
                && constant.value() instanceof String code) {
            checkCode(left, right, code);
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

    /** Countries, currencies and languages are told by their codes. */
    private void checkCode(Operand left, Operand right, String code) {
        String name = lastName(left).toLowerCase(Locale.ROOT);
        if (name.endsWith("country") && !Countries.exists(code)) {
            noCode(Code.COUNTRY_IN_WORDS, right, "a country is told by two capital", Countries.meantBy(code), "DE");
        } else if (left.text().endsWith("currency.code") && !Currencies.exists(code)) {
            noCode(
                    Code.UNKNOWN_CURRENCY,
                    right,
                    "a currency is told by three capital",
                    Currencies.meantBy(code),
                    "EUR");
        } else if (name.endsWith("language") && !Languages.exists(code)) {
            noCode(Code.UNKNOWN_LANGUAGE, right, "a language is told by two small", Languages.meantBy(code), "de");
        }
    }

    private void noCode(Code code, Operand right, String rule, @Nullable String meant, String example) {
        problems.add(
                code,
                right.span(),
                rule + " letters, and is never " + right.text(),
                (meant == null
                        ? Suggestion.words("`\"" + example + "\"`")
                        : Suggestion.write(meant).inQuotes()));
    }

    /** The attribute of the policy's own that an operand reads; null when it reads something else. */
    private @Nullable Attribute<?> attributeOf(Operand operand) {
        return attributeOf(operand, fact, vocabulary);
    }

    private static @Nullable Attribute<?> attributeOf(Operand operand, Class<?> fact, Vocabulary vocabulary) {
        Class<?> at = ownerOf(operand, fact, vocabulary);
        return at == null ? null : Properties.attribute(at, lastName(operand), vocabulary);
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
    static Suggestion termMeant(Class<?> terms, String text, Vocabulary vocabulary) {
        List<String> names = TermTypes.namesOf(terms, vocabulary);
        String name = text.substring(text.lastIndexOf('.') + 1).strip().replace(' ', '_');
        Suggestion like = Suggestion.nearestOrAll(name, names);
        return like.replacement() == null ? like : Suggestion.write(terms.getSimpleName() + "." + like.replacement());
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

    private Suggestion suggestion(Comparison comparison, String expected, Operand right) {
        Operand left = comparison.left();
        Suggestion other = propertyMeant(left, right);
        return other == null ? Suggestion.words(words(left, expected)) : other;
    }

    /** A term of the same name in the vocabulary of the property, or a property of what the term is of; null when there is none. */
    private @Nullable Suggestion propertyMeant(Operand left, Operand right) {
        boolean isTerm = TermTypes.isTerm(right.type()) && right instanceof Operand.Constant;
        if (isTerm
                && TermTypes.isTerm(left.type())
                && right instanceof Operand.Constant term
                && term.value() != null
                && TermTypes.namesOf(left.type(), vocabulary).contains(TermTypes.nameOf(term.value()))) {
            return Suggestion.write(left.type().getSimpleName() + "." + TermTypes.nameOf(term.value()))
                    .at(right.span());
        }
        Class<?> owner = ownerOf(left);
        if (owner != null && Kinds.isOrdered(left.type()) && Kinds.isOrdered(right.type())) {
            return ofKind(owner, left, right);
        }
        if (owner == null || !(isTerm || right.type() == boolean.class)) {
            return null;
        }
        Class<?> ofClaim = Properties.typeOf(owner, "claim");
        if (isTerm && ofClaim != null && Properties.typeOf(ofClaim, lastName(left)) == right.type()) {
            return Suggestion.write(beforeLast(left) + "claim." + lastName(left))
                    .at(left.span());
        }
        String name = lastName(left);
        if (right.type() == boolean.class) {
            boolean isOfFact =
                    left instanceof Operand.Property && owner != fact && Properties.typeOf(fact, name) == boolean.class;
            return isOfFact
                    ? Suggestion.write(name)
                    : Properties.typeOf(owner, name + "Stated") == boolean.class
                            ? Suggestion.write(beforeLast(left) + name + "Stated")
                            : null;
        }
        List<String> fitting = propertiesOf(owner, right.type(), vocabulary);
        return fitting.isEmpty()
                ? null
                : fitting.size() == 1
                        ? Suggestion.write(beforeLast(left) + fitting.get(0))
                        : Suggestion.words(
                                "`" + beforeLast(left) + String.join("`, `" + beforeLast(left), fitting) + "`");
    }

    /** A property of almost the same name that is of the kind, and in the unit, of what it is compared with; the moment for the day, and the other way round. */
    private @Nullable Suggestion ofKind(Class<?> owner, Operand left, Operand right) {
        String other = right instanceof Operand.Property ? DAY_AND_TIME.get(right.text()) : null;
        if (other != null) {
            Class<?> type = other.equals(left.text()) ? null : Properties.typeOf(fact, other);
            return type != null && Kinds.of(type).equals(Kinds.of(left.type()))
                    ? Suggestion.write(other).at(right.span())
                    : null;
        }
        String name = lastName(left);
        String unit = unitOf(right);
        List<String> like = Properties.names(owner, vocabulary).stream()
                .filter(each -> each.startsWith(name) && !each.equals(name))
                .filter(each -> {
                    Property step = Properties.step(owner, each, vocabulary);
                    return step != null
                            && Kinds.of(step.type()).equals(Kinds.of(right.type()))
                            && (unit == null || unit.equals(Numbers.unitOf(each, step.type())));
                })
                .toList();
        return like.size() == 1 ? Suggestion.write(beforeLast(left) + like.get(0)) : null;
    }

    /** The properties of a fact that are terms of a type, or several of them; the only one that is called like the type, where there is one. */
    static List<String> propertiesOf(Class<?> owner, Class<?> terms, Vocabulary vocabulary) {
        List<String> fitting = Properties.names(owner, vocabulary).stream()
                .filter(name -> {
                    Property step = Properties.step(owner, name, vocabulary);
                    return step != null && (step.type() == terms || step.element() == terms);
                })
                .toList();
        String type = terms.getSimpleName().toLowerCase(Locale.ROOT);
        return fitting.stream()
                .filter(name -> type.startsWith(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(List::of)
                .orElse(fitting);
    }

    private static String words(Operand left, String expected) {
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
        if (one != null && other != null && !Numbers.areAlike(one, other)) {
            problems.add(
                    Code.WRONG_UNIT,
                    right.span(),
                    "`" + left.text() + "` is " + Numbers.inWords(one) + ", and what it is compared with is "
                            + Numbers.inWords(other),
                    parameterIn(one, left));
        }
    }

    private Suggestion parameterIn(String unit, Operand left) {
        Suggestion parameter = operands.parameterMeant(Function.ofUnit(unit), null, left.text());
        return parameter.saying(parameter.words() + ", or a property that is " + Numbers.inWords(unit));
    }

    /** The unit of a number; null when it has none, or is one of the policy's own, of which nobody knows it. */
    private @Nullable String unitOf(Operand operand) {
        if (!Kinds.isNumber(operand.type())) {
            return null;
        }
        if (operand instanceof Operand.Call call) {
            return call.function().unit();
        }
        if (operand instanceof Operand.Variable variable && variable.path().isEmpty()) {
            return operands.unitOfResult(variable.slot());
        }
        boolean isOfFact = !pathOf(operand).isEmpty() && attributeOf(operand) == null;
        return isOfFact ? Numbers.unitOf(lastName(operand), operand.type()) : null;
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
}
