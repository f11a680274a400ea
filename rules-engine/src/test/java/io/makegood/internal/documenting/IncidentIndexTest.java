package io.makegood.internal.documenting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.rules.ReportedClaim;
import io.makegood.vocabulary.IncidentType;
import io.makegood.vocabulary.Matter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IncidentIndexTest {
    private static final Bundle CUSTOMER_FIRST = BundleReader.readResource("customer-first");
    private static final int CASES = SampleSize.of("cases", 150);
    private static final long FIRST = Long.getLong("makegood.seed", 0);

    @Test
    void no_rule_fires_for_a_type_it_is_not_listed_under() {
        List<Rule> rules = RuleReader.read(CUSTOMER_FIRST, new DroolsLexer());
        IncidentIndex index = IncidentIndex.of(CUSTOMER_FIRST, rules, new DroolsLexer());
        Fired fired = new Fired(AlphaNetwork.of(rules, CUSTOMER_FIRST.vocabulary()));
        Decider decider = new Decider(CUSTOMER_FIRST, fired, true);
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            decider.decide(CaseGenerator.of(seed), null);
        }

        long seen = 0;
        for (Map.Entry<Rule, Set<IncidentType>> each : fired.types.entrySet()) {
            Set<IncidentType> unlisted = new TreeSet<>(each.getValue());
            unlisted.removeAll(index.of(each.getKey()));
            assertEquals(Set.of(), unlisted, () -> "rule \"" + each.getKey().name() + "\" fired for these");
            seen += index.isOfAll(each.getKey()) ? 0 : each.getValue().size();
        }
        // Of what could have been listed wrongly, enough was seen.
        assertTrue(seen > 300, seen + " pairs of a rule and a type");
        long open = rules.stream().filter(index::isOfAll).count();
        assertTrue(open < rules.size() / 2, open + " rules speak of any type");
    }

    @Test
    void a_rule_is_left_out_where_its_conditions_or_those_it_builds_on_exclude_a_type() {
        Set<IncidentType> badGoods = IncidentType.values().stream()
                .filter(type -> type.matter() == Matter.BAD_GOODS)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<IncidentType> butLate = new TreeSet<>(IncidentType.values());
        butLate.remove(IncidentType.LATE);
        Set<IncidentType> all = new TreeSet<>(IncidentType.values());

        Map<String, Set<IncidentType>> index = index("""
                rule "named"
                    @principle("reassure") @because("test")
                when
                    $claim : ReportedClaim( type in (IncidentType.LATE, IncidentType.REMORSE) )
                then
                    $claim.find( "something" );
                end

                rule "by its family, but for one"
                    @principle("reassure") @because("test")
                when
                    $claim : ReportedClaim( matter == Matter.BAD_GOODS && !(type == IncidentType.COUNTERFEIT) )
                then
                    $claim.find( "something else" );
                end
                """, """
                rule "what only the other finds"
                    @principle("reassure") @because("test")
                when
                    $claim : AssessedClaim( found("something") )
                then
                    $claim.propose( RemedyType.REPAIR );
                end

                rule "never"
                    @principle("reassure") @because("test")
                when
                    $claim : AssessedClaim( found("something"), matter == Matter.BAD_GOODS )
                then
                    $claim.propose( RemedyType.INFORM_ONLY );
                end

                rule "either"
                    @principle("reassure") @because("test")
                when
                    $claim : AssessedClaim( found("something else") || type != IncidentType.LATE )
                then
                    $claim.propose( RemedyType.REFUND_FULL );
                end
                """, """
                rule "what is proposed there only"
                    @principle("reassure") @because("test")
                when
                    $remedy : ProposedRemedy( type == RemedyType.REPAIR )
                then
                    $remedy.veto();
                end
                """, """
                rule "a safeguard of some"
                    @principle("reassure") @because("test")
                when
                    $decision : FinishedDecision( !(matter not in (Matter.BAD_GOODS, Matter.ACCOUNT)), shippingCharged == true )
                then
                    $decision.violates( "wrong" );
                end

                rule "a safeguard of any"
                    @principle("reassure") @because("test")
                when
                    $decision : FinishedDecision( type == IncidentType.LATE || shippingCharged == true )
                then
                    $decision.violates( "wrong as well" );
                end
                """);

        Set<IncidentType> named = Set.of(IncidentType.LATE, IncidentType.REMORSE);
        assertEquals(named, index.get("named"));
        assertEquals(named, index.get("what only the other finds"));
        assertEquals(named, index.get("what is proposed there only"));
        assertEquals(Set.of(), index.get("never"));
        assertEquals(butLate, index.get("either"));
        assertEquals(all, index.get("a safeguard of any"));
        Set<IncidentType> guarded = new TreeSet<>(badGoods);
        guarded.add(IncidentType.ACCOUNT_CLOSED);
        assertEquals(guarded, index.get("a safeguard of some"));
        badGoods.remove(IncidentType.COUNTERFEIT);
        assertFalse(badGoods.isEmpty());
        assertEquals(badGoods, index.get("by its family, but for one"));
    }

    /** By rule, its types; the rules of the phases assess, propose, guard and safeguard. */
    private static Map<String, Set<IncidentType>> index(String... ofPhases) {
        List<String> phases = List.of("assess", "propose", "guard", "safeguard");
        List<RuleSource> sources = Stream.of(0, 1, 2, 3)
                .map(i -> new RuleSource(
                        "rules/" + phases.get(i) + "/few.drl",
                        "package few\n\nimport io.makegood.rules.*\nimport io.makegood.vocabulary.*\n\n" + ofPhases[i]))
                .toList();
        Bundle bundle = ChangedBundle.withRules(CUSTOMER_FIRST, sources);
        List<Rule> rules = RuleReader.read(bundle, new DroolsLexer());
        IncidentIndex index = IncidentIndex.of(bundle, rules, new DroolsLexer());
        Map<String, Set<IncidentType>> byName = new LinkedHashMap<>();
        rules.forEach(rule -> byName.put(rule.name(), index.of(rule)));
        return byName;
    }

    /** Keeps for which types of incidents rules fired. */
    private static final class Fired implements RuleBase {
        private final RuleBase asked;
        private final Map<Rule, Set<IncidentType>> types = new LinkedHashMap<>();

        Fired(RuleBase asked) {
            this.asked = asked;
        }

        @Override
        public List<Rule> rules() {
            return asked.rules();
        }

        @Override
        public Session start(int claims, IntFunction<ReportedClaim> reported, Listener listener) {
            int[] current = {0};
            Session session = asked.start(claims, reported, (rule, fact, tuple) -> {
                // A message is about all claims of its case.
                if (rule.phase() != Phase.SAFEGUARD_MESSAGE) {
                    types.computeIfAbsent(rule, each -> new TreeSet<>())
                            .add(reported.apply(current[0]).getType());
                }
                listener.fires(rule, fact, tuple);
            });
            return new Session() {
                @Override
                public void match(Phase phase, int claim, Object fact) {
                    current[0] = claim;
                    session.match(phase, claim, fact);
                }

                @Override
                public void close() {
                    session.close();
                }
            };
        }
    }
}
