package io.makegood.internal.claims;

import io.makegood.casefile.BusinessCalendar;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.ShippingOption;
import io.makegood.casefile.StockPosition;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.ProofOfDelivery;
import io.makegood.vocabulary.ShippingService;
import io.makegood.vocabulary.ShippingSpeed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * When something sent now would arrive: cut-off times, delivery days and holidays of the services at hand. Quotes the late end of a service's
 * window as the promised day and the usual day as the expected one, and is never surer than the service.
 */
public final class DeliveryPlanner {
    private static final Set<DayOfWeek> WORKING_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    /** So many journeys are looked back: of one claim, there are no more days on which something is ready. */
    private static final int RECENT = 4;
    /** So many days are counted one by one; what is further away is worked out. */
    private static final int COUNTED_DAYS = 60;
    /** So few calendars are looked through. */
    private static final int FEW_CALENDARS = 8;

    private final List<ShippingOption> options;
    private final List<BusinessCalendar> calendars;
    private final String country;
    private final @Nullable LocalDate deadline;
    private final LocalDate today;
    private final LocalTime time;
    private volatile @Nullable DeliveryDays days;
    private @Nullable Journey last;
    private int journeys;
    /** All journeys, as soon as there are more than are looked back. */
    private volatile @Nullable Map<Departure, Journey> allJourneys;
    /** No money in the currency that was asked for last: shipping has one price list. */
    private @Nullable Money nothing;

    /**
     * What the plans of a journey depend on.
     *
     * @param ready from when on the goods can leave; null for at once
     */
    private record Departure(@Nullable LocalDate ready, boolean digital) {}

    /**
     * Plans that were asked for, kept because they are asked for again.
     *
     * @param ready as for a departure
     * @param before what was asked for before; null for the first
     */
    private record Journey(
            @Nullable LocalDate ready,
            boolean digital,
            @Nullable ShippingPlan fastest,
            @Nullable ShippingPlan ordinary,
            @Nullable ShippingPlan overnight,
            @Nullable ShippingPlan fetched,
            @Nullable Journey before) {
        @Nullable ShippingPlan by(ShippingService service) {
            return switch (service) {
                case ORDINARY -> ordinary;
                case OVERNIGHT -> overnight;
                case FASTEST_AVAILABLE -> fastest;
            };
        }
    }

    /** @param days shared with other claims of the case; null when there are none yet */
    DeliveryPlanner(
            CaseFile caseFile,
            String country,
            @Nullable LocalDate deadline,
            LocalDateTime now,
            @Nullable DeliveryDays days) {
        this.options = caseFile.shippingOptions();
        this.calendars = caseFile.calendars();
        this.country = country;
        this.deadline = deadline;
        this.today = now.toLocalDate();
        this.time = now.toLocalTime();
        this.days = days;
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

    /**
     * The same without services of some carriers; with them where no other one serves, or only too late. Where every one is too late for a date
     * still ahead, no day more is lost.
     *
     * @param service whether speed counts before cost
     * @param longer how many days later another carrier may bring it, at most; null for any number, as long as it meets the deadline
     */
    public @Nullable ShippingPlan without(
            Set<String> carriers,
            StockPosition from,
            boolean digital,
            ShippingService service,
            @Nullable Integer longer) {
        ShippingPlan any = journey(from, digital).by(service);
        if (any == null || carriers.isEmpty()) {
            return any;
        }
        Journey others = plan(readyAhead(from), digital, carriers, null);
        ShippingPlan other = others.by(service);
        if (other != null && isTooLate(other, any, longer)) {
            other = others.fastest;
        }
        return other == null || isTooLate(other, any, longer) ? any : other;
    }

    private boolean isTooLate(ShippingPlan other, ShippingPlan any, @Nullable Integer longer) {
        boolean ahead = deadline != null && !deadline.isBefore(today);
        return isLate(other) && (!isLate(any) || ahead && other.expected().isAfter(any.expected()))
                || longer != null && other.expected().isAfter(any.expected().plusDays(longer));
    }

    /** How the customer could fetch it himself, soonest; null when he could not. */
    public @Nullable ShippingPlan pickup(StockPosition from) {
        return journey(from, false).fetched;
    }

    /** Whether it is not expected by the deadline. */
    public static boolean isLate(ShippingPlan plan) {
        return plan.confidence() == DeliveryConfidence.MISSES_DEADLINE;
    }

    private @Nullable LocalDate readyAhead(StockPosition from) {
        return from.readyOn() == null || !from.readyOn().isAfter(today) ? null : from.readyOn();
    }

    private Journey journey(StockPosition from, boolean digital) {
        LocalDate ready = readyAhead(from);
        Journey known = last;
        for (int i = 0; known != null && i < RECENT; i++) {
            if (known.digital == digital && Objects.equals(known.ready, ready)) {
                return known;
            }
            known = known.before;
        }
        if (journeys >= RECENT) {
            return allJourneys()
                    .computeIfAbsent(new Departure(ready, digital), any -> plan(ready, digital, Set.of(), null));
        }
        Journey made = plan(ready, digital, Set.of(), last);
        journeys++;
        last = made;
        return made;
    }

    private Map<Departure, Journey> allJourneys() {
        Map<Departure, Journey> all = allJourneys;
        if (all == null) {
            all = new ConcurrentHashMap<>();
            allJourneys = all;
        }
        return all;
    }

    /** Whether a service is at hand that brings goods to the customer, or content where it is about that. */
    public boolean hasService(boolean digital) {
        for (int i = 0; i < options.size(); i++) {
            if (serves(options.get(i), digital)) {
                return true;
            }
        }
        return false;
    }

    /** A parcel to be fetched is the customer's own effort: offered in words, never planned for him. */
    private static boolean serves(ShippingOption option, boolean digital) {
        return option.speed() != ShippingSpeed.PICKUP && (option.speed() == ShippingSpeed.ELECTRONIC) == digital;
    }

    /** The end of the wait a customer may be asked for: the next business day in his zone. */
    public LocalDate nextBusinessDay() {
        return nextMoving(today.plusDays(1), WORKING_DAYS, null);
    }

    /** The day that is so many business days ahead; today for none. */
    public LocalDate inBusinessDays(int days) {
        return after(today, days, WORKING_DAYS, null);
    }

    private Journey plan(@Nullable LocalDate ready, boolean digital, Set<String> without, @Nullable Journey before) {
        ShippingPlan fastest = null;
        ShippingPlan cheapest = null;
        ShippingPlan overnight = null;
        ShippingPlan fetched = null;
        for (int i = 0; i < options.size(); i++) {
            ShippingOption option = options.get(i);
            if (option.speed() == ShippingSpeed.PICKUP) {
                ShippingPlan plan = plan(option, ready);
                fetched = fetched == null || earliest(plan, fetched) < 0 ? plan : fetched;
            } else if (serves(option, digital)
                    && (without.isEmpty() || option.carrier() == null || !without.contains(option.carrier()))) {
                ShippingPlan plan = plan(option, ready);
                if (fastest == null || earliest(plan, fastest) < 0) {
                    fastest = plan;
                }
                boolean inTime = !isLate(plan);
                if (inTime && (cheapest == null || cheapest(plan, cheapest) < 0)) {
                    cheapest = plan;
                }
                boolean fast =
                        plan.speed() == ShippingSpeed.OVERNIGHT || plan.speed() == ShippingSpeed.COURIER_SAME_DAY;
                if (inTime && fast && (overnight == null || cheapest(plan, overnight) < 0)) {
                    overnight = plan;
                }
            }
        }
        return new Journey(
                ready,
                digital,
                fastest,
                cheapest == null ? fastest : cheapest,
                overnight == null || cheapest == null || overnight.expected().isAfter(cheapest.expected())
                        ? fastest
                        : overnight,
                fetched,
                before);
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

    private ShippingPlan plan(ShippingOption option, @Nullable LocalDate ready) {
        Set<DayOfWeek> days = option.deliveryDays().isEmpty() ? WORKING_DAYS : option.deliveryDays();
        LocalDate leaves = today;
        if (time.isAfter(option.cutOff())) {
            leaves = leaves.plusDays(1);
        }
        if (ready != null && ready.isAfter(leaves)) {
            leaves = ready;
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
        int left = deliveryDays;
        for (int i = 0; left > 0 && i < COUNTED_DAYS; i++) {
            reached = reached.plusDays(1);
            left -= isMoving(reached, days, carrier) ? 1 : 0;
        }
        return left == 0 ? reached : days().of(country, carrier, days).after(reached, left);
    }

    private LocalDate nextMoving(LocalDate from, Set<DayOfWeek> days, @Nullable String carrier) {
        LocalDate day = from;
        for (int i = 0; i < COUNTED_DAYS; i++) {
            if (isMoving(day, days, carrier)) {
                return day;
            }
            day = day.plusDays(1);
        }
        return days().of(country, carrier, days).next(day);
    }

    private boolean isMoving(LocalDate day, Set<DayOfWeek> days, @Nullable String carrier) {
        if (calendars.size() > FEW_CALENDARS) {
            return days().of(country, carrier, days).isOne(day);
        }
        return days.contains(day.getDayOfWeek()) && !isHoliday(day, carrier);
    }

    private DeliveryDays days() {
        DeliveryDays known = days;
        if (known == null) {
            known = new DeliveryDays(calendars);
            days = known;
        }
        return known;
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
