package io.makegood.testkit;

import io.makegood.engine.Resolutions;
import io.makegood.resolution.Detail;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ResolutionBuilder;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a failure says: what was expected and what was decided, and why: the deciding reasons, and what was outranked. */
final class Told {
    /** The heading above the reasons, in the text for agents. */
    private static final String WHY = "\nWhy\n";

    private Told() {}

    /** About the resolution as a whole, told with what is said and what happens next. */
    static String mismatch(String expected, String got, Resolution resolution) {
        return mismatch(expected, got)
                + Resolutions.toText(resolution, Detail.DECIDING).stripTrailing();
    }

    /** About one decision. */
    static String mismatch(String expected, String got, LineDecision decision, Resolution resolution) {
        return mismatch(expected, got) + why(only(decision, resolution));
    }

    private static String mismatch(String expected, String got) {
        return "  expected: " + expected + "\n  got: " + got + "\n\n";
    }

    private static String why(Resolution resolution) {
        String text = Resolutions.toText(resolution, Detail.DECIDING);
        int why = text.lastIndexOf(WHY);
        return why < 0 ? "No reasons were kept." : text.substring(why).strip();
    }

    /** What was said for a principle nothing rests on. */
    static String uncited(String principle, List<Reason> reasons) {
        String outranked = reasons.stream()
                .filter(reason -> principle.equals(reason.principle()))
                .map(reason -> reason.conclusion() + ", because " + reason.because() + " (without effect)")
                .distinct()
                .collect(Collectors.joining("; "));
        return outranked.isEmpty() ? "no rule that fired speaks for it" : outranked;
    }

    static Predicate<Reason> isFor(String principle) {
        return reason -> reason.effective() && principle.equals(reason.principle());
    }

    /** The same, with nothing in it but one decision and why it was made. */
    private static Resolution only(LineDecision decision, Resolution resolution) {
        return ResolutionBuilder.from(resolution)
                .with(only -> only.decisions(List.of(decision))
                        .communications(List.of())
                        .followUps(List.of())
                        .rejectedAlternatives(resolution.rejectedAlternatives().stream()
                                .filter(rejected -> rejected.decisionId().equals(decision.id()))
                                .toList())
                        .rationale(resolution.rationale().stream()
                                .filter(reason -> reason.decisionId().equals(decision.id()))
                                .toList()));
    }
}
