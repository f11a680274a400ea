package io.makegood.internal.drl;

import io.makegood.casefile.Customer;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.facts.CaseFacts;
import io.makegood.internal.facts.Numbers;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.rule.Aggregate;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.rule.Pattern;
import io.makegood.internal.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads what a rule asks of the facts of the case, after the pattern of its own fact. */
final class ElementReader {
    private static final String KINDS =
            "a pattern such as `$line : OrderLine( … )`, `exists( … )`, `not( … )` or `accumulate( … )`";

    private static final List<String> WORDS = List.of("exists", "not", "accumulate");

    /** With what others take facts from a list. */
    private static final Set<String> FROM = Set.of("in", "of", "within", "among", "out", "at", "with");

    private static final String SEE = "see the authors' handbook for the facts of a case";

    private final Tokens tokens;
    private final RuleProblems problems;
    private final Parameters parameters;
    private final Findings findings;
    private final Phase phase;
    private final Scope scope;
    private final String variable;

    ElementReader(
            Tokens tokens,
            RuleProblems problems,
            Parameters parameters,
            Findings findings,
            Phase phase,
            Scope scope,
            String variable) {
        this.tokens = tokens;
        this.problems = problems;
        this.parameters = parameters;
        this.findings = findings;
        this.phase = phase;
        this.scope = scope;
        this.variable = variable;
    }

    /** Reads up to the word {@code then}, which stays. */
    List<Element> read() {
        List<Element> elements = new ArrayList<>();
        while (begins()) {
            if (tokens.isHere("and")) {
                problems.add(
                        Code.WRONG_PATTERN,
                        tokens.here().span(),
                        "patterns are not joined by `and`: all of them have to hold",
                        Suggestion.takeOut());
                tokens.take();
                continue;
            }
            if (isCondition()) {
                condition();
                continue;
            }
            if (elements.size() == RuleLimits.ELEMENTS) {
                throw RuleProblems.refusal(
                        Code.TOO_LARGE,
                        tokens.here().span(),
                        "a rule has at most " + RuleLimits.ELEMENTS + " patterns beside its own fact",
                        "several rules, or a finding of a rule in `rules/assess`");
            }
            elements.add(element());
        }
        elements.forEach(element -> checkRelated(element, elements));
        return elements;
    }

    private boolean begins() {
        Token here = tokens.here();
        boolean isSaid = here.text().startsWith("$") && tokens.ahead(1).is(".");
        boolean isThen = tokens.isMisspelt("then")
                && !tokens.ahead(1).is("(")
                && !tokens.ahead(1).is(":")
                && !tokens.ahead(1).is(".");
        boolean isNegated = here.is("!")
                && CaseFacts.BY_NAME.containsKey(
                        tokens.ahead(tokens.ahead(1).is("(") ? 2 : 1).text());
        return isNegated
                || here.is(Token.Kind.NAME)
                        && !isSaid
                        && !isThen
                        && !(here.is("rule") && tokens.ahead(1).is(Token.Kind.TEXT))
                        && !here.is("then")
                        && !here.is("end")
                        && !here.is("from")
                        && !here.is("over")
                        && !here.is("if")
                        && !here.is("do");
    }

    /** The word with which an element begins, as it was meant where it is misspelt, which is told. */
    private String beginning(Token first) {
        Token next = tokens.ahead(1);
        if (first.text().equalsIgnoreCase("not") && next.text().equalsIgnoreCase("exists")) {
            // That one of them is enough is told.
            return "not";
        }
        boolean isBefore = next.is(Token.Kind.NAME) && !next.is("from")
                || next.is("(")
                        && tokens.ahead(2).is(Token.Kind.NAME)
                        && (tokens.ahead(3).is("(") || tokens.ahead(3).is(":"));
        Suggestion meant = isBefore && !first.text().startsWith("$") && !CaseFacts.BY_NAME.containsKey(first.text())
                ? Suggestion.nearest(first.text(), WORDS)
                : null;
        if (meant == null || WORDS.contains(first.text())) {
            return first.text();
        }
        problems.add(
                Code.MISSPELT_KEYWORD,
                first.span(),
                RuleProblems.quoted(first.text()) + " is no word of a rule",
                meant);
        return String.valueOf(meant.replacement());
    }

    private Element element() {
        Token first = tokens.here();
        if (first.is("!")) {
            problems.add(
                    Code.WRONG_NEGATION,
                    first.span(),
                    "before a fact that is not there stands `not`",
                    Suggestion.write("not "));
            tokens.take();
            int since = scope.slots();
            boolean isBracketed = tokens.takeIf("(");
            Pattern pattern = pattern();
            if (isBracketed) {
                expectClosing(first);
            }
            scope.end(since, "not");
            return new Element.Not(pattern, tokens.since(first));
        }
        String word = beginning(first);
        return switch (word) {
            case "exists", "not" -> {
                tokens.take();
                int since = scope.slots();
                boolean isBracketed = tokens.takeIf("(");
                refuseNested(first);
                Pattern pattern = pattern();
                if (isBracketed) {
                    expectClosing(first);
                }
                scope.end(since, word);
                Span span = tokens.since(first);
                yield word.equals("not") ? new Element.Not(pattern, span) : new Element.Exists(pattern, span);
            }
            case "accumulate" -> accumulate(first);
            case "acc" ->
                throw RuleProblems.refusal(
                        Code.WRONG_PATTERN, first.span(), "`acc` has no place in a rule", "`accumulate`");
            case "forall" ->
                throw RuleProblems.refusal(
                        Code.WRONG_PATTERN,
                        first.span(),
                        "`forall` has no place in a rule",
                        "`not( … )` around the facts of which it does not hold");
            case "or" ->
                throw RuleProblems.refusal(
                        Code.WRONG_PATTERN,
                        first.span(),
                        "patterns are not joined by `or`: all of them have to hold",
                        "a rule of its own");
            case "eval" ->
                throw RuleProblems.refusal(
                        Code.WRONG_PATTERN,
                        first.span(),
                        "`eval` is no condition of a rule: conditions compare properties of facts",
                        KINDS);
            case "collect", "groupby" ->
                throw RuleProblems.refusal(
                        Code.WRONG_PATTERN,
                        first.span(),
                        RuleProblems.quoted(first.text()) + " has no place in a rule",
                        "`accumulate( … )`");
            default -> {
                Pattern pattern = pattern();
                yield new Element.Match(pattern, tokens.since(first));
            }
        };
    }

    /** Whether a condition on the rule's own fact stands behind the brackets of a pattern. */
    private boolean isCondition() {
        Token first = tokens.here();
        Token next = tokens.ahead(1);
        return !first.text().startsWith("$")
                && !CaseFacts.BY_NAME.containsKey(first.text())
                && Properties.step(phase.fact(), first.text(), scope.vocabulary()) != null
                && (next.is(Token.Kind.SIGN) && Operator.of(next.text()) != null
                        || next.is(".")
                        || next.is("in")
                        || next.is("contains")
                        || next.is("then"));
    }

    private void condition() {
        Token closing = tokens.before();
        boolean isEmpty = tokens.before(2).is("(");
        Token first = tokens.here();
        OperandReader operands =
                new OperandReader(tokens, problems, parameters, findings, phase.fact(), variable, scope, 0, phase);
        int before = problems.count();
        new ConditionReader(tokens, problems, operands, phase.fact()).readOne();
        if (problems.count() > before) {
            return;
        }
        String written = tokens.written(first);
        problems.add(
                Code.WRONG_PATTERN,
                tokens.since(first),
                "conditions stand within the brackets of the fact",
                closing.is(")")
                        ? new Suggestion(
                                "`" + phase.fact().getSimpleName() + "( " + (isEmpty ? "" : "…, ") + written + " )`",
                                (isEmpty ? " " : ", ") + written + " )",
                                closing.span().to(tokens.before().span()))
                        : null);
    }

    private void refuseNested(Token outer) {
        Token here = tokens.here();
        if (outer.text().equalsIgnoreCase("not") && here.text().equalsIgnoreCase("exists")) {
            throw RuleProblems.refusal(
                    Code.WRONG_PATTERN,
                    here.span(),
                    "`not` alone asks that there is no such fact",
                    tokens.before() == outer
                            ? new Suggestion("`not`", "not", outer.span().to(here.span()))
                            : Suggestion.words("`not( … )`"));
        }
        if (here.is("exists") || here.is("not") || here.is("accumulate") || here.is("forall") || here.is("(")) {
            throw RuleProblems.refusal(
                    Code.WRONG_PATTERN,
                    here.span(),
                    "within `" + outer.text() + "` stands one pattern and nothing else",
                    "`" + outer.text() + "( OrderLine( … ) )`");
        }
    }

    private void expectClosing(Token opening) {
        if (tokens.isHere("and") || tokens.isHere("or") || tokens.isHere(",") || tokens.isHere("&&")) {
            throw RuleProblems.refusal(
                    Code.WRONG_PATTERN,
                    tokens.here().span(),
                    "within `" + opening.text() + "` stands one pattern and nothing else",
                    "`" + opening.text() + "( … )` for each of them");
        }
        boolean isUnclosed = tokens.isHere("then") || (tokens.isOnNewLine() && !tokens.isHere(")"));
        if (isUnclosed) {
            tokens.missing(Code.MISSING_BRACKET, "a `)` is missing that closes `" + opening.text() + "(`", " )");
        } else {
            tokens.expect(")", "a `)` that closes `" + opening.text() + "(`");
        }
    }

    /** Goes past the colon after the name of a fact, also where it is another sign or missing; whether it is the name of a fact that was read. */
    static boolean takeColon(Token name, Tokens tokens, RuleProblems problems) {
        Token here = tokens.here();
        if (tokens.takeIf(":")) {
            tokens.takeOut(":");
            return true;
        }
        if (here.is(":=") || (name.text().startsWith("$") && (here.is("=") || here.is("==") || here.is(";")))) {
            problems.add(
                    Code.UNKNOWN_OPERATOR, here.span(), "the name of a fact is followed by `:`", Suggestion.write(":"));
            tokens.take();
            return true;
        }
        if (name.text().startsWith("$") && here.is(Token.Kind.NAME)) {
            tokens.missing(Code.UNEXPECTED_TOKEN, "a `:` is missing after the name of the fact", " :");
            return true;
        }
        return false;
    }

    /** A pattern with the name it gives, if any. */
    private Pattern pattern() {
        Token first = tokens.expectName("a fact of the case", KINDS);
        Token name = null;
        if (takeColon(first, tokens, problems)) {
            name = first;
            Scope.checkForm(name, problems);
            first = tokens.expectName("a fact of the case", KINDS);
        }
        Class<?> fact = fact(first);
        tokens.expectOpening();
        int slot = scope.take();
        if (name != null) {
            give(name, slot, fact);
        }
        OperandReader operands = new OperandReader(
                tokens, problems, parameters, findings, fact, name == null ? "" : name.text(), scope, slot, phase);
        List<Condition> conditions = new ConditionReader(tokens, problems, operands, fact).readToEnd();
        if (tokens.isHere("over")) {
            throw RuleProblems.refusal(
                    Code.WRONG_PATTERN,
                    tokens.here().span(),
                    "a case is looked at as a whole, and not through windows of time",
                    "take out `over` and what follows it");
        }
        boolean isFrom = tokens.isHere("from")
                || ((tokens.isMisspelt("from") || FROM.contains(tokens.here().text()))
                        && tokens.ahead(1).text().startsWith("$")
                        && tokens.ahead(2).is("."));
        Operand.Variable from = isFrom && takeFrom() ? operands.list(fact) : null;
        return new Pattern(
                fact,
                slot,
                name == null ? "" : name.text(),
                from,
                List.copyOf(conditions),
                tokens.since(name == null ? first : name));
    }

    /** Goes past {@code from}, also where it is misspelt or another word of other languages, which is told. */
    private boolean takeFrom() {
        if (!FROM.contains(tokens.here().text())) {
            return tokens.takeKeyword("from");
        }
        problems.add(
                Code.MISSPELT_KEYWORD, tokens.here().span(), "facts are taken `from` a list", Suggestion.write("from"));
        tokens.take();
        return true;
    }

    /** Gives a name to what lies in a slot. */
    private void give(Token name, int slot, Class<?> type) {
        scope.give(name, slot, type, List.of(), type, null, problems);
    }

    private Class<?> fact(Token name) {
        Class<?> fact = CaseFacts.BY_NAME.get(name.text());
        if (fact != null) {
            return fact;
        }
        if (tokens.isHere(".")) {
            Token last = name;
            while (tokens.takeIf(".")) {
                last = tokens.expectName("a name", null);
            }
            throw RuleProblems.refusal(
                    Code.QUALIFIED_NAME,
                    name.span(),
                    "facts are written with their short name",
                    CaseFacts.BY_NAME.containsKey(last.text()) ? "`" + last.text() + "`" : SEE);
        }
        Phase other = Phase.of(name.text());
        if (other != null) {
            throw RuleProblems.refusal(
                    Code.SECOND_FACT_OF_RULE,
                    name.span(),
                    "a rule matches one `" + name.text() + "`, its own; beside it stand facts of the case",
                    "`ReportedClaim`, for the other claims of the case");
        }
        Suggestion nearest = RuleProblems.nearest(name.text(), CaseFacts.BY_NAME.keySet());
        problems.add(
                Code.UNKNOWN_FACT,
                name.span(),
                "there is no fact " + RuleProblems.quoted(name.text()) + " in a case",
                Suggestion.or(nearest, SEE));
        Class<?> meant = nearest == null ? null : CaseFacts.BY_NAME.get(String.valueOf(nearest.replacement()));
        if (meant == null) {
            throw RuleProblems.abandoned();
        }
        return meant;
    }

    private Element accumulate(Token first) {
        tokens.take();
        tokens.expectOpening();
        int since = scope.slots();
        refuseNested(first);
        Pattern pattern = pattern();
        if (tokens.isHere(",")) {
            problems.add(
                    Code.SEMICOLON_FOR_COMMA,
                    tokens.here().span(),
                    "after the pattern of `accumulate` stands `;`",
                    Suggestion.write(";"));
            tokens.take();
        } else if (tokens.isHere(Token.Kind.NAME)) {
            tokens.missing(Code.MISSING_SEMICOLON, "a `;` is missing after the pattern of `accumulate`", ";");
        } else {
            tokens.expect(";", "`accumulate( OrderLine( … ); $n : count() )`");
        }
        List<Named> named = new ArrayList<>();
        do {
            named.add(result(pattern));
        } while (!isConditionAfterComma() && tokens.takeIf(","));
        scope.end(since, "accumulate");
        List<Element.Result> results = new ArrayList<>();
        for (Named each : named) {
            int slot = scope.take();
            Class<?> type = each.aggregate.type(each.operand == null ? long.class : each.operand.type());
            give(each.name, slot, each.isUnreadable() ? OperandReader.UNREADABLE : type);
            String unit = each.unit();
            if (unit != null) {
                scope.unit(slot, unit);
            }
            results.add(new Element.Result(each.name.text(), slot, each.aggregate, each.operand, type));
        }
        List<Condition> conditions = List.of();
        if (tokens.takeIf(";") || takeCommaForSemicolon()) {
            OperandReader operands = new OperandReader(
                    tokens, problems, parameters, findings, phase.fact(), "", scope, OperandReader.RESULTS, phase);
            conditions = new ConditionReader(tokens, problems, operands, phase.fact()).readToEnd();
        } else {
            expectClosing(first);
        }
        return new Element.Accumulate(pattern, List.copyOf(results), List.copyOf(conditions), tokens.since(first));
    }

    private record Named(Token name, Aggregate aggregate, Operand.@Nullable Variable operand) {
        boolean isUnreadable() {
            return aggregate != Aggregate.COUNT && operand == null;
        }

        /** In what the result is counted; null when it is no number, or is worked out of one of the policy's own. */
        @Nullable String unit() {
            if (aggregate == Aggregate.COUNT) {
                return "count";
            }
            if (operand == null
                    || !Kinds.isNumber(operand.type())
                    || operand.path().size() != 1) {
                return null;
            }
            String property = operand.path().get(0);
            return Properties.of(operand.root()).containsKey(property)
                    ? Numbers.unitOf(property, operand.type())
                    : null;
        }
    }

    /** Whether a comma ends what is worked out, and a condition on it follows. */
    private boolean isConditionAfterComma() {
        return tokens.isHere(",")
                && tokens.ahead(1).text().startsWith("$")
                && !tokens.ahead(2).is(":");
    }

    private boolean takeCommaForSemicolon() {
        if (!isConditionAfterComma()) {
            return false;
        }
        problems.add(
                Code.SEMICOLON_FOR_COMMA,
                tokens.here().span(),
                "before the conditions on what is worked out stands `;`",
                Suggestion.write(";"));
        tokens.take();
        return true;
    }

    /** One of the values that are worked out. */
    private Named result(Pattern pattern) {
        Token name = tokens.expectName("a name", "`$n : count()`");
        if (!name.text().startsWith("$") || !tokens.isHere(":")) {
            throw RuleProblems.refusal(
                    Code.WRONG_AGGREGATE,
                    name.span(),
                    "what is worked out gets a name, which begins with `$`",
                    "`$n : count()`");
        }
        tokens.take();
        Token function = tokens.expectName(
                "what is worked out", "`count()`, `sum( … )`, `min( … )`, `max( … )` or `average( … )`");
        Aggregate aggregate = Aggregate.of(function.text());
        if (aggregate == null) {
            Suggestion nearest = nearestAggregate(function.text());
            problems.add(
                    Code.WRONG_AGGREGATE,
                    function.span(),
                    RuleProblems.quoted(function.text()) + " is nothing that is worked out of facts",
                    nearest);
            aggregate = Aggregate.of(String.valueOf(nearest.replacement()));
        }
        if (aggregate == null) {
            throw RuleProblems.abandoned();
        }
        boolean isBare = tokens.isHere(";") || tokens.isHere(",") || tokens.isHere(")");
        if (aggregate == Aggregate.COUNT && isBare) {
            problems.add(
                    Code.WRONG_AGGREGATE,
                    function.span(),
                    "brackets are missing after `" + function.text() + "`",
                    Suggestion.write(aggregate.call() + "()"));
            return new Named(name, aggregate, null);
        }
        tokens.expect("(", "`" + aggregate.call() + "( … )`");
        if (aggregate == Aggregate.COUNT) {
            if (!tokens.isHere(")")) {
                throw RuleProblems.refusal(
                        Code.WRONG_AGGREGATE,
                        tokens.here().span(),
                        "`count` counts the facts themselves, and takes nothing",
                        "`count()`");
            }
            tokens.take();
            return new Named(name, aggregate, null);
        }
        if (tokens.isHere(")")) {
            throw RuleProblems.refusal(
                    Code.WRONG_AGGREGATE,
                    function.span(),
                    "`" + aggregate.call() + "` takes a property that the pattern gave a name to",
                    "`OrderLine( $price : unitPrice ); $n : " + aggregate.call() + "( $price )`");
        }
        OperandReader operands = new OperandReader(
                tokens, problems, parameters, findings, phase.fact(), "", scope, OperandReader.RESULTS, phase);
        String given = tokens.here().is(Token.Kind.NAME) && tokens.ahead(1).is(")")
                ? scope.nameOf(pattern.slot(), List.of(tokens.here().text()))
                : null;
        if (given != null) {
            problems.add(
                    Code.WRONG_AGGREGATE,
                    tokens.here().span(),
                    "`" + aggregate.call() + "` takes the name that the pattern gave to the property",
                    Suggestion.write(given));
            scope.use(given);
            tokens.take();
            tokens.take();
            return new Named(name, aggregate, null);
        }
        Token first = tokens.here();
        if (first.is(Token.Kind.NAME)
                && tokens.ahead(1).is(")")
                && Properties.step(pattern.fact(), first.text(), scope.vocabulary()) != null) {
            throw RuleProblems.refusal(
                    Code.WRONG_AGGREGATE,
                    first.span(),
                    "`" + aggregate.call() + "` takes the name that the pattern gives to a property",
                    "`$" + first.text() + " : " + first.text() + "` in the pattern, and `" + aggregate.call() + "( $"
                            + first.text() + " )`");
        }
        Operand operand = operands.ofCondition(null);
        tokens.expect(")", "one property: `" + aggregate.call() + "( $price )`");
        return new Named(name, aggregate, addable(aggregate, function, operand));
    }

    private Operand.@Nullable Variable addable(Aggregate aggregate, Token function, Operand operand) {
        if (operand.type() == OperandReader.UNREADABLE) {
            return null;
        }
        if (!(operand instanceof Operand.Variable value)) {
            problems.add(
                    Code.WRONG_AGGREGATE,
                    operand.span(),
                    "`" + aggregate.call() + "` takes a property that the pattern gave a name to",
                    "`$price : unitPrice` in the pattern, then `" + aggregate.call() + "( $price )`");
            return null;
        }
        boolean isNumber = Kinds.isNumber(value.type());
        boolean isMoney = value.type() == Money.class;
        if (aggregate.isAdding() && !isNumber && !isMoney) {
            problems.add(
                    Code.WRONG_AGGREGATE,
                    operand.span(),
                    "`" + operand.text() + "` is " + Kinds.of(operand) + ", of which there is no " + function.text(),
                    Kinds.isOrdered(value.type())
                            ? "`min`, `max` or `count()`"
                            : "`count()`, or a property that is a number or an amount");
            return null;
        }
        if (!Kinds.isOrdered(value.type())) {
            problems.add(
                    Code.WRONG_AGGREGATE,
                    operand.span(),
                    "`" + operand.text() + "` is " + Kinds.of(operand) + ", of which none is more than another",
                    "`count()`");
            return null;
        }
        return value;
    }

    private static Suggestion nearestAggregate(String written) {
        return Suggestion.nearestOrAll(
                written, Arrays.stream(Aggregate.values()).map(Aggregate::call).toList());
    }

    /** A pattern that has to do with nothing else would have the rule fire for every fact of the case. */
    private void checkRelated(Element element, List<Element> all) {
        Pattern pattern = element.pattern();
        if (pattern.fact() == Customer.class
                && pattern.conditions().isEmpty()
                && pattern.variable().isEmpty()
                && !(element instanceof Element.Accumulate)) {
            problems.add(
                    Code.ALWAYS_SO,
                    pattern.span(),
                    "`Customer` asks nothing here: there is a customer in every case",
                    "a condition in its brackets, or take it out");
            return;
        }
        boolean isMatch = element instanceof Element.Match;
        boolean refers = element.operands()
                .anyMatch(operand -> operand instanceof Operand.Variable other && other.slot() != pattern.slot());
        boolean isReferredTo = all.stream()
                .filter(each -> each != element)
                .flatMap(Element::operands)
                .anyMatch(operand -> operand instanceof Operand.Variable other && other.slot() == pattern.slot());
        if (isMatch && !refers && !isReferredTo && !CaseFacts.isSingle(pattern.fact())) {
            String fact = pattern.fact().getSimpleName();
            problems.add(
                    Code.UNRELATED_FACT,
                    pattern.span(),
                    "`" + fact
                            + "` has nothing to do with the other facts of the rule, which would fire for each of them",
                    "a condition such as `orderId == " + (variable.isEmpty() ? "$claim" : variable)
                            + ".…`, `from` a list, or `exists( " + fact + "( … ) )`");
        }
    }
}
