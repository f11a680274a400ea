package io.makegood.workbench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.replay.ConditionCoverage;
import io.makegood.replay.MissingCases;
import io.makegood.replay.ShownCondition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which conditions documented cases show to matter, and the cases that were written for the others. */
final class CoverageReport {
    private final ConditionCoverage coverage;
    /** Null when none were asked for. */
    private final @Nullable MissingCases missing;

    private final @Nullable Path folder;
    /** By the id of the case. */
    private final Map<String, Path> files = new LinkedHashMap<>();

    private int kept;

    private CoverageReport(ConditionCoverage coverage, @Nullable MissingCases missing, @Nullable Path folder) {
        this.coverage = coverage;
        this.missing = missing;
        this.folder = folder;
    }

    static CoverageReport of(ConditionCoverage coverage) {
        return new CoverageReport(coverage, null, null);
    }

    /** Writes what is missing. */
    static CoverageReport writing(MissingCases missing, Path folder) {
        CoverageReport report = new CoverageReport(missing.coverage(), missing, folder);
        try {
            Files.createDirectories(folder);
            for (MissingCases.Pair pair : missing.pairs()) {
                report.write(pair.firing(), folder);
                report.write(pair.failing(), folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return report;
    }

    private void write(MissingCases.Made made, Path folder) throws IOException {
        Path file = folder.resolve(made.id().toLowerCase(Locale.ROOT) + ".yaml");
        if (files.putIfAbsent(made.id(), file) != null) {
            return;
        }
        try {
            Files.writeString(file, made.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            kept++;
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("documented cases show of " + coverage.shown() + " of the "
                + BatchText.counted(coverage.conditions().size(), "condition") + " of rules that they matter");
        if (missing == null) {
            coverage.missing().forEach(each -> lines.add("  " + each.toString()));
            return lines;
        }
        long hidden = files.keySet().stream().filter(this::isInReasonsOnly).count();
        lines.add("  of " + missing.pairs().size() + " more by " + BatchText.counted(files.size(), "case") + " in "
                + folder + ", which you have to confirm"
                + (hidden == 0 ? "" : "; of " + hidden + " of them, only the reasons tell whether the rule fires"));
        if (kept > 0) {
            lines.add("  " + BatchText.counted(kept, "file") + " of these that were there already are as they were");
        }
        missing.unmade()
                .forEach(each -> lines.add("note: " + each + ". No case was found to show it, and there may be none"));
        return lines;
    }

    private boolean isInReasonsOnly(String id) {
        return missing != null
                && missing.pairs().stream()
                        .anyMatch(pair ->
                                pair.firing().id().equals(id) && pair.firing().isInReasonsOnly()
                                        || pair.failing().id().equals(id)
                                                && pair.failing().isInReasonsOnly());
    }

    ObjectNode json() {
        ObjectNode node = Json.object();
        node.put("shown", coverage.shown()).put("total", coverage.conditions().size());
        ArrayNode conditions = node.putArray("conditions");
        coverage.conditions().forEach(each -> conditions.add(json(each)));
        if (missing != null) {
            ArrayNode pairs = node.putArray("written");
            for (MissingCases.Pair pair : missing.pairs()) {
                ObjectNode written = json(pair.condition());
                written.put("firingFile", String.valueOf(files.get(pair.firing().id())))
                        .put(
                                "failingFile",
                                String.valueOf(files.get(pair.failing().id())));
                pairs.add(written);
            }
            ArrayNode unmade = node.putArray("unmade");
            missing.unmade().forEach(each -> unmade.add(json(each)));
        }
        return node;
    }

    private static ObjectNode json(ShownCondition each) {
        ObjectNode node = Json.object()
                .put("rule", each.rule())
                .put("file", each.file())
                .put("line", each.line())
                .put("condition", each.condition())
                .put("shown", each.isShown());
        if (each.firing() != null) {
            node.put("firing", each.firing());
        }
        if (each.failing() != null) {
            node.put("failing", each.failing());
        }
        return node;
    }
}
