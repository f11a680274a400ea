package io.makegood.plan;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.resolution.LineDecision;
import io.makegood.vocabulary.MemberTier;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * By what it is told who gains and who loses.
 *
 * @since 0.1.0
 */
public enum Segment {
    /** The membership of the customer. */
    TIER(Comparator.comparing(MemberTier::valueOf)) {
        @Override
        String of(CaseFile caseFile, LineDecision decision, @Nullable Order order) {
            return caseFile.customer().memberTier().name();
        }
    },
    /** Where the order goes, or else where the customer lives; ISO 3166. */
    COUNTRY(Comparator.naturalOrder()) {
        @Override
        String of(CaseFile caseFile, LineDecision decision, @Nullable Order order) {
            String destination = order == null ? null : order.destinationCountry();
            return destination == null ? caseFile.customer().country() : destination;
        }
    },
    /** What went wrong. */
    INCIDENT(Comparator.naturalOrder()) {
        @Override
        String of(CaseFile caseFile, LineDecision decision, @Nullable Order order) {
            return decision.incident().name();
        }
    },
    /** What one piece costs, in the currency of the order; where that has no cents, a hundred times as much. */
    VALUE(Comparator.comparing(Bands.NAMES::indexOf)) {
        @Override
        String of(CaseFile caseFile, LineDecision decision, @Nullable Order order) {
            if (order != null) {
                for (OrderLine line : order.lines()) {
                    if (line.id().equals(decision.lineId())) {
                        return Bands.of(line.unitPrice());
                    }
                }
            }
            return Bands.NONE;
        }
    };

    private final Comparator<String> order;

    Segment(Comparator<String> order) {
        this.order = order;
    }

    /** To which group of this segment a claim belongs. */
    abstract String of(CaseFile caseFile, LineDecision decision, @Nullable Order order);

    /** The order in which groups are told. */
    Comparator<String> order() {
        return order;
    }

    private static final class Bands {
        static final String NONE = "no item";
        static final List<String> NAMES = List.of("up to 25", "up to 100", "up to 500", "above 500", NONE);
        private static final List<Integer> MOST = List.of(25, 100, 500);

        static String of(Money price) {
            BigDecimal amount = price.getAmount();
            int scale = price.getCurrencyUnit().getDecimalPlaces() == 0 ? 100 : 1;
            for (int i = 0; i < MOST.size(); i++) {
                if (amount.compareTo(BigDecimal.valueOf((long) MOST.get(i) * scale)) <= 0) {
                    return NAMES.get(i);
                }
            }
            return NAMES.get(MOST.size());
        }
    }
}
