package io.makegood.benchmarks.timed;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Which case is next; each thread goes round by itself. */
@State(Scope.Thread)
public class Turn {
    private int last = -1;

    int next(int count) {
        last = last + 1 == count ? 0 : last + 1;
        return last;
    }
}
