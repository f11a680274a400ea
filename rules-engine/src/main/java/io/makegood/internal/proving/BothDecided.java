package io.makegood.internal.proving;

import io.makegood.casefile.CaseFile;
import io.makegood.explain.Generosity;
import io.makegood.explain.PolicyDifference;
import io.makegood.explain.Why;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.facts.Phase;
import io.makegood.resolution.Communication;
import io.makegood.resolution.FollowUp;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import java.util.List;
import java.util.Objects;

/** A claim that two policies decided. */
record BothDecided(CaseFile caseFile, Course mine, Course theirs) {
    /** Whether anything about it is decided otherwise. Words are not compared, but what is said is; reasons are not compared. */
    boolean isOtherwise() {
        return !mine.decision().equals(theirs.decision())
                || !followUps(mine).equals(followUps(theirs))
                || isAlone() && isOtherwise(mine.resolution(), theirs.resolution());
    }

    /** Whether nothing else is decided in the case, so that all of it is about this claim. */
    private boolean isAlone() {
        return mine.resolution().decisions().size() == 1;
    }

    private static boolean isOtherwise(Resolution one, Resolution other) {
        return !one.blockedActions().equals(other.blockedActions())
                || !Objects.equals(one.approval(), other.approval())
                || !said(one).equals(said(other));
    }

    /** The claim as it was reported. */
    Object reported() {
        return mine.facts(Phase.ASSESS).get(0);
    }

    private static List<?> followUps(Course course) {
        return course.resolution().followUps().stream()
                .filter(followUp -> course.id().equals(followUp.decisionId()))
                .map(BothDecided::due)
                .toList();
    }

    private static List<?> due(FollowUp followUp) {
        return List.of(followUp.type(), followUp.dueAt(), String.valueOf(followUp.nextRemedy()));
    }

    private static List<?> said(Resolution resolution) {
        return resolution.communications().stream().map(BothDecided::said).toList();
    }

    private static List<?> said(Communication communication) {
        return List.of(communication.points(), communication.apology(), String.valueOf(communication.enclosure()));
    }

    /** Whether it gets another remedy. */
    boolean hasOtherRemedy() {
        return !mine.decision().remedyType().equals(theirs.decision().remedyType());
    }

    /** What is chosen for the claim by itself, by both. */
    Contrast.Pair chosen() {
        return new Contrast.Pair(mine.context().incident().type(), mine.chosen(), theirs.chosen());
    }

    PolicyDifference difference(List<Why.SufficientFact> where) {
        LineDecision decision = mine.decision();
        LineDecision otherDecision = theirs.decision();
        return new PolicyDifference(
                decision.incident(),
                decision.remedyType(),
                otherDecision.remedyType(),
                generosity(),
                where,
                caseFile,
                mine.id(),
                mine.resolution(),
                theirs.resolution());
    }

    Generosity generosity() {
        return CustomerBenefit.of(mine.decision(), theirs.decision());
    }
}
