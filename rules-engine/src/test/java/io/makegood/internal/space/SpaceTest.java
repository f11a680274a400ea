package io.makegood.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.generatedcases.SampleSize;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpaceTest {
    private static final int SPACES = SampleSize.of("spaces", 200);

    @Test
    void a_point_is_found_wherever_one_lies_and_nowhere_else() {
        int found = 0;
        int empty = 0;
        for (int seed = 0; seed < SPACES; seed++) {
            RandomSpace random = new RandomSpace(new Random(seed));
            for (int question = 0; question < 5; question++) {
                Box within = random.box(2);
                Point point = random.space.find(within);
                boolean isThere = random.any(within) != null;

                assertEquals(isThere, point != null, "seed " + seed);
                if (point != null) {
                    assertTrue(random.lies(cells(point, random), within), "seed " + seed);
                    found++;
                } else {
                    empty++;
                }
                // What is learnt of some boxes holds when another one is forbidden.
                random.forbid(random.box(3));
            }
        }
        assertTrue(found > SPACES && empty > SPACES, found + " found, " + empty + " empty");
    }

    @Test
    void a_box_in_which_nothing_lies_is_as_wide_as_can_be() {
        int widened = 0;
        for (int seed = 0; seed < SPACES; seed++) {
            RandomSpace random = new RandomSpace(new Random(seed));
            Box within = random.point();
            if (random.any(within) != null) {
                continue;
            }
            Box wide = random.space.widened(within, random.dimensions);

            assertNull(random.any(wide), "seed " + seed);
            for (Dimension dimension : random.dimensions) {
                assertTrue(contains(wide.cells(dimension), within.cells(dimension)), "seed " + seed);
                BitSet others = wide.otherCells(dimension);
                for (int cell = others.nextSetBit(0); cell >= 0; cell = others.nextSetBit(cell + 1)) {
                    assertNotNull(random.any(wider(wide, dimension, cell, random)), "seed " + seed);
                }
            }
            widened++;
        }
        assertTrue(widened > SPACES / 4, widened + " widened");
    }

    @Test
    void the_nearest_point_is_otherwise_in_nothing_it_need_not_be() {
        int nearest = 0;
        int otherwise = 0;
        for (int seed = 0; seed < SPACES; seed++) {
            RandomSpace random = new RandomSpace(new Random(seed));
            Box within = random.box(2);
            Box other = random.point();
            Point point = random.space.findNear(within, other);

            assertEquals(random.any(within) != null, point != null, "seed " + seed);
            if (point == null) {
                continue;
            }
            assertTrue(random.lies(cells(point, random), within), "seed " + seed);
            Box like = within;
            for (Dimension dimension : random.dimensions) {
                like = isLike(point, other, dimension) ? like.and(dimension, other.cells(dimension)) : like;
            }
            for (Dimension dimension : random.dimensions) {
                if (!isLike(point, other, dimension)) {
                    assertNull(random.any(like.and(dimension, other.cells(dimension))), "seed " + seed);
                    otherwise++;
                }
            }
            nearest++;
        }
        assertTrue(nearest > SPACES / 4 && otherwise > SPACES / 4, nearest + " nearest, " + otherwise + " otherwise");
    }

    @Test
    void pigeons_do_not_go_into_fewer_holes() {
        Space space = new Space();
        List<Dimension> pigeons = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            pigeons.add(space.dimension("pigeon " + i, 7));
        }
        for (Dimension one : pigeons) {
            for (Dimension other : pigeons) {
                for (int hole = 0; one.place() < other.place() && hole < one.cells(); hole++) {
                    space.forbid(Box.EVERYTHING.and(one, hole).and(other, hole));
                }
            }
        }

        assertNull(space.find(Box.EVERYTHING));
        assertNull(space.find(Box.EVERYTHING), "and still not");
    }

    @Test
    void a_space_without_a_point_stays_without() {
        Space space = new Space();
        Dimension only = space.question("only");
        space.forbid(Box.EVERYTHING.and(only, 0));
        assertTrue(assertPoint(space.find(Box.EVERYTHING)).isYes(only));
        space.forbid(Box.EVERYTHING.and(only, 1));

        assertNull(space.find(Box.EVERYTHING));
        assertFalse(space.dimensions().isEmpty());
    }

    private static boolean isLike(Point point, Box other, Dimension dimension) {
        return other.cells(dimension).get(point.cell(dimension));
    }

    private static Point assertPoint(@Nullable Point point) {
        assertNotNull(point);
        return point;
    }

    private static boolean contains(BitSet all, BitSet some) {
        BitSet rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }

    private static Box wider(Box box, Dimension dimension, int cell, RandomSpace random) {
        Box wider = Box.EVERYTHING;
        for (Dimension each : random.dimensions) {
            BitSet cells = box.cells(each);
            if (each == dimension) {
                cells.set(cell);
            }
            wider = wider.and(each, cells);
        }
        return wider;
    }

    private static int[] cells(Point point, RandomSpace random) {
        return random.dimensions.stream().mapToInt(point::cell).toArray();
    }

    /** A small space in which everything can be tried. */
    private static final class RandomSpace {
        final Space space = new Space();
        final List<Dimension> dimensions = new ArrayList<>();
        private final List<Box> forbidden = new ArrayList<>();
        private final Random random;

        RandomSpace(Random random) {
            this.random = random;
            for (int i = 0; i < 3 + random.nextInt(3); i++) {
                dimensions.add(space.dimension("d" + i, 1 + random.nextInt(4)));
            }
            int boxes = random.nextInt(9);
            for (int i = 0; i < boxes; i++) {
                forbid(box(3));
            }
        }

        void forbid(Box box) {
            forbidden.add(box);
            space.forbid(box);
        }

        Box box(int sides) {
            return RandomBoxes.box(dimensions, sides, random);
        }

        Box point() {
            return RandomBoxes.point(dimensions, random);
        }

        int @Nullable [] any(Box within) {
            return any(within, new int[dimensions.size()], 0);
        }

        private int @Nullable [] any(Box within, int[] cells, int place) {
            if (place == cells.length) {
                return lies(cells, within) && forbidden.stream().noneMatch(box -> lies(cells, box)) ? cells : null;
            }
            for (int cell = 0; cell < dimensions.get(place).cells(); cell++) {
                cells[place] = cell;
                int[] found = any(within, cells, place + 1);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        boolean lies(int[] cells, Box box) {
            for (Dimension dimension : dimensions) {
                if (!box.cells(dimension).get(cells[dimension.place()])) {
                    return false;
                }
            }
            return true;
        }
    }
}
