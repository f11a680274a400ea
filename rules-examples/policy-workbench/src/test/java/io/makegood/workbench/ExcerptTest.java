package io.makegood.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final List<String> TEXT = List.of("one", "two", "three", "four", "five");

    @Test
    void without_dots_it_is_the_whole_text() {
        assertTrue(excerpt("one", "two", "three", "four", "five").isOf(TEXT));
        assertFalse(excerpt("one", "two").isOf(TEXT));
        assertFalse(excerpt("four", "five").isOf(TEXT));
        assertFalse(excerpt().isOf(TEXT));
    }

    @Test
    void dots_stand_for_any_number_of_lines() {
        assertTrue(excerpt("…", "two", "  …", "four", "five").isOf(TEXT));
        assertTrue(excerpt("one", "…", "two", "…").isOf(TEXT));
        assertTrue(excerpt("…").isOf(TEXT));
        assertFalse(excerpt("…", "two").isOf(TEXT));
        assertFalse(excerpt("…", "two", "four", "…").isOf(TEXT));
        assertFalse(excerpt("…", "four", "…", "two", "…").isOf(TEXT));
    }

    @Test
    void it_is_redone_with_the_lines_most_like_those_it_showed() {
        List<String> before = List.of("…", "R7  shipping: fast", "  because it is near", "…");
        List<String> after =
                List.of("head", "R9  shipping: fast", "  because it is near", "R10  shipping: slow", "tail");

        assertFalse(new Excerpt(before).isOf(after));
        assertEquals(
                List.of("…", "R9  shipping: fast", "  because it is near", "…"), new Excerpt(before).redoneFor(after));
    }

    @Test
    void lines_that_came_in_between_are_shown() {
        assertEquals(
                List.of("…", "two", "and a half", "three", "…"),
                excerpt("…", "two", "three", "…").redoneFor(List.of("one", "two", "and a half", "three", "four")));
    }

    @Test
    void it_is_not_redone_with_lines_about_something_else() {
        assertNull(excerpt("…", "six apples", "…").redoneFor(TEXT));
    }

    @Test
    void an_empty_one_is_redone_as_the_whole_text() {
        assertEquals(TEXT, excerpt().redoneFor(TEXT));
    }

    private static Excerpt excerpt(String... lines) {
        return new Excerpt(List.of(lines));
    }
}
