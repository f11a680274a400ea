package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.generatedcases.SampleSize;
import io.makegood.resolution.Communication;
import io.makegood.vocabulary.CommPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What customers read, in every language: of all documented cases, and of generated ones. The messages of the documented cases and of 200 generated ones
 * are written to {@code target/messages.txt}, so that they can be read one by one.
 */
class MessagesTest {
    private static final int CASES = SampleSize.of("messages", 125);
    private static final int ON_PAPER = 200;
    /** Fairly easy to read. */
    private static final double EASE = 60;

    private static List<Written> messages = List.of();

    @BeforeAll
    static void they_are_written() throws IOException {
        List<Written> all = new ArrayList<>(Written.ofStories());
        int stories = all.size();
        all.addAll(Written.ofGenerated(CASES));
        messages = List.copyOf(all);
        int onPaper = Math.min(all.size(), stories + ON_PAPER * Written.LANGUAGES.size());
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target", "messages.txt"),
                all.subList(0, onPaper).stream().map(Written::onPaper).collect(Collectors.joining()));
    }

    @Test
    void nothing_is_said_twice_nor_of_the_wrong_line_nor_at_length() {
        Map<String, List<String>> flaws = new TreeMap<>();
        for (Written each : messages) {
            for (String flaw : MessageFlaws.of(each)) {
                flaws.computeIfAbsent(flaw, kind -> new ArrayList<>())
                        .add(each.name() + " [" + each.message().language() + "]\n" + each.text());
            }
        }
        assertEquals(
                List.of(),
                flaws.entrySet().stream()
                        .limit(5)
                        .map(flaw -> flaw.getKey() + " in " + flaw.getValue().get(0))
                        .toList());
    }

    @Test
    void they_read_easily() {
        for (Written each : messages) {
            double ease = MessageFlaws.ease(each);
            assertTrue(ease >= EASE, () -> each.name() + ": " + ease + "\n" + each.text());
        }
    }

    @Test
    void both_languages_make_the_same_points() {
        Map<String, Map<String, List<CommPoint>>> byCase = new TreeMap<>();
        for (Written each : messages) {
            byCase.computeIfAbsent(each.name(), name -> new TreeMap<>())
                    .put(each.message().language(), each.message().points());
        }
        byCase.forEach((name, points) -> assertEquals(points.get("en"), points.get("de"), name));
    }

    @Test
    void what_has_to_be_said_of_money_and_dates_is_said() {
        for (Written each : messages) {
            Communication message = each.message();
            boolean isOpen = each.resolution().decisions().stream().anyMatch(d -> d.pending() != null)
                    && each.caseFile().plannedActions().isEmpty();
            if (isOpen) {
                assertTrue(
                        message.points().contains(CommPoint.STATE_NEXT_STEP), () -> each.name() + "\n" + each.text());
            }
            assertTrue(
                    message.points().containsAll(Set.of(CommPoint.GREET_BY_NAME, CommPoint.REPLYABLE_CHANNEL)),
                    () -> each.name() + "\n" + each.text());
        }
    }

    @Test
    void what_came_out_once_and_must_not_does_not() {
        List<String> never = List.of(
                "Here is the answer",
                "I run this company",
                "give it away or throw it away",
                "It does not work as it should",
                "there is no excuse",
                "You have one more than you need",
                "go to the way you paid",
                "and that is what you get. You get",
                "Please stop using hoverboard",
                "the label is in the box",
                "your word is all we need",
                "one order out of both",
                "eine Bestellung aus beiden",
                "entschieden haben, ist auf dem Weg",
                "or help and an explanation",
                "so it went astray");
        for (Written each : messages) {
            for (String words : never) {
                assertTrue(!each.text().contains(words), () -> words + " in " + each.name() + "\n" + each.text());
            }
        }
    }
}
