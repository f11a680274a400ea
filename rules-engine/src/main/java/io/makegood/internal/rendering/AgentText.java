package io.makegood.internal.rendering;

import io.makegood.internal.text.Words;
import io.makegood.resolution.Detail;
import io.makegood.resolution.PolicyChoice;
import io.makegood.resolution.RejectedAlternative;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.EffectiveBy;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A resolution as text for an agent: what the customer gets, who pays, what is said, what happens next, and why, line by line. */
public final class AgentText {
    private AgentText() {}

    /** The whole resolution, at most a hundred columns wide. */
    public static String of(Resolution resolution, Detail detail) {
        Page page = new Page();
        String name = resolution.caseId() == null ? "Case" : "Case " + resolution.caseId();
        page.line(
                0,
                name + ", decided " + decidedAt(resolution) + " by policy "
                        + resolution.policy().name() + " " + resolution.policy().version() + " ("
                        + resolution.policy().fingerprint() + "): " + Terms.of(resolution.status()));
        PolicyChoice chosen = resolution.policy().chosen();
        if (chosen != null) {
            page.line(0, chosen(chosen));
        }
        page.line(0, effort(resolution.customerEffortSteps()));
        write(resolution, detail, page);
        return page.toString();
    }

    private static String chosen(PolicyChoice chosen) {
        String day = chosen.by() == EffectiveBy.ORDER_DATE ? "of order " + chosen.orderId() : "of the decision";
        return "That version holds in " + chosen.country() + " on " + chosen.day() + ", the day " + day + ".";
    }

    /** All of it but the line that says which case it is. */
    public static void write(Resolution resolution, Detail detail, Page page) {
        writeAnswer(resolution, detail, page);
        if (!resolution.rationale().isEmpty()) {
            new ProofText(resolution).write(detail, page);
        }
    }

    private static void writeAnswer(Resolution resolution, Detail detail, Page page) {
        OutcomeText outcome = new OutcomeText(resolution);
        MessageText messages = new MessageText(resolution);
        outcome.writeOutcome(page);
        outcome.writeCosts(page);
        messages.writeMessages(page);
        messages.writeFollowUps(page);
        String approval = outcome.approval();
        section(page, "Approval", approval == null ? List.of() : List.of(approval));
        section(
                page,
                "Blocked actions",
                resolution.blockedActions().stream()
                        .map(blocked ->
                                Terms.plain(blocked.action()) + " (" + blocked.incidentId() + "): " + blocked.because())
                        .toList());
        if (detail != Detail.DECIDING || resolution.rationale().isEmpty()) {
            section(page, "Considered and not chosen", alternatives(resolution));
        }
        section(page, "Warnings", resolution.warnings());
    }

    /** When it was decided, in the customer's zone. */
    public static String decidedAt(Resolution resolution) {
        return new Dates(resolution.evaluatedAt(), resolution.zone()).of(resolution.evaluatedAt());
    }

    private static String effort(int steps) {
        return switch (steps) {
            case 0 -> "The customer has to do nothing.";
            case 1 -> "The customer has to do one thing.";
            default -> "The customer has to do " + steps + " things.";
        };
    }

    private static void section(Page page, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            page.heading(0, heading);
            lines.forEach(line -> page.line(1, line));
        }
    }

    /** Each once, with the items it was considered for, when they are not all. */
    private static List<String> alternatives(Resolution resolution) {
        Map<String, LinkedHashSet<String>> decisions = new LinkedHashMap<>();
        for (RejectedAlternative rejected : resolution.rejectedAlternatives()) {
            decisions
                    .computeIfAbsent(alternative(rejected), text -> new LinkedHashSet<>())
                    .add(rejected.decisionId());
        }
        return decisions.entrySet().stream()
                .map(entry -> entry.getValue().size() == resolution.decisions().size()
                        ? entry.getKey()
                        : entry.getValue().stream().sorted().collect(Collectors.joining(", ")) + ": " + entry.getKey())
                .toList();
    }

    private static String alternative(RejectedAlternative rejected) {
        String rule = rejected.rule() == null ? "" : "rule \"" + rejected.rule() + "\"";
        String principle = rejected.principle() == null ? "" : rejected.principle();
        String by = principle.isEmpty() || rule.isEmpty() ? principle + rule : principle + " \u00b7 " + rule;
        return Words.ofName(rejected.alternative())
                + (rejected.vetoed() ? ", ruled out: " : ": ")
                + rejected.because()
                + (by.isEmpty() ? "" : " (" + by + ")");
    }
}
