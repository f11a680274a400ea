package io.makegood.internal.rendering;

import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was decided, in a few words: {@code wait until tomorrow, then replacement}. */
public final class DecisionSummary {
    private static final Map<RemedyType, String> SHORT = Map.of(
            RemedyType.REFUND_FULL, "refund",
            RemedyType.REPLACEMENT_UPGRADE, "better replacement",
            RemedyType.INFORM_ONLY, "answer",
            RemedyType.ACCEPT_VOLUNTARY_RETURN, "return accepted");

    private DecisionSummary() {}

    /** What was decided for each item; once where it is the same. */
    public static String of(Resolution resolution) {
        Dates dates = new Dates(resolution.evaluatedAt(), resolution.zone());
        return Escaped.of(resolution.decisions().stream()
                .map(decision -> of(decision, dates))
                .distinct()
                .collect(Collectors.joining(" + ")));
    }

    private static String of(LineDecision decision, Dates dates) {
        return Stream.concat(
                        Stream.of(remedy(decision, dates)),
                        decision.compensations().stream().map(compensation -> Terms.of(compensation.type())))
                .collect(Collectors.joining(", "));
    }

    private static String remedy(LineDecision decision, Dates dates) {
        if (decision.status() == ResolutionStatus.AWAITING_CUSTOMER_CHOICE
                && !decision.options().isEmpty()) {
            return (decision.options().size() > 1 ? "choice of " : "offer of ") + options(decision);
        }
        if (decision.status() == ResolutionStatus.DECLINED_WITH_ALTERNATIVES) {
            return decision.options().isEmpty() ? "declined" : "declined, but " + options(decision);
        }
        String remedy = inShort(decision.remedy()) + (decision.amount() == null ? "" : " " + decision.amount());
        if (decision.pause() == null) {
            return remedy;
        }
        PauseKind kind = decision.pause().kind();
        String until = dates.inShort(decision.pause().until());
        String then = ", then " + inShort(decision.pause().next());
        return switch (kind) {
            case WAIT -> "wait until " + until + then;
            case REVIEW -> "review until " + until + then;
            case QUESTION -> "one question" + then;
        };
    }

    private static String options(LineDecision decision) {
        List<String> options = decision.options().stream()
                .map(option -> inShort(option.remedy()))
                .distinct()
                .toList();
        return Terms.all(options, "or");
    }

    private static String inShort(RemedyType remedy) {
        return SHORT.getOrDefault(remedy, Terms.of(remedy));
    }
}
