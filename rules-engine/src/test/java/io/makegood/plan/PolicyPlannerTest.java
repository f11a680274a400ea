package io.makegood.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.bundle.PolicyBundle;
import io.makegood.casefile.CaseFile;
import io.makegood.casefile.CaseFileBuilder;
import io.makegood.engine.Policy;
import io.makegood.engine.PolicyPlanner;
import io.makegood.engine.ResolutionEngine;
import io.makegood.explain.Generosity;
import io.makegood.generatedcases.CaseGenerator;
import io.makegood.generatedcases.SampleSize;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.problem.PolicyException;
import io.makegood.replay.ResolutionDifference;
import io.makegood.resolution.CostShare;
import io.makegood.resolution.LineDecision;
import io.makegood.resolution.Resolution;
import io.makegood.vocabulary.CostBearer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Edits are made in the texts of the default policy; what a plan says of them is held against policies that were compiled with some of these edits. */
class PolicyPlannerTest {
    private static final long SEED = Long.getLong("makegood.seed", 1);
    private static final int ROUNDS = Integer.getInteger("makegood.rounds", 1);
    private static final int CASES = SampleSize.of("cases", 30);
    private static final int EDITS = 3;

    private static final SortedMap<String, String> FILES =
            new TreeMap<>(BundleReader.filesOfResource("customer-first"));
    private static final Policy DEFAULT = Policy.customerFirst();
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]*)\".*?^end$");
    private static final Pattern MESSAGE = Pattern.compile("(?m)^([A-Z_.+]+) = (?=[A-Z])");

    /** Compiled with both of two edits that many cases notice, one of them, or none, see {@link #all}. */
    private static final List<Policy> WIDE = all(List.of(number("delayCredit"), message("GREET_BY_NAME")));

    /** A change of texts, by the name of what it changes. */
    private record TextEdit(String name, UnaryOperator<SortedMap<String, String>> change) {}

    @Test
    void a_policy_against_itself_changes_nothing() {
        PolicyPlanner planner = PolicyPlanner.between(DEFAULT, with(Set.of("comments"), Map.of("comments", files -> {
            files.replaceAll((path, text) -> path.endsWith(".drl") ? text + "\n// a comment\n" : text);
            return files;
        })));
        PlanTally tally = tally(planner, 200);

        assertEquals(List.of(), planner.edits());
        assertEquals(200, tally.cases());
        assertEquals(0, tally.changed().cases());
        assertEquals(Map.of(), tally.byCause());
        assertEquals(Map.of(), tally.changed().borne());
    }

    @Test
    void what_is_otherwise_is_what_a_shadow_reports() {
        Policy other = WIDE.get(3);
        PolicyPlanner planner = PolicyPlanner.between(DEFAULT, other);
        int changed = 0;
        for (CaseFile caseFile : cases(CASES)) {
            List<ResolutionDifference> differences =
                    ResolutionDifference.between(decide(DEFAULT, caseFile), decide(other, caseFile));
            CaseComparison comparison = planner.compare(caseFile);
            assertEquals(differences.isEmpty(), !comparison.isChanged(), () -> caseFile.id() + " " + differences);
            changed += comparison.isChanged() ? 1 : 0;
        }
        assertTrue(changed > 0, "nothing changed");
    }

    @Test
    void each_change_is_caused_by_the_edits_that_are_named_and_by_no_fewer() {
        // Without the rule, the number makes less of a difference.
        int changed = check(
                List.of(number("delayCredit"), message("GREET_BY_NAME"), rule("a missed day gives a credit on top")));
        assertTrue(changed > 0, "nothing changed");
        for (int round = 0; round < ROUNDS; round++) {
            check(edits(new Random(SEED + round)));
        }
    }

    /** How many cases were changed. */
    private int check(List<TextEdit> edits) {
        List<Policy> policies = all(edits);
        Policy changed = policies.get(policies.size() - 1);
        PolicyPlanner planner = PolicyPlanner.between(DEFAULT, changed);
        assertEquals(
                edits.stream().map(TextEdit::name).sorted().toList(),
                planner.edits().stream().map(PolicyEdit::name).sorted().toList());
        PlanTally tally = new PlanTally();
        Map<CostBearer, Map<String, BigDecimal>> moved = new EnumMap<>(CostBearer.class);
        long place = 0;
        for (CaseFile caseFile : cases(CASES)) {
            CaseComparison comparison = planner.compare(caseFile);
            tally.add(comparison, ++place);
            Resolution before = decide(DEFAULT, caseFile);
            Resolution after = decide(changed, caseFile);
            add(moved, before, -1);
            add(moved, after, 1);
            Cause cause = comparison.cause();
            if (cause == null) {
                assertEquals(List.of(), ResolutionDifference.between(before, after));
                continue;
            }
            BitSet named = new BitSet();
            cause.edits().forEach(edit -> named.set(place(edit, edits)));
            assertSame(after, policies.get(number(named)), caseFile, true, cause);
            // Without any of them it is another decision.
            named.stream().forEach(one -> {
                BitSet fewer = (BitSet) named.clone();
                fewer.clear(one);
                assertSame(after, policies.get(number(fewer)), caseFile, false, cause);
            });
        }
        moved.values().forEach(sums -> sums.values().removeIf(sum -> sum.signum() == 0));
        moved.values().removeIf(Map::isEmpty);
        assertEquals(texts(moved), texts(tally.changed().borne()));
        assertAddsUp(tally);
        return (int) tally.changed().cases();
    }

    private static void assertSame(Resolution after, Policy policy, CaseFile caseFile, boolean isSame, Cause cause) {
        assertEquals(
                isSame,
                ResolutionDifference.between(decide(policy, caseFile), after).isEmpty(),
                () -> caseFile.id() + " " + cause);
    }

    /** The numbers of all causes are those of all. */
    private static void assertAddsUp(PlanTally tally) {
        assertEquals(
                tally.changed().cases(),
                tally.byCause().values().stream().mapToLong(ChangeTally::cases).sum());
        assertEquals(
                tally.changed().noticed(),
                tally.byCause().values().stream()
                        .mapToLong(ChangeTally::noticed)
                        .sum());
        Map<CostBearer, Map<String, BigDecimal>> borne = new EnumMap<>(CostBearer.class);
        Map<Aspect, Long> aspects = new EnumMap<>(Aspect.class);
        Map<Generosity, Long> generosity = new EnumMap<>(Generosity.class);
        tally.byCause().values().forEach(each -> {
            each.borne()
                    .forEach((bearer, sums) ->
                            sums.forEach((currency, sum) -> borne.computeIfAbsent(bearer, any -> new HashMap<>())
                                    .merge(currency, sum, BigDecimal::add)));
            each.aspects().forEach((aspect, count) -> aspects.merge(aspect, count, Long::sum));
            each.generosity().forEach((one, count) -> generosity.merge(one, count, Long::sum));
        });
        borne.values().forEach(sums -> sums.values().removeIf(sum -> sum.signum() == 0));
        borne.values().removeIf(Map::isEmpty);
        assertEquals(texts(tally.changed().borne()), texts(borne));
        assertEquals(tally.changed().aspects(), aspects);
        assertEquals(tally.changed().generosity(), generosity);
        for (Segment segment : Segment.values()) {
            SegmentTally all = tally.by(segment).values().stream()
                    .reduce(SegmentTally::plus)
                    .orElseThrow();
            assertEquals(tally.claims(), all.claims(), segment::toString);
            assertEquals(
                    tally.changed().claims(), all.more() + all.less() + all.mixed() + all.other(), segment::toString);
        }
    }

    @Test
    void what_only_two_edits_cause_is_caused_by_them_together() {
        // The rule asks for what only the other one finds.
        Policy both = with(
                Set.of("a", "b"),
                Map.of(
                        "a",
                        files -> put(files, "rules/assess/made.drl", """
                        package customerfirst.assess
                        import io.makegood.rules.*
                        rule "it is found"
                            @principle("customer-at-the-table")
                            @because("it is made for the test")
                        when
                            $claim : ReportedClaim( customer.memberTier == MemberTier.PREMIUM )
                        then
                            $claim.find( "what is made for the test" );
                        end
                        """.replace(
                                        "import io.makegood.rules.*\n",
                                        "import io.makegood.rules.*\nimport io.makegood.vocabulary.*\n")),
                        "b",
                        files -> put(files, "rules/settle/made.drl", """
                        package customerfirst.settle
                        import io.makegood.rules.*
                        import io.makegood.vocabulary.*
                        rule "it is given"
                            @principle("customer-at-the-table")
                            @because("it is made for the test")
                        when
                            $claim : SettledClaim( found("what is made for the test") )
                        then
                            $claim.compensate( CompensationType.GESTURE, $claim.getPolicy().amount("delayCredit") );
                        end
                        """)));
        PlanTally tally = tally(PolicyPlanner.between(DEFAULT, both), 200);

        List<String> causes = tally.byCause().keySet().stream()
                .map(cause -> cause.edits().stream().map(PolicyEdit::name).toList() + " " + cause.isTogether())
                .toList();
        assertTrue(causes.contains("[it is found, it is given] true"), causes::toString);
        assertTrue(tally.changed().noticed() > 0);
        assertEquals(0, tally.changed().generosity().getOrDefault(Generosity.LESS, 0L));
        assertEquals(0, tally.by(Segment.TIER).get("NONE").more());
        assertTrue(tally.by(Segment.TIER).get("PREMIUM").more() > 0);
        assertAddsUp(tally);
    }

    @Test
    void parts_of_a_tally_add_up_to_it_in_any_order() {
        PolicyPlanner planner = PolicyPlanner.between(DEFAULT, WIDE.get(3));
        List<CaseFile> cases = cases(100);
        PlanTally all = new PlanTally();
        List<PlanTally> parts = Stream.generate(PlanTally::new).limit(7).collect(Collectors.toList());
        for (int i = 0; i < cases.size(); i++) {
            all.add(planner.compare(cases.get(i)), i);
            parts.get(i % parts.size()).add(planner.compare(cases.get(i)), i);
        }
        Collections.shuffle(parts, new Random(SEED));
        PlanTally sum = new PlanTally();
        parts.forEach(sum::addAll);

        assertEquals(
                List.copyOf(all.byCause().keySet()), List.copyOf(sum.byCause().keySet()));
        all.byCause().forEach((cause, tally) -> {
            ChangeTally other = sum.byCause().get(cause);
            assertEquals(tally.cases(), other.cases());
            assertEquals(texts(tally.borne()), texts(other.borne()));
            assertEquals(place(tally.nearest()), place(other.nearest()));
            assertEquals(place(tally.dearest()), place(other.dearest()));
        });
    }

    private static long place(PlanExample example) {
        return example == null ? -1 : example.place();
    }

    @Test
    void a_digest_is_of_exactly_this_change_of_exactly_this_case() {
        PolicyPlanner planner = PolicyPlanner.between(DEFAULT, WIDE.get(3));
        PolicyPlanner other = PolicyPlanner.between(DEFAULT, WIDE.get(2));
        int different = 0;
        for (CaseFile caseFile : cases(2 * CASES)) {
            CaseComparison comparison = planner.compare(caseFile);
            String digest = PolicyPlanner.digest(comparison);
            assertEquals(digest, PolicyPlanner.digest(planner.compare(caseFile)));
            CaseFile another =
                    CaseFileBuilder.builder(caseFile).title("another case").build();
            assertNotEquals(digest, PolicyPlanner.digest(planner.compare(another)));
            if (comparison.isChanged()
                    && !ResolutionDifference.between(decide(WIDE.get(2), caseFile), comparison.after())
                            .isEmpty()) {
                different++;
                assertNotEquals(digest, PolicyPlanner.digest(other.compare(caseFile)));
            }
        }
        assertTrue(different > 0, "no different change of one case");
    }

    @Test
    void a_case_of_an_own_incident_is_decided_by_the_policy_that_knows_it() {
        Policy knowing = with(Set.of("own"), Map.of("own", files -> put(files, "vocabulary.yaml", """
                incidents:
                  HUM: {matter: BAD_GOODS, means: it hums}
                """)));
        PolicyPlanner planner = PolicyPlanner.between(DEFAULT, knowing);
        CaseFile plain = CaseGenerator.of(3);
        CaseFile own = io.makegood.engine.CaseFileReader.of(planner.vocabulary())
                .read(
                        "own",
                        io.makegood.engine.CaseFiles.toJson(plain)
                                .replaceAll(
                                        "(?s)\"incidents\".*?\"type\": \"[A-Z_]+\"",
                                        "\"incidents\" : [ {\n    \"id\" : \"I1\",\n \"orderId\": \"O1\", \"type\": \"HUM\""));
        CaseComparison comparison = planner.compare(own);

        assertNull(comparison.before());
        assertTrue(comparison.isDecidedByOne());
        assertFalse(comparison.problems().isEmpty());
        PlanTally tally = new PlanTally();
        tally.add(comparison, 1);
        assertEquals(1, tally.decidedByNew());
        assertEquals(0, tally.cases());
    }

    @Test
    void policies_that_mean_different_things_by_one_word_are_refused() {
        Policy one = with(Set.of("own"), Map.of("own", files -> put(files, "vocabulary.yaml", """
                incidents:
                  HUM: {matter: BAD_GOODS, means: it hums}
                """)));
        Policy other = with(Set.of("own"), Map.of("own", files -> put(files, "vocabulary.yaml", """
                incidents:
                  HUM: {matter: LATENESS, means: it hums}
                """)));
        assertThrows(PolicyException.class, () -> PolicyPlanner.between(one, other));
    }

    // Edits

    /** Compiled with all, some and none of the edits: the bits of its place say which. */
    private static List<Policy> all(List<TextEdit> edits) {
        Map<String, UnaryOperator<SortedMap<String, String>>> byName = new LinkedHashMap<>();
        edits.forEach(edit -> byName.put(edit.name(), edit.change()));
        List<Policy> policies = new ArrayList<>();
        for (int made = 0; made < 1 << edits.size(); made++) {
            Set<String> names = new LinkedHashSet<>();
            for (int i = 0; i < edits.size(); i++) {
                if ((made >> i & 1) == 1) {
                    names.add(edits.get(i).name());
                }
            }
            policies.add(with(names, byName));
        }
        return policies;
    }

    private static Policy with(Set<String> names, Map<String, UnaryOperator<SortedMap<String, String>>> edits) {
        SortedMap<String, String> files = new TreeMap<>(FILES);
        for (Map.Entry<String, UnaryOperator<SortedMap<String, String>>> edit : edits.entrySet()) {
            if (names.contains(edit.getKey())) {
                files = edit.getValue().apply(files);
            }
        }
        return Policy.load(PolicyBundle.of("made", files));
    }

    /** A number that is another one, a rule that is not there, a sentence that says more: such that each by itself, and all together, are a policy. */
    private static List<TextEdit> edits(Random random) {
        while (true) {
            List<TextEdit> edits = new ArrayList<>(List.of(number(random), rule(random), message(random)));
            edits.set(random.nextInt(EDITS), rule(random));
            Collections.shuffle(edits, random);
            try {
                if (edits.stream().map(TextEdit::name).distinct().count() == EDITS) {
                    all(edits);
                    return edits;
                }
            } catch (PolicyException e) {
                // A rule that others need, or a number none is to be.
                continue;
            }
        }
    }

    private static TextEdit number(Random random) {
        List<String> names = List.of("deadlinePressureDays", "delayCredit", "returnlessMaxValue", "autoApproveLimit");
        return number(names.get(random.nextInt(names.size())));
    }

    private static TextEdit number(String name) {
        return new TextEdit(
                name,
                files -> put(
                        files,
                        "policy.yaml",
                        files.get("policy.yaml").replaceFirst("(" + name + ":\\s+value: )(\\d+)", "$17")));
    }

    private static TextEdit rule(Random random) {
        List<String> paths = FILES.keySet().stream()
                .filter(path -> path.endsWith(".drl") && !path.contains("assess"))
                .toList();
        String path = paths.get(random.nextInt(paths.size()));
        Matcher rules = RULE.matcher(FILES.get(path));
        List<String> names = rules.results().map(rule -> rule.group(1)).toList();
        return rule(names.get(random.nextInt(names.size())));
    }

    private static TextEdit rule(String name) {
        String path = FILES.keySet().stream()
                .filter(each -> FILES.get(each).contains("rule \"" + name + "\""))
                .findFirst()
                .orElseThrow();
        return new TextEdit(
                name,
                files -> put(
                        files,
                        path,
                        RULE.matcher(files.get(path))
                                .replaceAll(rule ->
                                        rule.group(1).equals(name) ? "" : Matcher.quoteReplacement(rule.group()))));
    }

    private static TextEdit message(Random random) {
        String path = "messages/en.properties";
        List<String> keys = MESSAGE.matcher(FILES.get(path))
                .results()
                .map(message -> message.group(1))
                .filter(key -> key.startsWith("STATE") || key.startsWith("GREET"))
                .toList();
        return message(keys.get(random.nextInt(keys.size())));
    }

    private static TextEdit message(String key) {
        String path = "messages/en.properties";
        return new TextEdit(
                key, files -> put(files, path, files.get(path).replace("\n" + key + " = ", "\n" + key + " = Well. ")));
    }

    private static SortedMap<String, String> put(SortedMap<String, String> files, String path, String text) {
        SortedMap<String, String> changed = new TreeMap<>(files);
        changed.put(path, text);
        return changed;
    }

    private static int place(PolicyEdit edit, List<TextEdit> edits) {
        return edits.stream().map(TextEdit::name).toList().indexOf(edit.name());
    }

    private static int number(BitSet bits) {
        return bits.stream().map(bit -> 1 << bit).sum();
    }

    // Cases

    private static PlanTally tally(PolicyPlanner planner, int cases) {
        PlanTally tally = new PlanTally();
        long place = 0;
        for (CaseFile caseFile : cases(cases)) {
            tally.add(planner.compare(caseFile), ++place);
        }
        return tally;
    }

    private static List<CaseFile> cases(int count) {
        return LongStream.range(0, count).mapToObj(CaseGenerator::of).toList();
    }

    private static final Map<Policy, ResolutionEngine> ENGINES = new HashMap<>();

    private static Resolution decide(Policy policy, CaseFile caseFile) {
        return ENGINES.computeIfAbsent(policy, ResolutionEngine::using).resolve(caseFile);
    }

    private static void add(Map<CostBearer, Map<String, BigDecimal>> sums, Resolution resolution, int sign) {
        for (LineDecision decision : resolution.decisions()) {
            for (CostShare cost : decision.costs()) {
                sums.computeIfAbsent(cost.bearer(), any -> new HashMap<>())
                        .merge(
                                cost.amount().getCurrencyUnit().getCode(),
                                cost.amount().getAmount().multiply(BigDecimal.valueOf(sign)),
                                BigDecimal::add);
            }
        }
    }

    private static SortedMap<String, String> texts(Map<CostBearer, ? extends Map<String, BigDecimal>> sums) {
        SortedMap<String, String> texts = new TreeMap<>();
        sums.forEach((bearer, each) -> each.forEach((currency, sum) ->
                texts.put(bearer + " " + currency, sum.stripTrailingZeros().toPlainString())));
        return texts;
    }
}
