package io.makegood.generated;

import io.makegood.casefile.CaseFile;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/** What somebody gets on top, whose money it is; gestures for several claims may be told in one sum. */
final class Gestures {
    private Gestures() {}

    /** A message without them. */
    static String takenOut(String text, CaseFile caseFile, Resolution resolution) {
        String without = text;
        for (Money told : told(resolution)) {
            without = without.replace(CustomerFirst.forms(caseFile).money(told), "");
        }
        return without;
    }

    /** Each, and what any that are of one order come to together. */
    private static List<Money> told(Resolution resolution) {
        List<Money> sums = new ArrayList<>();
        for (String order : resolution.decisions().stream()
                .map(LineDecision::orderId)
                .distinct()
                .toList()) {
            List<Money> ofOrder = new ArrayList<>();
            resolution.decisions().stream()
                    .filter(decision -> decision.orderId().equals(order))
                    .flatMap(decision -> decision.compensations().stream())
                    .map(Compensation::amount)
                    .filter(Objects::nonNull)
                    .forEach(amount -> {
                        List<Money> more =
                                ofOrder.stream().map(sum -> sum.plus(amount)).toList();
                        ofOrder.add(amount);
                        more.stream().filter(sum -> !ofOrder.contains(sum)).forEach(ofOrder::add);
                    });
            sums.addAll(ofOrder);
        }
        return sums;
    }
}
