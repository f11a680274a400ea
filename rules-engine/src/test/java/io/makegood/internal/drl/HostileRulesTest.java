package io.makegood.internal.drl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever writes a rule to do harm is told what is wrong with it, like everybody else. */
class HostileRulesTest {
    /** For what hangs; nothing takes a second. */
    private static final Duration FOREVER = Duration.ofMinutes(1);

    private static final int LONGEST_MESSAGE = 400;
    private static final int ALL_MESSAGES = 100_000;
    /** Words of ours and of libraries that no author knows, outside of what he wrote himself. */
    private static final List<String> INTERNAL = List.of(
            "java",
            "makegood.internal",
            "drools",
            "Drools",
            "antlr",
            "mvel",
            "Exception",
            "Error",
            "Token",
            "Operand",
            "Limits",
            "class",
            "Object");

    static Stream<HostileRule> all() {
        return HostileRule.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void is_refused_with_place_reason_and_remedy(HostileRule rule) {
        Bundle bundle = rule.inBundle();

        PolicyException refused = assertTimeoutPreemptively(
                FOREVER, () -> assertThrows(PolicyException.class, () -> RuleReader.read(bundle, new DroolsLexer())));

        assertEquals(rule.told(), refused.problems().get(0).toString());
        assertTrue(refused.getMessage().length() < ALL_MESSAGES, "all messages together are too long");
        List<String> lines = List.of(rule.text().split("\n", -1));
        boolean isCut = refused.problems().size() > RuleLimits.PROBLEMS;
        refused.problems().stream().limit(RuleLimits.PROBLEMS).forEach(problem -> assertWellSaid(problem, lines));
        assertTrue(refused.problems().size() <= RuleLimits.PROBLEMS + (isCut ? 1 : 0), "too many problems");
    }

    private static void assertWellSaid(Problem problem, List<String> lines) {
        assertEquals(HostileRule.PATH, problem.file(), problem::toString);
        assertTrue(problem.line() >= 1 && problem.line() <= lines.size(), problem::toString);
        int length = lines.get(problem.line() - 1).length();
        assertTrue(problem.column() >= 1 && problem.column() <= length + 1, problem::toString);
        assertTrue(problem.message().length() < LONGEST_MESSAGE, problem::toString);
        assertFalse(problem.message().codePoints().anyMatch(Characters::isHidden), problem::toString);
        String said = problem.message() + " " + Objects.requireNonNullElse(problem.maybe(), "");
        String ownWords = said.replaceAll("`[^`]*`", "");
        INTERNAL.forEach(word -> assertFalse(ownWords.contains(word), () -> word + " in " + said));
    }
}
