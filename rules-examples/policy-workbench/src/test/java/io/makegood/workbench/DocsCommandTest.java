package io.makegood.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about a policy of one's own: with its words, and with each rule under the incidents it can speak about. */
class DocsCommandTest {
    @TempDir
    private Path folder;

    private Path shop;

    @BeforeEach
    void a_policy_of_ones_own() throws IOException {
        shop = folder.resolve("shop");
        write("policy.yaml", """
                name: shop
                version: 1.2.0
                parameters:
                  reviewMax: {value: 24, unit: hours, why: a person looks within a day}
                  visitDays: {value: 3, unit: days, why: "a technician comes | within *three* days"}
                  most: {value: 40, unit: money, in: {JPY: 6000, CHF: 45}, why: above it somebody `visits`}
                  unread: {value: 1, unit: count, why: nobody reads it}
                """);
        write("principles.yaml", """
                ladder:
                  - {rank: 2, name: what we promise}
                principles:
                  - {id: visit, group: service, rank: 2, statement: Somebody comes., sources: [{reference: "terms, 1"}]}
                  - {id: plain, group: words, rank: 5, statement: We say so., servedBy: the letters, sources: [{reference: "terms, 2"}]}
                """);
        write("legal-floors.yaml", """
                floors:
                  - id: eu-withdrawal
                    countries: [DE, AT]
                    from: 2014-06-13
                    incidents: [REMORSE]
                    withinDaysOfDelivery: 14
                    grants: [REFUND_FULL]
                    reference: Directive 2011/83/EU
                """);
        write("vocabulary.yaml", """
                incidents:
                  NOT_INSTALLED: {matter: BAD_GOODS, means: it could not be installed}
                remedies:
                  VISIT: {gives: SERVICE, line: RESTORED, means: a technician comes}
                followUps:
                  SEND_TECHNICIAN: {owner: field service, due: visitDays, means: send one}
                attributes:
                  customer:
                    plan: {type: one of, values: [none, full], means: what he pays for}
                  line:
                    plan: {type: yes or no, means: sold with one}
                """);
        write("rules/assess/kinds.drl", """
                import io.makegood.rules.*
                import io.makegood.vocabulary.*

                rule "dear installations"
                    @principle("visit") @because("{itemTitle} costs {paid}")
                when
                    $claim : ReportedClaim( type == IncidentType.NOT_INSTALLED, paid > policy.amount("most") )
                then
                    $claim.find( "somebody has to come" );
                end
                """);
        write("rules/propose/remedies.drl", """
                import io.makegood.rules.*
                import io.makegood.vocabulary.*

                rule "somebody comes"
                    @principle("visit") @because("it is dear")
                when
                    $claim : AssessedClaim( found("somebody has to come"), customer.plan == "full" )
                then
                    $claim.propose( RemedyType.VISIT );
                end

                rule "all else is paid back"
                    @principle("visit") @because("whatever happened")
                when
                    $claim : AssessedClaim()
                then
                    $claim.propose( RemedyType.REFUND_FULL );
                end
                """);
        write("rules/settle/words.drl", """
                import io.makegood.rules.*
                import io.makegood.vocabulary.*

                rule "who gets a visit hears so"
                    @principle("visit") @because("{itemTitle}")
                when
                    $claim : SettledClaim( remedy == RemedyType.VISIT )
                then
                    $claim.say( CommPoint.STATE_REMEDY );
                    $claim.followUp( FollowUpType.SEND_TECHNICIAN );
                end
                """);
        write("messages/en.properties", "STATE_REMEDY = You get {remedy}.\nword.VISIT = a visit\n");
        write("messages/de.properties", "STATE_REMEDY = Sie bekommen {remedy}.\nword.VISIT = einen Besuch\n");
        write("cases/washer.yaml", """
                id: WASHER
                title: A washer that was late, and then would not go in
                kind: policy
                told: Somebody comes.
                facts:
                  clock: {now: 2026-11-10T09:00:00Z, zone: Europe/Berlin}
                  customer: {id: C-1, name: Anna, country: DE, plan: full}
                  sellers: [{id: S, displayName: Shop, type: PLATFORM}]
                  orders:
                    - id: O-1
                      placedAt: 2026-11-01T10:00:00Z
                      currency: EUR
                      lines: [{id: L-1, sellerId: S, sku: W, title: washer, quantity: 1, unitPrice: EUR 500.00}]
                  incidents: [{id: I-1, orderId: O-1, lineIds: [L-1], type: LATE, reportedAt: 2026-11-10T08:00:00Z}]
                steps:
                  - when: it is late
                    expect: {decisions: [{remedy: REFUND_FULL}]}
                  - when: it would not go in
                    since:
                      clock: {now: 2026-11-12T09:00:00Z}
                      incidents: [{id: I-2, orderId: O-1, lineIds: [L-1], type: NOT_INSTALLED, reportedAt: 2026-11-12T08:00:00Z}]
                    expect: {}
                """);
    }

    @Test
    void it_has_everything_of_the_policy_and_each_rule_where_it_can_speak() {
        Called called = makegood("docs", shop.toString());

        assertEquals(0, called.code(), called::err);
        String page = called.out();
        assertTrue(page.startsWith("# shop 1.2.0\n"), page);
        String own = "\"dear installations\"";
        assertHas(
                page,
                "| `visitDays` | 3 | days | a technician comes \\| within \\*three\\* days | the follow-up `SEND_TECHNICIAN` |");
        assertHas(page, "| `most` | 40; CHF 45; JPY 6000 | money | above it somebody `visits` | " + own + " |");
        assertHas(page, "| `reviewMax` | 24 | hours | a person looks within a day | the engine |");
        assertHas(page, "| `unread` | 1 | count | nobody reads it | nothing |");
        assertHas(page, "### Rank 2: what we promise\n");
        assertHas(
                page,
                "| `visit` | Somebody comes. | " + own
                        + "; \"somebody comes\"; \"all else is paid back\"; \"who gets a visit hears so\" |");
        assertHas(page, "### Rank 5\n");
        assertHas(page, "| `plain` | We say so. | the letters |");
        assertHas(
                page,
                "| `eu-withdrawal` | AT, DE | from 2014-06-13 | `REMORSE` | `REFUND_FULL` | within 14 days of delivery | Directive 2011/83/EU |");
        assertHas(
                page,
                "| `NOT_INSTALLED` | incident, of the family `BAD_GOODS` | it could not be installed | " + own + " |");
        assertHas(
                page, "| `customer.plan` | attribute: one of `none`, `full` | what he pays for | \"somebody comes\" |");
        assertHas(
                page,
                "| `SEND_TECHNICIAN` | follow-up, for field service, by `visitDays` | send one | \"who gets a visit hears so\" |");
        assertHas(page, "| `line.plan` | attribute: yes or no | sold with one |  |");
        // What only a finding, or what only a remedy leads to, is told under the incident that leads there.
        assertHas(page, "| `NOT_INSTALLED` | 1 | 1 | 0 | 0 | 1 | 0 | `REFUND_FULL`, `VISIT` |  | `WASHER` |");
        assertHas(page, "| `LATE` | 0 | 0 | 0 | 0 | 0 | 0 | `REFUND_FULL` |  | `WASHER` |");
        assertHas(page, "| `REMORSE` | 0 | 0 | 0 | 0 | 0 | 0 | `REFUND_FULL` |  |  |");
        assertHas(page, "it could not be installed. Of the family `BAD_GOODS`.");
        assertHas(
                page,
                "- Cases: `WASHER` A washer that was late, and then would not go in\n- assess: " + own
                        + "\n- propose: \"somebody comes\"\n- settle: \"who gets a visit hears so\"\n");
        assertHas(
                page,
                "| all else is paid back | `visit` (2) | whatever happened | any | `rules/propose/remedies.drl:12` |");
        assertHas(
                page,
                "| somebody comes | `visit` (2) | it is dear | `NOT_INSTALLED` | `rules/propose/remedies.drl:4` |");
        assertHas(
                page,
                "Said by \"who gets a visit hears so\".\n\n| Key | Sentence | Also in |\n| --- | --- | --- |\n"
                        + "| `STATE_REMEDY` | `You get {remedy}.` | de |\n");
    }

    @Test
    void it_is_the_same_each_time_and_never_writes_over_a_file() throws IOException {
        Path page = folder.resolve("shop.md");

        Called written = makegood("docs", shop.toString(), "--output", page.toString());
        Called shown = makegood("docs", shop.toString());

        assertEquals(new Called(0, "shop 1.2.0: written to " + page + "\n", ""), written);
        assertEquals(shown.out(), Files.readString(page));
        assertEquals(
                new Called(2, "", "there is a file `" + page + "`\n  maybe: another name after `--output`\n"),
                makegood("docs", shop.toString(), "--output", page.toString()));
        assertEquals(shown.out(), Files.readString(page));
    }

    @Test
    void what_is_wrong_with_the_policy_is_told() throws IOException {
        write("policy.yaml", "name: shop\n");

        Called called = makegood("docs", shop.toString());

        assertEquals(1, called.code());
        assertEquals("", called.out());
        assertFalse(called.err().contains("mistake in makegood"), called::err);
    }

    private static void assertHas(String page, String part) {
        assertTrue(page.contains(part), () -> part + "\nis not in\n" + page);
    }

    private void write(String name, String text) throws IOException {
        Path file = shop.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Called makegood(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Makegood.run(
                new Screen(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err), false), args);
        return new Called(code, out.toString(), err.toString());
    }

    /** What came of a call. */
    private record Called(int code, String out, String err) {}
}
