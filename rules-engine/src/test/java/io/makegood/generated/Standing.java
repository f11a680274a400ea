package io.makegood.generated;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.OrderLine;
import io.makegood.internal.claims.Bearing;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * How a customer stands with a line of his order (or with the order as a whole) after a resolution, and when one standing is less than
 * another. The order it rests on:
 *
 * <ol>
 *   <li>Value. A remedy that pays is worth what it pays; one that restores what was bought (new goods, a repair, access, a closed rental, a
 *       merge …) is worth what is still owed for it, no more and no less; an explanation or a no is worth nothing. A choice is worth its best
 *       option. Of several decisions on one line, the best counts. A shipping fee given back is part of what was paid, so that it counts up
 *       to the whole; a credit counts as it is, a month of membership as the credit of non-members. A gesture that pays for a wait does not
 *       count: who need not wait any more is not the poorer for it.
 *   <li>Answer. A no is less than a review, a review less than a wait or a question, and these less than a decision carried out now. A choice
 *       put to the customer is no less than a decision: the time is his own, and the better of both is in his hands.
 *   <li>Time. Money at once is more than money after a return; of two parcels with the same thing the one expected earlier is more; of two
 *       pauses of a kind the shorter one.
 *   <li>Wish. What the customer asked for and got before he must get after, unless a fact rules it out, named as such.
 * </ol>
 *
 * Two standings of equal value may differ in kind (a refund instead of a new one): that is no less.
 */
record Standing(String place, Money value, int answer, boolean granted, boolean blocked, List<LineDecision> best) {

    /** How the customer stands with every line a case is about, by line (or order, where it is about the order as a whole). */
    static Map<String, Standing> of(CaseFile caseFile, Resolution resolution) {
        Map<String, Bearing> claims = new TreeMap<>();
        CustomerFirst.claims(caseFile).forEach(claim -> claims.put(claim.id(), claim));
        Map<String, List<LineDecision>> byPlace = new TreeMap<>();
        for (LineDecision decision : resolution.decisions()) {
            String place = decision.lineId() == null ? decision.id() : decision.lineId();
            byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(decision);
        }
        Map<String, Standing> standings = new TreeMap<>();
        byPlace.forEach((place, decisions) -> standings.put(place, of(place, decisions, claims, resolution)));
        return standings;
    }

    private static Standing of(
            String place, List<LineDecision> decisions, Map<String, Bearing> claims, Resolution resolution) {
        Comparator<LineDecision> better = Comparator.<LineDecision, Money>comparing(d -> worth(d, claims.get(d.id())))
                .thenComparing(d -> answer(d.status()));
        LineDecision best = decisions.stream().max(better).orElseThrow();
        Bearing claim = claims.get(best.id());
        Money value = worth(best, claim);
        Money whole = whole(claim);
        Money gestures = Money.zero(claim.currency());
        for (LineDecision decision : decisions) {
            for (Compensation compensation : decision.compensations()) {
                if (compensation.type() == CompensationType.SHIPPING_FEE_REFUND && compensation.amount() != null) {
                    Money more = value.plus(compensation.amount());
                    value = more.isGreaterThan(whole) && whole.isGreaterThan(value)
                            ? whole
                            : more.isGreaterThan(whole) ? value : more;
                } else if (decision.status() != ResolutionStatus.PROVISIONAL) {
                    gestures = gestures.plus(worth(compensation, claim));
                }
            }
        }
        boolean granted = false;
        boolean blocked = false;
        for (LineDecision decision : decisions) {
            RemedyType wished = claims.get(decision.id()).wish() == null
                    ? null
                    : claims.get(decision.id()).wish().remedy();
            if (wished != null) {
                granted |= decision.remedy() == wished
                        || decision.options().stream().anyMatch(o -> o.remedy() == wished);
                blocked |= resolution.rejectedAlternatives().stream()
                        .anyMatch(r -> r.decisionId().equals(decision.id())
                                && r.vetoed()
                                && r.alternative().equals(wished.name()));
            }
        }
        return new Standing(place, value.plus(gestures), answer(best.status()), granted, blocked, List.of(best));
    }

    private static Money worth(LineDecision decision, Bearing claim) {
        Money worth = worth(decision.remedy(), decision.amount(), claim);
        for (Option option : decision.options()) {
            Money other = worth(option.remedy(), option.amount(), claim);
            worth = other.isGreaterThan(worth) ? other : worth;
        }
        return worth;
    }

    private static Money worth(RemedyType remedy, Money amount, Bearing claim) {
        if (remedy == RemedyType.DECLINE || remedy == RemedyType.INFORM_ONLY) {
            return Money.zero(claim.currency());
        }
        return remedy.paysMoney() ? amount == null ? Money.zero(claim.currency()) : amount : claim.refundable();
    }

    private static Money worth(Compensation compensation, Bearing claim) {
        Money month = CustomerFirst.credit(claim.currency());
        Money credit = compensation.amount() == null ? Money.zero(claim.currency()) : compensation.amount();
        return compensation.months() == null ? credit : credit.plus(month.multipliedBy(compensation.months()));
    }

    private static Money whole(Bearing claim) {
        OrderLine line = claim.line();
        return line == null ? claim.paid() : claim.refundable();
    }

    private static int answer(ResolutionStatus status) {
        return switch (status) {
            case DECLINED_WITH_ALTERNATIVES -> 0;
            case NEEDS_REVIEW -> 1;
            case AWAITING_CUSTOMER_INFO, PROVISIONAL -> 2;
            case AWAITING_CUSTOMER_CHOICE, FINAL -> 3;
        };
    }

    /** In which way this is less than that; null when in none. */
    String lessThan(Standing before) {
        if (value.isLessThan(before.value)) {
            return place + ": " + value + " instead of " + before.value + shown(before);
        }
        if (answer < before.answer) {
            return place + ": a worse answer" + shown(before);
        }
        if (before.granted && !granted && !blocked) {
            return place + ": the wish is no longer granted" + shown(before);
        }
        LineDecision after = best.get(0);
        LineDecision earlier = before.best.get(0);
        if (earlier.refundTiming() == RefundTiming.IMMEDIATE && after.refundTiming() == RefundTiming.AT_FIRST_SCAN) {
            return place + ": the money waits for the return" + shown(before);
        }
        if (after.remedy() == earlier.remedy()
                && after.shipping() != null
                && earlier.shipping() != null
                && after.shipping().expected().isAfter(earlier.shipping().expected())) {
            return place + ": it arrives later" + shown(before);
        }
        if (after.pause() != null
                && earlier.pause() != null
                && after.pause().kind() == earlier.pause().kind()
                && after.pause().until().isAfter(earlier.pause().until())) {
            return place + ": it takes longer" + shown(before);
        }
        return null;
    }

    private String shown(Standing before) {
        LineDecision a = before.best.get(0);
        LineDecision b = best.get(0);
        return " (" + a.status() + " " + a.remedy() + " before, " + b.status() + " " + b.remedy() + " after)";
    }

    /** In which way the customer is given less after than before; null when in none. */
    static String less(Map<String, Standing> before, Map<String, Standing> after) {
        for (Standing standing : before.values()) {
            Standing now = after.get(standing.place());
            String less = now == null ? standing.place() + " is not decided" : now.lessThan(standing);
            if (less != null) {
                return less;
            }
        }
        return null;
    }

    /** Whether an incident is about money beyond the price of the goods. */
    static boolean isBeyondThePrice(IncidentType type) {
        return type == IncidentType.DOUBLE_CHARGE || type == IncidentType.PAYMENT_AMOUNT_MISMATCH;
    }
}
