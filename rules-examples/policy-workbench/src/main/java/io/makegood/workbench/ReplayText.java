package io.makegood.workbench;

import io.makegood.engine.Policy;
import io.makegood.problem.Problem;
import io.makegood.replay.CaseResult;
import io.makegood.replay.Coverage;
import io.makegood.replay.DocumentedCase;
import io.makegood.replay.Mismatch;
import io.makegood.replay.ReplayResult;
import io.makegood.replay.StepResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The result of a replay for people. */
final class ReplayText {
    private static final int TITLE = 36;
    private static final int GIST = 47;
    /** Of cases that are to be confirmed, so many are named. */
    private static final int NAMED = 3;

    private static final String RULE = "=".repeat(100);

    private final Screen screen;
    private final boolean beside;
    private final Policy policy;
    private final ReplayResult result;

    ReplayText(Screen screen, boolean beside, Policy policy, ReplayResult result) {
        this.screen = screen;
        this.beside = beside;
        this.policy = policy;
        this.result = result;
    }

    /**
     * Writes everything.
     *
     * @param isQuiet only what is not as documented
     * @param isWhole no case was left out
     * @param told the case to be told; null for none
     * @param isBrief without every single reason
     */
    void write(boolean isQuiet, boolean isWhole, @Nullable CaseResult told, boolean isBrief) {
        if (!isQuiet) {
            tell(
                    "Makegood decides how to make things good when an order went wrong, and proves every line of the answer.");
            tell("These are stories of customers, each decided step by step by the policy `" + policy.name() + "` "
                    + policy.version() + ":");
            tell("");
            verdicts();
            long further = result.cases().stream().filter(each -> !isTold(each)).count();
            if (further > 0) {
                tell("and " + further + " further cases, which no story of the documents tells.");
            }
            tell("");
        }
        if (told != null) {
            tell(RULE);
            tell(screen.strong("One of them in full") + ": what happened, what was decided, what was said, and why.");
            tell("");
            tell(isBrief ? told.storyInBrief() : told.story());
            tell(RULE);
            if (isBrief) {
                tell("Every line with its reason: makegood replay --story " + told.id());
            }
            tell("");
        }
        result.cases().stream()
                .filter(each -> !each.isGreen() && !each.isToBeConfirmed())
                .forEach(this::mismatches);
        toBeConfirmed();
        if (isWhole && !isQuiet) {
            coverage(result.coverage());
        }
        tell(summary());
    }

    private void verdicts() {
        int ids = result.cases().stream()
                .mapToInt(each -> each.id().length())
                .max()
                .orElse(0);
        for (CaseResult each : result.cases()) {
            if (!isTold(each) && each.isGreen()) {
                continue;
            }
            String title = each.documented() == null ? "" : each.documented().title();
            String gist = each.problems().isEmpty()
                    ? each.gist()
                    : each.problems().get(0).message();
            tell(mark(each) + "  " + filled(each.id(), ids) + "  " + filled(title, TITLE) + "  " + cut(gist, GIST));
        }
    }

    /** Whether the case retells a story of the documents; the others show that the rules are general, or what they are. */
    private static boolean isTold(CaseResult each) {
        return each.documented() == null
                || each.documented().kind() != DocumentedCase.Kind.UNSEEN
                        && each.documented().kind() != DocumentedCase.Kind.UNCONFIRMED;
    }

    private String mark(CaseResult each) {
        return each.isGreen() ? screen.good("ok  ") : screen.bad(each.isToBeConfirmed() ? "OPEN" : "FAIL");
    }

    private void toBeConfirmed() {
        List<CaseResult> open =
                result.cases().stream().filter(CaseResult::isToBeConfirmed).toList();
        if (!open.isEmpty()) {
            int more = open.size() - NAMED;
            tell(screen.bad("OPEN") + " "
                    + open.stream().limit(NAMED).map(CaseResult::file).collect(Collectors.joining(", "))
                    + (more > 0 ? " and " + more + " more" : ""));
            tell("  to be confirmed: it expects what the rules give; when that is right, make its kind `unseen`");
            tell("");
        }
    }

    private void mismatches(CaseResult failed) {
        tell(screen.bad("FAIL") + " " + failed.id() + " (" + failed.file() + ")");
        failed.problems().stream().map(Problem::toString).forEach(problem -> tell(indented(problem)));
        for (StepResult step : failed.steps()) {
            if (!step.isGreen()) {
                tell("  step " + step.step().number() + ": " + step.step().when() + ": " + step.gist());
                step.mismatches().stream()
                        .map(Mismatch::toString)
                        .forEach(mismatch -> tell(indented(indented(mismatch))));
            }
        }
        tell("");
    }

    private void coverage(Coverage coverage) {
        int rules = coverage.rulesFired().size() + coverage.rulesSilent().size();
        tell(coverage.rulesFired().size() + " of " + rules + " rules fired, "
                + coverage.principlesServed().size() + " of "
                + policy.principles().size()
                + " principles served; which did not: makegood replay --coverage");
    }

    private String summary() {
        String text = Stream.of(counted(true, "documented"), counted(false, "further"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        return result.green() == result.cases().size() ? screen.good(text) : screen.bad(text);
    }

    private String counted(boolean isTold, String what) {
        List<CaseResult> cases =
                result.cases().stream().filter(each -> isTold(each) == isTold).toList();
        long green = cases.stream().filter(CaseResult::isGreen).count();
        return cases.isEmpty() ? "" : green + " of " + cases.size() + " " + what + " cases green";
    }

    private void tell(String text) {
        screen.tell(beside, text.isEmpty() ? "\n" : text);
    }

    private static String indented(String text) {
        return text.lines()
                .map(line -> "  " + line)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    private static String filled(String text, int width) {
        String cut = cut(text, width);
        return cut + " ".repeat(width - cut.length());
    }

    private static String cut(String text, int width) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= width ? line : line.substring(0, width - 3) + "...";
    }
}
