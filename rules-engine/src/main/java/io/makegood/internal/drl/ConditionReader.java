package io.makegood.internal.drl;

import io.makegood.internal.facts.CaseFacts;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.rule.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of a pattern: comparisons, joined by commas, {@code &&}, {@code ||}, {@code !} and brackets. */
final class ConditionReader {
    /** What other languages, and all of DRL, know and rules of a policy do not. */
    private static final Map<String, String> OTHER_OPERATORS = Map.ofEntries(
            Map.entry("=", "`==`"),
            Map.entry("<>", "`!=`"),
            Map.entry("matches", "`contains \"…\"`, which looks for the words themselves"),
            Map.entry("soundslike", "`==`"),
            Map.entry("memberOf", "`in (…)`"),
            Map.entry("excludes", "`not contains`"),
            Map.entry("str", "`contains`"),
            Map.entry("after", "`>`"),
            Map.entry("before", "`<`"),
            Map.entry("is", "`==`"),
            Map.entry("equals", "`==`"),
            Map.entry("~", "`contains`"),
            Map.entry("≠", "`!=`"),
            Map.entry("≤", "`<=`"),
            Map.entry("≥", "`>=`"),
            Map.entry("instanceof", "`==`"));

    /** How other languages join conditions, and how rules do. */
    private static final Map<String, String> JOINTS = Map.of(
            "and", "`,` or `&&`", "AND", "`,` or `&&`", "&", "`&&` or `,`", "or", "`||`", "OR", "`||`", "|", "`||`");

    private static final Set<String> ARITHMETIC =
            Set.of("+", "-", "*", "/", "%", "^", "&", "|", "~", "?", "->", "++", "--");

    private final Tokens tokens;
    private final RuleProblems problems;
    private final OperandReader operands;
    private final Class<?> fact;
    private int depth;
    private int count;

    ConditionReader(Tokens tokens, RuleProblems problems, OperandReader operands, Class<?> fact) {
        this.fact = fact;
        this.tokens = tokens;
        this.problems = problems;
        this.operands = operands;
    }

    /** Reads up to the closing bracket of the pattern, which stays. */
    List<Condition> read() {
        List<Condition> conditions = new ArrayList<>();
        boolean isFirst = true;
        while (!tokens.isHere(")")) {
            if (!isFirst) {
                expectComma();
            }
            isFirst = false;
            if (tokens.here().is(Token.Kind.NAME) && tokens.ahead(1).is(":") && operands.givesNames()) {
                operands.giveName();
                continue;
            }
            Condition condition = anyOf();
            if (condition instanceof Condition.AllOf all) {
                conditions.addAll(all.conditions());
            } else {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    private void expectComma() {
        if (tokens.takeIf(",")) {
            return;
        }
        throw stray();
    }

    /** What is here can neither end a condition nor go on with one. */
    private RuleProblems.Refusal stray() {
        Token here = tokens.here();
        if (here.is(";") && !operands.isOfResults()) {
            return RuleProblems.refusal(
                    here.span(), "`;` has no place among conditions", "`,` between them, or nothing");
        }
        if (here.is("then") || here.is("end") || here.is(Token.Kind.END)) {
            return RuleProblems.refusal(
                    here.span(),
                    "the conditions do not end",
                    "a closing `)` is missing" + (here.is(Token.Kind.END) ? "" : " before `then`"));
        }
        String joint = JOINTS.get(here.text());
        if (joint != null && !here.is(Token.Kind.TEXT)) {
            return RuleProblems.refusal(
                    here.span(), "conditions are not joined by " + RuleProblems.quoted(here.text()), joint);
        }
        if (isArithmetic(here)) {
            return noArithmetic(here);
        }
        if (here.is(Token.Kind.SIGN)) {
            return RuleProblems.refusal(
                    here.span(),
                    RuleProblems.quoted(here.text())
                            + " has no place in a condition: properties are compared as they are",
                    null);
        }
        return tokens.unexpected("`,` or `)`", "`,` between two conditions");
    }

    /** Whether it calculates something, which rules do not. */
    static boolean isArithmetic(Token token) {
        return token.is(Token.Kind.SIGN) && ARITHMETIC.contains(token.text());
    }

    static RuleProblems.Refusal noArithmetic(Token token) {
        return token.is("?")
                ? RuleProblems.refusal(
                        token.span(), "rules do not choose between values: a condition holds or does not", "two rules")
                : RuleProblems.refusal(
                        token.span(),
                        "rules do not calculate: `" + token.text() + "` has no place in a rule",
                        "a property or a parameter that has the value");
    }

    private Condition anyOf() {
        Token first = tokens.here();
        List<Condition> parts = new ArrayList<>(List.of(allOf()));
        while (tokens.takeIf("||")) {
            parts.add(allOf());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.AnyOf(List.copyOf(parts), tokens.since(first));
    }

    private Condition allOf() {
        Token first = tokens.here();
        List<Condition> parts = new ArrayList<>();
        do {
            Condition part = single();
            if (part instanceof Condition.AllOf all) {
                parts.addAll(all.conditions());
            } else {
                parts.add(part);
            }
        } while (tokens.takeIf("&&"));
        return parts.size() == 1 ? parts.get(0) : new Condition.AllOf(List.copyOf(parts), tokens.since(first));
    }

    private Condition single() {
        Token first = tokens.here();
        if (tokens.takeIf("!")) {
            enter(first);
            Condition negated = single();
            depth--;
            return not(negated, tokens.since(first));
        }
        if (tokens.isHere("(")) {
            tokens.take();
            enter(first);
            Condition inner = anyOf();
            depth--;
            if (!tokens.isHere(")")) {
                expectComma();
                throw RuleProblems.refusal(
                        tokens.before().span(), "within brackets, conditions are joined by `&&` or `||`", "`&&`");
            }
            tokens.take();
            return inner;
        }
        return comparison(first);
    }

    private void enter(Token at) {
        if (++depth > RuleLimits.DEPTH) {
            throw RuleProblems.refusal(
                    at.span(),
                    "conditions are nested deeper than " + RuleLimits.DEPTH + " brackets",
                    "several rules with a name each");
        }
    }

    private static Condition not(Condition condition, Span span) {
        if (condition instanceof Condition.Comparison comparison) {
            Operator opposite = comparison.operator().opposite();
            if (opposite != null) {
                return new Condition.Comparison(comparison.left(), opposite, comparison.right(), span);
            }
        }
        return condition instanceof Condition.Not twice ? twice.condition() : new Condition.Not(condition, span);
    }

    private Condition comparison(Token first) {
        if (++count > RuleLimits.CONDITIONS) {
            throw RuleProblems.refusal(
                    first.span(),
                    "a rule has at most " + RuleLimits.CONDITIONS + " conditions",
                    "several rules, or a finding of a rule in `rules/assess`");
        }
        if (first.is("exists") || first.is("not") || first.is("forall") || first.is("eval")) {
            throw RuleProblems.refusal(
                    first.span(),
                    "`" + first.text() + "` has no place among conditions: they compare properties of the fact",
                    first.is("not") ? "`!` before a condition" : null);
        }
        if (first.is(Token.Kind.NAME) && tokens.ahead(1).is(":") && operands.givesNames()) {
            throw RuleProblems.refusal(
                    first.span(), "a name is given to a property by itself, between commas", "`$n : quantity, …`");
        }
        if (first.is(Token.Kind.NAME)
                && (tokens.ahead(1).is(":") || tokens.ahead(1).is(":="))) {
            throw RuleProblems.refusal(
                    first.span(),
                    "conditions give no names to what they read",
                    "the property without "
                            + RuleProblems.quoted(
                                    first.text() + " " + tokens.ahead(1).text()));
        }
        Operand left = operands.ofCondition(null);
        Operator operator = operator();
        if (operator == null) {
            if (!isEnd()) {
                throw stray();
            }
            Operand yes = new Operand.Constant(true, boolean.class, left.span());
            if (left instanceof Operand.Constant && left.type() == boolean.class) {
                problems.add(left.span(), "`" + left.text() + "` alone asks nothing of the fact", "take it out");
            } else if (CaseFacts.isListed(left.type())) {
                problems.add(
                        left.span(),
                        "`" + left.text() + "` is a fact; a rule asks whether it is there, or reads what it says",
                        "`" + left.text() + " != null`");
            } else if (!Kinds.isYesOrNo(left.type()) && left.type() != OperandReader.UNREADABLE) {
                problems.add(
                        left.span(),
                        "`" + left.text() + "` is " + Kinds.of(left) + "; nothing says what it is compared with",
                        "`" + left.text() + " == …`");
            }
            Condition.Comparison comparison = new Condition.Comparison(left, Operator.EQUAL, List.of(yes), left.span());
            operands.checkIsAbout(comparison);
            return comparison;
        }
        List<Operand> right = operator.isMembership() ? list(left) : List.of(operands.ofCondition(left));
        Condition.Comparison comparison =
                OperandReader.plain(new Condition.Comparison(left, operator, right, tokens.since(first)));
        new ComparisonCheck(fact, problems, operands.vocabulary()).check(comparison);
        operands.checkIsAbout(comparison);
        return comparison;
    }

    /** Whether a condition can end before what is here; where none can, the place that expected more tells it better. */
    private boolean isEnd() {
        Token here = tokens.here();
        return !(here.is(Token.Kind.SIGN) || here.is(Token.Kind.UNKNOWN))
                || here.is(",")
                || here.is(";")
                || here.is(")")
                || here.is("&&")
                || here.is("||");
    }

    private List<Operand> list(Operand left) {
        tokens.expect("(", "`in ( …, … )`");
        List<Operand> operandsInList = new ArrayList<>();
        do {
            if (operandsInList.size() == RuleLimits.LIST) {
                throw RuleProblems.refusal(
                        tokens.here().span(),
                        "a list has at most " + RuleLimits.LIST + " values",
                        "a property that says what they have in common");
            }
            operandsInList.add(operands.ofCondition(left));
        } while (tokens.takeIf(","));
        tokens.expect(")", "a `,` between two values, a `)` after the last");
        return List.copyOf(operandsInList);
    }

    /** The operator that is here; null when a condition ends here. */
    private @Nullable Operator operator() {
        Token here = tokens.here();
        if (here.is("not") && (tokens.ahead(1).is("in") || tokens.ahead(1).is("contains"))) {
            tokens.take();
            return Operator.of("not " + tokens.take().text());
        }
        Operator found = Operator.of(here.text());
        if (found != null && !here.is(Token.Kind.TEXT)) {
            tokens.take();
            return found;
        }
        Token operator = here.is("not") ? tokens.ahead(1) : here;
        String maybe = operator.is(Token.Kind.TEXT) ? null : OTHER_OPERATORS.get(operator.text());
        if (operator.is(Token.Kind.NAME) && JOINTS.containsKey(operator.text())) {
            maybe = JOINTS.get(operator.text());
        }
        if (here.is("<") && tokens.ahead(1).is(">")) {
            maybe = "`!=`";
        }
        if (here.is("=") && tokens.ahead(1).is(">")) {
            maybe = "`>=`";
        }
        if (maybe != null) {
            throw RuleProblems.refusal(operator.span(), "rules do not compare with `" + operator.text() + "`", maybe);
        }
        if (operator.is(Token.Kind.NAME) && !operator.is("then")) {
            throw RuleProblems.refusal(
                    operator.span(),
                    RuleProblems.quoted(operator.text()) + " is no comparison",
                    "one of `==`, `!=`, `<`, `<=`, `>`, `>=`, `in`, `not in`, `contains`, `not contains`");
        }
        return null;
    }
}
