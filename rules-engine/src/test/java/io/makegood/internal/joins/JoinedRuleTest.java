package io.makegood.internal.joins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.engine.MadePolicy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.drools.DroolsRuleBase;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.ReportedClaims;
import io.makegood.internal.reading.CaseReader;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.internal.rule.RuleFailure;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.UsedFact;
import io.makegood.rules.ReportedClaim;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a rule that relates facts leads to: what it says, what the proof cites, and how much it looks at. */
class JoinedRuleTest {
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    private static final int MANY = 1_000;

    private static final String CASE = """
            clock: {now: 2026-11-10T11:00:00Z, zone: Europe/London}
            customer: {id: C1, name: Ann, country: GB}
            contact: {channel: CHAT}
            sellers: [{id: S1, displayName: Lamps and More, type: THIRD_PARTY, country: GB}]
            orders:
              - id: O1
                placedAt: 2026-11-03T18:00:00Z
                currency: GBP
                lines:
                  - {id: L1, sellerId: S1, sku: LAMP, title: Lamp, quantity: 2, unitPrice: GBP 46.00, category: light}
                  - {id: L2, sellerId: S1, sku: BULB, title: Bulb, quantity: 9, unitPrice: GBP 3.00, status: OPEN}
                  - {id: L3, sellerId: S1, sku: CORD, title: Cord, quantity: 1, unitPrice: GBP 5.00}
              - id: O2
                placedAt: 2026-11-04T18:00:00Z
                currency: USD
                lines: [{id: L4, sellerId: S1, sku: RUG, title: Rug, quantity: 1, unitPrice: USD 80.00}]
            evidence: [{id: E1, incidentId: I1, kind: PHOTO}]
            incidents:
              - {id: I1, orderId: O1, lineIds: [L1], type: DEFECTIVE, reportedAt: 2026-11-10T10:00:00Z}
            """;

    @Test
    void the_proof_cites_what_was_matched_by_key_and_property() {
        List<UsedFact> facts = facts("""
                    $claim : ReportedClaim( line.category == "light" )
                    $line : OrderLine( id != $claim.line.id, quantity > 1 ) from $claim.order.lines
                    exists Evidence( incidentId == $claim.incident.id, kind == EvidenceKind.PHOTO )
                    not Promise( incidentId == $claim.incident.id )
                    accumulate( OrderLine( $price : unitPrice ) from $claim.order.lines; $n : count(), $sum : sum( $price ) )
                """, "{$line.title} of {$n} for {$sum}");

        assertEquals(
                List.of(
                        "line.category = light (orders/O1/lines/L1/category)",
                        "line.id = L1 (orders/O1/lines/L1/id)",
                        "incident.id = I1 (incidents/I1/id)",
                        "line.id = L2 (orders/O1/lines/L2/id)",
                        "line.quantity = 9 (orders/O1/lines/L2/quantity)",
                        "evidence.incidentId = I1 (evidence/E1/incidentId)",
                        "evidence.kind = photo (evidence/E1/kind)",
                        "not( Promise( incidentId == $claim.incident.id ) ) = yes (promises)",
                        "n = 3 (orders/O1/lines/L1, orders/O1/lines/L2, orders/O1/lines/L3)",
                        "sum = GBP 54.00 (orders/O1/lines/L1, orders/O1/lines/L2, orders/O1/lines/L3)"),
                facts.stream()
                        .map(fact -> fact.property() + " = " + fact.value() + " (" + fact.source() + ")")
                        .toList());
    }

    @Test
    void a_reason_speaks_of_what_was_matched_and_worked_out() {
        assertEquals(List.of("Bulb of 3 for GBP 54.00"), reasons("""
                            $claim : ReportedClaim()
                            $line : OrderLine( quantity > $claim.line.quantity ) from $claim.order.lines
                            accumulate( OrderLine( $price : unitPrice ) from $claim.order.lines; $n : count(), $sum : sum( $price ) )
                        """, "{$line.title} of {$n} for {$sum}"));
    }

    @Test
    void a_rule_fires_once_for_each_tuple_in_the_order_of_their_keys() {
        assertEquals(
                List.of("L1 L2", "L1 L3", "L2 L3"),
                reasons("""
                            $claim : ReportedClaim()
                            $one : OrderLine( $id : id ) from $claim.order.lines
                            $other : OrderLine( sellerId == $one.sellerId, id not in ($id, "L1") ) from $claim.order.lines
                        """, "{$id} {$other.id}").stream()
                        .filter(each -> each.compareTo(each.substring(3)) < 0)
                        .filter(each -> each.substring(0, 2).compareTo(each.substring(3)) < 0)
                        .toList());
    }

    @Test
    void amounts_in_another_currency_are_neither_more_nor_less_and_cannot_be_given() {
        assertEquals(List.of(), reasons("""
                            $claim : ReportedClaim()
                            $line : OrderLine( unitPrice > policy.amount("agentLimit") || unitPrice <= policy.amount("agentLimit"), id == "L4", id != $claim.line.id )
                            exists Order( id == $claim.order.id )
                        """, "{$line.id}"));
        assertBreaksDown("""
                    $claim : SettledClaim()
                    $order : Order( id != $claim.order.id )
                    $line : OrderLine() from $order.lines
                """, "$line.unitPrice()", "an amount in USD for an order in GBP");
    }

    @Test
    void an_amount_below_zero_cannot_be_given_and_a_person_decides() {
        assertBreaksDown(
                CASE
                        + "stock: [{id: ST1, sku: LAMP-2, equivalentOf: LAMP, relation: SIMILAR, available: 5, price: GBP 40.00}]\n",
                "    $claim : SettledClaim()\n",
                "$claim.getExchangeDifference()",
                "an amount of GBP -12.00, below zero");
    }

    @Test
    void an_amount_that_is_not_there_cannot_be_given_and_a_person_decides() {
        assertBreaksDown("""
                    $claim : SettledClaim()
                    $line : OrderLine() from $claim.lines
                """, "$line.taxPaid()", "an amount that is not there");
        assertBreaksDown(
                "    $claim : SettledClaim()\n", "$claim.getReturnQuote().cost()", "an amount that is not there");
    }

    private static void assertBreaksDown(String when, String amount, String why) {
        assertBreaksDown(CASE, when, amount, why);
    }

    private static void assertBreaksDown(String yaml, String when, String amount, String why) {
        Resolution resolution = resolve(
                yaml,
                rule(
                        "settle",
                        when,
                        "it is so",
                        "$claim.compensate( CompensationType.GOODWILL_CREDIT, " + amount + " );"));

        assertEquals(ResolutionStatus.NEEDS_REVIEW, resolution.status());
        assertEquals(
                "case: rule `related` (rules/settle/related.drl:5) broke down: " + why + "; a person decides instead",
                resolution.warnings().get(0));
    }

    @Test
    void what_many_claims_ask_of_many_lines_grows_with_their_number_and_not_with_its_square() {
        List<String> rules = List.of("""
                    $claim : ReportedClaim()
                    exists OrderLine( id != $claim.line.id, quantity > 0 ) from $claim.order.lines
                """, """
                    $claim : ReportedClaim()
                    exists LineDependency( lineId == $claim.line.id )
                """, """
                    $claim : ReportedClaim()
                    not OrderLine( sku == $claim.line.title )
                """, """
                    $claim : ReportedClaim()
                    not Evidence( incidentId == $claim.incident.id )
                """, """
                    $claim : ReportedClaim()
                    ReportedClaim( id == $claim.id )
                """, """
                    $claim : ReportedClaim()
                    accumulate( OrderLine( $price : unitPrice, quantity > 0 ) from $claim.order.lines; $n : count(), $sum : sum( $price ) )
                    exists Order( id == $claim.order.id, total != $sum )
                    exists OrderLine( quantity != $n )
                """, """
                    $claim : ReportedClaim()
                    accumulate( OrderLine( sellerId == $claim.line.sellerId ); $n : count(); $n > 0 )
                """);
        List<ReportedClaim> claims = claims(many(MANY));
        for (String when : rules) {
            Rule rule = rules(rule("assess", when, "it is so", "$claim.find( \"x\" );"))
                    .get(0);
            JoinedRule joined = JoinNetwork.of(List.of(rule)).of(rule);
            WorkingMemory facts = new WorkingMemory(claims.size(), claims::get);
            int[] fired = new int[1];
            claims.forEach(claim -> joined.match(claim, facts, (any, fact, tuple) -> fired[0]++));

            assertTrue(
                    facts.looks() <= 12 * MANY,
                    () -> facts.looks() + " facts looked at for " + MANY + " claims by" + when);
        }
    }

    @Test
    void a_product_without_end_is_cut_short_and_a_person_decides() {
        String product = rule("assess", """
                    $claim : ReportedClaim()
                    $one : OrderLine( id != $claim.line.id )
                    $other : OrderLine( id != $one.id )
                    not OrderLine( quantity > $one.quantity, quantity < $other.quantity )
                """, "{$one.id} {$other.id}", "$claim.find( \"x\" );");
        List<ReportedClaim> claims = claims(many(400));
        try (RuleBase.Session session =
                AlphaNetwork.of(rules(product)).start(claims.size(), claims::get, (rule, fact, tuple) -> {})) {
            RuleFailure failure = assertThrows(RuleFailure.class, () -> session.match(Phase.ASSESS, 0, claims.get(0)));

            assertEquals(
                    "rule `related` (rules/assess/related.drl:5) broke down: more than 10000000 facts looked at in one decision",
                    failure.getMessage());
        }
        Resolution resolution = resolve(many(400), product);

        assertEquals(ResolutionStatus.NEEDS_REVIEW, resolution.status());
    }

    @Test
    void a_policy_without_rules_that_relate_facts_makes_no_memory_of_them() {
        List<Rule> rules = rules(rule(
                "assess", "    $claim : ReportedClaim( line.quantity > 1 )\n", "it is so", "$claim.find( \"x\" );"));
        List<ReportedClaim> claims = claims(CASE);
        try (RuleBase.Session session = AlphaNetwork.of(rules)
                .start(
                        claims.size(),
                        place -> {
                            throw new AssertionError("nobody asks for the claims of the case");
                        },
                        (rule, fact, tuple) -> assertEquals(0, tuple.length))) {
            session.match(Phase.ASSESS, 0, claims.get(0));
        }
    }

    private static String many(int lines) {
        String listed = IntStream.range(0, lines)
                .mapToObj(i -> "      - {id: L" + i + ", sellerId: S1, sku: SKU" + i + ", title: Lamp " + i
                        + ", quantity: 1, unitPrice: GBP 46.00"
                        + (i > 0 ? ", dependsOn: [{lineId: L" + (i - 1) + ", strength: USELESS_WITHOUT}]" : "") + "}")
                .collect(Collectors.joining("\n"));
        return """
                clock: {now: 2026-11-10T11:00:00Z, zone: Europe/London}
                customer: {id: C1, name: Ann, country: GB}
                contact: {channel: CHAT}
                sellers: [{id: S1, displayName: Lamps and More, type: THIRD_PARTY, country: GB}]
                orders:
                  - id: O1
                    placedAt: 2026-11-03T18:00:00Z
                    currency: GBP
                    lines:
                %s
                incidents:
                  - {id: I1, orderId: O1, type: DEFECTIVE, reportedAt: 2026-11-10T10:00:00Z}
                """.formatted(listed);
    }

    private static String rule(String phase, String when, String because, String then) {
        return """
                package customerfirst.%s
                import io.makegood.rules.*
                import io.makegood.vocabulary.*

                rule "related"
                    @principle("reassure")
                    @because("%s")
                when
                %sthen
                    %s
                end
                """.formatted(phase, because, when, then);
    }

    private static List<Rule> rules(String drl) {
        return RuleReader.read(
                ChangedBundle.withRules(BUNDLE, List.of(new RuleSource(path(drl), drl))), new DroolsLexer());
    }

    private static String path(String drl) {
        return "rules/" + (drl.contains("SettledClaim") ? "settle" : "assess") + "/related.drl";
    }

    private static List<ReportedClaim> claims(String yaml) {
        return ReportedClaims.of(CaseReader.read("case.yaml", yaml), BUNDLE);
    }

    private static Resolution resolve(String yaml, String drl) {
        Bundle bundle = ChangedBundle.withRules(
                BUNDLE,
                Stream.concat(BUNDLE.rules().stream(), Stream.of(new RuleSource(path(drl), drl)))
                        .toList());
        List<Rule> rules = RuleReader.read(bundle, new DroolsLexer());
        return ResolutionEngine.using(MadePolicy.of(bundle, AlphaNetwork.of(rules)))
                .resolve(CaseReader.read("case.yaml", yaml));
    }

    /** What both ways of matching say alike. */
    private static List<Reason> said(String when, String because) {
        String drl = rule("assess", when, because, "$claim.find( \"x\" );");
        List<Reason> found = said(resolve(CASE, drl));
        Bundle bundle = ChangedBundle.withRules(BUNDLE, List.of(new RuleSource(path(drl), drl)));
        List<Rule> rules = RuleReader.read(bundle, new DroolsLexer());
        List<Reason> reference = said(ResolutionEngine.using(MadePolicy.of(bundle, DroolsRuleBase.compile(rules)))
                .resolve(CaseReader.read("case.yaml", CASE)));
        assertEquals(
                reference.stream()
                        .map(Reason::facts)
                        .map(List::toString)
                        .sorted()
                        .toList(),
                found.stream().map(Reason::facts).map(List::toString).sorted().toList());
        return found;
    }

    private static List<Reason> said(Resolution resolution) {
        List<Reason> said = new ArrayList<>();
        resolution.rationale().stream()
                .filter(reason -> "related".equals(reason.rule()))
                .forEach(said::add);
        return said;
    }

    private static List<UsedFact> facts(String when, String because) {
        return said(when, because).get(0).facts();
    }

    private static List<String> reasons(String when, String because) {
        return said(when, because).stream().map(Reason::because).toList();
    }
}
