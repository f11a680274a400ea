package io.makegood.internal.deciding;

import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several incidents on one line are made good once: the line is refunded or replaced by one decision, and the others say so. */
final class OncePerLine {
    private OncePerLine() {}

    static List<Choice> reconcile(List<Deliberation> claims, List<Choice> choices) {
        Map<String, Integer> leading = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            String line = lineOf(claims.get(i));
            if (line != null && makesWhole(choices.get(i).remedy())) {
                int at = i;
                leading.merge(line, at, (a, b) -> weight(choices.get(b)) < weight(choices.get(a)) ? b : a);
            }
        }
        List<Choice> reconciled = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Choice choice = choices.get(i);
            String line = lineOf(claims.get(i));
            Integer lead = line == null ? null : leading.get(line);
            if (lead == null || lead == i || !makesWhole(choice.remedy())) {
                reconciled.add(choice);
            } else {
                reconciled.add(new Choice(
                        RemedyType.INFORM_ONLY,
                        ResolutionStatus.FINAL,
                        null,
                        List.of(),
                        false,
                        "the same item is made good once, with "
                                + claims.get(lead).id(),
                        null,
                        false));
            }
        }
        return reconciled;
    }

    private static @Nullable String lineOf(Deliberation claim) {
        return claim.bearing.line() == null ? null : claim.bearing.line().id();
    }

    private static boolean makesWhole(RemedyType remedy) {
        return remedy.paysMoney() || remedy.shipsGoods();
    }

    /** A decision that is carried out now leads; then the customer's wish. */
    private static int weight(Choice choice) {
        return choice.status().ordinal() * 2 + (choice.behalf() == null ? 1 : 0);
    }
}
