package io.makegood.internal.rendering;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Order;
import io.makegood.internal.ledger.CaseFacts;
import io.makegood.internal.ledger.OrderLedger;
import io.makegood.internal.ledger.Statement;
import io.makegood.internal.messages.AgentSentence;
import io.makegood.internal.messages.AgentTerm;
import io.makegood.internal.messages.AgentWords;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The ledger of the orders of a case for people who look after money: every sum with what it is made of. */
public final class LedgerText {
    /** What is particular about a line, as sentences choose by it. */
    private static final Telling.Chosen CANCELLED = new Telling.Chosen("cancelled");

    private static final Telling.Chosen PART = new Telling.Chosen("part");

    private final Telling telling;
    private final Page page = new Page();

    private LedgerText(Telling telling) {
        this.telling = telling;
    }

    /** The ledger of all orders of a checked case. */
    public static String of(CaseFile caseFile, AgentWords words) {
        LedgerText text = new LedgerText(
                new Telling(words, caseFile.clock().now(), caseFile.clock().zone()));
        CaseFacts facts = CaseFacts.of(caseFile);
        for (Order order : caseFile.orders()) {
            text.write(OrderLedger.of(caseFile, facts, order).statement());
        }
        return text.page.toString();
    }

    private void write(Statement ledger) {
        page.heading(0, telling.say(AgentSentence.LEDGER_ORDER, "order", ledger.orderId()));
        page.line(1, telling.say(AgentSentence.LEDGER_COST));
        ledger.lines().forEach(line -> page.line(2, line(line)));
        page.line(1, telling.say(AgentSentence.LEDGER_PAYMENTS));
        ledger.payments().forEach(paid -> page.line(2, payment(paid)));
        page.line(
                1,
                telling.say(
                        AgentSentence.LEDGER_BALANCE,
                        telling.values()
                                .with("paid", ledger.paid())
                                .with("kept", ledger.kept())
                                .with("returned", ledger.returned())
                                .with("tooMuch", something(ledger.tooMuch()))
                                .with("owed", ledger.tooMuch().isPositive() ? null : something(ledger.owed()))));
        ledger.assumptions()
                .forEach(assumption -> page.line(1, telling.say(AgentSentence.LEDGER_ASSUMED, "what", assumption)));
    }

    private String line(Statement.Line line) {
        return telling.say(
                AgentSentence.LEDGER_LINE,
                telling.values()
                        .with("title", line.title())
                        .with("line", line.lineId())
                        .with("cost", line.cost())
                        .with("parts", parts(line))
                        .with("state", line.cancelled() ? CANCELLED : line.setLineId() == null ? null : PART)
                        .with("set", line.setLineId())
                        .with("returned", something(line.returned()))
                        .with("credited", something(line.credited())));
    }

    /** Null where it is the goods and nothing else. */
    private @Nullable String parts(Statement.Line line) {
        List<String> parts = new ArrayList<>();
        parts.add(telling.say(AgentSentence.LEDGER_GOODS, "amount", line.goods()));
        add(parts, AgentSentence.LEDGER_DISCOUNT, line.discount());
        add(parts, AgentSentence.LEDGER_SHIPPING, line.shipping());
        add(parts, AgentSentence.LEDGER_TAX, line.tax());
        add(parts, AgentSentence.LEDGER_CHARGES, line.other());
        return parts.size() == 1 ? null : String.join(", ", parts);
    }

    private void add(List<String> parts, AgentSentence sentence, Money amount) {
        if (amount.isPositive()) {
            parts.add(telling.say(sentence, "amount", amount));
        }
    }

    private String payment(Statement.Paid paid) {
        return telling.say(
                AgentSentence.LEDGER_PAYMENT,
                telling.values()
                        .with("instrument", telling.term(AgentTerm.INSTRUMENT, paid.instrument()))
                        .with("payment", paid.paymentId())
                        .with("amount", paid.amount())
                        .with("returned", something(paid.returned()))
                        .with("disputed", something(paid.disputed()))
                        .with("left", paid.left()));
    }

    private static @Nullable Money something(Money amount) {
        return amount.isPositive() ? amount : null;
    }
}
