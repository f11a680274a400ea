package io.makegood.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.casefile.CaseFile;
import io.makegood.internal.reading.Shape.Field;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.PolicyReference;
import io.makegood.resolution.Receivable;
import io.makegood.resolution.RefundShare;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Repayment;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ReturnInstruction;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.Basis;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.LabelSource;
import io.makegood.vocabulary.PaymentInstrument;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ReturnRequirement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What is written is read again, and never differs. */
@Isolated("changes the language of the machine")
class CaseWriterTest {
    @Test
    void what_is_written_is_read_again() {
        for (CaseFile file : List.of(Samples.rich(), CaseReader.read("case.yaml", Samples.SMALL_YAML))) {
            assertEquals(file, CaseReader.read("copy.json", CaseWriter.write(file)));
            assertEquals(file, CaseReader.read("copy.yaml", CaseWriter.write(file)));
            assertEquals(file, CaseReader.read("copy", CaseWriter.tree(file)));
            assertEquals(CaseWriter.write(file), CaseWriter.write(CaseReader.read("copy", CaseWriter.tree(file))));
        }
    }

    @Test
    void the_rich_sample_leaves_no_component_out() {
        Set<String> missing = new TreeSet<>();
        collectMissing(CaseFile.class, List.of(CaseWriter.tree(Samples.rich())), missing);

        assertEquals(Set.of(), missing);
    }

    private static void collectMissing(Class<?> type, List<JsonNode> facts, Set<String> missing) {
        for (Field field : Shape.of(type).fields()) {
            List<JsonNode> values = facts.stream()
                    .map(fact -> fact.get(field.name()))
                    .filter(value -> value != null)
                    .toList();
            if (values.isEmpty()) {
                missing.add(type.getSimpleName() + "." + field.name());
            } else if (field.form() == null) {
                List<JsonNode> inside = values.stream()
                        .flatMap(value ->
                                field.many() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value))
                        .toList();
                collectMissing(field.type(), inside, missing);
            }
        }
    }

    @Test
    void what_goes_without_saying_is_left_out() {
        assertEquals(
                """
                {
                  "clock": {
                    "now": "2012-12-22T17:00:00Z",
                    "zone": "America/Los_Angeles"
                  },
                  "customer": {
                    "id": "C1",
                    "name": "Ann",
                    "country": "US"
                  },
                  "sellers": [
                    {
                      "id": "S1",
                      "displayName": "Makegood",
                      "type": "PLATFORM"
                    }
                  ],
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
                """,
                CaseWriter.write(CaseReader.read("case.yaml", Samples.SMALL_YAML))
                        .lines()
                        .limit(31)
                        .reduce("", (text, line) -> text + line + "\n"));
    }

    @Test
    void the_machine_makes_no_difference() {
        String expected = CaseWriter.write(Samples.rich());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertEquals(expected, CaseWriter.write(Samples.rich()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertTrue(expected.chars().noneMatch(c -> c == '\r'));
    }

    @Test
    void resolutions_are_written_without_what_they_do_not_have() {
        Money amount = Money.of(CurrencyUnit.USD, 12);
        LineDecision decision = new LineDecision(
                "I1/L1",
                "I1",
                "O1",
                "L1",
                "Lamp",
                IncidentType.LATE,
                new Remedy.Refund(
                        RemedyType.REFUND_FULL,
                        new Repayment(
                                amount,
                                List.of(new AmountPart(
                                        AmountPartKind.GOODS, amount, "L1", "orders/O1/lines/L1/unitPrice")),
                                List.of(new RefundShare(
                                        "P1", PaymentInstrument.CARD, amount, null, null, LocalDate.of(2013, 2, 7))),
                                RefundMethod.ORIGINAL_PAYMENT,
                                RefundTiming.IMMEDIATE),
                        Receivable.NONE),
                new ReturnInstruction(
                        ReturnRequirement.values()[0],
                        null,
                        LabelSource.NONE,
                        CostBearer.values()[0],
                        LocalDate.of(2013, 1, 31),
                        true),
                null,
                List.of(),
                List.of(),
                List.of(),
                FaultParty.CARRIER,
                Basis.GOODWILL,
                null,
                List.of("late"));
        Resolution resolution = new Resolution(
                null,
                Instant.parse("2012-12-22T17:00:00.25Z"),
                ZoneId.of("America/Los_Angeles"),
                "1.0.0",
                Resolution.SCHEMA_VERSION,
                new PolicyReference("customer-first", "1", "00ff"),
                ResolutionStatus.FINAL,
                List.of(decision),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of("", "look"),
                0);

        assertEquals(
                """
                {
                  "evaluatedAt": "2012-12-22T17:00:00.250Z",
                  "zone": "America/Los_Angeles",
                  "libraryVersion": "1.0.0",
                  "schemaVersion": 1,
                  "policy": {
                    "name": "customer-first",
                    "version": "1",
                    "fingerprint": "00ff"
                  },
                  "status": "FINAL",
                  "decisions": [
                    {
                      "id": "I1/L1",
                      "incidentId": "I1",
                      "orderId": "O1",
                      "lineId": "L1",
                      "item": "Lamp",
                      "incident": "LATE",
                      "status": "FINAL",
                      "remedy": "REFUND_FULL",
                      "amount": "USD 12.00",
                      "parts": [
                        {
                          "kind": "GOODS",
                          "amount": "USD 12.00",
                          "lineId": "L1",
                          "source": "orders/O1/lines/L1/unitPrice"
                        }
                      ],
                      "refunds": [
                        {
                          "paymentId": "P1",
                          "instrument": "CARD",
                          "amount": "USD 12.00",
                          "arrivesBy": "2013-02-07"
                        }
                      ],
                      "refundMethod": "ORIGINAL_PAYMENT",
                      "refundTiming": "IMMEDIATE",
                      "shipBeforeReturn": false,
                      "returning": {
                        "requirement": "%s",
                        "label": "NONE",
                        "paidBy": "%s",
                        "until": "2013-01-31",
                        "cancellable": true
                      },
                      "fault": "CARRIER",
                      "basis": "GOODWILL",
                      "findings": [
                        "late"
                      ]
                    }
                  ],
                  "warnings": [
                    "",
                    "look"
                  ],
                  "customerEffortSteps": 0
                }
                """.formatted(ReturnRequirement.values()[0], CostBearer.values()[0]), CaseWriter.write(resolution));
        assertEquals(
                "I1", CaseWriter.tree(resolution).at("/decisions/0/incidentId").asText());
    }
}
