package io.makegood.internal.drl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.BundleReader;
import io.makegood.internal.bundle.ChangedBundle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.drools.DroolsLexer;
import io.makegood.internal.drools.DroolsRuleBase;
import io.makegood.internal.facts.CaseFacts;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.facts.Properties;
import io.makegood.internal.facts.TermTypes;
import io.makegood.internal.facts.Verbs;
import io.makegood.internal.rule.Action;
import io.makegood.internal.rule.Condition;
import io.makegood.internal.rule.Function;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Read;
import io.makegood.internal.rule.Rule;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import io.makegood.rules.PolicyParameters;
import io.makegood.rules.ReportedClaim;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Rules of the default policy, changed at random: whatever comes out is refused with its places, or read; and what is read, says the same when it is
 * written and read again.
 */
class RuleFileMutationTest {
    private static final int MUTANTS = 1500;
    private static final int SAMPLE = 150;
    private static final Duration FOREVER = Duration.ofMinutes(1);
    private static final int LONGEST_MESSAGE = 400;

    private static final Bundle BUNDLE = BundleReader.readResource("customer-first");
    private static final String HEAD = """
            package customerfirst.mutant
            import io.makegood.rules.*
            import io.makegood.vocabulary.*

            """;
    private static final List<String> HOSTILE = List.of(
            "System",
            "java.lang.Runtime",
            "new",
            "eval",
            "from",
            "not",
            "exists",
            "exists OrderLine( status == LineStatus.OPEN )",
            "not Evidence( kind == EvidenceKind.PHOTO )",
            "$line : OrderLine( id != $claim.line.id )",
            "accumulate( OrderLine( $q : quantity ); $n : sum( $q ) )",
            "$line.id",
            "$line.unitPrice()",
            "$n",
            "from $claim.order.lines",
            "from entry-point \"case\"",
            "accumulate",
            "line",
            "shipment.carrier",
            "(",
            ")",
            "((",
            "{",
            "}",
            "[",
            "]",
            "@",
            "#",
            "`",
            "\\",
            "\"",
            "'",
            "/*",
            "*/",
            "//",
            "then",
            "when",
            "end",
            "rule",
            "then[x]",
            "salience 1",
            "null",
            "true",
            "-1",
            "0",
            "1",
            "99",
            "0x1",
            "1e9",
            "!",
            "&&",
            "||",
            "==",
            "=",
            "!=",
            "<",
            ">=",
            "in",
            "not in",
            "contains",
            "not contains",
            "matches",
            ".",
            ",",
            ";",
            ":",
            "->",
            "::",
            "+",
            "$claim",
            "this",
            "class",
            "getClass()",
            "policy",
            "claim",
            "found(\"x\")",
            "\"\\\\\"",
            "\"\\\"\"",
            "\"{paid}\"",
            "\"\u202e\"",
            "\"\"",
            "import java.io.*",
            "declare",
            "function");

    private static final List<List<String>> ALIKE = List.of(
            List.of("==", "!="), List.of("<", ">", "<=", ">="), List.of(",", "&&", "||"), List.of("true", "false"));

    /** A rule of the default policy, as written. */
    private record Written(Phase phase, String text, List<Token> tokens) {
        static Written of(RuleSource source, Rule rule, int end) {
            String text = source.text().substring(rule.span().offset(), end) + "\n";
            return new Written(rule.phase(), text, new DroolsLexer().tokens(new RuleSource(source.path(), text)));
        }
    }

    private final List<Written> written = written();
    private final List<Written> relating = written.stream()
            .filter(rule -> rule.tokens().stream()
                    .anyMatch(token -> token.is("exists") || token.is("accumulate") || token.is("from")))
            .toList();
    private final List<String> names = words(Token.Kind.NAME);
    private final List<String> texts = words(Token.Kind.TEXT);
    private final RuleSource finder = finder();

    @Test
    void a_changed_rule_is_refused_with_its_place_or_read_and_means_what_it_says() {
        List<Rule> accepted = new ArrayList<>();
        assertTimeoutPreemptively(FOREVER, () -> {
            for (long seed = 0; seed < MUTANTS; seed++) {
                accepted.addAll(read(seed));
            }
        });

        assertTrue(accepted.size() > MUTANTS / 20, "only " + accepted.size() + " rules were accepted");
        Random dice = new Random(1);
        List<Rule> sample = IntStream.range(0, SAMPLE)
                .mapToObj(i -> accepted.get(dice.nextInt(accepted.size())).named("rule " + i))
                .toList();
        assertEquals(SAMPLE, DroolsRuleBase.compile(sample).rules().size());
    }

    private List<Rule> read(long seed) {
        Random dice = new Random(seed);
        Written rule = any(dice.nextInt(3) == 0 ? relating : written, dice);
        String text = HEAD + mutant(rule, dice);
        RuleSource mutant = new RuleSource("rules/" + rule.phase().folder() + "/mutant.drl", text);
        try {
            List<Rule> rules =
                    RuleReader.read(ChangedBundle.withRules(BUNDLE, List.of(finder, mutant)), new DroolsLexer())
                            .stream()
                            .filter(each -> each.span().file().equals(mutant.path()))
                            .toList();
            assertSaysTheSameAgain(rules, text);
            return rules;
        } catch (PolicyException refused) {
            refused.problems().forEach(problem -> assertPlaced(problem, mutant));
            return List.of();
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError broken) {
            throw new AssertionError("seed " + seed + ":\n" + text, broken);
        }
    }

    private static void assertPlaced(Problem problem, RuleSource mutant) {
        assertEquals(mutant.path(), problem.file(), problem::toString);
        String[] lines = mutant.text().split("\n", -1);
        assertTrue(problem.line() >= 1 && problem.line() <= lines.length, () -> problem + "\n" + mutant.text());
        assertTrue(
                problem.column() >= 1 && problem.column() <= lines[problem.line() - 1].length() + 1,
                () -> problem + "\n" + mutant.text());
        assertTrue(problem.message().length() < LONGEST_MESSAGE, problem::toString);
        assertTrue(problem.message().codePoints().noneMatch(Characters::isHidden), problem::toString);
    }

    /** What Drools gets is made of words of the library, and means what the author wrote. */
    private void assertSaysTheSameAgain(List<Rule> rules, String text) {
        List<RuleSource> again = new ArrayList<>(List.of(finder));
        for (Phase phase : Phase.values()) {
            List<Rule> ofPhase =
                    rules.stream().filter(rule -> rule.phase() == phase).toList();
            String drl = DrlWriter.write(phase, ofPhase);
            String path = "rules/" + phase.folder() + "/" + phase.name().toLowerCase(Locale.ROOT) + ".drl";
            new DroolsLexer()
                    .tokens(new RuleSource(path, drl))
                    .forEach(token -> assertTrue(
                            !token.is(Token.Kind.NAME) || KNOWN.contains(token.text()), () -> token + " in\n" + drl));
            if (ofPhase.stream().anyMatch(RuleFileMutationTest::saysMore)) {
                // What is not there, and several currencies, are asked for in words only the compiler has.
                return;
            }
            again.add(new RuleSource(
                    path, drl.replace("\nwhen\n", "\n@principle(\"reassure\") @because(\"it is so\")\nwhen\n")));
        }
        Map<String, Rule> readAgain =
                RuleReader.read(ChangedBundle.withRules(BUNDLE, again), new DroolsLexer()).stream()
                        .collect(Collectors.toMap(Rule::name, rule -> rule));
        for (Rule rule : rules) {
            Rule other = readAgain.get(rule.name());
            assertEquals(rule.phase(), other.phase(), text);
            assertEquals(actions(rule), actions(other), text);
            assertEquals(operands(rule), operands(other), text);
            if (!isGuarded(rule)) {
                assertEquals(conditions(rule), conditions(other), text);
            }
        }
    }

    /** Whether it relates facts, or reads what lies behind one that may not be there. */
    private static boolean saysMore(Rule rule) {
        return !rule.elements().isEmpty()
                || Stream.concat(
                                rule.operands(), rule.actions().stream().flatMap(action -> action.arguments().stream()))
                        .anyMatch(operand -> operand instanceof Operand.Property property
                                && property.path().stream().anyMatch(name -> FACTS_OF_CLAIM.contains(name)));
    }

    private static final Set<String> FACTS_OF_CLAIM = Properties.of(ReportedClaim.class).entrySet().stream()
            .filter(property -> CaseFacts.isListed(property.getValue().getReturnType()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());

    private static List<String> conditions(Rule rule) {
        return rule.conditions().stream().map(Condition::text).toList();
    }

    private static List<String> actions(Rule rule) {
        return rule.actions().stream()
                .map((Action action) -> action.verb()
                        + action.arguments().stream()
                                .map(Operand::text)
                                .toList()
                                .toString())
                .toList();
    }

    private static Set<String> operands(Rule rule) {
        return rule.conditions().stream()
                .flatMap(Condition::operands)
                .map(Operand::text)
                .filter(text -> !text.equals("null"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the writer says more than the author, so that nothing is asked of what is not there. */
    private static boolean isGuarded(Rule rule) {
        String conditions = String.join(", ", conditions(rule));
        return Stream.of("<", ">", "contains").anyMatch(conditions::contains);
    }

    private String mutant(Written rule, Random dice) {
        List<String> words = new ArrayList<>(words(rule));
        for (int changes = 1 + dice.nextInt(2); changes > 0 && !words.isEmpty(); changes--) {
            int at = dice.nextInt(words.size());
            switch (dice.nextInt(20)) {
                case 0 -> words.remove(at);
                case 1 -> words.add(at, words.get(dice.nextInt(words.size())));
                case 2 -> words.set(at, words.set(dice.nextInt(words.size()), words.get(at)));
                case 3 -> words.set(at, any(HOSTILE, dice));
                case 4 -> words.add(at, any(HOSTILE, dice));
                case 5 -> words.subList(at, words.size()).clear();
                case 6 -> words.set(at, broken(words.get(at), dice));
                case 7 -> words.addAll(at, words(any(written, dice)));
                case 8 -> words.add(at, words.get(at));
                default -> words.set(at, like(words, at, rule.phase().fact(), dice));
            }
        }
        return String.join(" ", words) + (dice.nextInt(4) == 0 ? "" : "\n");
    }

    private static List<String> words(Written rule) {
        return rule.tokens().stream().map(Token::text).toList();
    }

    private static <T> T any(List<T> list, Random dice) {
        return list.get(dice.nextInt(list.size()));
    }

    /** Another word that could stand there as well: a term of the same vocabulary, a property of the same type, a sign that joins or compares alike. */
    private String like(List<String> words, int at, Class<?> fact, Random dice) {
        String word = words.get(at);
        Class<?> vocabulary = at < 2 ? null : TermTypes.BY_NAME.get(words.get(at - 2));
        Method property = Properties.of(fact).get(word);
        if (vocabulary != null) {
            return any(TermTypes.namesOf(vocabulary, io.makegood.vocabulary.Vocabulary.builtIn()), dice);
        }
        if (property != null) {
            return any(
                    Properties.of(fact).entrySet().stream()
                            .filter(each -> each.getValue().getReturnType() == property.getReturnType())
                            .map(Map.Entry::getKey)
                            .toList(),
                    dice);
        }
        if (word.startsWith("\"")) {
            return any(texts, dice);
        }
        return ALIKE.stream()
                .filter(signs -> signs.contains(word))
                .findFirst()
                .map(signs -> any(signs, dice))
                .orElseGet(() -> any(names, dice));
    }

    private static String broken(String word, Random dice) {
        int at = dice.nextInt(word.length() + 1);
        String stray = dice.nextBoolean()
                ? Character.toString(dice.nextInt(0x3100))
                : Character.toString(dice.nextInt(Character.MAX_CODE_POINT + 1));
        return word.substring(0, at) + stray + word.substring(at);
    }

    private List<String> words(Token.Kind kind) {
        return written.stream()
                .flatMap(rule -> rule.tokens().stream())
                .filter(token -> token.is(kind))
                .map(Token::text)
                .distinct()
                .toList();
    }

    private static List<Written> written() {
        Map<String, RuleSource> sources =
                BUNDLE.rules().stream().collect(Collectors.toMap(RuleSource::path, source -> source));
        Map<String, TreeMap<Integer, Rule>> byPlace = new TreeMap<>();
        RuleReader.read(BUNDLE, new DroolsLexer())
                .forEach(rule -> byPlace.computeIfAbsent(rule.span().file(), file -> new TreeMap<>())
                        .put(rule.span().offset(), rule));
        List<Written> written = new ArrayList<>();
        byPlace.forEach((path, rules) -> rules.forEach((offset, rule) -> {
            RuleSource source = sources.get(path);
            Integer next = rules.higherKey(offset);
            written.add(Written.of(source, rule, next == null ? source.text().length() : next));
        }));
        return written;
    }

    /** A file that finds everything, so that rules which ask for findings can stand alone. */
    private static RuleSource finder() {
        StringBuilder rules = new StringBuilder(HEAD);
        RuleReader.read(BUNDLE, new DroolsLexer()).stream()
                .flatMap(rule -> rule.reads().stream())
                .filter(read -> read.kind() == Read.Kind.FINDING)
                .map(Read::name)
                .distinct()
                .forEach(finding -> rules.append("""
                        rule "finds %1$s"
                            @principle("reassure")
                            @because("it is so")
                        when
                            $claim : ReportedClaim()
                        then
                            $claim.find( "%1$s" );
                        end
                        """.formatted(finding)));
        return new RuleSource("rules/assess/finder.drl", rules.toString());
    }

    /** Everything a rule that Drools gets may be made of, but texts. */
    private static final Set<String> KNOWN = known();

    private static Set<String> known() {
        Set<String> known = new HashSet<>(Set.of(
                "package",
                "makegood",
                "import",
                "io",
                "rules",
                "vocabulary",
                "rule",
                "when",
                "then",
                "end",
                "$fact",
                "in",
                "not",
                "contains",
                "null",
                "true",
                "false",
                "case",
                "casefile",
                "accumulate",
                "exists",
                "from",
                "entry",
                "point",
                "count",
                "sumOf",
                "minOf",
                "maxOf",
                "averageOf",
                "currencyUnit",
                "java",
                "time",
                "DayOfWeek",
                "org",
                "joda",
                "money",
                "Money",
                "Long",
                "lang",
                "Double"));
        IntStream.range(0, 60).forEach(slot -> known.add("$" + slot));
        CaseFacts.BY_NAME.forEach((name, type) -> {
            known.add(name);
            Properties.of(type).forEach((property, getter) -> {
                known.add(property);
                known.add(getter.getName());
            });
        });
        known.addAll(List.of("code", "getCode"));
        for (Phase phase : Phase.values()) {
            known.add(phase.name().toLowerCase(Locale.ROOT));
            known.add(phase.fact().getSimpleName());
            known.addAll(Verbs.of(phase.fact()).keySet());
            List<Class<?>> types = new ArrayList<>(List.of(phase.fact(), PolicyParameters.class));
            Class<?> claim = Properties.typeOf(phase.fact(), "claim");
            if (claim != null) {
                types.add(claim);
            }
            types.forEach(type -> Properties.of(type).forEach((name, getter) -> {
                known.add(name);
                known.add(getter.getName());
            }));
        }
        TermTypes.BY_NAME.forEach((name, terms) -> {
            known.add(name);
            known.addAll(TermTypes.namesOf(terms, io.makegood.vocabulary.Vocabulary.builtIn()));
        });
        Arrays.stream(Function.values()).map(Function::call).forEach(known::add);
        return known;
    }
}
