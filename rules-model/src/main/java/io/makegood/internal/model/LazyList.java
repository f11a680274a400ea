package io.makegood.internal.model;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable list that is made when somebody first reads it. What it is made of never changes, so it does not matter when that is, or in
 * which thread.
 *
 * @param <E> what is in it
 */
public final class LazyList<E> extends AbstractList<E> implements RandomAccess {
    private @Nullable Supplier<List<E>> maker;
    /** Equal sources make equal lists; null where nobody says so, and when the list is made. */
    private volatile @Nullable Object source;

    private volatile @Nullable List<E> made;

    /** A list of what the supplier gives; it is asked once. */
    public LazyList(Supplier<List<E>> maker) {
        this.maker = maker;
    }

    /**
     * A list of what the supplier gives.
     *
     * @param source of which equal ones make equal lists
     */
    public LazyList(Supplier<List<E>> maker, Object source) {
        this.maker = maker;
        this.source = source;
    }

    /** Whether two lists are equal, as far as can be told without making them: when not, they may be equal all the same. */
    public static boolean areSurelyEqual(List<?> one, List<?> other) {
        if (one instanceof LazyList<?> lazy && other instanceof LazyList<?> lazyOther) {
            Object source = lazy.source;
            return source != null && source.equals(lazyOther.source);
        }
        return one == other;
    }

    /** The list itself when it is lazy, or else an unmodifiable copy; empty of nothing. */
    public static <E> List<E> keep(@Nullable List<E> list) {
        return list instanceof LazyList ? list : list == null ? List.of() : List.copyOf(list);
    }

    @Override
    public E get(int index) {
        return made().get(index);
    }

    @Override
    public int size() {
        return made().size();
    }

    private List<E> made() {
        List<E> list = made;
        return list != null ? list : make();
    }

    private synchronized List<E> make() {
        List<E> list = made;
        if (list == null && maker != null) {
            list = List.copyOf(maker.get());
            made = list;
            maker = null;
            source = null;
        }
        return list == null ? List.of() : list;
    }
}
