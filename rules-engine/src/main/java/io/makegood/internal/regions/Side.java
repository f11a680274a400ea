package io.makegood.internal.regions;

import io.makegood.internal.space.Box;
import io.makegood.internal.space.Dimension;
import java.util.BitSet;

/**
 * A condition as a part of one dimension.
 *
 * @param cells in which the condition holds
 */
record Side(Dimension dimension, BitSet cells) {
    /** The answer to a question. */
    static Side of(Dimension question, boolean yes) {
        BitSet cells = new BitSet();
        cells.set(yes ? 1 : 0);
        return new Side(question, cells);
    }

    /** The other cells. */
    Side opposite() {
        BitSet others = (BitSet) cells.clone();
        others.flip(0, dimension.cells());
        return new Side(dimension, others);
    }

    /** All points for which the condition holds. */
    Box box() {
        return Box.EVERYTHING.and(dimension, cells);
    }

    /** Whether it holds everywhere in its dimension. */
    boolean isEverything() {
        return cells.cardinality() == dimension.cells();
    }

    /** Whether it holds nowhere. */
    boolean isNothing() {
        return cells.isEmpty();
    }
}
