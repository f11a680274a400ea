package io.makegood.internal.reading;

import io.makegood.casefile.CaseFile;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers cases that were found right. A case never changes, so that it stays right; most cases are checked when they are read and decided
 * right after. Remembers them by identity, a limited number, and keeps none of them alive. Safe for use by many threads: at worst a case is
 * checked twice.
 */
final class SoundCases {
    private static final int PLACES = 4096;

    private final AtomicReferenceArray<@Nullable WeakReference<CaseFile>> places = new AtomicReferenceArray<>(PLACES);

    boolean knows(CaseFile file) {
        int place = placeOf(file);
        return isAt(place, file) || isAt(place ^ 1, file);
    }

    private boolean isAt(int place, CaseFile file) {
        WeakReference<CaseFile> known = places.getAcquire(place);
        return known != null && known.refersTo(file);
    }

    /** Each case has two places, so that two that would share one seldom push each other out. */
    void remember(CaseFile file) {
        int place = placeOf(file);
        WeakReference<CaseFile> there = places.getAcquire(place);
        boolean free = there == null || there.refersTo(null);
        places.setRelease(free ? place : place ^ 1, new WeakReference<>(file));
    }

    private static int placeOf(CaseFile file) {
        return System.identityHashCode(file) & (PLACES - 1);
    }
}
