package io.makegood.internal.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Facts in their order, which know where they stood in the list the caller gave, so that what is wrong with one of them can be told by that place.
 * Unmodifiable. It takes what is missing as well: whether a case is complete, others check.
 *
 * @param <E> what is in it
 */
public final class FactList<E> extends AbstractList<E> implements RandomAccess {
    private final List<E> sorted;
    /** By the place in the sorted list. */
    private final int[] given;

    private FactList(List<E> sorted, int[] given) {
        this.sorted = sorted;
        this.given = given;
    }

    /** The facts in this order; empty of nothing. */
    public static <E> List<E> of(@Nullable Collection<E> facts, Comparator<? super E> order) {
        if (facts == null || facts.isEmpty()) {
            return List.of();
        }
        if (facts instanceof FactList<E> sorted) {
            return sorted;
        }
        List<E> given = new ArrayList<>(facts);
        Comparator<E> complete = Comparator.nullsFirst(order);
        if (isSorted(given, complete)) {
            return given.contains(null) ? Collections.unmodifiableList(given) : List.copyOf(given);
        }
        Integer[] places = new Integer[given.size()];
        Arrays.setAll(places, Integer::valueOf);
        Arrays.sort(places, Comparator.comparing(given::get, complete));
        List<E> sorted = new ArrayList<>(given.size());
        for (int place : places) {
            sorted.add(given.get(place));
        }
        return new FactList<>(
                sorted, Arrays.stream(places).mapToInt(Integer::intValue).toArray());
    }

    private static <E> boolean isSorted(List<E> facts, Comparator<E> order) {
        for (int i = 1; i < facts.size(); i++) {
            if (order.compare(facts.get(i - 1), facts.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Where in the list that was given an element of this list stood. */
    public static int givenPlace(List<?> list, int place) {
        return list instanceof FactList<?> facts ? facts.given[place] : place;
    }

    @Override
    public E get(int index) {
        return sorted.get(index);
    }

    @Override
    public int size() {
        return sorted.size();
    }
}
