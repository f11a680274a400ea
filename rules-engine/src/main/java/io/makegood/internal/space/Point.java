package io.makegood.internal.space;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A point of a space: one cell of each dimension. */
public final class Point {
    private final int[] cells;

    Point(int[] cells) {
        this.cells = cells;
    }

    /** The cell of a dimension in which it lies. */
    public int cell(Dimension dimension) {
        return cells[dimension.place()];
    }

    /** Whether it lies in the second cell, which of a question is yes. */
    public boolean isYes(Dimension question) {
        return cell(question) == 1;
    }

    /** Whether it lies in a box. */
    public boolean liesIn(Box box) {
        for (Dimension dimension : box.dimensions()) {
            if (!box.has(dimension, cell(dimension))) {
                return false;
            }
        }
        return true;
    }

    /** The box of its cells of some dimensions. */
    public Box box(Collection<Dimension> some) {
        Map<Dimension, Integer> of = new LinkedHashMap<>();
        some.forEach(dimension -> of.put(dimension, cell(dimension)));
        return Box.of(of);
    }
}
