package io.makegood.internal.messages;

import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.FollowUpType;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The policy's words for its own people: who sees to what, what for, and what parties are called whom nobody has named. They are not said to
 * customers, so they stand in the English messages only. Safe for use by many threads.
 */
public final class PolicyWords {
    /** What a case may say nothing about. */
    public enum Missing {
        DEADLINE,
        OCCASION,
        WISH,
        LAW
    }

    private final Map<String, Template> templates = new TreeMap<>();

    private PolicyWords(Map<String, String> messages) {
        messages.forEach((key, text) -> {
            if (MessageKeys.isOfStaff(key)) {
                templates.put(key, Template.of(text));
            }
        });
    }

    /**
     * The words in some messages, and neutral ones for what they leave out.
     *
     * @param messages by key
     */
    public static PolicyWords of(Map<String, String> messages) {
        return new PolicyWords(NeutralMessages.complete(messages));
    }

    /**
     * As {@link #of(Map)}, with what a policy says of follow-ups of its own where it declares them.
     *
     * @param owners who sees to them
     * @param purposes what they are for
     */
    public static PolicyWords of(
            Map<String, String> messages, Map<FollowUpType, String> owners, Map<FollowUpType, String> purposes) {
        Map<String, String> all = new TreeMap<>(messages);
        owners.forEach((type, owner) -> all.putIfAbsent(MessageKeys.OWNER + "." + type.name(), owner));
        purposes.forEach((type, purpose) -> all.putIfAbsent(MessageKeys.PURPOSE + type.name(), purpose));
        return of(all);
    }

    /** Who owns what nobody in particular owns. */
    public String owner() {
        return word(MessageKeys.OWNER);
    }

    /** Who sees to a follow-up, whoever owns the case; null when whoever owns the case does. */
    public @Nullable String ownerOf(FollowUpType type) {
        String key = MessageKeys.OWNER + "." + type.name();
        return templates.containsKey(key) ? word(key) : null;
    }

    /**
     * What a follow-up is for; its own name where there is nothing to say.
     *
     * @param values what is put in for a placeholder
     */
    public String purposeOf(FollowUpType type, UnaryOperator<String> values) {
        Template purpose = templates.get(MessageKeys.PURPOSE + type.name());
        String filled = purpose == null ? null : purpose.fill(values);
        return filled == null ? MessageKeys.plain(type.name()) : filled;
    }

    /** What a cost is for. */
    public String of(CostPurpose purpose) {
        return word(MessageKeys.COST + purpose.name());
    }

    /** What a party is called whom nobody has named. */
    public String of(CostBearer party) {
        return word(MessageKeys.PARTY + party.name());
    }

    /** What a reason shows for what a case does not say. */
    public String of(Missing missing) {
        return word(MessageKeys.none(missing));
    }

    private String word(String key) {
        return Objects.requireNonNullElse(
                Objects.requireNonNull(templates.get(key), key).fill(name -> ""), "");
    }
}
