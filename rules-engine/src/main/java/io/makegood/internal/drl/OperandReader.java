package io.makegood.internal.drl;

import io.makegood.casefile.LineDependency;
import io.makegood.casefile.OrderLine;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.facts.CaseFacts;
import io.makegood.internal.facts.Numbers;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.Property;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.facts.Verbs;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.text.Nearest;
import io.makegood.internal.text.Span;
import io.makegood.rules.PolicyParameters;
import io.makegood.rules.ReportedClaim;
import io.makegood.vocabulary.Attribute;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.Vocabulary;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a rule compares, or hands to a verb: a text, a term, a property, a function. What is named and does not exist is noted as a problem,
 * and stands for {@link #UNREADABLE}, so that the rest of the rule is read as well.
 */
final class OperandReader {
    private static final String A_NUMBER =
            "a number stands in a rule; numbers are parameters of the policy, so that they have a unit and a reason";
    private static final String PARAMETERS =
            "`policy.amount(\"…\")`, `policy.days(\"…\")`, `policy.hours(\"…\")` or `policy.count(\"…\")`";

    /** Units of time, between which nobody knows whether the rule or the parameter is wrong. */
    private static final Set<String> TIMES = Set.of("days", "hours", "business days", "months");

    /** What a claim leads to that people speak of without saying so, most often first. */
    private static final List<String> NEXT =
            List.of("claim", "line", "order", "incident", "customer", "shipment", "seller");

    /** Of more nobody knows which was meant. */
    private static final int A_FEW = 4;

    /** Words of other languages, and what they are in a rule. */
    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("none", "null"),
            Map.entry("nil", "null"),
            Map.entry("None", "null"),
            Map.entry("NULL", "null"),
            Map.entry("Null", "null"),
            Map.entry("True", "true"),
            Map.entry("TRUE", "true"),
            Map.entry("empty", "null"),
            Map.entry("nothing", "null"),
            Map.entry("undefined", "null"),
            Map.entry("yes", "true"),
            Map.entry("False", "false"),
            Map.entry("FALSE", "false"),
            Map.entry("no", "false"));

    private final Tokens tokens;
    private final RuleProblems problems;
    private final Texts texts;
    private final Parameters parameters;
    private final Findings findings;
    private final Class<?> fact;
    private final String variable;
    private final Scope scope;
    /** Where the fact lies in a tuple: the rule's own at 0. */
    private final int slot;

    private final Phase phase;
    /** Whether any whole number may stand in a condition: numbers of the library, which no policy sets. */
    private final boolean takesNumbers;
    /** What the operand that is being read is compared with; empty when that is nothing. */
    private String spokenOf = "";

    /** Whether a verb is given what is being read. */
    private boolean isOfVerb;

    /** In place of a slot: conditions on what was worked out, which are about no fact. */
    static final int RESULTS = -1;

    /** What could not be read, and was noted as a problem; nothing else is to be said about it. */
    private static final class Unreadable {}

    static final Class<?> UNREADABLE = Unreadable.class;

    /** A name with what stands in brackets behind it; {@code null} when there are none. */
    private record Step(Token name, @Nullable List<Token> arguments) {
        String text() {
            return name.text();
        }
    }

    /**
     * Where some steps have led to.
     *
     * @param names of the properties that were passed
     * @param type of what is there
     * @param element what a list or set there consists of; null when it is none
     */
    private record Path(
            List<String> names, Class<?> type, @Nullable Class<?> element) {
        /** Nowhere yet. */
        static Path from(Class<?> type) {
            return new Path(List.of(), type, null);
        }

        /** To what has a name. */
        static Path to(Scope.Named named) {
            return new Path(named.path, named.type, named.element);
        }

        Path then(String name, Property step) {
            List<String> longer = new ArrayList<>(names);
            longer.add(name);
            return new Path(List.copyOf(longer), step.type(), step.element());
        }
    }

    OperandReader(
            Tokens tokens,
            RuleProblems problems,
            Parameters parameters,
            Findings findings,
            Class<?> fact,
            String variable,
            Scope scope,
            int slot,
            Phase phase) {
        this(tokens, problems, parameters, findings, fact, variable, scope, slot, phase, false);
    }

    private OperandReader(
            Tokens tokens,
            RuleProblems problems,
            Parameters parameters,
            Findings findings,
            Class<?> fact,
            String variable,
            Scope scope,
            int slot,
            Phase phase,
            boolean takesNumbers) {
        this.tokens = tokens;
        this.problems = problems;
        this.texts = new Texts(problems);
        this.parameters = parameters;
        this.findings = findings;
        this.fact = fact;
        this.variable = variable;
        this.scope = scope;
        this.slot = slot;
        this.phase = phase;
        this.takesNumbers = takesNumbers;
    }

    /** Of conditions that are no rule's: without parameters and names, and with numbers instead. */
    static OperandReader ofInvariant(Tokens tokens, RuleProblems problems, Phase phase, Scope scope) {
        return new OperandReader(
                tokens,
                problems,
                new Parameters(Map.of()),
                new Findings(),
                phase.fact(),
                "",
                scope,
                scope.take(),
                phase,
                true);
    }

    /**
     * Reads an operand of a condition.
     *
     * @param compared what it is compared with; null when it is the first of a comparison
     */
    Operand ofCondition(@Nullable Operand compared) {
        spokenOf = compared == null ? "" : compared.text();
        isOfVerb = false;
        Operand literal = literal(compared);
        if (literal != null) {
            return literal;
        }
        Token first = tokens.here();
        refuseKeyword(first);
        List<Step> steps = steps("a property of `" + fact.getSimpleName() + "`");
        Span span = tokens.since(first);
        if (first.is("this")) {
            return unreadable(
                    Code.REDUNDANT_VARIABLE,
                    span,
                    "`this` has no place in a rule: a condition names the property itself",
                    withoutFirst(steps));
        }
        if (slot == 0
                && first.is("claim")
                && steps.size() > 1
                && steps.get(0).arguments() == null
                && Properties.step(fact, "claim", vocabulary()) == null) {
            return unreadable(
                    Code.REDUNDANT_VARIABLE,
                    span,
                    "`" + fact.getSimpleName()
                            + "` is the claim itself: a condition names the property without `claim.`",
                    withoutFirst(steps));
        }
        if (!variable.isEmpty() && first.text().equals(variable) && isSame(steps, compared)) {
            return unreadable(
                    Code.IMPOSSIBLE_VALUE,
                    span,
                    "`" + Objects.requireNonNull(compared).text() + "` is compared with itself",
                    ofAnother(compared.text()));
        }
        if (!variable.isEmpty() && first.text().equals(variable)) {
            return unreadable(
                    Code.REDUNDANT_VARIABLE,
                    span,
                    "a condition names the property without `" + variable + "`",
                    withoutFirst(steps));
        }
        if (first.text().startsWith("$")) {
            return variable(steps, span);
        }
        if (slot != 0 && isOfPolicy(steps)) {
            return ofPolicy(steps, span);
        }
        Suggestion ofPolicy = parametersMeant(steps, span);
        if (ofPolicy != null) {
            return unreadable(
                    Code.UNKNOWN_NAME,
                    span,
                    "parameters are read from `policy`, and not from " + RuleProblems.quoted(first.text()),
                    ofPolicy);
        }
        if (slot == RESULTS && !isTermLike(steps)) {
            String named = "$" + first.text();
            boolean isParameter = steps.size() == 1
                    && parameters.has(first.text())
                    && (compared == null
                            || compared.text().equals(named)
                            || !scope.names().contains(named));
            return unreadable(
                    Code.UNKNOWN_NAME,
                    span,
                    quoted(steps) + " is no name that was given",
                    isParameter
                            ? Suggestion.write(readOf(first.text())).at(span)
                            : scope.names().contains(named)
                                    ? Suggestion.write("$" + written(steps)).at(span)
                                    : RuleProblems.nearest(named, scope.names()));
        }
        if (isTermLike(steps)) {
            String property =
                    compared == null && steps.size() == 1 && steps.get(0).arguments() == null
                            ? Nearest.to(first.text(), Properties.names(fact, vocabulary()))
                            : null;
            if (property != null) {
                unknownProperty(fact, first.text(), span, span);
                return unreadable(span);
            }
            return term(steps, span, compared == null ? null : compared.type());
        }
        Suggestion term = compared != null
                        && steps.size() == 1
                        && steps.get(0).arguments() == null
                        && TermTypes.isTerm(compared.type())
                        && Properties.step(fact, first.text(), vocabulary()) == null
                ? termMeant(first.text(), compared.type())
                : null;
        if (term != null) {
            return unreadable(
                    Code.TERM_WITHOUT_TYPE,
                    span,
                    RuleProblems.quoted(first.text()) + " is a term without the name of its vocabulary",
                    term);
        }
        if (compared != null
                && steps.size() == 1
                && steps.get(0).arguments() == null
                && parameters.has(first.text())
                && Properties.step(fact, first.text(), vocabulary()) == null) {
            return unreadable(
                    Code.UNKNOWN_PROPERTY,
                    span,
                    RuleProblems.quoted(first.text()) + " is a parameter, which is read from the policy",
                    Suggestion.write(readOf(first.text())).at(span));
        }
        if (steps.size() > 1 && isNameOf(fact, first.text())) {
            Suggestion without = withoutFirst(steps);
            if (without != null) {
                return unreadable(
                        Code.REDUNDANT_VARIABLE,
                        span,
                        "a condition in the brackets of `" + fact.getSimpleName() + "` names the property without `"
                                + first.text() + "`",
                        without);
            }
        }
        boolean isWord = compared != null
                && compared.type() == String.class
                && steps.size() == 1
                && steps.get(0).arguments() == null
                && Properties.step(fact, first.text(), vocabulary()) == null
                && !isSlipOfProperty(first.text());
        if (isWord && compared != null) {
            String value = ComparisonCheck.valueMeant(compared, first.text(), fact, vocabulary());
            return unreadable(
                    Code.WRONG_QUOTES,
                    span,
                    "a text stands in double quotes, and " + RuleProblems.quoted(first.text()) + " in none",
                    Suggestion.write('"' + value + '"'));
        }
        Path path = Path.from(fact);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean isLast = i == steps.size() - 1;
            if (step.arguments() != null) {
                return slot == 0 || Function.of(path.type(), step.text()) == null
                        ? call(path.names(), path.type(), step, isLast, span)
                        : notAsked(step);
            }
            Path longer = onward(path, step, span, before(steps, i));
            if (longer == null) {
                return unreadable(span);
            }
            path = longer;
        }
        return property(path, span);
    }

    private boolean isSlipOfProperty(String word) {
        String nearest = Nearest.to(word, Properties.names(fact, vocabulary()));
        return nearest != null && Nearest.isSlip(word, nearest) || OTHER_WORDS.containsKey(word);
    }

    /** A parameter that is read from what others call the policy; null when it is something else. */
    private @Nullable Suggestion parametersMeant(List<Step> steps, Span span) {
        Step last = steps.get(steps.size() - 1);
        String first = steps.get(0).text();
        boolean isRead = steps.size() == 2
                && steps.get(0).arguments() == null
                && last.arguments() != null
                && Properties.step(fact, first, vocabulary()) == null
                && !first.startsWith("$")
                && !first.equals("policy")
                && functionFor(last.arguments()) != null;
        return isRead && last.arguments() != null
                ? Suggestion.write(readOf(unquoted(last.arguments().get(0)))).at(span)
                : null;
    }

    private static String unquoted(Token text) {
        return text.text().substring(1, text.text().length() - 1);
    }

    /** Whether a fact is called so, as {@code line} is an {@code OrderLine}, and has no property of this name. */
    private boolean isNameOf(Class<?> type, String name) {
        String called = type.getSimpleName();
        return called.toLowerCase(Locale.ROOT).endsWith(name.toLowerCase(Locale.ROOT))
                && called.length() > name.length() - 1
                && Character.isUpperCase(called.charAt(called.length() - name.length()))
                && Properties.step(type, name, vocabulary()) == null;
    }

    /** Whether the steps lead from the fact's own name to what they are compared with. */
    private static boolean isSame(List<Step> steps, @Nullable Operand compared) {
        return compared instanceof Operand.Property
                && steps.size() > 1
                && written(steps.subList(1, steps.size())).equals(compared.text());
    }

    /** The same property of another fact with a name; null when none or several have it. */
    @Nullable Suggestion ofAnother(String path) {
        List<String> names = Properties.namesIn(path);
        List<String> having = new ArrayList<>();
        for (String name : scope.names()) {
            Scope.Named named = name.equals(variable) ? null : scope.peek(name);
            if (named == null || !named.path.isEmpty() || !hasProperties(named.type)) {
                continue;
            }
            if (leads(named.type, names)) {
                having.add(name + "." + path);
            } else if (leads(fact, names)) {
                // A fact of the same kind, such as `$claim.order` for an order.
                Properties.of(named.type).entrySet().stream()
                        .filter(each -> each.getValue().getReturnType() == fact)
                        .forEach(each -> having.add(name + "." + each.getKey() + "." + path));
            }
        }
        return having.size() == 1 ? Suggestion.write(having.get(0)) : null;
    }

    private boolean leads(Class<?> from, List<String> path) {
        Class<?> type = from;
        for (String each : path) {
            Property step = type == null || !hasProperties(type) ? null : Properties.step(type, each, vocabulary());
            type = step == null ? null : step.type();
        }
        return type != null;
    }

    /** Whether a name with a dollar sign before these letters was given. */
    boolean isNamed(String letters) {
        return scope.names().contains("$" + letters);
    }

    /** Something a name was given to, or a property of it. */
    private Operand variable(List<Step> steps, Span span) {
        Step first = steps.get(0);
        Scope.Named named = first.arguments() == null ? scope.use(first.text()) : null;
        if (named == null) {
            String gone = scope.whereGone(first.text());
            return unreadable(
                    Code.UNKNOWN_NAME,
                    first.name().span(),
                    gone == null
                            ? RuleProblems.quoted(first.text()) + " is the name of nothing before this"
                            : RuleProblems.quoted(first.text()) + " is known within `" + gone + "` only",
                    gone == null ? nameMeant(first.text()) : null);
        }
        if (named.type == UNREADABLE) {
            return unreadable(span);
        }
        Path path = Path.to(named);
        for (int i = 1; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.arguments() != null) {
                return named.slot == 0 && path.type() == PolicyParameters.class
                        ? call(path.names(), path.type(), step, i == steps.size() - 1, span)
                        : unknownOrNotAsked(path.type(), step);
            }
            Path longer = onward(path, step, span, before(steps, i));
            if (longer == null) {
                return unreadable(span);
            }
            path = longer;
        }
        if (!isReadable(path) && !CaseFacts.isListed(path.type())) {
            return noValue(quoted(steps), path, span);
        }
        return variable(written(steps), named, path, span);
    }

    /** The parameter that was probably meant, to compare with something or to give to a verb, whichever is being read. */
    Suggestion parameterMeant(Function function, @Nullable String number, String spokenOf) {
        return parameterMeant("policy").of(function, number, spokenOf);
    }

    private ParameterMeant parameterMeant(String policy) {
        return isOfVerb ? ParameterMeant.ofVerb(parameters, variable) : ParameterMeant.inCondition(parameters, policy);
    }

    /** What was worked out is counted in the unit of what it was worked out of; null when it is no number, or nobody knows. */
    @Nullable String unitOfResult(int of) {
        return scope.unitOf(of);
    }

    /** The name that was meant, perhaps with a property of it as one word. */
    private @Nullable Suggestion nameMeant(String written) {
        String letters = written.substring(1);
        List<String> having = scope.names().stream()
                .filter(name -> hasProperty(name, letters))
                .map(name -> name + "." + letters)
                .toList();
        if (having.size() == 1) {
            return Suggestion.write(having.get(0));
        }
        for (String name : scope.names()) {
            if (name.length() > 2 && written.startsWith(name)) {
                return Suggestion.write(name + "." + written.substring(name.length()));
            }
        }
        return RuleProblems.nearest(written, scope.names());
    }

    private boolean hasProperty(String name, String property) {
        Scope.Named named = scope.peek(name);
        return named != null
                && named.path.isEmpty()
                && hasProperties(named.type)
                && Properties.step(named.type, property, vocabulary()) != null;
    }

    /** The terms and attributes rules can speak of. */
    Vocabulary vocabulary() {
        return scope.vocabulary();
    }

    /** The same, as a question whether an attribute is there: one that a case says nothing of is not. */
    static Condition.Comparison plain(Condition.Comparison comparison) {
        Operator opposite = comparison.operator().opposite();
        boolean isNo = comparison.right().size() == 1
                && comparison.right().get(0) instanceof Operand.Constant constant
                && Boolean.FALSE.equals(constant.value());
        if (comparison.left().type() != Boolean.class || !isNo || opposite == null) {
            return comparison;
        }
        Operand yes = new Operand.Constant(
                true, boolean.class, comparison.right().get(0).span());
        return new Condition.Comparison(comparison.left(), opposite, List.of(yes), comparison.span());
    }

    /** Whether the pattern may give names to what it reads: to facts of the case; the rule's own fact has a name already. */
    boolean givesNames() {
        return slot > 0;
    }

    /** Whether the conditions are about what was worked out, and not about a fact. */
    boolean isOfResults() {
        return slot == RESULTS;
    }

    /** Reads {@code $n : quantity}. */
    void giveName() {
        Token name = tokens.expectName("a name", null);
        tokens.take();
        Scope.checkForm(name, problems);
        Token first = tokens.here();
        List<Step> steps = steps("a property of `" + fact.getSimpleName() + "`");
        Path path = Path.from(fact);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.arguments() != null) {
                unknownOrNotAsked(path.type(), step);
                return;
            }
            Path longer = onward(path, step, tokens.since(first), before(steps, i));
            if (longer == null) {
                // What was misspelt is told; that its name means nothing is no news.
                scope.name(name.text(), slot, fact, List.of(), UNREADABLE, null, name.span());
                scope.use(name.text());
                return;
            }
            path = longer;
        }
        scope.give(name, slot, fact, path.names(), path.type(), path.element(), problems);
        if (!tokens.isHere(",") && !tokens.isHere(")")) {
            throw RuleProblems.refusal(
                    Code.NAME_IN_COMPARISON,
                    tokens.here().span(),
                    "a property gets a name by itself, and is compared by itself",
                    "`,` and the condition");
        }
    }

    /** A condition says something about the fact in whose pattern it stands. */
    void checkIsAbout(Condition.Comparison comparison) {
        if (slot == 0 || comparison.operands().anyMatch(operand -> operand.type() == UNREADABLE)) {
            return;
        }
        boolean isAbout = comparison
                .operands()
                .anyMatch(operand -> operand instanceof Operand.Property
                        || operand instanceof Operand.Variable of && (slot == RESULTS || of.slot() == slot));
        if (!isAbout) {
            problems.add(
                    Code.CONDITION_ELSEWHERE,
                    comparison.span(),
                    "`" + comparison.text() + "` says nothing about `" + fact.getSimpleName() + "`",
                    "the same condition in the pattern of what it is about");
        }
    }

    /** The placeholder of a reason that begins with a name; null when it leads to no value. */
    Operand.@Nullable Variable ofReason(String placeholder, Span span) {
        List<String> names = Properties.namesIn(placeholder);
        Scope.Named named = scope.use(names.get(0));
        if (named == null) {
            return null;
        }
        Path path = Path.to(named);
        for (String name : names.subList(1, names.size())) {
            Property getter = hasProperties(path.type()) ? Properties.step(path.type(), name, vocabulary()) : null;
            if (getter == null) {
                return null;
            }
            path = path.then(name, getter);
        }
        return isReadable(path) ? variable(placeholder, named, path, span) : null;
    }

    /** Tells what is wrong with the placeholder of a reason that begins with a name. */
    void tellReason(String placeholder, Span span) {
        List<String> names = Properties.namesIn(placeholder);
        Scope.Named named = scope.use(names.get(0));
        if (named != null && named.type == UNREADABLE) {
            return;
        }
        String spoken = "the reason speaks of " + RuleProblems.quoted("{" + placeholder + "}");
        if (named == null) {
            Suggestion nearest = RuleProblems.nearest(names.get(0), scope.names());
            problems.add(
                    Code.UNKNOWN_NAME,
                    span,
                    spoken + ", and " + RuleProblems.quoted(names.get(0)) + " is the name of nothing there",
                    nearest == null || nearest.replacement() == null
                            ? nearest
                            : !nearest.replacement().startsWith("$")
                                    ? Suggestion.words(nearest.words())
                                    : nearest.writing("{" + nearest.replacement()
                                            + placeholder.substring(names.get(0).length()) + "}"));
            return;
        }
        String property = names.size() == 2 && hasProperties(named.type)
                ? Nearest.to(names.get(1), Properties.of(named.type).keySet())
                : null;
        problems.add(
                Code.NOT_A_VALUE,
                span,
                spoken + ", which is no value",
                property == null || property.equals(names.get(1))
                        ? "a property that is one"
                        : "`{" + names.get(0) + "." + property + "}`");
    }

    /** The list that facts are taken from. */
    Operand.@Nullable Variable list(Class<?> wanted) {
        Token first = tokens.here();
        if (first.is("entry") || first.is("window") || first.is("collect") || first.is("accumulate")) {
            throw RuleProblems.refusal(
                    Code.WRONG_LIST,
                    first.span(),
                    "`from` is followed by a list that a fact has, and not by " + RuleProblems.quoted(first.text()),
                    "`from $claim.order.lines`");
        }
        List<Step> steps = steps("a list that a fact has");
        Span span = tokens.since(first);
        if (!first.text().startsWith("$")) {
            unreadable(
                    Code.WRONG_LIST,
                    span,
                    "`from` is followed by a list that a fact has, and not by " + quoted(steps),
                    isNamed(first.text())
                            ? Suggestion.write("$" + written(steps))
                            : Suggestion.words("`from $claim.order.lines`"));
            return null;
        }
        Scope.Named named = scope.use(first.text());
        if (named != null && named.slot == slot) {
            unreadable(Code.WRONG_LIST, span, "a fact is not taken from a list of its own");
            return null;
        }
        if (named == null) {
            variable(steps, span);
            return null;
        }
        Path path = Path.to(named);
        for (int i = 1; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.arguments() != null) {
                unknownOrNotAsked(path.type(), step);
                return null;
            }
            Path longer = onward(path, step, span, before(steps, i));
            if (longer == null) {
                return null;
            }
            path = longer;
        }
        Class<?> element = path.element();
        if (element != wanted) {
            unreadable(
                    Code.WRONG_LIST,
                    span,
                    element != null && Properties.isLookedInto(element)
                            ? quoted(steps) + " lists facts that are `" + element.getSimpleName() + "`, not `"
                                    + wanted.getSimpleName() + "`"
                            : quoted(steps) + " is no list of facts",
                    listsOf(wanted));
            return null;
        }
        return variable(written(steps), named, path, span);
    }

    /** The lists of facts of this type that a claim and its order have. */
    private static @Nullable String listsOf(Class<?> wanted) {
        List<String> lists = Stream.concat(
                        Properties.of(ReportedClaim.class).entrySet().stream()
                                .filter(property -> Properties.elementOf(property.getValue()) == wanted)
                                .map(property -> "`$claim." + property.getKey() + "`"),
                        wanted == OrderLine.class
                                ? Stream.of("`$claim.order.lines`")
                                : wanted == LineDependency.class
                                        ? Stream.of("`$claim.line.dependsOn`")
                                        : Stream.empty())
                .toList();
        return lists.isEmpty() ? "without `from`: all that the case has" : String.join(" or ", lists);
    }

    /** Whether a rule can compare it, or ask what it contains. */
    private static boolean isReadable(Path path) {
        return Kinds.isValue(path.element() == null ? path.type() : path.element());
    }

    private static Operand.Variable variable(String text, Scope.Named named, Path path, Span span) {
        return new Operand.Variable(text, named.slot, named.root, path.names(), path.type(), path.element(), span);
    }

    /** What a step comes after. */
    private static String before(List<Step> steps, int i) {
        return i > 0 ? steps.get(i - 1).text() : "";
    }

    private static boolean isOfPolicy(List<Step> steps) {
        boolean isOfClaim = steps.get(0).text().equals("claim") && steps.size() > 1;
        return steps.get(isOfClaim ? 1 : 0).text().equals("policy");
    }

    /** A parameter, which is the same for all facts. */
    private Operand ofPolicy(List<Step> steps, Span span) {
        Step last = steps.get(steps.size() - 1);
        boolean isCall = last.arguments() != null
                && steps.subList(0, steps.size() - 1).stream().allMatch(step -> step.arguments() == null)
                && steps.size() <= 3;
        if (!isCall) {
            return noValueOfPolicy(quoted(steps), steps.stream().map(Step::text).toList(), span);
        }
        List<String> path =
                Properties.typeOf(phase.fact(), "claim") == null ? List.of("policy") : List.of("claim", "policy");
        return call(path, PolicyParameters.class, last, true, span);
    }

    private Operand unknownOrNotAsked(Class<?> type, Step step) {
        if (!hasProperties(type)) {
            return unreadable(
                    Code.UNKNOWN_FUNCTION,
                    step.name().span(),
                    RuleProblems.quoted(step.text()) + " is asked of what is " + Kinds.of(type)
                            + "; a rule takes it as it is",
                    "end before it");
        }
        return Function.of(type, step.text()) == null
                ? unknownFunction(type, step, step.name().span())
                : notAsked(step);
    }

    private Operand notAsked(Step step) {
        return unreadable(
                Code.UNKNOWN_FUNCTION,
                step.name().span(),
                RuleProblems.quoted(step.text()) + " can be asked of the rule's own fact only",
                "a condition in the pattern of `" + phase.fact().getSimpleName() + "`");
    }

    /** Reads an argument of a verb. */
    Operand ofAction() {
        spokenOf = "";
        isOfVerb = true;
        Operand literal = literal(null);
        if (literal != null) {
            return literal;
        }
        Token first = tokens.here();
        refuseKeyword(first);
        List<Step> steps = steps("a term, a text or a property of `" + variable + "`");
        Span span = tokens.since(first);
        if (isTermLike(steps)) {
            return term(steps, span, null);
        }
        boolean isOwn = first.text().equals(variable);
        Scope.Named other = isOwn || steps.get(0).arguments() != null ? null : scope.use(first.text());
        if (other == null && !isOwn) {
            String read = asRead(steps);
            return read != null
                    ? unreadable(
                            Code.PROPERTY_AFTER_THEN,
                            span,
                            "after `then`, what `" + variable + "` has is read from it",
                            Suggestion.write(variable + "." + read))
                    : unreadable(
                            Code.UNKNOWN_NAME,
                            span,
                            quoted(steps) + " is unknown here: a verb takes terms, texts, and what `" + variable
                                    + "` has",
                            nameMeant(first));
        }
        if (other != null && other.type == UNREADABLE) {
            return unreadable(span);
        }
        Path path = other == null ? Path.from(fact) : Path.to(other);
        for (int i = 1; i < steps.size(); i++) {
            Step step = steps.get(i);
            Class<?> type = path.type();
            List<Token> arguments = step.arguments();
            if (arguments == null) {
                List<String> names = List.copyOf(Properties.of(type).keySet());
                String property = names.contains(step.text()) ? step.text() : Nearest.meant(step.text(), names);
                return unreadable(
                        Code.PROPERTY_AFTER_THEN,
                        step.name().span(),
                        "after `then`, a property is written with its getter",
                        property == null ? null : Suggestion.write(getterOf(type, property) + "()"));
            }
            if (!arguments.isEmpty()) {
                return other != null ? notAsked(step) : call(path.names(), type, step, i == steps.size() - 1, span);
            }
            if (!hasProperties(type)) {
                return unreadable(
                        Code.NOT_A_VALUE, step.name().span(), takenAsItIs(before(steps, i), path), "end there");
            }
            String property = propertyOf(type, step.text());
            if (property == null) {
                return unreadable(
                        Code.UNKNOWN_PROPERTY,
                        step.name().span(),
                        nameOf(type) + " has no property that is read with `" + step.text() + "()`",
                        RuleProblems.nearest(step.text(), getters(type)));
            }
            path = path.then(property, Properties.step(type, property));
            if (i < steps.size() - 1 && !hasProperties(path.type())) {
                return unreadable(
                        Code.NOT_A_VALUE,
                        steps.get(i + 1).name().span(),
                        takenAsItIs(step.text() + "()", path),
                        "end there");
            }
        }
        if (!isReadable(path)) {
            return unreadable(
                    Code.NOT_A_VALUE,
                    span,
                    steps.size() == 1
                            ? quoted(steps) + " itself is no value"
                            : "`" + String.join(".", path.names()) + "` is no value",
                    path.type() == PolicyParameters.class ? PARAMETERS : "a property of it");
        }
        return other == null ? property(path, span) : variable(written(steps), other, path, span);
    }

    /** What conditions read from the fact, as it is read after {@code then}; null when the fact has nothing of the kind. */
    private @Nullable String asRead(List<Step> steps) {
        Class<?> type = fact;
        StringBuilder read = new StringBuilder();
        for (Step step : steps) {
            read.append(read.isEmpty() ? "" : ".");
            if (step.arguments() != null) {
                if (Function.of(type, step.text()) == null) {
                    return null;
                }
                return read + step.text() + written(step.arguments(), "(", ")");
            }
            if (!Properties.of(type).containsKey(step.text())) {
                return null;
            }
            read.append(getterOf(type, step.text())).append("()");
            type = Objects.requireNonNull(Properties.step(type, step.text())).type();
        }
        return read.toString();
    }

    /** The name, of the fact or of something else, that was probably meant. */
    private @Nullable Suggestion nameMeant(Token written) {
        List<String> names = new ArrayList<>(scope.names());
        names.add(variable);
        Suggestion nearest = RuleProblems.nearest(written.text(), names);
        return nearest == null ? null : nearest.at(written.span());
    }

    /**
     * A text, a number, yes or no, or nothing; null when something else is here.
     *
     * @param compared what it is compared with; null when that is nothing, or not read yet
     */
    private @Nullable Operand literal(@Nullable Operand compared) {
        Token token = tokens.here();
        Span span = token.span();
        int words = takesNumbers || scope.names().contains(token.text()) ? 0 : WrittenAmounts.length(tokens);
        if (words > 0) {
            for (int i = 0; i < words; i++) {
                tokens.take();
            }
            return unreadable(
                    Code.NUMBER_IN_RULE,
                    tokens.since(token),
                    WrittenAmounts.MESSAGE,
                    "`" + (isOfVerb ? variable + ".getPolicy()" : "policy") + ".amount(\"…\")`");
        }
        boolean isSigned = token.is(Token.Kind.SIGN) && tokens.ahead(1).is(Token.Kind.NUMBER);
        Suggestion parameter = parameterFor(compared, isSigned ? tokens.ahead(1) : token);
        switch (token.kind()) {
            case TEXT -> {
                tokens.take();
                String text = texts.read(token, RuleLimits.TEXT, "a text");
                // The same words are compared again and again, most often with themselves.
                return text == null
                        ? unreadable(span)
                        : new Operand.Constant(
                                text.intern(), token.text().startsWith("\"") ? String.class : UNREADABLE, span);
            }
            case NUMBER -> {
                tokens.take();
                boolean isHarmless = token.is("0") || token.is("1");
                return isHarmless || takesNumbers
                        ? new Operand.Constant(Long.valueOf(token.text()), long.class, span)
                        : unreadable(Code.NUMBER_IN_RULE, span, A_NUMBER, parameter);
            }
            case SIGN -> {
                if ((token.is("-") || token.is("+")) && tokens.ahead(1).is(Token.Kind.NUMBER)) {
                    tokens.take();
                    Token number = tokens.take();
                    return takesNumbers
                            ? new Operand.Constant(
                                    Long.valueOf(token.text() + number.text()), long.class, span.to(number.span()))
                            : unreadable(Code.NUMBER_IN_RULE, span, A_NUMBER, parameter);
                }
            }
            default -> {}
        }
        return switch (token.text()) {
            case "true", "false" -> new Operand.Constant(tokens.take().is("true"), boolean.class, span);
            case "null" -> {
                tokens.take();
                yield new Operand.Constant(null, Void.class, span);
            }
            default -> null;
        };
    }

    /** The parameter that was probably meant by a number. */
    private Suggestion parameterFor(@Nullable Operand compared, Token number) {
        if (!number.is(Token.Kind.NUMBER) || compared == null || !Kinds.isOrdered(compared.type())) {
            return Suggestion.words(isOfVerb ? PARAMETERS.replace("policy", variable + ".getPolicy()") : PARAMETERS);
        }
        String text = compared.text();
        String name = text.substring(text.lastIndexOf('.') + 1);
        Function function = functionFor(compared.type(), name);
        return parameterMeant(function, function.type() == LocalDate.class ? null : number.text(), text);
    }

    /** How a parameter is asked for something to compare with a property. */
    private static Function functionFor(Class<?> type, String name) {
        if (type == Money.class) {
            return Function.AMOUNT;
        }
        return type == LocalDate.class ? Function.DAYS_AGO : Function.ofUnit(Numbers.unitOf(name, type));
    }

    private static void refuseKeyword(Token first) {
        String what = switch (first.text()) {
            case "new" -> "`new` makes things, which rules do not";
            case "eval" -> "`eval` is no condition of a rule: conditions compare properties of the fact";
            default -> null;
        };
        if (what != null && first.is(Token.Kind.NAME)) {
            throw RuleProblems.refusal(Code.WRONG_PATTERN, first.span(), what, "a property of the fact");
        }
    }

    private List<Step> steps(String expected) {
        List<Step> steps = new ArrayList<>();
        do {
            while (!steps.isEmpty() && tokens.isHere(".")) {
                problems.add(
                        Code.UNEXPECTED_TOKEN, tokens.here().span(), "a `.` stands here twice", Suggestion.takeOut());
                tokens.take();
            }
            Token name = tokens.expectName(steps.isEmpty() ? expected : "a name", null);
            steps.add(new Step(name, hasArguments(name) ? arguments(name) : null));
        } while (tokens.takeIf(".") || lacksDot(steps));
        return steps;
    }

    /** Whether something stands in brackets behind a name, also where the first one is missing or another one. */
    private boolean hasArguments(Token name) {
        Token here = tokens.here();
        boolean isFunction = takesText(name);
        if (isFunction && here.is(Token.Kind.TEXT)) {
            tokens.missing(Code.MISSING_BRACKET, "a `(` is missing after " + RuleProblems.quoted(name.text()), "(");
            return true;
        }
        if (isFunction
                && (here.is("[") || here.is("{") || here.is(")"))
                && tokens.ahead(1).is(Token.Kind.TEXT)) {
            problems.add(
                    Code.WRONG_BRACKET,
                    here.span(),
                    "a `(` belongs here, not `" + here.text() + "`",
                    Suggestion.write("("));
            tokens.take();
            return true;
        }
        if (!here.is("(") || isListAfter(name)) {
            return false;
        }
        tokens.take();
        if (isFunction) {
            tokens.takeOut("(");
        }
        return true;
    }

    private static boolean takesText(Token name) {
        return Arrays.stream(Function.values())
                .anyMatch(
                        function -> function != Function.SAYS && function.call().equals(name.text()));
    }

    /** Whether a bracket after a name is that of a list, before which `in` was forgotten. */
    private boolean isListAfter(Token name) {
        Token first = tokens.ahead(1);
        return TermTypes.BY_NAME.containsKey(first.text())
                && tokens.ahead(2).is(".")
                && !name.is(Function.SAYS.call())
                && Properties.step(fact, name.text(), vocabulary()) != null;
    }

    /** Whether a dot was forgotten, as in {@code IncidentType LATE}. */
    private boolean lacksDot(List<Step> steps) {
        Token last = tokens.before();
        Token here = tokens.here();
        boolean isTerm = steps.size() == 1
                && TermTypes.BY_NAME.containsKey(last.text())
                && here.is(Token.Kind.NAME)
                && here.text().equals(here.text().toUpperCase(Locale.ROOT));
        boolean isCall = (last.is("policy") || last.text().equals(variable) && !variable.isEmpty())
                && here.is(Token.Kind.NAME)
                && tokens.ahead(1).is("(")
                && !tokens.isOnNewLine();
        if (isTerm || isCall) {
            tokens.missing(Code.UNEXPECTED_TOKEN, "a `.` is missing after " + RuleProblems.quoted(last.text()), ".");
        }
        return isTerm || isCall;
    }

    /** What stands in brackets, up to the bracket that closes them. */
    private List<Token> arguments(Token name) {
        Token open = tokens.before();
        List<Token> arguments = new ArrayList<>();
        int depth = 1;
        boolean takesText = takesText(name);
        while (true) {
            boolean isOne =
                    takesText && arguments.size() == 1 && arguments.get(0).is(Token.Kind.TEXT);
            if (isOne && (tokens.isHere("(") || tokens.isHere("}") || tokens.isHere("]"))) {
                tokens.expect(")", null);
                return arguments;
            }
            depth += tokens.isHere("(") ? 1 : tokens.isHere(")") ? -1 : 0;
            if (depth == 0) {
                tokens.take();
                return arguments;
            }
            Token here = tokens.here();
            boolean isOver = here.is(Token.Kind.END) || here.is("then") || here.is(";");
            boolean isNext = here.is(",") && !tokens.ahead(1).is(Token.Kind.TEXT)
                    || here.is("&&")
                    || here.is("||")
                    || tokens.isOnNewLine() && !here.is(Token.Kind.TEXT);
            if (isOne && name.is(Function.FOUND.call()) && isAnotherText(here)) {
                tellSeveral(name, arguments.get(0));
                return arguments;
            }
            if (isOne && (isOver || isNext)) {
                tokens.missing(
                        Code.MISSING_BRACKET,
                        "a `)` is missing after " + arguments.get(0).text(),
                        ")");
                return arguments;
            }
            if (isOver) {
                throw RuleProblems.refusal(
                        Code.MISSING_BRACKET, open.span(), "a bracket opens here that nothing closes", "`)`");
            }
            arguments.add(tokens.take());
        }
    }

    /** Whether one more finding follows, joined to the one before. */
    private boolean isAnotherText(Token here) {
        return (here.is("||") || here.is("&&") || here.is(",") || here.is("or") || here.is("and"))
                && tokens.ahead(1).is(Token.Kind.TEXT);
    }

    /** Each finding is asked for by itself. */
    private void tellSeveral(Token name, Token first) {
        boolean isAll = tokens.isHere("&&") || tokens.isHere("and");
        boolean isEither = tokens.isHere(",");
        List<String> found = new ArrayList<>(List.of(first.text()));
        while (isAnotherText(tokens.here())) {
            tokens.take();
            found.add(tokens.take().text());
        }
        tokens.takeIf(")");
        String joined = found.stream()
                .map(each -> name.text() + "(" + each + ")")
                .collect(Collectors.joining(isAll ? " && " : " || "));
        problems.add(
                Code.UNKNOWN_FUNCTION,
                tokens.since(name),
                "`" + name.text() + "` asks for one finding",
                isEither
                        ? Suggestion.words("`" + joined + "`, or with `&&`")
                        : Suggestion.write(isAll ? joined : "( " + joined + " )"));
    }

    /** Whether it looks like a term: a name with a capital letter that is not a call, alone or after another such name. */
    private static boolean isTermLike(List<Step> steps) {
        return steps.stream().anyMatch(step -> Character.isUpperCase(step.text().charAt(0)));
    }

    private Operand term(List<Step> steps, Span span, @Nullable Class<?> compared) {
        String last = steps.get(steps.size() - 1).text();
        boolean isCall = steps.stream().anyMatch(step -> step.arguments() != null);
        if (isCall) {
            return unreadable(
                    Code.UNKNOWN_FUNCTION,
                    span,
                    quoted(steps)
                            + " is a call that rules cannot make: they know the properties of their fact, the terms of the"
                            + " vocabulary, and verbs");
        }
        if (steps.size() == 1) {
            return loneTerm(last, span, compared);
        }
        String owner = steps.get(steps.size() - 2).text();
        Class<?> vocabulary = TermTypes.BY_NAME.get(owner);
        if (vocabulary == null) {
            return unreadable(
                    Code.UNKNOWN_TERM,
                    span,
                    "the vocabulary has no " + RuleProblems.quoted(owner),
                    isInSmallLetters(steps)
                            ? Suggestion.write(small(steps)).at(span)
                            : typeMeant(owner, last, steps.get(steps.size() - 2), compared));
        }
        List<String> terms = TermTypes.namesOf(vocabulary, vocabulary());
        if (steps.size() > 2) {
            return unreadable(
                    Code.QUALIFIED_NAME,
                    span,
                    "terms are written with their short name",
                    Suggestion.write(owner + "." + last));
        }
        for (Object term : TermTypes.valuesOf(vocabulary, vocabulary())) {
            if (TermTypes.nameOf(term).equals(last)) {
                return new Operand.Constant(term, vocabulary, span);
            }
        }
        return unreadable(
                Code.UNKNOWN_TERM,
                span,
                "`" + owner + "` has no " + RuleProblems.quoted(last),
                termOfAnother(vocabulary, last, terms)
                        .at(steps.get(steps.size() - 1).name().span()));
    }

    /** Whether it is a path of the fact with a capital letter at its beginning. */
    private boolean isInSmallLetters(List<Step> steps) {
        return leads(fact, Properties.namesIn(small(steps)));
    }

    private static String small(List<Step> steps) {
        String written = written(steps);
        return written.substring(0, 1).toLowerCase(Locale.ROOT) + written.substring(1);
    }

    /** The matter of an incident, or the incidents of a matter, where one stands for the other; otherwise the nearest term, or all of them. */
    private Suggestion termOfAnother(Class<?> vocabulary, String written, List<String> terms) {
        List<IncidentType> incidents = TermTypes.valuesOf(IncidentType.class, vocabulary()).stream()
                .map(IncidentType.class::cast)
                .toList();
        List<String> meant = vocabulary == Matter.class
                ? incidents.stream()
                        .filter(incident -> incident.name().equals(written))
                        .map(incident -> incident.matter().name())
                        .toList()
                : vocabulary == IncidentType.class
                        ? incidents.stream()
                                .filter(incident -> incident.matter().name().equals(written))
                                .map(IncidentType::name)
                                .toList()
                        : List.of();
        return meant.size() == 1
                ? Suggestion.write(meant.get(0))
                : meant.isEmpty()
                        ? Suggestion.nearestOrAll(written, terms)
                        : Suggestion.words("`" + String.join("`, `", meant) + "`");
    }

    /** The vocabulary that was probably meant: of what the term is compared with, one of a similar name, or the only one that has the term. */
    private @Nullable Suggestion typeMeant(String owner, String term, Step step, @Nullable Class<?> compared) {
        if (compared != null
                && TermTypes.isTerm(compared)
                && TermTypes.namesOf(compared, vocabulary()).contains(term)) {
            return Suggestion.write(compared.getSimpleName()).at(step.name().span());
        }
        Suggestion nearest = RuleProblems.nearest(owner, TermTypes.BY_NAME.keySet());
        return nearest == null ? null : nearest.at(step.name().span());
    }

    /** A term without the name of its vocabulary. */
    private Operand loneTerm(String name, Span span, @Nullable Class<?> compared) {
        String word = OTHER_WORDS.get(name);
        return word == null
                ? unreadable(
                        Code.TERM_WITHOUT_TYPE,
                        span,
                        RuleProblems.quoted(name) + " is a term without the name of its vocabulary",
                        termMeant(name, compared))
                : unreadable(
                        Code.UNKNOWN_TERM,
                        span,
                        RuleProblems.quoted(name) + " is no word of a rule",
                        Suggestion.write(word));
    }

    /** The term with its vocabulary; null when several have one of this name, or none. */
    private @Nullable Suggestion termMeant(String name, @Nullable Class<?> compared) {
        if (compared != null && TermTypes.isTerm(compared)) {
            String nearest = Nearest.meant(name, TermTypes.namesOf(compared, vocabulary()));
            if (nearest != null) {
                return Suggestion.write(compared.getSimpleName() + "." + nearest);
            }
        }
        List<String> having = TermTypes.BY_NAME.entrySet().stream()
                .filter(each -> TermTypes.namesOf(each.getValue(), vocabulary()).contains(name))
                .map(each -> each.getKey() + "." + name)
                .toList();
        for (Map.Entry<String, Class<?>> type : TermTypes.BY_NAME.entrySet()) {
            String rest = name.startsWith(type.getKey())
                    ? name.substring(type.getKey().length())
                    : "";
            if (TermTypes.namesOf(type.getValue(), vocabulary()).contains(rest)) {
                return Suggestion.write(type.getKey() + "." + rest);
            }
        }
        return having.isEmpty()
                ? null
                : having.size() == 1
                        ? Suggestion.write(having.get(0))
                        : Suggestion.words("one of `" + String.join("`, `", having) + "`");
    }

    /** A path and a step more; null where that leads to nothing, which is told. */
    private @Nullable Path onward(Path path, Step step, Span span, String before) {
        if (!hasProperties(path.type())) {
            problems.add(
                    Code.NOT_A_VALUE, step.name().span(), takenAsItIs(before, path), oneOf(before, path, step, span));
            return null;
        }
        Property getter = Properties.step(path.type(), step.text(), vocabulary());
        if (getter == null) {
            unknownProperty(path.type(), step.text(), step.name().span(), span);
            return null;
        }
        return path.then(step.text(), getter);
    }

    private void unknownProperty(Class<?> type, String name, Span at, Span path) {
        Collection<String> names = Properties.names(type, vocabulary());
        String word = OTHER_WORDS.get(name);
        String nearest = word == null ? Nearest.meant(name, names) : word;
        Class<?> claim = Properties.typeOf(type, "claim");
        boolean isLast = at.offset() + at.length() == path.offset() + path.length();
        Class<?> terms = isLast ? termsAhead() : null;
        List<String> fitting = terms == null ? List.of() : ComparisonCheck.propertiesOf(type, terms, vocabulary());
        if (terms != null && fitting.size() == 1 && (nearest == null || !fitting.contains(nearest))) {
            nearest = fitting.get(0);
        }
        if (nearest == null && claim != null) {
            String inClaim = Nearest.meant(name, Properties.names(claim, vocabulary()));
            nearest = inClaim == null ? null : "claim." + inClaim;
        }
        boolean isSlip =
                word != null || nearest != null && (fitting.contains(nearest) || Nearest.isSlip(name, nearest));
        List<String> further = isSlip ? List.of() : oneStepOn(type, name, isLast);
        nearest = further.size() == 1 ? further.get(0) : nearest;
        boolean isKnown = word != null || nearest != null && fitting.contains(nearest);
        Suggestion like = further.size() > 1
                ? Suggestion.words("`" + String.join("`, `", further) + "`")
                : nearest == null
                        ? Suggestion.like(name, names)
                        : new Suggestion(
                                "`" + nearest + "`",
                                nearest,
                                null,
                                !isKnown && !Nearest.isSlip(name, nearest.substring(nearest.lastIndexOf('.') + 1)));
        problems.add(
                Code.UNKNOWN_PROPERTY,
                at.offset() == path.offset() ? path.part(0, name.length()) : at,
                nameOf(type) + " has no property " + RuleProblems.quoted(name),
                Suggestion.or(like, "see the authors' handbook for its properties"));
    }

    /** The type of the term with which the property is compared that was read last; null when it is something else. */
    private @Nullable Class<?> termsAhead() {
        int right = tokens.isHere("not") ? 2 : 1;
        if (Operator.of((right == 2 ? "not " : "") + tokens.ahead(right - 1).text()) == null) {
            return null;
        }
        right += tokens.ahead(right).is("(") ? 1 : 0;
        return tokens.ahead(right + 1).is(".")
                ? TermTypes.BY_NAME.get(tokens.ahead(right).text())
                : null;
    }

    /** The properties of this name of what the type leads to: those that can be compared with what they stand before, the likeliest first. */
    private List<String> oneStepOn(Class<?> type, String name, boolean isLast) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, Method> each : Properties.of(type).entrySet()) {
            Class<?> owner = each.getValue().getReturnType();
            Property step = Properties.isLookedInto(owner) ? Properties.step(owner, name, vocabulary()) : null;
            if (step != null && (!isLast || mayBeAhead(step, Properties.attribute(owner, name, vocabulary())))) {
                found.add(each.getKey() + "." + name);
            }
        }
        found.sort(Comparator.comparingInt(path -> {
            int place = NEXT.indexOf(path.substring(0, path.indexOf('.')));
            return place < 0 ? NEXT.size() : place;
        }));
        return found.subList(0, Math.min(found.size(), A_FEW));
    }

    /** Whether a property can be what is compared with what stands ahead; so it is where nobody knows. */
    private boolean mayBeAhead(Property property, @Nullable Attribute<?> attribute) {
        Token right = tokens.ahead(
                Operator.of(tokens.here().text()) == null ? 0 : tokens.ahead(1).is("(") ? 2 : 1);
        if (right == tokens.here()) {
            return true;
        }
        if (right.is("true") || right.is("false")) {
            return Kinds.isYesOrNo(property.type());
        }
        if (!right.is(Token.Kind.TEXT)) {
            return !TermTypes.BY_NAME.containsKey(right.text())
                    || property.type() == TermTypes.BY_NAME.get(right.text());
        }
        String text = right.text().substring(1, right.text().length() - 1);
        return property.type() == String.class
                && (attribute == null
                        || attribute.values().isEmpty()
                        || attribute.values().contains(text));
    }

    /** The property that is one where several were read, such as {@code line} for {@code lines}; a pattern where there is none. */
    private @Nullable Suggestion oneOf(String several, Path path, Step step, Span span) {
        Class<?> element = path.element();
        if (element == null) {
            return null;
        }
        String one = several.endsWith("s") ? several.substring(0, several.length() - 1) : "";
        Property single = path.names().size() == 1 && slot == 0 ? Properties.step(fact, one, vocabulary()) : null;
        return single != null && single.type() == element
                ? Suggestion.write(one)
                        .saying("`" + one + "." + step.text() + "`")
                        .at(span.part(0, several.length()))
                : CaseFacts.BY_NAME.containsValue(element)
                        ? Suggestion.words("`exists( " + element.getSimpleName() + "( " + step.text() + " … ) )`")
                        : null;
    }

    private static String takenAsItIs(String what, Path path) {
        return path.element() != null
                ? "`" + what + "` is several; a rule asks what it contains, or takes facts from it"
                : takenAsItIs(what, path.type());
    }

    private static String takenAsItIs(String what, Class<?> type) {
        return "`" + what + "` is " + Kinds.of(type) + "; a rule takes it as it is";
    }

    /** As an author calls it. */
    private static String nameOf(Class<?> type) {
        return type == PolicyParameters.class ? "`policy`" : "`" + type.getSimpleName() + "`";
    }

    /** Rules look into facts and the parameters; whatever else they read is a value. */
    private boolean hasProperties(Class<?> type) {
        return type == phase.fact() || Properties.isLookedInto(type);
    }

    private Operand property(Path path, Span span) {
        if (!isReadable(path) && !CaseFacts.isListed(path.type())) {
            return noValue("`" + String.join(".", path.names()) + "`", path, span);
        }
        return new Operand.Property(path.names(), path.type(), path.element(), span);
    }

    private Operand noValue(String what, Path path, Span span) {
        Class<?> type = path.type();
        Class<?> element = path.element();
        if (element != null) {
            return unreadable(
                    Code.SEVERAL_VALUES,
                    span,
                    what + " lists facts, of which a pattern of its own asks",
                    "`exists( " + element.getSimpleName() + "( … ) from $….… )`");
        }
        return type == PolicyParameters.class
                ? noValueOfPolicy(what, path.names(), span)
                : unreadable(
                        Code.NOT_A_VALUE,
                        span,
                        what + " is no value",
                        type == CurrencyUnit.class ? "`" + what.replace("`", "") + ".code`" : "a property of it");
    }

    /** A parameter is read by the function of its unit, with its name in quotes. */
    private Operand noValueOfPolicy(String what, List<String> names, Span span) {
        String last = names.get(names.size() - 1);
        return unreadable(
                Code.NOT_A_VALUE,
                span,
                what + " is no value",
                parameters.has(last) ? Suggestion.write(readOf(last)) : Suggestion.words(PARAMETERS));
    }

    private String readOf(String parameter) {
        return "policy." + Function.ofUnit(parameters.get(parameter).unit()).call() + "(\"" + parameter + "\")";
    }

    private Operand call(List<String> path, Class<?> type, Step step, boolean isLast, Span span) {
        List<Token> arguments = Objects.requireNonNull(step.arguments());
        Span at = step.name().span();
        if (!hasProperties(type)) {
            return unreadable(Code.UNKNOWN_FUNCTION, at, takenAsItIs(path.get(path.size() - 1), type));
        }
        Function function = Function.of(type, step.text());
        if (function == null) {
            return unknownFunction(type, step, at);
        }
        if (!isLast) {
            return unreadable(
                    Code.UNKNOWN_FUNCTION,
                    span,
                    "`" + function.call() + "(…)` is followed by something; a rule takes what it gives as it is");
        }
        if (function == Function.SAYS) {
            String point = point(arguments, at);
            return point == null ? unreadable(span) : new Operand.Call(List.copyOf(path), function, point, span);
        }
        if (arguments.size() != 1 || !arguments.get(0).is(Token.Kind.TEXT)) {
            boolean isBare = arguments.size() == 1 && arguments.get(0).is(Token.Kind.NAME);
            return unreadable(
                    Code.UNKNOWN_FUNCTION,
                    at,
                    "`" + function.call() + "` takes one name in quotes and nothing else",
                    isBare
                            ? Suggestion.write('"' + arguments.get(0).text() + '"')
                                    .at(arguments.get(0).span())
                            : named(path, function, arguments, span));
        }
        Token argument = arguments.get(0);
        String text = texts.read(argument, RuleLimits.TEXT, "a name");
        if (text == null) {
            return unreadable(span);
        }
        if (function == Function.FOUND) {
            findings.asks(text, argument.span());
        } else if (!isParameter(function, text, step.name().span(), argument.span())) {
            return unreadable(span);
        }
        return new Operand.Call(List.copyOf(path), function, text.intern(), span);
    }

    /** The call with a name in quotes, of the parameter that was probably meant. */
    private Suggestion named(List<String> path, Function function, List<Token> arguments, Span span) {
        if (function.unit() == null) {
            boolean areWords = !arguments.isEmpty() && arguments.stream().allMatch(each -> each.is(Token.Kind.NAME));
            return areWords
                    ? Suggestion.write(function.call() + "(\""
                                    + arguments.stream().map(Token::text).collect(Collectors.joining(" ")) + "\")")
                            .at(span)
                    : Suggestion.words("`" + function.call() + "(\"…\")`");
        }
        String number = arguments.size() == 1 ? arguments.get(0).text() : null;
        return parameterMeant(path.isEmpty() ? "policy" : String.join(".", path))
                .of(function, number, spokenOf)
                .at(span);
    }

    /** The name of the point that is asked for; null when it is none. */
    private @Nullable String point(List<Token> arguments, Span at) {
        String vocabulary = CommPoint.class.getSimpleName();
        List<String> points = TermTypes.namesOf(CommPoint.class, vocabulary());
        Token last = arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
        boolean isTerm = arguments.size() == 3
                && arguments.get(0).is(vocabulary)
                && arguments.get(1).is(".");
        if (isTerm && last != null && points.contains(last.text())) {
            return last.text();
        }
        String nearest = last == null ? null : Nearest.meant(last.text().replace("\"", ""), points);
        problems.add(
                Code.UNKNOWN_TERM,
                at,
                isTerm && last != null
                        ? "`" + vocabulary + "` has no " + RuleProblems.quoted(last.text())
                        : "`says` takes one point and nothing else",
                new Suggestion(
                        "`says( " + vocabulary + "." + (nearest == null ? "…" : nearest) + " )`",
                        isTerm ? nearest : null,
                        last == null ? null : last.span()));
        return null;
    }

    private Operand unknownFunction(Class<?> type, Step step, Span at) {
        String name = step.text();
        String property = propertyOf(type, name);
        if (property != null) {
            return unreadable(
                    Code.GETTER_IN_CONDITION,
                    at,
                    "a condition names a property, not the method that reads it",
                    isEmptyCall(step)
                            ? Suggestion.write(property)
                                    .at(at.to(tokens.before().span()))
                            : null);
        }
        if (Properties.of(type).containsKey(name)) {
            return unreadable(
                    Code.GETTER_IN_CONDITION,
                    at,
                    "`" + name + "` is a property, and nothing stands in brackets behind it",
                    isEmptyCall(step)
                            ? Suggestion.write(name).at(at.to(tokens.before().span()))
                            : null);
        }
        Class<?> claim = Properties.typeOf(type, "claim");
        if (claim != null && Function.of(claim, name) != null) {
            return unreadable(
                    Code.UNKNOWN_FUNCTION,
                    at,
                    nameOf(type) + " has no `" + name + "`; its claim has",
                    new Suggestion("`claim." + written(List.of(step)) + "`", "claim.", at.before()));
        }
        if (Verbs.of(type).containsKey(name)) {
            return unreadable(
                    Code.VERB_IN_CONDITION,
                    at,
                    "`" + name
                            + "` is a verb; verbs stand after `then`, and conditions compare properties of the fact");
        }
        if (name.equals(Function.FOUND.call()) && phase.folder().equals(Phase.ASSESS.folder())) {
            return unreadable(
                    Code.UNKNOWN_FUNCTION,
                    at,
                    "findings are made in the phase `assess`, and asked for in later ones only: no rule of it knows whether another one has fired",
                    "the conditions of the rule that makes the finding, here as well");
        }
        List<String> functions = Function.on(type).stream().map(Function::call).toList();
        Suggestion elsewhere = isEmptyCall(step) ? ofAnother(name) : null;
        if (elsewhere != null) {
            return unreadable(
                    Code.GETTER_IN_CONDITION,
                    at,
                    nameOf(type) + " has no " + RuleProblems.quoted(name)
                            + ", and a condition names properties without brackets",
                    elsewhere.at(at.to(tokens.before().span())));
        }
        Function ofParameter = type == PolicyParameters.class ? functionFor(step.arguments()) : null;
        Suggestion nearest = ofParameter != null
                ? Suggestion.write(ofParameter.call())
                        .saying("`policy." + ofParameter.call()
                                + written(Objects.requireNonNull(step.arguments()), "(", ")") + "`")
                : Suggestion.nearest(
                        name,
                        Stream.concat(functions.stream(), Properties.of(type).keySet().stream())
                                .toList());
        return unreadable(
                Code.UNKNOWN_FUNCTION,
                at,
                nameOf(type) + " has no " + RuleProblems.quoted(name)
                        + " that a rule can ask; rules compare properties and do nothing else",
                nearest);
    }

    /** How the parameter is asked for whose name stands in brackets; null when none does. */
    private @Nullable Function functionFor(@Nullable List<Token> arguments) {
        if (arguments == null || arguments.size() != 1 || !arguments.get(0).is(Token.Kind.TEXT)) {
            return null;
        }
        String written = arguments.get(0).text();
        String name = written.substring(1, written.length() - 1);
        return parameters.has(name) ? Function.ofUnit(parameters.get(name).unit()) : null;
    }

    private boolean isEmptyCall(Step step) {
        List<Token> arguments = step.arguments();
        return arguments != null && arguments.isEmpty() && tokens.before().is(")");
    }

    private boolean isParameter(Function function, String name, Span called, Span at) {
        if (!parameters.has(name)) {
            problems.add(
                    Code.UNKNOWN_PARAMETER,
                    at,
                    "the policy has no parameter " + RuleProblems.quoted(name),
                    RuleFileReader.inQuotes(problems.nearestOf(name, parameters.names())));
            return false;
        }
        String unit = parameters.get(name).unit();
        if (!function.reads(unit)) {
            problems.add(
                    Code.WRONG_UNIT,
                    at,
                    "parameter `" + name + "` is in " + unit + ", not in " + function.unit(),
                    otherUnit(function, name, called));
            return false;
        }
        return true;
    }

    /** Another function, another unit or another parameter, where one is read in a unit it is not in. */
    private Suggestion otherUnit(Function function, String name, Span called) {
        Parameters.Parameter parameter = parameters.get(name);
        Function fitting = Function.ofUnit(parameter.unit());
        String asked = "`policy." + fitting.call() + "(\"" + name + "\")`";
        if (function == Function.SHARE_OF_PAID) {
            List<String> shares = parameters.names().stream()
                    .filter(each -> function.reads(parameters.get(each).unit()))
                    .toList();
            String share = shares.isEmpty()
                    ? ""
                    : ": " + (shares.size() == 1 ? "`" + shares.get(0) + "`" : Nearest.orAll(name, shares));
            return Suggestion.words("a parameter that is a share" + share
                    + (fitting == Function.AMOUNT
                            ? "; or the amount itself, `" + variable + ".getPolicy().amount(\"" + name + "\")`"
                            : ""));
        }
        boolean isTime = TIMES.contains(parameter.unit()) && TIMES.contains(String.valueOf(function.unit()));
        boolean isDate = function.type() == LocalDate.class;
        return isTime || isDate
                ? Suggestion.words((isDate ? "another parameter" : asked + " here") + ", or `unit: " + function.unit()
                        + "` for it in policy.yaml:" + parameter.line())
                : new Suggestion(asked, fitting.call(), called);
    }

    private static @Nullable String propertyOf(Class<?> type, String getter) {
        return Properties.of(type).entrySet().stream()
                .filter(property -> property.getValue().getName().equals(getter))
                .map(property -> property.getKey())
                .findFirst()
                .orElse(null);
    }

    private static String getterOf(Class<?> type, String property) {
        return Objects.requireNonNull(Properties.of(type).get(property)).getName();
    }

    private static List<String> getters(Class<?> type) {
        return Properties.of(type).values().stream().map(Method::getName).toList();
    }

    private Operand unreadable(Code code, Span span, String message) {
        problems.add(code, span, message);
        return unreadable(span);
    }

    private Operand unreadable(Code code, Span span, String message, @Nullable String maybe) {
        problems.add(code, span, message, maybe);
        return unreadable(span);
    }

    private Operand unreadable(Code code, Span span, String message, @Nullable Suggestion suggestion) {
        problems.add(code, span, message, suggestion);
        return unreadable(span);
    }

    private static Operand unreadable(Span span) {
        return new Operand.Constant(null, UNREADABLE, span);
    }

    /** The same without what it begins with, if that leads to a property. */
    private @Nullable Suggestion withoutFirst(List<Step> steps) {
        Class<?> type = fact;
        for (Step step : steps.subList(1, steps.size())) {
            if (step.arguments() != null) {
                boolean isCall = step == steps.get(steps.size() - 1) && Function.of(type, step.text()) != null;
                return isCall ? Suggestion.write(written(steps.subList(1, steps.size()))) : null;
            }
            Property getter = hasProperties(type) ? Properties.step(type, step.text(), vocabulary()) : null;
            if (getter == null) {
                return null;
            }
            type = getter.type();
        }
        return Kinds.isValue(type) ? Suggestion.write(written(steps.subList(1, steps.size()))) : null;
    }

    private static String quoted(List<Step> steps) {
        return RuleProblems.quoted(written(steps));
    }

    private static String written(List<Step> steps) {
        return steps.stream()
                .map(step -> step.arguments() == null ? step.text() : step.text() + written(step.arguments(), "(", ")"))
                .collect(Collectors.joining("."));
    }

    /** Words with the blanks they need. */
    private static String written(List<Token> words, String before, String after) {
        StringBuilder written = new StringBuilder(before);
        Token last = null;
        for (Token word : words) {
            boolean isBlank = last != null && (last.is(",") || (last.is(Token.Kind.NAME) && word.is(Token.Kind.NAME)));
            written.append(isBlank ? " " : "").append(word.text());
            last = word;
        }
        return written.append(after).toString();
    }
}
