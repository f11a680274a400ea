package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What documented cases say, and what they said once and must not, in words. */
class StoriesInWordsTest {
    private static final List<Written> STORIES = Written.ofStories();

    /**
     * Words of a message.
     *
     * @param story the id of the documented case
     * @param says what its first message says
     * @param never what it does not say; empty where nothing in particular
     */
    private record Words(String story, String language, String says, String never) {}

    @Test
    void they_say_what_is_so_and_nothing_else() {
        for (Words words : WORDS) {
            String text = text(words.story, words.language);
            assertTrue(text.contains(words.says), () -> words.story + " does not say: " + words.says + "\n" + text);
            assertTrue(
                    words.never.isEmpty() || !text.contains(words.never),
                    () -> words.story + " says: " + words.never + "\n" + text);
        }
    }

    @Test
    void how_to_be_called_is_told_once() {
        assertEquals(1, text("RARE-28", "en").split("\\bcall\\b", -1).length - 1);
        assertEquals(1, text("RARE-28", "de").split("\\bAnruf\\b", -1).length - 1);
    }

    @Test
    void what_went_back_is_told_once_where_a_message_of_ours_was_unclear() {
        Stream.of("en", "de")
                .forEach(language ->
                        assertEquals(1, text("DC-10", language).split("20[.,]49", -1).length - 1, language));
    }

    private static String text(String story, String language) {
        return STORIES.stream()
                .filter(each -> each.name().equals(story))
                .filter(each -> each.message().language().equals(language))
                // A sum is held together by spaces of its own.
                .map(each -> each.text().replace('\u00a0', ' '))
                .findFirst()
                .orElseThrow();
    }

    private static final List<Words> WORDS = List.of(
            new Words("WISH-25", "en", "got lost on its way to you", "Your word is enough"),
            new Words("WISH-25", "de", "ging auf dem Weg zu Ihnen verloren", "Ihr Wort genügt"),
            new Words("WISH-19", "en", "I would rather ask you once more", "whether that is still right"),
            new Words("WISH-19", "de", "Ich frage lieber noch einmal nach", "ob es dabei bleibt"),
            new Words("WISH-26", "de", "die ganze Bestellung storniert", "eine Stornierung der ganzen"),
            new Words("EDGE-21", "en", "repaired for you, free of charge", "send anything back"),
            new Words("EDGE-21", "de", "kostenlos reparieren", "Zurückschicken"),
            new Words("MONEY-28", "en", "was unclear", "Thank you for asking"),
            new Words("DC-10", "en", "part of your order could not be supplied", "the way you had paid"),
            new Words("DC-09", "en", "You bought here with us, so we take care of it", "You bought from"),
            new Words("DC-09", "de", "Gekauft haben Sie bei uns, also kümmern wir uns", "Verkauft hat"),
            new Words("EDGE-11", "en", "You told us that you were charged twice for “Small rug”.", ""),
            new Words("EDGE-15", "en", "the order stays as it is", "Nothing remains to pay"),
            new Words("EDGE-17", "en", "can still be cancelled", "not possible"),
            new Words("MONEY-15", "en", "you get your money back", "all of your money back"),
            new Words("MONEY-21", "en", "new ones, free of charge", "a new one"),
            new Words("MORE-19", "en", "Thank you for your honesty.", ""),
            new Words("NEW-49", "en", "was unclear", "we keep our word"),
            new Words("WISH-26", "en", "every piece is counted the same", "I would rather not guess"),
            new Words("WISH-26", "de", "darin zählt jedes Stück gleich viel", "möchte ich nicht schätzen"),
            new Words("RARE-01", "en", "it must not travel by mail", "if you like"),
            new Words("RARE-01", "de", "Per Post darf es nicht verschickt werden", "wenn Sie mögen"),
            new Words("RARE-04", "en", "came later than we promised", "is later than we promised"),
            new Words("RARE-04", "en", "What has not left of order O1 can still be cancelled", ""),
            new Words("RARE-07", "en", "is being recalled for safety reasons", "too long for me"),
            new Words("RARE-08", "en", "we are sending you a new one", "you get your money for it"),
            new Words("RARE-09", "en", "You would have waited, and need not.", "marked as delivered"),
            new Words("RARE-09", "de", "Sie hätten noch gewartet; das ist nicht nötig.", "gilt ein Paket"),
            new Words("RARE-10", "en", "You have more time", "not possible"),
            new Words("RARE-10", "de", "Sie haben mehr Zeit", "geht leider nicht"),
            new Words("RARE-11", "en", "You would have sent it back, and need not.", "not possible"),
            new Words("RARE-12", "en", "belongs where dangerous goods are taken", "send it back"),
            new Words("RARE-12", "en", "Thank you for your honesty.", "Nothing is left for you to do"),
            new Words("RARE-12", "de", "wo gefährliche Stoffe angenommen werden", "Etikett"),
            new Words("RARE-13", "en", "all of your money back", "stop using"),
            new Words("RARE-15", "en", "Your bank has already given you back the money", ""),
            new Words("RARE-16", "en", "all of your money back", "not possible"),
            new Words("RARE-16", "de", "Ihr ganzes Geld zurück", "geht leider nicht"),
            new Words("RARE-19", "en", "fetched at your door", "hand it in"),
            new Words("RARE-19", "de", "bei Ihnen abholen", "Etikett"),
            new Words("RARE-20", "en", "This is cancelled: “Atlas”", "stays as it is"),
            new Words("RARE-20", "de", "Storniert ist: „Atlas“", "bleibt, wie sie ist"),
            new Words("RARE-21", "en", "(Directive (EU) 2019/771, articles 10 and 13)", ""),
            new Words("RARE-21", "de", "(Richtlinie (EU) 2019/771, Artikel 10 und 13)", "Directive"),
            new Words("RARE-22", "en", "a credit of $5.00", ""),
            new Words("RARE-23", "en", "nothing is wrong with “Radio”", "I cannot see from here"),
            new Words("RARE-24", "en", "does not have “Game” in stock", "This is about"),
            new Words("RARE-24", "de", "hat „Game“ nicht mehr auf Lager", "Es geht um"),
            new Words("RARE-25", "en", "all of your money back", "tried to reach"),
            new Words("RARE-26", "en", "$25.00 went back to you already", "the way you had paid"),
            new Words("RARE-26", "de", "Schon zurückgegangen ist dafür: 25,00 $", "auf dem Sie bezahlt"),
            new Words("RARE-27", "en", "You told us that “Kite” came late.", "than we promised"),
            new Words("RARE-27", "de", "Sie haben uns gesagt, dass „Kite“ zu spät kam.", "als wir versprochen"),
            new Words("RARE-31", "en", "The rental is closed, and it costs you nothing.", "more time"),
            new Words("RARE-31", "de", "Die Miete ist beendet, und das kostet Sie nichts.", "mehr Zeit"),
            new Words("RARE-33", "en", "You no longer want “Scarf”. It is cancelled", "put the address right"),
            new Words("RARE-33", "de", "Die Bestellung dafür ist storniert", "berichtigt"),
            new Words("RARE-34", "en", "all of your money back", "nothing is wrong"),
            new Words("RARE-34", "de", "Ihr ganzes Geld zurück", "in Ordnung"),
            new Words(
                    "RARE-35",
                    "en",
                    "You asked for a new one; I am sorry to say that this is not possible.",
                    "from here"),
            new Words("RARE-35", "de", "Sie hätten gern Ersatz. Das geht leider nicht.", "von hier aus"),
            new Words("RARE-36", "en", "any box with the attached label", ""),
            new Words("RARE-36", "de", "in einen beliebigen Karton", ""),
            new Words("RARE-37", "en", "it must not travel by mail", "label"),
            new Words("RARE-37", "de", "Per Post darf es nicht verschickt werden", "Etikett"),
            new Words(
                    "RARE-38",
                    "en",
                    "a new one, free of charge. It will be with you by Wednesday, March 25.",
                    "new ones"),
            new Words("RARE-38", "de", "Ersatz. Die Lieferung ist spätestens am Mittwoch, 25. März bei Ihnen.", ""),
            new Words("RARE-39", "en", "too long for me to make it good now", "nothing is wrong"),
            new Words("RARE-39", "de", "zu lange, als dass ich es jetzt noch gutmachen könnte", "in Ordnung"));
}
