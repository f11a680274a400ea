package io.makegood.internal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AggregateTest {
    @Test
    void of_nothing_nothing_is_there_but_a_count() {
        assertEquals(0L, Aggregate.COUNT.of(List.of()));
        for (Aggregate aggregate : List.of(Aggregate.SUM, Aggregate.MIN, Aggregate.MAX, Aggregate.AVERAGE)) {
            assertNull(aggregate.of(List.of()), aggregate.call());
            assertNull(aggregate.of(Arrays.asList(null, null)), aggregate.call());
        }
    }

    @Test
    void what_a_fact_does_not_say_is_left_out() {
        assertEquals(5L, Aggregate.SUM.of(Arrays.asList(2, null, 3)));
        assertEquals(2.5, Aggregate.AVERAGE.of(Arrays.asList(2, null, 3)));
        assertEquals(3L, Aggregate.COUNT.of(Arrays.asList(2, null, 3)));
    }

    @Test
    void numbers_come_out_whole_and_their_average_with_decimals() {
        assertEquals(1L, Aggregate.MIN.of(List.of(3, 1, 2)));
        assertEquals(3L, Aggregate.MAX.of(List.of(3, 1, 2)));
        assertEquals(2.0, Aggregate.AVERAGE.of(List.of(3, 1, 2)));
        assertEquals(4_294_967_294L, Aggregate.SUM.of(List.of(Integer.MAX_VALUE, Integer.MAX_VALUE)));
    }

    @Test
    void amounts_come_out_as_amounts_and_their_average_is_rounded_half_up() {
        List<Money> amounts = List.of(Money.parse("EUR 0.02"), Money.parse("EUR 0.01"));

        assertEquals(Money.parse("EUR 0.03"), Aggregate.SUM.of(amounts));
        assertEquals(Money.parse("EUR 0.01"), Aggregate.MIN.of(amounts));
        assertEquals(Money.parse("EUR 0.02"), Aggregate.MAX.of(amounts));
        assertEquals(Money.parse("EUR 0.02"), Aggregate.AVERAGE.of(amounts));
    }

    @Test
    void amounts_in_several_currencies_come_to_nothing() {
        List<Money> amounts = List.of(Money.parse("EUR 2.00"), Money.parse("USD 1.00"));

        for (Aggregate aggregate : List.of(Aggregate.SUM, Aggregate.MIN, Aggregate.MAX, Aggregate.AVERAGE)) {
            assertNull(aggregate.of(amounts), aggregate.call());
        }
        assertEquals(2L, Aggregate.COUNT.of(amounts));
    }

    @Test
    void of_dates_there_is_a_first_and_a_last() {
        List<LocalDate> dates = List.of(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 1));

        assertEquals(LocalDate.of(2026, 11, 1), Aggregate.MIN.of(dates));
        assertEquals(LocalDate.of(2026, 11, 2), Aggregate.MAX.of(dates));
    }
}
