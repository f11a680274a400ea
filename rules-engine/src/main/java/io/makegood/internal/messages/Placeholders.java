package io.makegood.internal.messages;

import static io.makegood.internal.messages.Argument.text;

import io.makegood.internal.messages.Argument.Kind;
import io.makegood.internal.text.Nearest;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.Channel;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ReturnMethod;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.ShipmentStatus;
import io.makegood.vocabulary.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be put into a sentence or a word, or be asked for in it, by the key of it. */
public final class Placeholders {
    /** How customers are addressed: the keywords of `address`, and the values of the key of that name. */
    public static final List<String> ADDRESSES = List.of("formal", "familiar");

    private static final Argument ADDRESS = new Argument("address", Kind.CHOICE, ADDRESSES);
    private static final List<Argument> OF_SENTENCES = ofSentences();
    private static final List<Argument> OF_ITEMS = List.of(text("title"), text("order"));
    private static final List<Argument> OF_REFUNDS =
            List.of(Argument.of("amount", Kind.MONEY), text("converted"), Argument.of("date", Kind.DATE));
    private static final List<Argument> OF_COMPENSATIONS =
            List.of(Argument.of("amount", Kind.MONEY), Argument.of("months", Kind.NUMBER));
    private static final List<Argument> OF_ARRIVALS =
            List.of(Argument.of("expected", Kind.DATE), Argument.of("latest", Kind.DATE));
    private static final List<Argument> OF_PURPOSES =
            List.of(text("item"), text("remedy"), text("next"), text("incident"));
    private static final List<Argument> OF_REPLIES = List.of(text("case"));
    private static final List<Argument> OF_DEARER = List.of(Argument.of("due", Kind.MONEY));
    private static final List<Argument> OF_CHEAPER = List.of(Argument.of("amount", Kind.MONEY));
    private static final List<Argument> OF_PICKUPS =
            List.of(Argument.of("date", Kind.DATE), text("place"), text("hour"));
    private static final List<Argument> OF_REMEDIES =
            List.of(Argument.of("lines", Kind.NUMBER), Argument.of("units", Kind.NUMBER));
    private static final List<Argument> OF_PARCELS =
            List.of(text("item"), Argument.of("lines", Kind.NUMBER), text("carrier"));
    private static final List<Argument> OF_SIGNATURES = List.of(text("agent"));

    private static final Map<String, List<Argument>> OF_AGENTS = Arrays.stream(AgentSentence.values())
            .collect(Collectors.toUnmodifiableMap(AgentSentence::key, AgentSentence::arguments));

    /** What people call something else than it is called here, in small letters and one piece. */
    private static final Map<String, List<String>> ALSO_CALLED = Map.ofEntries(
            Map.entry("name", List.of("customer", "customerName", "title", "agent")),
            Map.entry("kunde", List.of("customer", "customerName")),
            Map.entry("buyer", List.of("customer", "customerName")),
            Map.entry("user", List.of("customer", "customerName")),
            Map.entry("product", List.of("item", "itemTitle", "title")),
            Map.entry("article", List.of("item", "itemTitle", "title")),
            Map.entry("artikel", List.of("item", "itemTitle", "title")),
            Map.entry("produkt", List.of("item", "itemTitle", "title")),
            Map.entry("goods", List.of("item", "itemTitle")),
            Map.entry("price", List.of("amount", "price")),
            Map.entry("sum", List.of("amount")),
            Map.entry("money", List.of("amount", "refunds")),
            Map.entry("refund", List.of("amount", "refunds")),
            Map.entry("total", List.of("amount")),
            Map.entry("betrag", List.of("amount")),
            Map.entry("bestellung", List.of("order")),
            Map.entry("purchase", List.of("order")),
            Map.entry("shop", List.of("seller")),
            Map.entry("merchant", List.of("seller")),
            Map.entry("vendor", List.of("seller")),
            Map.entry("solution", List.of("remedy")),
            Map.entry("count", List.of("lines", "units")),
            Map.entry("number", List.of("order", "lines")),
            Map.entry("quantity", List.of("units", "lines")),
            Map.entry("courier", List.of("carrier")),
            Map.entry("days", List.of("until")),
            Map.entry("deadline", List.of("returnUntil", "until")),
            Map.entry("date", List.of("newDate", "expected", "date")));

    private Placeholders() {}

    /**
     * The placeholder that was probably meant by a name, or by some words; null when nobody knows.
     *
     * @param names of those there are
     */
    static @Nullable String meantBy(String written, Collection<String> names) {
        if (names.contains(written)) {
            return written;
        }
        String inOne = written.replaceAll("[\\s_.-]+", "");
        for (String name : names) {
            if (name.equalsIgnoreCase(inOne)) {
                return name;
            }
        }
        String nearest = Nearest.to(inOne, names);
        if (nearest != null && Nearest.isSlip(inOne, nearest) && inOne.length() > 2) {
            return nearest;
        }
        String also = alsoCalled(inOne, names);
        if (also != null) {
            return also;
        }
        List<String> byWords = Nearest.byWords(written, names);
        if (byWords.size() == 1) {
            return byWords.get(0);
        }
        String[] words = written.split("(?<=[a-z])(?=[A-Z])|[\\s_.-]+");
        for (int i = 0; i < words.length && words.length > 1; i++) {
            also = alsoCalled(words[i], names);
            if (also != null) {
                return also;
            }
        }
        return byWords.isEmpty() ? null : byWords.get(0);
    }

    private static @Nullable String alsoCalled(String word, Collection<String> names) {
        return ALSO_CALLED.getOrDefault(word.toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(names::contains)
                .findFirst()
                .orElse(null);
    }

    private static List<Argument> ofSentences() {
        List<Argument> all = new ArrayList<>();
        for (String name : List.of(
                "customer",
                "agent",
                "item",
                "title",
                "law",
                "order",
                "seller",
                "carrier",
                "remedy",
                "wish",
                "refunds",
                "cancelled",
                "leftAlready",
                "method",
                "compensation",
                "options",
                "optionList",
                "question",
                "occasion",
                "promised",
                "pickup",
                "where",
                "next")) {
            all.add(text(name));
        }
        for (String name : List.of(
                "amount",
                "returned",
                "due",
                "released",
                "waived",
                "used",
                "creditLeft",
                "left",
                "held",
                "returnCost",
                "shippingCharge")) {
            all.add(Argument.of(name, Kind.MONEY));
        }
        for (String name : List.of(
                "deadline",
                "dispatch",
                "expected",
                "latest",
                "until",
                "returnUntil",
                "disputeCheck",
                "newDate",
                "promisedBy")) {
            all.add(Argument.of(name, Kind.DATE));
        }
        all.add(Argument.of("lines", Kind.NUMBER));
        all.add(Argument.of("units", Kind.NUMBER));
        all.add(Argument.of("pieces", Kind.NUMBER));
        all.add(Argument.of("ways", Kind.NUMBER));
        all.add(Argument.of("orders", Kind.NUMBER));
        all.add(new Argument("tone", Kind.CHOICE, names(Tone.values())));
        all.add(new Argument("channel", Kind.CHOICE, names(Channel.values())));
        all.add(new Argument("apology", Kind.CHOICE, names(ApologyLevel.values())));
        all.add(new Argument("voice", Kind.CHOICE, List.of("chat", "letter", "hurried")));
        all.add(new Argument("asked", Kind.CHOICE, List.of("yes", "no")));
        all.add(new Argument("goods", Kind.CHOICE, List.of("food", "digital", "personal")));
        all.add(new Argument("sold", Kind.CHOICE, List.of("us", "seller")));
        all.add(new Argument(
                "incident",
                Kind.CHOICE,
                IncidentType.values().stream().map(IncidentType::name).toList()));
        all.add(new Argument("matter", Kind.CHOICE, names(Matter.values())));
        all.add(new Argument("returning", Kind.CHOICE, names(ReturnRequirement.values())));
        all.add(new Argument("parcel", Kind.CHOICE, names(ShipmentStatus.values())));
        all.add(new Argument("open", Kind.CHOICE, List.of("yes", "no")));
        all.add(new Argument("disposing", Kind.CHOICE, List.of("yes", "no")));
        all.add(new Argument("several", Kind.CHOICE, List.of("yes", "no")));
        all.add(new Argument("whole", Kind.CHOICE, List.of("yes", "part", "no")));
        all.add(new Argument("rest", Kind.CHOICE, List.of("yes", "no")));
        all.add(new Argument("madeGood", Kind.CHOICE, List.of("yes", "no")));
        all.add(new Argument("calledOff", Kind.CHOICE, List.of("yes", "no")));
        all.add(new Argument("returnBy", Kind.CHOICE, names(ReturnMethod.values())));
        all.add(new Argument("inTime", Kind.CHOICE, List.of("yes", "no", "past")));
        all.add(new Argument("confidence", Kind.CHOICE, names(DeliveryConfidence.values())));
        all.add(new Argument("promise", Kind.CHOICE, List.of("ahead", "past", "kept")));
        all.add(new Argument(
                "then",
                Kind.CHOICE,
                RemedyType.values().stream().map(RemedyType::name).toList()));
        all.add(new Argument(
                "given",
                Kind.CHOICE,
                RemedyType.values().stream().map(RemedyType::name).toList()));
        all.add(new Argument(
                "wished",
                Kind.CHOICE,
                RemedyType.values().stream().map(RemedyType::name).toList()));
        all.add(new Argument("gift", Kind.CHOICE, List.of("yes", "no")));
        all.add(new Argument("timing", Kind.CHOICE, List.of("atOnce", "onReturn")));
        all.add(new Argument("certain", Kind.CHOICE, List.of("yes", "no")));
        all.add(ADDRESS);
        return List.copyOf(all);
    }

    private static List<String> names(Enum<?>[] terms) {
        return Arrays.stream(terms).map(Enum::name).toList();
    }

    /** Those there may be something to show for in the text of a known key; empty when it is never filled. */
    public static List<Argument> of(String key, MessageKeys keys) {
        if (key.equals(MessageKeys.REPLY_TO)) {
            return OF_REPLIES;
        }
        if (key.startsWith(MessageKeys.AGENT)) {
            return OF_AGENTS.getOrDefault(key, List.of());
        }
        if (MessageKeys.isOfStaff(key)) {
            return key.startsWith(MessageKeys.PURPOSE) ? OF_PURPOSES : List.of();
        }
        if (key.equals(MessageKeys.ADDRESS)) {
            return List.of();
        }
        if (!key.startsWith(MessageKeys.WORD)) {
            return OF_SENTENCES;
        }
        List<Argument> all = new ArrayList<>(ofWord(key.substring(MessageKeys.WORD.length()), keys));
        all.add(ADDRESS);
        return all;
    }

    private static List<Argument> ofWord(String word, MessageKeys keys) {
        if (word.startsWith("refund.")) {
            return OF_REFUNDS;
        }
        if (word.startsWith("where.")) {
            return OF_PARCELS;
        }
        if (word.startsWith("arrives.")) {
            return OF_ARRIVALS;
        }
        return switch (word) {
            case "item", "wholeOrder" -> OF_ITEMS;
            case "dearer" -> OF_DEARER;
            case "cheaper" -> OF_CHEAPER;
            case "pickup", "pickup.PLACE", "pickup.HOUR", "pickup.PLACE.HOUR" -> OF_PICKUPS;
            case "signature" -> OF_SIGNATURES;
            default -> keys.isCompensation(word) ? OF_COMPENSATIONS : keys.isRemedy(word) ? OF_REMEDIES : List.of();
        };
    }

    /** Whether it is about the price of a gift, which whoever got it is not told. */
    static boolean isHiddenFromRecipients(String name) {
        Argument argument = named(name, OF_SENTENCES);
        return argument != null && (argument.kind() == Kind.MONEY || name.equals("refunds"));
    }

    /** The one of a name; null when there is none. */
    public static @Nullable Argument named(String name, List<Argument> known) {
        for (Argument argument : known) {
            if (argument.name().equals(name)) {
                return argument;
            }
        }
        return null;
    }
}
