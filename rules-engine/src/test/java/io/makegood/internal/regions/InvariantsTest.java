package io.makegood.internal.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.drl.InvariantReader;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.facts.Facts;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.ReportedClaims;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.reading.CaseReader;
import io.makegood.internal.rule.Because;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.problem.PolicyException;
import io.makegood.replay.DocumentedCase;
import io.makegood.replay.Replay;
import io.makegood.rules.FinishedMessage;
import io.makegood.rules.Invariant;
import io.makegood.rules.ReportedClaim;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is declared to hold always holds of every fact that is put before the rules, and no property is forgotten. */
class InvariantsTest {
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    /** How many cases: the system property {@code makegood.cases}. */
    private static final int CASES = SampleSize.of("cases", 120);

    /** The seed of the first case: the system property {@code makegood.seed}. The seeds of the others follow it. */
    private static final long FIRST = Long.getLong("makegood.seed", 0);

    @Test
    void every_invariant_can_be_read() {
        int count = 0;
        for (Phase phase : Phase.values()) {
            count +=
                    Invariants.of(phase, BUNDLE.vocabulary(), new DroolsLexer()).size();
        }
        assertTrue(count > 1000, count + " invariants");
    }

    @Test
    void every_property_that_can_be_compared_says_what_holds_of_it_or_that_it_is_free() {
        SortedSet<String> silent = new TreeSet<>();
        for (Phase phase : Phase.values()) {
            Properties.of(phase.fact()).forEach((name, getter) -> {
                if (isOfFewKinds(getter.getReturnType()) && getter.getAnnotation(Invariant.class) == null) {
                    silent.add(getter.getDeclaringClass().getSimpleName() + "." + name);
                }
            });
        }
        assertEquals(new TreeSet<>(), silent, "properties without @Invariant");
    }

    /** Texts are what people wrote, and facts and lists are there or not. */
    private static boolean isOfFewKinds(Class<?> type) {
        return type.isPrimitive()
                || TermTypes.isTerm(type)
                || type == Money.class
                || Temporal.class.isAssignableFrom(type);
    }

    @Test
    void every_invariant_holds_of_every_fact() {
        assertEquals(
                Map.of(),
                broken(
                        invariants(),
                        Stream.concat(
                                Replay.of(Policy.customerFirst()).cases().stream()
                                        .map(DocumentedCase::facts),
                                LongStream.range(FIRST, FIRST + CASES).mapToObj(CaseGenerator::of))));
    }

    /** Policies nobody would have: each gives one remedy to everybody, with all that can come with it. */
    @Test
    void every_invariant_holds_whatever_the_policy_makes_of_it() {
        List<Rule> invariants = invariants();
        SortedMap<String, String> broken = new TreeMap<>();
        long seed = FIRST;
        for (RemedyType remedy : RemedyType.values()) {
            Bundle bundle = ChangedBundle.withRules(BUNDLE, givingAlways(remedy));
            broken.putAll(broken(
                    bundle,
                    invariants,
                    LongStream.range(seed, seed + CASES / 40).mapToObj(CaseGenerator::of)));
            seed += CASES / 40;
        }
        assertEquals(Map.of(), broken);
    }

    private static List<RuleSource> givingAlways(RemedyType remedy) {
        String proposals = RemedyType.values().stream()
                .map(each -> each.definition().amount() == RemedyType.Amount.AGREED
                        ? "$claim.propose( RemedyType." + each + ", $claim.getBalance() );"
                        : "$claim.propose( RemedyType." + each + " );")
                .collect(Collectors.joining("\n"));
        return List.of(
                source("propose", "AssessedClaim()", proposals),
                source("propose", "AssessedClaim( weekday == DayOfWeek.MONDAY )", "$claim.askToWait();"),
                source("propose", "AssessedClaim( weekday == DayOfWeek.TUESDAY )", "$claim.ask( InfoRequest.WISH );"),
                source("propose", "AssessedClaim( weekday == DayOfWeek.WEDNESDAY )", "$claim.holdForReview();"),
                source("propose", "AssessedClaim( vulnerable )", "$claim.holdUncertainAmountForReview();"),
                source("guard", "ProposedRemedy( wished, claim.gift )", "$claim.veto();"),
                source("choose", "EligibleRemedy( type == RemedyType." + remedy + " )", "$claim.prefer();"),
                source("choose", "EligibleRemedy( claim.weekday == DayOfWeek.FRIDAY )", "$claim.offer();"),
                source("settle", "SettledClaim( shipped )", """
                        $claim.returning( ReturnRequirement.REQUIRED_BEFORE_REFUND );
                        $claim.returnPaidBy( CostBearer.CUSTOMER );
                        """),
                source("settle", "SettledClaim( !shipped )", "$claim.returning( ReturnRequirement.KEEP_ITEM );"),
                source("settle", "SettledClaim( !gift )", """
                        $claim.shippingPaidBy( CostBearer.CUSTOMER );
                        $claim.refundTo( RefundMethod.CHOSEN_METHOD );
                        $claim.compensate( CompensationType.GOODWILL_CREDIT, $claim.getBalance() );
                        """),
                source("settle", "SettledClaim( gift )", """
                        $claim.refundTo( RefundMethod.RECIPIENT_CREDIT );
                        $claim.say( CommPoint.OFFER_CHOICE );
                        $claim.waivePriceDifference();
                        """));
    }

    private static RuleSource source(String phase, String fact, String verbs) {
        String name = fact + verbs;
        return new RuleSource("rules/" + phase + "/" + Integer.toHexString(name.hashCode()) + ".drl", """
                package customerfirst.%s
                import io.makegood.rules.*
                import io.makegood.vocabulary.*
                import java.time.DayOfWeek

                rule "%s"
                    @principle("reassure")
                    @because("it is so")
                when
                    $claim : %s
                then
                    %s
                end
                """.formatted(
                        phase, Integer.toHexString(name.hashCode()), fact, verbs));
    }

    @Test
    void an_invariant_that_does_not_hold_is_told() {
        List<Condition> wrong = InvariantReader.read(
                "daysLate == 0", "ReportedClaim.daysLate", Phase.ASSESS, BUNDLE.vocabulary(), new DroolsLexer());

        assertEquals(
                Set.of("ASSESS: daysLate == 0"),
                broken(
                                List.of(rule(Phase.ASSESS, wrong.get(0))),
                                LongStream.range(0, 100).mapToObj(CaseGenerator::of))
                        .keySet());
    }

    /** In Newfoundland, clocks went back from one minute past midnight: what happened just before was ordered, and arrived, tomorrow. */
    @Test
    void nothing_is_a_day_ahead_where_clocks_were_set_back_over_midnight() {
        CaseFile night = CaseReader.read("night.yaml", """
                clock: {now: 2010-11-07T02:45:00Z, zone: America/St_Johns}
                customer: {id: C1, name: Ann, country: CA}
                sellers: [{id: H, displayName: House, type: PLATFORM}]
                orders:
                  - id: O1
                    placedAt: 2010-11-07T02:30:10Z
                    currency: CAD
                    lines: [{id: L1, sellerId: H, sku: BOOK, title: Book, quantity: 1, unitPrice: CAD 20.00}]
                shipments:
                  - {id: S1, orderId: O1, carrier: Swift, status: DELIVERED, promisedBy: 2010-11-06, deliveredAt: 2010-11-07T02:30:40Z}
                incidents: [{id: I1, orderId: O1, type: DEFECTIVE, reportedAt: 2010-11-07T02:30:50Z}]
                deadlines: [{incidentId: I1, date: 2010-11-06, occasion: birthday}]
                """);
        ReportedClaim claim = ReportedClaims.of(night, BUNDLE).get(0);

        assertEquals(LocalDate.of(2010, 11, 7), claim.getOrderedOn());
        assertEquals(LocalDate.of(2010, 11, 6), claim.getToday());
        assertEquals(0, claim.getDaysSinceOrder());
        assertEquals(0, claim.getDaysSinceReport());
        assertEquals(0, claim.getDaysSinceDelivery());
        assertEquals(0, claim.getDaysLate());
        assertEquals(Map.of(), broken(invariants(), Stream.of(night)));
    }

    @Test
    void an_invariant_that_cannot_be_read_is_told_with_its_place() {
        PolicyException refused = assertThrows(
                PolicyException.class,
                () -> InvariantReader.read(
                        "daysLaet >= 0",
                        "ReportedClaim.daysLate",
                        Phase.ASSESS,
                        Vocabulary.builtIn(),
                        new DroolsLexer()));

        assertTrue(refused.getMessage().contains("ReportedClaim.daysLate:1:1"), refused.getMessage());
        assertTrue(refused.getMessage().contains("daysLate"), refused.getMessage());
    }

    /** By invariant that does not hold of every fact of these cases, the first fact of which it does not. */
    private static SortedMap<String, String> broken(List<Rule> contradicting, Stream<CaseFile> cases) {
        return broken(BUNDLE, contradicting, cases);
    }

    private static SortedMap<String, String> broken(Bundle bundle, List<Rule> contradicting, Stream<CaseFile> cases) {
        Checking checking = new Checking(bundle, contradicting);
        Decider decider = new Decider(bundle, checking, true);
        cases.forEach(each -> {
            checking.caseFile = each;
            decider.decide(each, null);
        });
        return checking.broken;
    }

    private static List<Rule> invariants() {
        List<Rule> rules = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            Set<String> known = new LinkedHashSet<>();
            for (Invariants.Declared each : Invariants.of(phase, BUNDLE.vocabulary(), new DroolsLexer())) {
                if (known.add(each.condition().text())) {
                    rules.add(rule(phase, each.condition()));
                }
            }
        }
        return rules;
    }

    /** A rule that fires where a condition does not hold, and says nothing. */
    private static Rule rule(Phase phase, Condition condition) {
        return Rule.of(
                phase + ": " + condition.text(),
                phase,
                "reassure",
                1,
                new Because(""),
                "$fact",
                List.of(new Condition.Not(condition, condition.span())),
                List.of(),
                List.of(),
                condition.span());
    }

    /** The rules of the policy, and beside them rules that fire where an invariant does not hold. */
    private static final class Checking implements RuleBase {
        private final RuleBase policy;
        private final RuleBase contradicting;
        /** By invariant, the first fact that breaks it. */
        private final SortedMap<String, String> broken = new TreeMap<>();

        private CaseFile caseFile;

        Checking(Bundle bundle, List<Rule> contradicting) {
            this.policy = AlphaNetwork.of(RuleReader.read(bundle, new DroolsLexer()), bundle.vocabulary());
            this.contradicting = AlphaNetwork.of(contradicting, bundle.vocabulary());
        }

        /** Phases without rules are left out, and there are some in each. */
        @Override
        public List<Rule> rules() {
            return contradicting.rules();
        }

        @Override
        public Session start(int claims, IntFunction<ReportedClaim> reported, Listener listener) {
            Session deciding = policy.start(claims, reported, listener);
            Session checking = contradicting.start(
                    claims, reported, (rule, fact, tuple) -> broken.putIfAbsent(rule.name(), place(fact)));
            return new Session() {
                @Override
                public void match(Phase phase, int claim, Object fact) {
                    checking.match(phase, claim, fact);
                    deciding.match(phase, claim, fact);
                }

                @Override
                public void close() {
                    checking.close();
                    deciding.close();
                }
            };
        }

        private String place(Object fact) {
            return "case " + caseFile.id()
                    + (fact instanceof FinishedMessage
                            ? ""
                            : ", claim " + Facts.claimOf(fact).getId());
        }
    }
}
