package io.makegood.internal.rendering;

import io.makegood.internal.messages.AgentSentence;
import io.makegood.internal.messages.AgentTerm;
import io.makegood.internal.messages.AgentWords;
import io.makegood.internal.messages.LocalForms;
import io.makegood.internal.messages.Sentence;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.PauseKind;
import io.makegood.vocabulary.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One resolution in the words of its readers: sentences, names of terms, dates and sums. */
final class Telling {
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** Finds nothing. */
    private static final Pattern NONE = Pattern.compile("(?!)");

    private final AgentWords words;
    private final Dates dates;
    private final ZoneId zone;
    private final LocalDate today;
    /** As they were told so far. */
    private final Set<String> amounts = new HashSet<>();

    Telling(AgentWords words, Resolution resolution) {
        this(words, resolution.evaluatedAt(), resolution.zone());
    }

    /** @param now at which time it is told, in a zone */
    Telling(AgentWords words, Instant now, ZoneId zone) {
        this.words = words;
        this.dates = new Dates(words.forms(), words.isEnglish());
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
    }

    AgentWords words() {
        return words;
    }

    /** A sentence that shows nothing. */
    String say(AgentSentence sentence) {
        return words.say(sentence, new Values());
    }

    /** A sentence with one thing put in. */
    String say(AgentSentence sentence, String name, @Nullable Object value) {
        return words.say(sentence, new Values().with(name, value));
    }

    /** A sentence; empty when the policy says nothing there. */
    String say(AgentSentence sentence, Values values) {
        return words.say(sentence, values);
    }

    /** Nothing yet to put in. */
    Values values() {
        return new Values();
    }

    /** What a term is called; empty for null. */
    String term(AgentTerm kind, @Nullable Enum<?> term) {
        return term == null ? "" : words.term(kind, term.name());
    }

    /** What a term is called; empty for null. */
    String term(AgentTerm kind, @Nullable Term term) {
        return term == null ? "" : words.term(kind, term.name());
    }

    /** What the engine calls a pause, in the words of the reader; null when it is none. */
    @Nullable String pause(String told) {
        for (PauseKind kind : PauseKind.values()) {
            if (kind.name().equals(AgentTerm.nameOf(told))) {
                return term(AgentTerm.PAUSE, kind);
            }
        }
        return null;
    }

    /** An amount by itself. */
    String sum(Money money) {
        return shown(money);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    String and(List<String> things) {
        return things.isEmpty() ? "" : words.forms().and(things);
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    String or(List<String> things) {
        return things.isEmpty() ? "" : words.forms().or(things);
    }

    /** A day and its hour; the last minute of a day is its end. */
    String moment(Instant moment) {
        LocalDateTime at = LocalDateTime.ofInstant(moment, zone);
        return at.toLocalTime().isBefore(LAST_MINUTE)
                ? dates.of(at)
                : say(AgentSentence.END_OF_DAY, "date", at.toLocalDate());
    }

    /** Today, tomorrow or the date. */
    String inShort(Instant moment) {
        LocalDate date = LocalDate.ofInstant(moment, zone);
        if (date.equals(today)) {
            return say(AgentSentence.TODAY);
        }
        return date.equals(today.plusDays(1)) ? say(AgentSentence.TOMORROW) : dates.of(date);
    }

    /** Finds the amounts that were told so far. */
    Pattern amounts() {
        if (amounts.isEmpty()) {
            return NONE;
        }
        return Pattern.compile(amounts.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")(?!\\d)")));
    }

    private String shown(Object value) {
        if (value instanceof Money money) {
            String shown = words.isEnglish() ? money.toString() : words.forms().money(money);
            amounts.add(shown);
            return shown;
        }
        if (value instanceof LocalDate day) {
            return dates.of(day);
        }
        return value instanceof DayAndMonth day ? dates.dayAndMonth(day.date()) : value.toString();
    }

    /** A day next to one with its year. */
    record DayAndMonth(LocalDate date) {}

    /** A keyword by which a sentence chooses, other than the name of a term. */
    record Chosen(String keyword) {}

    /** What is put into a sentence, by its name. */
    final class Values implements Sentence.Values {
        private final Map<String, Object> byName = new HashMap<>();

        private Values() {}

        /** @param value a text, a day, a sum, a number, a term that is chosen by, or whether it is so; null when there is nothing */
        Values with(String name, @Nullable Object value) {
            if (value != null && !value.equals("")) {
                byName.put(name, value);
            }
            return this;
        }

        private Object value(String name) {
            return Objects.requireNonNull(byName.get(name), name);
        }

        @Override
        public boolean has(String name) {
            return byName.containsKey(name);
        }

        @Override
        public String shown(String name) {
            return Telling.this.shown(value(name));
        }

        @Override
        public Object formed(String name) {
            Object value = value(name);
            if (value instanceof Money money) {
                return LocalForms.inIcu(money);
            }
            LocalDate date =
                    value instanceof DayAndMonth day ? day.date() : value instanceof LocalDate day ? day : null;
            return date == null ? value : words.forms().inIcu(date);
        }

        @Override
        public @Nullable String keyword(String name) {
            Object value = byName.get(name);
            if (value instanceof Boolean is) {
                return is ? "yes" : "no";
            }
            return value instanceof Enum<?> term
                    ? term.name()
                    : value instanceof Chosen chosen ? chosen.keyword() : null;
        }
    }
}
