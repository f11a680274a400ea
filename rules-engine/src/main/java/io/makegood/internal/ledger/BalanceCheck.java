package io.makegood.internal.ledger;

import io.makegood.casefile.Payment;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.RefundShare;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Repayment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The law of conservation, held against finished decisions: what was paid is what is kept and what went back. Counted from the decisions alone, by
 * another way than the one on which they came about.
 */
public final class BalanceCheck {
    /** So many payments are looked through. */
    private static final int FEW = 8;

    /** Of the order counted last; most cases are about one. */
    private @Nullable Account last;

    /** What the decisions about one order come to, in minor units. */
    private static final class Account {
        final OrderLedger ledger;
        final @Nullable Account before;
        final long[] byLine;
        final long[] byPayment;
        private @Nullable Map<String, Integer> places;
        long out;
        long released;

        Account(OrderLedger ledger, @Nullable Account before) {
            this.ledger = ledger;
            this.before = before;
            this.byLine = new long[ledger.lines().length];
            this.byPayment = new long[ledger.payments().length];
        }

        /** Of the payments, by id. */
        Map<String, Integer> places() {
            Map<String, Integer> known = places;
            if (known == null) {
                known = new HashMap<>();
                for (int i = 0; i < byPayment.length; i++) {
                    Payment payment = ledger.payments()[i].payment;
                    if (payment != null) {
                        known.put(payment.id(), i);
                    }
                }
                places = known;
            }
            return known;
        }
    }

    /** Counts a decision. */
    public void add(OrderLedger ledger, LineDecision decision) {
        Account account = account(ledger);
        Remedy.Planned planned = decision.planned();
        account.released += MinorUnits.minorOrNone(planned.receivable().released());
        Repayment repayment = planned.repayment();
        if (repayment != null) {
            add(account, repayment);
        }
    }

    private static void add(Account account, Repayment repayment) {
        OrderLedger ledger = account.ledger;
        account.out += MinorUnits.minor(repayment.amount());
        for (AmountPart part : repayment.parts()) {
            LineAccount line = part.lineId() == null ? null : ledger.account(part.lineId());
            if (line != null) {
                account.byLine[line.place] += MinorUnits.minor(part.amount());
            }
        }
        for (RefundShare refund : repayment.shares()) {
            PaymentAccount[] payments = ledger.payments();
            if (payments.length > FEW) {
                Integer place =
                        refund.paymentId() == null ? null : account.places().get(refund.paymentId());
                if (place != null) {
                    account.byPayment[place] += MinorUnits.minor(refund.amount());
                }
                continue;
            }
            for (int i = 0; i < payments.length; i++) {
                boolean named = refund.paymentId() != null
                        && payments[i].payment != null
                        && payments[i].payment.id().equals(refund.paymentId());
                account.byPayment[i] += named ? MinorUnits.minor(refund.amount()) : 0;
            }
        }
    }

    /** Whether an amount is the sum of its parts. */
    public static boolean isSumOfParts(Money amount, List<AmountPart> parts) {
        long left = MinorUnits.minor(amount);
        for (int i = 0; i < parts.size(); i++) {
            left -= MinorUnits.minor(parts.get(i).amount());
        }
        return left == 0;
    }

    /** Whether an amount is the sum of what goes to each payment. */
    public static boolean isSumOfRefunds(Money amount, List<RefundShare> refunds) {
        long left = MinorUnits.minor(amount);
        for (int i = 0; i < refunds.size(); i++) {
            left -= MinorUnits.minor(refunds.get(i).amount());
        }
        return left == 0;
    }

    /** Whether the decisions counted leave nothing of what could go back for a claim. */
    public boolean isSpent(ClaimAccount claim) {
        for (Account account = last; account != null; account = account.before) {
            OrderLedger ledger = account.ledger;
            if (ledger == claim.ledger()) {
                boolean ofSurplus = claim.line != null && claim.line.isCancelled();
                return account.out
                        >= (ofSurplus ? Math.min(ledger.available(), -ledger.receivable()) : ledger.available());
            }
        }
        return false;
    }

    /** What is broken, in words; empty when nothing is. */
    public List<String> broken() {
        List<String> broken = List.of();
        for (Account account = last; account != null; account = account.before) {
            OrderLedger ledger = account.ledger;
            if (account.out > ledger.available()) {
                broken = and(
                        broken,
                        ledger.money(account.out) + " go out of order "
                                + ledger.order().id() + ", and " + ledger.money(ledger.available())
                                + " were paid and could go back");
            }
            if (account.released > Math.max(0, ledger.receivable())) {
                broken = and(
                        broken,
                        ledger.money(account.released) + " of order "
                                + ledger.order().id() + " need no longer be paid, and " + ledger.shortfall()
                                + " were owed");
            }
            for (LineAccount line : ledger.lines()) {
                long most = line.open() + Math.max(0, -ledger.receivable());
                if (account.byLine[line.place] > most) {
                    broken = and(
                            broken,
                            ledger.money(account.byLine[line.place]) + " go back for line " + line.line.id()
                                    + ", of which " + ledger.money(line.open()) + " are open");
                }
            }
            PaymentAccount[] payments = ledger.payments();
            for (int i = 0; i < payments.length; i++) {
                if (account.byPayment[i] > payments[i].available()) {
                    broken = and(
                            broken,
                            "more goes back to a payment for order "
                                    + ledger.order().id() + " than came from it");
                }
            }
        }
        return broken;
    }

    /** Nearly always nothing is broken, and nothing is made for it. */
    private static List<String> and(List<String> before, String broken) {
        List<String> all = new ArrayList<>(before);
        all.add(broken);
        return all;
    }

    private Account account(OrderLedger ledger) {
        for (Account account = last; account != null; account = account.before) {
            if (account.ledger == ledger) {
                return account;
            }
        }
        Account opened = new Account(ledger, last);
        last = opened;
        return opened;
    }
}
