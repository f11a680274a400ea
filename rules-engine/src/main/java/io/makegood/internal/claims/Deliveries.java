package io.makegood.internal.claims;

import io.makegood.casefile.BusinessCalendar;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.ShippingOption;
import io.makegood.casefile.StockPosition;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.ProofOfDelivery;
import io.makegood.vocabulary.ShippingSpeed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * When something sent now would arrive: cut-off times, delivery days and holidays of the services at hand. Quotes the late end of a service's
 * window as the promised day and the usual day as the expected one, and is never surer than the service.
 */
public final class Deliveries {
    private static final Set<DayOfWeek> WORKING_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    /** So many journeys are looked back: of one claim, there are no more positions to send from. */
    private static final int RECENT = 4;
    /** No service is looked ahead further than this. */
    private static final int HORIZON_DAYS = 400;

    private final List<ShippingOption> options;
    private final List<BusinessCalendar> calendars;
    private final String country;
    private final @Nullable LocalDate deadline;
    private final LocalDate today;
    private final LocalTime time;
    private @Nullable Journey last;
    /** No money in the currency that was asked for last: shipping has one price list. */
    private @Nullable Money nothing;

    /**
     * Plans that were asked for, kept because they are asked for again.
     *
     * @param before what was asked for before; null for the first
     */
    private record Journey(
            StockPosition from,
            boolean digital,
            @Nullable ShippingPlan fastest,
            @Nullable ShippingPlan ordinary,
            @Nullable Journey before) {}

    Deliveries(CaseFile caseFile, String country, @Nullable LocalDate deadline, LocalDateTime now) {
        this.options = caseFile.shippingOptions();
        this.calendars = caseFile.calendars();
        this.country = country;
        this.deadline = deadline;
        this.today = now.toLocalDate();
        this.time = now.toLocalTime();
    }

    boolean isTo(String country, @Nullable LocalDate deadline) {
        return this.country.equals(country) && Objects.equals(this.deadline, deadline);
    }

    LocalDate today() {
        return today;
    }

    /** The service that arrives first; null when no service is at hand. */
    public @Nullable ShippingPlan fastest(StockPosition from, boolean digital) {
        return journey(from, digital).fastest;
    }

    /** The cheapest service that meets the deadline, or the one that arrives first when none does; null when no service is at hand. */
    public @Nullable ShippingPlan ordinary(StockPosition from, boolean digital) {
        return journey(from, digital).ordinary;
    }

    private Journey journey(StockPosition from, boolean digital) {
        Journey known = last;
        for (int i = 0; known != null && i < RECENT; i++) {
            if (known.from == from && known.digital == digital) {
                return known;
            }
            known = known.before;
        }
        Journey made = plan(from, digital);
        last = made;
        return made;
    }

    /** The end of the wait a customer may be asked for: the next business day in his zone. */
    public LocalDate nextBusinessDay() {
        return nextMoving(today.plusDays(1), WORKING_DAYS, null);
    }

    private Journey plan(StockPosition from, boolean digital) {
        ShippingPlan fastest = null;
        ShippingPlan cheapest = null;
        for (int i = 0; i < options.size(); i++) {
            ShippingOption option = options.get(i);
            // A parcel to be fetched is the customer's own effort: offered in words, never planned for him.
            boolean serves =
                    option.speed() != ShippingSpeed.PICKUP && (option.speed() == ShippingSpeed.ELECTRONIC) == digital;
            if (serves) {
                ShippingPlan plan = plan(option, from);
                if (fastest == null || earliest(plan, fastest) < 0) {
                    fastest = plan;
                }
                boolean inTime = plan.confidence() != DeliveryConfidence.MISSES_DEADLINE;
                if (inTime && (cheapest == null || cheapest(plan, cheapest) < 0)) {
                    cheapest = plan;
                }
            }
        }
        return new Journey(from, digital, fastest, cheapest == null ? fastest : cheapest, last);
    }

    /** Written out, as every decision compares plans: comparing by keys casts a date to two interfaces in turn. */
    private static int earliest(ShippingPlan a, ShippingPlan b) {
        int order = a.expected().compareTo(b.expected());
        order = order != 0 ? order : a.atTheLatest().compareTo(b.atTheLatest());
        order = order != 0 ? order : cost(a, b);
        return order != 0 ? order : a.optionId().compareTo(b.optionId());
    }

    private static int cheapest(ShippingPlan a, ShippingPlan b) {
        int order = cost(a, b);
        return order != 0 ? order : earliest(a, b);
    }

    private static int cost(ShippingPlan a, ShippingPlan b) {
        return a.cost().getAmount().compareTo(b.cost().getAmount());
    }

    private ShippingPlan plan(ShippingOption option, StockPosition from) {
        Set<DayOfWeek> days = option.deliveryDays().isEmpty() ? WORKING_DAYS : option.deliveryDays();
        LocalDate leaves = today;
        if (time.isAfter(option.cutOff())) {
            leaves = leaves.plusDays(1);
        }
        if (from.readyOn() != null && from.readyOn().isAfter(leaves)) {
            leaves = from.readyOn();
        }
        LocalDate dispatch = nextMoving(leaves, days, option.carrier());
        LocalDate expected = after(dispatch, option.transitDays(), days, option.carrier());
        Integer atMost = option.latestTransitDays();
        LocalDate latest = atMost == null ? expected : after(dispatch, atMost, days, option.carrier());
        return new ShippingPlan(
                option.id(),
                option.speed(),
                nothing(option.price().getCurrencyUnit()),
                option.price(),
                dispatch,
                expected,
                latest,
                confidence(option, expected, latest),
                ProofOfDelivery.NONE);
    }

    private DeliveryConfidence confidence(ShippingOption option, LocalDate expected, LocalDate latest) {
        if (deadline != null && expected.isAfter(deadline)) {
            return DeliveryConfidence.MISSES_DEADLINE;
        }
        if (option.guaranteed() && (deadline == null || !latest.isAfter(deadline))) {
            return DeliveryConfidence.GUARANTEED;
        }
        return deadline == null ? DeliveryConfidence.EXPECTED : DeliveryConfidence.NOT_GUARANTEED;
    }

    private Money nothing(CurrencyUnit currency) {
        Money known = nothing;
        if (known == null || !known.getCurrencyUnit().equals(currency)) {
            known = Money.zero(currency);
            nothing = known;
        }
        return known;
    }

    private LocalDate after(LocalDate day, int deliveryDays, Set<DayOfWeek> days, @Nullable String carrier) {
        LocalDate reached = day;
        for (int i = 0; i < deliveryDays; i++) {
            reached = nextMoving(reached.plusDays(1), days, carrier);
        }
        return reached;
    }

    private LocalDate nextMoving(LocalDate from, Set<DayOfWeek> days, @Nullable String carrier) {
        LocalDate day = from;
        for (int i = 0; i < HORIZON_DAYS && (!days.contains(day.getDayOfWeek()) || isHoliday(day, carrier)); i++) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Whether it is one in the country, or with the carrier. */
    private boolean isHoliday(LocalDate day, @Nullable String carrier) {
        for (int i = 0; i < calendars.size(); i++) {
            BusinessCalendar calendar = calendars.get(i);
            if (calendar.holidays().contains(day)
                    && (calendar.id().equals(country) || calendar.id().equals(carrier))) {
                return true;
            }
        }
        return false;
    }
}
