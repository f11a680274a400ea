package io.makegood.stream;

import io.makegood.casefile.CaseFact;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.casefile.Charge;
import io.makegood.casefile.CustomerWish;
import io.makegood.casefile.CustomerWishBuilder;
import io.makegood.casefile.EarlierResolution;
import io.makegood.casefile.Incident;
import io.makegood.casefile.LedgerEntry;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderBuilder;
import io.makegood.casefile.OrderLine;
import io.makegood.casefile.OrderLineBuilder;
import io.makegood.casefile.Rental;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.LineStatus;
import io.makegood.vocabulary.RentalState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What earlier contacts of a customer left behind, and how it comes into the next case. It is kept as a case: the one after its resolution was carried out, without
 * what was so only at that moment. Orders and incidents of a customer are told apart by their ids.
 */
final class History {
    private History() {}

    /** What is kept of a case after its resolution was carried out. Reads back as a case, and has the same ledger. */
    static CaseFile of(CaseFile after) {
        return CaseFileBuilder.builder(after)
                .title(null)
                .contact(null)
                .balances(List.of())
                .shipments(List.of())
                .shippingOptions(List.of())
                .calendars(List.of())
                .stock(List.of())
                .wishes(after.wishes().stream().map(History::lasting).toList())
                .returnQuotes(List.of())
                .safetyNotices(List.of())
                .plannedActions(List.of())
                .risk(null)
                .build();
    }

    /** What was on the shelf then is not known later. */
    private static CustomerWish lasting(CustomerWish wish) {
        return wish.stockId() == null
                ? wish
                : CustomerWishBuilder.builder(wish).stockId(null).build();
    }

    /** The orders a case has incidents of: those of which something is decided. */
    static Set<String> concerned(CaseFile caseFile) {
        return caseFile.incidents().stream().map(Incident::orderId).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * A case with what is known of its orders since earlier contacts. What the case says itself stands.
     *
     * @param told the case as it came
     * @param pasts what was kept, by the id of an order
     * @throws CaseFileException when an incident of the case has the id of another one
     */
    static CaseFile addTo(CaseFile told, Map<String, CaseFile> pasts) {
        CaseFile now = told;
        for (Order order : told.orders()) {
            CaseFile past = pasts.get(order.id());
            if (past != null) {
                now = new OfOrder(order.id(), now, past).added();
            }
        }
        return now;
    }

    /** The past of one order. */
    private static final class OfOrder {
        private final String orderId;
        private final CaseFile told;
        private final CaseFile past;
        private final Set<String> incidents;
        private final Set<String> newIncidents = new HashSet<>();
        private final Set<Decision> toldDecisions;

        /** What a decision was about, and when it was made. */
        private record Decision(String incidentId, @Nullable String lineId, Instant at) {
            static Decision of(EarlierResolution earlier) {
                return new Decision(earlier.incidentId(), earlier.lineId(), earlier.at());
            }
        }

        OfOrder(String orderId, CaseFile told, CaseFile past) {
            this.orderId = orderId;
            this.told = told;
            this.past = past;
            incidents = past.incidents().stream()
                    .filter(incident -> incident.orderId().equals(orderId))
                    .map(Incident::id)
                    .collect(Collectors.toSet());
            newIncidents.addAll(incidents);
            told.incidents().forEach(incident -> {
                if (newIncidents.remove(incident.id()) && !incident.orderId().equals(orderId)) {
                    throw new CaseFileException(List.of(Problem.of(
                            "reused-incident",
                            "incident `" + incident.id() + "` is about order `" + incident.orderId()
                                    + "`, and in an earlier case of this customer was about order `" + orderId + "`",
                            "an id that no other incident of the customer has")));
                }
            });
            toldDecisions =
                    told.earlierResolutions().stream().map(Decision::of).collect(Collectors.toCollection(HashSet::new));
        }

        CaseFile added() {
            List<EarlierResolution> decided = past.earlierResolutions().stream()
                    .filter(each -> incidents.contains(each.incidentId()) && !toldDecisions.contains(Decision.of(each)))
                    .toList();
            Set<String> ids = decided.stream().map(EarlierResolution::id).collect(Collectors.toSet());
            Predicate<String> isNew = newIncidents::contains;
            List<Charge> charges = untold(
                    told.charges(), past.charges(), each -> each.orderId().equals(orderId) && ids.contains(each.id()));
            return CaseFileBuilder.builder(told)
                    .orders(orders(charges))
                    .charges(joined(told.charges(), charges))
                    .payments(joined(
                            told.payments(),
                            past.payments(),
                            each -> each.orderId().equals(orderId) && startsWithAny(each.id(), ids)))
                    .incidents(joined(told.incidents(), past.incidents(), each -> isNew.test(each.id())))
                    .wishes(joined(told.wishes(), past.wishes(), each -> isNew.test(each.incidentId())))
                    .deadlines(joined(told.deadlines(), past.deadlines(), each -> isNew.test(each.incidentId())))
                    .promises(joined(told.promises(), past.promises(), each -> isNew.test(each.incidentId())))
                    .evidence(joined(told.evidence(), past.evidence(), each -> isNew.test(each.incidentId())))
                    .sellerContacts(
                            joined(told.sellerContacts(), past.sellerContacts(), each -> isNew.test(each.incidentId())))
                    .pastContacts(
                            joined(told.pastContacts(), past.pastContacts(), each -> isNew.test(each.incidentId())))
                    .earlierResolutions(joined(told.earlierResolutions(), decided))
                    .ledger(joined(told.ledger(), untoldEntries()))
                    .build();
        }

        /** Of the past of this order what the case does not tell; a booking has the id that was given here, or one of whoever paid. */
        private List<LedgerEntry> untoldEntries() {
            Set<String> known = past.ledger().stream().map(LedgerEntry::id).collect(Collectors.toSet());
            List<LedgerEntry> others = told.ledger().stream()
                    .filter(each -> !known.contains(each.id()))
                    .collect(Collectors.toCollection(ArrayList::new));
            return untold(told.ledger(), past.ledger(), this::isOfOrder).stream()
                    .filter(each -> !removeSame(each, others))
                    .toList();
        }

        private static boolean removeSame(LedgerEntry entry, List<LedgerEntry> others) {
            for (LedgerEntry other : others) {
                boolean isSame = other.amount().equals(entry.amount())
                        && other.kind() == entry.kind()
                        && (other.lineId() == null || other.lineId().equals(entry.lineId()))
                        && (other.incidentId() == null || other.incidentId().equals(entry.incidentId()))
                        && !other.at().isBefore(entry.at());
                if (isSame) {
                    others.remove(other);
                    return true;
                }
            }
            return false;
        }

        private boolean isOfOrder(LedgerEntry entry) {
            return entry.orderId() == null ? isOfOrder(entry.lineId()) : orderId.equals(entry.orderId());
        }

        private boolean isOfOrder(@Nullable String lineId) {
            return past.orders().stream()
                    .filter(order -> order.id().equals(orderId))
                    .flatMap(order -> order.lines().stream())
                    .anyMatch(line -> line.id().equals(lineId));
        }

        private List<Order> orders(List<Charge> charges) {
            Map<String, OrderLine> before = past.orders().stream()
                    .filter(order -> order.id().equals(orderId))
                    .flatMap(order -> order.lines().stream())
                    .collect(Collectors.toMap(OrderLine::id, Function.identity()));
            List<Order> orders = new ArrayList<>(told.orders());
            orders.replaceAll(order -> order.id().equals(orderId) ? continued(order, before, charges) : order);
            return orders;
        }

        private static Order continued(Order order, Map<String, OrderLine> before, List<Charge> charges) {
            Money total = order.total();
            for (Charge charge : charges) {
                total = total == null ? null : total.plus(charge.amount());
            }
            List<OrderLine> lines = new ArrayList<>(order.lines());
            lines.replaceAll(line -> continued(line, before.get(line.id())));
            return OrderBuilder.builder(order).total(total).lines(lines).build();
        }

        /** Cancelled stays cancelled. */
        private static OrderLine continued(OrderLine line, @Nullable OrderLine before) {
            if (before == null) {
                return line;
            }
            OrderLineBuilder continued =
                    OrderLineBuilder.builder(line).rental(continued(line.rental(), before.rental()));
            return (before.status() == LineStatus.CANCELLED ? continued.status(LineStatus.CANCELLED) : continued)
                    .build();
        }

        /** Ended stays ended, and what was prolonged is due later. */
        private static @Nullable Rental continued(@Nullable Rental rental, @Nullable Rental before) {
            if (rental == null || before == null) {
                return rental;
            }
            boolean isBehind = before.due().isAfter(rental.due()) || before.state() == RentalState.CLOSED;
            return isBehind ? before : rental;
        }
    }

    private static boolean startsWithAny(String id, Set<String> ids) {
        return ids.stream().anyMatch(id::startsWith);
    }

    private static <T extends CaseFact> List<T> joined(List<T> told, List<T> past, Predicate<T> isAdded) {
        return joined(told, untold(told, past, isAdded));
    }

    private static <T> List<T> joined(List<T> told, List<T> added) {
        List<T> all = new ArrayList<>(told);
        all.addAll(added);
        return all;
    }

    /** What of the past a case does not tell itself. */
    private static <T extends CaseFact> List<T> untold(List<T> told, List<T> past, Predicate<T> isAdded) {
        Set<String> keys = told.stream().map(CaseFact::key).collect(Collectors.toSet());
        return past.stream()
                .filter(each -> isAdded.test(each) && !keys.contains(each.key()))
                .toList();
    }
}
