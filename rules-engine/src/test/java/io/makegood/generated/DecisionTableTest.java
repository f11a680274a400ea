package io.makegood.generated;

import io.makegood.resolution.LineDecision;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.SellerType;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the default policy decides for an ordinary case of every kind, for people to look through. */
class DecisionTableTest {
    static final RemedyType[] WISHES = {null, RemedyType.REFUND_FULL, RemedyType.REPLACEMENT};

    @Test
    void the_decision_table_shows_what_the_default_policy_decides() {
        StringBuilder page = new StringBuilder("""
                # What the default policy decides

                One ordinary case of every incident type: one item for 80 dollars, delivered a week ago (or not yet, where that is the trouble),
                another one on the shelf (not where it ran out), no deadline, no promise, first contact, a country whose law the bundle does
                not know. Each cell: remedy; status, unless it is final; what happens with the item, if it is to go back or stay. Written by
                `DecisionTableTest`; renewed with `-Dmakegood.update=true`.

                | Incident | Sold by | No wish | Wants a refund | Wants a replacement |
                |---|---|---|---|---|
                """);
        for (IncidentType type : IncidentType.values()) {
            for (SellerType soldBy : SellerType.values()) {
                page.append("| ").append(words(type)).append(" | ");
                page.append(soldBy == SellerType.PLATFORM ? "us" : "marketplace")
                        .append(" |");
                for (RemedyType wish : WISHES) {
                    LineDecision decision = CustomerFirst.resolve(
                                    SmallCase.of(type).soldBy(soldBy).wish(wish).build())
                            .decisions()
                            .get(0);
                    page.append(' ').append(cell(decision)).append(" |");
                }
                page.append('\n');
            }
        }
        CommittedPage.check("decision-table.md", page.toString());
    }

    private static String cell(LineDecision decision) {
        StringBuilder cell = new StringBuilder(words(decision.remedyType()));
        if (!decision.options().isEmpty()) {
            cell.append(" (of: ");
            for (int i = 0; i < decision.options().size(); i++) {
                cell.append(i == 0 ? "" : ", ")
                        .append(words(decision.options().get(i).remedy()));
            }
            cell.append(')');
        }
        switch (decision.status()) {
            case FINAL -> {}
            default -> cell.append("; ").append(words(decision.status()));
        }
        switch (decision.returning().requirement()) {
            case NOT_REQUIRED -> {}
            default ->
                cell.append("; return ").append(words(decision.returning().requirement()));
        }
        return cell.toString();
    }

    private static String words(Object term) {
        return term.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
