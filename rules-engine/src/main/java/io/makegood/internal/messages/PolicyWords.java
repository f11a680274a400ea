package io.makegood.internal.messages;

import io.makegood.internal.text.Words;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.FollowUpType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The policy's words for its own people that a resolution is written down with: who sees to what, what for, and what parties are called whom nobody
 * has named. A resolution is data, so these are the English ones. Safe for use by many threads.
 */
public final class PolicyWords {
    /** What a case may say nothing about. */
    public enum Missing {
        DEADLINE,
        OCCASION,
        WISH,
        LAW
    }

    private final String owner;
    /** By the name of the follow-up. */
    private final Map<String, String> owners = new HashMap<>();
    /** By the name of the follow-up. */
    private final Map<String, Template> purposes = new HashMap<>();

    private final Map<CostPurpose, String> costs;
    private final Map<CostBearer, String> parties;
    private final Map<Missing, String> missing;

    private PolicyWords(Map<String, String> messages) {
        this.owner = word(messages, MessageKeys.OWNER);
        String owned = MessageKeys.OWNER + ".";
        messages.forEach((key, text) -> {
            if (key.startsWith(owned)) {
                owners.put(key.substring(owned.length()), word(messages, key));
            } else if (key.startsWith(MessageKeys.PURPOSE)) {
                purposes.put(key.substring(MessageKeys.PURPOSE.length()), Template.of(text));
            }
        });
        this.costs = words(CostPurpose.class, purpose -> word(messages, MessageKeys.COST + purpose.name()));
        this.parties = words(CostBearer.class, party -> word(messages, MessageKeys.PARTY + party.name()));
        this.missing = words(Missing.class, each -> word(messages, MessageKeys.none(each)));
    }

    private static <E extends Enum<E>> Map<E, String> words(Class<E> terms, Function<E, String> word) {
        Map<E, String> words = new EnumMap<>(terms);
        for (E term : terms.getEnumConstants()) {
            words.put(term, word.apply(term));
        }
        return words;
    }

    /** A text in which nothing is put in. */
    private static String word(Map<String, String> messages, String key) {
        Template text = Template.of(Objects.requireNonNull(messages.get(key), key));
        return Objects.requireNonNullElse(text.fill(name -> ""), "");
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
        return owner;
    }

    /** Who sees to a follow-up, whoever owns the case; null when whoever owns the case does. */
    public @Nullable String ownerOf(FollowUpType type) {
        return owners.get(type.name());
    }

    /**
     * What a follow-up is for; its own name where there is nothing to say.
     *
     * @param values what is put in for a placeholder
     */
    public String purposeOf(FollowUpType type, UnaryOperator<String> values) {
        Template purpose = purposes.get(type.name());
        String filled = purpose == null ? null : purpose.fill(values);
        return filled == null ? Words.ofName(type.name()) : filled;
    }

    /** What a cost is for. */
    public String of(CostPurpose purpose) {
        return known(costs, purpose);
    }

    /** What a party is called whom nobody has named. */
    public String of(CostBearer party) {
        return known(parties, party);
    }

    /** What a reason shows for what a case does not say. */
    public String of(Missing what) {
        return known(missing, what);
    }

    /** There is one for every term. */
    private static <E> String known(Map<E, String> words, E term) {
        return Objects.requireNonNull(words.get(term));
    }
}
