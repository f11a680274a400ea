package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.CaseFiles;
import io.makegood.engine.Policy;
import io.makegood.engine.ResolutionEngine;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.internal.reading.CaseWriter;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.RemedyType;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds for every case that can be told: 2,000 generated ones, or as many as the system property {@code makegood.cases} says. A failure
 * names its seed and prints the smallest case that shows it, ready for {@code makegood resolve}.
 */
class PropertyTest {
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \".*?^end$");
    private static final Pattern FINGERPRINT = Pattern.compile("\"fingerprint\": \"[0-9a-f]+\"");

    @TempDir
    static Path folder;

    @AfterAll
    static void the_figures_are_told() {
        System.out.println(Sweep.once().figures());
    }

    @Test
    void every_claim_is_decided_kindly_and_whatever_waits_has_a_date_and_a_next_step() {
        holds(Property.TOTAL);
    }

    @Test
    void no_claim_is_one_the_policy_has_no_rule_for() {
        holds(Property.NO_GAP);
    }

    @Test
    void no_line_gets_less_than_the_law_gives() {
        holds(Property.LEGAL_FLOOR);
    }

    @Test
    void nothing_on_the_never_list_is_decided_or_said() {
        holds(Property.NEVER_LIST);
    }

    @Test
    void nothing_is_paid_or_sent_twice_and_nothing_is_kept_back() {
        holds(Property.SUMS);
    }

    @Test
    void cost_shares_and_recourse_add_up_to_the_cent_in_every_currency() {
        holds(Property.COSTS);
    }

    @Test
    void the_safeguards_of_the_engine_find_nothing() {
        holds(Property.SAFEGUARDS);
    }

    @Test
    void the_default_policy_never_needs_the_safeguards() {
        holds(Property.NO_SAFEGUARD_NEEDED);
    }

    @Test
    void who_asked_for_something_that_cannot_be_hears_that() {
        holds(Property.A_WISH_SPOKEN_OF);
    }

    @Test
    void a_choice_is_one_of_several() {
        holds(Property.A_CHOICE_OF_SEVERAL);
    }

    @Test
    void nothing_is_given_while_the_bank_is_taking_the_money_back() {
        holds(Property.NOTHING_BESIDE_THE_BANK);
    }

    @Test
    void what_follows_without_an_answer_can_be_kept_by_its_own_date() {
        holds(Property.A_DEFAULT_THAT_CAN_BE_KEPT);
    }

    @Test
    void somebody_comes_back_to_a_no() {
        holds(Property.A_NO_IS_FOLLOWED_UP);
    }

    @Test
    void each_cent_of_a_credit_is_used_once() {
        holds(Property.CREDIT_USED_ONCE);
    }

    @Test
    void what_can_be_fetched_in_time_is_offered_where_it_cannot_be_sent_in_time() {
        holds(Property.WHAT_CAN_BE_FETCHED);
    }

    @Test
    void what_a_carrier_lost_goes_with_another_one() {
        holds(Property.ANOTHER_CARRIER);
    }

    @Test
    void a_date_to_meet_gives_no_less() {
        holds(Property.A_DEADLINE_MORE);
    }

    @Test
    void the_order_of_the_facts_changes_nothing_nor_does_asking_a_second_time() {
        holds(Property.ORDER_OF_FACTS);
    }

    @Test
    void what_was_granted_is_not_granted_again_nor_put_off_when_asked_again() {
        holds(Property.ASKED_AGAIN);
    }

    @Test
    void the_ledger_balances_before_and_after() {
        holds(Property.LEDGER_BALANCES);
    }

    @Test
    void who_got_a_gift_reads_no_word_of_what_somebody_else_paid() {
        holds(Property.A_RECIPIENTS_WORDS);
    }

    @Test
    void nothing_is_paid_twice_over_three_contacts() {
        holds(Property.NOTHING_PAID_TWICE_OVER_TIME);
    }

    @Test
    void more_fault_on_our_side_never_gives_the_customer_less() {
        holds(Property.MORE_FAULT_OF_OURS);
    }

    @Test
    void a_promise_more_never_gives_the_customer_less() {
        holds(Property.A_PROMISE_MORE);
    }

    @Test
    void a_promise_whose_condition_is_met_never_gives_the_customer_less() {
        holds(Property.A_PROMISE_MET);
    }

    @Test
    void a_nearer_deadline_never_gives_the_customer_less() {
        holds(Property.A_NEARER_DEADLINE);
    }

    @Test
    void a_higher_membership_never_gives_the_customer_less() {
        holds(Property.A_HIGHER_MEMBERSHIP);
    }

    @Test
    void an_incident_more_never_gives_the_customer_less() {
        holds(Property.AN_INCIDENT_MORE);
    }

    @Test
    void an_order_nobody_complains_about_changes_nothing() {
        holds(Property.ANOTHER_ORDER);
    }

    @Test
    void a_slower_and_dearer_service_changes_nothing() {
        holds(Property.A_WORSE_SERVICE);
    }

    @Test
    void the_name_and_title_of_a_case_change_nothing() {
        holds(Property.ANOTHER_NAME);
    }

    @Test
    void the_channel_and_the_names_of_who_writes_change_no_decision() {
        holds(Property.ANOTHER_CHANNEL);
    }

    @Test
    void every_case_is_read_back_as_it_was_written() {
        holds(Property.READ_BACK);
    }

    @Test
    void medium_risk_changes_no_decision() {
        holds(Property.MEDIUM_RISK);
    }

    @Test
    void the_order_of_rules_and_the_names_of_their_files_change_nothing() throws Exception {
        ResolutionEngine other = ResolutionEngine.using(Policy.load(rearranged()));
        EveryCase.on(2, Sweep.CASES / 2, seed -> {
            CaseFile caseFile = CaseGenerator.of(seed);
            compare(caseFile, CustomerFirst.resolve(caseFile), other.resolve(caseFile));
        });
    }

    @Test
    void a_failure_prints_the_smallest_case_as_a_file_that_is_read_back(@TempDir Path elsewhere) throws IOException {
        // Nothing is wrong with another one for a parcel that did not come; here it stands for a mistake.
        Sweep.Complaint mistake = (caseFile, resolution) -> resolution.decisions().stream()
                .filter(d -> d.incident() == IncidentType.NOT_RECEIVED && d.remedyType() == RemedyType.REPLACEMENT)
                .map(d -> d.id() + ": another one")
                .findFirst()
                .orElse(null);
        long seed = 0;
        CaseFile first = CaseGenerator.of(seed);
        while (first.incidents().size() < 2 || mistake.about(first, CustomerFirst.resolve(first)) == null) {
            first = CaseGenerator.of(++seed);
        }

        String text = Sweep.shown(mistake, seed, "I1/L1: another one");
        Path file = elsewhere.resolve("failure.json");
        Files.writeString(file, text.substring(text.indexOf("\n{") + 1));

        CaseFile read = CaseFiles.read(file);
        assertNotNull(mistake.about(read, CustomerFirst.resolve(read)), text);
        assertEquals(1, read.incidents().size(), text);
        assertEquals(List.of(), read.promises(), text);
        assertTrue(CaseFiles.toJson(read).length() < CaseFiles.toJson(first).length() / 2, text);
    }

    private static void holds(Property property) {
        String broken = Sweep.once().broken(property);
        if (broken != null) {
            fail(property + " is broken in " + broken);
        }
    }

    private static void compare(CaseFile caseFile, Resolution one, Resolution other) {
        String differs = Property.differs(withoutFingerprint(one), withoutFingerprint(other));
        assertNull(differs, () -> differs + "\n" + CaseFiles.toJson(caseFile));
    }

    /** A policy of other bytes has another fingerprint. */
    private static String withoutFingerprint(Resolution resolution) {
        return FINGERPRINT.matcher(CaseWriter.write(resolution)).replaceAll("");
    }

    /** The same bundle with its rules in reverse order, in files of other names. */
    private static Path rearranged() throws IOException, URISyntaxException {
        Path bundle =
                Path.of(Objects.requireNonNull(PropertyTest.class.getResource("/io/makegood/policies/customer-first"))
                        .toURI());
        try (Stream<Path> paths = Files.walk(bundle)) {
            for (Path file : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = bundle.relativize(file).toString();
                String text = Files.readString(file);
                if (name.endsWith(".drl")) {
                    // The last file becomes the first.
                    char initial = (char) ('z' - (file.getFileName().toString().charAt(0) - 'a'));
                    name = Path.of(name)
                            .resolveSibling(initial + "-" + file.getFileName())
                            .toString();
                    text = reversed(text);
                }
                Path copy = folder.resolve(name);
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.writeString(copy, text);
            }
        }
        return folder;
    }

    private static String reversed(String drl) {
        List<String> rules = new ArrayList<>();
        Matcher matcher = RULE.matcher(drl);
        String head = null;
        while (matcher.find()) {
            head = head == null ? drl.substring(0, matcher.start()) : head;
            rules.add(matcher.group());
        }
        Collections.reverse(rules);
        return head + String.join("\n\n", rules) + "\n";
    }
}
