package io.makegood.workbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author makes a change in ten minutes: the page that says how is walked, command by command, and the time is taken. */
class TimedWalkTest {
    static final String PAGE = "docs/ten-minutes.md";

    /**
     * What an author may wait for the program, on a machine that has a lot to do; a quiet one needs some ten or twenty seconds. More than half of the ten minutes is his: to
     * write two lines and a rule, and to read what he is told.
     */
    private static final Duration MACHINE = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    @Test
    void most_of_the_ten_minutes_is_left_to_the_author() throws IOException {
        Workplace workplace = new Workplace(folder);

        DocumentationTest.hold(PAGE, workplace);

        Duration spent = workplace.spent();
        System.out.println(PAGE + ": the program worked for " + spent.toMillis() / 1000.0 + " s of the ten minutes");
        assertTrue(spent.compareTo(Duration.ZERO) > 0);
        assertTrue(spent.compareTo(MACHINE) < 0, () -> "an author waits for " + spent);
    }
}
