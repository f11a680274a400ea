package io.makegood.internal.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.messages.AgentWords;
import io.makegood.resolution.Act;
import io.makegood.resolution.Approval;
import io.makegood.resolution.Communication;
import io.makegood.resolution.Compensation;
import io.makegood.resolution.CostShare;
import io.makegood.resolution.Detail;
import io.makegood.resolution.FollowUp;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.PolicyReference;
import io.makegood.resolution.Reason;
import io.makegood.resolution.Receivable;
import io.makegood.resolution.RejectedAlternative;
import io.makegood.resolution.Remedy;
import io.makegood.resolution.Resolution;
import io.makegood.resolution.ReturnInstruction;
import io.makegood.resolution.ShippingPlan;
import io.makegood.resolution.UsedFact;
import io.makegood.vocabulary.ApologyLevel;
import io.makegood.vocabulary.ApprovalLevel;
import io.makegood.vocabulary.Basis;
import io.makegood.vocabulary.Channel;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.CompensationType;
import io.makegood.vocabulary.CostBearer;
import io.makegood.vocabulary.DeliveryConfidence;
import io.makegood.vocabulary.FaultParty;
import io.makegood.vocabulary.FollowUpType;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.LabelSource;
import io.makegood.vocabulary.Pace;
import io.makegood.vocabulary.ProofOfDelivery;
import io.makegood.vocabulary.RecourseState;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import io.makegood.vocabulary.ReturnRequirement;
import io.makegood.vocabulary.ShippingSpeed;
import io.makegood.vocabulary.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes the language of the machine")
class AgentTextTest {
    private static String text(Resolution resolution, Detail detail) {
        return AgentText.of(resolution, detail, AgentWords.neutral());
    }

    private static final List<String> DECIDING = List.of("R1", "R2", "R3", "R11", "R12", "R13");

    @Test
    void everything_is_told_in_words() {
        assertEquals("""
                Case 42, decided 20 Dec 2012, 23:12 by policy test 1 (0123456789abcdef): provisional, a wait is
                  running
                The customer has to do nothing.

                What the customer gets
                  Board game and Blanket, marked delivered, but not received: replacement (provisional, a wait is
                    running)
                    wait until the end of 21 Dec 2012; then replacement, without further questions
                    delivery: overnight, leaves by 21 Dec, expected 22 Dec 2012, 24 Dec at the latest, not
                      guaranteed, no charge
                    return: nothing has to be sent back
                    on top: membership extended by 1 month, from 20 Dec 2012

                Who pays
                  Board game and Blanket, each
                    goods sent USD 24.99 / USD 39.95: paid by us
                    shipping USD 28.00: paid by us, borne in the end by the carrier, recovery open

                What is said
                  to Joe by chat (en), replies go to case 42
                  apology: sorry, though it was not our fault

                    Joe,

                    we send it again.

                What happens next
                  22 Dec 2012, 12:00: status message (shipping): tell him Board game is on its way; the same for
                    Blanket

                Approval
                  lead signs USD 82.44 in the background; the customer has the answer already

                Considered and not chosen
                  full refund, ruled out: he asked for goods (the-wish · rule "no money")

                Why
                  Board game (and by the same rules, each from its own facts: Blanket)
                    what the customer gets
                      remedy: replacement, because he asked for it
                        the-wish
                        preferred = replacement (rule "the wish decides")
                          preferred: replacement, because he asked for it
                            the-wish · rule "the wish decides"
                            wish = replacement (from wishes/I1/remedy); fault = third party (rule "theft is nobody's
                              fault of ours")
                              fault: third party, because it was stolen
                                not-ours · rule "theft is nobody's fault of ours"
                                theft = yes (from incidents/I1/fault)
                    what is said
                      say: greet by name, state remedy, because he shall know
                        plain-words · rule "say it plainly"
                        fault = third party (rule "theft is nobody's fault of ours")
                    outranked or without effect
                      preferred: refund, because money is simple
                        economy · rule "money first"
                """, text(resolution("Board game", "we send it again."), Detail.ALL));
    }

    @Test
    void what_was_outranked_is_told_on_request_only() {
        String all = text(resolution("Board game", "we send it again."), Detail.ALL);
        String effective = text(resolution("Board game", "we send it again."), Detail.EFFECTIVE);
        assertEquals(
                all.substring(0, all.indexOf("    outranked or without effect")), effective.stripTrailing() + "\n");
    }

    @Test
    void the_reasons_that_decided_stand_for_all() {
        String text = text(resolution("Board game", "we send it again."), Detail.DECIDING);
        assertFalse(text.contains("Considered and not chosen"), text);
        assertEquals("""
                Why
                  Board game (and by the same rules, each from its own facts: Blanket)
                    remedy: replacement, because he asked for it (the-wish)
                    preferred: replacement, because he asked for it (the-wish)
                    fault: third party, because it was stolen (not-ours)
                    and 3 more reasons
                """, text.substring(text.indexOf("Why\n")));
    }

    @Test
    void words_of_the_customer_cannot_steer_a_terminal() {
        String text = text(resolution("Game \u001b[2J\u202e\u0007", "x\u001b]0;title\u0007\r\ny"), Detail.ALL);
        assertTrue(text.contains("Game \\u001b[2J\\u202e\\u0007"), text);
        assertTrue(text.contains("x\\u001b]0;title\\u0007\n    y\n"), text);
        assertTrue(text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n'));
    }

    @Test
    void lines_keep_within_a_hundred_columns() {
        String text = text(resolution("Game ".repeat(60), "word ".repeat(100) + "w".repeat(300)), Detail.ALL);
        assertTrue(text.lines().allMatch(line -> line.length() <= Page.WIDTH));
    }

    @Test
    void the_locale_of_the_machine_does_not_matter() {
        Locale before = Locale.getDefault();
        String here = text(resolution("Game", "x"), Detail.ALL);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(here, text(resolution("Game", "x"), Detail.ALL));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void nor_does_it_in_another_language() {
        AgentWords german =
                AgentWords.of(BundleReader.readResource("customer-first").messages(), "de");
        Locale before = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            String text = AgentText.of(resolution("Brettspiel", "x"), Detail.DECIDING, german);
            assertTrue(
                    text.startsWith("Fall 42, entschieden am 20. Dezember 2012 um 23:12 nach Regelwerk test 1: "),
                    text);
            assertTrue(text.contains("""
                    Was der Kunde bekommt
                      Brettspiel und Blanket, als zugestellt gemeldet, aber nicht angekommen: Ersatz (vorläufig, eine
                        Wartezeit läuft)
                        warten bis 21. Dezember 2012, 24 Uhr; danach Ersatz, ohne weitere Fragen
                        Lieferung: über Nacht, geht hinaus bis 21. Dezember, erwartet am 22. Dezember 2012, spätestens
                          am 24. Dezember, nicht garantiert, ohne Versandkosten
                        Rückgabe: nichts muss zurückgeschickt werden
                        obendrauf: Mitgliedschaft verlängert um 1 Monat, ab 20. Dezember 2012

                    Wer bezahlt
                      Brettspiel und Blanket, jeweils
                        verschickte Ware 24,99 $ / 39,95 $: bezahlt von uns
                        Versand 28,00 $: bezahlt von uns, am Ende getragen vom Paketdienst, Rückforderung offen
                    """.replace(" $", "\u00a0$")), text);
        } finally {
            Locale.setDefault(before);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void the_gist_is_short() {
        assertEquals(
                "wait until tomorrow, then replacement, membership extended",
                DecisionSummary.of(resolution("Game", "x"), AgentWords.neutral()));
    }

    @Test
    void harmless_text_stays() {
        assertEquals("Zoë – 猫 👩‍🚀", Escaped.of("Zoë – 猫 👩‍🚀"));
        assertEquals("a\\nb c", Escaped.of("a\nb\tc"));
        assertFalse(Escaped.of("\u009b31m").contains("\u009b"));
    }

    private static Resolution resolution(String item, String text) {
        return new Resolution(
                "42",
                Instant.parse("2012-12-21T04:12:00Z"),
                ZoneId.of("America/New_York"),
                "1.0.0",
                Resolution.SCHEMA_VERSION,
                new PolicyReference("test", "1", "0123456789abcdef"),
                ResolutionStatus.PROVISIONAL,
                List.of(decision("I1/L1", item), decision("I1/L2", "Blanket")),
                List.of(new Communication(
                        Channel.CHAT,
                        "en",
                        "Joe",
                        "case 42",
                        ApologyLevel.EMPATHY,
                        List.of(CommPoint.GREET_BY_NAME),
                        Pace.NORMAL,
                        Tone.CALM,
                        null,
                        "Joe,\n\n" + text)),
                List.of(followUp("I1/L1", item), followUp("I1/L2", "Blanket")),
                new Approval(ApprovalLevel.LEAD, Money.parse("USD 82.44"), true, false),
                List.of(),
                List.of(
                        new RejectedAlternative(
                                "I1/L1", "refund full", true, "he asked for goods", "the-wish", "no money"),
                        new RejectedAlternative(
                                "I1/L2", "refund full", true, "he asked for goods", "the-wish", "no money")),
                List.of(
                        reason(
                                "R1",
                                "I1/L1",
                                Act.FOUND,
                                "fault: third party",
                                "not-ours",
                                "theft is nobody's fault of ours",
                                "it was stolen",
                                true,
                                new UsedFact("theft", "yes", "incidents/I1/fault")),
                        reason(
                                "R2",
                                "I1/L1",
                                Act.PREFERRED,
                                "preferred: replacement",
                                "the-wish",
                                "the wish decides",
                                "he asked for it",
                                true,
                                new UsedFact("wish", "replacement", "wishes/I1/remedy"),
                                new UsedFact("fault", "third party", "R1")),
                        reason(
                                "R3",
                                "I1/L1",
                                Act.CHOSEN,
                                "remedy: replacement",
                                "the-wish",
                                null,
                                "he asked for it",
                                true,
                                new UsedFact("preferred", "replacement", "R2")),
                        reason(
                                "R4",
                                "I1/L1",
                                Act.SETTLED,
                                "say: greet by name",
                                "plain-words",
                                "say it plainly",
                                "he shall know",
                                true,
                                new UsedFact("fault", "third party", "R1")),
                        reason(
                                "R5",
                                "I1/L1",
                                Act.SETTLED,
                                "say: state remedy",
                                "plain-words",
                                "say it plainly",
                                "he shall know",
                                true,
                                new UsedFact("fault", "third party", "R1")),
                        reason(
                                "R6",
                                "I1/L1",
                                Act.PREFERRED,
                                "preferred: refund",
                                "economy",
                                "money first",
                                "money is simple",
                                false),
                        reason(
                                "R11",
                                "I1/L2",
                                Act.FOUND,
                                "fault: third party",
                                "not-ours",
                                "theft is nobody's fault of ours",
                                "it was stolen",
                                true,
                                new UsedFact("theft", "yes", "incidents/I1/fault")),
                        reason(
                                "R12",
                                "I1/L2",
                                Act.PREFERRED,
                                "preferred: replacement",
                                "the-wish",
                                "the wish decides",
                                "he asked for it",
                                true,
                                new UsedFact("wish", "replacement", "wishes/I1/remedy"),
                                new UsedFact("fault", "third party", "R11")),
                        reason(
                                "R13",
                                "I1/L2",
                                Act.CHOSEN,
                                "remedy: replacement",
                                "the-wish",
                                null,
                                "he asked for it",
                                true,
                                new UsedFact("preferred", "replacement", "R12")),
                        reason(
                                "R14",
                                "I1/L2",
                                Act.SETTLED,
                                "say: greet by name",
                                "plain-words",
                                "say it plainly",
                                "he shall know",
                                true,
                                new UsedFact("fault", "third party", "R11")),
                        reason(
                                "R15",
                                "I1/L2",
                                Act.SETTLED,
                                "say: state remedy",
                                "plain-words",
                                "say it plainly",
                                "he shall know",
                                true,
                                new UsedFact("fault", "third party", "R11")),
                        reason(
                                "R16",
                                "I1/L2",
                                Act.PREFERRED,
                                "preferred: refund",
                                "economy",
                                "money first",
                                "money is simple",
                                false)),
                List.of(),
                0);
    }

    private static FollowUp followUp(String decisionId, String item) {
        return new FollowUp(
                FollowUpType.STATUS_MESSAGE,
                Instant.parse("2012-12-22T17:00:00Z"),
                "shipping",
                decisionId,
                null,
                "tell him " + item + " is on its way");
    }

    private static Reason reason(
            String id,
            String decisionId,
            Act act,
            String conclusion,
            String principle,
            String rule,
            String because,
            boolean effective,
            UsedFact... facts) {
        return new Reason(
                id,
                decisionId,
                act,
                conclusion,
                principle,
                rule,
                because,
                List.of(facts),
                effective,
                DECIDING.contains(id));
    }

    private static LineDecision decision(String id, String item) {
        return new LineDecision(
                id,
                "I1",
                "O1",
                id.substring(3),
                item,
                IncidentType.MARKED_DELIVERED_NOT_RECEIVED,
                new Remedy.Wait(
                        Instant.parse("2012-12-22T04:59:59Z"),
                        new Remedy.Shipment(RemedyType.REPLACEMENT, "ST1", overnight(), null, Receivable.NONE),
                        List.of()),
                new ReturnInstruction(
                        ReturnRequirement.NOT_REQUIRED, null, LabelSource.NONE, CostBearer.PLATFORM, null, false),
                null,
                List.of(new Compensation(
                        CompensationType.MEMBERSHIP_EXTENSION, null, 1, LocalDate.of(2012, 12, 20), "delay")),
                List.of(
                        new CostShare(
                                "goods sent",
                                Money.parse(id.equals("I1/L1") ? "USD 24.99" : "USD 39.95"),
                                CostBearer.PLATFORM,
                                CostBearer.PLATFORM,
                                RecourseState.NONE),
                        new CostShare(
                                "shipping",
                                Money.parse("USD 28.00"),
                                CostBearer.PLATFORM,
                                CostBearer.CARRIER,
                                RecourseState.OPEN)),
                List.of(),
                FaultParty.THIRD_PARTY,
                Basis.GOODWILL,
                null,
                List.of());
    }

    private static ShippingPlan overnight() {
        return new ShippingPlan(
                "NIGHT",
                ShippingSpeed.OVERNIGHT,
                Money.parse("USD 0.00"),
                Money.parse("USD 28.00"),
                LocalDate.of(2012, 12, 21),
                LocalDate.of(2012, 12, 22),
                LocalDate.of(2012, 12, 24),
                DeliveryConfidence.NOT_GUARANTEED,
                ProofOfDelivery.NONE);
    }
}
