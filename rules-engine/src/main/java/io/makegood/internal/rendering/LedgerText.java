package io.makegood.internal.rendering;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Order;
import io.makegood.internal.ledger.CaseFacts;
import io.makegood.internal.ledger.OrderLedger;
import io.makegood.internal.ledger.Statement;
import io.makegood.internal.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** The ledger of the orders of a case for people who look after money: every sum with what it is made of. */
public final class LedgerText {
    private LedgerText() {}

    /** The ledger of all orders of a checked case. */
    public static String of(CaseFile caseFile) {
        Page page = new Page();
        CaseFacts facts = CaseFacts.of(caseFile);
        for (Order order : caseFile.orders()) {
            write(OrderLedger.of(caseFile, facts, order).statement(), page);
        }
        return page.toString();
    }

    private static void write(Statement ledger, Page page) {
        page.heading(0, "Order " + ledger.orderId());
        page.line(1, "what it cost");
        for (Statement.Line line : ledger.lines()) {
            page.line(2, line.title() + " (" + line.lineId() + "): " + cost(line) + gone(line));
        }
        page.line(1, "what was paid, in the order in which money goes back");
        for (Statement.Paid paid : ledger.payments()) {
            page.line(2, name(paid) + ": " + paid.amount() + gone(paid) + "; " + paid.left() + " can go back");
        }
        page.line(
                1,
                "paid " + ledger.paid() + " = kept " + ledger.kept() + " + went back " + ledger.returned()
                        + balance(ledger));
        for (String assumption : ledger.assumptions()) {
            page.line(1, "assumed: " + assumption);
        }
    }

    private static String cost(Statement.Line line) {
        List<String> parts = new ArrayList<>();
        parts.add("goods " + line.goods());
        if (line.discount().isPositive()) {
            parts.add("less discount " + line.discount());
        }
        add(parts, "shipping", line.shipping());
        add(parts, "tax", line.tax());
        add(parts, "duty and charges", line.other());
        String state = line.state().isEmpty() ? "" : ", " + line.state();
        return line.cost() + (parts.size() == 1 ? "" : " (" + String.join(", ", parts) + ")") + state;
    }

    private static void add(List<String> parts, String name, Money amount) {
        if (amount.isPositive()) {
            parts.add(name + " " + amount);
        }
    }

    private static String gone(Statement.Line line) {
        return (line.returned().isPositive() ? "; went back " + line.returned() : "")
                + (line.credited().isPositive() ? "; need not be paid " + line.credited() : "");
    }

    private static String gone(Statement.Paid paid) {
        return (paid.returned().isPositive() ? "; went back " + paid.returned() : "")
                + (paid.disputed().isPositive() ? "; the customer's bank is asked for " + paid.disputed() : "");
    }

    private static String name(Statement.Paid paid) {
        String instrument = paid.instrument() == null ? "not said how" : Words.of(paid.instrument());
        return paid.paymentId() == null ? instrument + ", not listed" : instrument + ", payment " + paid.paymentId();
    }

    private static String balance(Statement ledger) {
        return ledger.tooMuch().isPositive()
                ? " + paid too much " + ledger.tooMuch()
                : ledger.owed().isPositive() ? " - still owed " + ledger.owed() : "";
    }
}
