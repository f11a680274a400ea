package io.makegood.internal.deciding;

import io.makegood.casefile.StockPosition;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.internal.claims.DeliveryPlanner;
import io.makegood.internal.contribution.Proposal;
import io.makegood.internal.text.ReasonForms;
import io.makegood.internal.text.Words;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that what follows a pause without another word can be kept by its own date: goods that are of use until a day are not what follows when
 * they would leave too late for it.
 */
final class DefaultRemedy {
    private DefaultRemedy() {}

    /** The choice itself, or the same with money in the place of goods that would come after the day they are needed. */
    static Choice of(Choice choice, ClaimEvaluation claim, Costing costing, Dates dates) {
        ClaimContext context = claim.context;
        boolean essential = context.deadline() != null && context.deadline().essential();
        StockPosition source = essential ? costing.source(context, choice.remedy()) : null;
        if (source == null || choice.status() == ResolutionStatus.FINAL || isPast(context)) {
            return choice;
        }
        Proposal.Pause pause = choice.pause();
        LocalDate last = pause == null ? dates.dayIn("choiceDays") : dates.dayOf(dates.ends(pause, context));
        boolean moves = choice.status() == ResolutionStatus.AWAITING_CUSTOMER_CHOICE && pause == null;
        LocalDate answered = moves ? lastDay(context, List.of(source), last, dates) : last;
        boolean kept = isKept(context, source, answered.plusDays(1));
        RemedyType money = kept ? null : money(choice, claim);
        return money == null
                ? choice
                : new Choice(
                        money,
                        choice.status(),
                        pause,
                        choice.options(),
                        choice.wishUnmet(),
                        Words.of(choice.remedy()) + ReasonForms.TOO_LATE,
                        choice.behalf(),
                        choice.gap());
    }

    /**
     * The last day on which the customer may still answer so that what is offered meets his date when it leaves, or is fetched, the day after: all of
     * it that meets the date at all. No later than a given day.
     */
    static LocalDate lastDay(ClaimContext context, List<StockPosition> offered, LocalDate last, Dates dates) {
        if (context.deadline() == null || isPast(context)) {
            return last;
        }
        LocalDate latest = last;
        LocalDate earliest = dates.dayOf(dates.canBeAnswered());
        for (StockPosition source : offered) {
            LocalDate day = latest;
            while (day.isAfter(earliest) && !isOfUse(context, source, day.plusDays(1))) {
                day = day.minusDays(1);
            }
            latest = isOfUse(context, source, day.plusDays(1)) ? day : latest;
        }
        return latest;
    }

    private static boolean isOfUse(ClaimContext context, StockPosition source, LocalDate leaves) {
        ShippingPlan fetched =
                context.has(ItemTrait.DIGITAL) ? null : context.deliveries().pickup(Dates.notBefore(leaves, source));
        return isKept(context, source, leaves) || fetched != null && !DeliveryPlanner.isLate(fetched);
    }

    private static boolean isPast(ClaimContext context) {
        return context.deadline() != null && context.deadline().date().isBefore(context.today());
    }

    private static boolean isKept(ClaimContext context, StockPosition source, LocalDate leaves) {
        ShippingPlan plan =
                context.deliveries().fastest(Dates.notBefore(leaves, source), context.has(ItemTrait.DIGITAL));
        return plan != null && !DeliveryPlanner.isLate(plan);
    }

    private static @Nullable RemedyType money(Choice choice, ClaimEvaluation claim) {
        List<RemedyType> options = choice.options();
        if (options.isEmpty()) {
            return claim.mayGive(RemedyType.REFUND_FULL) ? RemedyType.REFUND_FULL : null;
        }
        return options.stream().filter(RemedyType::paysMoney).findFirst().orElse(null);
    }
}
