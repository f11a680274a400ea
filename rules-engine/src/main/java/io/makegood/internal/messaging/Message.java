package io.makegood.internal.messaging;

import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Contact;
import io.makegood.casefile.Customer;
import io.makegood.internal.contribution.Contributions;
import io.makegood.internal.messaging.MessageCatalog.Line;
import io.makegood.resolution.Communication;
import io.makegood.resolution.LineDecision;
import io.makegood.rules.FinishedMessage;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.Channel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.Enclosure;
import io.makegood.vocabulary.ResolutionStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The message about the decisions of a case. What it says is settled; the words come when somebody asks for them. What a customer wrote is
 * quoted as it is and never read as a pattern.
 */
public final class Message {
    /** A message about so few decisions is looked through each time somebody asks. */
    private static final int FEW = 8;

    /** The variant of what is said to the recipient of a gift. */
    static final String RECIPIENT = "RECIPIENT";

    private final CaseFile caseFile;
    private final List<MessagePart> parts;
    private final String language;
    private final MessageCatalog catalog;
    /** What there is to tell, part by part; made when somebody asks. */
    private @Nullable List<MessageArguments> told;
    /** Which sentences make what there is to tell; made when somebody asks. */
    private @Nullable MessagePlan plan;
    /** Points that were asked for already, of a message about many decisions. */
    private @Nullable Map<CommPoint, Boolean> asked;

    Message(CaseFile caseFile, List<MessagePart> parts, String language, MessageCatalog catalog) {
        this.caseFile = caseFile;
        this.parts = parts;
        this.language = language;
        this.catalog = catalog;
    }

    /** Whether it makes this point: one that has nothing to say for any decision is left out. */
    public boolean says(CommPoint point) {
        if (parts.size() <= FEW) {
            return isSaid(point);
        }
        if (asked == null) {
            asked = new EnumMap<>(CommPoint.class);
        }
        return asked.computeIfAbsent(point, this::isSaid);
    }

    /** Whether it makes this point itself: one that needs no words for what the message tells of another decision is said, and not made. */
    public boolean makes(CommPoint point) {
        return plan().makes(point);
    }

    private boolean isSaid(CommPoint point) {
        boolean isObliged = false;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).points().contains(point)) {
                if (catalog.isAlwaysSaid(point)) {
                    return true;
                }
                isObliged = true;
                MessageArguments about = told().get(i);
                Line line = catalog.line(point, about);
                if (line != null && line.sentence().isSaid(about)) {
                    return true;
                }
            }
        }
        return isObliged && plan().makes(point);
    }

    private MessagePlan plan() {
        if (plan == null) {
            plan = MessagePlan.of(told(), catalog);
        }
        return plan;
    }

    private List<MessageArguments> told() {
        if (told == null) {
            List<MessageArguments> each = new ArrayList<>(parts.size());
            for (int i = 0; i < parts.size(); i++) {
                List<MessagePart> one = List.of(parts.get(i));
                each.add(new MessageArguments(caseFile, catalog, owner(), isOpen(), parts, one, one));
            }
            told = each;
        }
        return told;
    }

    /**
     * The message as rules of the safeguard phase look at it.
     *
     * @param about the decisions it is about
     * @param contributions where they put what they say
     */
    public FinishedMessage finished(List<LineDecision> about, Contributions contributions) {
        return new FinishedMessage(
                new FinishedMessage.Content(
                        about,
                        this::says,
                        isEmpty(),
                        language,
                        channel(),
                        replyTo().toLowerCase(Locale.ROOT),
                        apology()),
                contributions);
    }

    /** Whether it makes no point at all. */
    private boolean isEmpty() {
        return !makesSome(catalog::isAlwaysSaid) && !makesSome(this::says);
    }

    private boolean makesSome(Predicate<CommPoint> isMade) {
        for (int i = 0; i < parts.size(); i++) {
            for (CommPoint point : parts.get(i).points()) {
                if (isMade.test(point)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Channel channel() {
        Contact contact = caseFile.contact();
        return contact == null ? Channel.EMAIL : contact.channel();
    }

    private String replyTo() {
        return catalog.replyTo(caseFile.id());
    }

    private ApologyLevel apology() {
        ApologyLevel apology = ApologyLevel.NONE;
        for (MessagePart part : parts) {
            apology = part.apology().compareTo(apology) > 0 ? part.apology() : apology;
        }
        return apology;
    }

    /** What its words come from: where that is equal, they are. */
    public Object source() {
        return new Source(caseFile, language, catalog, parts);
    }

    /** Compared when somebody asks. A claim reads nothing of a policy but the law. */
    private static final class Source {
        private final CaseFile caseFile;
        private final String language;
        private final MessageCatalog catalog;
        private final List<MessagePart> parts;

        Source(CaseFile caseFile, String language, MessageCatalog catalog, List<MessagePart> parts) {
            this.caseFile = caseFile;
            this.language = language;
            this.catalog = catalog;
            this.parts = parts;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (!(other instanceof Source source)
                    || caseFile != source.caseFile
                    || !language.equals(source.language)
                    || parts.size() != source.parts.size()
                    || !catalog.saysLike(source.catalog)) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).isLike(source.parts.get(i))) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            return language.hashCode();
        }
    }

    /** The message in words. */
    public Communication inWords() {
        Customer customer = caseFile.customer();
        Enclosure enclosure = null;
        for (MessagePart part : parts) {
            enclosure = enclosure == null ? part.enclosure() : enclosure;
        }
        List<List<MessagePart>> all = toldInOne();
        List<MessageArguments> outcomes = all.stream()
                .map(shared -> new MessageArguments(
                        caseFile, catalog, owner(), isOpen(), parts, shared, rewardedWith(shared, all)))
                .toList();
        MessagePlan plan = MessagePlan.of(outcomes, catalog);
        return new Communication(
                channel(),
                language,
                outcomes.get(0).shown("customer"),
                replyTo(),
                apology(),
                plan.made(),
                customer.pace(),
                customer.tone(),
                enclosure,
                new MessageLayout(catalog, plan, outcomes).text());
    }

    /** The decisions, in one what is told in one: what has one outcome, and what is told of several lines in the same words. */
    private List<List<MessagePart>> toldInOne() {
        Map<List<Object>, List<MessagePart>> byOutcome = new LinkedHashMap<>();
        for (MessagePart part : parts) {
            byOutcome
                    .computeIfAbsent(MessageArguments.outcome(part), outcome -> new ArrayList<>())
                    .add(part);
        }
        List<List<MessagePart>> all = List.copyOf(byOutcome.values());
        if (all.size() == 1) {
            return all;
        }
        Map<String, Set<String>> incidents = new HashMap<>();
        for (MessagePart part : parts) {
            incidents
                    .computeIfAbsent(MessageArguments.thing(part), thing -> new HashSet<>())
                    .add(part.context().incident().id());
        }
        List<MessageArguments> firsts = all.stream()
                .map(shared -> shared.subList(0, 1))
                .map(one -> new MessageArguments(caseFile, catalog, owner(), isOpen(), parts, one, one))
                .toList();
        MessageLayout layout = new MessageLayout(catalog, MessagePlan.of(firsts, catalog), firsts);
        List<List<MessagePart>> told = new ArrayList<>();
        Map<List<Object>, List<MessagePart>> byTelling = new HashMap<>();
        Map<List<Object>, Set<String>> things = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            MessageArguments first = firsts.get(i);
            // What is only told of is told with what else happened to the same line.
            if (first.isOnlyTold()
                    && incidents
                                    .getOrDefault(MessageArguments.thing(first.first()), Set.of())
                                    .size()
                            > 1) {
                all.get(i).forEach(part -> told.add(List.of(part)));
                continue;
            }
            List<Object> telling = layout.telling(i);
            Set<String> those = things(all.get(i));
            List<MessagePart> same = byTelling.get(telling);
            if (same == null || !Collections.disjoint(things.getOrDefault(telling, Set.of()), those)) {
                same = new ArrayList<>();
                told.add(same);
                byTelling.put(telling, same);
                things.put(telling, new HashSet<>());
            }
            same.addAll(all.get(i));
            things.getOrDefault(telling, Set.of()).addAll(those);
        }
        return told;
    }

    /** Whose gestures are told with an outcome: all for the same things in one, with the last of them. */
    private static List<MessagePart> rewardedWith(List<MessagePart> outcome, List<List<MessagePart>> all) {
        if (!isRewarded(outcome)) {
            return List.of();
        }
        List<MessagePart> rewarded = new ArrayList<>();
        List<MessagePart> last = outcome;
        for (List<MessagePart> other : all) {
            if (isRewarded(other) && things(other).equals(things(outcome))) {
                rewarded.addAll(other);
                last = other;
            }
        }
        return last == outcome ? rewarded : List.of();
    }

    private static boolean isRewarded(List<MessagePart> outcome) {
        return outcome.stream()
                .anyMatch(part -> !part.decision().compensations().isEmpty());
    }

    /** The lines it is about, an order as a whole without one. */
    private static Set<String> things(List<MessagePart> outcome) {
        return outcome.stream().map(MessageArguments::thing).collect(Collectors.toSet());
    }

    /** Whether the customer has to answer something. */
    private boolean isOpen() {
        for (MessagePart part : parts) {
            ResolutionStatus status = part.decision().status();
            if (status == ResolutionStatus.AWAITING_CUSTOMER_CHOICE
                    || status == ResolutionStatus.AWAITING_CUSTOMER_INFO) {
                return true;
            }
        }
        return false;
    }

    /** Whoever knows the story speaks; a name before a team. */
    private String owner() {
        for (MessagePart part : parts) {
            if (part.owner() != null) {
                return part.owner();
            }
        }
        return catalog.owner();
    }
}
