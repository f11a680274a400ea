package io.makegood.internal.documenting;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.drl.Lexer;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.regions.PolicyRegions;
import io.makegood.internal.regions.RuleRegion;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.space.Point;
import io.makegood.vocabulary.IncidentType;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For which types of incidents the rules of a policy can fire. A rule is left out of a type only where it cannot fire for any claim of that type, whatever else a case
 * says and whatever the other rules say.
 */
public final class IncidentIndex {
    private final SortedSet<IncidentType> types;
    /** By the name of the rule. */
    private final Map<String, SortedSet<IncidentType>> ofRules = new HashMap<>();

    private IncidentIndex(Bundle bundle) {
        this.types = Collections.unmodifiableSortedSet(
                new TreeSet<>(bundle.vocabulary().all(IncidentType.class)));
    }

    /** The index of a policy. Takes seconds where there are many rules. */
    public static IncidentIndex of(Bundle bundle, Collection<Rule> rules, Lexer lexer) {
        IncidentIndex index = new IncidentIndex(bundle);
        PolicyRegions regions = PolicyRegions.of(bundle, rules, lexer);
        // A rule that reads the remedy fires only where that can be given.
        regions.layOutcomes();
        index.look(regions);
        rules.stream().filter(rule -> !PolicyRegions.isLaidOut(rule.phase())).forEach(index::lookAtSafeguard);
        return index;
    }

    /** All types of incidents a case of the policy can be about, in the order of the vocabulary. */
    public SortedSet<IncidentType> types() {
        return types;
    }

    /** The types a rule can fire for; none where it never fires. */
    public SortedSet<IncidentType> of(Rule rule) {
        return Collections.unmodifiableSortedSet(ofRules.getOrDefault(rule.name(), Collections.emptySortedSet()));
    }

    /** Whether a rule can fire for every type. */
    public boolean isOfAll(Rule rule) {
        return of(rule).size() == types.size();
    }

    private void look(PolicyRegions regions) {
        List<RuleRegion> all = regions.regions();
        for (int i = 0; i < all.size(); i++) {
            SortedSet<IncidentType> open = new TreeSet<>(types);
            open.removeAll(found(all.get(i).rule()));
            while (!open.isEmpty()) {
                Point point =
                        regions.space().find(regions.of(open).and(all.get(i).fires(), 1));
                if (point == null) {
                    break;
                }
                IncidentType type = regions.typeAt(point);
                open.remove(type);
                // Whatever else fires at this point need not be looked for there.
                all.subList(i, all.size()).stream()
                        .filter(region -> point.isYes(region.fires()))
                        .forEach(region -> found(region.rule()).add(type));
            }
        }
    }

    private SortedSet<IncidentType> found(Rule rule) {
        return ofRules.computeIfAbsent(rule.name(), name -> new TreeSet<>());
    }

    /** Safeguards lie outside of the space: what they read is worked out by the engine. Of a message, which may be about several claims, nothing is excluded. */
    private void lookAtSafeguard(Rule rule) {
        types.stream()
                .filter(type -> rule.phase() != Phase.SAFEGUARD
                        || rule.conditions().stream().allMatch(condition -> canBe(condition, true, type)))
                .forEach(found(rule)::add);
    }

    /** Whether a condition on a claim of a type can have this answer, as far as the type alone tells. */
    private static boolean canBe(Condition condition, boolean answer, IncidentType type) {
        if (condition instanceof Condition.Comparison comparison) {
            Boolean known = known(comparison, type);
            return known == null || known == answer;
        }
        if (condition instanceof Condition.Not not) {
            return canBe(not.condition(), !answer, type);
        }
        Stream<Condition> parts = condition.parts().stream();
        boolean isAll = condition instanceof Condition.AllOf;
        return isAll == answer
                ? parts.allMatch(part -> canBe(part, answer, type))
                : parts.anyMatch(part -> canBe(part, answer, type));
    }

    private static @Nullable Boolean known(Condition.Comparison comparison, IncidentType type) {
        Object value = switch (comparison.left().text()) {
            case "type" -> type;
            case "matter" -> type.matter();
            default -> null;
        };
        List<Operand> right = comparison.right();
        if (value == null || !right.stream().allMatch(Operand.Constant.class::isInstance)) {
            return null;
        }
        boolean isAmong = right.stream().anyMatch(each -> value.equals(((Operand.Constant) each).value()));
        return switch (comparison.operator()) {
            case EQUAL, IN -> isAmong;
            case NOT_EQUAL, NOT_IN -> !isAmong;
            default -> null;
        };
    }
}
