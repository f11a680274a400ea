package io.makegood.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.engine.CaseFileReader;
import io.makegood.engine.Policy;
import io.makegood.internal.text.Nearest;
import io.makegood.problem.Problem;
import io.makegood.replay.CaseCoverage;
import io.makegood.replay.CaseCoverage.Part;
import io.makegood.workbench.batch.CaseLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How much of a policy cases touch, as a replay tells it. */
final class CoverageOptions {
    private static final int NAMED = 5;

    @Option(
            names = "--coverage",
            description =
                    "How much of the policy the cases touch: rules, conditions of rules, both sides of thresholds, principles and sentences, with some of what"
                            + " they do not.")
    private boolean coverage;

    @Option(names = "--all-missing", description = "With --coverage: all of what they do not touch.")
    private boolean all;

    @Option(
            names = "--at-least",
            paramLabel = "PART=PERCENT",
            description =
                    "How much has to be touched, such as rules=95; may be given several times. Where it is less, the exit code is 1. Implies --coverage.")
    private Map<String, Integer> wanted = new LinkedHashMap<>();

    @Option(
            names = "--cases",
            paramLabel = "FILE",
            description =
                    "With --coverage: the cases of this file, one on each line as JSON, instead of the documented ones; may be packed (.gz); - for the standard input.")
    private @Nullable Path cases;

    private final List<Problem> unread = new ArrayList<>();
    private long unreadLines;

    /** Whether it is asked for. */
    boolean isAsked() {
        return coverage || cases != null || all || !wanted.isEmpty();
    }

    /** Whether cases of a file are asked for, and not the documented ones. */
    boolean isOfFile() {
        return cases != null;
    }

    CaseCoverage of(Policy policy, CommandSpec command) {
        List<String> parts = List.of("rules", "conditions", "thresholds", "principles", "sentences");
        for (Map.Entry<String, Integer> each : wanted.entrySet()) {
            if (!parts.contains(each.getKey())) {
                throw new WrongCall.Mistake(
                        command, "coverage has no part `" + each.getKey() + "`", Nearest.orAll(each.getKey(), parts));
            }
            if (each.getValue() < 0 || each.getValue() > 100) {
                throw new WrongCall.Mistake(
                        command,
                        "`" + each.getKey() + "=" + each.getValue() + "` is no percentage",
                        "`" + each.getKey() + "=90`");
            }
        }
        return cases == null ? CaseCoverage.ofDocumented(policy) : ofFile(cases, policy, command);
    }

    private CaseCoverage ofFile(Path file, Policy policy, CommandSpec command) {
        Path input = StandardInput.isMeant(file) ? null : file;
        if (input != null) {
            GivenFile.mustBeThere(input, command);
        }
        CaseCoverage.Builder coverage = new CaseCoverage.Builder(policy);
        CaseLines.read(
                input,
                CaseFileReader.of(policy.vocabulary()),
                (line, caseFile) -> coverage.add(file + ":" + line, caseFile),
                (line, exception) -> {
                    unreadLines++;
                    if (unreadLines <= NAMED) {
                        exception.problems().forEach(problem -> unread.add(problem.in(file + ":" + line)));
                    }
                });
        return coverage.build();
    }

    /** Says what is wrong with lines of the file that are no cases, of the first of them. */
    void complain(Screen screen) {
        if (unreadLines > 0) {
            screen.complain(unread);
            screen.complain(BatchText.counted(unreadLines, "line") + " that could not be read as a case");
        }
    }

    /** Whether every line of the file was a case. */
    boolean isRead() {
        return unreadLines == 0;
    }

    /** What is told to people. */
    List<String> lines(CaseCoverage coverage) {
        List<String> lines = new ArrayList<>();
        lines.add("coverage by " + BatchText.counted(coverage.cases(), "decided case") + ":");
        for (Part part : coverage.parts()) {
            lines.add("  " + part.touched() + " of " + part.total() + " " + part.name() + " " + part.done() + ", "
                    + part.percent() + " %" + (isEnough(part) ? "" : ": less than " + wanted.get(part.name()) + " %"));
            int shown =
                    all ? part.missing().size() : Math.min(NAMED, part.missing().size());
            part.missing().subList(0, shown).forEach(each -> lines.add("    not: " + each));
            if (shown < part.missing().size()) {
                lines.add("    and " + (part.missing().size() - shown) + " more; with --all-missing all are told");
            }
        }
        return lines;
    }

    private boolean isEnough(Part part) {
        return part.percent() >= wanted.getOrDefault(part.name(), 0);
    }

    /** Whether all is touched as far as it was asked for. */
    boolean isEnough(CaseCoverage coverage) {
        return coverage.parts().stream().allMatch(this::isEnough);
    }

    ObjectNode json(CaseCoverage coverage) {
        ObjectNode json = Json.object().put("cases", coverage.cases());
        for (Part part : coverage.parts()) {
            ObjectNode node = json.putObject(part.name());
            node.put("touched", part.touched()).put("total", part.total()).put("isEnough", isEnough(part));
            ArrayNode missing = node.putArray("missing");
            part.missing().forEach(missing::add);
        }
        return json;
    }
}
