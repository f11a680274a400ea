package io.makegood.internal.reading;

import io.makegood.casefile.CaseClock;
import io.makegood.casefile.CaseFile;
import io.makegood.internal.reading.CaseCheck.LinePlace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether what has happened has happened by the moment of the decision. Dates somebody waits for may lie behind it. */
final class PastCheck {
    private final CaseCheck check;
    private final CaseFile file;
    private final CaseClock clock;
    private final LocalDate today;
    private final Pointer root;

    PastCheck(CaseCheck check, CaseFile file, Pointer root) {
        this.check = check;
        this.file = file;
        this.clock = file.clock();
        this.today = clock.today();
        this.root = root;
    }

    void check() {
        day(root.field("customer"), "since", file.customer().since());
        moments("orders", file.orders(), "placedAt", order -> order.placedAt());
        for (LinePlace place : check.linePlaces()) {
            day(place.pointer(), "deliveredOn", place.line().deliveredOn());
        }
        moments("incidents", file.incidents(), "reportedAt", incident -> incident.reportedAt());
        for (int i = 0; i < file.incidents().size(); i++) {
            day(check.at("incidents", i), "occurredOn", file.incidents().get(i).occurredOn());
        }
        moments("shipments", file.shipments(), "deliveredAt", shipment -> shipment.deliveredAt());
        moments("payments", file.payments(), "receivedAt", payment -> payment.receivedAt());
        moments("wishes", file.wishes(), "statedAt", wish -> wish.statedAt());
        moments("promises", file.promises(), "madeAt", promise -> promise.madeAt());
        moments("sellerContacts", file.sellerContacts(), "firstAt", contact -> contact.firstAt());
        moments("pastContacts", file.pastContacts(), "at", contact -> contact.at());
        moments("earlierResolutions", file.earlierResolutions(), "at", earlier -> earlier.at());
        moments("ledger", file.ledger(), "at", entry -> entry.at());
        moments("prices", file.prices(), "at", price -> price.at());
        moments("safetyNotices", file.safetyNotices(), "issuedAt", notice -> notice.issuedAt());
    }

    private <T> void moments(String list, List<T> facts, String name, Function<T, @Nullable Instant> moment) {
        for (int i = 0; i < facts.size(); i++) {
            Instant at = moment.apply(facts.get(i));
            if (at != null && at.isAfter(clock.now())) {
                future(check.at(list, i), name);
            }
        }
    }

    private void day(Pointer fact, String name, @Nullable LocalDate day) {
        if (day != null && day.isAfter(today)) {
            future(fact, name);
        }
    }

    private void future(Pointer fact, String name) {
        check.add(
                fact.field(name),
                root.field("clock").field("now"),
                false,
                "`" + name + "` is later than the moment of the decision",
                "an earlier `" + name + "`, or a later `now`");
    }
}
