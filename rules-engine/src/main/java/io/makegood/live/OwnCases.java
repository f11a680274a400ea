package io.makegood.live;

import io.makegood.engine.Policy;
import io.makegood.internal.problem.Code;
import io.makegood.problem.Problem;
import io.makegood.replay.CaseResult;
import io.makegood.replay.Mismatch;
import io.makegood.replay.Replay;
import io.makegood.replay.StepResult;
import java.util.ArrayList;
import java.util.List;

/** Whether a policy decides its own cases as they are documented. */
final class OwnCases {
    private OwnCases() {}

    static List<Problem> problems(Policy policy) {
        List<Problem> problems = new ArrayList<>();
        for (CaseResult each : Replay.of(policy).runAll(progress -> {}).cases()) {
            problems.addAll(each.problems());
            for (int i = 0; i < each.steps().size(); i++) {
                StepResult step = each.steps().get(i);
                for (Mismatch mismatch : step.mismatches()) {
                    problems.add(Code.NOT_AS_DOCUMENTED
                            .problem(words(each, i + 1, mismatch), null)
                            .in(each.file()));
                }
            }
        }
        return problems;
    }

    private static String words(CaseResult result, int step, Mismatch mismatch) {
        return "case " + result.id() + " does not come out as documented: in step " + step + " `" + mismatch.place()
                + "` is `" + mismatch.got() + "`, expected `" + mismatch.expected() + "`";
    }
}
