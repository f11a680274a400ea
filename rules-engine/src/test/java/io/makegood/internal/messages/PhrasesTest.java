package io.makegood.internal.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static final Phrases PHRASES = new Phrases(List.of("our policy", "please", "übrig", "as per our policy"));

    @Test
    void phrases_are_found_in_small_and_in_large_letters() {
        assertEquals(List.of(0, 3), PHRASES.in("As per our Policy, no."));
        assertEquals(List.of(2), PHRASES.in("Übriges."));
        assertEquals(List.of(), PHRASES.in("our  policy"));
    }

    @Test
    void they_are_found_across_what_is_chosen_and_not_across_what_is_put_in() {
        assertEquals(List.of(0), PHRASES.in("{n, plural, one {our} other {their}} policy"));
        assertEquals(List.of(), PHRASES.in("{n, plural, one {our} other {their}} {item} policy"));
        assertEquals(List.of(), PHRASES.in("our {item}policy"));
        assertEquals(List.of(1), PHRASES.in("{n, plural, one {please} other {}} {item}"));
    }

    @Test
    void what_is_no_pattern_is_looked_through_as_it_stands() {
        assertEquals(List.of(1), PHRASES.in("please {"));
    }

    @Test
    void a_phrase_has_words_and_not_too_many() {
        assertThrows(IllegalArgumentException.class, () -> new Phrases(List.of("")));
        assertThrows(IllegalArgumentException.class, () -> new Phrases(List.of("a".repeat(Phrases.LONGEST + 1))));
        assertEquals(List.of(0), new Phrases(List.of("a".repeat(Phrases.LONGEST))).in("a".repeat(100)));
    }

    @Test
    void whatever_may_be_said_is_looked_through() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            List<String> phrases = IntStream.range(0, 1 + random.nextInt(30))
                    .mapToObj(each -> letters(random, 1 + random.nextInt(6)))
                    .toList();
            List<List<String>> pieces = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(each -> IntStream.range(0, 1 + random.nextInt(2))
                            .mapToObj(any -> letters(random, random.nextInt(5)))
                            .toList())
                    .toList();
            StringBuilder pattern = new StringBuilder();
            List<String> said = List.of("");
            for (List<String> piece : pieces) {
                if (piece.size() == 1) {
                    pattern.append(piece.get(0));
                } else {
                    pattern.append("{z, select, x {" + piece.get(0) + "} other {" + piece.get(1) + "}}");
                }
                said = said.stream()
                        .flatMap(before -> piece.stream().map(after -> before + after))
                        .toList();
            }
            Set<Integer> found = new LinkedHashSet<>();
            for (int phrase = 0; phrase < phrases.size(); phrase++) {
                String words = phrases.get(phrase);
                if (pattern.toString().contains(words) || said.stream().anyMatch(each -> each.contains(words))) {
                    found.add(phrase);
                }
            }
            assertEquals(
                    new ArrayList<>(found), new Phrases(phrases).in(pattern.toString()), () -> pattern + " " + phrases);
        }
    }

    private static String letters(Random random, int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append("abü".charAt(random.nextInt(3)));
        }
        return letters.toString();
    }
}
