package io.makegood.internal.messaging;

import io.makegood.internal.ledger.Uncertainty;
import io.makegood.internal.messages.MessageKeys;
import io.makegood.internal.messages.NeutralMessages;
import io.makegood.internal.messages.PolicyWords;
import io.makegood.internal.messages.Template;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Pause;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sentences and words of one language. */
final class MessageCatalog {
    /** By point, then by variant; the empty variant is for all cases that have none of their own. */
    private final Map<CommPoint, Map<String, Template>> byPoint = new EnumMap<>(CommPoint.class);

    private final Map<String, Template> words = new HashMap<>();
    private final Template date;
    private final String replyTo;
    private final String owner;

    /** @param policy what the policy says in the language */
    MessageCatalog(Map<String, String> policy) {
        Map<String, String> messages = NeutralMessages.complete(policy);
        for (CommPoint point : CommPoint.values()) {
            byPoint.put(point, new HashMap<>());
        }
        messages.forEach((key, text) -> {
            int dot = key.indexOf('.');
            String head = dot < 0 ? key : key.substring(0, dot);
            String variant = dot < 0 ? "" : key.substring(dot + 1);
            if (head.equals("word")) {
                words.put(variant, Template.of(text));
            }
            for (CommPoint point : CommPoint.values()) {
                if (point.name().equals(head)) {
                    Objects.requireNonNull(byPoint.get(point)).put(variant, Template.of(text));
                }
            }
        });
        this.date = Template.of(Objects.requireNonNull(messages.get(MessageKeys.DATE)));
        this.replyTo = Objects.requireNonNull(messages.get(MessageKeys.REPLY_TO));
        this.owner = PolicyWords.of(policy).owner();
    }

    /** The sentence for a point, the most particular one there is; null when nothing is to be said. */
    @Nullable Template sentence(CommPoint point, MessagePart part, boolean toRecipient) {
        Map<String, Template> variants = byPoint.getOrDefault(point, Map.of());
        if (variants.size() > 1 || !variants.containsKey("")) {
            for (String variant : variants(part, toRecipient)) {
                Template sentence = variants.get(variant);
                if (sentence != null) {
                    return sentence.isEmpty() ? null : sentence;
                }
            }
        }
        return variants.get("");
    }

    /** What can make a sentence more particular, the weightiest first. */
    private static List<String> variants(MessagePart part, boolean toRecipient) {
        List<String> variants = new ArrayList<>();
        addState(part, variants);
        addFacts(part, variants);
        if (!toRecipient) {
            return variants;
        }
        List<String> forRecipients = new ArrayList<>();
        for (String variant : variants) {
            forRecipients.add(Message.RECIPIENT + "." + variant);
        }
        forRecipients.add(Message.RECIPIENT);
        forRecipients.addAll(variants);
        return forRecipients;
    }

    /** How the matter stands. */
    private static void addState(MessagePart part, List<String> variants) {
        LineDecision decision = part.decision();
        boolean held = decision.pause() == null || decision.pause().kind() == PauseKind.REVIEW;
        Uncertainty doubt =
                held && decision.remedy().paysMoney() ? part.context().doubt() : null;
        if (doubt != null) {
            if (decision.amount() == null) {
                variants.add("NOTHING_CERTAIN");
            }
            variants.add(doubt.name());
        }
        if (part.context().solved()) {
            variants.add("SOLVED");
        } else if (part.context().underWay()) {
            variants.add("UNDER_WAY");
        }
        Pause pause = decision.pause();
        if (pause != null) {
            if (pause.question() != null) {
                variants.add(pause.question().name());
            }
            variants.add(pause.kind().name());
        }
    }

    private static void addFacts(MessagePart part, List<String> variants) {
        LineDecision decision = part.decision();
        String money = money(decision);
        if (money != null) {
            variants.add(money + "." + decision.remedy().name());
        }
        if (decision.balanceUsed() != null) {
            if (decision.balanceUsed().equals(part.context().balance())) {
                variants.add("ALL_USED");
            }
            if (decision.amountDue() == null) {
                variants.add("NOTHING_DUE");
            }
        }
        if (decision.remedy() == RemedyType.MERGE_ORDERS && part.hasLeftInPart()) {
            variants.add("PART_HAS_LEFT." + decision.remedy().name());
        }
        if (part.isKnownAhead()) {
            variants.add("KNOWN_AHEAD." + decision.incident().name());
        }
        if (part.wished() != null) {
            variants.add("WISHED." + part.wished().name());
        }
        variants.add(decision.incident().name());
        variants.add(decision.incident().matter().name());
        variants.add(decision.remedy().name());
        variants.add(decision.returning().requirement().name());
        ShippingPlan plan = decision.shipping();
        if (plan != null) {
            if (plan.expected().equals(plan.atTheLatest())) {
                variants.add(plan.confidence().name() + "_ONE_DAY");
            }
            variants.add(plan.confidence().name());
        }
        variants.add(part.apology().name());
        decision.compensations().forEach(c -> variants.add(c.type().name()));
        if (decision.refundMethod() != null) {
            variants.add(decision.refundMethod().name());
        }
        if (decision.refundTiming() != null) {
            variants.add(decision.refundTiming().name());
        }
    }

    /** What is particular about the money; null when it is simply paid back. */
    private static @Nullable String money(LineDecision decision) {
        if (decision.amount() == null) {
            return decision.amountReleased() == null ? null : "NOT_YET_PAID";
        }
        boolean returned = false;
        for (AmountPart part : decision.parts()) {
            if (part.kind() == AmountPartKind.DISPUTED) {
                return "DISPUTED";
            }
            returned |= part.kind() == AmountPartKind.ALREADY_RETURNED;
        }
        return returned ? "REST" : null;
    }

    /** Where an answer goes; of a case without an id there is nothing to name. */
    String replyTo(@Nullable String caseId) {
        return replyTo.replace("{case}", caseId == null ? "" : caseId).strip();
    }

    /** Who speaks where nobody in particular does. */
    String owner() {
        return owner;
    }

    boolean hasWord(String name) {
        return words.containsKey(name);
    }

    /** The word for a term; its plain name when the language has none. */
    String word(String name) {
        return word(name, Map.of());
    }

    /** The word for a term, with something put into it; empty when there is nothing to put in. */
    String word(String name, Map<String, String> values) {
        Template word = words.get(name);
        return word == null
                ? MessageKeys.plain(name)
                : Objects.requireNonNullElse(word.fill(key -> values.getOrDefault(key, "")), "");
    }

    /** A date in the words of the messages: no locale data of the machine has a say in it. */
    String date(LocalDate day) {
        return Objects.requireNonNullElse(
                date.fill(key -> switch (key) {
                    case "day" -> String.valueOf(day.getDayOfMonth());
                    case "month" -> word("month." + day.getMonthValue());
                    case "weekday" -> word("weekday." + day.getDayOfWeek().getValue());
                    case "year" -> String.valueOf(day.getYear());
                    default -> "";
                }),
                "");
    }
}
