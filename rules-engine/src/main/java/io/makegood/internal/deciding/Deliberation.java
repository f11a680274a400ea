package io.makegood.internal.deciding;

import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.claims.Bearing;
import io.makegood.rules.AssessedClaim;
import io.makegood.rules.Contribution;
import io.makegood.rules.Contributions;
import io.makegood.rules.EligibleRemedy;
import io.makegood.rules.ProposedPause;
import io.makegood.rules.ProposedRemedy;
import io.makegood.rules.ReportedClaim;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One claim on its way through the phases: what was found, proposed, ruled out, preferred. */
final class Deliberation {
    final Bearing bearing;
    final ReportedClaim reported;

    List<Said> found = List.of();
    List<Said> proposed = List.of();
    List<Said> vetoed = List.of();
    List<Said> preferred = List.of();

    private @Nullable AssessedClaim assessed;
    private final Map<RemedyType, Amount> remedies = new EnumMap<>(RemedyType.class);
    private final Map<PauseKind, Contribution.Delay> pauses = new EnumMap<>(PauseKind.class);

    Deliberation(Bearing bearing, Parameters parameters, Contributions contributions) {
        this.bearing = bearing;
        this.reported = new ReportedClaim(bearing, parameters, contributions);
    }

    String id() {
        return bearing.id();
    }

    boolean isAssessed() {
        return assessed != null;
    }

    AssessedClaim assessed() {
        if (assessed == null) {
            throw new IllegalStateException("not assessed yet");
        }
        return assessed;
    }

    /** Closes phase 1. */
    AssessedClaim assess(List<Said> said) {
        found = said;
        FaultParty fault = FaultParty.UNKNOWN;
        Set<String> findings = new TreeSet<>();
        Said faultSaid = effectiveFault();
        if (faultSaid != null && faultSaid.contribution() instanceof Contribution.Fault f) {
            fault = f.party();
        }
        for (Said s : said) {
            if (s.contribution() instanceof Contribution.Finding finding) {
                findings.add(finding.name());
            }
        }
        assessed = new AssessedClaim(reported, fault, findings);
        return assessed;
    }

    /** The fault of highest precedence; among equals the one that lies closest to us. */
    @Nullable Said effectiveFault() {
        Said best = null;
        for (Said s : found) {
            if (s.contribution() instanceof Contribution.Fault f) {
                boolean better = best == null
                        || (s.rule().rank() == best.rule().rank()
                                && f.party().compareTo(((Contribution.Fault) best.contribution()).party()) < 0);
                best = better ? s : best;
            }
        }
        return best;
    }

    /** Closes phase 2: everything proposed becomes a fact of phase 3. */
    List<Object> propose(List<Said> said) {
        proposed = said;
        List<Object> facts = new ArrayList<>();
        for (Said s : said) {
            if (s.contribution() instanceof Contribution.Remedy remedy) {
                Amount known = remedies.get(remedy.type());
                if (known == null) {
                    facts.add(new ProposedRemedy(assessed(), remedy.type()));
                    remedies.put(remedy.type(), new Amount(remedy.amount()));
                } else {
                    remedies.put(remedy.type(), known.orMore(remedy.amount()));
                }
            } else if (s.contribution() instanceof Contribution.Delay delay
                    && pauses.putIfAbsent(delay.kind(), delay) == null) {
                facts.add(new ProposedPause(assessed(), delay.kind()));
            }
        }
        return facts;
    }

    /** Closes phase 3: what was not ruled out becomes a fact of phase 4. */
    List<EligibleRemedy> guard(List<Said> said) {
        vetoed = said;
        List<EligibleRemedy> facts = new ArrayList<>();
        for (RemedyType type : remedies.keySet()) {
            if (!isVetoed(type)) {
                facts.add(new EligibleRemedy(assessed(), type));
            }
        }
        return facts;
    }

    boolean isProposed(RemedyType type) {
        return remedies.containsKey(type);
    }

    boolean isVetoed(RemedyType type) {
        return vetoed.stream()
                .anyMatch(s -> s.contribution() instanceof Contribution.RemedyVeto veto && veto.type() == type);
    }

    boolean isVetoed(PauseKind kind) {
        return vetoed.stream()
                .anyMatch(s -> s.contribution() instanceof Contribution.DelayVeto veto && veto.kind() == kind);
    }

    Set<RemedyType> remedies() {
        return remedies.keySet();
    }

    Map<PauseKind, Contribution.Delay> pauses() {
        return pauses;
    }

    /** What was proposed to be paid by a remedy; null when that follows from the remedy. */
    @Nullable Money proposedAmount(RemedyType type) {
        Amount amount = remedies.get(type);
        return amount == null ? null : amount.money();
    }

    /** Money somebody proposed, if he said how much. */
    private record Amount(@Nullable Money money) {
        Amount orMore(@Nullable Money other) {
            if (money == null || other == null) {
                return new Amount(money == null ? other : money);
            }
            return other.isGreaterThan(money) ? new Amount(other) : this;
        }
    }
}
