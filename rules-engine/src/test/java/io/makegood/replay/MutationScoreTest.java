package io.makegood.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.makegood.bundle.PolicyBundle;
import io.makegood.engine.Policy;
import io.makegood.engine.SmallPolicy;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What cases do not notice is told in words, with the case that would. */
class MutationScoreTest {
    private static final String HEAD = """
            import io.makegood.rules.*;
            import io.makegood.vocabulary.*;
            """;

    /** Rules whose only case says that the lamp is sent again, and nothing else. */
    private static Map<String, String> files() {
        Map<String, String> files = SmallPolicy.files("1.0.0", "REPLACEMENT");
        files.computeIfPresent(
                "policy.yaml", (path, text) -> text + "  dear: {value: 40, unit: money, why: worth sending}\n");
        files.put(
                SmallPolicy.RULE,
                HEAD
                        + rule(
                                "given",
                                "AssessedClaim( type == IncidentType.DEFECTIVE, paid >= policy.amount(\"dear\") )",
                                "propose( RemedyType.REPLACEMENT )")
                        + rule(
                                "late",
                                "AssessedClaim( type == IncidentType.LATE )",
                                "propose( RemedyType.STORE_CREDIT )"));
        files.put(
                "rules/settle/words.drl",
                HEAD
                        + rule("goods", "SettledClaim( sendingGoods == true )", "say( CommPoint.NAME_ITEM )")
                        + rule("money", "SettledClaim( payingMoney == true )", "say( CommPoint.STATE_REFUND_AMOUNT )"));
        files.put("messages/en.properties", """
                NAME_ITEM = This is about {item}.
                STATE_REFUND_AMOUNT = You get {amount}.
                """);
        files.put(
                "rules/safeguard/never.drl",
                HEAD + rule("never", "FinishedDecision( remedy == RemedyType.DECLINE )", "violates( \"declined\" )"));
        return files;
    }

    private static String rule(String name, String when, String then) {
        return """

                rule "%s"
                    @principle("fair")
                    @because("so it is")
                when
                    $it : %s
                then
                    $it.%s;
                end
                """.formatted(name, when, then);
    }

    private static MutationScore score(Map<String, String> files) {
        return MutationScore.of(Policy.load(PolicyBundle.of("small", files)));
    }

    @Test
    void a_survivor_is_told_as_the_case_to_write() {
        MutationScore score = score(files());

        assertEquals(
                """
                small/rules/propose/remedy.drl:4: rule "given": without `type == IncidentType.DEFECTIVE`
                  write a case in which the rule would fire, were it not for this condition, and expect what comes out
                small/rules/propose/remedy.drl:4: rule "given": without `paid >= policy.amount("dear")`
                  write a case in which the rule would fire, were it not for this condition, and expect what comes out
                small/rules/settle/words.drl:4: rule "goods": dropped
                  it fires in `LAMP`: expect there what comes of `say(CommPoint.NAME_ITEM)`, or that it `cites` fair
                small/rules/settle/words.drl:4: rule "goods": without `sendingGoods == true`
                  write a case in which the rule would fire, were it not for this condition, and expect what comes out
                small/rules/settle/words.drl:4: rule "goods": `sendingGoods != true` instead of `sendingGoods == true`
                  in `LAMP` this decides whether the rule says `say(CommPoint.NAME_ITEM)`: expect there what comes out
                small/rules/propose/remedy.drl:13: rule "late": dropped
                  it fires in no case: write one in which it does, and expect what comes of `propose(RemedyType.STORE_CREDIT)`
                small/rules/propose/remedy.drl:13: rule "late": without `type == IncidentType.LATE`
                  without it the rule fires in `LAMP` as well: expect there what comes out, or say under `never` what would be wrong
                small/rules/propose/remedy.drl:13: rule "late": `type != IncidentType.LATE` instead of `type == IncidentType.LATE`
                  in `LAMP` this decides whether the rule says `propose(RemedyType.STORE_CREDIT)`: expect there what comes out
                small/rules/propose/remedy.drl:13: rule "late": REFUND_FULL instead of STORE_CREDIT
                  it fires in no case: write one in which it does, and expect what comes of `propose(RemedyType.STORE_CREDIT)`
                small/rules/settle/words.drl:13: rule "money": dropped
                  it fires in no case: write one in which it does, and expect what comes of `say(CommPoint.STATE_REFUND_AMOUNT)`
                small/rules/settle/words.drl:13: rule "money": without `payingMoney == true`
                  without it the rule fires in `LAMP` as well: expect there what comes out, or say under `never` what would be wrong
                small/rules/settle/words.drl:13: rule "money": `payingMoney != true` instead of `payingMoney == true`
                  in `LAMP` this decides whether the rule says `say(CommPoint.STATE_REFUND_AMOUNT)`: expect there what comes out
                small/policy.yaml: parameter `dear`: 20 instead of 40
                  write a case in which it matters whether it is 40 or 20 (money): read by rule "given"
                small/policy.yaml: parameter `reviewMax`: 49 instead of 48
                  write a case in which it matters whether it is 48 or 49 (hours)
                small/policy.yaml: parameter `reviewMax`: 47 instead of 48
                  write a case in which it matters whether it is 48 or 47 (hours)""", score.survivors().stream().map(SurvivingMutant::toString).collect(Collectors.joining("\n")));
        assertEquals(20, score.mutants());
        assertEquals(5.0 / 20, score.ratio());
    }

    @Test
    void cases_that_do_not_come_out_as_documented_notice_nothing() {
        Map<String, String> files = files();
        String lamp = files.get(SmallPolicy.DOCUMENTED);
        files.put(
                "cases/red.yaml", lamp.replace("id: LAMP", "id: RED").replace("remedy: REPLACEMENT", "remedy: REPAIR"));
        files.put("cases/broken.yaml", lamp.replace("id: LAMP", "id: BROKEN").replace("EUR 46.00", "46.00"));

        assertEquals(score(files()).survivors(), score(files).survivors());
    }

    @Test
    void without_cases_nobody_notices_anything() {
        Map<String, String> files = files();
        files.remove(SmallPolicy.DOCUMENTED);

        assertEquals(0, score(files).ratio());
        assertEquals(1, new MutationScore(0, List.of()).ratio());
    }
}
