package io.makegood.internal.drl;

import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.facts.Verbs;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.Span;
import io.makegood.problem.Problem;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads what a rule says after {@code then}: verbs of its fact, one after the other. */
final class ActionReader {
    /** The verbs that take a number of days. */
    private static final Set<String> DAYS = Set.of("askToWait", "extendRental");

    private static final Map<String, String> STATEMENTS = Map.ofEntries(
            Map.entry("if", "two rules, each with its own conditions"),
            Map.entry("else", "two rules, each with its own conditions"),
            Map.entry("switch", "a rule for each case"),
            Map.entry("while", "the verb itself; a rule speaks once"),
            Map.entry("for", "the verb itself; a rule speaks once"),
            Map.entry("do", "the verb itself; a rule speaks once"),
            Map.entry("return", "take it out"),
            Map.entry("throw", "take it out"),
            Map.entry("try", "the verb itself"),
            Map.entry("new", "a term, a text or a property of the fact"),
            Map.entry("insert", "a verb of the fact; what a rule finds out is `find( \"…\" )`"),
            Map.entry("insertLogical", "a verb of the fact; what a rule finds out is `find( \"…\" )`"),
            Map.entry("update", "a verb of the fact"),
            Map.entry("modify", "a verb of the fact"),
            Map.entry("delete", "a verb of the fact"),
            Map.entry("retract", "a verb of the fact"));

    /** No verb takes as many; more of them are counted, not told. */
    private static final int MOST = 4;

    private final Tokens tokens;
    private final RuleProblems problems;
    private final OperandReader operands;
    private final Findings findings;
    private final Class<?> fact;
    private final String variable;

    ActionReader(
            Tokens tokens,
            RuleProblems problems,
            OperandReader operands,
            Findings findings,
            Phase phase,
            String variable) {
        this.tokens = tokens;
        this.problems = problems;
        this.operands = operands;
        this.findings = findings;
        this.fact = phase.fact();
        this.variable = variable;
    }

    /** Reads up to the word {@code end}, which stays. */
    List<Action> read() {
        List<Action> actions = new ArrayList<>();
        if (isEnd()) {
            problems.add(
                    Code.NO_VERB,
                    tokens.here().span(),
                    "the rule says nothing after `then`",
                    "a verb of `" + fact.getSimpleName() + "`");
        }
        for (int count = 0; !isEnd(); count++) {
            if (count == RuleLimits.ACTIONS) {
                throw RuleProblems.refusal(
                        Code.TOO_LARGE,
                        tokens.here().span(),
                        "a rule says at most " + RuleLimits.ACTIONS + " things",
                        "several rules");
            }
            Action action = action();
            if (action != null) {
                actions.add(action);
            }
        }
        return actions;
    }

    /** Whether the rule ends here, also where {@code end} is misspelt or missing. */
    private boolean isEnd() {
        Token here = tokens.here();
        Token next = tokens.ahead(1);
        boolean isRule = here.is("rule") || (tokens.isMisspelt("rule") && next.is(Token.Kind.TEXT));
        boolean isMisspelt = tokens.isMisspelt("end")
                && (next.is(Token.Kind.END)
                        || next.is("rule")
                        || tokens.ahead(2).is(Token.Kind.TEXT) && !next.is("("));
        return here.is("end") || here.is(Token.Kind.END) || isRule || isMisspelt;
    }

    private @Nullable Action action() {
        Token first = tokens.here();
        if (first.is("then")) {
            throw RuleProblems.refusal(
                    Code.STATEMENT_AFTER_THEN,
                    first.span(),
                    "a rule has one `then`, without a name",
                    "a rule of its own");
        }
        if (first.text().equals(variable)
                && tokens.ahead(1).is(Token.Kind.NAME)
                && tokens.ahead(2).is("(")) {
            tokens.take();
            tokens.missing(Code.UNEXPECTED_TOKEN, "a `.` is missing between the fact and its verb", ".");
        } else if (!variable.isEmpty()
                && Verbs.of(fact).containsKey(first.text())
                && tokens.ahead(1).is("(")) {
            problems.add(
                    Code.VERB_WITHOUT_FACT,
                    first.span(),
                    "a verb is said of the fact, which is called `" + variable + "` here",
                    new Suggestion(
                            "`" + variable + "." + first.text() + "( … );`",
                            variable + ".",
                            first.span().before()));
        } else if (isGlued(first)) {
            String verb = first.text().substring(variable.length());
            throw RuleProblems.refusal(
                    Code.UNEXPECTED_TOKEN,
                    first.span(),
                    "a `.` is missing between the fact and its verb",
                    Suggestion.write(variable + "." + verb));
        } else if (!first.text().equals(variable) && isOtherName(first)) {
            problems.add(
                    Code.WRONG_VARIABLE,
                    first.span(),
                    "the fact is called `" + variable + "` here, not " + RuleProblems.quoted(first.text()),
                    Suggestion.write(variable));
            tokens.take();
            takeDot();
        } else if (!first.text().equals(variable)
                || variable.isEmpty()
                || !tokens.ahead(1).is(".")) {
            throw notAVerb(first);
        } else {
            tokens.take();
            takeDot();
        }
        Token name = tokens.expectName("a verb", null);
        if (!tokens.isHere("(")) {
            throw notACall(name);
        }
        List<Operand> arguments = arguments();
        if (tokens.isHere(".")) {
            throw RuleProblems.refusal(
                    Code.STATEMENT_AFTER_THEN,
                    name.span(),
                    "`" + variable + "." + name.text()
                            + "()` leads away from the fact: a rule says verbs of its own fact only",
                    "a verb of `" + fact.getSimpleName() + "`: `" + variable + ".…`");
        }
        if (tokens.isHere(",") || tokens.isHere(":") || tokens.isHere(")")) {
            problems.add(
                    tokens.isHere(")") ? Code.STRAY_BRACKET : Code.MISSING_SEMICOLON,
                    tokens.here().span(),
                    tokens.isHere(")")
                            ? "a bracket is closed here that is not open"
                            : "everything said after `then` ends with `;`",
                    tokens.isHere(")") && tokens.ahead(1).is(";") ? Suggestion.takeOut() : Suggestion.write(";"));
            tokens.take();
            tokens.takeIf(";");
        } else if (!tokens.takeIf(";")) {
            tokens.missing(
                    Code.MISSING_SEMICOLON,
                    "a `;` is missing after " + RuleProblems.quoted(variable + "." + name.text() + "( … )"),
                    ";");
        }
        while (tokens.isHere(";")) {
            problems.add(Code.UNEXPECTED_TOKEN, tokens.here().span(), "a `;` stands here twice", Suggestion.takeOut());
            tokens.take();
        }
        Method verb = verb(name, arguments);
        return verb == null ? null : new Action(verb, arguments, tokens.since(first));
    }

    /** Whether the name of the fact and a verb stand there as one word. */
    private boolean isGlued(Token first) {
        return !variable.isEmpty()
                && first.text().startsWith(variable)
                && Verbs.of(fact).containsKey(first.text().substring(variable.length()));
    }

    /** Whether it looks like the name of the fact, which it is not. */
    private boolean isOtherName(Token first) {
        return tokens.ahead(1).is(".")
                && !variable.isEmpty()
                && (first.text().startsWith("$")
                        || ("$" + first.text()).equals(variable)
                        || RuleProblems.nearest(first.text(), List.of(variable)) != null);
    }

    /** Goes past the dot before a verb, and past further ones. */
    private void takeDot() {
        tokens.take();
        while (tokens.isHere(".")) {
            problems.add(Code.UNEXPECTED_TOKEN, tokens.here().span(), "a `.` stands here twice", Suggestion.takeOut());
            tokens.take();
        }
    }

    private RuleProblems.Refusal notAVerb(Token first) {
        String fits = "a verb of " + fact.getSimpleName();
        if (!first.is(Token.Kind.NAME)) {
            return tokens.unexpected(Code.STATEMENT_AFTER_THEN, fits, first.is("{") ? "no braces" : null);
        }
        if (variable.isEmpty()) {
            return RuleProblems.refusal(
                    Code.UNNAMED_FACT,
                    first.span(),
                    "the fact has no name by which a verb could be said of it",
                    "`$claim : " + fact.getSimpleName() + "( … )`");
        }
        if (Verbs.of(fact).containsKey(first.text())) {
            int end = 1;
            while (!tokens.ahead(end).is(";")
                    && !tokens.ahead(end).is("end")
                    && !tokens.ahead(end).is(Token.Kind.END)) {
                end++;
            }
            Span given =
                    tokens.ahead(1).span().to(tokens.ahead(Math.max(1, end - 1)).span());
            String value = end == 1 ? "" : " " + tokens.writtenAhead(1, end) + " ";
            return RuleProblems.refusal(
                    Code.VERB_WITHOUT_FACT,
                    first.span(),
                    "a verb is said of the fact, which is called `" + variable
                            + "` here, and what it is given stands in brackets",
                    new Suggestion(
                            "`" + variable + "." + first.text() + "(" + value + ");`",
                            variable + "." + first.text() + "(" + value + ")"
                                    + (tokens.ahead(end).is(";") ? "" : ";"),
                            end == 1 ? first.span() : first.span().to(given)));
        }
        return RuleProblems.refusal(
                Code.STATEMENT_AFTER_THEN,
                first.span(),
                RuleProblems.quoted(first.text()) + " has no place after `then`: a rule only says verbs of its phase",
                STATEMENTS.getOrDefault(first.text(), fits));
    }

    private RuleProblems.Refusal notACall(Token name) {
        boolean isVerb = Verbs.of(fact).containsKey(name.text());
        Token here = tokens.here();
        if (isVerb && (here.is("[") || here.is("{") || here.is(")"))) {
            return RuleProblems.refusal(
                    Code.WRONG_BRACKET,
                    here.span(),
                    "a `(` belongs here, not `" + here.text() + "`",
                    Suggestion.write("("));
        }
        boolean takesNothing = isVerb
                && Verbs.of(fact).getOrDefault(name.text(), List.of()).stream()
                        .anyMatch(verb -> verb.getParameterCount() == 0)
                && (here.is(";") || here.is("end") || tokens.isOnNewLine());
        String missing = takesNothing ? "()" : "(";
        return isVerb
                ? RuleProblems.refusal(
                        Code.MISSING_BRACKET,
                        name.span(),
                        (takesNothing ? "brackets are" : "a `(` is") + " missing after `" + name.text() + "`",
                        new Suggestion(
                                "`" + variable + "." + name.text() + (takesNothing ? "();`" : "( … );`"),
                                missing,
                                name.span().after()))
                : RuleProblems.refusal(
                        Code.STATEMENT_AFTER_THEN,
                        name.span(),
                        "`" + variable + "." + RuleProblems.quoted(name.text()).substring(1)
                                + " has no place after `then`: a rule only says verbs of its phase, and changes nothing",
                        RuleProblems.nearest(name.text(), Verbs.of(fact).keySet()));
    }

    private List<Operand> arguments() {
        tokens.take();
        tokens.takeOut("(");
        List<Operand> arguments = new ArrayList<>();
        while (!tokens.isHere(")")) {
            if (isWrongClosing()) {
                tokens.expect(")", null);
                return List.copyOf(arguments);
            }
            if (isAfterArguments()) {
                tokens.missing(Code.MISSING_BRACKET, "a `)` is missing after the last value", " )");
                return List.copyOf(arguments);
            }
            if (!arguments.isEmpty()) {
                if (ConditionReader.isArithmetic(tokens.here())) {
                    throw ConditionReader.noArithmetic(tokens.here());
                }
                if (!tokens.isHere(",") && !tokens.isHere(Token.Kind.SIGN)) {
                    tokens.missing(Code.MISSING_COMMA, "a `,` is missing between two values", ",");
                } else {
                    tokens.expect(",", "`,` between two arguments, `)` after the last");
                }
            }
            tokens.takeOutCommas();
            if (!arguments.isEmpty() && tokens.endsAfterComma()) {
                break;
            }
            if (!tokens.isHere(")") && !isAfterArguments()) {
                arguments.add(operands.ofAction());
            }
        }
        tokens.take();
        return List.copyOf(arguments);
    }

    /** Whether another bracket stands where all that a verb is given ends. */
    private boolean isWrongClosing() {
        Token here = tokens.here();
        return (here.is("(") || here.is("}") || here.is("]")) && tokens.ahead(1).is(";");
    }

    /** Whether what is here can only come after all that a verb is given. */
    private boolean isAfterArguments() {
        Token here = tokens.here();
        return here.is(";")
                || here.is("end")
                || here.is(Token.Kind.END)
                || (tokens.isOnNewLine()
                        && here.text().equals(variable)
                        && tokens.ahead(1).is("."));
    }

    private @Nullable Method verb(Token name, List<Operand> arguments) {
        SortedMap<String, List<Method>> verbs = Verbs.of(fact);
        List<Method> named = verbs.get(name.text());
        if (named == null) {
            problems.add(verbProblem(name, arguments));
            return null;
        }
        if (arguments.stream().anyMatch(argument -> argument.type() == OperandReader.UNREADABLE)) {
            if (name.is("find")) {
                foundUnreadably(arguments.get(0));
            }
            return named.get(0);
        }
        for (Method verb : named) {
            if (fits(verb, arguments)) {
                if (name.is("find")) {
                    finds(arguments.get(0));
                } else if (name.is("violates")) {
                    violates(arguments.get(0));
                }
                arguments.forEach(argument -> checkNumber(verb, argument));
                return verb;
            }
        }
        if (!isSlip(name, named, arguments)) {
            problems.add(
                    Code.WRONG_ARGUMENTS,
                    name.span(),
                    "`" + name.text() + "` takes " + taken(named) + ", not " + given(arguments),
                    named.get(named.size() - 1).getParameterCount() == 0
                            ? "`" + variable + "." + name.text() + "();`"
                            : "`" + variable + "." + name.text() + "( " + signature(named.get(named.size() - 1))
                                    + " );`");
        }
        return null;
    }

    /** What is wrong with how words are written is told; that other rules ask for them is no mistake as well. */
    private void foundUnreadably(Operand finding) {
        if (finding instanceof Operand.Constant constant && constant.value() != null) {
            findings.makes(String.valueOf(constant.value()), finding.span());
        } else {
            findings.mayBeMore();
        }
    }

    /** Whether it can be told what a verb was to be given: a term, an amount, the same in another order, or one after the other. */
    private boolean isSlip(Token name, List<Method> named, List<Operand> arguments) {
        for (Method verb : named) {
            Class<?>[] taken = verb.getParameterTypes();
            if (taken.length == arguments.size()) {
                List<Integer> unfit = IntStream.range(0, taken.length)
                        .filter(i -> !fits(taken[i], arguments.get(i)))
                        .boxed()
                        .toList();
                if (unfit.size() == 1 && isOtherForm(name, taken[unfit.get(0)], arguments.get(unfit.get(0)))
                        || unfit.size() == 2 && areSwapped(name, taken, unfit, arguments)) {
                    return true;
                }
            } else if (taken.length == 1
                    && arguments.size() > 1
                    && arguments.size() <= MOST
                    && arguments.stream().allMatch(argument -> fits(taken[0], argument))) {
                problems.add(
                        Code.WRONG_ARGUMENTS,
                        name.span().to(tokens.before().span()),
                        "`" + name.text() + "` takes one value, and is said of each of several",
                        eachByItself(name, arguments));
                return true;
            }
        }
        return false;
    }

    /** The verb with each value in its own statement. */
    private Suggestion eachByItself(Token name, List<Operand> arguments) {
        String statements = arguments.stream()
                .map(argument -> name.text() + "( " + tokens.written(argument.span()) + " )")
                .collect(Collectors.joining(";\n    " + variable + "."));
        Span all = name.span().to(arguments.get(arguments.size() - 1).span());
        Span closing = closingAfter(arguments.get(arguments.size() - 1));
        return new Suggestion(
                "a statement for each: `" + variable + "." + name.text() + "( "
                        + tokens.written(arguments.get(0).span()) + " );` …",
                statements,
                all.to(closing));
    }

    /** The bracket that closes what a verb is given. */
    private Span closingAfter(Operand last) {
        for (int i = 1; i <= MOST; i++) {
            Token token = tokens.before(i);
            if (token.is(")") && token.span().offset() >= last.span().after().offset()) {
                return token.span();
            }
        }
        return last.span();
    }

    /** Whether it is a text or a term of another vocabulary in place of a term, or a text that says an amount; told. */
    private boolean isOtherForm(Token name, Class<?> taken, Operand argument) {
        Object value = argument instanceof Operand.Constant constant ? constant.value() : null;
        boolean isTerm = TermTypes.isTerm(taken);
        if (isTerm && value instanceof String text) {
            problems.add(
                    Code.TEXT_FOR_TERM,
                    argument.span(),
                    "`" + name.text() + "` takes a term of `" + taken.getSimpleName() + "`, and not a text",
                    ComparisonCheck.termMeant(taken, text, operands.vocabulary()));
            return true;
        }
        if (isTerm && value != null && TermTypes.isTerm(argument.type())) {
            String term = TermTypes.nameOf(value);
            if (TermTypes.namesOf(taken, operands.vocabulary()).contains(term)) {
                problems.add(
                        Code.WRONG_ARGUMENTS,
                        argument.span(),
                        "`" + name.text() + "` takes a term of `" + taken.getSimpleName() + "`, not one of `"
                                + argument.type().getSimpleName() + "`",
                        Suggestion.write(taken.getSimpleName() + "." + term));
                return true;
            }
            Suggestion meant = verbMeant(name, argument.type());
            if (meant == null) {
                meant = termMeant(taken, term);
            }
            if (meant != null) {
                problems.add(
                        Code.WRONG_ARGUMENTS,
                        argument.span(),
                        "`" + name.text() + "` takes a term of `" + taken.getSimpleName() + "`, not one of `"
                                + argument.type().getSimpleName() + "`",
                        meant);
                return true;
            }
        }
        if (taken == Money.class && value instanceof String text && WrittenAmounts.isAmount(text)) {
            problems.add(
                    Code.NUMBER_IN_RULE,
                    argument.span(),
                    WrittenAmounts.MESSAGE,
                    "`" + variable + ".getPolicy().amount(\"…\")`");
            return true;
        }
        return false;
    }

    /** The only verb of the fact that takes a term of this type and nothing else, in place of one that takes others; null when there is none, or several. */
    private @Nullable Suggestion verbMeant(Token name, Class<?> given) {
        List<String> taking = Verbs.of(fact).entrySet().stream()
                .filter(each -> each.getValue().stream()
                        .anyMatch(verb -> Arrays.equals(verb.getParameterTypes(), new Class<?>[] {given})))
                .map(Map.Entry::getKey)
                .toList();
        return taking.size() == 1 ? Suggestion.write(taking.get(0)).at(name.span()) : null;
    }

    /** The term of a vocabulary that has most in common with one of another; null when none has. */
    private @Nullable Suggestion termMeant(Class<?> taken, String term) {
        String type = taken.getSimpleName() + ".";
        List<String> terms = TermTypes.namesOf(taken, operands.vocabulary());
        String nearest = Nearest.meant(term, terms);
        if (nearest != null) {
            return new Suggestion("`" + type + nearest + "`", type + nearest, null, !Nearest.isSlip(term, nearest));
        }
        List<String> like = Nearest.byWords(term, terms);
        return like.isEmpty() ? null : Suggestion.words("`" + type + String.join("`, `" + type, like) + "`");
    }

    /** Whether two values that stand beside one another would fit in the other order; told. */
    private boolean areSwapped(Token name, Class<?>[] taken, List<Integer> unfit, List<Operand> arguments) {
        Operand first = arguments.get(unfit.get(0));
        Operand second = arguments.get(unfit.get(1));
        boolean areSwapped = unfit.get(1) == unfit.get(0) + 1
                && fits(taken[unfit.get(0)], second)
                && fits(taken[unfit.get(1)], first);
        if (areSwapped) {
            problems.add(
                    Code.WRONG_ARGUMENTS,
                    first.span().to(second.span()),
                    "`" + name.text() + "` takes " + kinds(List.of(taken)) + ", in this order",
                    Suggestion.write(tokens.written(second.span()) + ", " + tokens.written(first.span())));
        }
        return areSwapped;
    }

    private static boolean fits(Class<?> taken, Operand argument) {
        return taken == argument.type() || areNumbers(taken, argument.type());
    }

    /** What is found has a name that other rules ask for; words out of a case, which a customer may have written, are none. */
    private void finds(Operand finding) {
        if (!(finding instanceof Operand.Constant constant)) {
            findings.mayBeMore();
            problems.add(
                    Code.WORDS_EXPECTED,
                    finding.span(),
                    "`find` takes words in quotes and nothing else: other rules ask for what was found by these words",
                    "`" + variable + ".find( \"…\" );`");
        } else if (String.valueOf(constant.value()).isBlank()) {
            problems.add(
                    Code.WORDS_EXPECTED,
                    finding.span(),
                    "what is found has no words",
                    "words that other rules ask for");
        } else {
            findings.makes(String.valueOf(constant.value()), finding.span());
        }
    }

    /** What is wrong is said by the policy; a warning does not repeat what a customer wrote. */
    private void violates(Operand wrong) {
        if (!(wrong instanceof Operand.Constant constant)) {
            problems.add(
                    Code.WORDS_EXPECTED,
                    wrong.span(),
                    "`violates` takes words in quotes and nothing else: whoever reads the warning is told what is wrong",
                    "`" + variable + ".violates( \"…\" );`");
        } else if (String.valueOf(constant.value()).isBlank()) {
            problems.add(
                    Code.WORDS_EXPECTED,
                    wrong.span(),
                    "nothing is said to be wrong",
                    "words that say what must not be");
        }
    }

    /** A number that is given away is a parameter: it has a domain, which a property of a case has not. */
    private void checkNumber(Method verb, Operand argument) {
        boolean isNumber = Kinds.isNumber(argument.type());
        Function expected = numberOf(verb);
        boolean isExpected = argument instanceof Operand.Call call && call.function() == expected;
        if (isNumber && !isExpected) {
            problems.add(
                    Code.NUMBER_NOT_PARAMETER,
                    argument.span(),
                    "a verb takes a number from the parameters of the policy only, "
                            + (expected == Function.DAYS ? "this one in days" : "in months or as a count"),
                    operands.parameterMeant(expected, null, verb.getName()));
        }
    }

    /** In what a verb takes its number. */
    private static Function numberOf(Method verb) {
        return DAYS.contains(verb.getName()) ? Function.DAYS : Function.COUNT;
    }

    /** What is wrong with a verb the fact does not have: it is another fact's, or misspelt. */
    private Problem verbProblem(Token name, List<Operand> arguments) {
        String fits = "`" + fact.getSimpleName() + "` has no verb " + RuleProblems.quoted(name.text());
        Suggestion nearest = verbMeant(name.text(), arguments);
        for (Phase phase : Phase.values()) {
            if (Verbs.of(phase.fact()).containsKey(name.text())) {
                String message =
                        "`" + name.text() + "` is a verb of `" + phase.fact().getSimpleName() + "`, phase "
                                + phase.folder() + ", and this rule speaks of `" + fact.getSimpleName() + "`";
                return Code.VERB_OF_ANOTHER_PHASE.at(
                        name.span(),
                        message,
                        "a rule in `rules/" + phase.folder() + "/` about `"
                                + phase.fact().getSimpleName() + "`"
                                + (nearest == null ? "" : "; or here " + nearest.words()));
            }
        }
        String term = termCalled(name.text());
        if (term != null && (nearest == null || nearest.replacement() == null || nearest.isGuess())) {
            boolean isBare = tokens.before().is(")") && tokens.before(2).is("(")
                    || tokens.before().is(";");
            return Code.UNKNOWN_VERB.at(
                    name.span(),
                    fits,
                    isBare ? Suggestion.words("`" + variable + "." + term + ";`") : Suggestion.words("`" + term + "`"));
        }
        boolean isGetter = name.text().startsWith("get") || name.text().startsWith("set");
        return Code.UNKNOWN_VERB.at(name.span(), fits, isGetter ? null : nearest);
    }

    /** The verb that was probably meant: by a slip, by another word for it, or by what it is given; null when nobody knows. */
    private @Nullable Suggestion verbMeant(String written, List<Operand> arguments) {
        Suggestion nearest = RuleProblems.nearest(written, Verbs.of(fact).keySet());
        List<String> fitting = Verbs.of(fact).entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(verb -> fits(verb, arguments)))
                .map(Map.Entry::getKey)
                .toList();
        boolean isSlip = nearest != null
                && !nearest.isGuess()
                && (fitting.isEmpty() || fitting.contains(String.valueOf(nearest.replacement())));
        if (isSlip) {
            return nearest;
        }
        if (fitting.size() == 1) {
            return Suggestion.meant(written, fitting.get(0));
        }
        Suggestion like = Suggestion.like(written, fitting);
        if (like != null) {
            return like;
        }
        boolean isOfOneKind = arguments.size() == 1
                && TermTypes.isTerm(arguments.get(0).type())
                && !fitting.isEmpty()
                && fitting.size() <= MOST;
        return isOfOneKind
                ? Suggestion.words("`" + String.join("`, `", fitting) + "`")
                : Suggestion.like(written, Verbs.of(fact).keySet());
    }

    /** The verb with the term that has this name in other letters: {@code followUp( FollowUpType.SEND_TECHNICIAN )} for {@code sendTechnician}; null when none has. */
    private @Nullable String termCalled(String name) {
        for (Map.Entry<String, List<Method>> verbs : Verbs.of(fact).entrySet()) {
            for (Method verb : verbs.getValue()) {
                Class<?> taken = verb.getParameterCount() == 1 ? verb.getParameterTypes()[0] : Object.class;
                if (!TermTypes.isTerm(taken)) {
                    continue;
                }
                for (String term : TermTypes.namesOf(taken, operands.vocabulary())) {
                    if (term.replace("_", "").equalsIgnoreCase(name)) {
                        return verbs.getKey() + "( " + taken.getSimpleName() + "." + term + " )";
                    }
                }
            }
        }
        return null;
    }

    private static boolean fits(Method verb, List<Operand> arguments) {
        Class<?>[] parameters = verb.getParameterTypes();
        if (parameters.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!fits(parameters[i], arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areNumbers(Class<?> parameter, Class<?> argument) {
        return parameter == long.class && Kinds.isNumber(argument);
    }

    private static String taken(List<Method> verbs) {
        return verbs.stream()
                .map(verb -> kinds(List.of(verb.getParameterTypes())))
                .collect(Collectors.joining(", or "));
    }

    private static String given(List<Operand> arguments) {
        return arguments.size() > MOST
                ? arguments.size() + " values"
                : kinds(arguments.stream().<Class<?>>map(Operand::type).toList());
    }

    private static String kinds(List<Class<?>> types) {
        return types.isEmpty()
                ? "nothing"
                : types.stream()
                        .map(type ->
                                TermTypes.isTerm(type) ? "a term of `" + type.getSimpleName() + "`" : Kinds.of(type))
                        .collect(Collectors.joining(" and "));
    }

    private static String signature(Method verb) {
        return List.of(verb.getParameterTypes()).stream()
                .map(type -> TermTypes.isTerm(type)
                        ? type.getSimpleName() + ".…"
                        : Objects.equals(Kinds.of(type), Kinds.MONEY)
                                ? "$claim.getPolicy().amount( \"…\" )"
                                : Objects.equals(Kinds.of(type), Kinds.NUMBER)
                                        ? "$claim.getPolicy()." + numberOf(verb).call() + "( \"…\" )"
                                        : "\"…\"")
                .collect(Collectors.joining(", "));
    }
}
