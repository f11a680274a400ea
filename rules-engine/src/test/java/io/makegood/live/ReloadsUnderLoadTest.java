package io.makegood.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A policy that is replaced again and again while cases are decided: no decision fails, and nothing is left of those before. 400 times, or as often as
 * the system property {@code makegood.reloads} says.
 */
class ReloadsUnderLoadTest {
    private static final int RELOADS = Integer.getInteger("makegood.reloads", 150);

    @Test
    void no_decision_fails_and_memory_stays_flat() throws IOException, InterruptedException {
        // A machine of its own, for others would be measured with it.
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReloadsUnderLoad.class.getName(),
                        String.valueOf(RELOADS))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);

        Map<String, long[]> used = new HashMap<>();
        output.lines()
                .map(line -> line.split(" "))
                .filter(words -> words.length == 3)
                .forEach(words -> used.put(words[0], new long[] {Long.parseLong(words[1]), Long.parseLong(words[2])}));
        assertFlat("heap", 8 * 1024, used, output);
        assertFlat("metaspace", 512, used, output);
        assertFlat("classes", 200, used, output);
        assertTrue(used.get("decisions")[1] > RELOADS, output);
    }

    /** Over half of the reloads, each of which would leave at least as much as the policy itself is. */
    private static void assertFlat(String name, long tolerance, Map<String, long[]> used, String output) {
        long[] values = used.get(name);
        assertTrue(values[1] - values[0] < tolerance, () -> name + " grows:\n" + output);
    }
}
