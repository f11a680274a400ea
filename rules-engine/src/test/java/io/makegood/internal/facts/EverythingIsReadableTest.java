package io.makegood.internal.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.Attributes;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.Customer;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.drools.DroolsRuleBase;
import io.makegood.internal.reading.CaseReader;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.rules.ReportedClaim;
import io.makegood.vocabulary.Term;
import io.makegood.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Whatever a case can say, a rule can read: there is a way to every component of every fact, and a rule that takes it fires. */
class EverythingIsReadableTest {
    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    /** What a rule reads of the case itself, under the name of a property of the claim. */
    private static final SortedMap<String, String> OF_CASE = new TreeMap<>(Map.of(
            "CaseFile.id", "caseId == \"CASE-7\"",
            "CaseClock.now", "now != null",
            "CaseClock.zone", "zone == \"America/Los_Angeles\""));
    /** A sentence for people, of which no rule makes anything. */
    private static final Set<String> FOR_PEOPLE = Set.of("CaseFile.title");

    private final CaseFile rich = rich();

    @Test
    void every_component_of_every_fact_is_read_by_a_rule_that_fires() {
        SortedMap<String, String> ways = ways();
        SortedSet<String> components = components(CaseFile.class, new TreeSet<>());
        components.removeAll(FOR_PEOPLE);

        assertEquals(components, new TreeSet<>(ways.keySet()));
        List<Rule> rules = rules(ways);
        assertEquals(ways.keySet(), fired(AlphaNetwork.of(rules)));
        assertEquals(ways.keySet(), fired(DroolsRuleBase.compile(rules)));
    }

    @Test
    void what_bears_on_the_claim_is_read_without_a_join() {
        SortedMap<String, String> ways = new TreeMap<>();
        Properties.of(ReportedClaim.class).forEach((name, getter) -> {
            if (CaseFacts.isListed(getter.getReturnType())) {
                Object fact = CaseFacts.of(rich, getter.getReturnType()).get(0);
                Properties.of(fact.getClass())
                        .forEach((component, accessor) -> ways.put(
                                name + "." + component,
                                isOfFacts(accessor)
                                        ? "$claim : ReportedClaim() not "
                                                + elementOf(accessor).getSimpleName() + "() from $claim." + name + "."
                                                + component
                                        : "$claim : ReportedClaim( " + name + "." + condition(component, accessor, fact)
                                                + " )"));
            }
        });

        assertTrue(ways.size() > 120, ways.size() + " ways");
        List<Rule> rules = rules(ways);
        SortedSet<String> fired = fired(AlphaNetwork.of(rules));
        assertEquals(fired, fired(DroolsRuleBase.compile(rules)));
        assertTrue(fired.size() > ways.size() / 2, fired.size() + " of " + ways.size() + " fired");
    }

    /** By component, what a rule matches to read it: the fact of the rich case that says it. */
    private SortedMap<String, String> ways() {
        SortedMap<String, String> ways = new TreeMap<>();
        CaseFacts.BY_NAME.forEach((name, type) -> {
            if (CaseFacts.isListed(type)) {
                Properties.of(type)
                        .forEach((component, getter) -> ways.put(name + "." + component, way(type, component, getter)));
            }
        });
        OF_CASE.forEach((component, condition) -> ways.put(component, "$claim : ReportedClaim( " + condition + " )"));
        for (RecordComponent list : CaseFile.class.getRecordComponents()) {
            Class<?> element = Properties.elementOf(list.getAccessor());
            Class<?> type = element == null ? list.getType() : element;
            if (CaseFacts.isListed(type)) {
                // That there is the one customer says nothing.
                String conditions = type == Customer.class ? "( id != null )" : "()";
                ways.put(
                        "CaseFile." + list.getName(),
                        "$claim : ReportedClaim() exists " + type.getSimpleName() + conditions);
            }
        }
        ways.put("CaseFile.clock", "$claim : ReportedClaim( today != null )");
        return ways;
    }

    private String way(Class<?> type, String component, Method getter) {
        for (Object fact : CaseFacts.of(rich, type)) {
            Object value = value(getter, fact);
            if (value != null && !(value instanceof Collection<?> many && many.isEmpty())) {
                return "$claim : ReportedClaim() "
                        + (value instanceof Collection<?> facts
                                        && CaseFacts.isListed(
                                                facts.iterator().next().getClass())
                                ? "$owner : " + type.getSimpleName() + "() exists "
                                        + facts.iterator().next().getClass().getSimpleName() + "() from $owner."
                                        + component
                                : "exists " + type.getSimpleName() + "( " + condition(component, getter, fact) + " )");
            }
        }
        throw new AssertionError("the rich case says nothing of " + type.getSimpleName() + "." + component);
    }

    /** A condition that holds of this fact. */
    private static String condition(String component, Method getter, Object fact) {
        Object value = value(getter, fact);
        if (value == null) {
            return component + " == null";
        }
        if (value instanceof Collection<?> many) {
            Class<?> element = elementOf(getter);
            return element == LocalDate.class
                    ? component + " not contains $claim.today"
                    : many.isEmpty()
                            ? component + " not contains "
                                    + literal(
                                            TermTypes.isTerm(element)
                                                    ? TermTypes.valuesOf(element, Vocabulary.builtIn())
                                                            .get(0)
                                                    : "none")
                            : component + " contains " + literal(many.iterator().next());
        }
        if (value instanceof CurrencyUnit currency) {
            return component + ".code == " + literal(currency.getCode());
        }
        return TermTypes.isTerm(value.getClass())
                        || value instanceof Enum<?>
                        || value instanceof Boolean
                        || isPlain(value)
                ? component + " == " + literal(value)
                : value instanceof Integer && getter.getReturnType() == int.class
                        ? component + " >= 0"
                        : component + " != null";
    }

    private static boolean isOfFacts(Method getter) {
        Class<?> element = Properties.elementOf(getter);
        return element != null && CaseFacts.isListed(element);
    }

    private static Class<?> elementOf(Method getter) {
        return Objects.requireNonNull(Properties.elementOf(getter));
    }

    private static boolean isPlain(Object value) {
        return value instanceof String text && text.chars().allMatch(each -> each >= ' ');
    }

    private static String literal(Object value) {
        return value instanceof Term own
                ? own.getClass().getSimpleName() + "." + own.name()
                : value instanceof Enum<?> term
                        ? term.getDeclaringClass().getSimpleName() + "." + term.name()
                        : value instanceof String text
                                ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
                                : String.valueOf(value);
    }

    private static Object value(Method getter, Object fact) {
        try {
            return getter.invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Of a record and of all records it consists of. */
    private static SortedSet<String> components(Class<?> type, SortedSet<String> found) {
        for (RecordComponent component : type.getRecordComponents()) {
            boolean isAttributes = component.getType() == Attributes.class;
            if (!isAttributes && found.add(type.getSimpleName() + "." + component.getName())) {
                Class<?> element = Properties.elementOf(component.getAccessor());
                Class<?> part = element == null ? component.getType() : element;
                if (part.isRecord()) {
                    components(part, found);
                }
            }
        }
        return found;
    }

    private static List<Rule> rules(SortedMap<String, String> ways) {
        String drl = ways.entrySet().stream()
                .map(way -> """
                        rule "%1$s"
                            @principle("reassure")
                            @because("it is so")
                        when
                            %2$s
                        then
                            $claim.find( "%1$s" );
                        end
                        """.formatted(way.getKey(), way.getValue()))
                .collect(Collectors.joining("\n"));
        return RuleReader.read(
                ChangedBundle.withRules(BUNDLE, List.of(new RuleSource("rules/assess/all.drl", drl))),
                new DroolsLexer());
    }

    private SortedSet<String> fired(RuleBase ruleBase) {
        SortedSet<String> fired = new TreeSet<>();
        List<ReportedClaim> claims = ReportedClaims.of(rich, BUNDLE);
        try (RuleBase.Session session =
                ruleBase.start(claims.size(), claims::get, (rule, fact, tuple) -> fired.add(rule.name()))) {
            for (int i = 0; i < claims.size(); i++) {
                session.match(Phase.ASSESS, i, claims.get(i));
            }
        }
        return fired;
    }

    private static CaseFile rich() {
        try (InputStream in =
                EverythingIsReadableTest.class.getResourceAsStream("/io/makegood/internal/reading/rich.yaml")) {
            return CaseReader.read(
                    "rich.yaml", new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
