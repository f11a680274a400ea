package io.makegood.internal.rendering;

import io.makegood.internal.messages.AgentSentence;
import io.makegood.internal.messages.AgentTerm;
import io.makegood.internal.messages.AgentWords;
import io.makegood.resolution.Detail;
import io.makegood.resolution.PolicyChoice;
import io.makegood.resolution.PolicyReference;
import io.makegood.resolution.RejectedAlternative;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.EffectiveBy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A resolution as text for an agent: what the customer gets, who pays, what is said, what happens next, and why, line by line. */
public final class AgentText {
    private final Resolution resolution;
    private final Detail detail;
    private final Telling telling;
    private final Items items;
    private final Conclusions conclusions;

    private AgentText(Resolution resolution, Detail detail, AgentWords words) {
        this.resolution = resolution;
        this.detail = detail;
        this.telling = new Telling(words, resolution);
        this.items = new Items(resolution, telling);
        this.conclusions = new Conclusions(telling);
    }

    /** The whole resolution, at most a hundred columns wide. */
    public static String of(Resolution resolution, Detail detail, AgentWords words) {
        Page page = new Page();
        AgentText text = new AgentText(resolution, detail, words);
        text.writeCase(page);
        text.write(page);
        return page.toString();
    }

    /** All of it but the lines that say which case it is. */
    public static void write(Resolution resolution, Detail detail, AgentWords words, Page page) {
        new AgentText(resolution, detail, words).write(page);
    }

    /** When it was decided, in the customer's zone. */
    public static String decidedAt(Resolution resolution, AgentWords words) {
        return new Telling(words, resolution).moment(resolution.evaluatedAt());
    }

    private void writeCase(Page page) {
        PolicyReference policy = resolution.policy();
        Telling.Values told = telling.values()
                .with("case", resolution.caseId())
                .with("when", telling.moment(resolution.evaluatedAt()))
                .with("policy", policy.name())
                .with("version", policy.version())
                // Nobody reads it aloud.
                .with("fingerprint", detail == Detail.DECIDING ? null : policy.fingerprint())
                .with("status", telling.term(AgentTerm.STATUS, resolution.status()));
        page.line(0, telling.say(AgentSentence.CASE, told));
        PolicyChoice chosen = policy.chosen();
        if (chosen != null) {
            boolean isByOrder = chosen.by() == EffectiveBy.ORDER_DATE;
            Telling.Values choice = telling.values()
                    .with("country", chosen.country())
                    .with("day", chosen.day())
                    .with("order", isByOrder ? chosen.orderId() : null);
            page.line(0, telling.say(AgentSentence.CHOSEN, choice));
        }
        page.line(0, telling.say(AgentSentence.EFFORT, "steps", resolution.customerEffortSteps()));
    }

    private void write(Page page) {
        OutcomeText outcome = new OutcomeText(resolution, telling, items);
        MessageText messages = new MessageText(resolution, telling, items);
        outcome.writeOutcome(page);
        outcome.writeCosts(page);
        messages.writeMessages(page);
        messages.writeFollowUps(page);
        String approval = outcome.approval();
        section(page, AgentSentence.APPROVAL, approval == null ? List.of() : List.of(approval));
        section(page, AgentSentence.BLOCKED, blocked());
        if (detail != Detail.DECIDING || resolution.rationale().isEmpty()) {
            section(page, AgentSentence.CONSIDERED, alternatives());
        }
        section(page, AgentSentence.WARNINGS, resolution.warnings());
        if (!resolution.rationale().isEmpty()) {
            new ProofText(resolution, telling, items, conclusions).write(detail, page);
        }
    }

    private void section(Page page, AgentSentence heading, List<String> lines) {
        if (!lines.isEmpty()) {
            page.heading(0, telling.say(heading));
            lines.forEach(line -> page.line(1, line));
        }
    }

    private List<String> blocked() {
        return resolution.blockedActions().stream()
                .map(blocked -> telling.say(
                        AgentSentence.BLOCKED_ACTION,
                        telling.values()
                                .with("action", telling.term(AgentTerm.ACTION, blocked.action()))
                                .with("items", items.ofIncident(blocked.incidentId()))
                                .with("because", blocked.because())))
                .toList();
    }

    /** Each once, with the items it was considered for, when they are not all. */
    private List<String> alternatives() {
        Map<RejectedAlternative, TreeSet<String>> decisions = new LinkedHashMap<>();
        for (RejectedAlternative each : resolution.rejectedAlternatives()) {
            RejectedAlternative ofAny = new RejectedAlternative(
                    "", each.alternative(), each.vetoed(), each.because(), each.principle(), each.rule());
            decisions.computeIfAbsent(ofAny, key -> new TreeSet<>()).add(each.decisionId());
        }
        return decisions.entrySet().stream()
                .map(entry -> alternative(
                        entry.getKey(),
                        entry.getValue().size() == resolution.decisions().size()
                                ? ""
                                : items.ofDecisions(entry.getValue())))
                .toList();
    }

    private String alternative(RejectedAlternative rejected, String concerned) {
        return telling.say(
                AgentSentence.ALTERNATIVE,
                telling.values()
                        .with("items", concerned)
                        .with("remedy", conclusions.remedyOrPause(rejected.alternative()))
                        .with("vetoed", rejected.vetoed())
                        .with(
                                "because",
                                rejected.vetoed() ? rejected.because() : conclusions.outranked("", rejected.because()))
                        .with("origin", conclusions.origin(rejected.principle(), rejected.rule())));
    }
}
