package io.makegood.internal.space;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A region of a space: in each dimension some of its cells. What is said of no dimension is all of them. Never changes.
 */
public final class Box {
    /** The whole space. */
    public static final Box EVERYTHING = new Box(new LinkedHashMap<>());

    private final Map<Dimension, BitSet> sides;

    private Box(Map<Dimension, BitSet> sides) {
        this.sides = sides;
    }

    /** The part of it that lies in these cells of a dimension as well. */
    public Box and(Dimension dimension, BitSet cells) {
        Map<Dimension, BitSet> smaller = new LinkedHashMap<>(sides);
        narrow(smaller, dimension, cells);
        return new Box(smaller);
    }

    private static void narrow(Map<Dimension, BitSet> sides, Dimension dimension, BitSet cells) {
        BitSet side = (BitSet) cells.clone();
        BitSet before = sides.get(dimension);
        if (before != null) {
            side.and(before);
        }
        sides.put(dimension, side);
    }

    /** The part of it that lies in one cell of a dimension as well. */
    public Box and(Dimension dimension, int cell) {
        BitSet cells = new BitSet(dimension.cells());
        cells.set(cell);
        return and(dimension, cells);
    }

    /** The box that has these cells of a dimension, and of all others what this one has. It says that last: what is asked of such boxes begins alike. */
    Box with(Dimension dimension, BitSet cells) {
        Map<Dimension, BitSet> changed = new LinkedHashMap<>(sides);
        changed.remove(dimension);
        changed.put(dimension, (BitSet) cells.clone());
        return new Box(changed);
    }

    /** The box with these sides, which are not changed any more. */
    static Box ofSides(Map<Dimension, BitSet> sides) {
        return new Box(sides);
    }

    /** The box that has one cell of each of these dimensions. */
    public static Box of(Map<Dimension, Integer> cells) {
        Map<Dimension, BitSet> sides = new LinkedHashMap<>();
        cells.forEach((dimension, cell) -> {
            BitSet one = new BitSet(dimension.cells());
            one.set(cell);
            sides.put(dimension, one);
        });
        return new Box(sides);
    }

    /** The larger box that has all cells of a dimension. */
    public Box without(Dimension dimension) {
        Map<Dimension, BitSet> larger = new LinkedHashMap<>(sides);
        larger.remove(dimension);
        return new Box(larger);
    }

    /** What it has in common with another one. */
    public Box and(Box other) {
        Map<Dimension, BitSet> both = new LinkedHashMap<>(sides);
        other.sides.forEach((dimension, cells) -> narrow(both, dimension, cells));
        return new Box(both);
    }

    /** The dimensions it says something of, in the order in which that was said. */
    public Iterable<Dimension> dimensions() {
        return sides.keySet();
    }

    /** Whether it has a cell of a dimension. */
    public boolean has(Dimension dimension, int cell) {
        BitSet side = sides.get(dimension);
        return side == null || side.get(cell);
    }

    /** The only cell of a dimension that it has; below zero when it has several, or none. */
    int onlyCell(Dimension dimension) {
        BitSet side = sides.get(dimension);
        if (side == null) {
            return dimension.cells() == 1 ? 0 : -1;
        }
        int first = side.nextSetBit(0);
        return first >= 0 && side.nextSetBit(first + 1) < 0 ? first : -1;
    }

    /** The cells of a dimension that it has. */
    public BitSet cells(Dimension dimension) {
        BitSet side = sides.get(dimension);
        if (side != null) {
            return (BitSet) side.clone();
        }
        BitSet all = new BitSet(dimension.cells());
        all.set(0, dimension.cells());
        return all;
    }

    /** The cells of a dimension that it has not. */
    public BitSet otherCells(Dimension dimension) {
        BitSet others = cells(dimension);
        others.flip(0, dimension.cells());
        return others;
    }

    /** Whether no point lies in it. */
    public boolean isEmpty() {
        return sides.values().stream().anyMatch(BitSet::isEmpty);
    }

    @Override
    public String toString() {
        return sides.toString();
    }
}
