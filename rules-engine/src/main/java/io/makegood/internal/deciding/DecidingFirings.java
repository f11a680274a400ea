package io.makegood.internal.deciding;

import io.makegood.internal.contribution.Contribution;
import io.makegood.internal.contribution.Preference;
import io.makegood.internal.contribution.Proposal;
import io.makegood.internal.contribution.Veto;
import io.makegood.internal.rule.RuleBase;
import io.makegood.internal.rule.RuleFailure;
import io.makegood.vocabulary.RemedyType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which firings decided a claim: had nobody said what they say, something else would have been chosen. The choice is made again without each of them
 * to find out. What several rules say alike is left out together, and the one of highest precedence stands for all.
 */
final class DecidingFirings {
    private final Settlement[] settlements;
    private final RuleBase.Session session;
    private final Function<ClaimEvaluation, Choice> chooser;

    /**
     * Of some settled claims.
     *
     * @param session of the same decision, for rules that have to be asked once more
     * @param chooser as it chose for each claim by itself
     */
    DecidingFirings(Settlement[] settlements, RuleBase.Session session, Function<ClaimEvaluation, Choice> chooser) {
        this.settlements = settlements;
        this.session = session;
        this.chooser = chooser;
    }

    /**
     * Of the claim at a place, by identity. Where its choice was made anew together with other claims, only the firing on whose behalf it was made.
     */
    Set<Firing> of(int place) {
        ClaimEvaluation claim = settlements[place].claim;
        Choice choice = settlements[place].choice;
        Set<Firing> deciding = Collections.newSetFromMap(new IdentityHashMap<>());
        if (choice.behalf() != null) {
            deciding.add(choice.behalf());
        }
        if (!claim.isAssessed() || !isSame(choice, chooser.apply(claim))) {
            return deciding;
        }
        for (List<Firing> alike : alike(claim.vetoed)) {
            if (isOfWish(claim, alike.get(0).contribution()) || isOtherwiseWithout(alike, claim, choice)) {
                deciding.add(alike.get(0));
            }
        }
        for (List<Firing> alike : alike(claim.preferred)) {
            boolean isStoodFor = alike.stream().anyMatch(deciding::contains);
            if (!isStoodFor
                    && isOtherwise(claim, choice, claim.proposed, claim.vetoed, without(claim.preferred, alike))) {
                deciding.add(alike.get(0));
            }
        }
        for (List<Firing> alike : alike(claim.proposed)) {
            boolean isStoodFor = alike.get(0).contribution() instanceof Proposal.Remedy remedy
                    && deciding.stream().anyMatch(firing -> isPreferenceFor(firing.contribution(), remedy.type()));
            if (!isStoodFor
                    && isOtherwise(claim, choice, without(claim.proposed, alike), claim.vetoed, claim.preferred)) {
                deciding.add(alike.get(0));
            }
        }
        return deciding;
    }

    /** Whoever asked for something hears why it cannot be, whatever he would get otherwise. */
    private static boolean isOfWish(ClaimEvaluation claim, Contribution contribution) {
        return contribution instanceof Veto.OfRemedy veto
                && veto.type().equals(claim.assessed().getWished());
    }

    private boolean isOtherwise(
            ClaimEvaluation claim, Choice choice, Firing[] proposed, Firing[] vetoed, Firing[] preferred) {
        return !isSame(choice, chooser.apply(claim.had(proposed, vetoed, preferred)));
    }

    /** Whether the customer gets the same. */
    private static boolean isSame(Choice one, Choice other) {
        return one.remedy().equals(other.remedy())
                && one.status() == other.status()
                && one.pauseKind() == other.pauseKind()
                && one.options().equals(other.options());
    }

    /** Whether something else would be chosen, had nobody ruled this out. */
    private boolean isOtherwiseWithout(List<Firing> vetoes, ClaimEvaluation claim, Choice choice) {
        try {
            ClaimEvaluation other = claim.had(without(claim.vetoed, vetoes), session);
            return !isSame(choice, chooser.apply(other));
        } catch (RuleFailure e) {
            // Nobody knows what it would be; then nothing is claimed of it.
            return false;
        }
    }

    private static boolean isPreferenceFor(Contribution contribution, RemedyType type) {
        return contribution instanceof Preference preference
                && preference.type().equals(type);
    }

    /** What says the same, by precedence. */
    private static Iterable<List<Firing>> alike(Firing[] firings) {
        Map<Object, List<Firing>> alike = new LinkedHashMap<>();
        for (Firing firing : firings) {
            alike.computeIfAbsent(topic(firing.contribution()), any -> new ArrayList<>())
                    .add(firing);
        }
        return alike.values();
    }

    /** Of proposals, what is proposed, whatever its amount or its length. */
    private static Object topic(Contribution contribution) {
        if (contribution instanceof Proposal.Remedy remedy) {
            return remedy.type();
        }
        return contribution instanceof Proposal.Pause pause ? pause.kind() : contribution;
    }

    private static Firing[] without(Firing[] firings, List<Firing> some) {
        Set<Firing> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        dropped.addAll(some);
        return Arrays.stream(firings)
                .filter(firing -> !dropped.contains(firing))
                .toArray(Firing[]::new);
    }
}
