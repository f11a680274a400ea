package io.makegood.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.Validity;
import io.makegood.problem.CaseFileException;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.resolution.PolicyChoice;
import io.makegood.resolution.PolicyReference;
import io.makegood.vocabulary.EffectiveBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of several policies decides, and what is refused because none does, or more than one would. */
class PolicySetTest {
    private static final Policy BUILT_IN = Policy.customerFirst();

    private static final String CASE = """
            clock: {now: %s, zone: Europe/Berlin}
            customer: {id: C1, name: Katrin, country: DE}
            sellers: [{id: S1, displayName: Lampenladen, type: PLATFORM}]
            orders:
              - id: O1
                placedAt: %s
                destinationCountry: %s
                currency: EUR
                lines: [{id: L1, sellerId: S1, sku: LAMP, title: Lamp, quantity: 1, unitPrice: EUR 46.00}]
              - id: O2
                placedAt: 2025-06-30T21:59:59Z
                currency: EUR
                lines: [{id: L2, sellerId: S1, sku: LAMP, title: Lamp, quantity: 1, unitPrice: EUR 46.00}]
            stock: [{id: ST1, sku: LAMP, available: 3}]
            incidents:
              - {id: I1, orderId: O1, lineIds: [L1], type: DAMAGED_IN_TRANSIT, reportedAt: %s}
            """;

    private static final String BOTH = "  - {id: I2, orderId: O2, lineIds: [L2], type: DAMAGED_IN_TRANSIT,"
            + " reportedAt: 2026-01-10T08:00:00Z}\n";

    /** A case about one order. */
    private static CaseFile about(String placedAt, String country, String now) {
        return CaseFiles.read("case.yaml", CASE.formatted(now, placedAt, country, now));
    }

    /** {@code house 1.0 orderDate 2025-01-01 2025-12-31 DE,AT}, a dash for what is not said. */
    private static Policy policy(String line) {
        String[] words = line.strip().split(" ");
        Validity validity = new Validity(
                date(words[3]),
                date(words[4]),
                new TreeSet<>(words[5].equals("-") ? List.of() : Arrays.asList(words[5].split(","))),
                words[2].equals("orderDate") ? EffectiveBy.ORDER_DATE : EffectiveBy.DECISION_DATE);
        return policy(words[0], words[1], validity);
    }

    private static Policy policy(String name, String version, Validity validity) {
        Bundle bundle = BUILT_IN.bundle();
        return new Policy(
                new Bundle(
                        name,
                        version,
                        validity,
                        bundle.fingerprint(),
                        bundle.parameters(),
                        bundle.vocabulary(),
                        bundle.unread(),
                        bundle.followUps(),
                        bundle.engine(),
                        bundle.principles(),
                        bundle.floors(),
                        bundle.invariants(),
                        bundle.rules(),
                        bundle.messages(),
                        bundle.cases()),
                BUILT_IN.ruleBase());
    }

    private static @Nullable LocalDate date(String text) {
        return text.equals("-") ? null : LocalDate.parse(text);
    }

    private static PolicySet set(String lines) {
        return PolicySet.of(lines.lines().map(PolicySetTest::policy).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T22:59:59Z, DE, 2026-03-01T10:00:00Z, 1.0",
        // Half an hour before midnight in London, and a new year in Berlin, the zone of the case.
        "2025-12-31T23:30:00Z, DE, 2026-03-01T10:00:00Z, 2.0",
        "2026-02-01T10:00:00Z, DE, 2026-03-01T10:00:00Z, 2.0",
        "2026-02-01T10:00:00Z, AT, 2026-03-01T10:00:00Z, 2.0",
        "2026-02-01T10:00:00Z, FR, 2026-03-01T10:00:00Z, world-1",
        "2020-02-01T10:00:00Z, FR, 2026-03-01T10:00:00Z, world-1",
        "2020-02-01T10:00:00Z, FR, 2026-06-30T22:00:00Z, world-2",
        "2020-02-01T10:00:00Z, US, 2026-03-01T10:00:00Z, usa",
        "2020-02-01T10:00:00Z, DE, 2026-03-01T10:00:00Z, 1.0",
    })
    void the_version_that_holds_decides(String placedAt, String country, String now, String version) {
        PolicySet policies = set("""
                house 2.0 orderDate 2026-01-01 - DE,AT
                house 1.0 orderDate - 2025-12-31 DE,AT
                house world-2 decisionDate 2026-07-01 - -
                house world-1 decisionDate - 2026-06-30 -
                house usa decisionDate 2026-01-01 2026-12-31 US
                """);
        CaseFile caseFile = about(placedAt, country, now);

        assertEquals(version, policies.policyFor(caseFile).version());
        PolicyReference reference =
                ResolutionEngine.using(policies).resolve(caseFile).policy();
        assertEquals(version, reference.version());
        PolicyChoice chosen = reference.chosen();
        assertTrue(chosen != null && chosen.country().equals(country), reference::toString);
    }

    @Test
    void the_resolution_says_why_this_version_decided() {
        PolicySet policies = set("""
                house 1.0 orderDate - 2025-12-31 -
                house 2.0 orderDate 2026-01-01 - -
                """);
        CaseFile caseFile = about("2026-02-01T10:00:00Z", "FR", "2026-03-01T10:00:00Z");

        var resolution = ResolutionEngine.using(policies).resolve(caseFile);

        assertEquals(
                new PolicyChoice(EffectiveBy.ORDER_DATE, LocalDate.of(2026, 2, 1), "FR", "O1"),
                resolution.policy().chosen());
        assertTrue(
                Resolutions.toText(resolution)
                        .contains("\nThat version holds in FR on 1 Feb 2026, the day of order O1.\n"),
                () -> Resolutions.toText(resolution));
        assertTrue(Resolutions.toJson(resolution).contains("\"by\": \"ORDER_DATE\""));
        assertNull(ResolutionEngine.using(BUILT_IN).resolve(caseFile).policy().chosen());
        assertEquals(
                Resolutions.toJson(resolution),
                Resolutions.toJson(ResolutionEngine.using(policies).resolve(caseFile)));
    }

    @Test
    void without_its_rationale_it_is_the_same_version() {
        PolicySet policies = set("""
                house 1.0 orderDate - 2025-12-31 -
                house 2.0 orderDate 2026-01-01 - -
                """);
        CaseFile caseFile = about("2026-02-01T10:00:00Z", "FR", "2026-03-01T10:00:00Z");
        ResolutionEngine engine = ResolutionEngine.using(policies);

        assertEquals(
                engine.resolve(caseFile).policy(),
                engine.withoutRationale().resolve(caseFile).policy());
    }

    @Test
    void the_country_is_the_customers_when_the_order_names_none() {
        CaseFile caseFile = CaseFiles.read(
                "case.yaml",
                CASE.formatted("2026-03-01T10:00:00Z", "2026-02-01T10:00:00Z", "FR", "2026-03-01T10:00:00Z")
                        .replace("    destinationCountry: FR\n", ""));

        PolicyReference reference = ResolutionEngine.using(set("house 1.0 decisionDate - - DE"))
                .resolve(caseFile)
                .policy();

        assertEquals(
                new PolicyChoice(EffectiveBy.DECISION_DATE, LocalDate.of(2026, 3, 1), "DE", "O1"), reference.chosen());
    }

    @Test
    void a_case_no_policy_covers_is_refused_with_what_is_covered() {
        CaseFile caseFile = about("2026-02-01T10:00:00Z", "FR", "2026-03-01T10:00:00Z");
        String message =
                "no policy holds for order `O1`, placed on 2026-02-01 to `FR`, decided on 2026-03-01 (at /orders/0)\n";
        assertEquals(
                message + "  maybe: `house` 1.0 holds for orders from 2026-02-02 in `FR`",
                refusal(set("house 1.0 orderDate 2026-02-02 - FR"), caseFile));
        assertEquals(
                message + "  maybe: `house` 1.0 holds for decisions to 2026-02-28;"
                        + " `house` 2.0 holds for decisions from 2026-03-02 to 2026-12-31",
                refusal(set("""
                        house 1.0 decisionDate - 2026-02-28 -
                        house 2.0 decisionDate 2026-03-02 2026-12-31 -
                        """), caseFile));
        assertEquals(
                message + "  maybe: `house` 1.0 holds always in `AT`, `DE`",
                refusal(set("house 1.0 decisionDate - - DE,AT"), caseFile));
    }

    private static String refusal(PolicySet policies, CaseFile caseFile) {
        CaseFileException e = assertThrows(
                CaseFileException.class, () -> ResolutionEngine.using(policies).resolve(caseFile));
        assertThrows(CaseFileException.class, () -> policies.policyFor(caseFile));
        assertEquals(1, e.problems().size(), e::getMessage);
        return e.problems().get(0).toString();
    }

    @Test
    void one_policy_alone_does_not_decide_what_it_does_not_hold_for() {
        CaseFile caseFile = about("2026-02-01T10:00:00Z", "FR", "2026-03-01T10:00:00Z");
        Policy policy = policy("house 1.0 orderDate 2026-02-02 - FR");

        CaseFileException e = assertThrows(
                CaseFileException.class, () -> ResolutionEngine.using(policy).resolve(caseFile));

        assertTrue(String.valueOf(e.getMessage()).startsWith("no policy holds for order `O1`"), e::getMessage);
        PolicyReference tried =
                ResolutionEngine.tryingOut(policy).resolve(caseFile).policy();
        assertEquals("1.0", tried.version());
        assertNull(tried.chosen());
    }

    @Test
    void a_case_whose_orders_fall_under_different_versions_is_refused() {
        PolicySet policies = set("""
                house 1.0 orderDate - 2025-06-30 -
                house 2.0 orderDate 2025-07-01 - -
                """);
        String one = CASE.formatted("2026-01-11T10:00:00Z", "2025-07-01T10:00:00Z", "DE", "2026-01-10T10:00:00Z");
        CaseFile both = CaseFiles.read("case.yaml", one + BOTH);

        assertEquals(
                "order `O2` falls under `house` 1.0, and order `O1` under `house` 2.0; one answer follows one policy"
                        + " (at /orders/1)\n  maybe: a case for each of them",
                refusal(policies, both));
        assertEquals("2.0", policies.policyFor(CaseFiles.read("case.yaml", one)).version());
        assertEquals(
                "2.0", set("house 2.0 orderDate 2025-01-01 - -").policyFor(both).version());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "house 1.0 decisionDate - - -; house 2.0 decisionDate 2026-01-01 - -"
                        + " | `house` 2.0 and `house` 1.0 both hold for decisions from 2026-01-01; the other one is the built-in one"
                        + " | `effectiveTo: 2025-12-31` for `house` 1.0",
                "house 1.0 orderDate 2025-01-01 2026-01-31 DE,AT,CH; house 2.0 orderDate 2026-01-01 2026-12-31 AT,CH,FR"
                        + " | `house` 2.0 and `house` 1.0 both hold for orders from 2026-01-01 to 2026-01-31 in `AT`, `CH`; the other one is the built-in one"
                        + " | `effectiveTo: 2025-12-31` for `house` 1.0",
                "house 1.0 decisionDate - - DE; shop 1.0 decisionDate - - DE"
                        + " | `shop` 1.0 and `house` 1.0 both hold always in `DE`; the other one is the built-in one"
                        + " | other days or countries for one of them",
                "house 1.0 decisionDate - 2025-12-31 DE; house 1.0 decisionDate 2026-01-01 - DE"
                        + " | two policies are `house` 1.0, and a resolution could not say which of them decided; the other one is the built-in one"
                        + " | another `version` for one of them",
                "house 1.0 decisionDate - 2026-06-30 DE; house 2.0 orderDate - 2026-06-30 -"
                        + " | `house` 1.0 never decides: where it holds, the terms promised with an order hold for every order until its last day"
                        + " | a later `effectiveTo`, or leave it out of the set",
            })
    void a_set_in_which_two_would_decide_or_one_never_would_is_refused(String policies, String message, String maybe) {
        String lines = policies.replace("; ", "\n");
        List<Policy> turned =
                new ArrayList<>(lines.lines().map(PolicySetTest::policy).toList());
        Collections.reverse(turned);

        PolicyException e = assertThrows(PolicyException.class, () -> set(lines));

        assertEquals(
                List.of(message + "\n  maybe: " + maybe),
                e.problems().stream().map(Problem::toString).toList());
        assertEquals(
                e.getMessage(),
                assertThrows(PolicyException.class, () -> PolicySet.of(turned)).getMessage());
    }

    @Test
    void a_set_of_nothing_is_a_mistake() {
        assertThrows(IllegalArgumentException.class, PolicySet::of);
    }

    @Test
    void days_between_versions_are_told() {
        assertEquals(
                List.of(
                        "no version holds for orders from 2026-01-01 to 2026-01-31 in `AT`",
                        "no version holds for decisions from 2026-03-01 to 2026-03-01"),
                set("""
                        house 1.0 orderDate - 2025-12-31 DE,AT
                        house 2.0 orderDate 2026-02-01 - AT
                        house 2.1 orderDate 2026-01-01 - DE
                        house 3.0 decisionDate 2026-02-01 2026-02-28 -
                        house 3.1 decisionDate 2026-03-02 2026-03-31 -
                        """).gaps().stream().map(PolicyGap::toString).toList());
    }

    @Test
    void what_goodwill_fills_is_no_gap() {
        assertEquals(List.of(), set("""
                house 1.0 orderDate - 2025-12-31 DE
                house 2.0 orderDate 2026-02-01 - DE
                house 3.0 decisionDate 2026-01-01 - -
                """).gaps());
    }

    /**
     * Small sets put together at random, on a calendar of six days and in two countries, held against every order and decision there can be: an
     * accepted set has one answer at most for each, the one that goes before the others, and all its policies have one; a refused one has a case
     * with two answers, or a policy without any.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void no_case_ever_has_two_policies(long seed) {
        Random random = new Random(seed);
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            List<Policy> policies = new ArrayList<>();
            for (int p = 1 + random.nextInt(4); p > 0; p--) {
                policies.add(policy("house", String.valueOf(p), validity(random)));
            }
            PolicySet set;
            try {
                set = PolicySet.of(policies);
            } catch (PolicyException e) {
                assertTrue(isAmbiguous(policies) || isOneSilent(policies), () -> policies + "\n" + e.getMessage());
                refused++;
                continue;
            }
            accepted++;
            assertTrue(!isAmbiguous(policies), policies::toString);
            assertTrue(!isOneSilent(policies), policies::toString);
            for (String country : COUNTRIES) {
                for (LocalDate decided : DAYS) {
                    for (LocalDate ordered : DAYS) {
                        if (!ordered.isAfter(decided)) {
                            assertSame(
                                    first(policies, country, ordered, decided), chosen(set, country, ordered, decided));
                        }
                    }
                }
            }
        }
        assertTrue(accepted > 30 && refused > 30, accepted + " accepted, " + refused + " refused");
    }

    private static final List<String> COUNTRIES = List.of("DE", "FR");
    private static final List<LocalDate> DAYS =
            LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2026, 1, 7)).toList();

    private static Validity validity(Random random) {
        LocalDate from = random.nextBoolean() ? null : DAYS.get(1 + random.nextInt(4));
        LocalDate to = random.nextBoolean() ? null : DAYS.get(1 + random.nextInt(4));
        if (from != null && to != null && to.isBefore(from)) {
            LocalDate later = from;
            from = to;
            to = later;
        }
        List<String> countries = COUNTRIES.subList(0, random.nextInt(3));
        return new Validity(
                from,
                to,
                new TreeSet<>(countries),
                random.nextBoolean() ? EffectiveBy.ORDER_DATE : EffectiveBy.DECISION_DATE);
    }

    private static boolean holds(Policy policy, String country, LocalDate ordered, LocalDate decided) {
        LocalDate day = policy.effectiveBy() == EffectiveBy.ORDER_DATE ? ordered : decided;
        LocalDate from = policy.effectiveFrom();
        LocalDate to = policy.effectiveTo();
        return (policy.countries().isEmpty() || policy.countries().contains(country))
                && (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to));
    }

    private static int precedence(Policy policy) {
        return (policy.effectiveBy() == EffectiveBy.ORDER_DATE ? 0 : 2)
                + (policy.countries().isEmpty() ? 1 : 0);
    }

    private static List<Policy> holding(List<Policy> policies, String country, LocalDate ordered, LocalDate decided) {
        List<Policy> holding = policies.stream()
                .filter(policy -> holds(policy, country, ordered, decided))
                .toList();
        int best = holding.stream().mapToInt(PolicySetTest::precedence).min().orElse(0);
        return holding.stream().filter(policy -> precedence(policy) == best).toList();
    }

    private static @Nullable Policy first(List<Policy> policies, String country, LocalDate ordered, LocalDate decided) {
        List<Policy> holding = holding(policies, country, ordered, decided);
        return holding.stream()
                .filter(policy -> holding.stream().noneMatch(other -> isWithin(other, policy)))
                .findFirst()
                .orElse(null);
    }

    /** Whether a policy holds for a few days only, and another one before, on and after them, or at least before or after. */
    private static boolean isWithin(Policy policy, Policy other) {
        LocalDate from = policy.effectiveFrom();
        LocalDate to = policy.effectiveTo();
        LocalDate first = Objects.requireNonNullElse(other.effectiveFrom(), LocalDate.MIN);
        LocalDate last = Objects.requireNonNullElse(other.effectiveTo(), LocalDate.MAX);
        return from != null
                && to != null
                && !from.isBefore(first)
                && !to.isAfter(last)
                && !(from.equals(first) && to.equals(last));
    }

    private static @Nullable Policy chosen(PolicySet set, String country, LocalDate ordered, LocalDate decided) {
        try {
            return set.policyFor(about(ordered + "T10:00:00Z", country, decided + "T10:00:00Z"));
        } catch (CaseFileException e) {
            return null;
        }
    }

    /** Whether two policies of the same kind, for the same countries, hold on the same day, whoever goes before both, and neither for a part of the other's time. */
    private static boolean isAmbiguous(List<Policy> policies) {
        for (String country : List.of("DE", "FR", "US")) {
            for (LocalDate day : DAYS) {
                for (int kind = 0; kind < 4; kind++) {
                    int same = kind;
                    List<Policy> holding = policies.stream()
                            .filter(policy -> precedence(policy) == same && holds(policy, country, day, day))
                            .toList();
                    for (Policy one : holding) {
                        for (Policy other : holding) {
                            if (one != other && !isWithin(one, other) && !isWithin(other, one)) {
                                return true;
                            }
                        }
                    }
                }
            }
        }
        return false;
    }

    /** Whether a policy for decisions decides no case on whatever day, because one for orders always goes before it. */
    private static boolean isOneSilent(List<Policy> policies) {
        LocalDate before = DAYS.get(0);
        LocalDate after = DAYS.get(DAYS.size() - 1);
        return policies.stream()
                .filter(policy -> policy.effectiveBy() == EffectiveBy.DECISION_DATE)
                .anyMatch(policy -> {
                    List<String> places =
                            policy.countries().isEmpty() ? List.of("US") : List.copyOf(policy.countries());
                    for (String country : places) {
                        for (LocalDate decided : DAYS) {
                            for (LocalDate ordered : DAYS) {
                                if (!ordered.isAfter(decided)
                                        && !ordered.isBefore(before)
                                        && !decided.isAfter(after)
                                        && holds(policy, country, ordered, decided)
                                        && policies.stream()
                                                .noneMatch(other -> other.effectiveBy() == EffectiveBy.ORDER_DATE
                                                        && holds(other, country, ordered, decided))) {
                                    return false;
                                }
                            }
                        }
                    }
                    return true;
                });
    }
}
