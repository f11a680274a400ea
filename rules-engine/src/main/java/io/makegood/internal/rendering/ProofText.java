package io.makegood.internal.rendering;

import io.makegood.internal.contribution.Duty;
import io.makegood.internal.messages.AgentSentence;
import io.makegood.internal.messages.AgentTerm;
import io.makegood.internal.text.ReasonForms;
import io.makegood.resolution.Act;
import io.makegood.resolution.Detail;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Reason;
import io.makegood.resolution.RejectedAlternative;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.UsedFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why: every element of the resolution with its rule, principle and facts, as a tree. */
final class ProofText {
    private static final int TOP = 2;

    /** In the order in which they are told: first what was decided, then what it rests on. */
    private static final List<Act> ALL =
            List.of(Act.CHOSEN, Act.COMPUTED, Act.SETTLED, Act.PREFERRED, Act.PROPOSED, Act.VETOED, Act.FOUND);

    private static final List<Act> DECIDING =
            List.of(Act.CHOSEN, Act.PREFERRED, Act.PROPOSED, Act.VETOED, Act.SETTLED, Act.FOUND);

    /** What the resolution consists of; the rest is told where something rests on it. */
    private static final List<Act> ELEMENTS = List.of(Act.CHOSEN, Act.COMPUTED, Act.SETTLED);

    private final Resolution resolution;
    private final Telling telling;
    private final Items items;
    private final Conclusions conclusions;
    private final Map<String, Reason> byId = new HashMap<>();
    private final Map<String, List<Reason>> byDecision = new LinkedHashMap<>();
    private final Set<String> shown = new HashSet<>();

    ProofText(Resolution resolution, Telling telling, Items items, Conclusions conclusions) {
        this.resolution = resolution;
        this.telling = telling;
        this.items = items;
        this.conclusions = conclusions;
        for (Reason reason : resolution.rationale()) {
            byId.put(reason.id(), reason);
            byDecision
                    .computeIfAbsent(reason.decisionId(), id -> new ArrayList<>())
                    .add(reason);
        }
    }

    void write(Detail detail, Page page) {
        page.heading(0, telling.say(AgentSentence.WHY));
        Map<Object, List<LineDecision>> proofs = resolution.decisions().stream()
                .collect(Collectors.groupingBy(
                        decision -> detail == Detail.DECIDING
                                ? List.of(proof(decision, detail), outranked(decision))
                                : proof(decision, detail),
                        LinkedHashMap::new,
                        Collectors.toList()));
        proofs.values().forEach(decisions -> {
            List<String> others = decisions.stream().skip(1).map(items::of).toList();
            String first = items.of(decisions.get(0));
            Telling.Values told = telling.values().with("item", first).with("items", telling.and(others));
            page.line(1, others.isEmpty() ? first : telling.say(AgentSentence.SAME_RULES, told));
            if (detail == Detail.DECIDING) {
                writeDeciding(page, decisions.get(0));
            } else {
                write(page, decisions.get(0).id(), detail);
            }
        });
        Set<String> others = new LinkedHashSet<>(byDecision.keySet());
        resolution.decisions().forEach(decision -> others.remove(decision.id()));
        others.forEach(id -> {
            page.line(1, telling.say(AgentSentence.WHOLE_CASE));
            write(page, id, detail);
        });
    }

    /** What was decided, what it rests on, and what was outranked: each on a line of its own. */
    private void writeDeciding(Page page, LineDecision decision) {
        List<Reason> deciding = of(decision.id()).filter(Reason::deciding).toList();
        for (Act act : DECIDING) {
            for (List<Reason> group :
                    groups(deciding.stream().filter(each -> each.act() == act).toList(), reason -> List.of())) {
                page.line(TOP, because(group, served(group.get(0))));
            }
        }
        outranked(decision)
                .forEach((because, remedies) -> page.line(TOP, conclusions.outranked(telling.and(remedies), because)));
        long more = of(decision.id()).filter(reason -> !reason.deciding()).count();
        if (more > 0) {
            page.line(TOP, telling.say(AgentSentence.MORE, "count", more));
        }
    }

    /** By what came before them, the remedies that were possible and not chosen. */
    private Map<String, List<String>> outranked(LineDecision decision) {
        return resolution.rejectedAlternatives().stream()
                .filter(each -> each.decisionId().equals(decision.id()) && !each.vetoed())
                .collect(Collectors.groupingBy(
                        RejectedAlternative::because,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                each -> conclusions.remedyOrPause(each.alternative()), Collectors.toList())));
    }

    private void write(Page page, String decisionId, Detail detail) {
        List<Reason> effective = of(decisionId).filter(Reason::effective).toList();
        Set<String> premises = effective.stream()
                .flatMap(reason -> reason.facts().stream())
                .map(UsedFact::source)
                .collect(Collectors.toSet());
        Map<String, List<Reason>> sections = new LinkedHashMap<>();
        for (Act act : ALL) {
            effective.stream()
                    .filter(reason -> reason.act() == act)
                    .filter(reason -> ELEMENTS.contains(act) || !premises.contains(reason.id()))
                    .forEach(reason -> sections.computeIfAbsent(section(reason), s -> new ArrayList<>())
                            .add(reason));
        }
        sections.forEach((section, reasons) -> {
            List<List<Reason>> groups = groups(reasons, Reason::facts).stream()
                    .filter(group -> group.stream().anyMatch(reason -> !shown.contains(reason.id())))
                    .toList();
            if (!groups.isEmpty()) {
                page.line(TOP, section);
                groups.forEach(group -> write(page, TOP + 1, group));
            }
        });
        List<Reason> without =
                of(decisionId).filter(reason -> !reason.effective()).toList();
        if (!without.isEmpty() && detail == Detail.ALL) {
            page.line(TOP, telling.say(AgentSentence.WITHOUT_EFFECT));
            groups(without, Reason::facts).forEach(group -> {
                page.line(TOP + 1, because(group, ""));
                page.line(TOP + 2, origin(group.get(0)));
            });
        }
    }

    private String section(Reason reason) {
        return reason.act() == Act.SETTLED && isSaid(reason)
                ? telling.say(AgentSentence.POINTS)
                : telling.term(AgentTerm.ACT, reason.act());
    }

    private static boolean isSaid(Reason reason) {
        return reason.conclusion().startsWith(ReasonForms.SAY)
                || reason.conclusion().startsWith(Duty.APOLOGISE.words());
    }

    private void write(Page page, int level, List<Reason> group) {
        Reason reason = group.get(0);
        group.forEach(each -> shown.add(each.id()));
        page.line(level, because(group, ""));
        String origin = origin(reason);
        if (!origin.isEmpty()) {
            page.line(level + 1, origin);
        }
        if (!reason.facts().isEmpty()) {
            page.line(level + 1, reason.facts().stream().map(this::fact).collect(Collectors.joining("; ")));
        }
        for (UsedFact fact : reason.facts()) {
            Reason premise = byId.get(fact.source());
            if (premise != null && !shown.contains(premise.id())) {
                write(page, level + 2, List.of(premise));
            }
        }
    }

    /** What was concluded, and why. */
    private String because(List<Reason> group, String origin) {
        Reason reason = group.get(0);
        return telling.say(
                AgentSentence.REASON,
                telling.values()
                        .with("conclusion", conclusions.of(group))
                        .with("because", conclusions.because(reason.because(), reason.rule() != null))
                        .with("origin", origin));
    }

    /** What a rule read, in the words of rules and case files, and where. */
    private String fact(UsedFact fact) {
        Reason premise = byId.get(fact.source());
        Telling.Values told = telling.values().with("property", fact.property()).with("value", fact.value());
        if (premise == null) {
            told.with("place", fact.source());
        } else if (premise.rule() != null) {
            told.with("rule", premise.rule());
        } else {
            told.with("engine", premise.act());
        }
        return telling.say(AgentSentence.FACT, told);
    }

    private String origin(Reason reason) {
        return conclusions.origin(reason.principle(), reason.rule());
    }

    /** What a reason serves; in few words, the rule is named where it serves nothing. */
    private String served(Reason reason) {
        return conclusions.origin(reason.principle(), reason.principle() == null ? reason.rule() : null);
    }

    /**
     * Reasons of one firing of a rule belong together.
     *
     * @param facts what else has to be the same
     */
    private static List<List<Reason>> groups(List<Reason> reasons, Function<Reason, List<UsedFact>> facts) {
        Map<List<Object>, List<Reason>> groups = new LinkedHashMap<>();
        for (Reason reason : reasons) {
            Object key = reason.rule() == null ? reason.id() : reason.rule();
            groups.computeIfAbsent(
                            List.of(key, reason.act(), reason.because(), facts.apply(reason)), k -> new ArrayList<>())
                    .add(reason);
        }
        return List.copyOf(groups.values());
    }

    private Stream<Reason> of(String decisionId) {
        return byDecision.getOrDefault(decisionId, List.of()).stream();
    }

    /** What has to be equal for two decisions to share their proof: the rules and what they led to. */
    private List<Step> proof(LineDecision decision, Detail detail) {
        return of(decision.id())
                .filter(reason -> detail != Detail.DECIDING || reason.deciding())
                .map(reason -> new Step(
                        reason.act(),
                        reason.act() == Act.COMPUTED ? reason.because() : reason.conclusion(),
                        origin(reason),
                        reason.effective()))
                .toList();
    }

    private record Step(Act act, String conclusion, String origin, boolean effective) {}
}
