package io.makegood.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.casefile.CaseFile;
import io.makegood.explain.ConditionCheck;
import io.makegood.explain.NearMiss;
import io.makegood.explain.Spoken;
import io.makegood.explain.Values;
import io.makegood.explain.Wanted;
import io.makegood.explain.WhyNot;
import io.makegood.explain.WhyNot.Verdict;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.alpha.AlphaNetwork;
import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.deciding.Course;
import io.makegood.internal.deciding.Decider;
import io.makegood.internal.deciding.Firing;
import io.makegood.internal.drl.RuleReader;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.explaining.Explainer;
import io.makegood.internal.explaining.WantedReader;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Operator;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.rule.RuleBase;
import io.makegood.internal.rule.RuleFailure;
import io.makegood.internal.text.Words;
import io.makegood.resolution.Act;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Option;
import io.makegood.resolution.Reason;
import io.makegood.resolution.RejectedAlternative;
import io.makegood.resolution.Resolution;
import io.makegood.rules.EligibleRemedy;
import io.makegood.rules.ProposedPause;
import io.makegood.rules.ProposedRemedy;
import io.makegood.rules.ReportedClaim;
import io.makegood.vocabulary.CommPoint;
import io.makegood.vocabulary.RemedyType;
import io.makegood.vocabulary.ResolutionStatus;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said about why something did not come out is so, for every case that can be told. */
class WhyNotTest {
    private static final int CASES = SampleSize.of("whynots", 30);
    /** About each claim, one in so many is asked of all that can be asked: with many cases all of it comes up. */
    private static final int EVERY = 89;

    private static final int EVERY_REMEDY = 4;

    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    private static final List<Rule> RULES = RuleReader.read(BUNDLE, new DroolsLexer());

    private static final Map<String, Method> GETTERS = new ConcurrentHashMap<>();

    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private int asked;
    private int misses;
    private int repaired;

    /** A policy, and what can be asked about its decisions. */
    private record Asked(Decider decider, Explainer explainer, List<Rule> rules, List<Wanted> all) {
        static Asked of(List<Rule> rules) {
            return of(rules, AlphaNetwork.of(rules, BUNDLE.vocabulary()));
        }

        static Asked of(List<Rule> rules, RuleBase ruleBase) {
            return new Asked(
                    new Decider(BUNDLE, ruleBase, true),
                    new Explainer(rules, BUNDLE.vocabulary()),
                    rules,
                    List.copyOf(new WantedReader(rules, BUNDLE.vocabulary()).all()));
        }
    }

    @Test
    void every_answer_is_so() {
        Asked policy = Asked.of(RULES);
        for (long seed = Sweep.FIRST; seed < Sweep.FIRST + CASES; seed++) {
            check(policy, CaseGenerator.of(seed), seed);
        }
        System.out.println("why not: " + asked + " asked, " + verdicts + "; " + misses + " near misses, " + repaired
                + " repaired");
        Set<Verdict> expected = new LinkedHashSet<>(List.of(Verdict.values()));
        expected.remove(Verdict.REVIEWED_INSTEAD);
        assertTrue(verdicts.keySet().containsAll(expected), verdicts::toString);
    }

    /** Where rules are missing, nothing is proposed, safeguards object, and a person decides. */
    @Test
    void every_answer_is_so_where_rules_are_missing() {
        for (int dropped = 0; dropped < 5; dropped++) {
            int out = dropped;
            Asked policy = Asked.of(RULES.stream()
                    .filter(rule -> rule.phase().ordinal() >= Phase.SAFEGUARD.ordinal()
                            || Math.floorMod(rule.name().hashCode(), 5) != out)
                    .toList());
            for (long seed = Sweep.FIRST; seed < Sweep.FIRST + CASES / 10; seed++) {
                check(policy, CaseGenerator.of(seed), seed);
            }
        }
        assertTrue(verdicts.containsKey(Verdict.REVIEWED_INSTEAD), verdicts::toString);
    }

    /** Who is decided anew because of another claim is decided by what is so then. */
    @Test
    void rules_speak_where_their_conditions_hold_however_often_a_case_is_decided_anew() {
        int anew = 0;
        for (int dropped = 0; dropped < 5; dropped++) {
            int out = dropped;
            Asked policy = Asked.of(RULES.stream()
                    .filter(rule -> rule.phase().ordinal() >= Phase.SAFEGUARD.ordinal()
                            || Math.floorMod(rule.name().hashCode(), 5) != out)
                    .toList());
            for (long seed = Sweep.FIRST; seed < Sweep.FIRST + CASES * 2; seed++) {
                List<Course> courses = policy.decider.courses(CaseGenerator.of(seed), null);
                boolean isAnew = courses.size() > 1 && courses.stream().anyMatch(Course::isReviewInstead);
                anew += isAnew ? 1 : 0;
                for (Course course : isAnew ? courses : List.<Course>of()) {
                    rulesSpeakWhereTheirConditionsHold(
                            lasting(policy.rules, courses), course, "seed " + seed + ", " + course.id() + ": ");
                }
            }
        }
        assertTrue(anew > CASES / 10, "decided anew: " + anew);
    }

    @Test
    void every_answer_is_so_where_rules_break_down() {
        for (Phase phase : Phase.values()) {
            Asked policy = Asked.of(RULES, new Breaking(AlphaNetwork.of(RULES, BUNDLE.vocabulary()), phase));
            for (long seed = Sweep.FIRST; seed < Sweep.FIRST + CASES / 25; seed++) {
                check(policy, CaseGenerator.of(seed), seed);
            }
        }
        assertTrue(verdicts.containsKey(Verdict.REVIEWED_INSTEAD), verdicts::toString);
    }

    /** What a safeguard objected to is no longer so where a case was decided anew because of it. */
    private static List<Rule> lasting(List<Rule> rules, List<Course> courses) {
        boolean isAnew = courses.stream().anyMatch(Course::isReviewInstead);
        return rules.stream()
                .filter(rule -> !isAnew || rule.phase().ordinal() < Phase.SAFEGUARD.ordinal())
                .toList();
    }

    /** Rules that break down in a phase, for the last claim of a case. */
    private record Breaking(RuleBase rest, Phase phase) implements RuleBase {
        @Override
        public List<Rule> rules() {
            return rest.rules();
        }

        @Override
        public Session start(int claims, IntFunction<ReportedClaim> reported, Listener listener) {
            Session session = rest.start(claims, reported, listener);
            return new Session() {
                @Override
                public void match(Phase at, int claim, Object fact) {
                    if (at == phase && claim == claims - 1) {
                        throw new RuleFailure("a rule broke down", new IllegalStateException("broken"));
                    }
                    session.match(at, claim, fact);
                }

                @Override
                public void close() {
                    session.close();
                }
            };
        }
    }

    private void check(Asked policy, CaseFile caseFile, long seed) {
        List<Course> courses = policy.decider.courses(caseFile, null);
        Resolution resolution = policy.decider.decide(caseFile, null);
        assertEquals(
                resolution.decisions(), courses.stream().map(Course::decision).toList(), () -> "seed " + seed);
        List<Rule> lasting = lasting(policy.rules, courses);
        for (Course course : courses) {
            String told = "seed " + seed + ", " + course.id() + ": ";
            if (!course.isBroken()) {
                rulesSpeakWhereTheirConditionsHold(lasting, course, told);
            }
            for (int i = 0; i < policy.all.size(); i++) {
                Wanted wanted = policy.all.get(i);
                int every = wanted instanceof Wanted.Remedy ? EVERY_REMEDY : EVERY;
                if (Math.floorMod(i + seed, every) == 0) {
                    WhyNot answer = policy.explainer.whyNot(course, wanted);
                    String which = told + wanted.text() + " " + answer.verdict() + " ";
                    asked++;
                    verdicts.merge(answer.verdict(), 1, Integer::sum);
                    assertEquals(answer, policy.explainer.whyNot(course, wanted), which);
                    isConsistent(course, wanted, answer, which);
                    for (NearMiss miss : answer.nearMisses()) {
                        isTrue(policy, course, miss, which + miss.rule() + ": ");
                    }
                }
            }
        }
    }

    // what the checker of conditions says is what the rules do

    private static void rulesSpeakWhereTheirConditionsHold(List<Rule> rules, Course course, String told) {
        for (Rule rule : rules) {
            List<Firing> firings = course.firings(rule.phase());
            for (Object fact : course.facts(rule.phase())) {
                boolean spoke = firings.stream()
                        .anyMatch(firing -> firing.rule().name().equals(rule.name()) && isSame(firing.fact(), fact));
                boolean holds = rule.conditions().stream().allMatch(condition -> holds(condition, fact, Map.of()));
                if (rule.elements().isEmpty()) {
                    assertEquals(spoke, holds, told + rule.name());
                } else {
                    assertTrue(!spoke || holds, told + rule.name());
                }
            }
        }
    }

    private static boolean isSame(Object one, Object other) {
        if (one instanceof ProposedRemedy a && other instanceof ProposedRemedy b) {
            return a.getType().equals(b.getType());
        }
        if (one instanceof EligibleRemedy a && other instanceof EligibleRemedy b) {
            return a.getType().equals(b.getType());
        }
        return !(one instanceof ProposedPause a && other instanceof ProposedPause b) || a.getKind() == b.getKind();
    }

    /** Whether a condition holds, read on its own: by getters and the operators of the library, with other values in the place of some. */
    private static boolean holds(Condition condition, Object fact, Map<String, @Nullable Object> instead) {
        if (condition instanceof Condition.Not not) {
            return !holds(not.condition(), fact, instead);
        }
        if (condition instanceof Condition.AllOf all) {
            return all.conditions().stream().allMatch(each -> holds(each, fact, instead));
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.conditions().stream().anyMatch(each -> holds(each, fact, instead));
        }
        Condition.Comparison comparison = (Condition.Comparison) condition;
        Object left = read(comparison.left(), fact, instead);
        List<@Nullable Object> right = new ArrayList<>();
        comparison.right().forEach(operand -> right.add(read(operand, fact, instead)));
        Operator operator = comparison.operator();
        return operator.isMembership()
                ? right.stream().anyMatch(each -> Operator.EQUAL.holds(left, each)) != operator.isNegated()
                : operator.holds(left, right.get(0));
    }

    private static @Nullable Object read(Operand operand, Object fact, Map<String, @Nullable Object> instead) {
        String text = operand.text();
        if (instead.containsKey(text)) {
            return instead.get(text);
        }
        if (operand instanceof Operand.Constant constant) {
            return constant.value();
        }
        if (operand instanceof Operand.Property property) {
            return along(fact, property.path());
        }
        Operand.Call call = (Operand.Call) operand;
        Object owner = Objects.requireNonNull(along(fact, call.path()));
        try {
            Method method = GETTERS.computeIfAbsent(
                    owner.getClass().getName() + " " + call.function(),
                    any -> Arrays.stream(owner.getClass().getMethods())
                            .filter(each ->
                                    each.getName().equals(call.function().call()) && each.getParameterCount() == 1)
                            .findFirst()
                            .orElseThrow());
            return method.invoke(owner, call.function().argument(call.argument()));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable Object along(Object fact, List<String> path) {
        Object value = fact;
        for (String name : path) {
            if (value == null) {
                return null;
            }
            String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            Class<?> type = value.getClass();
            Method getter = GETTERS.computeIfAbsent(
                    type.getName() + " " + name,
                    any -> Stream.of("get" + capital, "is" + capital, name)
                            .flatMap(each -> Arrays.stream(type.getMethods())
                                    .filter(method -> method.getName().equals(each) && method.getParameterCount() == 0))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(name)));
            try {
                value = getter.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return value;
    }

    // verdicts

    private static void isConsistent(Course course, Wanted wanted, WhyNot answer, String told) {
        assertEquals(course.id(), answer.decisionId(), told);
        assertTrue(!answer.because().isEmpty(), told);
        for (Spoken rule : answer.by()) {
            assertTrue(!rule.says().isEmpty() && !rule.because().isEmpty(), told);
        }
        if (wanted instanceof Wanted.Remedy remedy) {
            isConsistent(course, remedy.type(), answer, told);
        } else if (wanted instanceof Wanted.Term term) {
            isConsistent(course, term, answer, told);
        } else {
            isConsistent(course, ((Wanted.Rule) wanted).name(), answer, told);
        }
        if (answer.verdict() == Verdict.NOT_SAID || answer.verdict() == Verdict.OUTRANKED) {
            return;
        }
        assertEquals(List.of(), answer.nearMisses(), told);
    }

    private static void isConsistent(Course course, RemedyType type, WhyNot answer, String told) {
        LineDecision decision = course.decision();
        List<RejectedAlternative> rejected = course.resolution().rejectedAlternatives().stream()
                .filter(each -> each.decisionId().equals(course.id())
                        && each.alternative().equals(type.name()))
                .toList();
        boolean isVetoed = rejected.stream().anyMatch(RejectedAlternative::vetoed);
        boolean isOutranked = rejected.stream().anyMatch(each -> !each.vetoed());
        boolean isGiven = decision.remedyType().equals(type);
        boolean isOption = decision.options().stream().map(Option::remedy).anyMatch(type::equals);
        boolean isProposed = reasons(course, Act.PROPOSED, "proposed: " + Words.of(type))
                .findAny()
                .isPresent();
        switch (answer.verdict()) {
            case CAME_OUT ->
                assertTrue(
                        isGiven
                                        && (decision.status() == ResolutionStatus.FINAL
                                                || decision.status() == ResolutionStatus.DECLINED_WITH_ALTERNATIVES)
                                || type == RemedyType.WAIT_AND_RECHECK && decision.pending() != null,
                        told);
            case LEFT_OPEN -> assertTrue(isGiven && decision.status() != ResolutionStatus.FINAL || isOption, told);
            case RULED_OUT -> {
                assertTrue(isVetoed && !isGiven && !isOption, told);
                Set<String> rules = rejected.stream()
                        .map(RejectedAlternative::rule)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
                assertEquals(rules, answer.by().stream().map(Spoken::rule).collect(Collectors.toSet()), told);
            }
            case OUTRANKED -> assertTrue(isOutranked && !isGiven && !isOption, told);
            case MADE_GOOD_OTHERWISE ->
                assertTrue((isOutranked || course.isBroken()) && !isVetoed && !isGiven && !isOption, told);
            case REVIEWED_INSTEAD ->
                assertTrue(
                        decision.status() == ResolutionStatus.NEEDS_REVIEW
                                && course.isReviewInstead()
                                && !isGiven
                                && !isVetoed,
                        told);
            case NOT_SAID -> assertTrue(!isProposed && rejected.isEmpty() && !isGiven && !isOption, told);
            case WITHOUT_EFFECT -> assertTrue(false, told);
        }
        if (isVetoed && !isGiven && !isOption) {
            assertEquals(Verdict.RULED_OUT, answer.verdict(), told);
        }
        if (answer.verdict() == Verdict.OUTRANKED && course.choice().equals(course.own())) {
            assertTrue(
                    rejected.stream().anyMatch(each -> each.because().endsWith(": " + answer.because())),
                    told + answer.because() + rejected);
        }
    }

    private static Stream<Reason> reasons(Course course, Act act, String conclusion) {
        return course.resolution().rationale().stream()
                .filter(reason -> reason.decisionId().equals(course.id())
                        && reason.act() == act
                        && reason.conclusion().equals(conclusion));
    }

    private static void isConsistent(Course course, Wanted.Term term, WhyNot answer, String told) {
        Boolean isSo = isSo(course, term);
        if (isSo != null) {
            assertEquals(isSo, answer.verdict() == Verdict.CAME_OUT, told + answer.because());
        }
        assertTrue(answer.verdict() != Verdict.LEFT_OPEN, told);
        List<Reason> said = course.resolution().rationale().stream()
                .filter(reason -> reason.decisionId().equals(course.id()) && reason.rule() != null)
                .toList();
        if (answer.verdict() == Verdict.OUTRANKED) {
            String instead = answer.by().get(0).says();
            assertTrue(
                    said.stream().anyMatch(reason -> reason.conclusion().equals(instead) && reason.effective()),
                    told + instead);
        }
        if (answer.verdict() == Verdict.WITHOUT_EFFECT || answer.verdict() == Verdict.CAME_OUT) {
            for (Spoken by : answer.by()) {
                assertTrue(
                        by.rule() == null
                                || said.stream()
                                        .anyMatch(reason -> by.rule().equals(reason.rule())
                                                && reason.conclusion().equals(by.says())),
                        told + by);
            }
        }
    }

    /** As the resolution has it; null where it does not say. */
    private static @Nullable Boolean isSo(Course course, Wanted.Term wanted) {
        LineDecision decision = course.decision();
        Resolution resolution = course.resolution();
        Object term = wanted.term();
        return switch (wanted.kind()) {
            case FAULT -> decision.fault() == term;
            case FINDING -> decision.findings().contains(term);
            case PAUSE -> decision.pending() != null && decision.pending().kind() == term;
            case QUESTION ->
                decision.pending() != null && Objects.equals(decision.pending().question(), term);
            case RETURN -> decision.returning().requirement() == term;
            case RETURN_BY -> decision.returning().method() == term;
            case RETURN_PAID_BY -> decision.returning().paidBy() == term;
            case PROOF ->
                decision.planned().shipping() != null
                        && decision.planned().shipping().proofOfDelivery() == term;
            case REFUND_TO ->
                decision.planned().repayment() != null
                        && decision.planned().repayment().method() == term;
            case REFUND_TIMING ->
                decision.planned().repayment() != null
                        && decision.planned().repayment().timing() == term;
            case COMPENSATION ->
                decision.compensations().stream().anyMatch(given -> given.type().equals(term));
            case FOLLOW_UP ->
                resolution.followUps().stream()
                        .anyMatch(
                                each -> each.type().equals(term) && course.id().equals(each.decisionId()));
            case SENTENCE ->
                // Another claim of the case may be what it is said about.
                resolution.decisions().size() > 1
                        ? null
                        : resolution.communications().stream()
                                .anyMatch(each -> each.points().contains((CommPoint) term));
            case APOLOGY ->
                resolution.decisions().size() > 1 || resolution.communications().isEmpty()
                        ? null
                        : resolution.communications().get(0).apology() == term;
            case SIGNATURE ->
                resolution.decisions().size() > 1
                        ? null
                        : resolution.approval() != null && resolution.approval().level() == term;
            default -> null;
        };
    }

    private static void isConsistent(Course course, String rule, WhyNot answer, String told) {
        boolean spoke = course.resolution().rationale().stream()
                .anyMatch(reason -> reason.decisionId().equals(course.id()) && rule.equals(reason.rule()));
        assertTrue(spoke || answer.verdict() != Verdict.CAME_OUT, told);
        if (answer.verdict() == Verdict.NOT_SAID) {
            assertTrue(!spoke && answer.nearMisses().size() <= 1, told);
        }
    }

    // near misses

    private void isTrue(Asked policy, Course course, NearMiss miss, String told) {
        misses++;
        Rule rule = policy.rules.stream()
                .filter(each -> each.name().equals(miss.rule()))
                .findFirst()
                .orElseThrow();
        assertEquals(rule.principle(), miss.principle(), told);
        assertTrue(!miss.sentence().isEmpty(), told);
        assertTrue(!miss.failed().isEmpty() || !miss.related().isEmpty(), told);
        assertTrue(!miss.conditions().isEmpty() || !miss.related().isEmpty(), told);
        Object fact = Stream.concat(
                        course.facts(rule.phase()).stream(),
                        rule.phase() == Phase.CHOOSE
                                ? RemedyType.values().stream().map(course::eligible)
                                : Stream.empty())
                .filter(each -> actuals(miss.conditions())
                        .allMatch(check -> Objects.equals(check.actual(), actual(rule, check, each))))
                .findFirst()
                .orElse(null);
        assertNotNull(fact, told + "no fact has these values: " + miss);
        for (ConditionCheck check : actuals(miss.conditions()).toList()) {
            assertEquals(check.held(), Objects.requireNonNull(check.needed()).contains(check.actual()), told);
            isExactly(rule, check, fact, told);
            check.rules().forEach(found -> isTrue(policy, course, found, told + found.rule() + ": "));
        }
        repair(rule, miss, fact, told);
    }

    private static Stream<ConditionCheck> actuals(List<ConditionCheck> checks) {
        return checks.stream()
                .flatMap(check -> check.isJoining()
                        ? check.alternatives().stream().flatMap(WhyNotTest::actuals)
                        : Stream.of(check));
    }

    private static @Nullable Object actual(Rule rule, ConditionCheck check, Object fact) {
        Operand operand = operands(rule)
                .filter(each -> each.text().equals(check.property()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(check.property()));
        return read(operand, fact, Map.of());
    }

    /** What its conditions read, and what it works out to say. */
    private static Stream<Operand> operands(Rule rule) {
        return Stream.concat(
                rule.conditions().stream().flatMap(Condition::operands),
                rule.actions().stream().flatMap(action -> action.arguments().stream()));
    }

    private static Stream<Condition.Comparison> comparisons(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return Stream.of(comparison);
        }
        if (condition instanceof Condition.Not not) {
            return comparisons(not.condition());
        }
        List<Condition> parts = condition instanceof Condition.AllOf all
                ? all.conditions()
                : ((Condition.AnyOf) condition).conditions();
        return parts.stream().flatMap(WhyNotTest::comparisons);
    }

    /** The values that are said to be needed are those with which the comparison holds. */
    private static void isExactly(Rule rule, ConditionCheck check, Object fact, String told) {
        boolean negated = check.text().startsWith("!(");
        String text = negated ? check.text().substring(2, check.text().length() - 1) : check.text();
        Condition.Comparison comparison = rule.conditions().stream()
                .flatMap(WhyNotTest::comparisons)
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElse(null);
        if (comparison == null) {
            // What it works out to say has to be what is asked for.
            assertTrue(
                    check.text().startsWith(check.property() + " == ")
                            || check.text().contains(" == "),
                    told);
            return;
        }
        for (Object value : samples(comparison, check, fact)) {
            Map<String, @Nullable Object> instead = new HashMap<>();
            instead.put(check.property(), value);
            assertEquals(
                    holds(comparison, fact, instead) != negated,
                    Objects.requireNonNull(check.needed()).contains(value),
                    () -> told + check + " for " + value);
        }
    }

    private static List<@Nullable Object> samples(Condition.Comparison comparison, ConditionCheck check, Object fact) {
        List<@Nullable Object> samples = new ArrayList<>();
        if (!isAlwaysThere(check.property(), fact.getClass())) {
            samples.add(null);
        }
        samples.add(check.actual());
        for (Operand operand : Stream.concat(Stream.of(comparison.left()), comparison.right().stream())
                .toList()) {
            Object value = read(operand, fact, Map.of());
            if (value != null) {
                samples.add(value);
            }
            samples.addAll(around(value));
            if (operand.type().isEnum()) {
                samples.addAll(List.of(operand.type().getEnumConstants()));
            }
            if (operand.type() == RemedyType.class) {
                samples.addAll(RemedyType.values());
            }
            if (operand.type() == boolean.class || operand.type() == Boolean.class) {
                samples.addAll(List.of(true, false));
            }
        }
        boolean isOrdering = comparison.operator().isOrdering();
        samples.removeIf(value -> isOrdering
                && value != null
                && check.actual() != null
                && value.getClass() != check.actual().getClass()
                && !(value instanceof Number && check.actual() instanceof Number));
        return samples;
    }

    private static boolean isAlwaysThere(String path, Class<?> fact) {
        Class<?> type = fact;
        for (String name : path.split("\\.")) {
            if (path.contains("(") || Properties.step(type, name).isNullable()) {
                return false;
            }
            type = Properties.step(type, name).type();
        }
        return true;
    }

    private static List<Object> around(@Nullable Object value) {
        if (value instanceof Money money) {
            return List.of(money.plusMinor(1), money.minusMinor(1), money.negated());
        }
        if (value instanceof Long || value instanceof Integer) {
            long number = ((Number) value).longValue();
            return List.of(number + 1, number - 1, -number);
        }
        if (value instanceof Double number) {
            return List.of(number + 0.01, number - 0.01);
        }
        if (value instanceof LocalDate date) {
            return List.of(date.plusDays(1), date.minusDays(1));
        }
        return value instanceof List<?> many && !many.isEmpty() ? List.of(List.of(), many.subList(0, 1)) : List.of();
    }

    /** With values that are said to be needed in the place of those that are there, all conditions hold. */
    private void repair(Rule rule, NearMiss miss, Object fact, String told) {
        Map<String, @Nullable Object> instead = new HashMap<>();
        List<ConditionCheck> wanted =
                new ArrayList<>(actuals(cheapest(miss.conditions())).toList());
        for (ConditionCheck failed : wanted) {
            if (failed.held()) {
                continue;
            }
            List<Values> all = wanted.stream()
                    .filter(check -> check.property().equals(failed.property()))
                    .map(check -> Objects.requireNonNull(check.needed()))
                    .toList();
            Stream<@Nullable Object> candidates = all.stream().flatMap(values -> candidates(values, failed.actual()));
            List<@Nullable Object> fitting = new ArrayList<>();
            candidates
                    .filter(value -> all.stream().allMatch(values -> values.contains(value)))
                    .forEach(fitting::add);
            if (fitting.isEmpty()) {
                // Compared with something that is not there: nothing on this side repairs it.
                assertTrue(
                        all.stream()
                                .anyMatch(values -> values instanceof Values.OneOf one
                                        && one.values().isEmpty()),
                        () -> told + "nothing fits " + failed);
                return;
            }
            instead.put(failed.property(), fitting.get(0));
        }
        // What had to be the same as what is repaired goes with it.
        for (ConditionCheck check : wanted) {
            if (instead.containsKey(check.comparedWith()) && check.needed() instanceof Values.OneOf) {
                instead.put(check.property(), instead.get(check.comparedWith()));
            }
        }
        repaired++;
        assertTrue(
                rule.conditions().stream().allMatch(condition -> holds(condition, fact, instead)),
                () -> told + instead + " does not repair " + miss);
    }

    /** All conditions, and of those that can hold in several ways the first way of which least is missing. */
    private static List<ConditionCheck> cheapest(List<ConditionCheck> checks) {
        List<ConditionCheck> all = new ArrayList<>();
        for (ConditionCheck check : checks) {
            if (!check.isJoining()) {
                all.add(check);
            } else {
                all.addAll(check.alternatives().stream()
                        .map(WhyNotTest::cheapest)
                        .min((a, b) -> Long.compare(failures(a), failures(b)))
                        .orElseThrow());
            }
        }
        return all;
    }

    private static long failures(List<ConditionCheck> checks) {
        return checks.stream().filter(check -> !check.held()).count();
    }

    private static Stream<@Nullable Object> candidates(Values values, @Nullable Object actual) {
        if (values instanceof Values.OneOf one) {
            return one.values().stream();
        }
        if (values instanceof Values.Range range) {
            Object bound = range.from() == null ? range.to() : range.from();
            return Stream.concat(Stream.of(bound), around(bound).stream());
        }
        if (values instanceof Values.Having having) {
            return Stream.of(
                    actual instanceof String || actual == null && having.part() instanceof String
                            ? String.valueOf(having.part())
                            : List.of(having.part()));
        }
        Values others = ((Values.AllBut) values).values();
        return Stream.concat(
                candidates(others, actual)
                        .flatMap(value -> value instanceof Boolean yes
                                ? Stream.of(!yes)
                                : value instanceof Enum<?> term
                                        ? Stream.of(term.getDeclaringClass().getEnumConstants())
                                        : value instanceof RemedyType
                                                ? RemedyType.values().stream()
                                                : around(value).stream()),
                Stream.of(actual, List.of(), "something else", null));
    }
}
