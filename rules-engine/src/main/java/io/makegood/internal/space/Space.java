package io.makegood.internal.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A space of few dimensions, and the boxes of it in which nothing lies. Whether a region has a point is answered exactly. Belongs to one thread.
 */
public class Space {
    private final Solver solver = new Solver();
    private final List<Dimension> dimensions = new ArrayList<>();

    /** A new dimension. */
    public Dimension dimension(String name, int cells) {
        if (cells < 1) {
            throw new IllegalArgumentException("a dimension has a cell at least: " + name);
        }
        int first = solver.variables();
        Dimension dimension = new Dimension(name, cells, dimensions.size(), first);
        int variables = dimension.isYesOrNo() ? 1 : cells;
        for (int i = 0; i < variables; i++) {
            solver.newVariable();
        }
        dimensions.add(dimension);
        if (!dimension.isYesOrNo()) {
            int[] some = new int[cells];
            for (int cell = 0; cell < cells; cell++) {
                some[cell] = dimension.literal(cell);
                for (int other = 0; other < cell; other++) {
                    solver.add(Solver.not(some[cell]), Solver.not(some[other]));
                }
            }
            solver.add(some);
        }
        return dimension;
    }

    /** A new dimension with two cells: no, and yes. */
    public Dimension question(String name) {
        return dimension(name, 2);
    }

    /** All dimensions, in their order. */
    public List<Dimension> dimensions() {
        return List.copyOf(dimensions);
    }

    /** No point lies in this box. */
    public void forbid(Box box) {
        IntList outside = new IntList();
        for (Dimension dimension : box.dimensions()) {
            int only = box.onlyCell(dimension);
            if (only >= 0) {
                outside.add(Solver.not(dimension.literal(only)));
                continue;
            }
            BitSet others = box.otherCells(dimension);
            for (int cell = others.nextSetBit(0); cell >= 0; cell = others.nextSetBit(cell + 1)) {
                outside.add(dimension.literal(cell));
            }
        }
        solver.add(outside.toArray());
    }

    /** A point that lies in none of the forbidden boxes, and in this one; null when there is none. */
    public @Nullable Point find(Box within) {
        return solver.solve(exclusions(within)) ? point() : null;
    }

    /**
     * A point in a box that is like another box in as much as can be: in no dimension more without being otherwise in one in which it is like it. Null when no point lies
     * in the box at all.
     */
    public @Nullable Point findNear(Box within, Box other) {
        Box like = other;
        List<Dimension> otherwise = new ArrayList<>();
        while (!solver.solve(exclusions(within.and(like)))) {
            List<Dimension> kept = new ArrayList<>();
            like.dimensions().forEach(kept::add);
            Box conflict = core(within.and(like), kept);
            kept.removeIf(dimension -> conflict.cells(dimension).cardinality() == dimension.cells());
            if (kept.isEmpty()) {
                return null;
            }
            for (Dimension dimension : kept) {
                like = like.without(dimension);
            }
            otherwise.addAll(kept);
        }
        Point nearest = point();
        for (Dimension dimension : otherwise) {
            Box nearer = like.and(dimension, other.cells(dimension));
            Point point = nearest.liesIn(nearer) ? nearest : find(within.and(nearer));
            if (point != null) {
                nearest = point;
                like = nearer;
            }
        }
        return nearest;
    }

    /**
     * Why nothing lies in a box: it still is so of the larger box that is returned, which leaves out only what has to be left out. It says something of as few
     * dimensions as can be, and of these as little as can be: no cell can be added, and none of them would do without, not even with the others as they were. Which of
     * several such boxes it is depends on the order of what may be widened.
     *
     * @param within in which no point lies
     * @param widenFirst dimensions in which it is tried to widen it, those first that matter least; in others it stays as it is
     */
    public Box widened(Box within, Collection<Dimension> widenFirst) {
        Box box = conflict(within, widenFirst);
        if (box == null) {
            throw new IllegalArgumentException("a point lies in it");
        }
        Map<Dimension, BitSet> rest = new LinkedHashMap<>();
        for (Dimension dimension : widenFirst) {
            BitSet wide = new BitSet();
            wide.set(0, dimension.cells());
            if (wide.equals(box.cells(dimension))) {
                continue;
            }
            Box without = box.with(dimension, wide);
            if (solver.solve(exclusions(without))) {
                wide.clear(cell(dimension));
                rest.put(dimension, wide);
            } else {
                box = without;
            }
        }
        for (Map.Entry<Dimension, BitSet> each : rest.entrySet()) {
            box = widened(box, each.getKey(), each.getValue());
        }
        return box;
    }

    /**
     * Why nothing lies in a box, at once and not as short as can be: a larger box in which nothing lies either.
     *
     * @param widen dimensions in which it may be widened
     * @return null where a point lies in the box
     */
    public @Nullable Box conflict(Box within, Collection<Dimension> widen) {
        return solver.solve(exclusions(within)) ? null : core(within, widen);
    }

    /** Leaves out what the solver did not need to find, just now, that there is nothing. */
    private Box core(Box within, Collection<Dimension> widen) {
        BitSet needed = solver.core();
        Set<Dimension> wide = new HashSet<>(widen);
        Map<Dimension, BitSet> sides = new LinkedHashMap<>();
        for (Dimension dimension : within.dimensions()) {
            BitSet cells = within.cells(dimension);
            BitSet freed = new BitSet();
            if (wide.contains(dimension)) {
                boolean isOne = cells.cardinality() == 1;
                for (int cell = 0; cell < dimension.cells(); cell++) {
                    int assumed = isOne ? dimension.literal(cells.nextSetBit(0)) : Solver.not(dimension.literal(cell));
                    if (!needed.get(assumed)) {
                        freed.set(cell);
                    }
                }
                cells.or(freed);
            }
            sides.put(dimension, cells);
        }
        return Box.ofSides(sides);
    }

    /** Every point that is found tells of one more cell that has to be left out. */
    private Box widened(Box box, Dimension dimension, BitSet wide) {
        BitSet narrow = box.cells(dimension);
        while (!wide.equals(narrow)) {
            Box wider = box.with(dimension, wide);
            if (!solver.solve(exclusions(wider))) {
                return wider;
            }
            wide.clear(cell(dimension));
        }
        return box;
    }

    /** In which cell of a dimension the point lies that was found last. */
    private int cell(Dimension dimension) {
        int cell = 0;
        while (!solver.isTrue(dimension.literal(cell))) {
            cell++;
        }
        return cell;
    }

    /** What has to be assumed, so that a point lies in the box. */
    private static int[] exclusions(Box within) {
        IntList assumed = new IntList();
        for (Dimension dimension : within.dimensions()) {
            int only = within.onlyCell(dimension);
            if (only >= 0) {
                assumed.add(dimension.literal(only));
                continue;
            }
            for (int cell = 0; cell < dimension.cells(); cell++) {
                if (!within.has(dimension, cell)) {
                    assumed.add(Solver.not(dimension.literal(cell)));
                }
            }
        }
        return assumed.toArray();
    }

    private Point point() {
        int[] cells = new int[dimensions.size()];
        for (Dimension dimension : dimensions) {
            cells[dimension.place()] = cell(dimension);
        }
        return new Point(cells);
    }
}
