package io.makegood.internal.rendering;

import io.makegood.resolution.Communication;
import io.makegood.resolution.FollowUp;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.ApologyLevel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said, and what happens next. */
final class MessageText {
    private final Resolution resolution;
    private final Dates dates;
    /** What the items are called, by decision. */
    private final Map<String, String> items = new HashMap<>();

    MessageText(Resolution resolution) {
        this.resolution = resolution;
        this.dates = new Dates(resolution.evaluatedAt(), resolution.zone());
        resolution.decisions().forEach(decision -> items.putIfAbsent(decision.id(), OutcomeText.item(decision)));
    }

    void writeMessages(Page page) {
        page.heading(0, "What is said");
        if (resolution.communications().isEmpty()) {
            page.line(1, "nothing");
        }
        for (Communication communication : resolution.communications()) {
            page.line(
                    1,
                    "to " + communication.to() + " by " + Terms.plain(communication.channel()) + " ("
                            + communication.language() + "), replies go to " + communication.replyTo());
            if (communication.apology() != ApologyLevel.NONE) {
                page.line(1, "apology: " + Terms.of(communication.apology()));
            }
            if (communication.enclosure() != null) {
                page.line(1, "in the parcel: " + Terms.plain(communication.enclosure()));
            }
            page.blank().message(2, communication.text()).blank();
        }
    }

    void writeFollowUps(Page page) {
        if (resolution.followUps().isEmpty()) {
            return;
        }
        page.heading(0, "What happens next");
        Map<String, List<FollowUp>> groups = resolution.followUps().stream()
                .sorted(Comparator.comparing(FollowUp::dueAt))
                .collect(Collectors.groupingBy(this::withoutItem, LinkedHashMap::new, Collectors.toList()));
        groups.values().forEach(same -> {
            List<String> others =
                    same.stream().skip(1).map(this::item).distinct().toList();
            String tail = others.isEmpty() ? "" : "; the same for " + Terms.all(others, "and");
            page.line(1, text(same.get(0)) + tail);
        });
    }

    private String text(FollowUp followUp) {
        String next = followUp.nextRemedy() == null ? "" : ", then " + Terms.of(followUp.nextRemedy());
        return dates.of(followUp.dueAt()) + ": " + Terms.of(followUp.type()) + next + " (" + followUp.owner() + "): "
                + followUp.purpose();
    }

    private String withoutItem(FollowUp followUp) {
        return text(followUp).replace(item(followUp), "");
    }

    private String item(FollowUp followUp) {
        return items.getOrDefault(String.valueOf(followUp.decisionId()), "the case");
    }
}
