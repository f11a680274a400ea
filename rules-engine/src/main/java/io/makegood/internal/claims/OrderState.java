package io.makegood.internal.claims;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Order;
import io.makegood.casefile.OrderLine;
import io.makegood.internal.books.OrderBooks;
import io.makegood.vocabulary.LineStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order with its books and what else is the same for all claims about it. */
final class OrderState {
    private final CaseFile caseFile;
    private final Order order;
    private final OrderBooks books;
    /** Lines that are still open or on their way. */
    private final int linesOpen;

    private final boolean left;
    private final boolean partlyCancelled;
    private final boolean linesDepend;
    private @Nullable LocalDate placedOn;

    OrderState(CaseFile caseFile, Order order) {
        this.caseFile = caseFile;
        this.order = order;
        this.books = OrderBooks.of(caseFile, order);
        int open = 0;
        boolean left = true;
        boolean cancelled = false;
        boolean depend = false;
        List<OrderLine> lines = order.lines();
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            open += isOpen(line) ? 1 : 0;
            left &= line.status() != LineStatus.OPEN;
            cancelled |= line.status() == LineStatus.CANCELLED;
            depend |= !line.dependsOn().isEmpty();
        }
        this.linesOpen = open;
        this.left = left;
        this.partlyCancelled = cancelled;
        this.linesDepend = depend;
    }

    private static boolean isOpen(OrderLine line) {
        return line.status() == LineStatus.OPEN || line.status() == LineStatus.SHIPPED;
    }

    /** How many lines are still open or on their way, this one left out; all of them for null. */
    int linesOpenBeside(@Nullable OrderLine line) {
        return line != null && isOpen(line) ? linesOpen - 1 : linesOpen;
    }

    /** Whether all of it has left, or is cancelled. */
    boolean isLeft() {
        return left;
    }

    boolean isPartlyCancelled() {
        return partlyCancelled;
    }

    /** Whether some line was bought because of another. */
    boolean linesDepend() {
        return linesDepend;
    }

    CaseFile caseFile() {
        return caseFile;
    }

    Order order() {
        return order;
    }

    OrderBooks books() {
        return books;
    }

    /** The day of the order where the customer is. */
    LocalDate placedOn() {
        LocalDate known = placedOn;
        if (known == null) {
            known = caseFile.clock().dayOf(order.placedAt());
            placedOn = known;
        }
        return known;
    }
}
