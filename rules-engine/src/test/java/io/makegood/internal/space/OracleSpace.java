package io.makegood.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.SATSolver;

/**
 * A space that puts each of its questions to somebody else's SAT solver as well, and fails where the two disagree. It shares nothing with ours but the boxes: a cell
 * is said by its place in the order of its dimension, and clauses are what the other one makes of formulas.
 */
public final class OracleSpace extends Space {
    private final FormulaFactory formulas = new FormulaFactory();
    private final SATSolver oracle = MiniSat.miniSat(formulas);
    private final List<Box> forbidden = new ArrayList<>();
    private int questions;
    private int points;
    private int widened;

    /** So many questions were asked. */
    public int questions() {
        return questions;
    }

    /** To so many of them the answer was a point. */
    public int points() {
        return points;
    }

    /** So many boxes without a point were made as wide as they can be. */
    public int widened() {
        return widened;
    }

    @Override
    public Dimension dimension(String name, int cells) {
        Dimension dimension = super.dimension(name, cells);
        for (int cell = 2; cell < cells; cell++) {
            oracle.add(formulas.implication(from(dimension, cell), from(dimension, cell - 1)));
        }
        return dimension;
    }

    /** Whether a point lies in this cell or one behind it. */
    private Variable from(Dimension dimension, int cell) {
        return formulas.variable("d" + dimension.place() + "_from_" + cell);
    }

    @Override
    public void forbid(Box box) {
        super.forbid(box);
        forbidden.add(box);
        oracle.add(formulas.not(formula(box)));
    }

    private Formula formula(Box box) {
        List<Formula> sides = new ArrayList<>();
        for (Dimension dimension : box.dimensions()) {
            BitSet cells = box.cells(dimension);
            List<Formula> runs = new ArrayList<>();
            for (int from = cells.nextSetBit(0); from >= 0; from = cells.nextSetBit(cells.nextClearBit(from))) {
                runs.add(formulas.and(run(dimension, from, cells.nextClearBit(from))));
            }
            sides.add(formulas.or(runs));
        }
        return formulas.and(sides);
    }

    private List<Literal> run(Dimension dimension, int from, int end) {
        List<Literal> bounds = new ArrayList<>();
        if (from > 0) {
            bounds.add(from(dimension, from));
        }
        if (end < dimension.cells()) {
            bounds.add(from(dimension, end).negate());
        }
        return bounds;
    }

    /** Whether the oracle finds a point in a box. */
    private boolean isThere(Box box) {
        Set<Literal> assumed = new TreeSet<>();
        for (Dimension dimension : box.dimensions()) {
            BitSet cells = box.cells(dimension);
            int from = cells.nextSetBit(0);
            if (from < 0) {
                return false;
            }
            int end = cells.nextClearBit(from);
            if (cells.nextSetBit(end) < 0) {
                assumed.addAll(run(dimension, from, end));
            } else {
                Variable within = formulas.variable("d" + dimension.place() + "_in_" + cells);
                oracle.add(formulas.implication(within, formula(Box.EVERYTHING.and(dimension, cells))));
                assumed.add(within);
            }
        }
        return oracle.sat(assumed) == Tristate.TRUE;
    }

    @Override
    public @Nullable Point find(Box within) {
        Point point = super.find(within);
        questions++;
        assertEquals(isThere(within), point != null, () -> "a point in " + within);
        if (point != null) {
            points++;
            assertTrue(point.liesIn(within), () -> "no point of " + within);
            forbidden.forEach(box -> assertFalse(point.liesIn(box), () -> "a point of " + box));
            assertTrue(isThere(point.box(dimensions())), () -> "a point of " + within);
        }
        return point;
    }

    @Override
    public Box widened(Box within, Collection<Dimension> widenFirst) {
        Box wide = super.widened(within, widenFirst);
        widened++;
        assertFalse(isThere(wide), () -> "no point in " + wide);
        for (Dimension dimension : dimensions()) {
            BitSet lost = within.cells(dimension);
            lost.andNot(wide.cells(dimension));
            assertTrue(lost.isEmpty(), () -> within + " is no part of " + wide);
            boolean mayBeWider = widenFirst.contains(dimension);
            assertTrue(
                    mayBeWider || within.cells(dimension).equals(wide.cells(dimension)),
                    () -> "widened in " + dimension);
            BitSet others = mayBeWider ? wide.otherCells(dimension) : new BitSet();
            others.stream().forEach(cell -> {
                BitSet wider = wide.cells(dimension);
                wider.set(cell);
                assertTrue(isThere(wide.with(dimension, wider)), () -> wide + " can be wider in " + dimension);
            });
            if (!others.isEmpty()) {
                Box without = within.without(dimension);
                for (Dimension each : widenFirst) {
                    without = wide.otherCells(each).isEmpty() ? without.without(each) : without;
                }
                assertTrue(isThere(without), wide + " need not speak of " + dimension);
            }
        }
        return wide;
    }
}
