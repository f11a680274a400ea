package io.makegood.internal.messages;

import io.makegood.internal.ledger.Uncertainty;
import io.makegood.internal.text.Nearest;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.InfoRequest;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.PaymentInstrument;
import io.makegood.vocabulary.RefundMethod;
import io.makegood.vocabulary.RefundTiming;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.ShipmentStatus;
import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Tone;
import io.makegood.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys of messages somebody may ask for: points, with or without a variant, and words. All others would never be said. */
public final class MessageKeys {
    /** Beginning of the keys of single words. */
    public static final String WORD = "word.";
    /** Beginning of the keys under which messages list what a principle forbids to say. */
    public static final String NEVER = "never.";
    /** Beginning of the keys of what agents and auditors read. */
    public static final String AGENT = "agent.";
    /** How customers are addressed where the language has several ways. */
    public static final String ADDRESS = "address";
    /** Where an answer goes. */
    public static final String REPLY_TO = "replyTo";
    /** Who owns what nobody in particular owns; followed by a dot and a follow-up, who sees to that. */
    static final String OWNER = "owner";
    /** Beginning of the keys of what follow-ups are for. */
    static final String PURPOSE = "purpose.";
    /** Beginning of the keys of what costs are for. */
    static final String COST = "cost.";
    /** Beginning of the keys of what parties are called whom nobody has named. */
    static final String PARTY = "party.";

    private static final String NONE = "none.";

    private static final Set<String> STAFF_HEADS = Set.of("owner", "purpose", "cost", "party", "none", "agent");
    private static final String RECIPIENT = "RECIPIENT";
    /** The variant of what is said to somebody in a hurry. */
    public static final String HURRIED = "HURRIED";
    /** How a customer sounds who is spoken to in words of his own. */
    public static final Set<Tone> TONES =
            Collections.unmodifiableSet(EnumSet.of(Tone.ANXIOUS, Tone.ANGRY, Tone.GRIEVING, Tone.JOKING, Tone.CHILD));

    /** The terms that make messages particular, with what one of them is called. */
    private static final Map<Class<? extends Term>, String> PARTICULAR = Map.of(
            IncidentType.class, "an incident",
            RemedyType.class, "a remedy",
            InfoRequest.class, "a question",
            CompensationType.class, "a gesture");

    /** What stands before a variant, and is none by itself. */
    private static final Set<String> HEADS = Set.of(
            RECIPIENT,
            "WISHED",
            "KNOWN_AHEAD",
            "PLANNED",
            "NOT_YET_PAID",
            "DISPUTED",
            "REST",
            "SOME",
            "PART_HAS_LEFT",
            "NOT_LEFT");

    /** No key has more. */
    private static final int MOST_PARTS = 4;

    private static final SortedSet<String> POINTS = Collections.unmodifiableSortedSet(names(CommPoint.class));
    private static final MessageKeys BUILT_IN = new MessageKeys(Vocabulary.builtIn());

    private final Vocabulary vocabulary;
    private final SortedSet<String> variants;
    private final SortedSet<String> words;
    /** Of what is said to the policy's own people. */
    private final SortedSet<String> staff;

    private MessageKeys(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.variants = Collections.unmodifiableSortedSet(variants(vocabulary));
        this.words = Collections.unmodifiableSortedSet(words(vocabulary));
        this.staff = Collections.unmodifiableSortedSet(staff(vocabulary));
    }

    /** The keys of a policy with this vocabulary. */
    public static MessageKeys of(Vocabulary vocabulary) {
        return vocabulary.isBuiltInOnly() ? BUILT_IN : new MessageKeys(vocabulary);
    }

    /** Whether the engine may ask for this key. What a {@link #NEVER} key names is not looked at. */
    public boolean isKnown(String key) {
        if (key.equals(ADDRESS) || key.equals(REPLY_TO) || key.startsWith(NEVER) || staff.contains(key)) {
            return true;
        }
        if (key.startsWith(WORD)) {
            return words.contains(key.substring(WORD.length()));
        }
        int dot = key.indexOf('.');
        return POINTS.containsAll(List.of(pointsOf(key))) && (dot < 0 || variants.contains(key.substring(dot + 1)));
    }

    /** The points a sentence makes: first the one it is said for, then those that need no sentence of their own beside it. */
    private static String[] pointsOf(String key) {
        int dot = key.indexOf('.');
        return (dot < 0 ? key : key.substring(0, dot)).split("\\+", -1);
    }

    /** The points a sentence makes beside the one it is said for, which needs no sentence of its own then. */
    public static Set<CommPoint> alsoMade(String key) {
        Set<CommPoint> also = EnumSet.noneOf(CommPoint.class);
        String[] points = pointsOf(key);
        for (int i = 1; i < points.length; i++) {
            also.add(CommPoint.valueOf(points[i]));
        }
        return also;
    }

    /** The key without what its sentence also makes: what two languages have in common. */
    public static String plainKey(String key) {
        int plus = key.indexOf('+');
        int dot = key.indexOf('.');
        if (plus < 0 || (dot >= 0 && dot < plus)) {
            return key;
        }
        return key.substring(0, plus) + (dot < 0 ? "" : key.substring(dot));
    }

    /** Whether it is said to the policy's own people, not to customers. */
    public static boolean isOfStaff(String key) {
        int dot = key.indexOf('.');
        return STAFF_HEADS.contains(dot < 0 ? key : key.substring(0, dot));
    }

    /** Whether the key is of a sentence for a point. */
    public static boolean isPoint(String key) {
        return POINTS.contains(pointsOf(key)[0]);
    }

    /** The point a sentence is said for. */
    public static String pointOf(String key) {
        return pointsOf(key)[0];
    }

    /** The points messages have a sentence for, whatever makes it particular. One without words is there to keep another one from being said. */
    public static Set<String> pointsSaid(Map<String, String> messages) {
        Set<String> points = new HashSet<>();
        messages.forEach((key, text) -> {
            if (!text.isBlank()) {
                points.add(pointOf(key));
            }
        });
        return points;
    }

    /** What is read by the policy's own people in their language: what is told to agents and auditors, who sees to what, what for, and what costs are. */
    public SortedSet<String> readByStaff() {
        SortedSet<String> keys = new TreeSet<>(staff);
        // In few words a term is called as everywhere, unless there are fewer.
        keys.removeIf(key -> key.startsWith(PARTY) || key.startsWith(NONE) || key.startsWith(AgentTerm.GIST.key("")));
        return keys;
    }

    static String none(PolicyWords.Missing missing) {
        return NONE + missing.name().toLowerCase(Locale.ROOT);
    }

    /** The known key an unknown one was probably meant to be; null when none is close. */
    public @Nullable String nearest(String key) {
        int dot = key.indexOf('.');
        int plus = plainKey(key).equals(key) ? -1 : key.indexOf('+');
        if (plus >= 0) {
            String nearest = nearest(plainKey(key));
            return nearest == null ? null : withPoints(nearest, key.substring(plus + 1, dot < 0 ? key.length() : dot));
        }
        String head = dot < 0 ? key : key.substring(0, dot);
        String rest = dot < 0 ? "" : key.substring(dot + 1);
        if (dot > 0 && (head + ".").equalsIgnoreCase(WORD)) {
            String word = Nearest.meant(rest, words);
            return word == null ? null : WORD + word;
        }
        if (dot > 0 && Nearest.to(head, Set.of("never")) != null) {
            return NEVER + rest;
        }
        if (dot > 0 && STAFF_HEADS.contains(head)) {
            return Nearest.meant(key, staff);
        }
        if (dot > 0 && Nearest.to(head, Set.of("agent")) != null) {
            return Nearest.meant(AGENT + rest, staff);
        }
        SortedSet<String> heads = new TreeSet<>(POINTS);
        heads.addAll(List.of(ADDRESS, REPLY_TO, OWNER));
        String point = POINTS.contains(head) ? head : Nearest.meant(head, heads);
        List<String> byWords = point != null && Nearest.isSlip(head, point) ? List.of() : Nearest.byWords(head, POINTS);
        point = byWords.size() == 1 ? byWords.get(0) : point;
        String whole = dot < 0 && (point == null || !Nearest.isSlip(head, point)) ? withPoint(key) : null;
        if (whole != null) {
            return whole;
        }
        if (dot < 0 || point == null) {
            return point;
        }
        String variant = variants.contains(rest) ? rest : Nearest.meant(rest, variants);
        return variant == null ? null : point + "." + variant;
    }

    /**
     * The known key that has the same words as an unknown one, in another order or with other signs between them: a variant that stands in front, a dot in place of
     * an underscore; null when there is none, or more than one.
     */
    public @Nullable String sameWords(String key) {
        if (key.startsWith(NEVER)) {
            return null;
        }
        int plus = key.indexOf('+');
        int first = key.indexOf('.');
        if (plus > first && first > 0) {
            // What a sentence also makes stands before what makes it particular.
            String moved = key.substring(0, first) + key.substring(plus) + key.substring(first, plus);
            return isKnown(moved) ? moved : null;
        }
        for (String word : words) {
            if (joined(WORD + word).equals(joined(key))) {
                return WORD + word;
            }
        }
        for (String known : staff) {
            if (joined(known).equals(joined(key))) {
                return known;
            }
        }
        // The longest, of two of which one begins with the other.
        String point = null;
        for (String each : POINTS) {
            boolean isLonger = point == null || each.length() > point.length();
            point = isLonger && joined(key).startsWith(joined(each)) ? each : point;
        }
        if (point == null) {
            return turned(key);
        }
        int from = 0;
        for (int letters = joined(point).length(); letters > 0; from++) {
            letters -= joined(key.substring(from, from + 1)).length();
        }
        String rest = key.substring(from);
        int dot = rest.indexOf('.');
        if (rest.startsWith("+") && dot > 0) {
            point += rest.substring(0, dot);
            rest = rest.substring(dot);
        }
        String wanted = sorted(rest);
        List<String> found = variants.stream()
                .filter(variant -> sorted(variant).equals(wanted))
                .toList();
        String meant = found.size() == 1 ? point + "." + found.get(0) : null;
        return meant != null && isKnown(meant) ? meant : null;
    }

    /** The key with the point that is made of such a term; null when it is none. */
    private @Nullable String withPoint(String term) {
        CommPoint point = vocabulary.find(RemedyType.class, term) != null
                ? CommPoint.STATE_REMEDY
                : vocabulary.find(InfoRequest.class, term) != null
                        ? CommPoint.ASK_ONE_QUESTION
                        : vocabulary.find(CompensationType.class, term) != null ? CommPoint.STATE_COMPENSATION : null;
        return point == null ? null : point + "." + term;
    }

    /** The known key with the parts of another one in another order; null when there is none. */
    private @Nullable String turned(String key) {
        List<String> parts = List.of(key.strip().toUpperCase(Locale.ROOT).split("[^A-Z0-9_+]+", -1));
        for (int i = 1; i < parts.size() && parts.size() <= MOST_PARTS; i++) {
            List<String> rest = new ArrayList<>(parts);
            rest.remove(i);
            String head = POINTS.containsAll(List.of(pointsOf(parts.get(i)))) ? parts.get(i) : null;
            String wanted = sorted(String.join(".", rest));
            String variant = head == null
                    ? null
                    : variants.stream()
                            .filter(each -> sorted(each).equals(wanted))
                            .findFirst()
                            .orElse(null);
            if (variant != null) {
                return head + "." + variant;
            }
        }
        return null;
    }

    /** The variants of a point that share most words with one there is none of; none when these are many. */
    public List<String> like(String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            List<String> heads = new ArrayList<>(POINTS);
            heads.add(ADDRESS);
            heads.add(REPLY_TO);
            return Nearest.byWords(key, heads);
        }
        // All parts but the last are those of a key there is: what is unknown is the last.
        int last = key.lastIndexOf('.') + 1;
        String head = key.substring(0, last);
        String part = key.substring(last);
        SortedSet<String> parts = new TreeSet<>();
        SortedSet<String> known = key.startsWith(WORD) ? words : isOfStaff(key) ? staff : variants;
        String within =
                key.startsWith(WORD) ? head.substring(WORD.length()) : isOfStaff(key) ? head : head.substring(dot + 1);
        if (known == variants && !POINTS.containsAll(List.of(pointsOf(key)))) {
            return List.of();
        }
        for (String each : known) {
            if (each.startsWith(within) && each.indexOf('.', within.length()) < 0) {
                parts.add(each.substring(within.length()));
            }
        }
        return Nearest.byWords(part, parts).stream().map(each -> head + each).toList();
    }

    /** The letters and digits of a key, capital ones. */
    private static String joined(String key) {
        StringBuilder joined = new StringBuilder(key.length());
        key.chars().filter(Character::isLetterOrDigit).forEach(c -> joined.append((char) Character.toUpperCase(c)));
        return joined.toString();
    }

    /** The words of what makes a key particular, in the order of the alphabet. */
    private static String sorted(String variant) {
        return Arrays.stream(variant.toUpperCase(Locale.ROOT).split("[^A-Z0-9]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** The known key that is left of an unknown one when one part of what makes it particular is left out; null when none is. */
    public @Nullable String shorter(String key) {
        int dot = key.indexOf('.');
        if (dot < 0 || !POINTS.containsAll(List.of(pointsOf(key)))) {
            return null;
        }
        List<String> parts = List.of(key.substring(dot + 1).split("\\.", -1));
        for (int i = parts.size() - 1; i >= 0; i--) {
            List<String> left = new ArrayList<>(parts);
            left.remove(i);
            String shorter = key.substring(0, dot) + (left.isEmpty() ? "" : "." + String.join(".", left));
            if (!parts.get(i).isEmpty() && isKnown(shorter)) {
                return shorter;
            }
        }
        return null;
    }

    private static @Nullable String withPoints(String key, String also) {
        StringBuilder points = new StringBuilder();
        for (String point : also.split("\\+", -1)) {
            String nearest = POINTS.contains(point) ? point : Nearest.meant(point, POINTS);
            if (nearest == null) {
                return null;
            }
            points.append('+').append(nearest);
        }
        int dot = key.indexOf('.');
        return dot < 0 ? key + points : key.substring(0, dot) + points + key.substring(dot);
    }

    /** Whether terms of this kind make messages particular, so that no two of them can have one name: a sentence would be said of both. */
    public static boolean isParticular(Class<? extends Term> kind) {
        return PARTICULAR.containsKey(kind);
    }

    /** What a term of a kind that makes messages particular is called, such as {@code an incident}. */
    public static String called(Class<? extends Term> kind) {
        return Objects.requireNonNull(PARTICULAR.get(kind));
    }

    /**
     * What a word that makes messages particular is, whatever the policy.
     *
     * @return in words such as {@code an incident}; null when it is none
     */
    public static @Nullable String builtIn(String word) {
        for (Class<? extends Term> kind : Vocabulary.KINDS) {
            if (isParticular(kind) && Vocabulary.builtIn().find(kind, word) != null) {
                return called(kind);
            }
        }
        return BUILT_IN.variants.contains(word) || HEADS.contains(word) ? "what makes sentences particular" : null;
    }

    /** Whether a word is of a remedy, whoever is told of it. */
    boolean isRemedy(String word) {
        return vocabulary.find(RemedyType.class, word.substring(word.indexOf('.') + 1)) != null
                || word.startsWith("NOT_LEFT.");
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
        variants.addAll(Set.of(
                "NOTHING_CERTAIN",
                "SOLVED",
                "UNDER_WAY",
                "ALL_USED",
                "NOTHING_DUE",
                "DISPUTE_WON",
                "PART_HAS_LEFT." + RemedyType.MERGE_ORDERS.name(),
                HURRIED));
        for (IncidentType type : vocabulary.all(IncidentType.class)) {
            variants.add("KNOWN_AHEAD." + type.name());
            variants.add("PLANNED." + type.name());
        }
        for (Tone tone : TONES) {
            variants.add(tone.name());
        }
        for (DeliveryConfidence confidence : DeliveryConfidence.values()) {
            variants.add(confidence.name() + "_ONE_DAY");
        }
        for (RemedyType remedy : vocabulary.all(RemedyType.class)) {
            variants.add("WISHED." + remedy.name());
            for (String money : Set.of("NOT_YET_PAID", "DISPUTED", "REST")) {
                variants.add(money + "." + remedy.name());
            }
        }
        SortedSet<String> all = new TreeSet<>(variants);
        all.add(RECIPIENT);
        variants.forEach(variant -> all.add(RECIPIENT + "." + variant));
        variants.forEach(variant -> all.add(HURRIED + "." + variant));
        return all;
    }

    private static SortedSet<String> words(Vocabulary vocabulary) {
        SortedSet<String> words = names(RefundMethod.class);
        addNames(vocabulary, RemedyType.class, words);
        addNames(vocabulary, CompensationType.class, words);
        words.addAll(Set.of(
                "carrier",
                "dearer",
                "cheaper",
                "noDearer",
                "pickup",
                "pickup.PLACE",
                "pickup.HOUR",
                "pickup.PLACE.HOUR",
                "sent",
                "NOT_LEFT." + RemedyType.REPLACEMENT.name(),
                "NOT_LEFT.FETCHED",
                "REST." + RemedyType.REFUND_FULL.name(),
                "SOME." + RemedyType.REFUND_FULL.name(),
                "item",
                "wholeOrder",
                "signature",
                "refund.UNKNOWN",
                "refund.UNKNOWN.LATER"));
        for (RemedyType remedy : vocabulary.all(RemedyType.class)) {
            words.add(RECIPIENT + "." + remedy.name());
            words.add("WISH." + remedy.name());
        }
        for (PaymentInstrument instrument : PaymentInstrument.values()) {
            words.add("refund." + instrument.name());
            words.add("refund." + instrument.name() + ".LATER");
        }
        for (ShipmentStatus status : ShipmentStatus.values()) {
            words.add("where." + status.name());
        }
        for (DeliveryConfidence confidence : DeliveryConfidence.values()) {
            words.add("arrives." + confidence.name());
        }
        return words;
    }

    private static void addNames(Vocabulary vocabulary, Class<? extends Term> kind, SortedSet<String> names) {
        vocabulary.all(kind).forEach(term -> names.add(term.name()));
    }

    private static SortedSet<String> staff(Vocabulary vocabulary) {
        SortedSet<String> keys = new TreeSet<>(Set.of(OWNER));
        for (FollowUpType type : vocabulary.all(FollowUpType.class)) {
            keys.add(OWNER + "." + type.name());
            keys.add(PURPOSE + type.name());
        }
        for (CostPurpose purpose : CostPurpose.values()) {
            keys.add(COST + purpose.name());
        }
        for (CostBearer party : CostBearer.values()) {
            keys.add(PARTY + party.name());
        }
        for (PolicyWords.Missing missing : PolicyWords.Missing.values()) {
            keys.add(none(missing));
        }
        for (AgentSentence sentence : AgentSentence.values()) {
            keys.add(sentence.key());
        }
        for (AgentTerm kind : AgentTerm.values()) {
            kind.names(vocabulary).forEach(name -> keys.add(kind.key(name)));
        }
        return keys;
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
