package io.makegood.internal.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("changes the language of the machine")
class SentenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static String said(String pattern, String tag, Map<String, Object> values) {
        LocalForms forms = new LocalForms(tag.substring(0, 2), tag.substring(Math.min(3, tag.length())));
        return forms.sentence(pattern).say(new MapValues(forms, values));
    }

    /** What a test puts in: keywords are those whose name ends with an exclamation mark. */
    private record MapValues(LocalForms forms, Map<String, Object> values) implements Sentence.Values {
        @Override
        public boolean has(String name) {
            return values.containsKey(name);
        }

        @Override
        public String shown(String name) {
            Object value = values.get(name);
            if (value instanceof LocalDate day) {
                return forms.date(day, TODAY);
            }
            return value instanceof Money money ? forms.money(money) : String.valueOf(value);
        }

        @Override
        public Object formed(String name) {
            Object value = values.get(name);
            return value instanceof LocalDate day
                    ? forms.inIcu(day)
                    : value instanceof Money money ? LocalForms.inIcu(money) : value;
        }

        @Override
        public String keyword(String name) {
            return (String) values.get(name + "!");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | US$1,234.50 by Tuesday 1 December",
                "en-US | $1,234.50 by Tuesday, December 1",
                "de-DE | 1.234,50\u00a0$ by Dienstag, 1. Dezember",
                "fr-FR | 1\u202f234,50\u00a0$US by mardi 1 décembre",
            })
    void sums_and_dates_look_as_they_do_where_the_customer_lives(String tag, String said) {
        assertEquals(
                said,
                said(
                        "{sum} by {day}",
                        tag,
                        Map.of("sum", Money.parse("USD 1234.50"), "day", LocalDate.of(2026, 12, 1))));
    }

    @Test
    void a_day_of_another_year_has_its_year() {
        assertEquals("Friday, 1 January 2027", said("{day}", "en-GB", Map.of("day", LocalDate.of(2027, 1, 1))));
    }

    @Test
    void every_cent_is_shown() {
        assertEquals("KWD\u00a00.032", said("{sum}", "en-GB", Map.of("sum", Money.parse("KWD 0.032"))));
        assertEquals("¥1,334", said("{sum}", "en-US", Map.of("sum", Money.parse("JPY 1334"))));
    }

    @Test
    void a_pattern_may_say_how() {
        assertEquals("1 Dec 2026", said("{day, date, ::dMMMy}", "en-GB", Map.of("day", LocalDate.of(2026, 12, 1))));
    }

    @ParameterizedTest
    @CsvSource({"1,one lamp", "2,2 lamps"})
    void words_bend_with_numbers(int count, String said) {
        assertEquals(said, said("{n, plural, one {one lamp} other {# lamps}}", "en", Map.of("n", count)));
    }

    @Test
    void what_there_is_nothing_to_show_for_is_not_said_unless_it_is_asked_for_first() {
        assertNull(said("You get {sum}.", "en", Map.of()));
        String pattern = "You get it{sum, select, none {} other {: {sum}}}.";
        assertEquals("You get it.", said(pattern, "en", Map.of()));
        assertEquals("You get it: €5.00.", said(pattern, "en", Map.of("sum", Money.parse("EUR 5.00"))));
    }

    @Test
    void a_choice_is_made_by_its_keyword() {
        String pattern = "{tone, select, CHILD {Hi {name}!} other {}}";
        assertEquals("Hi Jo!", said(pattern, "en", Map.of("tone!", "CHILD", "name", "Jo")));
        assertNull(said(pattern, "en", Map.of("tone!", "CALM", "name", "Jo")));
        assertNull(said(pattern, "en", Map.of("tone!", "CHILD")));
    }

    @Test
    void what_a_customer_wrote_is_no_pattern() {
        assertEquals("“{sum} '{' #”", said("“{q}”", "en", Map.of("q", "{sum} '{' #")));
    }

    @Test
    void whether_it_is_said_is_known_before_it_is_formed() {
        LocalForms forms = new LocalForms("en", "");
        Sentence sentence = forms.sentence("You get {sum} by {day}.");
        assertFalse(sentence.isSaid(new MapValues(forms, Map.of("sum", "5"))));
        assertTrue(sentence.isSaid(new MapValues(forms, Map.of("sum", "5", "day", "noon"))));
        assertTrue(forms.sentence(" ").isEmpty());
    }

    @Test
    void the_machine_has_no_say() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String other : List.of("America/Los_Angeles", "Pacific/Kiritimati")) {
                Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
                TimeZone.setDefault(TimeZone.getTimeZone(other));
                ULocale.setDefault(ULocale.forLanguageTag("ar-EG"));
                assertEquals(
                        "£5.00 by Tuesday 1 December, 01/12/2026",
                        said(
                                "{sum} by {day}, {day, date, ::ddMMy}",
                                "en-GB",
                                Map.of("sum", Money.parse("GBP 5.00"), "day", LocalDate.of(2026, 12, 1))));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            ULocale.setDefault(ULocale.forLocale(locale));
        }
    }

    @Test
    void many_threads_may_speak_at_once() throws InterruptedException, ExecutionException {
        LocalForms forms = new LocalForms("en", "GB");
        Sentence sentence = forms.sentence("{sum} by {day}, {n, plural, one {once} other {# times}}");
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> said = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                LocalDate day = LocalDate.of(2026, 12, 1 + i % 28);
                Map<String, Object> values = Map.of("sum", Money.parse("GBP " + i + ".00"), "day", day, "n", i);
                said.add(pool.submit(() -> sentence.say(new MapValues(forms, values))));
            }
            for (int i = 0; i < said.size(); i++) {
                String text = said.get(i).get();
                assertTrue(text.startsWith("£" + i + ".00 by "), text);
                assertTrue(text.contains(" " + (1 + i % 28) + " December"), text);
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
