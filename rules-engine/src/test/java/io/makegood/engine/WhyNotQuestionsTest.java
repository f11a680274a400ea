package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.makegood.casefile.CaseFile;
import io.makegood.explain.ConditionCheck;
import io.makegood.explain.NearMiss;
import io.makegood.explain.Values;
import io.makegood.explain.Wanted;
import io.makegood.explain.WhyNot;
import io.makegood.explain.WhyNot.Verdict;
import io.makegood.explain.WhyRather;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.problem.QuestionException;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.ShippingService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What can be asked about a decision, how it is read, and how the answer reads. */
class WhyNotQuestionsTest {
    private static final Policy POLICY = Policy.customerFirst();
    private static final ResolutionEngine ENGINE = ResolutionEngine.using(POLICY);

    private static CaseFile lamp(String birthday) throws IOException {
        String text = Files.readString(Path.of("..", "docs", "examples", "lamp.yaml"));
        return CaseFiles.read("lamp.yaml", text.replace("date: 2026-11-13", "date: " + birthday));
    }

    private static CaseFile lamp() throws IOException {
        return lamp("2026-11-13");
    }

    @Test
    void a_name_means_a_remedy_another_term_something_found_or_a_rule() {
        assertEquals(new Wanted.Remedy(RemedyType.REPLACEMENT), POLICY.wanted("REPLACEMENT"));
        assertEquals(
                new Wanted.Term(Wanted.Kind.SHIP_BY, ShippingService.FASTEST_AVAILABLE),
                POLICY.wanted("FASTEST_AVAILABLE"));
        assertEquals(
                new Wanted.Term(Wanted.Kind.RETURN, ReturnRequirement.OPTIONAL),
                POLICY.wanted("ReturnRequirement.OPTIONAL"));
        assertEquals(new Wanted.Term(Wanted.Kind.BORNE_BY, CostBearer.CUSTOMER), POLICY.wanted("borneBy.CUSTOMER"));
        assertEquals(new Wanted.Term(Wanted.Kind.OTHER_CARRIER, null), POLICY.wanted("changeCarrier"));
        assertEquals(
                new Wanted.Term(Wanted.Kind.FINDING, "the deadline presses"), POLICY.wanted("the deadline presses"));
        assertEquals(new Wanted.Rule("a date close ahead presses"), POLICY.wanted("a date close ahead presses"));
    }

    @Test
    void of_a_name_that_remedies_share_the_remedy_is_meant() {
        assertEquals(new Wanted.Remedy(RemedyType.STORE_CREDIT), POLICY.wanted("STORE_CREDIT"));
        assertEquals(
                new Wanted.Term(Wanted.Kind.REFUND_TO, RefundMethod.STORE_CREDIT),
                POLICY.wanted("RefundMethod.STORE_CREDIT"));
    }

    @Test
    void what_can_be_asked_reads_back_as_it_is_told() {
        for (String name : List.of("REPAIR", "say.APOLOGISE", "find.the deadline presses", "waivePriceDifference")) {
            assertEquals(name, POLICY.wanted(name).text());
        }
    }

    @Test
    void an_unknown_name_is_told_with_what_was_probably_meant() {
        assertEquals(
                "the policy has no remedy, no other term and no rule `REPLACMENT`\n  maybe: `REPLACEMENT`",
                assertThrows(QuestionException.class, () -> POLICY.wanted("REPLACMENT"))
                        .getMessage());
    }

    @Test
    void a_name_that_means_several_things_is_told_with_what_means_one() {
        assertEquals(
                "`CUSTOMER` has several meanings\n"
                        + "  maybe: one of `FaultParty.CUSTOMER`, `returnPaidBy.CUSTOMER`, `shippingPaidBy.CUSTOMER`,"
                        + " `borneBy.CUSTOMER`",
                assertThrows(QuestionException.class, () -> POLICY.wanted("CUSTOMER"))
                        .getMessage());
    }

    @Test
    void what_another_policy_knows_cannot_be_asked() throws IOException {
        CaseFile lamp = lamp();
        assertEquals(
                "the policy has no rule `a date close ahead preses`\n  maybe: `a date close ahead presses`",
                assertThrows(
                                QuestionException.class,
                                () -> ENGINE.whyNot(lamp, null, new Wanted.Rule("a date close ahead preses")))
                        .getMessage());
        assertEquals(
                "the policy has no term `compensate.PLANT_A_TREE`",
                assertThrows(
                                QuestionException.class,
                                () -> ENGINE.whyNot(
                                        lamp,
                                        null,
                                        new Wanted.Term(Wanted.Kind.COMPENSATION, CompensationType.of("PLANT_A_TREE"))))
                        .getMessage());
    }

    @Test
    void a_term_has_to_be_one_that_its_kind_takes() {
        assertThrows(
                IllegalArgumentException.class, () -> new Wanted.Term(Wanted.Kind.SHIP_BY, ReturnRequirement.OPTIONAL));
        assertThrows(IllegalArgumentException.class, () -> new Wanted.Term(Wanted.Kind.SHIP_BY, null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Wanted.Term(Wanted.Kind.OTHER_CARRIER, ReturnRequirement.OPTIONAL));
    }

    @Test
    void a_claim_has_to_be_one_of_the_case() throws IOException {
        Wanted refund = POLICY.wanted("REFUND_FULL");
        CaseFile lamp = lamp();
        assertEquals(
                "the case has no claim `I1/L2`\n  maybe: `I1/L1`",
                assertThrows(QuestionException.class, () -> ENGINE.whyNot(lamp, "I1/L2", refund))
                        .getMessage());
        assertEquals("I1/L1", ENGINE.whyNot(lamp, null, refund).decisionId());
        CaseFile several = LongStream.range(0, 100)
                .mapToObj(CaseGenerator::of)
                .filter(each -> ENGINE.resolve(each).decisions().size() == 2)
                .findFirst()
                .orElseThrow();
        String message = assertThrows(QuestionException.class, () -> ENGINE.whyNot(several, null, refund))
                .getMessage();
        assertTrue(
                message.startsWith("the case has 2 claims, and nobody says which one is meant\n  maybe: one of `"),
                message);
    }

    @Test
    void a_threshold_is_told_with_its_parameter_and_what_is_counted() throws IOException {
        WhyNot whyNot = ENGINE.whyNot(lamp("2026-11-22"), null, POLICY.wanted("FASTEST_AVAILABLE"));

        assertEquals(Verdict.NOT_SAID, whyNot.verdict());
        NearMiss nearest = whyNot.nearMisses().get(0);
        assertEquals("a date to meet is met by the fastest way that exists", nearest.rule());
        assertEquals(
                List.of("sendingGoods"),
                nearest.held().stream().map(ConditionCheck::property).toList());
        NearMiss finder = nearest.failed().get(0).rules().get(0);
        ConditionCheck days = finder.failed().get(0);
        assertEquals("birthday is 12 days away; the rule speaks up to 5 (deadlinePressureDays)", days.words());
        assertEquals(12L, days.actual());
        assertEquals(new Values.Range(null, 5L, true), days.needed());
        assertEquals("deadlinePressureDays", days.parameter());
        assertEquals(List.of("deadlines/I1@2026-11-22/date", "clock/now"), days.places());
    }

    @Test
    void what_came_out_is_told_by_its_rule() throws IOException {
        WhyNot whyNot = ENGINE.whyNot(lamp(), null, POLICY.wanted("FASTEST_AVAILABLE"));

        assertEquals(Verdict.CAME_OUT, whyNot.verdict());
        assertEquals(
                "a date to meet is met by the fastest way that exists",
                whyNot.by().get(0).rule());
    }

    @Test
    void a_difference_is_told_by_the_criterion_and_the_rules_for_each() throws IOException {
        WhyRather why = ENGINE.whyRather(lamp(), null, RemedyType.REPLACEMENT, RemedyType.REFUND_FULL);

        assertEquals("replacement comes before refund full: the customer asked for it", why.because());
        assertEquals(Verdict.CAME_OUT, why.ofOne().verdict());
        assertEquals(Verdict.OUTRANKED, why.ofOther().verdict());
        assertFalse(why.forOne().isEmpty());
        assertFalse(why.forOther().isEmpty());
    }

    @Test
    void answers_are_json_as_well() throws IOException {
        WhyNot whyNot = ENGINE.whyNot(lamp("2026-11-22"), null, POLICY.wanted("FASTEST_AVAILABLE"));
        JsonNode json = new JsonMapper().readTree(Explanations.toJson(whyNot));

        assertEquals("NOT_SAID", json.at("/verdict").asText());
        JsonNode days = json.at("/nearMisses/0/conditions/1/rules/0/conditions/1");
        assertEquals(12, days.at("/actual").asInt());
        assertEquals(5, days.at("/needed/to").asInt());
        assertTrue(days.at("/needed/bound").asBoolean());
        assertEquals(whyNot.nearMisses().size(), json.at("/nearMisses").size());
        JsonNode rather = new JsonMapper()
                .readTree(Explanations.toJson(
                        ENGINE.whyRather(lamp(), null, RemedyType.REPLACEMENT, RemedyType.REFUND_FULL)));
        assertEquals("OUTRANKED", rather.at("/ofOther/verdict").asText());
    }

    @Test
    void nobody_who_decides_hears_of_a_question() throws IOException {
        int[] told = {0};
        ENGINE.listenedBy(new DecisionListener() {
                    @Override
                    public void before(CaseFile caseFile) {
                        told[0]++;
                    }
                })
                .whyNot(lamp(), null, POLICY.wanted("REFUND_FULL"));
        assertEquals(0, told[0]);
    }
}
