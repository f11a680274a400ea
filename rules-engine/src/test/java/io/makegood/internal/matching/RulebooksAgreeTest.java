package io.makegood.internal.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.engine.Policy;
import io.makegood.engine.Resolutions;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.claims.Bearing;
import io.makegood.internal.claims.Claims;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.drools.DrlReader;
import io.makegood.internal.drools.DroolsRulebook;
import io.makegood.internal.rulebook.Phase;
import io.makegood.internal.rulebook.Properties;
import io.makegood.internal.rulebook.RuleText;
import io.makegood.internal.rulebook.Rulebook;
import io.makegood.replay.DocumentedCase;
import io.makegood.replay.Replay;
import io.makegood.rules.Contribution;
import io.makegood.rules.ReportedClaim;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A rule means the same in a sieve as it means to Drools, which is the reference. */
class RulebooksAgreeTest {
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    private static final int CASES = Integer.getInteger("makegood.cases", 5000);

    @Test
    void the_default_policy_is_of_the_plain_form() {
        Set<String> others = new TreeSet<>();
        List<RuleText> texts = DrlReader.read(BUNDLE);
        SieveRulebook.of(texts, names -> {
            others.addAll(names);
            return DroolsRulebook.compile(BUNDLE, texts).only(names);
        });

        assertEquals(Set.of(), others);
    }

    @Test
    void every_generated_case_and_every_story_is_decided_alike() {
        List<RuleText> texts = DrlReader.read(BUNDLE);
        DroolsRulebook drools = DroolsRulebook.compile(BUNDLE, texts);

        assertDecidedAlike(
                BUNDLE,
                drools,
                SieveRulebook.of(texts, drools::only),
                Stream.concat(
                        Replay.of(Policy.customerFirst()).cases().stream().map(DocumentedCase::facts),
                        LongStream.range(0, CASES).mapToObj(CaseGenerator::of)),
                json -> {});
    }

    /** Every third rule is written in a way that is not plain, so that both ways of matching work on one claim. */
    @Test
    void rules_that_are_not_plain_are_fired_beside_those_that_are() {
        List<RuleText> texts = DrlReader.read(BUNDLE);
        DroolsRulebook drools = DroolsRulebook.compile(BUNDLE, texts);
        List<RuleText> mixed = texts.stream()
                .map(text -> text.rule().place() % 3 == 0
                        ? new RuleText(
                                text.rule(), text.variable(), text.conditions() + " || false", text.consequence())
                        : text)
                .toList();
        Set<String> left = new TreeSet<>();
        SieveRulebook sieves = SieveRulebook.of(mixed, names -> {
            left.addAll(names);
            return drools.only(names);
        });

        assertEquals((texts.size() + 2) / 3, left.size());
        assertDecidedAlike(BUNDLE, drools, sieves, LongStream.range(0, 500).mapToObj(CaseGenerator::of), json -> {});
    }

    /** What the first condition rules out is not there to be asked for the second. */
    @Test
    void a_property_of_what_is_not_there_breaks_nothing() {
        Bundle bundle = ChangedBundle.withRules(
                BUNDLE,
                Stream.concat(BUNDLE.rules().stream(), Stream.of(new RuleSource("rules/settle/amounts.drl", """
                        package customerfirst.amounts
                        import io.makegood.rules.*
                        import io.makegood.vocabulary.*

                        rule "whoever pays books it"
                            @principle("reassure")
                            @because("{itemTitle}")
                        when
                            $claim : SettledClaim( amount != null, amount.positive == true, amount.negative != true )
                        then
                            $claim.followUp( FollowUpType.FINANCE_TASK );
                        end
                        """)))
                        .toList());
        List<RuleText> texts = DrlReader.read(bundle);
        DroolsRulebook drools = DroolsRulebook.compile(bundle, texts);

        List<String> decided = new ArrayList<>();
        assertDecidedAlike(
                bundle,
                drools,
                SieveRulebook.of(texts, drools::only),
                LongStream.range(0, 100).mapToObj(CaseGenerator::of),
                decided::add);
        assertTrue(decided.stream().anyMatch(json -> json.contains("whoever pays books it")));
        assertTrue(decided.stream().noneMatch(json -> json.contains("broke down")));
    }

    /** One rule for every property and every way to compare it. */
    @Test
    void every_comparison_of_every_property_holds_alike() {
        List<RuleSource> rules = List.of(new RuleSource("rules/assess/all.drl", comparisons()));
        Bundle bundle = ChangedBundle.withRules(BUNDLE, rules);
        List<RuleText> texts = DrlReader.read(bundle);
        DroolsRulebook drools = DroolsRulebook.compile(bundle, texts);
        SieveRulebook sieves = SieveRulebook.of(texts, names -> {
            throw new AssertionError("not of the plain form: " + names);
        });

        SortedSet<String> everFound = new TreeSet<>();
        for (long seed = 0; seed < 300; seed++) {
            for (Bearing claim : Claims.of(CaseGenerator.of(seed), bundle.floors())) {
                SortedSet<String> found = findings(drools, claim, bundle);
                assertEquals(found, findings(sieves, claim, bundle), "seed " + seed + ", claim " + claim.id());
                everFound.addAll(found);
            }
        }
        assertTrue(everFound.size() > texts.size() / 2, everFound.size() + " of " + texts.size() + " ever held");
    }

    private static void assertDecidedAlike(
            Bundle bundle, Rulebook expected, Rulebook actual, Stream<CaseFile> cases, Consumer<String> decided) {
        Decider reference = new Decider(bundle, expected, true);
        Decider decider = new Decider(bundle, actual, true);
        cases.forEach(each -> {
            String json = Resolutions.toJson(decider.decide(each));
            assertEquals(Resolutions.toJson(reference.decide(each)), json, () -> "case " + each.id());
            decided.accept(json);
        });
    }

    private static SortedSet<String> findings(Rulebook rulebook, Bearing claim, Bundle bundle) {
        SortedSet<String> found = new TreeSet<>();
        ReportedClaim fact =
                new ReportedClaim(claim, bundle.parameters(), said -> found.add(((Contribution.Finding) said).name()));
        try (Rulebook.Run run = rulebook.start(1, (rule, any) -> {})) {
            run.match(Phase.ASSESS, 0, fact);
        }
        return found;
    }

    private static String comparisons() {
        StringBuilder drl = new StringBuilder("""
                package customerfirst.all
                import io.makegood.rules.*
                import io.makegood.vocabulary.*
                """);
        SortedMap<String, Method> properties = Properties.of(ReportedClaim.class);
        properties.forEach((name, getter) -> {
            for (String condition : conditions(name, getter.getReturnType())) {
                drl.append("""

                        rule "%1$s"
                            @principle("reassure")
                            @because("it is so")
                        when
                            $claim : ReportedClaim( %2$s )
                        then
                            $claim.find( "%1$s" );
                        end
                        """.formatted(condition.replace("\"", "'"), condition));
            }
        });
        return drl.toString();
    }

    private static List<String> conditions(String name, Class<?> type) {
        if (type == boolean.class) {
            return List.of(
                    name + " == true", name + " == false", name + " != true", name, "!" + name, name + " == inStock");
        }
        if (type.isEnum()) {
            Object[] terms = type.getEnumConstants();
            String first = type.getSimpleName() + "." + terms[0];
            String last = type.getSimpleName() + "." + terms[terms.length - 1];
            return List.of(
                    name + " == " + first,
                    name + " != " + last,
                    name + " in (" + first + ", " + last + ")",
                    name + " not in (" + first + ", " + last + ")",
                    name + " == null",
                    name + " != null");
        }
        if (type == Money.class) {
            return List.of(
                    name + " > policy.amount(\"agentLimit\")",
                    name + " <= paid",
                    name + " >= nothing",
                    name + " < policy.amount(\"agentLimit\")",
                    name + " == nothing",
                    name + " != paid");
        }
        if (type.isPrimitive()) {
            return List.of(
                    name + " == 0",
                    name + " > 1",
                    name + " <= 1",
                    name + " < policy.days(\"returnDays\")",
                    name + " >= policy.days(\"returnDays\")",
                    name + " != contactNumber");
        }
        return type == String.class
                ? List.of(name + " == \"US\"", name + " != \"US\"", name + " in (\"US\", \"DE\")", name + " == country")
                : List.of();
    }
}
