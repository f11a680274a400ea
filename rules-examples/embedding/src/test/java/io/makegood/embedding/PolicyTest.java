package io.makegood.embedding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.engine.Policy;
import io.makegood.replay.Replay;
import io.makegood.replay.ReplayResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A test as a service with a policy of its own would have it. */
class PolicyTest {
    private final Path folder = Program.POLICY;

    @Test
    void documented_cases_come_out_as_they_should() {
        // tag::replay
        ReplayResult result = Replay.of(Policy.load(folder)).runAll(each -> {});

        assertTrue(
                result.isGreen(), () -> result.green() + " of " + result.cases().size() + " cases are green");
        // end::replay
    }
}
