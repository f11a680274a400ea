package io.makegood.internal.drl;

import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.facts.Verbs;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
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
        if (tokens.isHere("end")) {
            problems.add(
                    tokens.here().span(),
                    "the rule says nothing after `then`",
                    "a verb of `" + fact.getSimpleName() + "`");
        }
        for (int count = 0; !tokens.isHere("end"); count++) {
            if (count == RuleLimits.ACTIONS) {
                throw RuleProblems.refusal(
                        tokens.here().span(), "a rule says at most " + RuleLimits.ACTIONS + " things", "several rules");
            }
            Action action = action();
            if (action != null) {
                actions.add(action);
            }
        }
        return actions;
    }

    private @Nullable Action action() {
        Token first = tokens.here();
        if (first.is("then")) {
            throw RuleProblems.refusal(first.span(), "a rule has one `then`, without a name", "a rule of its own");
        }
        if (!first.text().equals(variable)
                || variable.isEmpty()
                || !tokens.ahead(1).is(".")) {
            throw notAVerb(first);
        }
        tokens.take();
        tokens.take();
        Token name = tokens.expectName("a verb", null);
        if (!tokens.isHere("(")) {
            throw notACall(name);
        }
        List<Operand> arguments = arguments();
        if (tokens.isHere(".")) {
            throw RuleProblems.refusal(
                    name.span(),
                    "`" + variable + "." + name.text()
                            + "()` leads away from the fact: a rule says verbs of its own fact only",
                    "a verb of `" + fact.getSimpleName() + "`: `" + variable + ".…`");
        }
        if (!tokens.isHere(";")) {
            if (!Verbs.of(fact).containsKey(name.text())) {
                throw RuleProblems.refusal(name.span(), noVerb(name), verbMeant(name.text()));
            }
            throw RuleProblems.refusal(
                    tokens.before().span(),
                    "a `;` is missing after " + RuleProblems.quoted(variable + "." + name.text() + "( … )"),
                    "everything said after `then` ends with `;`");
        }
        tokens.take();
        Method verb = verb(name, arguments);
        return verb == null ? null : new Action(verb, arguments, tokens.since(first));
    }

    private RuleProblems.Refusal notAVerb(Token first) {
        String fits = "a verb of " + fact.getSimpleName();
        if (first.is(Token.Kind.END) || (first.is("rule") && tokens.ahead(1).is(Token.Kind.TEXT))) {
            return RuleProblems.refusal(first.span(), "the rule does not end", "`end`");
        }
        if (first.is(Token.Kind.UNKNOWN) || !first.is(Token.Kind.NAME)) {
            return tokens.unexpected(fits, first.is("{") ? "no braces" : null);
        }
        if (variable.isEmpty()) {
            return RuleProblems.refusal(
                    first.span(),
                    "the fact has no name by which a verb could be said of it",
                    "`$claim : " + fact.getSimpleName() + "( … )`");
        }
        if (Verbs.of(fact).containsKey(first.text())) {
            return RuleProblems.refusal(
                    first.span(),
                    "a verb is said of the fact, which is called `" + variable + "` here",
                    "`" + variable + "." + first.text() + "( … );`");
        }
        String nearest = first.text().startsWith("$")
                ? "`" + variable + "`"
                : RuleProblems.nearest(first.text(), List.of(variable));
        if (nearest != null && !first.text().equals(variable)) {
            return RuleProblems.refusal(
                    first.span(),
                    "the fact is called `" + variable + "` here, not " + RuleProblems.quoted(first.text()),
                    nearest);
        }
        return RuleProblems.refusal(
                first.span(),
                RuleProblems.quoted(first.text()) + " has no place after `then`: a rule only says verbs of its phase",
                STATEMENTS.getOrDefault(first.text(), fits));
    }

    private RuleProblems.Refusal notACall(Token name) {
        boolean isVerb = Verbs.of(fact).containsKey(name.text());
        return isVerb
                ? tokens.unexpected("`(`", "`" + variable + "." + name.text() + "( … );`")
                : RuleProblems.refusal(
                        name.span(),
                        "`" + variable + "." + RuleProblems.quoted(name.text()).substring(1)
                                + " has no place after `then`: a rule only says verbs of its phase, and changes nothing",
                        RuleProblems.nearest(name.text(), Verbs.of(fact).keySet()));
    }

    private List<Operand> arguments() {
        tokens.take();
        List<Operand> arguments = new ArrayList<>();
        while (!tokens.isHere(")")) {
            if (!arguments.isEmpty()) {
                if (ConditionReader.isArithmetic(tokens.here())) {
                    throw ConditionReader.noArithmetic(tokens.here());
                }
                tokens.expect(",", "`,` between two arguments, `)` after the last");
            }
            arguments.add(operands.ofAction());
        }
        tokens.take();
        return List.copyOf(arguments);
    }

    private @Nullable Method verb(Token name, List<Operand> arguments) {
        SortedMap<String, List<Method>> verbs = Verbs.of(fact);
        List<Method> named = verbs.get(name.text());
        if (named == null) {
            problems.add(name.span(), noVerb(name), verbMeant(name.text()));
            return null;
        }
        if (arguments.stream().anyMatch(argument -> argument.type() == OperandReader.UNREADABLE)) {
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
        problems.add(
                name.span(),
                "`" + name.text() + "` takes " + taken(named) + ", not " + given(arguments),
                "`" + variable + "." + name.text() + "( " + signature(named.get(named.size() - 1)) + " );`");
        return null;
    }

    /** What is found has a name that other rules ask for; words out of a case, which a customer may have written, are none. */
    private void finds(Operand finding) {
        if (!(finding instanceof Operand.Constant constant)) {
            problems.add(
                    finding.span(),
                    "`find` takes words in quotes and nothing else: other rules ask for what was found by these words",
                    "`" + variable + ".find( \"…\" );`");
        } else if (String.valueOf(constant.value()).isBlank()) {
            problems.add(finding.span(), "what is found has no words", "words that other rules ask for");
        } else {
            findings.makes(String.valueOf(constant.value()));
        }
    }

    /** What is wrong is said by the policy; a warning does not repeat what a customer wrote. */
    private void violates(Operand wrong) {
        if (!(wrong instanceof Operand.Constant constant)) {
            problems.add(
                    wrong.span(),
                    "`violates` takes words in quotes and nothing else: whoever reads the warning is told what is wrong",
                    "`" + variable + ".violates( \"…\" );`");
        } else if (String.valueOf(constant.value()).isBlank()) {
            problems.add(wrong.span(), "nothing is said to be wrong", "words that say what must not be");
        }
    }

    /** A number that is given away is a parameter: it has a domain, which a property of a case has not. */
    private void checkNumber(Method verb, Operand argument) {
        boolean isNumber = Kinds.isNumber(argument.type());
        Function expected = numberOf(verb);
        boolean isExpected = argument instanceof Operand.Call call && call.function() == expected;
        if (isNumber && !isExpected) {
            problems.add(
                    argument.span(),
                    "a verb takes a number from the parameters of the policy only, "
                            + (expected == Function.DAYS ? "this one in days" : "in months or as a count"),
                    "`" + variable + ".getPolicy()." + expected.call() + "(\"…\")`");
        }
    }

    /** In what a verb takes its number. */
    private static Function numberOf(Method verb) {
        return DAYS.contains(verb.getName()) ? Function.DAYS : Function.COUNT;
    }

    private String noVerb(Token name) {
        return "`" + fact.getSimpleName() + "` has no verb " + RuleProblems.quoted(name.text());
    }

    /** A verb of the fact with a similar name, or the fact that has this verb. */
    private @Nullable String verbMeant(String name) {
        String nearest = RuleProblems.nearest(name, Verbs.of(fact).keySet());
        return nearest != null
                ? nearest
                : Arrays.stream(Phase.values())
                        .filter(phase -> Verbs.of(phase.fact()).containsKey(name))
                        .map(phase -> "a rule in `rules/" + phase.folder() + "/` about `"
                                + phase.fact().getSimpleName() + "`, which has this verb")
                        .findFirst()
                        .orElse(null);
    }

    private static boolean fits(Method verb, List<Operand> arguments) {
        Class<?>[] parameters = verb.getParameterTypes();
        if (parameters.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] != arguments.get(i).type()
                    && !areNumbers(parameters[i], arguments.get(i).type())) {
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
