package io.makegood.replay;

import static java.util.Objects.requireNonNull;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.explain.Precedent;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.precedents.PrecedentSearch;
import io.makegood.internal.reading.CaseCheck;
import io.makegood.internal.reading.VocabularyCheck;
import io.makegood.problem.CaseFileException;
import io.makegood.vocabulary.Vocabulary;
import java.util.List;

/**
 * The documented cases of a policy as precedents: which of them comes nearest to another case, claim by claim, and how they differ. Made once, for which all of them are
 * decided, and asked as often as you like. Safe for use by many threads.
 *
 * <pre>{@code
 * Precedents precedents = Precedents.of(policy);
 * List<Precedent> nearest = precedents.nearest(caseFile);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Precedents {
    private final PrecedentSearch search;
    private final Vocabulary vocabulary;

    private Precedents(PrecedentSearch search, Vocabulary vocabulary) {
        this.search = search;
        this.vocabulary = vocabulary;
    }

    /** Every step of every documented case that comes out as documented and is confirmed. */
    public static Precedents of(Policy policy) {
        return of(policy, Replay.of(policy).runAll(each -> {}).cases());
    }

    static Precedents of(Policy policy, List<CaseResult> cases) {
        ReadRules read = ReadRules.of(policy);
        PrecedentSearch search = new PrecedentSearch(read.bundle(), read.rules(), new DroolsLexer());
        for (CaseResult each : cases) {
            DocumentedCase documented = each.documented();
            if (documented != null && each.isGreen()) {
                each.steps()
                        .forEach(step -> search.add(
                                each.id(), documented.title(), step.step().number(), step.caseFile()));
            }
        }
        return new Precedents(search, policy.vocabulary());
    }

    /**
     * The nearest documented claim for each claim of a case, which is decided for that by the policy, whenever and wherever it takes place.
     *
     * @return in the order of the decisions; nothing of a claim before which a rule broke down, nor where no case is documented
     * @throws CaseFileException when something is wrong with the case
     */
    public List<Precedent> nearest(CaseFile caseFile) {
        CaseCheck.mustBeSound(requireNonNull(caseFile, "caseFile"));
        VocabularyCheck.mustBeToldIn(vocabulary, caseFile);
        return search.nearest(caseFile);
    }
}
