package io.makegood.internal.reading;

import io.makegood.casefile.CaseFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Cases to read, to break and to write. */
final class Samples {
    static final String SMALL_YAML = """
            clock: {now: 2012-12-22T09:00:00-08:00, zone: America/Los_Angeles}
            customer:
              id: C1
              name: Ann
              country: US
            sellers:
              - {id: S1, displayName: Makegood, type: PLATFORM}
            orders:
              - id: O1
                placedAt: 2012-12-10T10:00:00Z
                currency: USD
                lines:
                  - id: L1
                    sellerId: S1
                    sku: A1
                    title: Lamp
                    quantity: 2
                    unitPrice: USD 12.00
                  - {id: L2, sellerId: S1, sku: B1, title: Bulb, quantity: 1, unitPrice: USD 2.00}
              - {id: O2, placedAt: 2012-12-11T10:00Z, currency: USD,
                 lines: [{id: L3, sellerId: S1, sku: C1, title: Cable, quantity: 1, unitPrice: USD 3.00}]}
            incidents:
              - id: I1
                orderId: O1
                lineIds: [L1]
                type: LATE
                reportedAt: 2012-12-21T10:00:00Z
            """;

    static final String SMALL_JSON = """
            {
              "clock": {"now": "2012-12-22T09:00:00-08:00", "zone": "America/Los_Angeles"},
              "customer": {"id": "C1", "name": "Ann", "country": "US"},
              "sellers": [{"id": "S1", "displayName": "Makegood", "type": "PLATFORM"}],
              "orders": [
                {
                  "id": "O1",
                  "placedAt": "2012-12-10T10:00:00Z",
                  "currency": "USD",
                  "lines": [
                    {
                      "id": "L1",
                      "sellerId": "S1",
                      "sku": "A1",
                      "title": "Lamp",
                      "quantity": 2,
                      "unitPrice": "USD 12.00"
                    },
                    {"id": "L2", "sellerId": "S1", "sku": "B1", "title": "Bulb", "quantity": 1, "unitPrice": "USD 2.00"}
                  ]
                },
                {"id": "O2", "placedAt": "2012-12-11T10:00Z", "currency": "USD", "lines": [
                  {"id": "L3", "sellerId": "S1", "sku": "C1", "title": "Cable", "quantity": 1,
                    "unitPrice": "USD 3.00"}]}
              ],
              "incidents": [{"id": "I1", "orderId": "O1",
                "lineIds": ["L1"],
                "type": "LATE", "reportedAt": "2012-12-21T10:00:00Z"
              }]
            }
            """;

    private Samples() {}

    /** Uses every component of every fact. */
    static CaseFile rich() {
        return CaseReader.read("rich.yaml", richText());
    }

    static String richText() {
        try (InputStream content = Samples.class.getResourceAsStream("rich.yaml")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
