package io.makegood.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.bundle.PolicyBundle;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.OrderLine;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicyPlanner;
import io.makegood.engine.PolicySet;
import io.makegood.explain.Generosity;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.plan.Aspect;
import io.makegood.plan.CaseComparison;
import io.makegood.plan.ClaimChange;
import io.makegood.plan.PlanTally;
import io.makegood.plan.PolicyEdit;
import io.makegood.replay.DocumentedCase;
import io.makegood.replay.Replay;
import io.makegood.replay.ReplayResult;
import io.makegood.replay.StepResult;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.ItemTrait;
import io.makegood.vocabulary.Matter;
import io.makegood.vocabulary.MemberTier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Eleven changes as shops make them, each to a copy of the default policy: what the author adds lies in a folder of its own. Its documented cases come out as
 * documented, and the plan says of generated cases what one expects: who is concerned, what of it is otherwise, and that it comes of what was edited.
 */
class EverydayChangesTest {
    private static final int CASES = SampleSize.of("cases", 200);
    private static final SortedMap<String, String> DEFAULT =
            new TreeMap<>(BundleReader.filesOfResource("customer-first"));
    private static final Policy CUSTOMER_FIRST = Policy.customerFirst();
    private static final Pattern KEY = Pattern.compile("(?m)^([A-Za-z_.+]+) = ");
    private static final List<CaseFile> GENERATED =
            LongStream.range(0, CASES).mapToObj(CaseGenerator::of).toList();

    /** What came of a change. */
    private record Planned(Policy policy, PolicyPlanner planner, PlanTally tally, List<CaseComparison> changed) {
        Set<Aspect> noticed() {
            Set<Aspect> noticed = EnumSet.noneOf(Aspect.class);
            changed.forEach(
                    each -> each.aspects().stream().filter(Aspect::isNoticed).forEach(noticed::add));
            return noticed;
        }

        List<String> edits() {
            return planner.edits().stream().map(PolicyEdit::toString).toList();
        }

        long claims(Generosity generosity) {
            return tally.changed().generosity().getOrDefault(generosity, 0L);
        }

        /** Only such cases are otherwise, and some are. */
        Planned concerns(Predicate<CaseFile> who) {
            assertFalse(changed.isEmpty(), "nothing changed");
            changed.forEach(each ->
                    assertTrue(who.test(each.caseFile()), () -> each.caseFile().id() + " " + each.aspects()));
            // Each change comes of what was edited, and of nothing else.
            assertEquals(
                    changed.size(),
                    tally.byCause().values().stream()
                            .mapToLong(each -> each.cases())
                            .sum());
            tally.byCause()
                    .keySet()
                    .forEach(cause -> cause.edits()
                            .forEach(edit -> assertTrue(planner.edits().contains(edit), edit::toString)));
            return this;
        }
    }

    @Test
    void a_photo_above_300_for_damaged_goods() {
        Planned planned = plan("photo-above-300").concerns(has(IncidentType.DAMAGED_IN_TRANSIT));

        assertEquals(
                List.of(
                        "rule \"of dear goods that came damaged a photo is asked for\" added (rules/propose/photo.drl:7)",
                        "message `ASK_ONE_QUESTION.PHOTO` added (messages/de.properties)",
                        "message `ASK_ONE_QUESTION.PHOTO` added (messages/en.properties)"),
                planned.edits());
        assertTrue(planned.noticed().containsAll(Set.of(Aspect.STATUS, Aspect.WORDS)));
        assertEquals(0, planned.claims(Generosity.MORE));
        assertTrue(planned.claims(Generosity.LESS) > 0);
    }

    @Test
    void nothing_back_below_40_in_germany() {
        Planned planned = plan("nothing-back-below-40")
                .concerns(each -> each.customer().country().equals("DE"));

        assertTrue(planned.noticed().contains(Aspect.RETURN));
        assertEquals(0, planned.claims(Generosity.LESS));
        assertTrue(planned.claims(Generosity.MORE) > 0);
    }

    @Test
    void premium_members_always_overnight() {
        Planned planned =
                plan("premium-overnight").concerns(each -> each.customer().memberTier() == MemberTier.PREMIUM);

        assertTrue(planned.noticed().contains(Aspect.SHIPPING));
        assertTrue(planned.claims(Generosity.MORE) > 0);
        assertEquals(0, planned.claims(Generosity.LESS));
    }

    @Test
    void perishable_goods_at_once_and_5_on_top() {
        Planned planned = plan("perishable-at-once")
                .concerns(each -> lines(each).anyMatch(line -> line.traits().contains(ItemTrait.PERISHABLE)));

        assertTrue(planned.noticed().contains(Aspect.COMPENSATION));
        assertTrue(planned.claims(Generosity.MORE) > 0);
    }

    @Test
    void a_seller_with_many_unanswered_contacts_is_escalated() {
        Planned planned = plan("silent-seller")
                .concerns(each -> each.sellerContacts().stream().anyMatch(contact -> contact.attempts() >= 3));

        assertEquals(Set.of(Aspect.CONTACT), planned.noticed());
        assertEquals(Map.of(), planned.tally().changed().borne());
    }

    @Test
    void a_new_incident_type() {
        Planned planned = plan("new-incident");

        assertEquals(List.of(), planned.changed());
        DocumentedCase own = Replay.of(planned.policy()).cases().get(0);
        CaseComparison comparison = planned.planner().compare(own.facts());
        assertTrue(comparison.isDecidedByOne());
        assertEquals(1, tally(planned.planner(), List.of(own.facts())).decidedByNew());
    }

    @Test
    void german_messages() {
        Planned planned = plan("german-messages")
                .concerns(each -> String.valueOf(each.customer().language()).startsWith("de"));

        assertEquals(Set.of(Aspect.WORDS), planned.noticed());
        assertEquals(List.of("message `GREET_BY_NAME` changed (messages/de.properties)"), planned.edits());
    }

    @Test
    void ten_percent_of_the_next_order_after_three_days_late() {
        Planned planned = plan("ten-percent-of-the-next-order")
                .concerns(each -> each.incidents().stream()
                        .anyMatch(incident -> Set.of(Matter.LATENESS, Matter.BAD_GOODS)
                                .contains(incident.type().matter())));

        assertTrue(planned.noticed().contains(Aspect.COMPENSATION));
        assertTrue(planned.changed().stream()
                .flatMap(each -> each.claims().stream())
                .filter(claim -> claim.aspects().contains(Aspect.COMPENSATION))
                .flatMap(claim -> claim.after().compensations().stream())
                .anyMatch(given -> given.type().name().equals("TENTH_OF_NEXT_ORDER") && given.amount() == null));
    }

    @Test
    void something_different_at_weekends() {
        Planned planned = plan("weekends")
                .concerns(each -> Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                        .contains(each.clock().today().getDayOfWeek()));

        assertTrue(planned.noticed().contains(Aspect.COMPENSATION));
        assertEquals(0, planned.claims(Generosity.LESS));
    }

    @Test
    void one_sellers_own_rule() {
        Planned planned = plan("one-seller")
                .concerns(each -> lines(each).anyMatch(line -> line.sellerId().equals("M1")));

        assertTrue(planned.noticed().contains(Aspect.RETURN));
        planned.changed().stream()
                .flatMap(each -> each.claims().stream())
                .filter(claim -> claim.aspects().contains(Aspect.RETURN))
                .map(ClaimChange::after)
                .forEach(after ->
                        assertEquals("PICKUP", String.valueOf(after.returning().method())));
    }

    @Test
    void a_policy_for_1_december_to_15_january() {
        Planned planned = plan("season").concerns(each -> true);

        assertEquals(
                List.of("parameter `returnDays`: 30 days -> 45 days (policy.yaml:"),
                planned.edits().stream()
                        .map(edit -> edit.replaceAll("\\d+\\)$", ""))
                        .toList());
        assertTrue(planned.noticed().contains(Aspect.RETURN));
        // Beside the default policy, it decides in its time, and no other policy has to end for that.
        PolicySet both = PolicySet.of(CUSTOMER_FIRST, planned.policy());
        int inTime = 0;
        for (CaseFile caseFile : GENERATED) {
            LocalDate today = caseFile.clock().today();
            boolean isInTime = !today.isBefore(LocalDate.of(2026, 12, 1)) && !today.isAfter(LocalDate.of(2027, 1, 15));
            assertEquals(isInTime, planned.planner().isInForce(caseFile));
            assertEquals(isInTime ? planned.policy() : CUSTOMER_FIRST, both.policyFor(caseFile));
            inTime += isInTime ? 1 : 0;
        }
        DocumentedCase own = Replay.of(planned.policy()).cases().get(0);
        assertEquals(planned.policy(), both.policyFor(own.facts()));
        assertTrue(planned.planner().isInForce(own.facts()), String.valueOf(inTime));
    }

    private static Predicate<CaseFile> has(IncidentType type) {
        return each ->
                each.incidents().stream().anyMatch(incident -> incident.type().equals(type));
    }

    private static Stream<OrderLine> lines(CaseFile caseFile) {
        return caseFile.orders().stream().flatMap(order -> order.lines().stream());
    }

    /** Compiles the change, has it decide its documented cases, and plans it. */
    private static Planned plan(String name) {
        Policy policy = Policy.load(PolicyBundle.of(name, changed(name)));
        ReplayResult result = Replay.of(policy).runAll(each -> {});
        assertFalse(result.cases().isEmpty());
        assertTrue(
                result.isGreen(),
                () -> result.cases().stream()
                        .filter(each -> !each.isGreen())
                        .map(each -> each.id() + " " + each.problems() + " "
                                + each.steps().stream()
                                        .map(StepResult::mismatches)
                                        .toList())
                        .collect(Collectors.joining("\n")));
        PolicyPlanner planner = PolicyPlanner.between(CUSTOMER_FIRST, policy);
        List<CaseComparison> changed = new ArrayList<>();
        PlanTally tally = new PlanTally();
        long place = 0;
        for (CaseFile caseFile : GENERATED) {
            CaseComparison comparison = planner.compare(caseFile);
            tally.add(comparison, ++place);
            if (comparison.isChanged()) {
                changed.add(comparison);
            }
        }
        return new Planned(policy, planner, tally, changed);
    }

    private static PlanTally tally(PolicyPlanner planner, List<CaseFile> cases) {
        PlanTally tally = new PlanTally();
        cases.forEach(each -> tally.add(planner.compare(each), 1));
        return tally;
    }

    // The files

    /** The default policy without its cases, with what the author added and changed. */
    private static SortedMap<String, String> changed(String name) {
        SortedMap<String, String> files = new TreeMap<>(DEFAULT);
        files.keySet().removeIf(path -> path.startsWith("cases/"));
        added(name).forEach((path, text) -> {
            switch (path) {
                case "parameters.yaml" -> files.merge("policy.yaml", text, String::concat);
                case "principles.yaml" -> files.merge(path, text, String::concat);
                case "policy.yaml" -> files.put(path, withValues(Objects.requireNonNull(files.get(path)), text));
                default -> {
                    if (path.startsWith("messages/")) {
                        files.put(path, withMessages(files.getOrDefault(path, ""), text));
                    } else {
                        files.put(path, text);
                    }
                }
            }
        });
        return files;
    }

    /** Lines of {@code policy.yaml} with other values: of its own keys, or of parameters. */
    private static String withValues(String policy, String values) {
        String changed = policy;
        for (String line : values.lines().toList()) {
            String key = line.substring(0, line.indexOf(':'));
            String value = line.substring(line.indexOf(':') + 1).strip();
            Matcher parameter =
                    Pattern.compile("(?m)^(  " + key + ":\\R    value: ).*$").matcher(changed);
            Matcher own = Pattern.compile("(?m)^" + key + ": .*$").matcher(changed);
            changed = parameter.find()
                    ? parameter.replaceFirst("$1" + value)
                    : own.find() ? own.replaceFirst(line) : line + "\n" + changed;
        }
        return changed;
    }

    /** Messages, some of them with other words. */
    private static String withMessages(String messages, String others) {
        String left = messages;
        for (String key :
                KEY.matcher(others).results().map(each -> each.group(1)).toList()) {
            left = left.replaceAll("(?m)^" + Pattern.quote(key) + " = (?:.*\\\\\\R)*.*\\R", "");
        }
        return left + "\n" + others;
    }

    private static SortedMap<String, String> added(String name) {
        URL folder = Objects.requireNonNull(EverydayChangesTest.class.getResource("/io/makegood/everyday/" + name));
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(Path.of(folder.toURI()))) {
            Path root = Path.of(folder.toURI());
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }
}
