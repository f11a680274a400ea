package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.makegood.engine.CaseFiles;
import io.makegood.engine.MadePolicy;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.nio.file.Path;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertEquals(RemedyType.REFUND_FULL, decision.remedyType());
        assertEquals(Money.parse("CAD 20.00"), decision.planned().amount());
    }

    @Test
    void what_went_back_since_two_glasses_were_missed_went_back_for_them() {
        LineDecision decision =
                decisions("CA", GLASSES.formatted("2025-03-19T11:30:00Z")).get(0);
        assertEquals(RemedyType.INFORM_ONLY, decision.remedyType());
        assertNull(decision.planned().amount());
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
        assertEquals(RemedyType.REPLACEMENT, decisions.get(1).remedyType());
        assertEquals("ST1", decisions.get(1).planned().stockId());
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
        assertEquals(RemedyType.INFORM_ONLY, decisions.get(0).remedyType());
        assertEquals(RemedyType.REPAIR, decisions.get(1).remedyType());
    }

    @Test
    void what_the_law_gives_for_one_incident_does_not_yield_to_access_promised_for_another() {
        List<LineDecision> decisions =
                decisions("GB", TWO_INCIDENTS.formatted(", traits: [DIGITAL]", "LATE", "I1", "RESTORE_ACCESS"));
        assertEquals(RemedyType.INFORM_ONLY, decisions.get(0).remedyType());
        assertEquals(RemedyType.REFUND_FULL, decisions.get(1).remedyType());
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
        assertEquals(RemedyType.INFORM_ONLY, decision.remedyType());
        assertEquals(ResolutionStatus.FINAL, decision.status());
    }

    private static final String CAMERA_AND_MANUAL = """
            orders:
              - id: O1
                placedAt: 2025-03-01T12:00:00Z
                currency: CAD
                lines:
                  - {id: L1, sellerId: HOUSE, sku: CAMERA, title: Camera, quantity: 1, unitPrice: CAD 80.00}
                  - {id: L2, sellerId: HOUSE, sku: MANUAL, title: Manual, quantity: 1, unitPrice: CAD 20.00, traits: [DIGITAL]}
            incidents:
              - {id: I1, orderId: O1, lineIds: [L1], type: DAMAGED_IN_TRANSIT, reportedAt: 2025-03-19T11:00:00Z}
              - {id: I2, orderId: O1, type: ADDRESS_ERROR, reportedAt: 2025-03-19T11:00:00Z}
            wishes: [{incidentId: I1, remedy: REFUND_FULL}, {incidentId: I2, remedy: RESTORE_ACCESS}]
            """;

    @Test
    void access_is_not_restored_to_an_order_with_a_wrong_address() {
        assertNotEquals(
                RemedyType.RESTORE_ACCESS,
                decisions("CA", CAMERA_AND_MANUAL).get(1).remedyType());
    }

    @Test
    void access_is_not_restored_to_content_nobody_took_away() {
        LineDecision decision = decisions(
                        "CA", CAMERA_AND_MANUAL.replace("orderId: O1, type", "orderId: O1, lineIds: [L2], type"))
                .get(1);
        assertNotEquals(RemedyType.RESTORE_ACCESS, decision.remedyType());
    }

    @Test
    void where_a_policy_restores_access_to_a_whole_order_the_broken_camera_is_paid_back_all_the_same(
            @TempDir Path folder) {
        Policy policy = MadePolicy.customerFirst(
                folder,
                text -> text.replaceAll(
                        "rule \"(only content can be given back|access is restored)[^@]+(?s:.*?)\nend\n", ""));
        List<LineDecision> decisions = ResolutionEngine.using(policy)
                .resolve(CaseFiles.read("case.yaml", HEAD.formatted("CA") + CAMERA_AND_MANUAL))
                .decisions();
        assertEquals(RemedyType.REFUND_FULL, decisions.get(0).remedyType());
        assertEquals(Money.parse("CAD 80.00"), decisions.get(0).planned().amount());
        assertEquals(RemedyType.RESTORE_ACCESS, decisions.get(1).remedyType());
    }

    @Test
    void a_gift_with_another_gift_has_no_part_in_what_is_done_about_that() {
        List<LineDecision> decisions = decisions("CA", """
                orders:
                  - id: O1
                    placedAt: 2025-03-01T12:00:00Z
                    currency: CAD
                    lines:
                      - {id: L1, sellerId: HOUSE, sku: LAMP, title: Lamp, quantity: 1, unitPrice: CAD 80.00}
                      - {id: L2, sellerId: HOUSE, sku: SONG, title: Song, quantity: 1, unitPrice: CAD 0.00, traits: [DIGITAL],
                         dependsOn: [{lineId: L1, strength: BOUGHT_TOGETHER}]}
                      - {id: L3, sellerId: HOUSE, sku: BOX, title: Box, quantity: 1, unitPrice: CAD 0.00,
                         dependsOn: [{lineId: L2, strength: BOUGHT_TOGETHER}]}
                      - {id: L4, sellerId: HOUSE, sku: BOOK, title: Book, quantity: 1, unitPrice: CAD 50.00, status: OPEN}
                incidents:
                  - {id: I1, orderId: O1, lineIds: [L3], type: DEFECTIVE, reportedAt: 2025-03-19T11:00:00Z}
                  - {id: I2, orderId: O1, lineIds: [L2], type: ACCESS_REVOKED, reportedAt: 2025-03-19T11:00:00Z}
                wishes: [{incidentId: I1, remedy: CANCEL_ORDER}, {incidentId: I2, remedy: RESTORE_ACCESS}]
                """);
        assertEquals(RemedyType.CANCEL_ORDER, decisions.get(0).remedyType());
        assertEquals(RemedyType.RESTORE_ACCESS, decisions.get(1).remedyType());
    }

    @Test
    void the_lid_of_a_pan_that_is_cancelled_goes_back_with_the_pan_and_no_person_has_to_look() {
        Resolution resolution = resolution("DE", """
                orders:
                  - id: O1
                    placedAt: 2025-03-01T12:00:00Z
                    currency: EUR
                    lines:
                      - {id: L1, sellerId: HOUSE, sku: PAN, title: Pan, quantity: 1, unitPrice: EUR 80.00, status: OPEN}
                      - {id: L2, sellerId: HOUSE, sku: LID, title: Lid, quantity: 1, unitPrice: EUR 0.00, deliveredOn: 2025-03-18,
                         dependsOn: [{lineId: L1, strength: BOUGHT_TOGETHER}]}
                      - {id: L3, sellerId: HOUSE, sku: CUP, title: Cup, quantity: 1, unitPrice: EUR 9.00, status: OPEN}
                incidents:
                  - {id: I1, orderId: O1, lineIds: [L2], type: DAMAGED_IN_TRANSIT, reportedAt: 2025-03-19T11:00:00Z}
                  - {id: I2, orderId: O1, lineIds: [L3], type: ORDER_CHANGE_MERGE, reportedAt: 2025-03-19T11:00:00Z}
                wishes: [{incidentId: I2, remedy: CANCEL_ORDER}]
                """);
        LineDecision cancelled = resolution.decisions().get(1);
        assertEquals(RemedyType.CANCEL_ORDER, cancelled.remedyType());
        assertEquals(ResolutionStatus.FINAL, cancelled.status());
        assertEquals(Money.parse("EUR 89.00"), cancelled.planned().amount());
        assertEquals(RemedyType.INFORM_ONLY, resolution.decisions().get(0).remedyType());
    }

    private static List<LineDecision> decisions(String country, String rest) {
        return resolution(country, rest).decisions();
    }

    private static Resolution resolution(String country, String rest) {
        return CustomerFirst.resolve(CaseFiles.read("case.yaml", HEAD.formatted(country) + rest));
    }
}
