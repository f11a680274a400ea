package io.makegood.internal.proving;

import io.makegood.explain.ProofFinding.Kind;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.regions.AskedCondition;
import io.makegood.internal.regions.ParameterSteps;
import io.makegood.internal.regions.PolicyRegions;
import io.makegood.internal.regions.RuleRegion;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Condition.Comparison;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Read;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Dimension;
import io.makegood.internal.space.Point;
import io.makegood.internal.text.Span;
import io.makegood.vocabulary.RemedyType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what holds of a policy for all cases. Belongs to one thread. */
final class Prover {
    private static final int POINTS_KEPT = 400;

    private final PolicyRegions regions;
    private final Collection<Rule> rules;
    private final Parameters parameters;
    private final Map<Rule, List<RuleRegion>> byRule = new LinkedHashMap<>();
    private final List<Point> points = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param regions of these rules
     * @param parameters of their policy
     */
    Prover(PolicyRegions regions, Collection<Rule> rules, Parameters parameters) {
        this.regions = regions;
        this.rules = rules;
        this.parameters = parameters;
        for (RuleRegion region : regions.regions()) {
            byRule.computeIfAbsent(region.rule(), rule -> new ArrayList<>()).add(region);
        }
    }

    /** What is found in no time: rules that never fire, and those whose remedies are always ruled out. */
    List<Finding> check() {
        alwaysRuledOut(neverFires());
        return findings;
    }

    /** Everything there is to find. */
    List<Finding> prove() {
        Set<Rule> dead = neverFires();
        addsNothing(dead);
        impliedConditions(dead);
        alwaysRuledOut(dead);
        alwaysOutranked(dead);
        ties();
        idleParameters();
        unusedFindings();
        gap();
        neverChosen(dead);
        return findings;
    }

    /**
     * Notes something that was found.
     *
     * @param rule it is about; null where it is about none
     * @param others the other rules it has to do with, by name
     */
    private void report(
            Kind kind,
            @Nullable Rule rule,
            Collection<String> others,
            String text,
            @Nullable String maybe,
            @Nullable Box shown) {
        report(kind, rule, rule == null ? null : rule.span(), others, text, maybe, shown);
    }

    /** The same, at a piece of the rule. */
    private void report(
            Kind kind,
            @Nullable Rule rule,
            @Nullable Span at,
            Collection<String> others,
            String text,
            @Nullable String maybe,
            @Nullable Box shown) {
        List<String> rules = new ArrayList<>();
        if (rule != null) {
            rules.add(rule.name());
        }
        rules.addAll(others);
        findings.add(new Finding(kind, at, rules, text, maybe, shown));
    }

    private static String quoted(Collection<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    /** A point in a box; one that was found before will do. */
    private @Nullable Point find(Box box) {
        for (Point point : points) {
            if (point.liesIn(box)) {
                return point;
            }
        }
        Point found = regions.space().find(box);
        if (found != null && points.size() < POINTS_KEPT) {
            points.add(found);
        }
        return found;
    }

    private Set<Rule> neverFires() {
        Set<Rule> dead = new LinkedHashSet<>();
        for (Rule rule : rules) {
            if (PolicyRegions.isLaidOut(rule.phase())
                    && byRule.getOrDefault(rule, List.of()).stream().allMatch(region -> find(fires(region)) == null)) {
                dead.add(rule);
            }
        }
        for (Rule rule : dead) {
            List<String> conflicting = conflicting(rule);
            Comparison last = last(rule, conflicting);
            if (!followsFrom(last, conflicting, dead)) {
                report(
                        Kind.NEVER_FIRES,
                        rule,
                        last == null ? rule.span() : last.span(),
                        List.of(),
                        never(conflicting) + ", whatever a case says",
                        conflicting.size() == 1
                                        && last != null
                                        && last.operator().isOrdering()
                                ? "`" + last.left().text() + " "
                                        + last.operator().reversed().sign() + " "
                                        + last.right().get(0).text() + "`, or delete the rule"
                                : "delete it, or see which of its conditions is not meant",
                        null);
            }
        }
        return dead;
    }

    /** Which of its conditions keep it from firing: those without which the others can hold. */
    private List<String> conflicting(Rule rule) {
        return regions.asked().stream()
                .filter(asked -> asked.rule().equals(rule) && find(asked.onlyThis()) != null)
                .map(AskedCondition::text)
                .distinct()
                .toList();
    }

    private static String never(List<String> conflicting) {
        List<String> conditions =
                conflicting.stream().map(condition -> '`' + condition + '`').toList();
        return switch (conditions.size()) {
            case 0 -> "its conditions never hold together";
            case 1 -> conditions.get(0) + " never holds here";
            default ->
                String.join(", ", conditions.subList(0, conditions.size() - 1)) + " and "
                        + conditions.get(conditions.size() - 1) + " never hold together";
        };
    }

    /** The last of these conditions as it stands in the rule; null when none of them is found there. */
    private static @Nullable Comparison last(Rule rule, List<String> conflicting) {
        return rule.conditions().stream()
                .flatMap(Condition::comparisons)
                .filter(comparison -> conflicting.contains(comparison.text()))
                .reduce((one, other) -> other)
                .orElse(null);
    }

    /** Whether it only waits for what nobody finds who never fires either, which is told of them. */
    private boolean followsFrom(@Nullable Comparison last, List<String> conflicting, Set<Rule> dead) {
        if (conflicting.size() != 1
                || last == null
                || !(last.left() instanceof Operand.Call call)
                || call.function() != Function.FOUND) {
            return false;
        }
        List<Rule> finding = rules.stream()
                .filter(rule -> rule.actions().stream()
                        .anyMatch(action -> action.verb().getName().equals("find")
                                && action.constants().anyMatch(call.argument()::equals)))
                .toList();
        return !finding.isEmpty() && dead.containsAll(finding);
    }

    private static Box fires(RuleRegion region) {
        return Box.EVERYTHING.and(region.fires(), 1);
    }

    private void addsNothing(Set<Rule> dead) {
        Map<Effect, List<RuleRegion>> saying = saying();
        byRule.forEach((rule, some) -> {
            if (dead.contains(rule)) {
                return;
            }
            Set<String> others = new LinkedHashSet<>();
            Box shows = null;
            for (RuleRegion region : some) {
                if (find(fires(region)) == null) {
                    continue;
                }
                shows = shows == null ? fires(region) : shows;
                for (Effect effect : Effect.of(region)) {
                    Box alone = fires(region);
                    List<RuleRegion> same = saying.getOrDefault(effect, List.of()).stream()
                            .filter(other -> !other.rule().equals(rule))
                            .toList();
                    for (RuleRegion other : same) {
                        alone = alone.and(other.fires(), 0);
                    }
                    if (same.isEmpty() || find(alone) != null) {
                        return;
                    }
                    needed(alone, same).forEach(other -> others.add(other.rule().name()));
                }
            }
            if (shows == null) {
                return;
            }
            report(
                    Kind.ADDS_NOTHING,
                    rule,
                    others,
                    "whenever it fires, all it says is said by " + quoted(others),
                    "delete it, or one of the others",
                    shows);
        });
    }

    /** As few of the others as say all of it together. */
    private List<RuleRegion> needed(Box alone, List<RuleRegion> others) {
        List<RuleRegion> needed = new ArrayList<>();
        Box left = alone;
        for (RuleRegion other : others) {
            Box without = left.without(other.fires());
            if (find(without) == null) {
                left = without;
            } else {
                needed.add(other);
            }
        }
        return needed;
    }

    /** Conditions that hold wherever the others of their rule do. */
    private void impliedConditions(Set<Rule> dead) {
        Map<Rule, Map<String, Boolean>> matters = new LinkedHashMap<>();
        for (AskedCondition asked : regions.asked()) {
            Map<String, Boolean> ofRule = matters.computeIfAbsent(asked.rule(), rule -> new LinkedHashMap<>());
            if (!ofRule.getOrDefault(asked.text(), false) && !dead.contains(asked.rule())) {
                ofRule.put(asked.text(), find(asked.onlyThis()) != null);
            }
        }
        matters.forEach((rule, conditions) -> conditions.forEach((text, isNeeded) -> {
            if (!isNeeded) {
                report(
                        Kind.IMPLIED_CONDITION,
                        rule,
                        List.of(),
                        "`" + text + "` is so whenever its other conditions hold",
                        "leave it out",
                        null);
            }
        }));
    }

    private void alwaysOutranked(Set<Rule> dead) {
        byRule.forEach((rule, some) -> {
            if (dead.contains(rule)) {
                return;
            }
            Set<String> by = new LinkedHashSet<>();
            Box shows = null;
            for (RuleRegion region : some) {
                for (Effect effect : Effect.of(region)) {
                    if (!effect.isExclusive()) {
                        return;
                    }
                    shows = shows == null && find(fires(region)) != null ? fires(region) : shows;
                    Box prevails = fires(region);
                    for (RuleRegion other : excluding(effect)) {
                        if (other.rule().rank() < rule.rank()) {
                            prevails = prevails.and(other.fires(), 0);
                            by.add(other.rule().name());
                        }
                    }
                    if (find(prevails) != null) {
                        return;
                    }
                }
            }
            if (shows != null) {
                report(
                        Kind.ALWAYS_OUTRANKED,
                        rule,
                        by,
                        "whenever it fires, a rule of a higher principle says something else: " + quoted(by),
                        "delete it, or narrow the other",
                        shows);
            }
        });
    }

    /** Regions whose rules say something of which only one can hold together with this. */
    private List<RuleRegion> excluding(Effect effect) {
        List<RuleRegion> others = new ArrayList<>();
        for (RuleRegion region : regions.regions()) {
            if (Effect.of(region).stream().anyMatch(effect::excludes)) {
                others.add(region);
            }
        }
        return others;
    }

    private void ties() {
        Set<Set<String>> known = new LinkedHashSet<>();
        for (RuleRegion region : regions.regions()) {
            for (Effect effect : Effect.of(region)) {
                if (!effect.isExclusive()) {
                    continue;
                }
                List<RuleRegion> others = excluding(effect);
                for (RuleRegion other : others) {
                    if (other.rule().equals(region.rule())
                            || other.rule().rank() != region.rule().rank()
                            || !Effect.areTied(region, effect, other)
                            || !known.add(
                                    Set.of(region.rule().name(), other.rule().name()))) {
                        continue;
                    }
                    Box both = fires(region).and(other.fires(), 1);
                    for (RuleRegion higher : others) {
                        if (higher.rule().rank() < region.rule().rank()) {
                            both = both.and(higher.fires(), 0);
                        }
                    }
                    if (find(both) != null) {
                        report(
                                Kind.TIE,
                                region.rule(),
                                List.of(other.rule().name()),
                                "what it says and what \"" + other.rule().name()
                                        + "\" says cannot both hold; their principles have one rank, and neither is better"
                                        + " for the customer",
                                "say in one of them when it does not apply",
                                both);
                    }
                }
            }
        }
    }

    /** Parameters beyond which all that rules say stays said, wherever something lies next to them. */
    private void idleParameters() {
        Set<String> told = findings.stream()
                .flatMap(finding -> finding.rules().stream().limit(1))
                .collect(Collectors.toSet());
        Map<Effect, List<RuleRegion>> saying = saying();
        ParameterSteps steps = regions.parameterSteps();
        steps.comparing().forEach((parameter, comparing) -> {
            Set<String> names = new LinkedHashSet<>();
            comparing.forEach(region -> names.add(region.rule().name()));
            if (!told.containsAll(names)
                    && steps.of(parameter).stream().noneMatch(step -> decides(step, comparing, saying))) {
                findings.add(new Finding(
                        Kind.IDLE_PARAMETER,
                        new Span("policy.yaml", parameters.get(parameter).line(), 0, 0, 0, 0, 0),
                        List.copyOf(names),
                        "parameter `" + parameter + "`: all that rules say is the same on both its sides",
                        "delete it, or see what it was to decide in " + quoted(names),
                        null));
            }
        });
    }

    /** Whether something is said next to a parameter that would not be said any more beyond it. */
    private boolean decides(
            ParameterSteps.Step step, List<RuleRegion> comparing, Map<Effect, List<RuleRegion>> saying) {
        for (RuleRegion region : comparing) {
            for (Effect effect : Effect.of(region)) {
                Box lost = step.here().and(fires(region));
                for (RuleRegion other : saying.getOrDefault(effect, List.of())) {
                    lost = lost.and(
                            comparing.contains(other)
                                    ? step.silentBeyond(other)
                                    : Box.EVERYTHING.and(other.fires(), 0));
                }
                if (!lost.isEmpty() && regions.space().find(lost) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    private Map<Effect, List<RuleRegion>> saying() {
        Map<Effect, List<RuleRegion>> saying = new LinkedHashMap<>();
        for (RuleRegion region : regions.regions()) {
            Effect.of(region)
                    .forEach(effect -> saying.computeIfAbsent(effect, each -> new ArrayList<>())
                            .add(region));
        }
        return saying;
    }

    /** Findings that nobody asks for. What is asked for and never found is a rule that never fires, or a condition that is implied. */
    private void unusedFindings() {
        Set<String> asked = new LinkedHashSet<>();
        Map<String, Rule> found = new LinkedHashMap<>();
        for (Rule rule : rules) {
            rule.reads().stream()
                    .filter(read -> read.kind() == Read.Kind.FINDING)
                    .forEach(read -> asked.add(read.name()));
            rule.actions().stream()
                    .filter(action -> action.verb().getName().equals("find"))
                    .flatMap(Action::constants)
                    .forEach(words -> found.putIfAbsent(words.toString(), rule));
        }
        found.forEach((words, rule) -> {
            if (!asked.contains(words)) {
                report(
                        Kind.UNUSED_FINDING,
                        rule,
                        List.of(),
                        "no rule asks whether \"" + words + "\" was found",
                        null,
                        null);
            }
        });
    }

    private void alwaysRuledOut(Set<Rule> dead) {
        byRule.forEach((rule, some) -> {
            if (rule.phase() != Phase.PROPOSE || dead.contains(rule)) {
                return;
            }
            Box shows = null;
            for (RuleRegion region : some) {
                for (Map.Entry<RemedyType, Dimension> out : regions.ruledOut().entrySet()) {
                    if (says(region, out.getKey())) {
                        shows = shows == null && find(fires(region)) != null ? fires(region) : shows;
                        if (find(fires(region).and(out.getValue(), 0)) != null) {
                            return;
                        }
                    }
                }
            }
            if (shows != null) {
                report(
                        Kind.ALWAYS_RULED_OUT,
                        rule,
                        List.of(),
                        "whenever it proposes a remedy, that is ruled out",
                        "delete it, or see what rules the remedy out",
                        shows);
            }
        });
        regions.eligible().forEach((remedy, left) -> {
            if (find(Box.EVERYTHING.and(left, 1)) == null) {
                report(
                        Kind.REMEDY_NEVER_LEFT,
                        null,
                        List.of(),
                        remedy.name() + " is proposed, and nobody can get it",
                        null,
                        null);
            }
        });
    }

    /** Rules that prefer what is never chosen where they do. Comes last: it lays out the choice, of which earlier points know nothing. */
    private void neverChosen(Set<Rule> dead) {
        byRule.forEach((rule, some) -> {
            boolean isPreferring = rule.phase() == Phase.CHOOSE
                    && !dead.contains(rule)
                    && rule.actions().stream()
                            .allMatch(action -> action.verb().getName().equals("prefer"));
            if (!isPreferring) {
                return;
            }
            for (RuleRegion region : some) {
                // What follows a wait is given where the wait is chosen.
                boolean isChosen = RemedyType.WAIT_AND_RECHECK.equals(region.term())
                        || regions.space().find(fires(region).and(regions.given((RemedyType) region.term()))) != null;
                if (isChosen) {
                    return;
                }
            }
            report(
                    Kind.ALWAYS_OUTRANKED,
                    rule,
                    List.of(),
                    "whatever it prefers, something else is chosen",
                    "delete it, or see what comes before it",
                    some.isEmpty() ? null : fires(some.get(0)));
        });
    }

    private static boolean says(RuleRegion region, RemedyType remedy) {
        return region.rule().actions().stream()
                .flatMap(action -> action.arguments().stream())
                .anyMatch(argument -> remedy.equals(region.handed(argument)));
    }

    private void gap() {
        Box nothing = Box.EVERYTHING;
        for (Dimension left : regions.eligible().values()) {
            nothing = nothing.and(left, 0);
        }
        Point point = find(nothing);
        if (point != null) {
            report(
                    Kind.GAP,
                    null,
                    List.of(),
                    "no remedy is left for a claim with " + regions.values(point, regions.needed(point, nothing)),
                    "a rule that proposes one",
                    nothing);
        }
    }
}
