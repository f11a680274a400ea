package io.makegood.internal.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseOwnersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            facts: {orders: [{id: O1, lines: [{id: L1}], rush: true}]} | ORDER
            facts:~  orders:~    - id: O1~      lines: [{id: L1}]~      rush: true | ORDER
            facts: {orders: [{id: O1, lines: [{id: L1, rush: true}]}]} | LINE
            facts: {orders: [{id: O1, rental: {rush: true}}]} | ''
            facts: {customer: {id: C1, rush: true}, sellers: [{id: S1, rush: true}]} | CUSTOMER SELLER
            facts: {wishes: [{incidentId: I1, rush: true}]} | ''
            steps: [{since: {shipments: [{id: P1, rush: true}]}}, {since: {incidents: [{id: I1, rush: true}]}}] | INCIDENT SHIPMENT
            rush: true | ''
            facts: {customer: {rush: true | ''
            """)
    void what_a_case_says_is_said_of_the_fact_it_stands_in(String text, String owners) {
        assertEquals(
                owners,
                CaseOwners.of("cases/a.yaml", text.replace('~', '\n'), "rush").stream()
                        .map(Enum::name)
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }
}
