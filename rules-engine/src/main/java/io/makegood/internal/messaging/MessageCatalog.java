package io.makegood.internal.messaging;

import io.makegood.internal.bundle.Sha256;
import io.makegood.internal.ledger.Uncertainty;
import io.makegood.internal.messages.Languages.Spoken;
import io.makegood.internal.messages.LocalForms;
import io.makegood.internal.messages.MessageKeys;
import io.makegood.internal.messages.PolicyWords;
import io.makegood.internal.messages.Sentence;
import io.makegood.internal.text.Words;
import io.makegood.resolution.AmountPart;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Receivable;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Repayment;
import io.makegood.resolution.ShippingPlan;
import io.makegood.vocabulary.AmountPartKind;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.Tone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sentences and words of one language, as they are said in one country. Safe for use by many threads. */
final class MessageCatalog {
    /**
     * A sentence, and what it makes besides the point it is said for.
     *
     * @param also points that need no sentence of their own beside it
     */
    record Line(Sentence sentence, Set<CommPoint> also) {}

    /** By point, then by variant; the empty variant is for all cases that have none of their own. */
    private final Map<CommPoint, Map<String, Line>> byPoint = new EnumMap<>(CommPoint.class);

    /** Points that are made by whatever sentence is said for them. */
    private final Set<CommPoint> alwaysSaid = EnumSet.noneOf(CommPoint.class);

    private final Map<String, Sentence> words = new HashMap<>();
    private final LocalForms forms;
    /** Of all messages, where and in which language they are said. */
    private final String hash;

    private final String language;
    private final String replyTo;
    private final String owner;
    private final String address;

    /** @param messages what is said in the language, complete */
    MessageCatalog(Map<String, String> messages, Spoken spoken) {
        this.forms = new LocalForms(spoken.language(), spoken.country());
        this.language = spoken.language();
        this.hash = Sha256.of(spoken + " " + new TreeMap<>(messages));
        for (CommPoint point : CommPoint.values()) {
            byPoint.put(point, new HashMap<>());
        }
        messages.forEach((key, text) -> {
            if (key.startsWith(MessageKeys.WORD)) {
                words.put(key.substring(MessageKeys.WORD.length()), forms.sentence(text));
            } else if (MessageKeys.isPoint(key)) {
                String plain = MessageKeys.plainKey(key);
                int dot = plain.indexOf('.');
                CommPoint point = CommPoint.valueOf(dot < 0 ? plain : plain.substring(0, dot));
                Objects.requireNonNull(byPoint.get(point))
                        .put(
                                dot < 0 ? "" : plain.substring(dot + 1),
                                new Line(forms.sentence(text), MessageKeys.alsoMade(key)));
            }
        });
        byPoint.forEach((point, lines) -> {
            if (lines.containsKey("")
                    && lines.values().stream().allMatch(line -> line.sentence().isAlwaysSaid())) {
                alwaysSaid.add(point);
            }
        });
        this.replyTo = Objects.requireNonNull(messages.get(MessageKeys.REPLY_TO));
        this.address = Objects.requireNonNull(messages.get(MessageKeys.ADDRESS));
        this.owner = PolicyWords.of(messages).owner();
    }

    /** What is said for a point, in the most particular words there are for what is told; null when nothing is to be said. */
    @Nullable Line line(CommPoint point, MessageArguments about) {
        Map<String, Line> lines = byPoint.getOrDefault(point, Map.of());
        Line plain = lines.get("");
        if (lines.size() > (plain == null ? 0 : 1)) {
            for (String variant : about.variants()) {
                Line line = lines.get(variant);
                if (line != null) {
                    return line.sentence().isEmpty() ? null : line;
                }
            }
        }
        return plainLine(point);
    }

    /** What is said for a point in other words than these, less particular ones; null when there are none. */
    @Nullable Line otherLine(CommPoint point, MessageArguments about, Line than) {
        Map<String, Line> lines = byPoint.getOrDefault(point, Map.of());
        boolean isLess = false;
        for (String variant : about.variants()) {
            Line line = lines.get(variant);
            if (isLess && line != null) {
                return line.sentence().isEmpty() ? null : line;
            }
            isLess |= than.equals(line);
        }
        return isLess ? plainLine(point) : null;
    }

    /** What is said for a point where nothing is particular; null when nothing is to be said. */
    @Nullable Line plainLine(CommPoint point) {
        Line plain = byPoint.getOrDefault(point, Map.of()).get("");
        return plain == null || plain.sentence().isEmpty() ? null : plain;
    }

    /** Whether there is something to say for a point, whatever is told. */
    boolean isAlwaysSaid(CommPoint point) {
        return alwaysSaid.contains(point);
    }

    /** What can make a sentence more particular, the weightiest first. */
    static List<String> variants(MessagePart part, Tone tone, boolean hurried, boolean toRecipient) {
        List<String> all = new ArrayList<>();
        addState(part, all);
        if (MessageKeys.TONES.contains(tone)) {
            all.add(tone.name());
        }
        addFacts(part, all);
        List<String> variants = new ArrayList<>();
        if (hurried) {
            // Whoever got a gift has words of his own, in a hurry or not.
            for (String variant : toRecipient ? List.<String>of() : all) {
                variants.add(MessageKeys.HURRIED + "." + variant);
            }
            variants.add(MessageKeys.HURRIED);
        }
        if (toRecipient) {
            for (String variant : all) {
                variants.add(Message.RECIPIENT + "." + variant);
            }
            variants.add(Message.RECIPIENT);
        }
        variants.addAll(all);
        return variants;
    }

    /** How the matter stands. */
    private static void addState(MessagePart part, List<String> variants) {
        LineDecision decision = part.decision();
        Remedy.Pending pending = decision.pending();
        boolean held = pending == null || pending.kind() == PauseKind.REVIEW;
        Uncertainty doubt =
                held && decision.remedyType().paysMoney() ? part.context().doubt() : null;
        if (doubt != null) {
            if (decision.planned().repayment() == null) {
                variants.add("NOTHING_CERTAIN");
            }
            variants.add(doubt.name());
        }
        if (part.context().solved()) {
            variants.add("SOLVED");
        } else if (part.context().underWay()) {
            variants.add("UNDER_WAY");
        }
        if (pending != null) {
            if (pending.question() != null) {
                variants.add(pending.question().name());
            }
            variants.add(pending.kind().name());
        }
    }

    private static void addFacts(MessagePart part, List<String> variants) {
        LineDecision decision = part.decision();
        String money = money(decision);
        if (money != null) {
            variants.add(money + "." + decision.remedyType().name());
        }
        // What is done without money is told also where it was about a payment.
        if (decision.incident().matter() == Matter.PAYMENT
                && decision.remedyType().definition().gives() == RemedyType.Gives.SERVICE
                && decision.remedyType().definition().amount() == RemedyType.Amount.NONE) {
            variants.add(decision.remedyType().name());
        }
        Receivable receivable = decision.planned().receivable();
        if (receivable.balanceUsed() != null) {
            if (receivable.balanceUsed().equals(part.context().balance())) {
                variants.add("ALL_USED");
            }
            if (receivable.due() == null) {
                variants.add("NOTHING_DUE");
            }
        }
        if (decision.remedyType() == RemedyType.MERGE_ORDERS && part.hasLeftInPart()) {
            variants.add("PART_HAS_LEFT." + decision.remedyType().name());
        }
        if (part.context().plannedAction() != null) {
            variants.add("PLANNED." + decision.incident().name());
        }
        if (part.context().isDisputeWon()) {
            variants.add("DISPUTE_WON");
        }
        if (part.isKnownAhead()) {
            variants.add("KNOWN_AHEAD." + decision.incident().name());
        }
        if (part.wished() != null) {
            variants.add("WISHED." + part.wished().name());
        }
        variants.add(decision.incident().name());
        variants.add(decision.incident().matter().name());
        variants.add(decision.remedyType().name());
        variants.add(decision.returning().requirement().name());
        ShippingPlan plan = decision.planned().shipping();
        if (plan != null) {
            if (plan.expected().equals(plan.atTheLatest())) {
                variants.add(plan.confidence().name() + "_ONE_DAY");
            }
            variants.add(plan.confidence().name());
        }
        variants.add(part.apology().name());
        decision.compensations().forEach(c -> variants.add(c.type().name()));
        Repayment repayment = decision.planned().repayment();
        if (repayment != null) {
            variants.add(repayment.method().name());
            variants.add(repayment.timing().name());
        }
    }

    /** What is particular about the money; null when it is simply paid back. */
    private static @Nullable String money(LineDecision decision) {
        Repayment repayment = decision.planned().repayment();
        if (repayment == null) {
            return decision.planned().receivable().released() == null ? null : "NOT_YET_PAID";
        }
        boolean returned = false;
        for (AmountPart part : repayment.parts()) {
            if (part.kind() == AmountPartKind.DISPUTED) {
                return "DISPUTED";
            }
            returned |= part.kind() == AmountPartKind.ALREADY_RETURNED;
        }
        return returned ? "REST" : null;
    }

    /** How dates, amounts and lists look. */
    LocalForms forms() {
        return forms;
    }

    /** The language, ISO 639. */
    String language() {
        return language;
    }

    /** How customers are addressed. */
    String address() {
        return address;
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

    /** The word for a term, with something put into it; its plain name when the language has none, and empty when there is nothing to put in. */
    String word(String name, Sentence.Values values) {
        Sentence word = words.get(name);
        return word == null ? Words.ofName(name) : Objects.requireNonNullElse(word.say(values), "");
    }

    /** Whether another one says the same. */
    boolean saysLike(MessageCatalog other) {
        return hash.equals(other.hash);
    }
}
