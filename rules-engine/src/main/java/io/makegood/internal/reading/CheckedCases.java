package io.makegood.internal.reading;

import io.makegood.casefile.CaseFile;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers cases of which something was found to be so. A case never changes, so that it stays so; most cases are checked when they are read and
 * decided right after. Remembers them by identity, a limited number, and keeps none of them alive. Safe for use by many threads: at worst a case is
 * checked twice.
 */
final class CheckedCases {
    private static final int PLACES = 8192;
    /** Each case has as many, so that cases that would share one seldom push each other out. */
    private static final int PLACES_OF_A_CASE = 4;

    private final AtomicReferenceArray<@Nullable WeakReference<CaseFile>> places = new AtomicReferenceArray<>(PLACES);

    boolean knows(CaseFile file) {
        int first = firstPlaceOf(file);
        for (int place = first; place < first + PLACES_OF_A_CASE; place++) {
            WeakReference<CaseFile> known = places.getAcquire(place);
            if (known != null && known.refersTo(file)) {
                return true;
            }
        }
        return false;
    }

    /** Takes a free place, or that of another case. */
    void remember(CaseFile file) {
        int first = firstPlaceOf(file);
        int taken = first;
        while (taken < first + PLACES_OF_A_CASE - 1 && !isFree(taken)) {
            taken++;
        }
        places.setRelease(taken, new WeakReference<>(file));
    }

    private boolean isFree(int place) {
        WeakReference<CaseFile> known = places.getAcquire(place);
        return known == null || known.refersTo(null);
    }

    private static int firstPlaceOf(CaseFile file) {
        return System.identityHashCode(file) & (PLACES - PLACES_OF_A_CASE);
    }
}
