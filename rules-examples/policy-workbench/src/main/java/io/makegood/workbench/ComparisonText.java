package io.makegood.workbench;

import io.makegood.explain.Generosity;
import io.makegood.explain.PolicyComparison;
import io.makegood.explain.PolicyDifference;
import io.makegood.replay.ResolutionDifference;
import io.makegood.vocabulary.IncidentType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How two policies stand to each other, for people. */
final class ComparisonText {
    /** Of what is not the remedy, so much is named. */
    private static final int NAMED = 3;

    private final Screen screen;
    private final PolicyComparison comparison;
    private final List<@Nullable Path> written;

    /** @param written where the case of each difference was written; null where it was not */
    ComparisonText(Screen screen, PolicyComparison comparison, List<@Nullable Path> written) {
        this.screen = screen;
        this.comparison = comparison;
        this.written = written;
    }

    void write() {
        screen.show(comparison.policy() + " " + comparison.version() + " against " + comparison.other() + " "
                + comparison.otherVersion() + ", for every case anyone can report: "
                + screen.strong(words(comparison.generosity())));
        long same = count(Generosity.EQUIVALENT);
        if (same > 0) {
            screen.show("  proven: " + (same == comparison.byIncident().size() ? "all" : String.valueOf(same)) + " of "
                    + BatchText.counted(comparison.byIncident().size(), "type")
                    + " of incidents: their rules say the same of every claim");
        }
        for (Map.Entry<IncidentType, Generosity> each : comparison.byIncident().entrySet()) {
            boolean isShown = comparison.differences().stream()
                    .anyMatch(difference -> difference.incident().equals(each.getKey()));
            if (isShown) {
                screen.show("  " + each.getKey().name() + ": " + words(each.getValue()));
                tell(each.getKey());
            }
        }
        String open = comparison.byIncident().entrySet().stream()
                .filter(each -> each.getValue() == Generosity.UNDECIDED)
                .map(each -> each.getKey().name())
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            screen.show("note: nothing was found that is decided otherwise, and nothing is proven: " + open);
        }
        comparison
                .unshown()
                .forEach(pair -> screen.show("note: perhaps " + pair.incident().name() + ": "
                        + Objects.requireNonNullElse(pair.remedy(), "no remedy") + " rather than "
                        + Objects.requireNonNullElse(pair.otherRemedy(), "none")
                        + "; no case was found that shows it, and there may be none"));
        comparison.unseen().forEach(each -> screen.show("note: " + each));
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
            screen.show("    " + difference.remedy().name()
                    + (isSame
                            ? " by both"
                            : " rather than " + difference.otherRemedy().name()) + ": "
                    + words(difference.generosity()));
            if (isSame) {
                tellRest(difference);
            }
            if (!difference.where().isEmpty()) {
                screen.show("      where "
                        + difference.where().stream()
                                .map(fact -> fact.what() + " is " + fact.range())
                                .collect(Collectors.joining(", ")));
            }
            Path file = written.get(i);
            screen.show("      shown by "
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
                        screen.show("      " + each.place() + ": " + each.now() + " rather than " + each.before()));
    }

    private static String words(Generosity generosity) {
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
