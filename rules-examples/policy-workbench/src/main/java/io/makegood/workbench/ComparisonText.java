package io.makegood.workbench;

import io.makegood.explain.Generosity;
import io.makegood.explain.PolicyComparison;
import io.makegood.explain.PolicyDifference;
import io.makegood.replay.ResolutionDifference;
import io.makegood.vocabulary.IncidentType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How two policies stand to each other, for people. */
final class ComparisonText {
    /** Of what is not the remedy, so much is named. */
    private static final int NAMED = 3;

    private final PolicyComparison comparison;
    private final List<@Nullable Path> written;
    private final UnaryOperator<String> strong;
    private final List<String> lines = new ArrayList<>();

    private ComparisonText(PolicyComparison comparison, List<@Nullable Path> written, UnaryOperator<String> strong) {
        this.comparison = comparison;
        this.written = written;
        this.strong = strong;
    }

    /**
     * All of it.
     *
     * @param written where the case of each difference was written; null where it was not
     * @param strong makes a word stand out
     */
    static List<String> lines(PolicyComparison comparison, List<@Nullable Path> written, UnaryOperator<String> strong) {
        ComparisonText text = new ComparisonText(comparison, written, strong);
        text.tell();
        return text.lines;
    }

    private void tell() {
        lines.add(comparison.policy() + " " + comparison.version() + " against " + comparison.other() + " "
                + comparison.otherVersion() + ", for every case anyone can report: "
                + strong.apply(words(comparison.generosity())));
        long same = count(Generosity.EQUIVALENT);
        if (same > 0) {
            lines.add("  proven: " + (same == comparison.byIncident().size() ? "all" : String.valueOf(same)) + " of "
                    + BatchText.counted(comparison.byIncident().size(), "type")
                    + " of incidents: their rules say the same of every claim");
        }
        for (Map.Entry<IncidentType, Generosity> each : comparison.byIncident().entrySet()) {
            boolean isShown = comparison.differences().stream()
                    .anyMatch(difference -> difference.incident().equals(each.getKey()));
            if (isShown) {
                lines.add("  " + each.getKey().name() + ": " + words(each.getValue()));
                tell(each.getKey());
            }
        }
        String open = comparison.byIncident().entrySet().stream()
                .filter(each -> each.getValue() == Generosity.UNDECIDED)
                .map(each -> each.getKey().name())
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            lines.add("note: nothing was found that is decided otherwise, and nothing is proven: " + open);
        }
        comparison
                .unshown()
                .forEach(pair -> lines.add("note: perhaps " + pair.incident().name() + ": "
                        + Objects.requireNonNullElse(pair.remedy(), "no remedy") + " rather than "
                        + Objects.requireNonNullElse(pair.otherRemedy(), "none")
                        + "; no case was found that shows it, and there may be none"));
        comparison.unseen().forEach(each -> lines.add("note: " + each));
    }

    private long count(Generosity generosity) {
        return comparison.byIncident().values().stream()
                .filter(generosity::equals)
                .count();
    }

    private void tell(IncidentType type) {
        for (int i = 0; i < comparison.differences().size(); i++) {
            PolicyDifference difference = comparison.differences().get(i);
            if (!difference.incident().equals(type)) {
                continue;
            }
            boolean isSame = difference.remedy().equals(difference.otherRemedy());
            lines.add("    " + difference.remedy().name()
                    + (isSame
                            ? " by both"
                            : " rather than " + difference.otherRemedy().name()) + ": "
                    + words(difference.generosity()));
            if (isSame) {
                tellRest(difference);
            }
            if (!difference.where().isEmpty()) {
                lines.add("      where "
                        + difference.where().stream()
                                .map(fact -> fact.what() + " is " + fact.range())
                                .collect(Collectors.joining(", ")));
            }
            Path file = written.get(i);
            lines.add("      shown by "
                    + (file == null
                            ? Objects.requireNonNullElse(difference.example().id(), "a case")
                            : file.toString())
                    + ", claim " + difference.decisionId());
        }
    }

    private void tellRest(PolicyDifference difference) {
        ResolutionDifference.between(difference.otherResolution(), difference.resolution()).stream()
                .limit(NAMED)
                .forEach(each ->
                        lines.add("      " + each.place() + ": " + each.now() + " rather than " + each.before()));
    }

    static String words(Generosity generosity) {
        return switch (generosity) {
            case EQUIVALENT -> "equivalent";
            case UNDECIDED -> "not decided";
            case EQUAL -> "as generous";
            case MORE -> "more generous";
            case LESS -> "less generous";
            case INCOMPARABLE -> "neither more generous nor less";
        };
    }
}
