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
    private volatile @Nullable List<E> made;

    /** A list of what the supplier gives; it is asked once. */
    public LazyList(Supplier<List<E>> maker) {
        this.maker = maker;
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
        }
        return list == null ? List.of() : list;
    }
}
