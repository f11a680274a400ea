package io.makegood.internal.rendering;

import io.makegood.internal.messages.AgentSentence;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the things a resolution is about are called: by their titles, as far as it knows them. */
final class Items {
    private final Resolution resolution;
    private final Telling telling;
    /** By decision. */
    private final Map<String, String> byDecision = new HashMap<>();

    Items(Resolution resolution, Telling telling) {
        this.resolution = resolution;
        this.telling = telling;
        resolution.decisions().forEach(decision -> byDecision.putIfAbsent(decision.id(), of(decision)));
    }

    /** What is decided about. */
    String of(LineDecision decision) {
        return decision.item() != null
                ? decision.item()
                : telling.say(AgentSentence.ORDER, "order", decision.orderId());
    }

    /** What a decision is about; the case, where it is about none in particular. */
    String ofDecision(@Nullable String decisionId) {
        return byDecision.getOrDefault(String.valueOf(decisionId), telling.say(AgentSentence.WHOLE_CASE));
    }

    /** What some decisions are about, together. */
    String ofDecisions(Collection<String> decisionIds) {
        return telling.and(decisionIds.stream().map(this::ofDecision).distinct().toList());
    }

    /** What an incident is about, together. */
    String ofIncident(String incidentId) {
        return telling.and(resolution.decisions().stream()
                .filter(decision -> decision.incidentId().equals(incidentId))
                .map(this::of)
                .distinct()
                .toList());
    }

    /** Lines of an order, together; one about which nothing is decided by its id. */
    String ofLines(String orderId, List<String> lineIds) {
        return telling.and(
                lineIds.stream().map(id -> ofLine(orderId, id)).distinct().toList());
    }

    private String ofLine(String orderId, String lineId) {
        return resolution.decisions().stream()
                .filter(decision -> decision.orderId().equals(orderId) && lineId.equals(decision.lineId()))
                .findFirst()
                .map(this::of)
                .orElseGet(() -> telling.say(AgentSentence.LINE, "line", lineId));
    }
}
