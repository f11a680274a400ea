package io.makegood.internal.regions;

import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.space.Dimension;
import io.makegood.internal.space.Space;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something a rule reads, as a dimension: cut into cells, so that no condition of the policy tells values of one cell apart. Values are listed, or ordered and cut at
 * thresholds.
 */
final class Axis {
    /** Of listed values: what no condition names. */
    static final Object OTHER = new Object() {
        @Override
        public String toString() {
            return "something else";
        }
    };

    private final String name;
    private final Dimension dimension;
    /** Of what is listed, the value of each cell. */
    private final List<@Nullable Object> values;
    /** Of what is ordered, the cuts between the cells, from below. */
    private final List<Cut> cuts;
    /** Of amounts; null of all else. */
    private final @Nullable Currencies currencies;
    /** The cell of nothing, of what is ordered; -1 where there is always something. */
    private final int nothing;

    private Axis(
            String name,
            Dimension dimension,
            List<@Nullable Object> values,
            List<Cut> cuts,
            @Nullable Currencies currencies,
            int nothing) {
        this.name = name;
        this.dimension = dimension;
        this.values = values;
        this.cuts = cuts;
        this.currencies = currencies;
        this.nothing = nothing;
    }

    /** What has one of these values. */
    static Axis listed(Space space, String name, List<@Nullable Object> values) {
        return new Axis(name, space.dimension(name, values.size()), values, List.of(), null, -1);
    }

    /** A yes or a no: no in the first cell. */
    static Axis question(Space space, String name) {
        return listed(space, name, List.of(false, true));
    }

    /**
     * What is ordered.
     *
     * @param cuts from below
     */
    static Axis ordered(Space space, String name, List<Cut> cuts, Currencies currencies, boolean isNullable) {
        int cells = cuts.size() + 1;
        Dimension dimension = space.dimension(name, cells + (isNullable ? 1 : 0));
        return new Axis(name, dimension, List.of(), List.copyOf(cuts), currencies, isNullable ? cells : -1);
    }

    /** One with the same values, of which nothing is known yet. */
    Axis copy(Space space, String called) {
        return new Axis(name, space.dimension(called, dimension.cells()), values, cuts, currencies, nothing);
    }

    /** What is read, as a rule about a claim writes it. */
    String name() {
        return name;
    }

    Dimension dimension() {
        return dimension;
    }

    boolean isListed() {
        return !values.isEmpty();
    }

    /** Of what is listed, the value in a cell; {@link #OTHER} where it is any that no condition names. */
    @Nullable Object value(int cell) {
        return values.get(cell);
    }

    /** Of what is listed, the cells of some values; none of what is ordered. */
    BitSet cells(Predicate<@Nullable Object> some) {
        BitSet cells = new BitSet();
        for (int cell = 0; cell < values.size(); cell++) {
            cells.set(cell, some.test(values.get(cell)));
        }
        return cells;
    }

    /** The cell in which a value lies. */
    int cellOf(@Nullable Object value) {
        if (isListed()) {
            int cell = values.indexOf(value);
            int other = values.indexOf(OTHER);
            if (cell < 0 && other < 0) {
                throw new IllegalStateException(name + " is " + value + ", which it never is");
            }
            return cell < 0 ? other : cell;
        }
        if (value == null) {
            return nothing;
        }
        BigDecimal number = value instanceof Money money ? money.getAmount() : new BigDecimal(value.toString());
        int place = value instanceof Money money
                ? Objects.requireNonNull(currencies).placeOf(money)
                : 0;
        int cell = 0;
        while (cell < cuts.size() && cuts.get(cell).isBelow(number, place)) {
            cell++;
        }
        return cell;
    }

    /** The cells of which an operator holds between what is in them and one of some listed values. */
    Side equal(Operator operator, List<@Nullable Object> listed) {
        BitSet cells = new BitSet();
        for (Object value : listed) {
            cells.set(cellOf(value));
        }
        Side side = new Side(dimension, cells);
        return operator.isNegated() ? side.opposite() : side;
    }

    /** The cells of which an operator holds between what is in them and a threshold at which they are cut. */
    Side compared(Operator operator, List<BigDecimal> threshold) {
        int before = placeOf(threshold, false);
        int after = placeOf(threshold, true);
        BitSet cells = new BitSet();
        int end = cuts.size() + 1;
        switch (operator) {
            case LESS -> cells.set(0, before);
            case AT_MOST -> cells.set(0, after);
            case MORE -> cells.set(after, end);
            case AT_LEAST -> cells.set(before, end);
            case EQUAL -> cells.set(before, after);
            case NOT_EQUAL -> {
                cells.set(0, dimension.cells());
                cells.clear(before, after);
            }
            default -> throw new IllegalArgumentException(operator + " of what is ordered");
        }
        return new Side(dimension, cells);
    }

    /** The same of whole numbers, where what lies before one lies after the one before it. */
    Side whole(Operator operator, BigDecimal threshold) {
        boolean isWhole = threshold.stripTrailingZeros().scale() <= 0;
        List<BigDecimal> lower = List.of(isWhole ? threshold.subtract(BigDecimal.ONE) : threshold);
        List<BigDecimal> here = List.of(threshold);
        return switch (operator) {
            case LESS -> compared(Operator.AT_MOST, lower);
            case AT_LEAST -> compared(Operator.MORE, lower);
            case EQUAL, NOT_EQUAL -> {
                BitSet cells = compared(Operator.MORE, lower).cells();
                cells.and(compared(Operator.AT_MOST, here).cells());
                Side equal = new Side(dimension, cells);
                yield operator == Operator.EQUAL ? equal : equal.opposite();
            }
            default -> compared(operator, here);
        };
    }

    /** The first cell above a cut. */
    private int placeOf(List<BigDecimal> threshold, boolean isAfter) {
        Cut cut = new Cut(threshold, isAfter, null);
        int cell = 0;
        while (cell < cuts.size()) {
            Integer order = cuts.get(cell).compare(cut);
            if (order == null || order > 0) {
                break;
            }
            cell++;
        }
        return cell;
    }

    /** What lies in some cells, as an author reads it: {@code MISSING, WRONG_ITEM}, {@code from 3 up to 29}. */
    String text(BitSet cells) {
        List<String> parts = new ArrayList<>();
        if (isListed()) {
            BitSet others = (BitSet) cells.clone();
            others.flip(0, values.size());
            boolean isMost = values.size() > 2 && others.cardinality() < cells.cardinality();
            (isMost ? others : cells).stream().forEach(cell -> parts.add(text(values.get(cell))));
            return (isMost ? "anything but " : "") + String.join(isMost ? " and " : " or ", parts);
        }
        int from = cells.nextSetBit(0);
        while (from >= 0) {
            int end = cells.nextClearBit(from);
            if (from == nothing) {
                parts.add("nothing");
            } else {
                parts.add(range(from, end > cuts.size() ? cuts.size() : end - 1));
                if (nothing >= 0 && end > nothing) {
                    parts.add("nothing");
                }
            }
            from = cells.nextSetBit(end);
        }
        return String.join(" or ", parts);
    }

    private String range(int first, int last) {
        Cut below = first == 0 ? null : cuts.get(first - 1);
        Cut above = last >= cuts.size() ? null : cuts.get(last);
        if (below != null && above != null && below.values().equals(above.values())) {
            return text(below);
        }
        String from = below == null ? "" : (below.isAfter() ? "more than " : "from ") + text(below);
        String to = above == null ? "" : (above.isAfter() ? "up to " : "less than ") + text(above);
        return from.isEmpty() && to.isEmpty()
                ? "anything"
                : from.isEmpty() ? to : to.isEmpty() ? from : from + ", " + to;
    }

    private static String text(Cut cut) {
        String value = cut.values().get(0).stripTrailingZeros().toPlainString();
        return cut.parameter() == null ? value : cut.parameter() + " (" + value + ")";
    }

    /** A value, as an author reads it. */
    static String text(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return TermTypes.isTerm(value.getClass()) ? TermTypes.nameOf(value) : value.toString();
    }
}
