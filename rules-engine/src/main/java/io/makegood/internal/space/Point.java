package io.makegood.internal.space;

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
}
