package io.makegood.internal.changes;

import io.makegood.casefile.Attributes;
import io.makegood.casefile.CaseFile;
import io.makegood.explain.CaseChange;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.changes.Components.Component;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.reading.CaseCheck;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import io.makegood.vocabulary.FaultParty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Edits of cases for whoever looks for a case by deciding: each leaves a case that passes every check. Safe for use by many threads. */
public final class CaseEdits {
    private final Bundle bundle;
    private final List<Rule> rules;
    private final Cuts cuts;

    /** @param rules whose limits are tried */
    public CaseEdits(Bundle bundle, List<Rule> rules) {
        this.bundle = bundle;
        this.rules = rules;
        this.cuts = new Cuts(rules, bundle.parameters(), bundle.floors());
    }

    /** A case one edit away. */
    public record Edited(CaseFile caseFile, CaseChange change) {}

    /**
     * The cases one edit away from that of a claim: other values first, the nearest first, then without something, then with something more. Made as they are asked
     * for.
     *
     * @param places patterns of places that are edited; empty for all
     */
    public Stream<Edited> around(ClaimContext claim, Set<String> places) {
        CaseFile caseFile = claim.caseFile();
        Predicate<CaseFile> isSound = CaseCheck.variantsOf(caseFile);
        return Candidates.of(claim, cuts, bundle.vocabulary(), places.isEmpty() ? null : places).stream()
                .sorted(Comparator.comparing(Edit::isAddition)
                        .thenComparing(edit -> edit.after() == null)
                        .thenComparingDouble(Edit::distance))
                .map(edit -> new Edited(
                        Edit.made(caseFile, List.of(edit)),
                        new CaseChange(edit.pointer(caseFile), edit.before(), edit.after(), Actors.of(edit.pattern()))))
                .filter(edited -> isSound.test(edited.caseFile()));
    }

    /** Patterns of the places operands of a rule come from; of what is found, those that the rules look at that find it. */
    public Set<String> placesOf(Rule rule, Stream<Operand> operands) {
        Set<String> places = new LinkedHashSet<>();
        operands.forEach(operand -> {
            Cuts.placesOf(rule, operand).forEach(places::add);
            if (rule.phase() != Phase.ASSESS) {
                finders(operand).forEach(finder -> places.addAll(placesOf(finder, finder.operands())));
            }
        });
        return places;
    }

    private List<Rule> finders(Operand operand) {
        Object found = operand instanceof Operand.Call call && call.function() == Function.FOUND
                ? call.argument()
                : operand instanceof Operand.Constant constant && constant.value() instanceof FaultParty party
                        ? party
                        : null;
        return found == null
                ? List.of()
                : rules.stream()
                        .filter(rule -> rule.phase() == Phase.ASSESS
                                && rule.actions().stream()
                                        .flatMap(action -> action.arguments().stream())
                                        .anyMatch(argument -> argument instanceof Operand.Constant constant
                                                && found.equals(constant.value())))
                        .toList();
    }

    /** The case without all that can be left out so that something stays so: of its lists, its optional facts and their optional parts. */
    public static CaseFile reduced(CaseFile start, Predicate<CaseFile> isStillSo) {
        CaseFile reduced = start;
        boolean isSmaller = true;
        while (isSmaller) {
            isSmaller = false;
            List<Edit> removals = removals(reduced);
            for (int i = 0; i < removals.size(); ) {
                CaseFile without = Edit.made(reduced, List.of(removals.get(i)));
                if (CaseCheck.check(without).isEmpty() && isStillSo.test(without)) {
                    reduced = without;
                    isSmaller = true;
                    // What comes before stays, for it was tried.
                    removals = removals(reduced);
                } else {
                    i++;
                }
            }
        }
        return reduced;
    }

    /** The largest first: what holds others before what it holds. */
    private static List<Edit> removals(CaseFile caseFile) {
        List<Edit> removals = new ArrayList<>();
        removals(caseFile, List.of(), removals);
        return removals;
    }

    private static void removals(Record fact, List<Object> path, List<Edit> removals) {
        for (Component component : Components.of(fact.getClass()).all()) {
            Object value = component.accessor().apply(fact);
            if (value == null || value instanceof Attributes || Candidates.isKept(component.name())) {
                continue;
            }
            List<Object> here =
                    Stream.concat(path.stream(), Stream.of(component.name())).toList();
            if (component.isNullable()) {
                removals.add(new Edit(here, value, null, 1));
            }
            if (value instanceof Set<?> some && !some.isEmpty()) {
                removals.add(new Edit(here, value, Set.of(), 1));
            } else if (component.isList() && component.type().isRecord()) {
                List<?> list = (List<?>) value;
                for (int i = 0; i < list.size(); i++) {
                    List<Object> element =
                            Stream.concat(here.stream(), Stream.of(i)).toList();
                    removals.add(new Edit(element, list.get(i), null, 1));
                    removals((Record) list.get(i), element, removals);
                }
            } else if (value instanceof Record inner && component.type().isRecord()) {
                removals(inner, here, removals);
            }
        }
    }
}
