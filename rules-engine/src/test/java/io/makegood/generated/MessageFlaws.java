package io.makegood.generated;

import io.makegood.internal.messages.LocalForms;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.RefundShare;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.Pace;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.RequesterRole;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ShippingSpeed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a machine can find wrong with the words of a message. */
final class MessageFlaws {
    /** Of a message about one line and one remedy. */
    static final int WORDS = 120;

    private static final int WORDS_MORE = 80;
    private static final int WORDS_FOR_MORE = 15;
    private static final Set<CommPoint> MORE = EnumSet.of(
            CommPoint.SAFETY_STOP_USE,
            CommPoint.ANSWER_QUESTION,
            CommPoint.ACKNOWLEDGE_YOUR_ATTEMPTS,
            CommPoint.STATE_PROMISE_HONOURED,
            CommPoint.STATE_REPEATED_TROUBLE,
            CommPoint.STATE_OTHER_DOOR,
            CommPoint.STATE_OCCASION_MISSED,
            CommPoint.STATE_CAME_LATE,
            CommPoint.STATE_ASKED_AGAIN,
            CommPoint.STATE_DISPUTED,
            CommPoint.STATE_DOUBT,
            CommPoint.STATE_RENTAL_CLOSED,
            CommPoint.STATE_NONE_LEFT,
            CommPoint.STATE_STOCK_UNKNOWN,
            CommPoint.STATE_MORE_POSSIBLE,
            CommPoint.OFFER_PICKUP,
            CommPoint.STATE_IF_WITHDRAWN,
            CommPoint.STATE_DEADLINE_MISSED,
            CommPoint.STATE_COMPENSATION,
            CommPoint.STATE_RIGHTS,
            CommPoint.ALTERNATIVES,
            CommPoint.OFFER_CHOICE,
            CommPoint.OFFER_CANCEL_REST);
    /** Sentences for somebody in a hurry. */
    private static final int HURRIED = 3;

    private static final Set<CommPoint> UNMET = EnumSet.of(
            CommPoint.STATE_WISH_UNMET,
            CommPoint.STATE_NONE_LEFT,
            CommPoint.STATE_HAS_LEFT,
            CommPoint.STATE_STOCK_UNKNOWN,
            CommPoint.STATE_LATE_CHANGE_OF_MIND,
            CommPoint.ALTERNATIVES);
    private static final Set<CommPoint> HURRIED_MORE = EnumSet.of(
            CommPoint.STATE_DEADLINE_MISSED,
            CommPoint.STATE_DOUBT,
            CommPoint.STATE_MORE_POSSIBLE,
            CommPoint.STATE_NOTHING_PAID,
            CommPoint.STATE_WHAT_IS_LEFT,
            CommPoint.STATE_LEFT_ALREADY,
            CommPoint.STATE_BALANCE_USED,
            CommPoint.STATE_AMOUNT_DUE,
            CommPoint.STATE_COMPENSATION,
            CommPoint.SAFETY_STOP_USE,
            CommPoint.TRANSCRIPT_COPY);
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[^0-9][.!?])[”“)]?(?:\\s+|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’'.,-]*");
    private static final Pattern ITEM = Pattern.compile("[“„]([^“”„]*)[“”]");
    private static final Pattern INTERNAL = Pattern.compile("[A-Z]{2,}_[A-Z_]+");

    private final Written written;
    private final LocalForms forms;
    private final String text;
    private final List<String> flaws = new ArrayList<>();

    private MessageFlaws(Written written) {
        this.written = written;
        this.forms = CustomerFirst.forms(written.caseFile());
        this.text = unquoted(written);
    }

    static List<String> of(Written written) {
        MessageFlaws flaws = new MessageFlaws(written);
        flaws.form();
        flaws.sentences();
        flaws.apart();
        flaws.stories();
        flaws.length();
        flaws.dates();
        flaws.fates();
        flaws.tone();
        return flaws.flaws;
    }

    /** Without what the customer wrote or was told, which is quoted as it is. */
    private static String unquoted(Written written) {
        String text = written.text();
        for (var incident : written.caseFile().incidents()) {
            if (incident.question() != null) {
                text = text.replace(incident.question(), "…?");
            }
        }
        for (var promise : written.caseFile().promises()) {
            text = text.replace(promise.text().strip().replaceFirst("\\.$", ""), "…");
        }
        return text;
    }

    static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String line : text.split("\n")) {
            for (String sentence : SENTENCE_END.split(line)) {
                if (!sentence.isBlank()) {
                    sentences.add(sentence.strip());
                }
            }
        }
        return sentences;
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private void form() {
        for (String never : List.of("{", "}", " .", "..", " ,", ",,", ": .", "  ", "()", "““", " ;", ".”,", "null")) {
            if (text.contains(never)) {
                flaws.add("contains \"" + never + "\"");
            }
        }
        if (INTERNAL.matcher(text).find()) {
            flaws.add("says an internal name");
        }
        for (String sentence : sentences(text)) {
            if (Character.isLowerCase(sentence.codePointAt(0))) {
                flaws.add("begins small: " + sentence);
            }
        }
    }

    private void sentences() {
        // Two lines may fare alike in a part of it, each in a paragraph of its own that names it.
        boolean isAboutOne = written.resolution().decisions().size() == 1;
        for (String paragraph : isAboutOne ? List.of(text) : List.of(text.split("\n(?!-)"))) {
            Set<String> seen = new HashSet<>();
            for (String sentence : sentences(paragraph)) {
                if (words(sentence).size() > 2 && !seen.add(sentence)) {
                    flaws.add("twice: " + sentence);
                }
            }
        }
    }

    /** Gestures for one line are told together, and so is the rest of several orders. */
    private void apart() {
        long rewarded = written.resolution().decisions().stream()
                .filter(d ->
                        d.compensations().stream().anyMatch(c -> c.type() == CompensationType.MEMBERSHIP_EXTENSION))
                .map(LineDecision::lineId)
                .distinct()
                .count();
        if (count("membership") + count("Mitgliedschaft") > rewarded) {
            flaws.add("tells gestures for one line apart");
        }
        if (count("may come back free of charge") + count("auf Wunsch kostenlos zurück") > 1) {
            flaws.add("offers to cancel the rest of each order apart");
        }
    }

    /** What is told of two lines in the same words is told of both, and what happened to one line in one place. */
    private void stories() {
        List<String> paragraphs = List.of(text.split("\n(?!-)"));
        Map<String, String> seen = new HashMap<>();
        for (String paragraph : paragraphs) {
            List<String> names = names(paragraph);
            String alike = ITEM.matcher(paragraph).replaceAll("“”");
            String other = names.size() == 1 ? seen.put(alike, names.get(0)) : null;
            if (other != null && !other.equals(names.get(0)) && isFresh(paragraph)) {
                flaws.add("tells of lines apart that fare alike: " + paragraph);
            }
            Matcher first = ITEM.matcher(paragraph);
            boolean isPrefixed = first.lookingAt() && paragraph.startsWith(": ", first.end());
            if (isPrefixed && !names.stream().allMatch(names.get(0)::equals)) {
                flaws.add("tells of one line under the name of another: " + paragraph);
            }
            boolean isElsewhere = names.size() == 1
                    && paragraphs.stream()
                            .filter(each -> !each.equals(paragraph) && isFresh(each))
                            .anyMatch(each -> names(each).contains(names.get(0)) && !each.matches("(?s).*[“”]: .*"));
            boolean isOfSeveral = written.resolution().decisions().size() > 1;
            if (isOfSeveral && isElsewhere && sentences(paragraph).size() == 1 && isFresh(paragraph) && !isPrefixed) {
                flaws.add("leaves alone what happened to a line it tells more of: " + paragraph);
            }
        }
    }

    private static List<String> names(String paragraph) {
        List<String> names = new ArrayList<>();
        Matcher matcher = ITEM.matcher(paragraph);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Whether it tells what happened, and not that it was decided before, or that somebody looks at it. */
    private static boolean isFresh(String paragraph) {
        return !paragraph.matches(
                "(?s).*( is settled\\.| is under way\\.| ist geklärt\\.| wird bereits umgesetzt\\.|You wrote to us about|uns wegen|Please stop using|ab sofort nicht mehr benutzen).*");
    }

    private void length() {
        int words = words(text).size();
        int lines = new TreeSet<>(written.resolution().decisions().stream()
                        .map(d -> d.incidentId() + d.lineId())
                        .toList())
                .size();
        // What else has to be said of one line: a danger, a promise, a choice, a right.
        long more = written.message().points().stream().filter(MORE::contains).count();
        int most = (int) (WORDS + WORDS_MORE * (lines - 1) + WORDS_FOR_MORE * more);
        if (words > most) {
            flaws.add(words + " words, more than " + most);
        }
        boolean simple = lines == 1
                && written.resolution().decisions().get(0).status() == ResolutionStatus.FINAL
                && written.caseFile().customer().pace() == Pace.HURRIED;
        // The greeting aside.
        int sentences = sentences(text).size() - 1;
        if (simple && sentences > mostInAHurry()) {
            flaws.add(sentences + " sentences for somebody in a hurry");
        }
    }

    /** What it is about, what he gets, and how to answer; more only for what he would be misled without. */
    private int mostInAHurry() {
        Set<CommPoint> said = EnumSet.noneOf(CommPoint.class);
        said.addAll(written.message().points());
        boolean isToRecipient = written.caseFile().contact() != null
                && written.caseFile().contact().requester() == RequesterRole.RECIPIENT;
        int most = isToRecipient ? HURRIED + 1 : HURRIED;
        most += said.stream().anyMatch(UNMET::contains) ? 2 : 0;
        most += said.contains(CommPoint.STATE_DISPUTED) || said.contains(CommPoint.STATE_DISPUTE_CHECK) ? 3 : 0;
        said.retainAll(HURRIED_MORE);
        return most + said.size();
    }

    /** Each day is told once for each thing that happens on it, and only one day for one thing. */
    private void dates() {
        Map<LocalDate, Set<String>> things = new HashMap<>();
        Set<LocalDate> never = new HashSet<>();
        for (LineDecision d : written.resolution().decisions()) {
            String id = d.id();
            if (d.planned().shipping() != null) {
                note(d.planned().shipping().atTheLatest(), id + " arrives", things);
                never.add(d.planned().shipping().expected());
            }
            d.options().stream().filter(o -> o.shipping() != null).forEach(o -> {
                boolean isFetched = o.shipping().speed() == ShippingSpeed.PICKUP;
                note(
                        isFetched ? o.shipping().expected() : o.shipping().atTheLatest(),
                        id + " option " + o.remedy() + " by " + o.shipping().optionId(),
                        things);
                if (!isFetched) {
                    never.add(o.shipping().expected());
                }
            });
            for (RefundShare refund : d.planned().shares()) {
                if (refund.arrivesBy() != null) {
                    note(refund.arrivesBy(), id + " money " + refund.instrument() + refund.paymentId(), things);
                }
            }
            if (d.returning().until() != null) {
                note(d.returning().until(), id + " return", things);
            }
            if (d.pending() != null) {
                note(written.caseFile().clock().dayOf(d.pending().until()), id + " pause", things);
            }
        }
        for (LineDecision d : written.resolution().decisions()) {
            written.caseFile().deadlines().forEach(each -> note(each.date(), d.id() + " deadline", things));
        }
        // What could be fetched instead is on no decision; it may be on the day of an option.
        boolean mayBeFetched = written.message().points().contains(CommPoint.OFFER_PICKUP);
        never.removeAll(things.keySet());
        LocalDate today = written.resolution().decisions().isEmpty()
                ? null
                : written.caseFile().clock().dayOf(written.caseFile().clock().now());
        for (LocalDate day : never) {
            if (count(forms.date(day, today)) > 0) {
                flaws.add("two dates for one thing: " + day);
            }
        }
        things.forEach((day, of) -> {
            int told = count(forms.date(day, today));
            if (told > of.size() + (mayBeFetched ? 1 : 0)) {
                flaws.add(day + " told " + told + " times for " + of);
            }
        });
    }

    private static void note(LocalDate day, String thing, Map<LocalDate, Set<String>> things) {
        things.computeIfAbsent(day, each -> new TreeSet<>()).add(thing);
    }

    private int count(String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    /** Every line is named, and no sentence names two that fare differently. */
    private void fates() {
        Map<String, Set<String>> byItem = new HashMap<>();
        for (LineDecision d : written.resolution().decisions()) {
            boolean planned = written.caseFile().plannedActions().stream()
                    .anyMatch(a -> a.incidentId().equals(d.incidentId()));
            if (d.lineId() != null && d.item() != null && !planned) {
                byItem.computeIfAbsent(d.item(), each -> new TreeSet<>())
                        .add(d.status() + " " + d.remedyType() + " " + d.incident());
                // What is done about an account is done about nothing that was bought.
                boolean ofAccount = d.incident().matter() == Matter.ACCOUNT
                        && (d.remedyType() == RemedyType.REINSTATE_ACCOUNT || d.remedyType() == RemedyType.INFORM_ONLY);
                if (!ofAccount && !text.contains(d.item())) {
                    flaws.add("does not name " + d.item());
                }
            }
        }
        for (String sentence : sentences(text)) {
            if (sentence.matches("(?s).*[”“]: .*") || sentence.contains(":")) {
                continue;
            }
            Set<String> common = null;
            for (Map.Entry<String, Set<String>> each : byItem.entrySet()) {
                if (sentence.contains("“" + each.getKey() + "”") || sentence.contains("„" + each.getKey() + "“")) {
                    Set<String> fates = new TreeSet<>(each.getValue());
                    if (common != null) {
                        fates.retainAll(common);
                    }
                    common = fates;
                }
            }
            if (common != null && common.isEmpty()) {
                flaws.add("names lines of different fates: " + sentence);
            }
        }
    }

    private void tone() {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean food = written.caseFile().orders().stream()
                .flatMap(o -> o.lines().stream())
                .allMatch(l -> l.traits().contains(ItemTrait.PERISHABLE));
        if (food && (lower.contains("does not work") || lower.contains("give it away"))) {
            flaws.add("speaks of food as of a thing");
        }
        boolean recipient = written.caseFile().contact() != null
                && written.caseFile().contact().requester() == RequesterRole.RECIPIENT;
        if (recipient && (lower.contains("your card") || lower.contains("ihre karte"))) {
            flaws.add("speaks to a recipient of a card");
        }
    }

    /** How easily it reads: Flesch for English, Amstad for German. 100 is very easy, 0 very hard. */
    static double ease(Written written) {
        String text = unquoted(written);
        List<String> words = words(text);
        double sentences = Math.max(1, sentences(text).size());
        int syllables = 0;
        for (String word : words) {
            syllables += syllables(word, written.isGerman());
        }
        double length = words.size() / sentences;
        double weight = (double) syllables / words.size();
        return written.isGerman() ? 180 - length - 58.5 * weight : 206.835 - 1.015 * length - 84.6 * weight;
    }

    private static int syllables(String word, boolean german) {
        String vowels = german ? "aeiouyäöü" : "aeiouy";
        String lower = word.toLowerCase(Locale.ROOT);
        int count = 0;
        boolean before = false;
        for (int i = 0; i < lower.length(); i++) {
            boolean vowel = vowels.indexOf(lower.charAt(i)) >= 0;
            if (vowel && !before) {
                count++;
            }
            before = vowel;
        }
        if (!german && lower.endsWith("e") && count > 1) {
            count--;
        }
        return Math.max(1, count);
    }
}
