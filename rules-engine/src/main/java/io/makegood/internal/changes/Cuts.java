package io.makegood.internal.changes;

import io.makegood.internal.bundle.LegalFloor;
import io.makegood.internal.bundle.LegalFloors;
import io.makegood.internal.bundle.Parameters;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Element;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Where a policy cuts what it reads of a case: what it compares with, by the place in the case file it comes from. */
final class Cuts {
    private static final String WORDS_OF_A_COUNTRY = "ountry";

    private final Parameters parameters;
    /** Whole numbers: of pieces, days or hours. */
    private final Map<String, SortedSet<Long>> wholes = new HashMap<>();
    /** Names of parameters that are amounts. */
    private final Map<String, SortedSet<String>> amounts = new HashMap<>();
    /** Parts of what was paid, or of a price. */
    private final Map<String, SortedSet<BigDecimal>> ratios = new HashMap<>();

    private final Map<String, SortedSet<String>> texts = new HashMap<>();
    private final SortedSet<LocalDate> days = new TreeSet<>();
    private final SortedSet<String> countries = new TreeSet<>();

    Cuts(List<Rule> rules, Parameters parameters, LegalFloors floors) {
        this.parameters = parameters;
        for (Rule rule : rules) {
            rule.conditions().forEach(condition -> of(rule, condition));
            for (Element element : rule.elements()) {
                element.pattern().conditions().forEach(condition -> of(rule, condition));
                if (element instanceof Element.Accumulate accumulate) {
                    accumulate.conditions().forEach(condition -> of(rule, condition));
                }
            }
        }
        for (LegalFloor floor : floors.all()) {
            countries.addAll(floor.countries().stream().sorted().limit(1).toList());
            days.add(floor.from());
            if (floor.until() != null) {
                days.add(floor.until().plusDays(1));
            }
            if (floor.withinDaysOfDelivery() != null) {
                for (String place : List.of("clock/now", "shipments/deliveredAt", "orders/lines/deliveredOn")) {
                    put(wholes, place, Long.valueOf(floor.withinDaysOfDelivery()));
                }
            }
        }
    }

    private void of(Rule rule, Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            comparison.right().forEach(right -> {
                cut(rule, comparison.left(), right);
                cut(rule, right, comparison.left());
            });
        }
        condition.parts().forEach(part -> of(rule, part));
    }

    /** What is read of a case, and what it is compared with. */
    private void cut(Rule rule, Operand read, Operand with) {
        List<String> places = placesOf(rule, read).toList();
        if (with instanceof Operand.Constant constant) {
            Object value = constant.value();
            if (value instanceof Long || value instanceof Integer) {
                places.forEach(place -> put(wholes, place, ((Number) value).longValue()));
            } else if (value instanceof String text) {
                places.forEach(place -> put(texts, place, text));
            }
        } else if (with instanceof Operand.Call call) {
            String name = call.argument();
            switch (call.function()) {
                case AMOUNT -> places.forEach(place -> put(amounts, place, name));
                case SHARE_OF_PAID, RATIO -> places.forEach(place -> put(ratios, place, parameters.number(name)));
                case DAYS, HOURS, COUNT, DAYS_AGO, DAYS_AHEAD ->
                    places.forEach(place -> put(wholes, place, parameters.whole(name)));
                case FOUND, SAYS -> {
                    // What was found or said stands nowhere in a case.
                }
            }
        }
    }

    /** The places in a case something is read from; none of what is found, chosen or worked out. */
    static Stream<String> placesOf(Rule rule, Operand read) {
        if (read instanceof Operand.Property property) {
            return Places.of(rule.phase().fact(), String.join(".", property.path())).stream();
        }
        if (read instanceof Operand.Variable variable) {
            return Places.ofFact(variable.root(), variable.path()).stream();
        }
        return read instanceof Operand.Call call && call.function() == Function.SHARE_OF_PAID
                ? Places.of("paid").stream()
                : Stream.of();
    }

    private static <T extends Comparable<T>> void put(Map<String, SortedSet<T>> cuts, String place, T cut) {
        cuts.computeIfAbsent(place, any -> new TreeSet<>()).add(cut);
    }

    SortedSet<Long> wholes(String place) {
        return at(wholes, place);
    }

    SortedSet<String> texts(String place) {
        return place.endsWith(WORDS_OF_A_COUNTRY) ? countries : at(texts, place);
    }

    SortedSet<BigDecimal> ratios(String place) {
        return at(ratios, place);
    }

    /** The amounts a place is compared with, in a currency. */
    SortedSet<Money> amounts(String place, CurrencyUnit currency) {
        Map<String, Money> all = parameters.in(currency);
        SortedSet<Money> cuts = new TreeSet<>();
        at(amounts, place).forEach(name -> cuts.add(all.get(name)));
        return cuts;
    }

    /** Days of the calendar on which the law changes. */
    SortedSet<LocalDate> days() {
        return days;
    }

    /** Of the place itself, and of what it lies in: who reads a whole fact reads all of it. */
    private static <T extends Comparable<T>> SortedSet<T> at(Map<String, SortedSet<T>> cuts, String place) {
        SortedSet<T> all = new TreeSet<>();
        cuts.forEach((at, some) -> {
            if (Places.meet(at, place)) {
                all.addAll(some);
            }
        });
        return all;
    }
}
