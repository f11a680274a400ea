package io.makegood.generated;

import io.makegood.resolution.Act;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Two principles that wanted different things for one claim.
 *
 * @param winner whose will was done
 * @param loser whose was not
 * @param how ruled out, outranked as a remedy, or outranked as an obligation
 * @param winningRule by which rule
 * @param losingRule over which rule
 */
record Meeting(String winner, String loser, How how, String winningRule, String losingRule)
        implements Comparable<Meeting> {
    enum How {
        RULED_OUT,
        REMEDY,
        OBLIGATION
    }

    /** Every meeting in a resolution. */
    static List<Meeting> in(Resolution resolution) {
        List<Meeting> meetings = new ArrayList<>();
        for (Reason lost : resolution.rationale()) {
            for (Reason won : resolution.rationale()) {
                How how = won.decisionId().equals(lost.decisionId()) ? how(won, lost) : null;
                if (how != null && !Objects.equals(won.principle(), lost.principle())) {
                    meetings.add(new Meeting(
                            Objects.requireNonNull(won.principle()),
                            Objects.requireNonNull(lost.principle()),
                            how,
                            won.rule() == null ? "the engine" : won.rule(),
                            Objects.requireNonNull(lost.rule())));
                }
            }
        }
        return meetings;
    }

    private static How how(Reason won, Reason lost) {
        if (lost.act() == Act.PROPOSED && won.act() == Act.VETOED && what(lost).equals(what(won))) {
            return How.RULED_OUT;
        }
        // What is made good once for several incidents, or by nobody's preference, is no meeting of principles.
        if (lost.act() == Act.PREFERRED
                && !lost.effective()
                && won.act() == Act.PREFERRED
                && won.effective()
                && !what(lost).equals(what(won))) {
            return How.REMEDY;
        }
        if (lost.act() == Act.SETTLED
                && !lost.effective()
                && won.act() == Act.SETTLED
                && won.effective()
                && !isSaid(lost)
                && kind(lost).equals(kind(won))
                && !lost.conclusion().equals(won.conclusion())) {
            return How.OBLIGATION;
        }
        return null;
    }

    /** What is proposed, ruled out, preferred: the word after the colon, without the words of a question. */
    private static String what(Reason reason) {
        String[] words = reason.conclusion().split(": ");
        return words.length < 2 ? reason.conclusion() : words[1];
    }

    private static boolean isSaid(Reason reason) {
        return reason.conclusion().startsWith("say: ");
    }

    private static final List<String> KINDS = List.of(
            "return by ",
            "return: ",
            "shipping: ",
            "proof of delivery: ",
            "money to ",
            "apology: ",
            "finally borne by ",
            "signature in the background: ",
            "compensation: ");

    private static String kind(Reason reason) {
        return KINDS.stream()
                .filter(reason.conclusion()::startsWith)
                .findFirst()
                .orElse(reason.conclusion());
    }

    @Override
    public int compareTo(Meeting other) {
        return toString().compareTo(other.toString());
    }
}
