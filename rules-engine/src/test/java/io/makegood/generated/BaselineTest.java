package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import io.makegood.engine.ResolutionEngine;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Nothing the default policy decides changes unseen. Whoever changes it on purpose reads what changed, and freezes it anew with
 * {@code -Dmakegood.update=true}.
 */
class BaselineTest {
    private static final int SHOWN = 10;

    @Test
    void generated_cases_come_out_as_they_did() {
        Baseline frozen = Baseline.read();
        assertFalse(frozen.outcomes().isEmpty(), "no outcomes are frozen");
        Baseline now = frozen.by(ResolutionEngine.using(CustomerFirst.POLICY));
        if (Boolean.getBoolean("makegood.update")) {
            now.write();
            return;
        }

        SortedMap<Long, String> changes = frozen.changesTo(now);
        if (!changes.isEmpty()) {
            fail(changes.size() + " of " + frozen.outcomes().size()
                    + " generated cases come out otherwise; if they should,"
                    + " freeze them anew with -Dmakegood.update=true\n"
                    + changes.entrySet().stream()
                            .limit(SHOWN)
                            .map(change -> "seed " + change.getKey() + ": " + change.getValue())
                            .collect(Collectors.joining("\n")));
        }
    }
}
