package io.makegood.internal.deciding;

import io.makegood.internal.claims.ClaimContext;
import io.makegood.resolution.Resolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which claims of a case go before a person whatever the rules said, and why. Immutable. */
final class Reviews {
    /** As long as nothing is objected to. */
    static final Reviews NONE = new Reviews(new boolean[0], List.of(), List.of(), 0);

    /** A review may be objected to by what another one leaves; nobody waits until all have had their say. */
    private static final int ROUNDS = 8;

    /** By place; empty when none goes. */
    private final boolean[] places;

    private final List<Objection> objections;
    private final List<String> warnings;
    private final int round;

    private Reviews(boolean[] places, List<Objection> objections, List<String> warnings, int round) {
        this.places = places;
        this.objections = objections;
        this.warnings = warnings;
        this.round = round;
    }

    /** All claims, for something that is no fault of a decision. */
    static Reviews ofAll(int claims, String warning) {
        boolean[] all = new boolean[claims];
        Arrays.fill(all, true);
        return new Reviews(all, List.of(), List.of(warning), ROUNDS);
    }

    /** These, and the claims that are objected to; all, where that are none but those that go before a person already. */
    Reviews with(List<Objection> more, List<ClaimContext> claims, Resolution refused) {
        boolean[] next = places.length == 0 ? new boolean[claims.size()] : places.clone();
        boolean isAnyNew = false;
        for (Objection objection : more) {
            for (int i = 0; i < next.length; i++) {
                if (!next[i] && objection.concerns(claims.get(i))) {
                    next[i] = true;
                    isAnyNew = true;
                }
            }
        }
        if (!isAnyNew || round + 1 >= ROUNDS) {
            Arrays.fill(next, true);
        }
        List<Objection> all = new ArrayList<>(objections);
        all.addAll(more);
        List<String> told = new ArrayList<>(warnings);
        told.addAll(Fallback.warnings(refused, more));
        return new Reviews(next, all, told, round + 1);
    }

    boolean isNone() {
        return places.length == 0;
    }

    boolean isOf(int place) {
        return places.length > 0 && places[place];
    }

    boolean areAll() {
        for (boolean place : places) {
            if (!place) {
                return false;
            }
        }
        return places.length > 0;
    }

    /** What was chosen, with a review for every claim that goes before a person. */
    Choice[] insteadOf(Choice[] chosen, ClaimEvaluation[] claims) {
        if (isNone()) {
            return chosen;
        }
        Choice[] choices = chosen.clone();
        for (int i = 0; i < choices.length; i++) {
            if (places[i]) {
                choices[i] = Fallback.choice(claims[i]);
            }
        }
        return choices;
    }

    /** What is objected to in the decision about a claim. */
    List<Objection> to(ClaimEvaluation claim) {
        return objections.isEmpty()
                ? List.of()
                : objections.stream()
                        .filter(objection -> objection.concerns(claim.context))
                        .toList();
    }

    /** One for each objection. */
    List<String> warnings() {
        return warnings;
    }
}
