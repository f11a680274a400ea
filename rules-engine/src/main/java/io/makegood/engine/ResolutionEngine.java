package io.makegood.engine;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.reading.CaseCheck;
import io.makegood.internal.reading.VocabularyCheck;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.resolution.Resolution;
import java.util.List;

/** Decides cases by one policy. Safe for use by many threads; a service needs one. */
public final class ResolutionEngine {
    private final Decider decider;

    private final Policy policy;

    private ResolutionEngine(Policy policy, boolean explaining) {
        this.policy = policy;
        this.decider = new Decider(policy.bundle(), policy.ruleBase(), explaining);
    }

    /** An engine that decides by this policy. */
    public static ResolutionEngine using(Policy policy) {
        return new ResolutionEngine(policy, true);
    }

    /** An engine that decides alike and keeps no reasons: {@link Resolution#rationale()} is empty. It saves memory, hardly any time. */
    public ResolutionEngine withoutRationale() {
        return new ResolutionEngine(policy, false);
    }

    /**
     * Decides a case. The same case gives an equal resolution at any time, on any machine and thread.
     *
     * @return what the customer gets and why; never null
     * @throws CaseFileException when the facts of the case contradict each other's ids, currencies or dates, or when there are more of them
     *     than can be decided within seconds; never because of what a customer wrote
     */
    public Resolution resolve(CaseFile caseFile) {
        List<Problem> problems = CaseCheck.check(caseFile);
        if (problems.isEmpty()) {
            problems = VocabularyCheck.check(caseFile, policy.vocabulary());
        }
        if (!problems.isEmpty()) {
            throw new CaseFileException(problems);
        }
        return decider.decide(caseFile);
    }
}
