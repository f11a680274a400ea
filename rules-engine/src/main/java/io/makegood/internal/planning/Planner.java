package io.makegood.internal.planning;

import io.makegood.casefile.CaseFile;
import io.makegood.explain.Generosity;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.Sha256;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.proving.CustomerBenefit;
import io.makegood.internal.reading.CaseCheck;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.internal.reading.VocabularyCheck;
import io.makegood.internal.rule.RuleBase;
import io.makegood.plan.Aspect;
import io.makegood.plan.CaseComparison;
import io.makegood.plan.Cause;
import io.makegood.plan.ClaimChange;
import io.makegood.plan.PolicyEdit;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.Problem;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides cases by two policies, and says what is otherwise and why. Safe for use by many threads. */
public final class Planner {
    /** So many of a hash that nobody finds another change with the same ones. */
    private static final int DIGITS = 32;

    private final Bundle old;
    private final Bundle now;
    private final Decider oldDecider;
    private final Decider nowDecider;
    private final List<Edit> edits;
    private final IntermediatePolicies intermediate;

    /** @param vocabulary the terms of both */
    public Planner(Bundle old, RuleBase oldRules, Bundle now, RuleBase nowRules, Vocabulary vocabulary) {
        this.old = old;
        this.now = now;
        this.oldDecider = new Decider(old, oldRules, false);
        this.nowDecider = new Decider(now, nowRules, false);
        this.edits = BundleEdits.between(old, oldRules.rules(), now, nowRules.rules());
        this.intermediate = new IntermediatePolicies(old, oldRules.rules(), now, edits, vocabulary);
    }

    /** The edits that lead from the old policy to the new one. */
    public List<PolicyEdit> edits() {
        return edits.stream().map(Edit::shown).toList();
    }

    /** @throws CaseFileException when it is no case, whatever the policy */
    public CaseComparison compare(CaseFile caseFile) {
        CaseCheck.mustBeSound(caseFile);
        List<Problem> unknown = new ArrayList<>();
        Resolution before = decide(caseFile, oldDecider, old, unknown);
        Resolution after = decide(caseFile, nowDecider, now, unknown);
        if (before == null || after == null) {
            return new CaseComparison(caseFile, before, after, Set.of(), List.of(), null, unknown);
        }
        Set<Parts.Part> otherwise = Parts.otherwise(before, after);
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        otherwise.forEach(part -> aspects.add(part.aspect()));
        Cause cause =
                otherwise.isEmpty() ? null : Attribution.of(intermediate, edits, caseFile, before, after, otherwise);
        return new CaseComparison(caseFile, before, after, aspects, claims(before, after, otherwise), cause, List.of());
    }

    private static @Nullable Resolution decide(
            CaseFile caseFile, Decider decider, Bundle bundle, List<Problem> unknown) {
        List<Problem> problems = VocabularyCheck.check(caseFile, bundle.vocabulary());
        if (!problems.isEmpty()) {
            unknown.addAll(problems);
            return null;
        }
        return decider.decide(caseFile, null);
    }

    private static List<ClaimChange> claims(Resolution before, Resolution after, Set<Parts.Part> otherwise) {
        List<ClaimChange> claims = new ArrayList<>(before.decisions().size());
        for (int i = 0; i < before.decisions().size(); i++) {
            LineDecision here = before.decisions().get(i);
            LineDecision there = after.decisions().get(i);
            Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
            for (Parts.Part part : otherwise) {
                if (here.id().equals(part.decision())) {
                    aspects.add(part.aspect());
                }
            }
            Generosity generosity = aspects.isEmpty() ? Generosity.EQUAL : CustomerBenefit.of(there, here);
            claims.add(new ClaimChange(here, there, aspects, generosity));
        }
        return claims;
    }

    /** Of exactly what is otherwise. */
    public static String digest(CaseComparison comparison) {
        return Sha256.of(CaseWriter.writeLine(comparison.caseFile()) + "\n" + decided(comparison.before()) + "\n"
                        + decided(comparison.after()))
                .substring(0, DIGITS);
    }

    private static String decided(@Nullable Resolution resolution) {
        return resolution == null ? "" : CaseWriter.writeLine(CaseWriter.decided(resolution));
    }
}
