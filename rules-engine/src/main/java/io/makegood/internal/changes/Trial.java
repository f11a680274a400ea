package io.makegood.internal.changes;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.facts.Facts;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.resolution.Resolution;
import io.makegood.rules.AssessedClaim;
import io.makegood.rules.Claim;
import io.makegood.rules.EligibleRemedy;
import io.makegood.rules.FinishedMessage;
import io.makegood.rules.ProposedRemedy;
import io.makegood.rules.ReportedClaim;
import io.makegood.rules.SettledClaim;
import io.makegood.vocabulary.RemedyType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A case that was decided to see what comes of it, with what was heard about one of its claims. */
final class Trial {
    private final List<Fired> fired;
    final CaseFile caseFile;
    final Resolution resolution;
    private final @Nullable ReportedClaim reported;
    private final @Nullable AssessedClaim assessed;
    private final @Nullable SettledClaim settled;

    /** A rule, and the fact it fired for. */
    record Fired(Rule rule, Object fact) {}

    private Trial(CaseFile caseFile, Resolution resolution, Heard heard) {
        this.caseFile = caseFile;
        this.resolution = resolution;
        this.fired = List.copyOf(heard.fired);
        AssessedClaim assessed = null;
        ReportedClaim reported = null;
        SettledClaim settled = null;
        for (Fired each : fired) {
            Object fact = each.fact();
            if (fact instanceof ReportedClaim claim) {
                reported = claim;
            } else if (fact instanceof SettledClaim claim) {
                settled = claim;
                assessed = claim.assessed();
            } else if (fact instanceof AssessedClaim claim) {
                assessed = claim;
            }
        }
        this.reported = reported;
        this.assessed = assessed;
        this.settled = settled;
    }

    /** Hears which rules fire for one claim. */
    static final class Heard implements RuleBase.Listener {
        private final String claim;
        private final List<Fired> fired = new ArrayList<>();

        Heard(String claim) {
            this.claim = claim;
        }

        @Override
        public void fires(Rule rule, Object fact, @Nullable Object[] tuple) {
            if (!(fact instanceof FinishedMessage)
                    && Facts.claimOf(fact).getId().equals(claim)) {
                fired.add(new Fired(rule, fact));
            }
        }

        /** Has a case decided; null when it cannot be. */
        @Nullable Trial of(CaseFile caseFile, Function<CaseFile, @Nullable Resolution> decide) {
            fired.clear();
            Resolution resolution = decide.apply(caseFile);
            return resolution == null ? null : new Trial(caseFile, resolution, this);
        }
    }

    /** The fact of a phase; null when no rule was heard to look at it. */
    @Nullable Object fact(Phase phase, @Nullable RemedyType type) {
        Claim claim = switch (phase) {
            case ASSESS -> reported;
            case SETTLE -> settled;
            default -> assessed;
        };
        if (phase != Phase.GUARD && phase != Phase.CHOOSE || assessed == null || type == null) {
            return phase.fact().isInstance(claim) ? claim : null;
        }
        return phase == Phase.GUARD ? new ProposedRemedy(assessed, type) : new EligibleRemedy(assessed, type, false);
    }

    boolean hasFired(Rule rule) {
        return fired.stream().anyMatch(each -> each.rule() == rule);
    }

    /** The rules of a phase that fired; for a remedy only, where their fact is one. */
    List<Rule> fired(Phase phase, @Nullable RemedyType type) {
        return fired.stream()
                .filter(each -> each.rule().phase() == phase && (type == null || type.equals(typeOf(each.fact()))))
                .map(Fired::rule)
                .distinct()
                .toList();
    }

    private static @Nullable RemedyType typeOf(Object fact) {
        return fact instanceof ProposedRemedy proposed
                ? proposed.getType()
                : fact instanceof EligibleRemedy eligible ? eligible.getType() : null;
    }
}
