package io.makegood.internal.rendering;

import io.makegood.internal.messages.AgentSentence;
import io.makegood.internal.messages.AgentTerm;
import io.makegood.internal.messages.AgentWords;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was decided, in a few words: {@code wait until tomorrow, then replacement}. */
public final class DecisionSummary {
    private final Telling telling;

    private DecisionSummary(Telling telling) {
        this.telling = telling;
    }

    /** What was decided for each item; once where it is the same. */
    public static String of(Resolution resolution, AgentWords words) {
        DecisionSummary summary = new DecisionSummary(new Telling(words, resolution));
        return Escaped.of(
                resolution.decisions().stream().map(summary::of).distinct().collect(Collectors.joining(" + ")));
    }

    private String of(LineDecision decision) {
        return Stream.concat(
                        Stream.of(remedy(decision)),
                        decision.compensations().stream()
                                .map(compensation -> telling.term(AgentTerm.GESTURE, compensation.type())))
                .collect(Collectors.joining(", "));
    }

    private String remedy(LineDecision decision) {
        if (decision.status() == ResolutionStatus.AWAITING_CUSTOMER_CHOICE
                && !decision.options().isEmpty()) {
            AgentSentence sentence = decision.options().size() > 1 ? AgentSentence.CHOICE_OF : AgentSentence.OFFER_OF;
            return telling.say(sentence, "remedies", options(decision));
        }
        if (decision.status() == ResolutionStatus.DECLINED_WITH_ALTERNATIVES) {
            return telling.say(AgentSentence.DECLINED, "remedies", options(decision));
        }
        Remedy.Pending pending = decision.pending();
        if (pending == null) {
            return telling.say(
                    AgentSentence.REMEDY_OF,
                    telling.values()
                            .with("remedy", inShort(decision.remedyType()))
                            .with("amount", decision.planned().amount()));
        }
        AgentSentence sentence = switch (pending.kind()) {
            case WAIT -> AgentSentence.WAIT_UNTIL;
            case REVIEW -> AgentSentence.REVIEW_UNTIL;
            case QUESTION -> AgentSentence.ONE_QUESTION;
        };
        return telling.say(
                sentence,
                telling.values()
                        .with("remedy", inShort(pending.type()))
                        .with("until", telling.inShort(pending.until())));
    }

    private String options(LineDecision decision) {
        return telling.or(decision.options().stream()
                .map(option -> inShort(option.remedy()))
                .distinct()
                .toList());
    }

    private String inShort(RemedyType remedy) {
        return telling.term(AgentTerm.GIST, remedy);
    }
}
