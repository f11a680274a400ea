package io.makegood.internal.rendering;

import io.makegood.internal.messages.AgentSentence;
import io.makegood.internal.messages.AgentTerm;
import io.makegood.resolution.Communication;
import io.makegood.resolution.FollowUp;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.ApologyLevel;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said, and what happens next. */
final class MessageText {
    private final Resolution resolution;
    private final Telling telling;
    private final Items items;

    MessageText(Resolution resolution, Telling telling, Items items) {
        this.resolution = resolution;
        this.telling = telling;
        this.items = items;
    }

    void writeMessages(Page page) {
        page.heading(0, telling.say(AgentSentence.SAID));
        if (resolution.communications().isEmpty()) {
            page.line(1, telling.say(AgentSentence.NOTHING_SAID));
        }
        for (Communication communication : resolution.communications()) {
            Telling.Values told = telling.values()
                    .with("to", communication.to())
                    .with("channel", telling.term(AgentTerm.CHANNEL, communication.channel()))
                    .with("language", communication.language())
                    .with("replyTo", communication.replyTo());
            page.line(1, telling.say(AgentSentence.MESSAGE, told));
            if (communication.apology() != ApologyLevel.NONE) {
                String apology = telling.term(AgentTerm.APOLOGY, communication.apology());
                page.line(1, telling.say(AgentSentence.APOLOGY, "apology", apology));
            }
            if (communication.enclosure() != null) {
                String enclosure = telling.term(AgentTerm.ENCLOSURE, communication.enclosure());
                page.line(1, telling.say(AgentSentence.ENCLOSED, "enclosure", enclosure));
            }
            page.blank().message(2, communication.text()).blank();
        }
    }

    void writeFollowUps(Page page) {
        if (resolution.followUps().isEmpty()) {
            return;
        }
        page.heading(0, telling.say(AgentSentence.NEXT));
        Map<String, List<FollowUp>> groups = resolution.followUps().stream()
                .sorted(Comparator.comparing(FollowUp::dueAt))
                .collect(Collectors.groupingBy(this::withoutItem, LinkedHashMap::new, Collectors.toList()));
        groups.values().forEach(same -> {
            List<String> others = same.stream()
                    .map(this::item)
                    .distinct()
                    .filter(item -> !item.equals(item(same.get(0))))
                    .toList();
            String tail =
                    others.isEmpty() ? "" : "; " + telling.say(AgentSentence.SAME_FOR, "items", telling.and(others));
            page.line(1, text(same.get(0)) + tail);
        });
    }

    private String text(FollowUp followUp) {
        LineDecision decision = decision(followUp);
        String purpose = telling.words().purpose(followUp.type(), followUp.purpose(), name -> switch (name) {
            case "item" -> item(followUp);
            case "remedy" -> decision == null ? "" : telling.term(AgentTerm.REMEDY, decision.remedyType());
            case "next" -> next(followUp, decision);
            case "incident" -> decision == null ? "" : telling.term(AgentTerm.INCIDENT, decision.incident());
            default -> "";
        });
        return telling.say(
                AgentSentence.FOLLOW_UP,
                telling.values()
                        .with("due", telling.moment(followUp.dueAt()))
                        .with("what", telling.term(AgentTerm.FOLLOW_UP, followUp.type()))
                        .with("next", telling.term(AgentTerm.REMEDY, followUp.nextRemedy()))
                        .with("owner", telling.words().owner(followUp.type(), followUp.owner()))
                        .with("purpose", purpose));
    }

    /** What the customer gets when a pause ends, or else at once. */
    private String next(FollowUp followUp, @Nullable LineDecision decision) {
        if (followUp.nextRemedy() != null) {
            return telling.term(AgentTerm.REMEDY, followUp.nextRemedy());
        }
        return decision == null ? "" : telling.term(AgentTerm.REMEDY, decision.remedyType());
    }

    private String withoutItem(FollowUp followUp) {
        return text(followUp).replace(item(followUp), "");
    }

    private String item(FollowUp followUp) {
        return items.ofDecision(followUp.decisionId());
    }

    private @Nullable LineDecision decision(FollowUp followUp) {
        return resolution.decisions().stream()
                .filter(decision -> decision.id().equals(followUp.decisionId()))
                .findFirst()
                .orElse(null);
    }
}
