package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.casefile.CaseClock;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.ResolutionEngine;
import io.makegood.explain.CaseChange;
import io.makegood.explain.TippingPoint;
import io.makegood.explain.Wanted;
import io.makegood.explain.WhatWouldChange;
import io.makegood.explain.WhatWouldChange.Way;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.reading.CaseReader;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.internal.reading.Json;
import io.makegood.problem.CaseFileException;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ReturnRequirement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What is told that would change a decision is held against the engine and the case file: each change is made in the JSON of the case, at the place it
 * names, and the case is read and decided anew. Asks about as many generated cases as the system property {@code makegood.questions} says, or until as
 * many ways were looked at as {@code makegood.ways} says.
 */
class WhatWouldChangeTest {
    private static final int QUESTIONS = SampleSize.of("questions", 15);
    private static final int WAYS = Integer.getInteger("makegood.ways", Integer.MAX_VALUE);
    private static final ResolutionEngine ENGINE = ResolutionEngine.using(CustomerFirst.POLICY);
    private static final List<String> RULES =
            CustomerFirst.POLICY.rules().stream().map(rule -> rule.name()).toList();

    @Test
    void every_way_brings_what_was_wanted_and_no_part_of_it_does() {
        int questions = 0;
        int ways = 0;
        int answered = 0;
        List<String> wrong = new ArrayList<>();
        for (long seed = Sweep.FIRST; seed < Sweep.FIRST + QUESTIONS && ways < WAYS; seed++) {
            questions++;
            // As it reads back, so that the places in its lists are those of its JSON.
            CaseFile caseFile = CaseReader.read("case", CaseWriter.tree(CaseGenerator.of(seed)));
            Random random = new Random(seed);
            String claim = ENGINE.resolve(caseFile).decisions().get(0).id();
            Wanted wanted = wanted(random);
            WhatWouldChange answer = ENGINE.whatWouldChange(caseFile, claim, wanted);
            assertEquals(isGiven(caseFile, claim, wanted), answer.isGiven(), () -> claim + " " + wanted);
            answered += answer.isGiven() || !answer.ways().isEmpty() ? 1 : 0;
            for (Way way : answer.ways()) {
                ways++;
                if (!isGiven(changed(caseFile, way.changes()), claim, wanted)
                        || !isGiven(way.caseFile(), claim, wanted)) {
                    wrong.add(seed + " " + wanted + ": does not bring it: " + way.changes());
                }
                for (List<CaseChange> part : parts(way.changes())) {
                    CaseFile less = changed(caseFile, part);
                    if (less != null && isGiven(less, claim, wanted)) {
                        wrong.add(seed + " " + wanted + ": " + part + " is enough of " + way.changes());
                    }
                }
            }
            if (answer.on() != null) {
                assertTrue(isOnlyFrom(caseFile, claim, wanted, answer.on()), () -> answer.on() + " " + wanted);
            }
        }
        System.out.println(
                "what would change: " + ways + " ways, " + answered + " answered, " + wrong.size() + " wrong");
        assertEquals(List.of(), wrong);
        assertTrue(ways > questions, "hardly a way was found");
    }

    @Test
    void the_same_is_told_every_time() {
        for (long seed = 0; seed < 3; seed++) {
            CaseFile caseFile = CaseGenerator.of(seed);
            String claim = ENGINE.resolve(caseFile).decisions().get(0).id();
            Wanted wanted = new Wanted.Remedy(RemedyType.REPLACEMENT);
            assertEquals(
                    ENGINE.whatWouldChange(caseFile, claim, wanted),
                    ResolutionEngine.using(CustomerFirst.POLICY).whatWouldChange(caseFile, claim, wanted));
        }
    }

    @Test
    void at_a_tipping_point_the_decision_is_another_and_just_before_it_is_not() {
        int points = 0;
        for (long seed = 0; seed < 3; seed++) {
            CaseFile caseFile = CaseReader.read("case", CaseWriter.tree(CaseGenerator.of(seed)));
            for (TippingPoint point : ENGINE.tippingPoints(caseFile)) {
                points++;
                CaseChange last = new CaseChange(point.place(), point.stands(), point.last(), point.actor());
                CaseChange from = new CaseChange(point.place(), point.stands(), point.from(), point.actor());
                assertEquals(
                        point.before(), outcome(changed(caseFile, List.of(last)), point.decisionId()), point::toString);
                assertEquals(
                        point.after(), outcome(changed(caseFile, List.of(from)), point.decisionId()), point::toString);
                assertNotEquals(point.before(), point.after());
            }
        }
        assertTrue(points > 0);
    }

    private static TippingPoint.Outcome outcome(CaseFile caseFile, String claim) {
        LineDecision decision = decision(ENGINE.resolve(caseFile), claim);
        return new TippingPoint.Outcome(
                decision.remedyType(), decision.status(), decision.returning().requirement());
    }

    private static Wanted wanted(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Wanted.Rule(RULES.get(random.nextInt(RULES.size())));
            case 1 ->
                new Wanted.Term(
                        Wanted.Kind.RETURN,
                        ReturnRequirement.values()[random.nextInt(ReturnRequirement.values().length)]);
            case 2 ->
                random.nextInt(4) > 0
                        ? new Wanted.Remedy(RemedyType.REPLACEMENT)
                        : new Wanted.Term(
                                Wanted.Kind.FOLLOW_UP,
                                FollowUpType.values()
                                        .get(random.nextInt(
                                                FollowUpType.values().size())));
            default ->
                new Wanted.Remedy(RemedyType.values()
                        .get(random.nextInt(RemedyType.values().size())));
        };
    }

    /** Told by the resolution alone, and not as the engine does. */
    private static boolean isGiven(CaseFile caseFile, String claim, Wanted wanted) {
        Resolution resolution = ENGINE.resolve(caseFile);
        LineDecision decision = decision(resolution, claim);
        if (decision == null) {
            return false;
        }
        if (wanted instanceof Wanted.Remedy remedy) {
            return decision.remedy().type().equals(remedy.type());
        }
        if (wanted instanceof Wanted.Rule rule) {
            return resolution.rationale().stream()
                    .filter(reason -> reason.decisionId().equals(claim))
                    .map(Reason::rule)
                    .anyMatch(rule.name()::equals);
        }
        Wanted.Term term = (Wanted.Term) wanted;
        return term.kind() == Wanted.Kind.RETURN
                ? decision.returning().requirement() == term.term()
                : resolution.followUps().stream()
                        .anyMatch(later -> later.type().equals(term.term()) && claim.equals(later.decisionId()));
    }

    private static LineDecision decision(Resolution resolution, String claim) {
        return resolution.decisions().stream()
                .filter(each -> each.id().equals(claim))
                .findFirst()
                .orElse(null);
    }

    /** Every choice of some changes that is not all of them. */
    private static List<List<CaseChange>> parts(List<CaseChange> changes) {
        return IntStream.range(1, (1 << changes.size()) - 1)
                .mapToObj(some -> IntStream.range(0, changes.size())
                        .filter(i -> (some & 1 << i) != 0)
                        .mapToObj(changes::get)
                        .toList())
                .toList();
    }

    /** The day itself brings it, and the one before does not. */
    private static boolean isOnlyFrom(CaseFile caseFile, String claim, Wanted wanted, LocalDate day) {
        return isGiven(on(caseFile, day), claim, wanted) && !isGiven(on(caseFile, day.minusDays(1)), claim, wanted);
    }

    private static CaseFile on(CaseFile caseFile, LocalDate day) {
        CaseClock clock = caseFile.clock();
        Duration time = Duration.between(clock.today().atStartOfDay(), clock.local(clock.now()));
        return CaseFileBuilder.builder(caseFile)
                .clock(new CaseClock(
                        day.atStartOfDay().plus(time).atZone(clock.zone()).toInstant(), clock.zone()))
                .build();
    }

    /** The case with changes made in its JSON; null when that is no case. */
    private static CaseFile changed(CaseFile caseFile, List<CaseChange> changes) {
        ObjectNode json = CaseWriter.tree(caseFile);
        changes.forEach(change -> make(json, change));
        drop(json);
        try {
            return CaseFiles.read("changed.json", json.toString());
        } catch (CaseFileException e) {
            return null;
        }
    }

    private static final String GONE = "gone";

    private static void make(ObjectNode json, CaseChange change) {
        String[] steps = change.place().substring(1).split("/");
        JsonNode at = json;
        for (int i = 0; i < steps.length - 1; i++) {
            String step = steps[i];
            JsonNode next = at instanceof ArrayNode list ? list.get(Integer.parseInt(step)) : at.get(step);
            if (next == null) {
                next = steps[i + 1].equals("-") ? ((ObjectNode) at).putArray(step) : ((ObjectNode) at).putObject(step);
            }
            at = next;
        }
        String last = steps[steps.length - 1];
        JsonNode value = change.after() == null ? null : Json.mapper().valueToTree(change.after());
        if (at instanceof ArrayNode list) {
            if (last.equals("-")) {
                list.add(value);
            } else {
                // Taken away in the end, as places are those of the case as it was.
                list.set(Integer.parseInt(last), value == null ? json.textNode(GONE) : value);
            }
        } else if (value == null) {
            ((ObjectNode) at).remove(last);
        } else {
            ((ObjectNode) at).set(last, value);
        }
    }

    private static void drop(JsonNode at) {
        if (at instanceof ArrayNode list) {
            for (int i = list.size() - 1; i >= 0; i--) {
                if (list.get(i).isTextual() && list.get(i).asText().equals(GONE)) {
                    list.remove(i);
                }
            }
        }
        at.forEach(WhatWouldChangeTest::drop);
    }

    @Test
    void what_the_case_gives_already_needs_nothing() {
        CaseFile caseFile = CaseGenerator.of(1);
        LineDecision decision = ENGINE.resolve(caseFile).decisions().get(0);
        WhatWouldChange answer =
                ENGINE.whatWouldChange(caseFile, decision.id(), new Wanted.Remedy(decision.remedyType()));
        assertTrue(answer.isGiven());
        assertEquals(List.of(), answer.ways());
        assertEquals(decision.id(), answer.decisionId());
    }
}
