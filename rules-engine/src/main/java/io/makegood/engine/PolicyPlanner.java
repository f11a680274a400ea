package io.makegood.engine;

import static java.util.Objects.requireNonNull;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.planning.Planner;
import io.makegood.internal.reading.CaseCheck;
import io.makegood.plan.CaseComparison;
import io.makegood.plan.PolicyEdit;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.vocabulary.Vocabulary;
import java.util.List;

/**
 * Decides cases by two policies, says what of each is otherwise, and which edit causes that. Safe for use by many threads; for many cases one is enough.
 *
 * @since 0.1.0
 */
public final class PolicyPlanner {
    private final Policy old;
    private final Policy now;
    private final Vocabulary vocabulary;
    private final Planner planner;
    private final PolicySet inForce;

    private PolicyPlanner(Policy old, Policy now) {
        this.old = old;
        this.now = now;
        this.inForce = PolicySet.of(now);
        this.vocabulary = Vocabulary.of(List.of(old.vocabulary(), now.vocabulary()));
        this.planner = new Planner(old.bundle(), old.ruleBase(), now.bundle(), now.ruleBase(), vocabulary);
    }

    /**
     * What leads from one policy to another: two versions of one, or any two. Each decides every case, as if it always held everywhere.
     *
     * @param old the policy as it is
     * @param now the policy as it is to be
     * @throws PolicyException when the policies mean different things by one word
     */
    public static PolicyPlanner between(Policy old, Policy now) {
        requireNonNull(old, "old");
        requireNonNull(now, "now");
        Problem word = PolicySet.ambiguousWord(List.of(old, now), "no case can be put before both");
        if (word != null) {
            throw new PolicyException(List.of(word));
        }
        return new PolicyPlanner(old, now);
    }

    /** The policy as it is. */
    public Policy old() {
        return old;
    }

    /** The policy as it is to be. */
    public Policy now() {
        return now;
    }

    /** The terms and attributes of both, to read cases by. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * The edits that lead from one to the other: numbers, principles, laws, rules by their place, messages. What is written otherwise and says the same is none. Where
     * there are more than 64, those of one file are one.
     */
    public List<PolicyEdit> edits() {
        return planner.edits();
    }

    /**
     * Whether the new policy would decide this case: whether it holds for its orders, on the day of the case.
     *
     * @throws CaseFileException when it is no case, whatever the policy
     */
    public boolean isInForce(CaseFile caseFile) {
        CaseCheck.mustBeSound(requireNonNull(caseFile, "caseFile"));
        return inForce.find(caseFile) != null;
    }

    /**
     * Decides a case by both, and says what is otherwise. One that is decided otherwise is decided some times more, to find the edits that cause it.
     *
     * @throws CaseFileException when it is no case, whatever the policy; one that speaks of what only one policy declares is decided by that one
     */
    public CaseComparison compare(CaseFile caseFile) {
        return planner.compare(requireNonNull(caseFile, "caseFile"));
    }

    /**
     * A hash of exactly what is otherwise about a case: of the case and of both resolutions, without their reasons and the versions that decided. Another change of the
     * same case has another one, and so has the same change of another case.
     *
     * @return 32 hexadecimal digits of SHA-256
     */
    public static String digest(CaseComparison comparison) {
        return Planner.digest(requireNonNull(comparison, "comparison"));
    }
}
