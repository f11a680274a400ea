package io.makegood.internal.space;

/**
 * One dimension of a space, cut into cells that are numbered from 0. A point lies in one cell of each dimension.
 */
public final class Dimension {
    private final String name;
    private final int cells;
    private final int place;
    /** The first variable of the solver that stands for a cell. */
    private final int first;

    Dimension(String name, int cells, int place, int first) {
        this.name = name;
        this.cells = cells;
        this.place = place;
        this.first = first;
    }

    /** What it is called, for whoever debugs. */
    public String name() {
        return name;
    }

    /** How many cells it has. */
    public int cells() {
        return cells;
    }

    /** Its place among the dimensions of its space, from 0. */
    public int place() {
        return place;
    }

    /** Two cells need one variable: a point lies in the second or does not. */
    boolean isYesOrNo() {
        return cells == 2;
    }

    /** The literal of the solver that says that a point lies in a cell. */
    int literal(int cell) {
        if (isYesOrNo()) {
            return Solver.literal(first, cell == 1);
        }
        return Solver.literal(first + cell, true);
    }

    @Override
    public String toString() {
        return name;
    }
}
