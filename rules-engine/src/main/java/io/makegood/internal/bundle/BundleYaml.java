package io.makegood.internal.bundle;

import io.makegood.internal.codes.Countries;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.DateText;
import io.makegood.internal.text.QuotedText;
import io.makegood.internal.yaml.PlacedYaml;
import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file of a bundle: texts of a stated length, numbers, dates and terms. */
final class BundleYaml extends PlacedYaml {
    /** Nobody means a year before or after these by one that is out of bounds. */
    private static final int FIRST_LIKELY_YEAR = 1950;

    private static final int LAST_LIKELY_YEAR = 2050;

    BundleYaml(String path, String text) {
        super(path, text);
    }

    /** A name or id that has to be there; empty when it is not, or cannot be one. */
    String name(Map<String, Node> fields, String name, Node owner) {
        String text = required(fields, name, owner);
        Node node = fields.getOrDefault(name, owner);
        if (text.isEmpty() && node instanceof ScalarNode && fields.containsKey(name) && !isNothing(node)) {
            wrong(Code.EMPTY_VALUE, node, "`" + name + "` is empty");
        }
        return isName(name, text, node) ? text : "";
    }

    /** Whether it is short, and on one line. Says so when it is not. */
    boolean isName(String what, String text, Node node) {
        if (text.length() > BundleLimits.NAME) {
            wrong(Code.TOO_LARGE, node, tooLong(what, text, BundleLimits.NAME), "a shorter one");
            return false;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            wrong(
                    Code.INVALID_NAME,
                    node,
                    "`" + what + "` is " + QuotedText.of(text) + ", expected one line of letters");
            return false;
        }
        return true;
    }

    /** A sentence that has to be there; empty when it is not. */
    String sentence(Map<String, Node> fields, String name, Node owner) {
        return sentence(name, required(fields, name, owner), fields.getOrDefault(name, owner));
    }

    /** A sentence; null when there is none. */
    @Nullable String optionalSentence(Map<String, Node> fields, String name, Node owner) {
        String text = optional(fields, name);
        return text == null ? null : sentence(name, text, fields.getOrDefault(name, owner));
    }

    private String sentence(String name, String text, Node node) {
        if (text.isBlank() && node instanceof ScalarNode && !isNothing(node)) {
            wrong(Code.EMPTY_VALUE, node, "`" + name + "` is empty", "a sentence");
        }
        if (text.length() > BundleLimits.TEXT) {
            wrong(Code.TOO_LARGE, node, tooLong(name, text, BundleLimits.TEXT), "a shorter one");
            return "";
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            wrong(Code.STRAY_CHARACTER, node, "`" + name + "` has characters nobody sees");
        }
        return text;
    }

    private static String tooLong(String name, String text, int most) {
        return "`" + name + "` has " + text.length() + " characters, more than " + most;
    }

    /**
     * A number within bounds; zero when it is something else.
     *
     * @param name of what it is the value of
     * @param most the largest that makes sense
     * @param decimals how many make sense
     */
    BigDecimal number(String name, String text, Node node, BigDecimal most, int decimals) {
        return number(name, text, node, most, decimals, null);
    }

    /** As above, where the unit is known, so that one behind the number can be told in it. */
    BigDecimal number(String name, String text, Node node, BigDecimal most, int decimals, @Nullable Unit unit) {
        NumberText number = NumberText.of(text);
        BigDecimal value = number.value();
        if (value == null) {
            String inUnit = unit == null ? null : UnitWords.numberIn(text, unit);
            String maybe = inUnit == null ? number.maybe() : inUnit;
            wrong(
                    Code.WRONG_NUMBER,
                    node,
                    QuotedText.of(text) + " " + number.wrong(),
                    maybe == null ? null : Suggestion.write(maybe));
            return BigDecimal.ZERO;
        }
        if (Math.max(0, value.stripTrailingZeros().scale()) > decimals) {
            String expected = decimals == 0 ? "a whole number" : "a number with at most " + decimals + " decimals";
            wrong(Code.WRONG_NUMBER, node, QuotedText.of(name) + " is `" + text + "`, expected " + expected);
            return BigDecimal.ZERO;
        }
        if (value.compareTo(most) > 0) {
            wrong(
                    Code.OUT_OF_RANGE,
                    node,
                    QuotedText.of(name) + " is `" + text + "`, more than " + most.toPlainString());
            return BigDecimal.ZERO;
        }
        return value;
    }

    /** A date that has to be there; the first day there is when it is not, or is none. */
    LocalDate date(Map<String, Node> fields, String name, Node owner) {
        String text = required(fields, name, owner);
        Node node = fields.getOrDefault(name, owner);
        try {
            if (!text.isEmpty() && text.length() <= BundleLimits.NAME) {
                LocalDate date = LocalDate.parse(text);
                if (date.getYear() >= BundleLimits.FIRST_YEAR && date.getYear() <= BundleLimits.LAST_YEAR) {
                    return date;
                }
                wrong(
                        Code.WRONG_DATE,
                        node,
                        "`" + text + "` is no date between " + BundleLimits.FIRST_YEAR + " and "
                                + BundleLimits.LAST_YEAR,
                        likely(date));
                return LocalDate.EPOCH;
            }
        } catch (DateTimeParseException e) {
            assert e.getParsedString() != null;
        }
        if (fields.containsKey(name) && !isNothing(node)) {
            String noSuchDay = DateText.noSuchDay(text);
            wrong(
                    Code.WRONG_DATE,
                    node,
                    QuotedText.of(text)
                            + (noSuchDay == null ? " is no date such as `2014-06-13`" : " is no day: " + noSuchDay),
                    dateMeant(text));
        }
        return LocalDate.EPOCH;
    }

    /** A date as it is written elsewhere; one the calendar does not have is the last day of its month, if that is meant. Null when it is none. */
    private static @Nullable Suggestion dateMeant(String text) {
        LocalDate meant = DateText.meantBy(text);
        if (meant != null) {
            return Suggestion.write(meant.toString());
        }
        String either = DateText.eitherOf(text);
        LocalDate last = DateText.lastDay(text);
        return either != null ? Suggestion.words(either) : last == null ? null : Suggestion.words("`" + last + "`");
    }

    private static @Nullable Suggestion likely(LocalDate date) {
        LocalDate turned = DateText.turned(date, FIRST_LIKELY_YEAR, LAST_LIKELY_YEAR);
        return turned == null ? null : Suggestion.words("`" + turned + "`");
    }

    /** Text; null when there is none, which nobody need say, and somebody may say by {@code ~}. */
    @Override
    public @Nullable String optional(Map<String, Node> fields, String name) {
        checkHasValue(fields, name);
        return super.optional(fields, name);
    }

    /** Says so when something is named and nothing is said of it. */
    void checkHasValue(Map<String, Node> fields, String name) {
        Node node = fields.get(name);
        if (node != null && isLeftOpen(node)) {
            wrong(Code.EMPTY_VALUE, node, "`" + name + "` has no value", "leave it out");
        }
    }

    /** A date; null when it is not there, or is none. */
    @Nullable LocalDate optionalDate(Map<String, Node> fields, String name, Node owner) {
        return optional(fields, name) == null ? null : date(fields, name, owner);
    }

    /** Says so when a period ends before it begins. */
    void checkOrder(
            Map<String, Node> fields,
            String fromName,
            @Nullable LocalDate from,
            String toName,
            @Nullable LocalDate to) {
        Node node = fields.get(toName);
        if (node != null && from != null && to != null && to.isBefore(from)) {
            wrong(
                    Code.REVERSED_PERIOD,
                    node,
                    "`" + toName + "` is `" + to + "`, before `" + fromName + "`, `" + from + "`");
        }
    }

    /** Countries that exist; none when there is no such list. */
    SortedSet<String> countries(Map<String, Node> fields, String name) {
        SortedSet<String> countries = new TreeSet<>();
        for (Node item : list(fields, name)) {
            String code = item instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!Countries.exists(code)) {
                String meant = Countries.meantBy(code);
                wrong(
                        Code.UNKNOWN_COUNTRY,
                        item,
                        QuotedText.of(code) + " is no country",
                        meant == null
                                ? Suggestion.words("two letters of ISO 3166 such as `DE`")
                                : Suggestion.write(meant));
            } else if (!countries.add(code)) {
                wrong(Code.DUPLICATE_ENTRY, item, "`" + code + "` is given twice", "once");
            }
        }
        return countries;
    }

    /** Terms that are the same for every policy, in their order; none when there is no such list. */
    <E extends Enum<E>> Set<E> terms(Map<String, Node> fields, String name, Class<E> terms) {
        List<String> known =
                Arrays.stream(terms.getEnumConstants()).map(Enum::name).toList();
        Set<E> found = EnumSet.noneOf(terms);
        for (Node item : list(fields, name)) {
            String written = item instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(written)) {
                wrong(
                        Code.UNKNOWN_CHOICE,
                        item,
                        "`" + name + "` cannot be " + QuotedText.of(written),
                        Suggestion.nearestOrAll(written, known));
            } else if (!found.add(Enum.valueOf(terms, written))) {
                wrong(Code.DUPLICATE_ENTRY, item, "`" + written + "` is given twice", "once");
            }
        }
        return found;
    }

    /** Terms of a vocabulary, in their order; none when there is no such list. */
    <T extends Term> Set<T> terms(Map<String, Node> fields, String name, Class<T> kind, Vocabulary vocabulary) {
        Set<T> terms = new TreeSet<>();
        for (Node item : list(fields, name)) {
            String written = item instanceof ScalarNode scalar ? scalar.getValue() : "";
            T term = vocabulary.find(kind, written);
            if (term == null) {
                List<String> known =
                        vocabulary.all(kind).stream().map(Term::name).toList();
                wrong(
                        Code.UNKNOWN_TERM,
                        item,
                        "`" + name + "` cannot be " + QuotedText.of(written),
                        Suggestion.nearestOrAll(written, known));
            } else if (!terms.add(term)) {
                wrong(Code.DUPLICATE_ENTRY, item, "`" + term + "` is given twice", "once");
            }
        }
        return terms;
    }

    /** The elements of a list of a stated length; none when there is no such list. */
    List<Node> list(Map<String, Node> fields, String name) {
        return list(fields, name, BundleLimits.LIST);
    }

    /** The elements of a list with at most so many; none when there is no such list. */
    List<Node> list(Map<String, Node> fields, String name, int most) {
        List<Node> items = items(fields, name);
        if (items.size() > most) {
            wrong(
                    Code.TOO_LARGE,
                    items.get(most),
                    "`" + name + "` has " + items.size() + " entries, more than " + most,
                    "fewer of them");
            return List.of();
        }
        return items;
    }

    /** Says so when a list that has to be there is not, or is empty. */
    void requireSome(Map<String, Node> fields, String name, Node owner) {
        Node node = fields.get(name);
        if (node == null || isNothing(node)) {
            wrong(Code.MISSING_KEY, owner, "`" + name + "` is missing");
        } else if (node instanceof SequenceNode sequence && sequence.getValue().isEmpty()) {
            wrong(Code.EMPTY_VALUE, node, "`" + name + "` is empty");
        }
    }

    /** Yes or no; no when it is not there. */
    boolean flag(Map<String, Node> fields, String name, Node owner) {
        String text = optional(fields, name);
        if (text != null && fields.get(name) instanceof ScalarNode && !text.equals("true") && !text.equals("false")) {
            wrong(
                    Code.UNKNOWN_CHOICE,
                    fields.getOrDefault(name, owner),
                    "`" + name + "` is " + QuotedText.of(text) + ", expected `true` or `false`",
                    nearestFlag(text));
        }
        return "true".equals(text);
    }

    private static @Nullable Suggestion nearestFlag(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return switch (word) {
            case "yes", "y", "on", "1" -> Suggestion.write("true");
            case "no", "n", "off", "0" -> Suggestion.write("false");
            default -> Suggestion.nearest(word, List.of("true", "false"));
        };
    }
}
