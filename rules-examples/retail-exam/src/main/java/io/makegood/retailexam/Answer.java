package io.makegood.retailexam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a request: the exam's, or the engine's in the form of the exam. Amounts are to the cent.
 *
 * @param isAllowed whether it is done
 * @param because why not; null when it is done
 * @param refunds what each payment method gets back, and when
 * @param difference what is to be paid, or is paid back where it is below zero; null where nothing is changed for something else
 * @param instrument the payment method the difference goes to or comes from; null where there is no difference
 * @param statusAfter where the order stands then; null when nothing is done
 */
record Answer(
        boolean isAllowed,
        @Nullable String because,
        SortedMap<Refund, BigDecimal> refunds,
        @Nullable BigDecimal difference,
        @Nullable String instrument,
        @Nullable String statusAfter) {
    /** No refunds. */
    static final SortedMap<Refund, BigDecimal> NOTHING = Collections.emptySortedMap();

    /**
     * Where money goes.
     *
     * @param to a payment method
     * @param when {@code IMMEDIATE} or how many days it takes; empty where it waits for something else
     */
    record Refund(String to, String when) implements Comparable<Refund> {
        @Override
        public int compareTo(Refund other) {
            int order = to.compareTo(other.to);
            return order == 0 ? when.compareTo(other.when) : order;
        }
    }

    /** It is not done. */
    static Answer refused(String because) {
        return new Answer(false, because, NOTHING, null, null, null);
    }

    /** As the exam says it. */
    static Answer expected(Fields expected) throws MalformedLine {
        if (!expected.truth("allowed")) {
            return refused(expected.text("because"));
        }
        SortedMap<Refund, BigDecimal> refunds = new TreeMap<>();
        if (expected.has("refunds")) {
            for (Fields refund : expected.objects("refunds")) {
                String when = refund.optionalText("when");
                refunds.merge(
                        new Refund(refund.text("to"), when == null ? "" : when),
                        refund.amount("amount"),
                        BigDecimal::add);
            }
        }
        return new Answer(
                true,
                null,
                refunds,
                expected.optionalAmount("difference"),
                expected.optionalText("instrument"),
                expected.optionalText("statusAfter"));
    }

    /** As a person reads it. */
    String inWords() {
        if (!isAllowed) {
            return "refused: " + because;
        }
        List<String> words = new ArrayList<>();
        words.add("allowed");
        refunds.forEach((refund, amount) ->
                words.add(amount + " to " + refund.to + (refund.when.isEmpty() ? "" : " (" + refund.when + ")")));
        if (difference != null) {
            words.add("difference " + difference + " by " + Objects.requireNonNullElse(instrument, "nothing"));
        }
        words.add("the order is then `" + statusAfter + "`");
        return String.join(", ", words);
    }
}
