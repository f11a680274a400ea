package io.makegood.internal.planning;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.EngineConduct;
import io.makegood.internal.bundle.FollowUp;
import io.makegood.internal.bundle.LegalFloor;
import io.makegood.internal.bundle.LegalFloors;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.bundle.Parameters.Parameter;
import io.makegood.internal.rule.Rule;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A policy between two others: the old one, on which some edits are made. What changes no decision by itself, such as a number no rule of the old policy reads, is there. */
final class EditedPolicy {
    private final Bundle old;
    private final Vocabulary vocabulary;
    final SortedMap<String, Rule> rules = new TreeMap<>();
    final Map<String, Parameter> parameters = new TreeMap<>();
    /** By the id of the principle. */
    final Map<String, Integer> ranks = new TreeMap<>();

    final Map<String, LegalFloor> floors = new LinkedHashMap<>();
    final Map<FollowUpType, FollowUp> followUps = new LinkedHashMap<>();
    final SortedMap<String, Map<String, String>> messages = new TreeMap<>();
    EngineConduct engine;

    /**
     * The old policy.
     *
     * @param vocabulary the terms of both
     */
    EditedPolicy(Bundle old, List<Rule> oldRules, Bundle now, Vocabulary vocabulary) {
        this.old = old;
        this.vocabulary = vocabulary;
        oldRules.forEach(rule -> rules.put(rule.name(), rule));
        for (String name : now.parameters().names()) {
            if (!Parameters.isOfEngine(name)) {
                parameters.put(name, now.parameters().get(name));
            }
        }
        old.parameters()
                .names()
                .forEach(name -> parameters.put(name, old.parameters().get(name)));
        now.principles().values().forEach(principle -> ranks.put(principle.id(), principle.rank()));
        old.principles().values().forEach(principle -> ranks.put(principle.id(), principle.rank()));
        old.floors().all().forEach(floor -> floors.put(floor.id(), floor));
        followUps.putAll(now.followUps());
        followUps.putAll(old.followUps());
        old.messages().forEach((language, texts) -> messages.put(language, new TreeMap<>(texts)));
        this.engine = old.engine();
    }

    Bundle bundle() {
        return new Bundle(
                old.name(),
                old.version(),
                old.validity(),
                old.fingerprint(),
                new Parameters(parameters),
                vocabulary,
                old.unread(),
                followUps,
                engine,
                old.principles(),
                new LegalFloors(List.copyOf(floors.values())),
                old.invariants(),
                old.rules(),
                messages,
                old.cases());
    }

    /** Its rules, by rank, then by name, each at its place. */
    List<Rule> rules() {
        List<Rule> ranked = new ArrayList<>();
        rules.values().forEach(rule -> ranked.add(rule.ranked(ranks.getOrDefault(rule.principle(), rule.rank()))));
        ranked.sort(Comparator.comparingInt(Rule::rank));
        List<Rule> placed = new ArrayList<>();
        for (Rule rule : ranked) {
            placed.add(rule.at(placed.size()));
        }
        return List.copyOf(placed);
    }
}
