package io.makegood.internal.messages;

import io.makegood.internal.ledger.Uncertainty;
import io.makegood.problem.Nearest;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.InfoRequest;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.PaymentInstrument;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The keys of messages somebody may ask for: points, with or without a variant, and words. All others would never be said. */
public final class MessageKeys {
    /** Beginning of the keys of single words. */
    public static final String WORD = "word.";
    /** Beginning of the keys under which messages list what a principle forbids to say. */
    public static final String NEVER = "never.";
    /** The form of dates. */
    public static final String DATE = "date";

    private static final String RECIPIENT = "RECIPIENT";

    private static final SortedSet<String> POINTS = Collections.unmodifiableSortedSet(names(CommPoint.class));
    private static final MessageKeys BUILT_IN = new MessageKeys(Vocabulary.builtIn());

    private final Vocabulary vocabulary;
    private final SortedSet<String> variants;
    private final SortedSet<String> words;

    private MessageKeys(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.variants = Collections.unmodifiableSortedSet(variants(vocabulary));
        this.words = Collections.unmodifiableSortedSet(words(vocabulary));
    }

    /** The keys of a policy with this vocabulary. */
    public static MessageKeys of(Vocabulary vocabulary) {
        return vocabulary.isBuiltInOnly() ? BUILT_IN : new MessageKeys(vocabulary);
    }

    /** Whether the engine may ask for this key. What a {@link #NEVER} key names is not looked at. */
    public boolean isKnown(String key) {
        if (key.equals(DATE) || key.startsWith(NEVER)) {
            return true;
        }
        if (key.startsWith(WORD)) {
            return words.contains(key.substring(WORD.length()));
        }
        int dot = key.indexOf('.');
        return dot < 0
                ? POINTS.contains(key)
                : POINTS.contains(key.substring(0, dot)) && variants.contains(key.substring(dot + 1));
    }

    /** The known key an unknown one was probably meant to be; null when none is close. */
    public @Nullable String nearest(String key) {
        int dot = key.indexOf('.');
        String head = dot < 0 ? key : key.substring(0, dot);
        String rest = dot < 0 ? "" : key.substring(dot + 1);
        if (dot > 0 && (head + ".").equalsIgnoreCase(WORD)) {
            String word = Nearest.to(rest, words);
            return word == null ? null : WORD + word;
        }
        if (dot > 0 && Nearest.to(head, Set.of("never")) != null) {
            return NEVER + rest;
        }
        SortedSet<String> heads = new TreeSet<>(POINTS);
        heads.add(DATE);
        String point = POINTS.contains(head) ? head : Nearest.to(head, heads);
        if (dot < 0 || point == null) {
            return point;
        }
        String variant = variants.contains(rest) ? rest : Nearest.to(rest, variants);
        return variant == null ? null : point + "." + variant;
    }

    boolean isCompensation(String word) {
        return vocabulary.find(CompensationType.class, word) != null;
    }

    private static SortedSet<String> variants(Vocabulary vocabulary) {
        SortedSet<String> variants = names(
                Uncertainty.class,
                PauseKind.class,
                Matter.class,
                ReturnRequirement.class,
                DeliveryConfidence.class,
                ApologyLevel.class,
                RefundMethod.class,
                RefundTiming.class);
        addNames(vocabulary, InfoRequest.class, variants);
        addNames(vocabulary, IncidentType.class, variants);
        addNames(vocabulary, RemedyType.class, variants);
        addNames(vocabulary, CompensationType.class, variants);
        variants.addAll(Set.of("NOTHING_CERTAIN", "SOLVED", "UNDER_WAY"));
        for (DeliveryConfidence confidence : DeliveryConfidence.values()) {
            variants.add(confidence.name() + "_ONE_DAY");
        }
        for (RemedyType remedy : vocabulary.all(RemedyType.class)) {
            for (String money : Set.of("NOT_YET_PAID", "DISPUTED", "REST")) {
                variants.add(money + "." + remedy.name());
            }
        }
        SortedSet<String> all = new TreeSet<>(variants);
        all.add(RECIPIENT);
        variants.forEach(variant -> all.add(RECIPIENT + "." + variant));
        return all;
    }

    private static SortedSet<String> words(Vocabulary vocabulary) {
        SortedSet<String> words = names(RefundMethod.class);
        addNames(vocabulary, RemedyType.class, words);
        addNames(vocabulary, CompensationType.class, words);
        words.addAll(Set.of("carrier", "and", "or", "dearer", "refund.UNKNOWN", "refund.UNKNOWN.LATER"));
        for (RemedyType remedy : vocabulary.all(RemedyType.class)) {
            words.add(RECIPIENT + "." + remedy.name());
        }
        for (PaymentInstrument instrument : PaymentInstrument.values()) {
            words.add("refund." + instrument.name());
            words.add("refund." + instrument.name() + ".LATER");
        }
        for (DeliveryConfidence confidence : DeliveryConfidence.values()) {
            words.add("arrives." + confidence.name());
        }
        for (Month month : Month.values()) {
            words.add("month." + month.getValue());
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            words.add("weekday." + day.getValue());
        }
        return words;
    }

    private static void addNames(Vocabulary vocabulary, Class<? extends Term> kind, SortedSet<String> names) {
        vocabulary.all(kind).forEach(term -> names.add(term.name()));
    }

    @SafeVarargs
    private static SortedSet<String> names(Class<? extends Enum<?>>... vocabularies) {
        SortedSet<String> names = new TreeSet<>();
        for (Class<? extends Enum<?>> vocabulary : vocabularies) {
            for (Enum<?> term : vocabulary.getEnumConstants()) {
                names.add(term.name());
            }
        }
        return names;
    }
}
