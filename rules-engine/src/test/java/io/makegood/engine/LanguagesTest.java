package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.internal.bundle.BundleReader;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.resolution.Communication;
import io.makegood.resolution.Detail;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.ResolutionStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language is a file, and what it lacks is said in English. */
class LanguagesTest {
    private static final String DUTCH = """
            GREET_BY_NAME = Beste {customer},
            STATE_REMEDY+STATE_REFUND_AMOUNT+CONFIRM_WISH.REFUND_FULL = U krijgt al uw geld terug: {refunds}.
            word.refund.CARD = {amount} op uw kaart, uiterlijk {date}
            """;

    @TempDir
    private Path folder;

    private static String caseOf(String language, String country) {
        return """
                clock: {now: 2026-03-10T10:00:00Z, zone: Europe/London}
                customer: {id: C1, name: Noor, country: %s, language: %s}
                sellers:
                  - {id: HOUSE, displayName: Our house, type: PLATFORM, country: GB}
                orders:
                  - id: O1
                    placedAt: 2026-03-01T10:00:00Z
                    currency: EUR
                    lines:
                      - {id: L1, sellerId: HOUSE, sku: CHAIR, title: Reading chair, quantity: 1, unitPrice: EUR 1020.50, deliveredOn: 2026-03-04}
                payments:
                  - {id: P1, orderId: O1, instrument: CARD, amount: EUR 1020.50}
                incidents:
                  - {id: I1, orderId: O1, lineIds: [L1], type: DEFECTIVE, reportedAt: 2026-03-10T09:00:00Z}
                wishes:
                  - {incidentId: I1, remedy: REFUND_FULL}
                """.formatted(country, language);
    }

    private Policy policy(String... pathsAndTexts) {
        return MadePolicy.customerFirst(folder, pathsAndTexts);
    }

    private static Communication message(Policy policy, String language, String country) {
        Resolution resolution =
                ResolutionEngine.using(policy).resolve(CaseFiles.read("chair.yaml", caseOf(language, country)));
        assertEquals(ResolutionStatus.FINAL, resolution.status(), resolution.warnings()::toString);
        return resolution.communications().get(0);
    }

    @Test
    void one_more_file_is_one_more_language() {
        Policy policy = policy("messages/nl.properties", DUTCH);
        Communication message = message(policy, "nl-BE", "BE");
        assertEquals("nl", message.language());
        String text = message.text();
        assertTrue(text.startsWith("Beste Noor,"), text);
        assertTrue(text.contains("U krijgt al uw geld terug: €\u00a01.020,50 op uw kaart, uiterlijk "), text);
        assertTrue(text.contains("dinsdag 17 maart"), text);
        assertTrue(text.contains("There is something wrong with “Reading chair”."), text);
        String note = policy.notes().get(0).toString();
        assertTrue(note.contains("messages/nl.properties: this lacks "), note);
        assertTrue(note.contains("said in English instead: `"), note);
        assertTrue(
                policy.notes().stream()
                        .anyMatch(each -> each.message()
                                .equals("this has no words for agents and auditors, who read English instead")),
                policy.notes()::toString);
    }

    @Test
    void what_agents_lack_in_a_language_is_told() {
        Policy policy = policy("messages/nl.properties", DUTCH + "agent.gets = Wat de klant krijgt\n");
        String note = policy.notes().stream()
                .map(Problem::toString)
                .filter(each -> each.contains("for agents"))
                .collect(Collectors.joining());
        assertTrue(note.contains("messages/nl.properties: this lacks "), note);
        assertTrue(note.contains(" words for agents, said in English instead: `agent."), note);
        Resolution resolution =
                ResolutionEngine.using(policy).resolve(CaseFiles.read("chair.yaml", caseOf("nl", "NL")));
        String text = Resolutions.toText(resolution, Detail.DECIDING, policy, Locale.forLanguageTag("nl-BE"));
        assertTrue(text.contains("\nWat de klant krijgt\n  Reading chair, defective: full refund (final)\n"), text);
        assertTrue(text.contains("€\u00a01.020,50"), text);
    }

    @Test
    void agents_read_the_words_of_the_policy() {
        Policy policy = policy("messages/en.properties", english("""

                agent.gets = To do now
                agent.remedy.REFUND_FULL = all the money back
                agent.decided = {remedy}, {status, select, none {} other {{status}, }}for: {incident}
                agent.return =
                """));
        Resolution resolution =
                ResolutionEngine.using(policy).resolve(CaseFiles.read("chair.yaml", caseOf("en", "GB")));
        String text = Resolutions.toText(resolution, Detail.DECIDING, policy, Locale.ENGLISH);
        assertTrue(
                text.contains("\nTo do now\n  Reading chair, all the money back, final, for: defective\n    money: "),
                text);
        assertFalse(text.contains("\n    return: "), text);
        assertTrue(text.contains("remedy: all the money back, final, because "), text);
        // What is written down is data, and the same in whatever words it is told.
        assertTrue(Resolutions.toJson(resolution).contains("\"conclusion\": \"remedy: refund full, final\""));
        assertTrue(Resolutions.toText(resolution).contains("\nWhat the customer gets\n"));
    }

    private static String english(String more) {
        return BundleReader.filesOfResource("customer-first").get("messages/en.properties") + more;
    }

    @Test
    void the_default_policy_speaks_whole_german() {
        assertEquals(
                List.of(),
                Policy.customerFirst().notes().stream()
                        .map(Problem::toString)
                        .filter(note -> note.contains("lacks"))
                        .toList());
    }

    @Test
    void a_country_may_say_something_otherwise() {
        Policy policy = policy("messages/de-AT.properties", "GREET_BY_NAME = Grüß Gott {customer}!\n");
        assertTrue(message(policy, "de-AT", "AT").text().startsWith("Grüß Gott Noor!"));
        assertTrue(message(policy, "de", "AT").text().startsWith("Grüß Gott Noor!"));
        assertTrue(message(policy, "de-DE", "AT").text().startsWith("Guten Tag Noor!"));
        assertTrue(message(policy, "de-LI", "LI").text().startsWith("Guten Tag Noor!"));
    }

    @Test
    void customers_may_be_addressed_as_friends() {
        String german = BundleReader.filesOfResource("customer-first").get("messages/de.properties");
        Policy policy = policy("messages/de.properties", german.replace("address = formal", "address = familiar"));
        String text = message(policy, "de", "DE").text();
        assertTrue(text.startsWith("Hallo Noor!") && !text.contains("Sie"), text);
    }

    @Test
    void a_country_without_its_language_is_told() {
        PolicyException e = assertThrows(PolicyException.class, () -> policy("messages/nl-BE.properties", DUTCH));
        assertTrue(
                e.getMessage().contains("what is said otherwise in a country stands beside `messages/nl.properties`"),
                e.getMessage());
    }

    @Test
    void dates_and_sums_look_as_they_do_where_the_customer_lives() {
        Policy policy = Policy.customerFirst();
        assertTrue(message(policy, "en-GB", "GB").text().contains("€1,020.50 to your card (by Tuesday 17 March"));
        assertTrue(message(policy, "en-US", "US").text().contains("€1,020.50 to your card (by Tuesday, March 17"));
        assertTrue(message(policy, "de-DE", "DE")
                .text()
                .contains("1.020,50\u00a0€ auf Ihre Karte (spätestens am Dienstag, 17. März"));
        // What nobody speaks is written as the language is.
        assertTrue(message(policy, "tr-TR", "TR").text().contains("€1,020.50"));
    }
}
