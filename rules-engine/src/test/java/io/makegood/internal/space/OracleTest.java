package io.makegood.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.generatedcases.SampleSize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every answer about spaces of all kinds is that of somebody else's solver; what is small enough is counted out as well. */
class OracleTest {
    private static final int SPACES = SampleSize.of("spaces", 80);
    /** So many points can be tried one by one. */
    private static final int FEW = 2_000;

    @Test
    void answers_about_random_spaces_are_those_of_an_oracle() {
        int questions = 0;
        int points = 0;
        int widened = 0;
        int counted = 0;
        for (int seed = 0; seed < SPACES; seed++) {
            Random random = new Random(seed);
            OracleSpace space = new OracleSpace();
            List<Dimension> dimensions = new ArrayList<>();
            int size = 3 + random.nextInt(random.nextBoolean() ? 4 : 20);
            for (int i = 0; i < size; i++) {
                dimensions.add(space.dimension("d" + i, 1 + random.nextInt(5)));
            }
            List<Box> forbidden = new ArrayList<>();
            for (int i = 0; i < size * 4; i++) {
                Box box = RandomBoxes.box(dimensions, 2 + random.nextInt(3), random);
                space.forbid(box);
                forbidden.add(box);
                if (random.nextInt(4) > 0) {
                    continue;
                }
                int sides = 1 + random.nextInt(size);
                Box asked = random.nextBoolean()
                        ? RandomBoxes.box(dimensions, sides, random)
                        : RandomBoxes.point(dimensions, sides, random);
                boolean isThere = space.find(asked) != null;
                if (points(dimensions) <= FEW) {
                    assertEquals(counted(dimensions, forbidden, asked) > 0, isThere, "seed " + seed);
                    counted++;
                }
                if (!isThere) {
                    Collections.shuffle(dimensions, random);
                    space.widened(asked, dimensions.subList(0, random.nextInt(size + 1)));
                    widened++;
                }
            }
            questions += space.questions();
            points += space.points();
        }
        assertTrue(
                points > SPACES && widened > SPACES && counted > SPACES,
                questions + " questions, " + points + " points, " + widened + " widened, " + counted + " counted out");
    }

    /** So many conflicts that what was learnt is forgotten, and learnt again. */
    @Test
    void answers_about_a_hard_space_are_those_of_an_oracle() {
        Random random = new Random(1);
        OracleSpace space = new OracleSpace();
        List<Dimension> dimensions = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            dimensions.add(space.question("q" + i));
        }
        for (int i = 0; i < 130 * 3.9; i++) {
            space.forbid(RandomBoxes.point(dimensions, 3, random));
        }
        for (int i = 0; i < SPACES; i++) {
            space.find(RandomBoxes.point(dimensions, 5, random));
        }
        assertTrue(
                space.points() > SPACES / 4 && space.questions() - space.points() > SPACES / 4,
                space.points() + " points of " + space.questions());
    }

    private static long points(List<Dimension> dimensions) {
        return dimensions.stream().mapToLong(Dimension::cells).reduce(1, (a, b) -> Math.min(FEW + 1, a * b));
    }

    /** How many points lie in a box and in no forbidden one, tried one by one. */
    private static int counted(List<Dimension> dimensions, List<Box> forbidden, Box within) {
        int[] cells = new int[dimensions.size()];
        int count = 0;
        while (true) {
            Point point = new Point(cells.clone());
            if (point.liesIn(within) && forbidden.stream().noneMatch(point::liesIn)) {
                count++;
            }
            int place = 0;
            while (place < cells.length && ++cells[place] == cellsAt(dimensions, place)) {
                cells[place++] = 0;
            }
            if (place == cells.length) {
                return count;
            }
        }
    }

    private static int cellsAt(List<Dimension> dimensions, int place) {
        return dimensions.stream()
                .filter(each -> each.place() == place)
                .findFirst()
                .orElseThrow()
                .cells();
    }
}
