package io.makegood.replay;

/** The facts of documented cases of which only the rest matters. */
final class LateLamp {
    static final String FACTS = """
            facts:
              clock: {now: 2020-03-02T10:00:00Z, zone: Europe/London}
              customer: {id: C1, name: Ann, country: GB}
              sellers: [{id: P, displayName: Platform, type: PLATFORM}]
              orders:
                - {id: O1, placedAt: 2020-02-20T10:00:00Z, currency: GBP,
                   lines: [{id: L1, sellerId: P, sku: LAMP, title: Lamp, quantity: 1, unitPrice: GBP 20.00}]}
              incidents: [{id: I1, orderId: O1, lineIds: [L1], type: LATE, reportedAt: 2020-03-02T09:00:00Z}]
            """;

    private LateLamp() {}
}
