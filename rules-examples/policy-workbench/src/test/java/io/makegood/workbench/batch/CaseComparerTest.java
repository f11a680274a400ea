package io.makegood.workbench.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.bundle.PolicyBundle;
import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicyPlanner;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.plan.CaseComparison;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CaseComparerTest {
    @Test
    void a_customer_notices_what_makes_another_brief_line_and_nothing_else() {
        Policy old = Policy.customerFirst();
        SortedMap<String, String> files = new TreeMap<>(old.content().files());
        files.replaceAll((path, text) -> path.equals("policy.yaml")
                ? text.replaceFirst("(delayCredit:\\s+value: )5", "$18")
                        .replaceFirst("(deadlinePressureDays:\\s+value: )5", "$19")
                        .replaceFirst("(returnDays:\\s+value: )30", "$145")
                        .replaceFirst("(autoApproveLimit:\\s+value: )500", "$150")
                : text);
        PolicyPlanner planner = PolicyPlanner.between(old, Policy.load(PolicyBundle.of("changed", files)));
        ResultLine brief = new ResultLine(LineForm.BRIEF);
        int noticed = 0;
        int unnoticed = 0;
        for (int seed = 0; seed < SampleSize.of("cases", 80); seed++) {
            CaseFile caseFile = CaseGenerator.of(seed);
            CaseComparison comparison = planner.compare(caseFile);
            boolean isOtherLine = !brief.of(Objects.requireNonNull(comparison.before()))
                    .equals(brief.of(Objects.requireNonNull(comparison.after())));
            assertEquals(isOtherLine, comparison.isNoticed(), () -> caseFile.id() + " " + comparison.aspects());
            noticed += comparison.isNoticed() ? 1 : 0;
            unnoticed += comparison.isChanged() && !comparison.isNoticed() ? 1 : 0;
        }
        assertTrue(noticed > 0 && unnoticed > 0, noticed + " noticed, " + unnoticed + " not");
    }
}
