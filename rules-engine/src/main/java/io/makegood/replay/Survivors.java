package io.makegood.replay;

import io.makegood.engine.Policy;
import io.makegood.internal.mutation.Mutant;
import io.makegood.internal.mutation.Survivor;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells policy authors what their cases do not notice, and which case would. */
final class Survivors {
    /** Of the cases something happens in, so many are named. */
    private static final int NAMED = 3;

    private final Policy policy;
    private final List<DocumentedCase> cases;

    Survivors(Policy policy, List<DocumentedCase> cases) {
        this.policy = policy;
        this.cases = cases;
    }

    SurvivingMutant told(Survivor survivor) {
        Mutant mutant = survivor.mutant();
        Rule rule = mutant.rule();
        return rule == null
                ? new SurvivingMutant(
                        place("policy.yaml", 0),
                        "parameter `" + mutant.where() + "`",
                        change(mutant),
                        atThreshold(mutant))
                : new SurvivingMutant(
                        place(rule.span().file(), rule.span().line()),
                        "rule \"" + rule.name() + "\"",
                        change(mutant),
                        caseToWrite(mutant, rule, survivor.reached()));
    }

    private String place(String file, int line) {
        String place = Objects.requireNonNullElse(policy.placeOf(file), file);
        return line == 0 ? place : place + ":" + line;
    }

    private static String change(Mutant mutant) {
        return switch (mutant.kind()) {
            case RULE_DROPPED -> "dropped";
            case CONDITION_DROPPED -> "without `" + mutant.was() + "`";
            case COMPARISON_FLIPPED -> "`" + mutant.is() + "` instead of `" + mutant.was() + "`";
            case REMEDY_SWAPPED, THRESHOLD_MOVED -> mutant.is() + " instead of " + mutant.was();
        };
    }

    private String caseToWrite(Mutant mutant, Rule rule, BitSet reached) {
        boolean isReached = !reached.isEmpty();
        return switch (mutant.kind()) {
            case RULE_DROPPED, REMEDY_SWAPPED ->
                isReached
                        ? "it fires in " + named(reached) + ": expect there what comes of " + said(rule, mutant)
                                + (mutant.instead() == null ? ", or that it `cites` " + rule.principle() : "")
                        : "it fires in no case: write one in which it does, and expect what comes of "
                                + said(rule, mutant);
            case CONDITION_DROPPED ->
                isReached
                        ? "without it the rule fires in " + named(reached)
                                + " as well: expect there what comes out, or say under `never` what would be wrong"
                        : "write a case in which the rule would fire, were it not for this condition, and expect what"
                                + " comes out";
            case COMPARISON_FLIPPED ->
                isReached
                        ? "in " + named(reached) + " this decides whether the rule says " + said(rule, mutant)
                                + ": expect there what comes out"
                        : "no case comes as far as this condition: write one in which the rule fires, and expect what comes of "
                                + said(rule, mutant);
            case THRESHOLD_MOVED -> atThreshold(mutant);
        };
    }

    private String named(BitSet reached) {
        String named = reached.stream()
                .limit(NAMED)
                .mapToObj(place -> "`" + cases.get(place).id() + "`")
                .collect(Collectors.joining(", "));
        int more = reached.cardinality() - NAMED;
        return more <= 0 ? named : named + " and " + more + " more";
    }

    /** What the rule says; where a remedy was taken for another one, what it says of that. */
    private static String said(Rule rule, Mutant mutant) {
        return rule.actions().stream()
                .filter(action -> mutant.kind() != Mutant.Kind.REMEDY_SWAPPED
                        || action.arguments().stream()
                                .anyMatch(argument -> argument.text().endsWith("." + mutant.was())))
                .map(Survivors::said)
                .collect(Collectors.joining(", "));
    }

    private static String said(Action action) {
        return "`" + action.verb().getName()
                + action.arguments().stream().map(Operand::text).collect(Collectors.joining(", ", "(", ")"))
                + "`";
    }

    /** By a case just there. */
    private String atThreshold(Mutant mutant) {
        String unit =
                Objects.requireNonNull(policy.parameters().get(mutant.where())).unit();
        List<String> readers = mutant.rules().stream()
                .filter(rule -> reads(rule, mutant.where()))
                .map(rule -> "rule \"" + rule.name() + "\"")
                .toList();
        return "write a case in which it matters whether it is " + mutant.was() + " or " + mutant.is() + " (" + unit
                + ")" + readBy(readers);
    }

    private static boolean reads(Rule rule, String parameter) {
        return Stream.concat(rule.operands(), rule.actions().stream().flatMap(action -> action.arguments().stream()))
                .anyMatch(operand -> operand instanceof Operand.Call call
                        && call.function() != Function.FOUND
                        && call.function() != Function.SAYS
                        && call.argument().equals(parameter));
    }

    private static String readBy(List<String> readers) {
        return readers.isEmpty()
                ? ""
                : ": read by " + readers.stream().limit(NAMED).collect(Collectors.joining(", "))
                        + (readers.size() <= NAMED ? "" : " and " + (readers.size() - NAMED) + " more");
    }
}
