package io.makegood.internal.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.problem.Problem;
import io.makegood.vocabulary.Vocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesReaderTest {
    private static final Duration GENEROUS = Duration.ofMinutes(1);
    private static final String PATH = "messages/en.properties";

    private static List<String> told(String text) {
        return told(PATH, text);
    }

    private static List<String> told(String path, String text) {
        return told(path, text, Map.of());
    }

    private static List<String> told(String path, String text, Map<String, String> language) {
        List<Problem> problems = new ArrayList<>();
        MessagesReader.read(path, text, Vocabulary.builtIn(), Set.of("no-jargon", "no-delay"), language, problems);
        return problems.stream().map(Problem::toString).toList();
    }

    @Test
    void sentences_and_words_are_read() {
        List<Problem> problems = new ArrayList<>();
        assertEquals(
                Map.of("GREET_BY_NAME", "Hello {customer}.", "word.carrier", "them", "REASSURE.LATE", ""),
                MessagesReader.read(
                        PATH,
                        "GREET_BY_NAME = Hello \\\n  {customer}.\nword.carrier: them\nREASSURE.LATE =",
                        Vocabulary.builtIn(),
                        Set.of(),
                        Map.of(),
                        problems));
        assertEquals(List.of(), problems);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REASURE = x | `REASURE` is no key of a message, so it would never be said | `REASSURE`",
                "reassure = x | `reassure` is no key of a message, so it would never be said | `REASSURE`",
                "REASSURE.LAET = x | `REASSURE.LAET` is no key of a message, so it would never be said | `REASSURE.LATE`",
                "REASSURE.RECIPIENT.LAET = x | `REASSURE.RECIPIENT.LAET` is no key of a message, so it would never be said | `REASSURE.RECIPIENT.LATE`",
                "REASSURE. = x | `REASSURE.` is no key of a message, so it would never be said | see the messages of the default policy for all keys",
                "word.dear = x | `word.dear` is no key of a message, so it would never be said | `word.dearer`",
                "word.month.1 = x | `word.month.1` is no key of a message, so it would never be said | see the messages of the default policy for all keys",
                "Word.item = x | `Word.item` is no key of a message, so it would never be said | `word.item`",
                "REASSURE+STATE_REMDY = x | `REASSURE+STATE_REMDY` is no key of a message, so it would never be said | `REASSURE+STATE_REMEDY`",
                "REASURE+STATE_REMEDY.LAET = x | `REASURE+STATE_REMEDY.LAET` is no key of a message, so it would never be said | `REASSURE+STATE_REMEDY.LATE`",
                "nevr.no-jargon = x | `nevr.no-jargon` is no key of a message, so it would never be said | `never.no-jargon`",
                "adress = x | `adress` is no key of a message, so it would never be said | `address`",
                "address = polite | `address` is `polite`, and customers are addressed in other ways | one of `formal`, `familiar`",
                "something else | `something` is no key of a message, so it would never be said | see the messages of the default policy for all keys",
                "= x | `` is no key of a message, so it would never be said | see the messages of the default policy for all keys",
                "\\\\E( = x | `\\E(` is no key of a message, so it would never be said | see the messages of the default policy for all keys",
                "(a+)+$ = x | `(a+)+$` is no key of a message, so it would never be said | see the messages of the default policy for all keys",
                "never.no-jargn = x | there is no principle `no-jargn` | `never.no-jargon`",
                "never.\\\\E( = x | there is no principle `\\E(` | an id of `principles.yaml`",
                "never.no-jargon = | `never.no-jargon` forbids nothing | words, with semicolons between them",
                "never.no-jargon = ; ; | `never.no-jargon` forbids nothing | words, with semicolons between them",
                "REASSURE = {custmer} | `REASSURE` has nothing to show for `{custmer}`, so it would never be said | `{customer}`",
                "REASSURE = {xyzzyx} | `REASSURE` has nothing to show for `{xyzzyx}`, so it would never be said | one of those in the authors' handbook",
                "word.carrier = {customer} | `word.carrier` has nothing to show for `{customer}`, so it would never be said | no placeholder",
                "REASSURE = {} | `REASSURE` has braces without a name in them | `{name}` for each placeholder",
                "REASSURE = {tone} | `REASSURE` shows `{tone}`, which is a choice and no text | `{tone, select, UNKNOWN {…} other {…}}`",
                "REASSURE = {tone, select, CHILD {a}} | `REASSURE` has a choice by `tone` without `other`, for when nothing else fits | `other {…}` after the last of its texts",
                "REASSURE = {tone, select, CHIDL {a} other {b}} | `REASSURE` asks whether `tone` is `CHIDL`, which it never is | `CHILD`",
                "REASSURE = {refunds, select, no {a} other {b}} | `REASSURE` asks whether `refunds` is `no`, which it never is | `none`",
                "REASSURE = {customer, plural, one {a} other {b}} | `REASSURE` counts `{customer}`, and it is a text | `{lines, plural, one {…} other {…}}`",
                "REASSURE = {lines, select, other {b}} | `REASSURE` selects by `{lines}`, and it is a number | `{lines, plural, one {…} other {…}}`",
                "REASSURE = {amount, date} | `REASSURE` shows `{amount}` as a date, and it is an amount of money | `{amount}`",
                "REASSURE = {latest, number} | `REASSURE` shows `{latest}` as a number, and it is a date | `{latest}`",
                "REASSURE = {lines, number, ::nonsense} | `REASSURE` shows `{lines}` in a form ICU does not know | `{lines}`",
                "REASSURE = {latest, date, DD.MM.YY} | `REASSURE` shows `{latest}` as `DD.MM.YY`, which is no form of a date: its day is `d`, its month `M`, its year `y` | `dd.MM.yy`",
                "REASSURE = {latest, date, JJ/MM/AAAA} | `REASSURE` shows `{latest}` as `JJ/MM/AAAA`, which is no form of a date: its day is `d`, its month `M`, its year `y` | `dd/MM/yyyy`",
                "REASSURE = {latest, date, ::hm} | `REASSURE` shows `{latest}` as `::hm`, which is no form of a date: its day is `d`, its month `M`, its year `y` | `{latest}`, or letters such as `dd.MM.yyyy`",
                "REASSURE = {latest, dat, short} | `REASSURE` shows `{latest}` as `dat`, and there is no such form | `date`",
                "REASSURE = {latest, long} | `REASSURE` shows `{latest}` as `long`, without `date` before it | `date, long`",
                "REASSURE = {latest, time} | `REASSURE` shows the hour of `{latest}`, and it is a day | `{latest}`",
                "REASSURE = {lines, number, percent} | `REASSURE` shows `{lines}` as `percent`, and it says how many there are | `{lines}`",
                "REASSURE = {amount, number, 0.00} | `REASSURE` shows `{amount}` as a number without its currency, and it is an amount of money | `{amount}`",
                "REASSURE = {lines, plural, zero {a} other {b}} | `REASSURE` has a text for `zero`, and no number has that form in English | `=0`",
                "REASSURE = {lines, selectordinal, few {a} eins {b} other {c}} | `REASSURE` has a text for `eins`, and no number has that form in English | `one`, or `=1`",
                "REASSURE = {lines, selctordinal, few {a} other {c}} | `REASSURE` chooses by `{lines}` with `selctordinal`, and a choice is a `select`, or of a number a `plural` | `selectordinal`",
                "REASSURE+STATE_REMEDY.EXCHANGE.HURRIED = x | `REASSURE+STATE_REMEDY.EXCHANGE.HURRIED` is no key of a message, so it would never be said | `REASSURE+STATE_REMEDY.HURRIED.EXCHANGE`",
                "REASSURE .LATE = x | a blank ends the key `REASSURE`, and what follows would be said | `REASSURE.LATE`",
                "REASSURE + STATE_REMEDY .LATE = x | a blank ends the key `REASSURE`, and what follows would be said | `REASSURE+STATE_REMEDY.LATE`",
                "REASSURE.RECIPIENT = You get {amount}. | `REASSURE.RECIPIENT` shows `{amount}`, which whoever got a gift is not told, so it would never be said | a sentence without the sum",
                "REASSURE = {tone, select, CHILD {{custmer}} other {b}} | `REASSURE` has nothing to show for `{custmer}`, so it would never be said | `{customer}`",
                "word.dearer = {amount} | `word.dearer` has nothing to show for `{amount}`, so it would never be said | one of `{due}`",
                "REASSURE = for {customer | `REASSURE` has a placeholder that is not closed: `{customer` | a `}` after its name",
                "REASSURE = {customer {item} | `REASSURE` has a placeholder that is not closed: `{customer {item}` | a `}` after its name",
                "REASSURE = customer} | `REASSURE` has a `}` without a `{` before it | a `{` before `customer`",
                "REASSURE = \\u001b[2J | `REASSURE` says characters nobody sees | take them out",
            })
    void what_would_never_be_said_is_told(String line, String message, String maybe) {
        assertEquals(
                List.of(PATH + ":2: " + message + "\n  maybe: " + maybe),
                told("# a comment\n  " + line).stream()
                        .map(told -> told.replaceFirst(":2:\\d+:", ":2:"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REASSURE = We apply jargon. | jargon",
                "REASSURE = JARGON! | jargon",
                "REASSURE = We apply jar\\u0067on. | jargon",
                "word.carrier = no delay | no delay",
                "REASSURE = {tone, select, CHILD {no} other {There is no}} delay. | no delay",
                "REASSURE = We {lines, plural, one {fix it} other {have {tone, select, CHILD {no } other {}}d}}elay. | no delay",
                "REASSURE = There is no'' 'd'elay, and no '{'delay. Jar{tone, select, CHILD {} other {g}}on. | jargon",
                "REASSURE = Jajarjargon'' | jargon",
            })
    void what_a_principle_forbids_is_told(String line, String words) {
        String key = line.substring(0, line.indexOf(' '));
        assertEquals(
                List.of(PATH + ":2: `" + key + "` says `" + words + "`, which "
                        + (words.equals("jargon") ? "no-jargon" : "no-delay") + " forbids"),
                told("never.no-jargon = Jargon; ; (a+)+$\n" + line + "\nnever.no-delay = no delay").stream()
                        .map(told -> told.replaceFirst(":2:\\d+:", ":2:"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REASSURE = {tone, select, CHILD {There is no} other {Soon}}, and there will be no {item} delay.",
                "REASSURE = {tone, select, CHILD {There is no } other {It has no d}}hurry.",
                "REASSURE = No {tone, select, CHILD {such } other {other }}delay.",
            })
    void what_comes_together_in_no_sentence_is_not_told(String line) {
        assertEquals(List.of(), told("never.no-delay = no delay\n" + line));
    }

    @Test
    void what_a_language_forbids_is_forbidden_in_its_countries() {
        assertEquals(
                List.of("messages/de-AT.properties:1:12: `REASSURE` says `nur geduld`, which no-delay forbids"),
                told(
                        "messages/de-AT.properties",
                        "REASSURE = Nur Geduld!",
                        Map.of("never.no-delay", "Nur Geduld", "REASSURE", "x")));
    }

    @Test
    void a_phrase_has_a_length() {
        String phrase = "we never ".repeat(6) + "really";
        assertEquals(60, phrase.length());
        assertEquals(
                List.of(PATH + ":2:16: `REASSURE` says `" + phrase + "`, which no-delay forbids"),
                told("never.no-delay = " + phrase + "\nREASSURE = Oh, " + phrase + "!"));
        assertEquals(
                List.of(PATH + ":1:1: `" + phrase + "…` is forbidden, which is longer than 60 characters\n"
                        + "  maybe: the words of it that matter"),
                told("never.no-delay = " + phrase + "s\nREASSURE = Oh!"));
    }

    @Test
    void a_key_that_is_given_twice_is_told_with_both_lines() {
        assertEquals(
                List.of(
                        PATH + ":4:1: `REASSURE` is given twice, first in line 2\n  maybe: one of them only",
                        PATH + ":5:1: `REASSURE` is given twice, first in line 2\n  maybe: one of them only"),
                told("#\nREASSURE = a\n\nREASSURE = b\nREASS\\u0055RE = c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{latest, date} {latest, date, full} {latest, date, d. MMMM 'of' yyyy} {latest, date, ::EEEEdMMMM} {latest, date, 'KW' w YYYY}",
                "{lines, number, integer} {lines, number, #,##0} {lines, spellout} {amount, number, currency} {amount, number, ¤#,##0.00}",
                "{lines, plural, =0 {a} one {b} other {c}} {lines, selectordinal, one {st} two {nd} few {rd} other {th}}",
            })
    void forms_that_dates_numbers_and_amounts_have_are_fine(String text) {
        assertEquals(List.of(), told("REASSURE = " + text));
    }

    @Test
    void other_languages_have_other_forms_of_words_for_numbers() {
        String text = "REASSURE = {lines, plural, one {a} few {b} other {c}}";
        assertEquals(List.of(), told("messages/pl.properties", text));
        assertEquals(1, told("messages/de.properties", text).size());
    }

    @Test
    void an_empty_file_is_told() {
        assertEquals(List.of(PATH + ":1:1: the file is empty\n  maybe: its messages, or no such file"), told("\n  \n"));
    }

    @Test
    void a_wrong_escape_is_told_with_all_the_rest() {
        assertEquals(
                List.of(
                        PATH + ":1:12: `\\u` is not followed by four hexadecimal digits\n"
                                + "  maybe: the character itself, or `\\\\` for a backslash",
                        PATH
                                + ":2:1: `REASURE` is no key of a message, so it would never be said\n  maybe: `REASSURE`"),
                told("REASSURE = \\uZZZZ\nREASURE = b"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2_001, 3_000_000})
    void a_sentence_has_a_length(int length) {
        List<String> told = assertTimeoutPreemptively(
                GENEROUS, () -> told("never.no-jargon = jargon\nREASSURE = " + "{".repeat(length)));
        assertEquals(
                List.of(PATH + ":2:1: `REASSURE` has " + length + " characters, more than 2000\n"
                        + "  maybe: a shorter sentence"),
                told);
    }

    @Test
    void a_sentence_may_have_the_length_that_is_stated() {
        assertEquals(List.of(), told("REASSURE = " + "x".repeat(2_000)));
    }

    @Test
    void a_key_has_a_length() {
        assertEquals(
                List.of(PATH + ":1:1: the key `" + "K".repeat(60) + "…` has 101 characters, more than 100"),
                told("K".repeat(101) + " = x"));
    }

    @Test
    void there_are_as_many_messages_as_is_stated_and_no_more() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < BundleLimits.MESSAGES + 1; i++) {
            text.append("REASSURE").append(i).append(" = x\n");
        }
        assertEquals(
                List.of(PATH + ":5001:1: there are 5001 messages, more than 5000\n  maybe: fewer of them"),
                told(text.toString()));
    }

    @Test
    void there_are_as_many_phrases_as_is_stated_and_no_more() {
        String phrases = "never.no-jargon = " + "x;".repeat(BundleLimits.PHRASES);
        assertEquals(List.of(), told(phrases));
        assertEquals(
                List.of(PATH + ":1:1: there are 301 phrases that must not be said, more than 300\n"
                        + "  maybe: fewer of them"),
                told(phrases + "y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "zh", "gsw", "fil", "en-US", "de-AT"})
    void messages_have_a_language(String language) {
        assertEquals(List.of(), told("messages/" + language + ".properties", "REASSURE = x"));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, `messages/en.properties`",
        "de-Latn, `messages/de.properties`",
        "de_AT, `messages/de-AT.properties`",
        "deu, `messages/de.properties`",
        "english, `messages/en.properties`",
        "xx, a code of ISO 639 such as `en`",
        "e, a code of ISO 639 such as `en`",
        "'', a code of ISO 639 such as `en`"
    })
    void a_language_messages_are_never_looked_for_in_is_told(String language, String maybe) {
        String path = "messages/" + language + ".properties";
        assertEquals(
                List.of(path + ": `" + language + "` is no language\n  maybe: " + maybe), told(path, "REASSURE = x"));
    }

    @Test
    void the_keys_of_the_default_policy_are_all_known() {
        // Read at all means that no key and no placeholder was refused; here is that they are those of a real policy.
        Map<String, String> english =
                BundleReader.readResource("customer-first").messages().get("en");
        assertTrue(english.size() > 300, () -> english.size() + " messages");
    }
}
