package io.makegood.internal.changes;

import io.makegood.casefile.Attributes;
import io.makegood.casefile.CaseFile;
import io.makegood.internal.attributes.AttributeOwners;
import io.makegood.internal.changes.Components.Component;
import io.makegood.internal.claims.ClaimContext;
import io.makegood.vocabulary.Attribute;
import io.makegood.vocabulary.AttributeOwner;
import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * All single edits of a case that could matter to one of its claims, in the order of the case: every other term, the other answer, values around what
 * the policy compares with and around what stands there, absent for present, and present for absent. Ids stay, and so do other claims' facts.
 */
final class Candidates {
    /** What facts are found by, and what nothing depends on but a text. */
    private static final Set<String> KEPT = Set.of(
            "id", "title", "name", "displayName", "sku", "key", "currency", "zone", "explanations", "recipientName");

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final String SOME_TEXT = "…";

    private final CaseFile caseFile;
    private final Bearing bearing;
    private final Additions additions;
    private final Cuts cuts;
    private final Vocabulary vocabulary;
    /** Patterns of places; null for all. */
    private final @Nullable Collection<String> places;

    private final Instant now;
    private final LocalDate today;
    private final CurrencyUnit currency;
    private final ClaimContext claim;
    private final List<Edit> edits = new ArrayList<>();

    private Candidates(ClaimContext claim, Cuts cuts, Vocabulary vocabulary, @Nullable Collection<String> places) {
        this.claim = claim;
        this.caseFile = claim.caseFile();
        this.cuts = cuts;
        this.vocabulary = vocabulary;
        this.places = places;
        this.now = caseFile.clock().now();
        this.today = claim.today();
        this.currency = claim.currency();
        this.bearing = new Bearing(claim);
        this.additions = new Additions(claim, vocabulary, this::amounts, this::days);
    }

    /**
     * The edits of a case.
     *
     * @param claim of that case
     * @param places patterns of places; what neither is one of them, nor lies in one, nor holds one, stays; null for all
     */
    static List<Edit> of(ClaimContext claim, Cuts cuts, Vocabulary vocabulary, @Nullable Collection<String> places) {
        Candidates candidates = new Candidates(claim, cuts, vocabulary, places);
        candidates.fact(candidates.caseFile, List.of(), "");
        return candidates.edits;
    }

    private void fact(Record fact, List<Object> path, String pattern) {
        for (Component component : Components.of(fact.getClass()).all()) {
            String place = pattern.isEmpty() ? component.name() : pattern + "/" + component.name();
            if (component.type() == Attributes.class) {
                attributes(
                        fact,
                        (Attributes) Objects.requireNonNull(component.accessor().apply(fact)),
                        path,
                        pattern);
            } else if (isAsked(place) && !isKept(component.name())) {
                component(fact, component, and(path, component.name()), place);
            }
        }
    }

    /** Whether something is left as it is: nothing depends on it but that facts are found and called by it. */
    static boolean isKept(String name) {
        return KEPT.contains(name);
    }

    private boolean isAsked(String place) {
        return places == null || places.stream().anyMatch(asked -> Places.meet(asked, place));
    }

    private void component(Record owner, Component component, List<Object> path, String place) {
        Object value = component.accessor().apply(owner);
        if (component.isList()) {
            if (component.type().isRecord()) {
                list((List<?>) Objects.requireNonNull(value), component.type(), path, place);
            }
        } else if (component.isSet()) {
            set((Set<?>) Objects.requireNonNull(value), component.type(), path, place);
        } else if (component.type().isRecord()) {
            record((Record) value, component, path, place);
        } else {
            if (value != null && component.isNullable()) {
                add(path, value, null, 1);
            }
            for (Object other : values(component, value, place)) {
                add(path, value, other, distance(value, other));
            }
        }
    }

    private void record(@Nullable Record fact, Component component, List<Object> path, String place) {
        if (fact == null) {
            additions.of(component.type()).forEach(made -> add(path, null, made, 1));
            return;
        }
        fact(fact, path, place);
        if (component.isNullable()) {
            add(path, fact, null, 1);
        }
    }

    private void list(List<?> facts, Class<?> type, List<Object> path, String place) {
        for (int i = 0; i < facts.size(); i++) {
            Record each = (Record) facts.get(i);
            if (bearing.has(each)) {
                List<Object> here = and(path, i);
                fact(each, here, place);
                if (!Bearing.isNeeded(type)) {
                    add(here, each, null, 1);
                }
            }
        }
        for (Record made : additions.of(type)) {
            add(and(path, Edit.NEXT), null, made, 1);
        }
    }

    private void set(Set<?> values, Class<?> type, List<Object> path, String place) {
        if (type == DayOfWeek.class) {
            add(path, values, EnumSet.allOf(DayOfWeek.class), 1);
            add(path, values, EnumSet.copyOf(WEEKDAYS), 1);
            return;
        }
        if (type == String.class) {
            if (place.equals("incidents/lineIds") && claim.line() != null) {
                add(path, values, Set.of(claim.line().id()), 1);
                add(path, values, Set.of(), 1);
            }
            return;
        }
        for (Object term : terms(type)) {
            Set<Object> others = new LinkedHashSet<>(values);
            if (!others.remove(term)) {
                others.add(term);
            }
            add(path, values, others, 1);
        }
    }

    private void attributes(Record fact, Attributes attributes, List<Object> path, String pattern) {
        AttributeOwner owner = AttributeOwners.of(fact.getClass());
        if (owner == null) {
            return;
        }
        for (Attribute<?> attribute : vocabulary.attributes(owner)) {
            String place = pattern + "/" + attribute.name();
            if (!isAsked(place)) {
                continue;
            }
            List<Object> here = and(and(path, Components.ATTRIBUTES), attribute);
            Object value = attributes.named(attribute.name());
            if (value != null) {
                add(here, value, null, 1);
            }
            Collection<?> others = attribute.values().isEmpty()
                    ? values(attribute.type(), attribute.name(), value, place)
                    : attribute.values();
            others.forEach(other -> add(here, value, other, distance(value, other)));
        }
    }

    private void add(List<Object> path, @Nullable Object before, @Nullable Object after, double distance) {
        if (!Objects.equals(before, after)) {
            edits.add(new Edit(path, before, after, distance));
        }
    }

    private static List<Object> and(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    // Values

    private Collection<?> values(Component component, @Nullable Object value, String place) {
        String name = component.name();
        if (component.type() == String.class && name.endsWith("Id")) {
            return component.isNullable() ? idsFor(name) : List.of();
        }
        if (component.type() == Money.class) {
            return amounts(place, (Money) value);
        }
        return values(component.type(), name, value, place);
    }

    private Collection<?> values(Class<?> type, String name, @Nullable Object value, String place) {
        if (type == boolean.class || type == Boolean.class) {
            return List.of(!Boolean.TRUE.equals(value));
        }
        if (type == int.class || type == Integer.class) {
            return numbers(place, (Integer) value);
        }
        if (type == Money.class) {
            return amounts(place, (Money) value);
        }
        if (type == LocalDate.class) {
            return days(place, (LocalDate) value);
        }
        if (type == Instant.class) {
            return moments(place, (Instant) value);
        }
        if (type == LocalTime.class) {
            return List.of(LocalTime.MIN, LocalTime.of(23, 59));
        }
        if (type == String.class) {
            SortedSet<String> texts = new TreeSet<>(cuts.texts(place));
            if (value == null) {
                texts.add(SOME_TEXT);
            }
            return name.equals("language") ? List.of() : texts;
        }
        return terms(type);
    }

    private List<?> terms(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.asList(type.getEnumConstants());
        }
        return Term.class.isAssignableFrom(type) ? vocabulary.all(type.asSubclass(Term.class)) : List.of();
    }

    private List<String> idsFor(String name) {
        return switch (name) {
            case "stockId" -> caseFile.stock().stream().map(each -> each.id()).toList();
            case "paymentMethodId", "methodId" ->
                caseFile.paymentMethods().stream().map(each -> each.id()).toList();
            case "mergeIntoOrderId" ->
                caseFile.orders().stream().map(each -> each.id()).toList();
            case "lineId" ->
                claim.line() == null ? List.of() : List.of(claim.line().id());
            default -> List.of();
        };
    }

    private SortedSet<Integer> numbers(String place, @Nullable Integer value) {
        SortedSet<Integer> numbers = new TreeSet<>();
        int known = value == null ? 0 : value;
        for (int near = -1; near <= 1; near++) {
            int by = near;
            numbers.add(known + by);
            numbers.add(claim.units() + by);
            cuts.wholes(place).stream()
                    .filter(cut -> Math.abs(cut) < Integer.MAX_VALUE)
                    .forEach(cut -> numbers.add((int) (cut + by)));
        }
        numbers.add(0);
        numbers.removeIf(number -> number < 0);
        return numbers;
    }

    private Collection<Money> amounts(String place, @Nullable Money value) {
        CurrencyUnit unit = value == null ? currency : value.getCurrencyUnit();
        SortedSet<Money> around = new TreeSet<>(cuts.amounts(place, unit));
        around.add(Money.zero(unit));
        if (unit.equals(currency)) {
            around.add(claim.paid());
            around.add(claim.account().goods());
            if (claim.returnQuote() != null
                    && claim.returnQuote().cost().getCurrencyUnit().equals(unit)) {
                around.add(claim.returnQuote().cost());
            }
            BigDecimal goods = claim.account().goods().getAmount();
            for (BigDecimal ratio : cuts.ratios(place)) {
                around.add(Money.of(unit, goods.multiply(ratio), RoundingMode.HALF_UP));
            }
            for (Money each :
                    claim.prices().stream().map(price -> price.price()).toList()) {
                if (each.getCurrencyUnit().equals(unit)) {
                    around.add(each);
                }
            }
        }
        if (place.equals("orders/lines/unitPrice") && value != null && unit.equals(currency)) {
            // What is compared is what the pieces cost together, with shipping and tax.
            List.copyOf(around).forEach(amount -> {
                Money pieces = amount.minus(claim.paid()).dividedBy(claim.units(), RoundingMode.HALF_UP);
                around.add(value.plus(pieces));
            });
        }
        SortedSet<Money> amounts = new TreeSet<>();
        for (Money amount : around) {
            amounts.add(amount.minusMinor(1));
            amounts.add(amount);
            amounts.add(amount.plusMinor(1));
        }
        if (value != null) {
            amounts.add(value.minusMinor(1));
            amounts.add(value.plusMinor(1));
            amounts.add(value.multipliedBy(2));
        }
        amounts.removeIf(Money::isNegative);
        return amounts;
    }

    private Collection<LocalDate> days(String place, @Nullable LocalDate value) {
        SortedSet<LocalDate> around = new TreeSet<>(Set.of(today));
        for (long cut : cuts.wholes(place)) {
            if (Math.abs(cut) < MANY_DAYS) {
                around.add(today.minusDays(cut));
                around.add(today.plusDays(cut));
            }
        }
        bearing.days().forEach(around::add);
        if (place.equals("orders/placedAt")) {
            around.addAll(cuts.days());
        }
        if (value != null) {
            around.add(value);
        }
        SortedSet<LocalDate> days = new TreeSet<>();
        for (LocalDate day : around) {
            days.add(day.minusDays(1));
            days.add(day);
            days.add(day.plusDays(1));
        }
        return days;
    }

    /** More than any policy compares with; hours and pieces are no days, but as good as any. */
    private static final long MANY_DAYS = 20_000;

    private Collection<Instant> moments(String place, @Nullable Instant value) {
        SortedSet<Instant> moments = new TreeSet<>();
        boolean isClock = place.equals("clock/now");
        LocalDateTime local = caseFile.clock().local(isClock || value == null ? now : value);
        LocalDate day = value == null ? null : local.toLocalDate();
        for (LocalDate other : days(place, day)) {
            moments.add(other.atTime(local.toLocalTime())
                    .atZone(caseFile.clock().zone())
                    .toInstant());
        }
        for (long cut : cuts.wholes(place)) {
            if (Math.abs(cut) < MANY_DAYS) {
                moments.add(now.minus(Duration.ofHours(cut)));
                moments.add(now.minus(Duration.ofHours(cut + 1)));
                if (isClock) {
                    moments.add(now.plus(Duration.ofHours(cut)));
                }
            }
        }
        moments.add(now);
        if (isClock) {
            // Time does not go back.
            bearing.moments().forEach(moment -> {
                moments.add(moment);
                moments.add(moment.plusSeconds(1));
                for (long cut : cuts.wholes(place)) {
                    if (Math.abs(cut) < MANY_DAYS) {
                        moments.add(moment.plus(Duration.ofHours(cut)));
                        moments.add(moment.plus(Duration.ofDays(cut + 1)));
                    }
                }
            });
            moments.removeIf(moment -> !moment.isAfter(now));
        }
        return moments;
    }

    /** How far apart two values are: by their size where they have one, by their place among the others where not. */
    private static double distance(@Nullable Object before, Object after) {
        if (before == null) {
            return 1;
        }
        if (before instanceof Money one && after instanceof Money other) {
            return one.getAmount().subtract(other.getAmount()).abs().doubleValue();
        }
        if (before instanceof Integer one && after instanceof Integer other) {
            return Math.abs(one.doubleValue() - other);
        }
        if (before instanceof LocalDate one && after instanceof LocalDate other) {
            return Math.abs(ChronoUnit.DAYS.between(one, other));
        }
        if (before instanceof Instant one && after instanceof Instant other) {
            return Duration.between(one, other).abs().toSeconds();
        }
        return 1;
    }
}
