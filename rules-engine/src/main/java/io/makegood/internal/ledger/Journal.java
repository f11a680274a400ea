package io.makegood.internal.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ledger of an order written out in double entry: whatever is taken from one account is given to another, so that all of them together are
 * zero. What the customer's account says is what he owes, or has too much with us; it is reached by another way than
 * {@link OrderLedger#receivable()} and must be the same.
 */
final class Journal {
    static final String CUSTOMER = "customer";
    static final String CHARGES = "charges that are not given back";
    static final String SOMEWHERE = "lines nobody names";

    private final List<Posting> postings = new ArrayList<>();
    private final Map<String, Long> balances = new TreeMap<>();

    /** An amount above zero that goes from one account to another. */
    record Posting(String from, String to, long amount) {}

    private Journal() {}

    static Journal of(OrderLedger ledger) {
        Journal journal = new Journal();
        for (LineAccount line : ledger.lines()) {
            if (line.set == null && !line.isCancelled()) {
                // What went back and was credited takes off what the line brought in, and no more than that.
                long gone = Math.min(line.cost(), line.returned + line.credited);
                journal.post(account(line), CUSTOMER, line.cost());
                journal.post(CUSTOMER, account(line), gone);
            }
        }
        journal.post(CHARGES, CUSTOMER, ledger.keptCharges());
        journal.post(CUSTOMER, SOMEWHERE, ledger.returnedSomewhere());
        long returned = 0;
        for (PaymentAccount payment : ledger.payments()) {
            journal.post(CUSTOMER, account(payment), payment.amount);
            journal.post(account(payment), CUSTOMER, payment.returned);
            returned += payment.returned;
        }
        // What went back beyond all payments came out of our own pocket.
        journal.post("the house", CUSTOMER, ledger.returned() - returned);
        return journal;
    }

    private static String account(LineAccount line) {
        return "line " + line.line.id();
    }

    private static String account(PaymentAccount payment) {
        return "payment " + (payment.payment == null ? "" : payment.payment.id());
    }

    private void post(String from, String to, long amount) {
        if (amount != 0) {
            postings.add(new Posting(from, to, amount));
            balances.merge(from, -amount, Long::sum);
            balances.merge(to, amount, Long::sum);
        }
    }

    List<Posting> postings() {
        return postings;
    }

    /** What an account has received beyond what it gave; for the customer what he still owes, below zero when we owe him. */
    long balance(String account) {
        return balances.getOrDefault(account, 0L);
    }

    /** The sum of all accounts: zero. */
    long sum() {
        long sum = 0;
        for (long balance : balances.values()) {
            sum += balance;
        }
        return sum;
    }
}
