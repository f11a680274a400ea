package io.makegood.internal.alpha;

import java.lang.invoke.MethodHandle;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A method handle that is put together when it is first needed. The machine makes classes for handles, which is most of what a start costs, and the first
 * decisions read a tenth of what all rules read together.
 */
final class Linked {
    private final Supplier<MethodHandle> linking;
    /** Threads that come together may link it twice; both handles do the same, and handles are immutable. */
    private @Nullable MethodHandle handle;

    Linked(Supplier<MethodHandle> linking) {
        this.linking = linking;
    }

    MethodHandle handle() {
        MethodHandle known = handle;
        if (known == null) {
            known = linking.get();
            handle = known;
        }
        return known;
    }
}
