package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.makegood.engine.CaseFiles;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What generated cases brought to light: who is made good once, and who was taken for it. */
class MadeGoodOnceTest {
    private static final String HEAD = """
            clock: {now: 2025-03-19T12:00:00Z, zone: America/Toronto}
            customer: {id: C1, name: Ann, country: %s}
            sellers: [{id: HOUSE, displayName: The Marketplace, type: PLATFORM}]
            """;

    private static final String GLASSES = """
            orders:
              - id: O1
                placedAt: 2025-03-01T12:00:00Z
                currency: CAD
                lines: [{id: L1, sellerId: HOUSE, sku: GLASS, title: Wine glass, quantity: 6, unitPrice: CAD 10.00}]
            incidents:
              - {id: I1, orderId: O1, lineIds: [L1], type: NOT_RECEIVED, reportedAt: 2025-03-19T11:00:00Z, affectedUnits: 2}
            wishes: [{incidentId: I1, remedy: REFUND_FULL}]
            ledger: [{id: R1, lineId: L1, amount: CAD 40.00, kind: REFUND, at: %s}]
            """;

    @Test
    void what_went_back_for_four_glasses_before_is_not_taken_for_the_two_that_are_missing_now() {
        LineDecision decision =
                decisions("CA", GLASSES.formatted("2025-03-11T12:00:00Z")).get(0);
        assertEquals(RemedyType.REFUND_FULL, decision.remedy());
        assertEquals(Money.parse("CAD 20.00"), decision.amount());
    }

    @Test
    void what_went_back_since_two_glasses_were_missed_went_back_for_them() {
        LineDecision decision =
                decisions("CA", GLASSES.formatted("2025-03-19T11:30:00Z")).get(0);
        assertEquals(RemedyType.INFORM_ONLY, decision.remedy());
        assertNull(decision.amount());
    }

    @Test
    void the_last_one_on_the_shelf_is_for_who_has_none() {
        List<LineDecision> decisions = decisions("CA", """
                orders:
                  - id: O1
                    placedAt: 2025-03-01T12:00:00Z
                    currency: CAD
                    lines:
                      - {id: L1, sellerId: HOUSE, sku: LAMP, title: Lamp, quantity: 1, unitPrice: CAD 80.00}
                      - {id: L2, sellerId: HOUSE, sku: LAMP, title: Lamp, quantity: 1, unitPrice: CAD 80.00}
                stock: [{id: ST1, sku: LAMP, available: 1}]
                incidents:
                  - {id: I1, orderId: O1, lineIds: [L1], type: PRICE_DROP, reportedAt: 2025-03-19T11:00:00Z}
                  - {id: I2, orderId: O1, lineIds: [L2], type: NOT_RECEIVED, reportedAt: 2025-03-19T11:00:00Z}
                wishes: [{incidentId: I2, remedy: REPLACEMENT}]
                """);
        assertEquals(RemedyType.REPLACEMENT, decisions.get(1).remedy());
        assertEquals("ST1", decisions.get(1).stockId());
    }

    private static final String TWO_INCIDENTS = """
            orders:
              - id: O1
                placedAt: 2025-03-01T12:00:00Z
                currency: GBP
                lines: [{id: L1, sellerId: HOUSE, sku: X, title: Player, quantity: 1, unitPrice: GBP 80.00%s}]
            incidents:
              - {id: I1, orderId: O1, lineIds: [L1], type: %s, reportedAt: 2025-03-19T11:00:00Z}
              - {id: I2, orderId: O1, lineIds: [L1], type: DEFECTIVE, reportedAt: 2025-03-19T11:00:00Z}
            promises:
              - {id: PR1, incidentId: %s, by: AGENT, madeAt: 2025-03-18T12:00:00Z, remedy: %s, text: We will see to it.}
            """;

    @Test
    void what_is_repaired_is_not_paid_back_as_well() {
        List<LineDecision> decisions = decisions("CA", TWO_INCIDENTS.formatted("", "CUSTOMER_DAMAGED", "I2", "REPAIR"));
        assertEquals(RemedyType.INFORM_ONLY, decisions.get(0).remedy());
        assertEquals(RemedyType.REPAIR, decisions.get(1).remedy());
    }

    @Test
    void what_the_law_gives_for_one_incident_does_not_yield_to_access_promised_for_another() {
        List<LineDecision> decisions =
                decisions("GB", TWO_INCIDENTS.formatted(", traits: [DIGITAL]", "LATE", "I1", "RESTORE_ACCESS"));
        assertEquals(RemedyType.INFORM_ONLY, decisions.get(0).remedy());
        assertEquals(RemedyType.REFUND_FULL, decisions.get(1).remedy());
    }

    @Test
    void nobody_waits_about_unsafe_goods_even_when_all_of_it_went_back() {
        LineDecision decision = decisions("CA", """
                        orders:
                          - id: O1
                            placedAt: 2025-03-01T12:00:00Z
                            currency: CAD
                            lines: [{id: L1, sellerId: HOUSE, sku: X, title: Heater, quantity: 1, unitPrice: CAD 80.00}]
                        incidents:
                          - {id: I1, orderId: O1, lineIds: [L1], type: RECALL_SAFETY, reportedAt: 2025-03-19T11:00:00Z}
                        wishes: [{incidentId: I1, remedy: WAIT_AND_RECHECK}]
                        ledger: [{id: R1, lineId: L1, amount: CAD 80.00, kind: REFUND, at: 2025-03-11T12:00:00Z}]
                        """).get(0);
        assertEquals(RemedyType.INFORM_ONLY, decision.remedy());
        assertEquals(ResolutionStatus.FINAL, decision.status());
    }

    private static List<LineDecision> decisions(String country, String rest) {
        Resolution resolution = CustomerFirst.resolve(CaseFiles.read("case.yaml", HEAD.formatted(country) + rest));
        return resolution.decisions();
    }
}
