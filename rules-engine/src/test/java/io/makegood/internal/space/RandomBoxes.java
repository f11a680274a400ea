package io.makegood.internal.space;

import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Boxes anywhere in a space. */
final class RandomBoxes {
    private RandomBoxes() {}

    /** A box with about two thirds of the cells of some dimensions. */
    static Box box(List<Dimension> dimensions, int sides, Random random) {
        Box box = Box.EVERYTHING;
        for (int i = 0; i < sides; i++) {
            Dimension dimension = dimensions.get(random.nextInt(dimensions.size()));
            BitSet cells = new BitSet();
            for (int cell = 0; cell < dimension.cells(); cell++) {
                cells.set(cell, random.nextInt(3) > 0);
            }
            box = box.and(dimension, cells);
        }
        return box;
    }

    /** A box with one cell of each of some dimensions. */
    static Box point(List<Dimension> dimensions, int sides, Random random) {
        Box box = Box.EVERYTHING;
        for (int place :
                random.ints(0, dimensions.size()).distinct().limit(sides).toArray()) {
            box = box.and(
                    dimensions.get(place), random.nextInt(dimensions.get(place).cells()));
        }
        return box;
    }

    /** A box with one cell of every dimension. */
    static Box point(List<Dimension> dimensions, Random random) {
        return point(dimensions, dimensions.size(), random);
    }
}
