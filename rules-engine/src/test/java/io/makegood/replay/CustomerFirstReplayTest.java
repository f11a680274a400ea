package io.makegood.replay;

import static org.junit.jupiter.api.Assertions.fail;

import io.makegood.engine.Policy;
import io.makegood.problem.Problem;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The stories the default policy is made of come out as they are documented. */
class CustomerFirstReplayTest {

    @TestFactory
    Stream<DynamicTest> every_story_comes_out_as_documented() {
        return Replay.of(Policy.customerFirst()).runAll(each -> {}).cases().stream()
                .map(each -> DynamicTest.dynamicTest(each.id(), () -> {
                    if (!each.isGreen()) {
                        fail(Stream.concat(
                                        each.problems().stream().map(Problem::toString),
                                        each.steps().stream()
                                                .flatMap(step -> step.mismatches().stream()
                                                        .map(mismatch -> "step "
                                                                + step.step().number() + ": " + mismatch)))
                                .collect(Collectors.joining("\n")));
                    }
                }));
    }
}
