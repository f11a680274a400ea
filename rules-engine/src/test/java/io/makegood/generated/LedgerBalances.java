package io.makegood.generated;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Order;
import io.makegood.internal.ledger.OrderLedger;
import io.makegood.internal.ledger.Statement;
import org.joda.money.Money;

/** Whether what was paid is what was kept and what went back, for every order of a case. */
final class LedgerBalances {
    private LedgerBalances() {}

    /** What does not balance; null when everything does. */
    static String broken(CaseFile caseFile) {
        Sums sums = new Sums(caseFile);
        for (Order order : caseFile.orders()) {
            OrderLedger ledger = OrderLedger.of(caseFile, order);
            Statement statement = ledger.statement();
            if (!ledger.isBalanced()) {
                return order.id() + ": the accounts do not balance";
            }
            Money kept = statement.kept().plus(statement.tooMuch()).minus(statement.owed());
            if (!statement.paid().equals(kept.plus(statement.returned()))) {
                return order.id() + ": " + statement.paid() + " are paid, " + kept + " kept, and "
                        + statement.returned() + " went back";
            }
            if (!statement.paid().equals(sums.paid(order))) {
                return order.id() + ": " + statement.paid() + " are paid, and not " + sums.paid(order);
            }
            for (Statement.Line line : statement.lines()) {
                Money cost = sums.cost(sums.line(line.lineId()));
                if (!line.cost().equals(cost)) {
                    return line.lineId() + " costs " + line.cost() + ", and not " + cost;
                }
                Money parts = line.goods()
                        .minus(line.discount())
                        .plus(line.shipping())
                        .plus(line.tax())
                        .plus(line.other());
                if (!line.cost().equals(parts)) {
                    return line.lineId() + " costs " + line.cost() + ", and its parts " + parts;
                }
            }
            for (Statement.Paid paid : statement.payments()) {
                Money rest = paid.amount().minus(paid.returned()).minus(paid.disputed());
                if (rest.isNegative() || !rest.equals(paid.left())) {
                    return order.id() + ": " + paid + " does not add up";
                }
            }
        }
        return null;
    }
}
