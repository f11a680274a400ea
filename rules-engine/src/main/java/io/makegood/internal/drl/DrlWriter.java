package io.makegood.internal.drl;

import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Aggregate;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Pattern;
import io.makegood.internal.rule.Rule;
import io.makegood.vocabulary.Term;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes rules as DRL, for a compiler of the whole language. What is written comes from the model: nothing an author typed is in it but names that
 * exist and texts, which are quoted anew. Annotations are left out: compilers take what stands in them for code.
 */
public final class DrlWriter {
    /** The entry point at which the facts of a case are, so that a claim that is a fact of its phase is not taken for one of them. */
    public static final String ENTRY_POINT = "case";

    private DrlWriter() {}

    /** The name by which a written rule calls what lies in a slot of a tuple. */
    public static String variable(int slot) {
        return slot == 0 ? "$fact" : "$" + slot;
    }

    /** A constant as DRL writes it; a term of a policy's own is known by a name that the compiler is told of. */
    static String constant(Operand.Constant constant) {
        return constant.value() instanceof Term term && !term.isBuiltIn() ? global(term) : constant.text();
    }

    /** The name by which a written rule knows a term of a policy's own. */
    public static String global(Term term) {
        return term.getClass().getSimpleName() + "_" + term.name();
    }

    /** The terms of a policy's own that rules speak of. */
    public static Set<Term> ownTerms(Collection<Rule> rules) {
        Set<Term> terms = new LinkedHashSet<>();
        for (Rule rule : rules) {
            operands(rule)
                    .filter(Operand.Constant.class::isInstance)
                    .map(operand -> ((Operand.Constant) operand).value())
                    .filter(value -> value instanceof Term term && !term.isBuiltIn())
                    .forEach(value -> terms.add((Term) value));
        }
        return terms;
    }

    private static Stream<Operand> operands(Rule rule) {
        Stream<Condition> conditions = Stream.concat(
                rule.conditions().stream(),
                rule.elements().stream()
                        .flatMap(element -> Stream.concat(
                                element.pattern().conditions().stream(),
                                element instanceof Element.Accumulate accumulate
                                        ? accumulate.conditions().stream()
                                        : Stream.empty())));
        return Stream.concat(
                conditions.flatMap(Condition::operands),
                rule.actions().stream().flatMap(action -> action.arguments().stream()));
    }

    /** The name of the function that works something out, for the compiler to be told of it. */
    public static String function(Aggregate aggregate) {
        return aggregate == Aggregate.COUNT ? aggregate.call() : aggregate.call() + "Of";
    }

    /** A rule file for the rules of one phase. */
    public static String write(Phase phase, Collection<Rule> rules) {
        return write(phase, rules, List.of());
    }

    /**
     * A rule file for the rules of one phase.
     *
     * @param imports what else is imported where rules relate facts
     */
    public static String write(Phase phase, Collection<Rule> rules, List<String> imports) {
        StringBuilder drl = new StringBuilder("package makegood." + phase.name().toLowerCase(Locale.ROOT) + "\n\n"
                + "import io.makegood.rules.*\nimport io.makegood.vocabulary.*\n");
        if (rules.stream().anyMatch(rule -> !rule.elements().isEmpty())) {
            drl.append("import io.makegood.casefile.*\n");
            imports.forEach(each -> drl.append("import ").append(each).append('\n'));
        }
        boolean isOfDays =
                rules.stream().flatMap(Rule::operands).anyMatch(operand -> operand.type() == DayOfWeek.class);
        drl.append(isOfDays ? "import java.time.DayOfWeek\n" : "");
        ownTerms(rules)
                .forEach(term -> drl.append("global ")
                        .append(term.getClass().getSimpleName())
                        .append(' ')
                        .append(global(term))
                        .append(";\n"));
        rules.forEach(rule -> write(rule, drl));
        return drl.toString();
    }

    private static void write(Rule rule, StringBuilder drl) {
        drl.append("\nrule ").append(Operand.quoted(rule.name())).append("\nwhen\n    ");
        drl.append(variable(0)).append(" : ").append(rule.phase().fact().getSimpleName());
        drl.append("( ")
                .append(new DrlConditions(rule.phase().fact(), 0).all(rule.conditions()))
                .append(" )\n");
        rule.elements()
                .forEach(element -> drl.append("    ")
                        .append(element(rule.phase().fact(), element))
                        .append('\n'));
        drl.append("then\n");
        DrlArguments arguments = new DrlArguments(rule);
        for (Action action : rule.actions()) {
            drl.append("    ").append(arguments.call(action)).append('\n');
        }
        drl.append("end\n");
    }

    private static String element(Class<?> fact, Element element) {
        Pattern pattern = element.pattern();
        String written = pattern(fact, pattern);
        if (element instanceof Element.Match) {
            return variable(pattern.slot()) + " : " + written;
        }
        if (element instanceof Element.Exists) {
            return "exists( " + written + " )";
        }
        if (element instanceof Element.Not) {
            return "not( " + written + " )";
        }
        Element.Accumulate accumulate = (Element.Accumulate) element;
        String results = accumulate.results().stream()
                .map(result -> variable(result.slot()) + " : " + function(result.aggregate()) + "( "
                        + (result.operand() == null ? "1" : DrlArguments.read(pattern, result.operand())) + " )")
                .collect(Collectors.joining(", "));
        String conditions = new DrlConditions(fact, -1).all(accumulate.conditions());
        return "accumulate( " + variable(pattern.slot()) + " : " + written + "; " + results
                + (conditions.isEmpty() ? "" : "; " + conditions) + " )";
    }

    private static String pattern(Class<?> fact, Pattern pattern) {
        DrlConditions conditions = new DrlConditions(fact, pattern.fact(), pattern.slot());
        String written = pattern.fact().getSimpleName() + "( " + conditions.all(pattern.conditions()) + " )";
        return written
                + (pattern.from() == null
                        ? " from entry-point " + Operand.quoted(ENTRY_POINT)
                        : " from " + conditions.list(pattern.from()));
    }
}
