package io.makegood.internal.drl;

import io.makegood.internal.facts.CaseFacts;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of a pattern: comparisons, joined by commas, {@code &&}, {@code ||}, {@code !} and brackets. */
final class ConditionReader {
    /** What other languages, and all of DRL, know, and what rules write in its place. */
    private static final Map<String, String> OTHER_OPERATORS = Map.ofEntries(
            Map.entry("=", "=="),
            Map.entry("=>", ">="),
            Map.entry("=<", "<="),
            Map.entry("<>", "!="),
            Map.entry("soundslike", "=="),
            Map.entry("excludes", "not contains"),
            Map.entry("str", "contains"),
            Map.entry("has", "contains"),
            Map.entry("includes", "contains"),
            Map.entry("after", ">"),
            Map.entry("before", "<"),
            Map.entry("is", "=="),
            Map.entry("equals", "=="),
            Map.entry("eq", "=="),
            Map.entry("~", "contains"),
            Map.entry("instanceof", "=="));

    /** Comparisons as people say them. */
    private static final Map<String, String> IN_WORDS = Map.ofEntries(
            Map.entry("at least", ">="),
            Map.entry("not less than", ">="),
            Map.entry("no less than", ">="),
            Map.entry("greater or equal", ">="),
            Map.entry("at most", "<="),
            Map.entry("up to", "<="),
            Map.entry("not more than", "<="),
            Map.entry("no more than", "<="),
            Map.entry("less or equal", "<="),
            Map.entry("more than", ">"),
            Map.entry("is more than", ">"),
            Map.entry("greater than", ">"),
            Map.entry("is greater than", ">"),
            Map.entry("larger than", ">"),
            Map.entry("over", ">"),
            Map.entry("above", ">"),
            Map.entry("later than", ">"),
            Map.entry("less than", "<"),
            Map.entry("is less than", "<"),
            Map.entry("smaller than", "<"),
            Map.entry("under", "<"),
            Map.entry("below", "<"),
            Map.entry("earlier than", "<"),
            Map.entry("equal", "=="),
            Map.entry("equal to", "=="),
            Map.entry("is equal to", "=="),
            Map.entry("not equal", "!="),
            Map.entry("not equal to", "!="),
            Map.entry("is one of", "in"),
            Map.entry("one of", "in"),
            Map.entry("any of", "in"),
            Map.entry("is in", "in"),
            Map.entry("is not in", "not in"),
            Map.entry("none of", "not in"));

    private static final int MOST_WORDS = 4;

    /** The same where something else stands behind it as well. */
    private static final Map<String, String> OTHER_FORMS =
            Map.of("matches", "`contains \"…\"`, which looks for the words themselves", "memberOf", "`in (…)`");

    /** How other languages join conditions, and how rules do. */
    private static final Map<String, String> JOINTS =
            Map.of("and", "&&", "AND", "&&", "&", "&&", "or", "||", "OR", "||", "|", "||");

    private static final List<String> OPERATOR_WORDS = List.of("in", "contains");

    private static final Set<String> ARITHMETIC =
            Set.of("+", "-", "*", "/", "%", "^", "&", "|", "~", "?", "->", "++", "--");

    private final Tokens tokens;
    private final RuleProblems problems;
    private final OperandReader operands;
    private final Class<?> fact;
    private int depth;
    private int count;
    /** Whether the comparison being read has another operator than rules know, for which one was taken. */
    private boolean isGuessed;

    /** Whether the closing bracket of the pattern is missing, and told. */
    private boolean isUnclosed;

    /** The comparison that was read last; null before there is one. */
    private Condition.@Nullable Comparison last;

    ConditionReader(Tokens tokens, RuleProblems problems, OperandReader operands, Class<?> fact) {
        this.fact = fact;
        this.tokens = tokens;
        this.problems = problems;
        this.operands = operands;
    }

    /** Reads one condition, with all that is joined to it. */
    Condition readOne() {
        return anyOf();
    }

    /** Reads up to the end of the pattern, and goes past the bracket that closes it, also where it is missing. */
    List<Condition> readToEnd() {
        List<Condition> conditions = read();
        if (isUnclosed) {
            return conditions;
        }
        tokens.expect(")", null);
        while (goesOn()) {
            problems.add(
                    Code.STRAY_BRACKET,
                    tokens.before().span(),
                    "a bracket is closed here, and more conditions follow",
                    Suggestion.takeOut());
            tokens.take();
            conditions.addAll(read());
            if (isUnclosed) {
                break;
            }
            tokens.expect(")", null);
        }
        return conditions;
    }

    /** Whether more conditions follow after the bracket that should have closed the pattern. */
    private boolean goesOn() {
        boolean isJoint = tokens.isHere(",") || tokens.isHere("&&") || tokens.isHere("||");
        return isJoint && !tokens.ahead(1).text().startsWith("$") && tokens.closingAhead() > 0;
    }

    /** Reads up to the closing bracket of the pattern, which stays; where it is missing, up to what comes after the pattern. */
    List<Condition> read() {
        List<Condition> conditions = new ArrayList<>();
        tokens.takeOutCommas();
        boolean isFirst = true;
        while (!tokens.isHere(")") && !tokens.isHere("}") && !tokens.isHere("]")) {
            if (isAfterPattern()) {
                isUnclosed = true;
                tokens.missing(Code.MISSING_BRACKET, "a `)` is missing that closes the pattern", " )");
                return conditions;
            }
            if (!isFirst) {
                expectComma();
                if (tokens.isHere(")")) {
                    break;
                }
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

    /** Whether what is here can only come after the pattern: verbs, another rule, or another pattern on a line of its own. */
    private boolean isAfterPattern() {
        Token here = tokens.here();
        Token next = tokens.ahead(1);
        if (here.is("then")
                || here.is("end")
                || here.is(Token.Kind.END)
                || (here.is("rule") && next.is(Token.Kind.TEXT))) {
            return true;
        }
        if (here.is("from") && next.text().startsWith("$")) {
            return true;
        }
        if (!here.is(Token.Kind.NAME) || !tokens.isOnNewLine()) {
            return false;
        }
        boolean isNamed = here.text().startsWith("$")
                && next.is(":")
                && CaseFacts.BY_NAME.containsKey(tokens.ahead(2).text());
        boolean isThen = tokens.isMisspelt("then") && next.text().startsWith("$");
        boolean isElement = here.is("exists")
                || here.is("accumulate")
                || (here.is("not")
                        && next.is("(")
                        && CaseFacts.BY_NAME.containsKey(tokens.ahead(2).text()));
        boolean isSaid =
                here.text().startsWith("$") && next.is(".") && tokens.ahead(3).is("(");
        return isNamed || isThen || isElement || isSaid || (CaseFacts.BY_NAME.containsKey(here.text()) && next.is("("));
    }

    /** Goes past a comma, also where it is another sign or missing, and past further ones. */
    private void expectComma() {
        Token here = tokens.here();
        if (here.is(";") && !operands.isOfResults()) {
            problems.add(
                    Code.SEMICOLON_FOR_COMMA,
                    here.span(),
                    "`;` has no place among conditions",
                    tokens.ahead(1).is(")") ? Suggestion.takeOut() : Suggestion.write(","));
            tokens.take();
        } else if (begins(here)) {
            tokens.missing(Code.MISSING_COMMA, "a `,` is missing between two conditions", ",");
        } else if (tokens.takeIf(",")) {
            tokens.endsAfterComma();
            tokens.takeOutCommas();
        } else {
            throw stray();
        }
    }

    private static boolean begins(Token here) {
        return here.is(Token.Kind.NAME) && !JOINTS.containsKey(here.text()) || here.is("!");
    }

    /** What is here can neither end a condition nor go on with one. */
    private RuleProblems.Refusal stray() {
        Token here = tokens.here();
        if (isArithmetic(here)) {
            return noArithmetic(here);
        }
        if (here.is(Token.Kind.SIGN)) {
            return RuleProblems.refusal(
                    Code.UNEXPECTED_TOKEN,
                    here.span(),
                    RuleProblems.quoted(here.text())
                            + " has no place in a condition: properties are compared as they are");
        }
        return tokens.unexpected(Code.MISSING_COMMA, "`,` or `)`", "`,` between two conditions");
    }

    /** Whether it calculates something, which rules do not. */
    static boolean isArithmetic(Token token) {
        return token.is(Token.Kind.SIGN) && ARITHMETIC.contains(token.text());
    }

    static RuleProblems.Refusal noArithmetic(Token token) {
        return token.is("?")
                ? RuleProblems.refusal(
                        Code.ARITHMETIC,
                        token.span(),
                        "rules do not choose between values: a condition holds or does not",
                        "two rules")
                : RuleProblems.refusal(
                        Code.ARITHMETIC,
                        token.span(),
                        "rules do not calculate: `" + token.text() + "` has no place in a rule",
                        "a property or a parameter that has the value");
    }

    /** Goes past what joins conditions, also where it is another word or sign. */
    private boolean takeJoint(String joint) {
        Token here = tokens.here();
        if (joint.equals("||") && joint.equals(JOINTS.get(here.text())) && isValue(tokens.ahead(1), tokens.ahead(2))) {
            // `type == A or B`: what is told is that the second value is compared with nothing.
            tokens.take();
            return true;
        }
        if (tokens.takeIf(joint)) {
            tokens.takeOut("||");
            tokens.takeOut("&&");
            return true;
        }
        if (!joint.equals(JOINTS.get(here.text())) || here.is(Token.Kind.TEXT)) {
            return false;
        }
        boolean isDoubled = tokens.ahead(1).is(here.text());
        problems.add(
                Code.JOINED_BY_WORD,
                isDoubled ? here.span().to(tokens.ahead(1).span()) : here.span(),
                "conditions are not joined by " + RuleProblems.quoted(here.text()),
                Suggestion.write(joint));
        tokens.take();
        if (isDoubled) {
            tokens.take();
        }
        return true;
    }

    /** Whether a term or a text stands there, and no comparison behind it. */
    private boolean isValue(Token first, Token second) {
        Token behind = first.is(Token.Kind.TEXT)
                ? second
                : TermTypes.BY_NAME.containsKey(first.text()) && second.is(".") ? tokens.ahead(4) : first;
        return behind != first
                && last != null
                && (behind.is(",") || behind.is(")") || JOINTS.containsKey(behind.text()));
    }

    private Condition anyOf() {
        Token first = tokens.here();
        List<Condition> parts = new ArrayList<>(List.of(allOf()));
        while (takeJoint("||")) {
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
        } while (takeJoint("&&"));
        return parts.size() == 1 ? parts.get(0) : new Condition.AllOf(List.copyOf(parts), tokens.since(first));
    }

    private Condition single() {
        Token first = tokens.here();
        if (isNegation(first)) {
            Span gap = first.span().to(tokens.ahead(1).span().before());
            problems.add(
                    Code.WRONG_NEGATION,
                    first.span(),
                    "`not` does not turn a condition round; `!` before it does",
                    new Suggestion("`!`", "!", gap));
            tokens.take();
            return negated(first);
        }
        if (tokens.takeIf("!")) {
            return negated(first);
        }
        if (tokens.isHere("(")) {
            tokens.take();
            enter(first);
            Condition inner = anyOf();
            while (tokens.isHere(",") && tokens.closingAhead() > depth) {
                problems.add(
                        Code.JOINED_BY_WORD,
                        tokens.here().span(),
                        "within brackets, conditions are joined by `&&` or `||`",
                        Suggestion.write(" &&"));
                tokens.take();
                inner = new Condition.AllOf(List.of(inner, anyOf()), tokens.since(first));
            }
            depth--;
            boolean isNext = begins(tokens.here()) && !tokens.isOnNewLine() || tokens.isHere("(");
            if (isNext) {
                throw RuleProblems.refusal(
                        Code.MISSING_COMMA,
                        tokens.here().span(),
                        "nothing joins this condition to the one before",
                        "`||` or `&&` before it");
            }
            if (!tokens.takeIf(")")) {
                tokens.missing(Code.MISSING_BRACKET, "a `)` is missing that closes the one before", " )");
            }
            return inner;
        }
        return comparison(first);
    }

    private Condition negated(Token first) {
        enter(first);
        Condition negated = single();
        depth--;
        return not(negated, tokens.since(first));
    }

    /** Whether it is {@code not} before a condition, and not before a pattern. */
    private boolean isNegation(Token first) {
        Token next = tokens.ahead(1);
        return (first.is("not") || first.is("NOT"))
                && (next.is("(")
                        ? !CaseFacts.BY_NAME.containsKey(tokens.ahead(2).text())
                        : next.is(Token.Kind.NAME))
                && !CaseFacts.BY_NAME.containsKey(next.text());
    }

    private void enter(Token at) {
        if (++depth > RuleLimits.DEPTH) {
            throw RuleProblems.refusal(
                    Code.TOO_LARGE,
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
                    Code.TOO_LARGE,
                    first.span(),
                    "a rule has at most " + RuleLimits.CONDITIONS + " conditions",
                    "several rules, or a finding of a rule in `rules/assess`");
        }
        if (first.is("exists") || first.is("not") || first.is("forall") || first.is("eval")) {
            throw RuleProblems.refusal(
                    Code.WRONG_PATTERN,
                    first.span(),
                    "`" + first.text() + "` has no place among conditions: they compare properties of the fact",
                    "a pattern of its own, after the `)` of this one");
        }
        if (first.is(Token.Kind.NAME) && tokens.ahead(1).is(":") && operands.givesNames()) {
            throw RuleProblems.refusal(
                    Code.NAME_IN_COMPARISON,
                    first.span(),
                    "a name is given to a property by itself, between commas",
                    "`$n : quantity, …`");
        }
        if (first.is(Token.Kind.NAME)
                && (tokens.ahead(1).is(":") || tokens.ahead(1).is(":="))) {
            throw RuleProblems.refusal(
                    Code.NAME_IN_COMPARISON,
                    first.span(),
                    "conditions give no names to what they read",
                    "the property without "
                            + RuleProblems.quoted(
                                    first.text() + " " + tokens.ahead(1).text()));
        }
        Operand left = operands.ofCondition(null);
        isGuessed = false;
        if (tokens.isHere("between")) {
            return between(first, left);
        }
        Operator operator = operator(left);
        if (operator == null) {
            if (!isEnd()) {
                throw stray();
            }
            Condition.Comparison before = last;
            if (before != null && isAnotherValue(before, left)) {
                return oneOfSeveral(before, left);
            }
            Operand yes = new Operand.Constant(true, boolean.class, left.span());
            if (left instanceof Operand.Constant && left.type() == boolean.class) {
                problems.add(
                        Code.ALWAYS_SO,
                        left.span(),
                        "`" + left.text() + "` alone asks nothing of the fact",
                        "take it out");
            } else if (CaseFacts.isListed(left.type())) {
                problems.add(
                        Code.NOT_A_VALUE,
                        left.span(),
                        "`" + left.text() + "` is a fact; a rule asks whether it is there, or reads what it says",
                        "`" + left.text() + " != null`");
            } else if (left instanceof Operand.Constant
                    && TermTypes.isTerm(left.type())
                    && ComparisonCheck.propertiesOf(fact, left.type(), operands.vocabulary())
                                    .size()
                            == 1) {
                problems.add(
                        Code.NO_COMPARISON,
                        left.span(),
                        "`" + left.text() + "` is " + Kinds.of(left) + "; nothing says what it is compared with",
                        Suggestion.write(ComparisonCheck.propertiesOf(fact, left.type(), operands.vocabulary())
                                        .get(0)
                                + " == " + left.text()));
            } else if (!Kinds.isYesOrNo(left.type()) && left.type() != OperandReader.UNREADABLE) {
                problems.add(
                        Code.NO_COMPARISON,
                        left.span(),
                        "`" + left.text() + "` is " + Kinds.of(left) + "; nothing says what it is compared with",
                        "`" + left.text() + " == …`");
            }
            Condition.Comparison comparison = new Condition.Comparison(left, Operator.EQUAL, List.of(yes), left.span());
            operands.checkIsAbout(comparison);
            return comparison;
        }
        refuseEnd(operator);
        List<Operand> right = operator.isMembership() ? list(left) : List.of(operands.ofCondition(left));
        if (!operator.isMembership() && operator.isOrdering() && isOrdering(tokens.here())) {
            return chained(first, left, operator, right.get(0));
        }
        Condition.Comparison comparison =
                OperandReader.plain(new Condition.Comparison(left, operator, right, tokens.since(first)));
        if (!isGuessed) {
            new ComparisonCheck(fact, problems, operands).check(comparison);
        }
        operands.checkIsAbout(comparison);
        last = comparison;
        return comparison;
    }

    private static boolean isOrdering(Token token) {
        Operator operator = token.is(Token.Kind.SIGN) ? Operator.of(token.text()) : null;
        return operator != null && operator.isOrdering();
    }

    /** {@code a < b < c}, which is two comparisons. */
    private Condition chained(Token first, Operand left, Operator operator, Operand middle) {
        Operator second = Operator.of(tokens.take().text());
        Operand right = operands.ofCondition(middle);
        boolean isProperty = (left instanceof Operand.Property || left instanceof Operand.Variable)
                && !left.text().endsWith("nothing");
        String one = isProperty
                ? tokens.written(left.span()) + " " + operator.sign() + " " + tokens.written(middle.span())
                : tokens.written(middle.span()) + " " + operator.reversed().sign() + " " + tokens.written(left.span());
        String other = tokens.written(middle.span()) + " "
                + Objects.requireNonNull(second).sign() + " " + tokens.written(right.span());
        return twoComparisons(first, "a comparison has two sides, and this one three", one, other, middle);
    }

    /** {@code a between b and c}, as other languages write two comparisons. */
    private Condition between(Token first, Operand left) {
        tokens.take();
        Operand least = operands.ofCondition(left);
        if (tokens.isHere("and") || tokens.isHere("AND") || tokens.isHere("&&") || tokens.isHere(",")) {
            tokens.take();
        }
        Operand most = operands.ofCondition(left);
        String name = tokens.written(left.span());
        return twoComparisons(
                first,
                "rules do not compare with `between`",
                name + " >= " + tokens.written(least.span()),
                name + " <= " + tokens.written(most.span()),
                left);
    }

    private Condition twoComparisons(Token first, String message, String one, String other, Operand about) {
        Span span = tokens.since(first);
        problems.add(
                Code.UNKNOWN_OPERATOR,
                span,
                message,
                Suggestion.write(depth == 0 ? one + ", " + other : one + " && " + other));
        return new Condition.Comparison(
                about, Operator.EQUAL, List.of(new Operand.Constant(true, OperandReader.UNREADABLE, span)), span);
    }

    /** Whether it is one more value for what was compared before: {@code type == A || B}. */
    private static boolean isAnotherValue(Condition.Comparison before, Operand value) {
        return value instanceof Operand.Constant
                && (TermTypes.isTerm(value.type()) || value.type() == String.class)
                && before.left().type() == value.type()
                && (before.operator() == Operator.EQUAL
                        || before.operator() == Operator.NOT_EQUAL
                        || before.operator().isMembership());
    }

    /** What is compared with one of several values names it once. */
    private Condition oneOfSeveral(Condition.Comparison before, Operand value) {
        List<Operand> values = new ArrayList<>(before.right());
        values.add(value);
        while ((tokens.isHere("||") || "||".equals(JOINTS.get(tokens.here().text())))
                && (tokens.ahead(1).is(Token.Kind.TEXT)
                        || TermTypes.BY_NAME.containsKey(tokens.ahead(1).text())
                                && tokens.ahead(2).is("."))) {
            tokens.take();
            values.add(operands.ofCondition(before.left()));
        }
        boolean isNegated = before.operator().isNegated();
        String several =
                values.stream().map(each -> tokens.written(each.span())).collect(Collectors.joining(", "));
        Span all = before.left().span().to(tokens.before().span());
        problems.add(
                Code.NO_COMPARISON,
                value.span(),
                "`" + value.text() + "` is compared with nothing",
                new Suggestion(
                        "`" + before.left().text() + (isNegated ? " not in (" : " in (") + several + ")`",
                        before.left().text() + (isNegated ? " not in (" : " in (") + several + ")",
                        all));
        return before;
    }

    /** Nothing stands behind an operator. */
    private void refuseEnd(Operator operator) {
        Token here = tokens.here();
        if (here.is(",") || here.is(")") || here.is("&&") || here.is("||") || here.is("then")) {
            throw RuleProblems.refusal(
                    Code.NO_COMPARISON,
                    tokens.before().span(),
                    "nothing stands after `" + operator.sign() + "` to compare with",
                    "a term, a text or a parameter");
        }
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
        if (!tokens.isHere("(") && tokens.closingAhead() < depth + 1) {
            throw tokens.unexpected(Code.MISSING_BRACKET, "`(`", "`in ( …, … )`");
        }
        tokens.expectOpening();
        tokens.takeOut("(");
        List<Operand> operandsInList = new ArrayList<>();
        int end = tokens.mark();
        tokens.takeOutCommas();
        while (true) {
            if (operandsInList.size() == RuleLimits.LIST) {
                throw RuleProblems.refusal(
                        Code.TOO_LARGE,
                        tokens.here().span(),
                        "a list has at most " + RuleLimits.LIST + " values",
                        "a property that says what they have in common");
            }
            Operand operand = operands.ofCondition(left);
            if (!operandsInList.isEmpty() && isComparison(tokens.here())) {
                // What was read is the next condition already.
                tokens.reset(end);
                tokens.missing(Code.MISSING_BRACKET, "a `)` is missing after the last value of the list", ")");
                return List.copyOf(operandsInList);
            }
            operandsInList.add(operand);
            end = tokens.mark();
            if (tokens.isHere(Token.Kind.NAME)
                    && TermTypes.BY_NAME.containsKey(tokens.here().text())) {
                tokens.missing(Code.MISSING_COMMA, "a `,` is missing between two values", ",");
            } else if (tokens.isHere(";")) {
                problems.add(
                        Code.SEMICOLON_FOR_COMMA,
                        tokens.here().span(),
                        "`;` has no place between values",
                        Suggestion.write(","));
                tokens.take();
            } else if (tokens.isHere("||")
                    || tokens.isHere("&&")
                    || JOINTS.containsKey(tokens.here().text())) {
                problems.add(
                        Code.JOINED_BY_WORD,
                        tokens.here().span(),
                        "values of a list have a `,` between them",
                        Suggestion.write(","));
                tokens.take();
            } else if (!tokens.takeIf(",")) {
                break;
            }
            tokens.takeOutCommas();
            if (tokens.endsAfterComma()) {
                break;
            }
        }
        if (isAfterPattern()) {
            tokens.missing(Code.MISSING_BRACKET, "a `)` is missing after the last value of the list", ")");
        } else {
            tokens.expect(")", "a `,` between two values, a `)` after the last");
        }
        return List.copyOf(operandsInList);
    }

    private static boolean isComparison(Token token) {
        return !token.is(Token.Kind.TEXT) && (Operator.of(token.text()) != null || token.is("="));
    }

    /** The operator that is here; null when a condition ends here. */
    private @Nullable Operator operator(Operand left) {
        Token here = tokens.here();
        if ((here.is("not") || here.is("!"))
                && OPERATOR_WORDS.contains(tokens.ahead(1).text())) {
            if (here.is("!")) {
                problems.add(
                        Code.WRONG_NEGATION,
                        here.span(),
                        "before `" + tokens.ahead(1).text() + "` stands `not`",
                        Suggestion.write("not "));
            }
            tokens.take();
            return Operator.of("not " + tokens.take().text());
        }
        Operator found = isOtherPair(here, tokens.ahead(1)) ? null : Operator.of(here.text());
        if (found != null && !here.is(Token.Kind.TEXT)) {
            tokens.take();
            refuseSecond();
            return found;
        }
        return here.is(Token.Kind.TEXT) || here.is(Token.Kind.NUMBER)
                ? missingOperator(left)
                : otherOperator(here, left);
    }

    /** Whether two signs that stand together are an operator of other languages. */
    private static boolean isOtherPair(Token here, Token next) {
        return next.is(Token.Kind.SIGN)
                && next.span().offset() == here.span().offset() + 1
                && OTHER_OPERATORS.containsKey(here.text() + next.text());
    }

    /** An operator after an operator. */
    private void refuseSecond() {
        Token here = tokens.here();
        if (isComparison(here)) {
            problems.add(
                    Code.UNEXPECTED_TOKEN,
                    here.span(),
                    RuleProblems.quoted(here.text()) + " stands here, and a comparison stands before it",
                    Suggestion.takeOut());
            tokens.take();
        }
    }

    /** What is here is no operator of rules; null when a condition ends here. */
    private @Nullable Operator otherOperator(Token here, Operand left) {
        Token next = tokens.ahead(1);
        boolean isPair = isOtherPair(here, next);
        boolean isNot = here.is("is") && next.is("not");
        Span span = isPair || isNot ? here.span().to(next.span()) : here.span();
        String written = isPair ? here.text() + next.text() : isNot ? "is not" : here.text();
        String meant = isNot ? "!=" : OTHER_OPERATORS.get(written);
        if (here.is("not") && (isOperand(next, tokens.ahead(2)) || next.is(Token.Kind.TEXT))) {
            meant = "!=";
        } else if (here.is("not") && next.is(Token.Kind.NAME)) {
            tokens.take();
            return otherOperator(next, left);
        }
        Operator inWords = inWords();
        if (inWords != null) {
            return inWords;
        }
        if (OTHER_FORMS.containsKey(written)) {
            throw RuleProblems.refusal(
                    Code.UNKNOWN_OPERATOR,
                    span,
                    "rules do not compare with `" + written + "`",
                    OTHER_FORMS.get(written));
        }
        if (meant == null && here.is(Token.Kind.NAME) && !JOINTS.containsKey(written)) {
            if (isOperand(here, next)) {
                return missingOperator(left);
            }
            boolean isOperator = !isComparison(next) && !next.is(",") && !next.is(")") && !next.is(".");
            meant = isOperator ? Nearest.to(written, OPERATOR_WORDS) : null;
            if (meant == null && !isOperator) {
                boolean isAlone =
                        Kinds.isYesOrNo(left.type()) || left.type() == OperandReader.UNREADABLE || tokens.isOnNewLine();
                return isAlone ? null : missingOperator(left);
            }
            if (meant == null
                    && next.is("(")
                    && Function.on(fact).stream().anyMatch(each -> each.call().equals(here.text()))) {
                return null;
            }
        }
        if (meant != null) {
            problems.add(
                    Code.UNKNOWN_OPERATOR,
                    span,
                    "rules do not compare with " + RuleProblems.quoted(written),
                    Suggestion.write(meant));
            tokens.take();
            isGuessed = true;
            if (isPair || isNot) {
                tokens.take();
            } else {
                refuseSecond();
            }
            return Operator.of(meant);
        }
        if (here.is("(")) {
            tokens.missing(Code.NO_COMPARISON, "nothing says how this is compared with what follows", " in");
            return Operator.of("in");
        }
        if (here.is(Token.Kind.NAME) && !here.is("then") && !JOINTS.containsKey(written)) {
            throw RuleProblems.refusal(
                    Code.UNKNOWN_OPERATOR,
                    span,
                    RuleProblems.quoted(written) + " is no comparison",
                    "one of `==`, `!=`, `<`, `<=`, `>`, `>=`, `in`, `not in`, `contains`, `not contains`");
        }
        return null;
    }

    /** A comparison in several words, such as {@code at least}, told; null when there is none. */
    private @Nullable Operator inWords() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < MOST_WORDS && tokens.ahead(i).is(Token.Kind.NAME); i++) {
            words.append(i == 0 ? "" : " ").append(tokens.ahead(i).text().toLowerCase(Locale.ROOT));
            String meant = IN_WORDS.get(words.toString());
            String longer = words + " " + tokens.ahead(i + 1).text();
            if (meant != null && !IN_WORDS.containsKey(longer) && !IN_WORDS.containsKey(longer + " to")) {
                Span span = tokens.here().span().to(tokens.ahead(i).span());
                problems.add(
                        Code.UNKNOWN_OPERATOR,
                        span,
                        "rules do not compare with `" + words + "`",
                        Suggestion.write(meant));
                for (int taken = 0; taken <= i; taken++) {
                    tokens.take();
                }
                isGuessed = true;
                return Operator.of(meant);
            }
        }
        return null;
    }

    /** Whether it is something to compare with, and no property of a fact. */
    private static boolean isOperand(Token here, Token next) {
        return here.is("true")
                || here.is("false")
                || here.is("null")
                || (next.is(".") && (TermTypes.BY_NAME.containsKey(here.text()) || here.is("policy")));
    }

    /** Of what can be more or less, nobody can tell how it was meant to be compared. */
    private Operator missingOperator(Operand left) {
        String message = "nothing says how this is compared with "
                + RuleProblems.quoted(tokens.here().text());
        if (Kinds.isOrdered(left.type())) {
            problems.add(
                    Code.NO_COMPARISON,
                    tokens.before().span(),
                    message,
                    "one of `<`, `<=`, `>`, `>=`, `==` between them");
        } else {
            tokens.missing(Code.NO_COMPARISON, message, " ==");
        }
        isGuessed = true;
        return Operator.EQUAL;
    }
}
