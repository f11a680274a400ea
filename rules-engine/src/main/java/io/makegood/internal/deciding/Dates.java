package io.makegood.internal.deciding;

import io.makegood.casefile.CaseClock;
import io.makegood.casefile.StockPosition;
import io.makegood.casefile.StockPositionBuilder;
import io.makegood.internal.bundle.FollowUp;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.claims.DeliveryPlanner;
import io.makegood.internal.contribution.Proposal;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.PaymentInstrument;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dates of what happens later: from the clock of the case and the parameters of the policy. */
final class Dates {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final Set<FollowUpType> AFTER_A_PAUSE =
            Set.of(FollowUpType.REVIEW_DUE, FollowUpType.CHOICE_DUE, FollowUpType.ANSWER_DUE);
    /** Due on the last second of a day that a parameter tells; what is neither is due at once. */
    private static final Map<FollowUpType, String> IN_DAYS = Map.of(
            FollowUpType.SATISFACTION_CHECK, "satisfactionCheckDays",
            FollowUpType.CARRIER_CLAIM, "carrierClaimDays",
            FollowUpType.SELLER_RECOVERY, "sellerRecoveryDays",
            FollowUpType.FINANCE_TASK, "financeTaskDays",
            FollowUpType.DISPUTE_CHECK, "disputeCheckDays");

    private final CaseClock clock;
    private final Parameters parameters;
    private final LocalDate today;
    private final Map<FollowUpType, FollowUp> ownFollowUps;

    Dates(CaseClock clock, LocalDate today, Parameters parameters, Map<FollowUpType, FollowUp> ownFollowUps) {
        this.ownFollowUps = ownFollowUps;
        this.clock = clock;
        this.parameters = parameters;
        this.today = today;
    }

    Instant now() {
        return clock.now();
    }

    LocalDate today() {
        return today;
    }

    /** The day of a moment in the customer's zone. */
    LocalDate dayOf(Instant moment) {
        return clock.dayOf(moment);
    }

    /** The last second of a day in the customer's zone. */
    Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(clock.zone()).toInstant();
    }

    /** The last second of the day that is so many days ahead. */
    Instant inDays(String parameter) {
        return endOf(today.plusDays(parameters.whole(parameter)));
    }

    /** When a pause ends. */
    Instant ends(Proposal.Pause pause, ClaimContext context) {
        return switch (pause.kind()) {
            case WAIT ->
                endOf(pause.days() == 0 ? context.deliveries().nextBusinessDay() : today.plusDays(pause.days()));
            case QUESTION -> inDays("answerDays");
            case REVIEW -> inHours("reviewMax");
        };
    }

    /** Until when a customer may choose: as long as the policy says, or less where something he may choose would come too late for his date. */
    Instant choiceEnds(ClaimContext context, List<StockPosition> offered) {
        return endOf(DefaultRemedy.lastDay(context, offered, dayIn("choiceDays"), this));
    }

    /** When an answer can be expected at the earliest: on this very day, unless the policy leaves more time and hardly anything is left of it. */
    Instant canBeAnswered() {
        return parameters.has("answerHours") ? inHours("answerHours") : clock.now();
    }

    /** Something on the shelf that leaves on this day at the earliest. */
    static StockPosition notBefore(LocalDate day, StockPosition source) {
        return source.readyOn() == null || source.readyOn().isBefore(day)
                ? StockPositionBuilder.builder(source).readyOn(day).build()
                : source;
    }

    /** How many days longer than by a carrier that lost a parcel another one may take; null when the policy sets no limit. */
    @Nullable Integer longerByAnotherCarrier() {
        return parameters.has("otherCarrierDays") ? Math.toIntExact(parameters.whole("otherCarrierDays")) : null;
    }

    LocalDate dayIn(String parameter) {
        return today.plusDays(parameters.whole(parameter));
    }

    Instant inHours(String parameter) {
        return clock.now().plus(Duration.ofHours(parameters.whole(parameter)));
    }

    /** The day money sent now is there at the latest, by the policy's experience with the instrument; null when the policy does not say. */
    @Nullable LocalDate arrival(@Nullable PaymentInstrument instrument, DeliveryPlanner deliveries) {
        if (instrument == null) {
            return null;
        }
        String parameter = switch (instrument) {
            case CARD, WALLET, INVOICE -> "cardArrivalDays";
            case TRANSFER -> "transferArrivalDays";
            case MONEY_ORDER, CASH -> "chequeArrivalDays";
            case GIFT_CARD, STORE_CREDIT -> null;
        };
        if (parameter == null) {
            return today;
        }
        if (!parameters.has(parameter)) {
            return null;
        }
        return parameters.isInBusinessDays(parameter)
                ? deliveries.inBusinessDays(Math.toIntExact(parameters.whole(parameter)))
                : dayIn(parameter);
    }

    /** When a follow-up is due; those that belong to a delivery follow its dates. */
    Instant due(
            FollowUpType type, @Nullable ShippingPlan plan, @Nullable Instant pauseUntil, DeliveryPlanner deliveries) {
        if (type == FollowUpType.RECHECK_AT) {
            return pauseUntil != null
                    ? pauseUntil
                    : plan == null ? endOf(deliveries.nextBusinessDay()) : endOf(plan.atTheLatest());
        }
        if (AFTER_A_PAUSE.contains(type)) {
            return pauseUntil != null ? pauseUntil : inHours("reviewMax");
        }
        if (type == FollowUpType.STATUS_MESSAGE) {
            return plan == null ? endOf(deliveries.nextBusinessDay()) : endOf(plan.dispatchBy());
        }
        if (type == FollowUpType.SATISFACTION_CHECK && plan != null) {
            return endOf(plan.atTheLatest().plusDays(1));
        }
        if (type == FollowUpType.CALL_BACK) {
            return endOf(deliveries.nextBusinessDay());
        }
        FollowUp own = ownFollowUps.get(type);
        String parameter = own == null ? IN_DAYS.get(type) : own.due();
        if (parameter == null) {
            return clock.now();
        }
        return parameters.get(parameter).unit().equals("hours") ? inHours(parameter) : inDays(parameter);
    }
}
