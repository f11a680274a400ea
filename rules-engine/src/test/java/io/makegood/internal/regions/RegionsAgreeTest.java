package io.makegood.internal.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.deciding.Choice;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.ReportedClaims;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.space.Box;
import io.makegood.internal.space.Point;
import io.makegood.internal.text.ReasonForms;
import io.makegood.vocabulary.RemedyType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Every claim that is decided is a point of the space, and there the rules fire that fired. */
class RegionsAgreeTest {
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    private static final int CASES = SampleSize.of("cases", 40);
    /** Put in the place of goods that would come after the day they are needed, which is told by plans, not by rules. */
    private static final String TOO_LATE = ReasonForms.TOO_LATE;

    private static final long FIRST = Long.getLong("makegood.seed", 0);

    @Test
    void rules_fire_in_the_space_where_they_fire_in_cases() {
        assertAgree(BUNDLE, seeds());
    }

    /** What the default policy does not say: amounts that are rounded, terms that are read, facts asked about a remedy. */
    @Test
    void rules_of_another_kind_fire_in_the_space_where_they_fire_in_cases() {
        List<RuleSource> rules = new ArrayList<>(BUNDLE.rules());
        rules.add(new RuleSource("rules/assess/kinds.drl", """
                package kinds

                import io.makegood.rules.ReportedClaim;
                import io.makegood.vocabulary.*;

                rule "more than the limit"
                    @principle("reassure")
                    @because("made for the test")
                when
                    $claim : ReportedClaim( paid > policy.amount("agentLimit") )
                then
                    $claim.find( "more" );
                end

                rule "the limit or more"
                    @principle("reassure")
                    @because("made for the test")
                when
                    $claim : ReportedClaim( paid >= policy.amount("agentLimit"), paid <= policy.amount("executiveReviewLimit") )
                then
                    $claim.find( "as much" );
                end

                rule "a price of its own"
                    @principle("reassure")
                    @because("made for the test")
                when
                    $claim : ReportedClaim( line.unitPrice > nothing, line.unitPrice <= paid, wishText not contains "claim." )
                then
                    $claim.find( "a price" );
                end

                rule "a price, however it is told"
                    @principle("reassure")
                    @because("made for the test")
                when
                    $claim : ReportedClaim( line.unitPrice > nothing, line.quantity > 1, wishText not contains "" )
                then
                    $claim.find( "a price told" );
                end
                """));
        rules.add(new RuleSource("rules/propose/kinds.drl", """
                package kinds

                import io.makegood.rules.AssessedClaim;
                import io.makegood.vocabulary.*;

                rule "what is asked for, and a word"
                    @principle("reassure")
                    @because("made for the test")
                when
                    $claim : AssessedClaim( wished != null, promisedRemedy != null || found("as much") )
                then
                    $claim.propose( $claim.getWished() );
                    $claim.propose( RemedyType.CANCEL_SUBSCRIPTION );
                end
                """));
        rules.add(new RuleSource("rules/guard/kinds.drl", """
                package kinds

                import io.makegood.rules.ProposedRemedy;
                import io.makegood.casefile.*;
                import io.makegood.vocabulary.*;

                rule "not what was decided before"
                    @principle("reassure")
                    @because("made for the test")
                when
                    $remedy : ProposedRemedy( sendingGoods == false )
                    exists( EarlierResolution( remedy == $remedy.type ) from $remedy.claim.earlierResolutions )
                then
                    $remedy.veto();
                end
                """));
        // What was paid in a currency for which the policy names no amount, once it is rounded.
        long rounded = LongStream.range(0, 2000)
                .filter(seed -> !BUNDLE.parameters()
                                .get("agentLimit")
                                .in()
                                .containsKey(paid(seed).getCurrencyUnit().getCode())
                        && paid(seed).isPositive())
                .findFirst()
                .orElseThrow();
        Money paid = paid(rounded);
        BigDecimal limit = paid.getAmount()
                .subtract(new BigDecimal("0.4")
                        .movePointLeft(paid.getCurrencyUnit().getDecimalPlaces()));
        Bundle bundle = ChangedBundle.withRules(BUNDLE.with(BUNDLE.parameters().with("agentLimit", limit)), rules);

        SortedSet<String> fired = assertAgree(bundle, LongStream.concat(LongStream.of(rounded), seeds()));

        assertTrue(
                fired.containsAll(List.of(
                        "more than the limit",
                        "a price of its own",
                        "what is asked for, and a word",
                        "not what was decided before")),
                fired::toString);
    }

    private static Money paid(long seed) {
        return ReportedClaims.of(CaseGenerator.of(seed), BUNDLE).get(0).getPaid();
    }

    private static LongStream seeds() {
        return LongStream.range(FIRST, FIRST + CASES);
    }

    private static SortedSet<String> assertAgree(Bundle bundle, LongStream seeds) {
        List<Rule> rules = RuleReader.read(bundle, new DroolsLexer());
        PolicyRegions regions = PolicyRegions.of(bundle, rules, new DroolsLexer());
        RecordingRuleBase recording = new RecordingRuleBase(AlphaNetwork.of(rules, bundle.vocabulary()));
        Decider decider = new Decider(bundle, recording, true);
        SortedSet<String> fired = new TreeSet<>();
        int claims = 0;
        for (long seed : seeds.toArray()) {
            CaseFile caseFile = CaseGenerator.of(seed);
            decider.decide(caseFile, null);
            for (Map.Entry<Integer, RecordingRuleBase.Claim> each :
                    recording.claims().entrySet()) {
                String at = "seed " + seed + ", claim " + each.getKey();
                Box box = Box.EVERYTHING;
                for (Object fact : each.getValue().facts()) {
                    box = box.and(regions.cellsOf(fact));
                }
                for (RuleRegion region : regions.regions()) {
                    if (!region.rule().elements().isEmpty()
                            && region.read().isEmpty()
                            && each.getValue().isAsked(region)) {
                        box = box.and(region.fires(), each.getValue().fired(region) ? 1 : 0);
                    }
                }
                Point point = regions.space().find(box);
                assertNotNull(point, at);
                SortedSet<String> expected = new TreeSet<>();
                SortedSet<String> there = new TreeSet<>();
                for (RuleRegion region : regions.regions()) {
                    String name = region.rule().name() + (region.term() == null ? "" : " of " + region.term());
                    if (each.getValue().fired(region)) {
                        expected.add(name);
                    }
                    if (each.getValue().isAsked(region) && point.isYes(region.fires())) {
                        there.add(name);
                        fired.add(region.rule().name());
                    }
                }
                assertEquals(expected, there, at);
                claims++;
            }
        }
        assertTrue(claims >= CASES, claims + " claims");
        assertTrue(fired.size() > rules.size() / 4, fired.size() + " rules fired");
        return fired;
    }

    @Test
    void what_is_chosen_in_the_space_is_chosen_in_cases() {
        List<Rule> rules = RuleReader.read(BUNDLE, new DroolsLexer());
        PolicyRegions regions = PolicyRegions.of(BUNDLE, rules, new DroolsLexer());
        Decider decider = new Decider(BUNDLE, AlphaNetwork.of(rules, BUNDLE.vocabulary()), true);
        int determined = 0;
        int claims = 0;
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            for (Course course : decider.courses(CaseGenerator.of(seed), null)) {
                Choice own = course.own();
                if (own == null || own.because().endsWith(TOO_LATE) || own.gap()) {
                    continue;
                }
                Box box = Box.EVERYTHING;
                for (Phase phase : List.of(Phase.PROPOSE, Phase.GUARD, Phase.GUARD_PAUSE, Phase.CHOOSE)) {
                    for (Object fact : course.facts(phase)) {
                        box = box.and(regions.cellsOf(fact));
                    }
                }
                Set<String> fired = new HashSet<>();
                for (Phase phase : List.of(Phase.ASSESS, Phase.PROPOSE, Phase.GUARD, Phase.GUARD_PAUSE, Phase.CHOOSE)) {
                    course.firings(phase)
                            .forEach(firing -> fired.add(firing.rule().name()));
                }
                for (RuleRegion region : regions.regions()) {
                    boolean isKnown = region.rule().phase() == Phase.ASSESS
                            || region.rule().phase() == Phase.PROPOSE;
                    if (!region.rule().elements().isEmpty() && region.read().isEmpty() && isKnown) {
                        box = box.and(
                                region.fires(), fired.contains(region.rule().name()) ? 1 : 0);
                    }
                }
                String at = "seed " + seed + ", " + course.id() + ", " + own.remedy();
                assertNotNull(regions.space().find(box.and(regions.given(own.remedy()))), at);
                if (isDetermined(regions, box, own.remedy())) {
                    determined++;
                }
                claims++;
            }
        }
        // Where costs decide, or facts that are related in other phases, the space leaves open which.
        assertTrue(determined > claims * 9 / 10, determined + " of " + claims);
    }

    private static boolean isDetermined(PolicyRegions regions, Box box, RemedyType remedy) {
        for (RemedyType other : regions.eligible().keySet()) {
            if (!other.equals(remedy) && regions.space().find(box.and(regions.given(other))) != null) {
                return false;
            }
        }
        return true;
    }
}
