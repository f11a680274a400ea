package io.makegood.retailexam;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of the exam: what is asked, and what holds at that moment.
 *
 * @param kind what is asked for
 * @param order the order it is about
 * @param instruments the customer's payment methods, by id
 * @param items ids of the items named; empty where the kind has none
 * @param newItems ids of the items to have instead; empty where the kind has none
 * @param instrument id of the payment method named; null when none is
 * @param reason why; null when nothing is said
 */
record Request(
        Kind kind,
        Order order,
        Map<String, Instrument> instruments,
        List<String> items,
        List<String> newItems,
        @Nullable String instrument,
        @Nullable String reason) {

    /** What can be asked for, and what a request has to name. */
    enum Kind {
        CANCEL("cancel", "ORDER_CANCELLATION", false, false, false),
        MODIFY("modify", "ITEM_CHANGE", true, true, true),
        CHANGE_PAYMENT("change-payment", "PAYMENT_CHANGE", false, false, true),
        CHANGE_ADDRESS("change-address", "ADDRESS_CHANGE", false, false, false),
        RETURN("return", "RETURN_REQUEST", true, false, true),
        EXCHANGE("exchange", "EXCHANGE_REQUEST", true, true, true);

        private final String written;
        private final String incident;
        private final boolean namesItems;
        private final boolean namesNewItems;
        private final boolean namesInstrument;

        Kind(String written, String incident, boolean namesItems, boolean namesNewItems, boolean namesInstrument) {
            this.written = written;
            this.incident = incident;
            this.namesItems = namesItems;
            this.namesNewItems = namesNewItems;
            this.namesInstrument = namesInstrument;
        }

        /** The kind written like this; null when there is none. */
        static @Nullable Kind of(String written) {
            return Arrays.stream(values())
                    .filter(kind -> kind.written.equals(written))
                    .findFirst()
                    .orElse(null);
        }

        /** All kinds, as the exam writes them. */
        static String all() {
            return Arrays.stream(values()).map(kind -> "`" + kind.written + "`").collect(Collectors.joining(", "));
        }

        /** As the exam writes it. */
        String written() {
            return written;
        }

        /** What the vocabulary of the policy calls it. */
        String incident() {
            return incident;
        }

        boolean namesItems() {
            return namesItems;
        }

        boolean namesNewItems() {
            return namesNewItems;
        }

        boolean namesInstrument() {
            return namesInstrument;
        }
    }

    /**
     * An order.
     *
     * @param payments in the order of the file; what came of them is not told
     */
    record Order(String id, String status, String customer, List<Item> items, List<Payment> payments) {}

    /** An item of an order; one that was bought twice is listed twice. */
    record Item(String id, String name, String product, BigDecimal price) {}

    /** An amount paid by a payment method. */
    record Payment(String instrument, BigDecimal amount) {}

    /**
     * A payment method.
     *
     * @param balance what is on it; null where nothing can be
     */
    record Instrument(String source, @Nullable BigDecimal balance) {}
}
