package io.makegood.generated;

import io.makegood.resolution.Act;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Two principles that wanted different things for one claim.
 *
 * @param winner whose will was done
 * @param loser whose was not
 * @param how in which way
 * @param winningRule by which rule
 * @param losingRule over which rule
 */
record Meeting(String winner, String loser, How how, String winningRule, String losingRule) {
    enum How {
        /** A proposal was ruled out, which needs no better rank: one veto is enough. */
        RULED_OUT,
        /** Another remedy was preferred. */
        REMEDY,
        /** Another obligation of the same kind came with the remedy. */
        OBLIGATION
    }

    private static final List<String> OBLIGATIONS = List.of(
            "return by ",
            "return: ",
            "shipping: ",
            "proof of delivery: ",
            "money to ",
            "apology: ",
            "finally borne by ",
            "signature in the background: ",
            // A shipping fee goes back beside a gesture; it only meets another fee.
            "compensation: shipping fee refund",
            "compensation: ");

    /** Every meeting in a resolution. */
    static List<Meeting> in(Resolution resolution) {
        Map<String, List<Reason>> byClaim =
                resolution.rationale().stream().collect(Collectors.groupingBy(Reason::decisionId));
        List<Meeting> meetings = new ArrayList<>();
        for (LineDecision decision : resolution.decisions()) {
            List<Reason> reasons = byClaim.getOrDefault(decision.id(), List.of());
            for (Reason lost : reasons) {
                if (lost.act() == Act.PROPOSED) {
                    reasons.stream()
                            .filter(won -> won.act() == Act.VETOED && what(lost).equals(what(won)))
                            .forEach(won -> add(meetings, won, lost, How.RULED_OUT));
                } else if (lost.act() == Act.PREFERRED && !lost.effective() && !isOpen(decision, lost)) {
                    add(meetings, decisive(reasons), lost, How.REMEDY);
                } else if (lost.act() == Act.SETTLED && !lost.effective()) {
                    add(meetings, prevailing(reasons, lost), lost, How.OBLIGATION);
                }
            }
        }
        return meetings;
    }

    private static void add(List<Meeting> meetings, Reason won, Reason lost, How how) {
        if (won != null && !Objects.equals(won.principle(), lost.principle())) {
            meetings.add(new Meeting(won.principle(), lost.principle(), how, won.rule(), lost.rule()));
        }
    }

    /** The obligation of the same kind that holds, the first of those that say the same; null when none does. */
    private static Reason prevailing(List<Reason> reasons, Reason lost) {
        return OBLIGATIONS.stream()
                .filter(kind -> lost.conclusion().startsWith(kind))
                .limit(1)
                .flatMap(kind -> reasons.stream()
                        .filter(won -> won.act() == Act.SETTLED
                                && won.effective()
                                && won.conclusion().startsWith(kind)))
                .findFirst()
                .orElse(null);
    }

    /** What is proposed, ruled out or preferred: the words after the first colon, a question without what is asked. */
    private static String what(Reason reason) {
        String[] words = reason.conclusion().split(": ");
        return words.length < 2 ? reason.conclusion() : words[1];
    }

    /** Whether the customer may choose it all the same. */
    private static boolean isOpen(LineDecision decision, Reason preference) {
        return decision.options().stream()
                .anyMatch(o -> o.remedy()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' ')
                        .equals(what(preference)));
    }

    /** The preference or offer that decided; null when nobody's did, as where several incidents on a line are made good once. */
    private static Reason decisive(List<Reason> reasons) {
        Reason chosen =
                reasons.stream().filter(r -> r.act() == Act.CHOSEN).findFirst().orElseThrow();
        return reasons.stream()
                .filter(r -> r.act() == Act.PREFERRED && r.effective())
                .filter(r -> Objects.equals(r.principle(), chosen.principle()))
                .findFirst()
                .orElse(null);
    }
}
