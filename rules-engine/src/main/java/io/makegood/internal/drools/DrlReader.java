package io.makegood.internal.drools;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.Principle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.rulebook.Phase;
import io.makegood.internal.rulebook.Properties;
import io.makegood.internal.rulebook.Read;
import io.makegood.internal.rulebook.Rule;
import io.makegood.internal.rulebook.RuleText;
import io.makegood.internal.rulebook.Vocabulary;
import io.makegood.problem.Nearest;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads the rule files of a bundle: what each rule says about itself and what its conditions read. Finds what the compiler would not, or would
 * say in a language no policy author speaks.
 */
public final class DrlReader {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Pattern FIND = Pattern.compile("\\.find\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(while|for|do|new|class|System|Runtime|Thread|Class|ClassLoader|Process|ProcessBuilder|reflect|getClass|forName"
                    + "|insert|insertLogical|update|modify|delete|retract|kcontext|drools|throw|try|synchronized|import)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"])\\d+(\\.\\d+)?[BbDdFfLl]?(?!\\w)");
    /** A comparison with none or one. */
    private static final Pattern HARMLESS = Pattern.compile("(==|!=|<=|>=|<|>)\\s*[01](?![\\w.])");

    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final Pattern TERM = Pattern.compile("\\b([A-Z]\\w*[a-z]\\w*)\\.([A-Z][A-Z0-9_]*)\\b");
    private static final Pattern COMPARISON =
            Pattern.compile("([a-z][\\w.]*)\\s*(==|!=|<=|>=|<|>)\\s*(.+)", Pattern.DOTALL);
    private static final Set<String> ALLOWED_IMPORTS =
            Set.of("io.makegood.rules.", "io.makegood.vocabulary.", "org.joda.money.Money", "java.time.");
    private static final Map<String, String> UNITS =
            Map.of("amount", "money", "days", "days", "hours", "hours", "count", "count", "ratio", "ratio");

    private final Bundle bundle;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, RuleText> rules = new TreeMap<>();
    /** Findings some rule makes or asks for, with the first place that does. */
    private final Map<String, Problem> asked = new LinkedHashMap<>();

    private final Set<String> found = new TreeSet<>();

    private DrlReader(Bundle bundle) {
        this.bundle = bundle;
    }

    /**
     * Reads all rule files of a bundle.
     *
     * @return the rules, by precedence
     * @throws PolicyException naming everything that is wrong with them, as far as can be told without compiling
     */
    public static List<RuleText> read(Bundle bundle) {
        DrlReader reader = new DrlReader(bundle);
        reader.readFiles();
        if (!reader.problems.isEmpty()) {
            throw new PolicyException(reader.problems);
        }
        List<RuleText> sorted = new ArrayList<>(reader.rules.values());
        sorted.sort(Comparator.comparingInt(text -> text.rule().rank()));
        List<RuleText> placed = new ArrayList<>();
        for (RuleText text : sorted) {
            placed.add(new RuleText(
                    text.rule().at(placed.size()), text.variable(), text.conditions(), text.consequence()));
        }
        return placed;
    }

    private void readFiles() {
        for (RuleSource source : bundle.rules()) {
            read(new SourceText(source));
        }
        asked.forEach((finding, problem) -> {
            if (!found.contains(finding)) {
                String nearest = Nearest.to(finding, found);
                problems.add(new Problem(
                        problem.file(),
                        problem.line(),
                        problem.column(),
                        null,
                        problem.message(),
                        nearest == null
                                ? "a rule of the assess phase with `$claim.find(\"" + finding + "\")`"
                                : "`" + nearest + "`"));
            }
        });
    }

    private void read(SourceText text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr file = null;
        try {
            file = parser.parse(false, text.source().text());
        } catch (DroolsParserException e) {
            problems.add(
                    text.problem(0, "this is not a rule file: " + firstLine(String.valueOf(e.getMessage())), null));
            return;
        }
        if (parser.hasErrors() || file == null) {
            for (DroolsError error : parser.getErrors()) {
                int line = error.getLines().length == 0 ? 1 : Math.max(1, error.getLines()[0]);
                problems.add(syntax(text, line, error.getMessage()));
            }
            return;
        }
        for (ImportDescr imported : file.getImports()) {
            checkImport(text, imported.getTarget());
        }
        file.getFunctionImports().forEach(imported -> checkImport(text, imported.getTarget()));
        if (!file.getFunctions().isEmpty()
                || !file.getTypeDeclarations().isEmpty()
                || !file.getGlobals().isEmpty()) {
            problems.add(
                    text.problem(0, "a rule file holds rules only: no functions, globals or declared types", null));
        }
        for (RuleDescr rule : file.getRules()) {
            read(text, rule);
        }
    }

    private static Problem syntax(SourceText text, int line, String message) {
        Matcher place = Pattern.compile("Line (\\d+):(\\d+)").matcher(message);
        int at = line;
        int column = 1;
        if (place.find()) {
            at = Integer.parseInt(place.group(1));
            column = Integer.parseInt(place.group(2)) + 1;
        }
        Problem problem =
                text.problem(text.offsetOf(at), "the rule is not well-formed here: " + plain(message), text.hintAt(at));
        return problem.at(at, column);
    }

    /** What the parser says, without its codes and the names of its own parts. */
    private static String plain(String message) {
        String text = firstLine(message)
                .replaceAll("^\\[ERR \\d+]\\s*", "")
                .replaceAll("Line \\d+:\\d+\\s*", "")
                .replaceAll("\\s+in (rule|query|function|package|declaration).*$", "")
                .replaceAll("\\.$", "")
                .replace('\'', '`')
                .trim();
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private void checkImport(SourceText text, String target) {
        if (ALLOWED_IMPORTS.stream().noneMatch(target::startsWith)) {
            problems.add(text.problem(
                    text.find(target, 0),
                    "`" + target
                            + "` may not be imported: rules know the facts and verbs of `io.makegood.rules`, the terms of"
                            + " `io.makegood.vocabulary`, and money",
                    "`import io.makegood.rules.*`"));
        }
    }

    private void read(SourceText text, RuleDescr descr) {
        String name = descr.getName();
        int head = text.offsetOf(Math.max(1, descr.getLine()));
        if (rules.containsKey(name)) {
            Rule twin = Objects.requireNonNull(rules.get(name)).rule();
            problems.add(text.problem(
                    head,
                    "there are two rules `" + name + "`; the other one is in " + twin.file() + ":" + twin.line(),
                    null));
            return;
        }
        for (AttributeDescr attribute : descr.getAttributes().values()) {
            problems.add(text.problem(
                    text.find(attribute.getName(), head),
                    "`" + attribute.getName()
                            + "` has no place in a policy: rules only add, and who wins is decided by the rank of"
                            + " principles",
                    "take it out"));
        }
        Principle principle = principle(text, descr, head);
        String because = annotation(descr, "because");
        if (because == null || because.isBlank()) {
            problems.add(text.problem(
                    head,
                    "rule `" + name + "` does not say why",
                    "`@because(\"…\")` below its name, in words an agent can read out"));
        }
        List<? extends BaseDescr> lhs = descr.getLhs().getDescrs();
        if (lhs.size() != 1 || !(lhs.get(0) instanceof PatternDescr pattern)) {
            problems.add(
                    text.problem(
                            head,
                            "rule `" + name + "` has to match exactly one fact",
                            "one pattern such as `$claim : AssessedClaim( … )`; what relates several facts is a property of the claim"));
            return;
        }
        Phase phase = Phase.of(pattern.getObjectType());
        if (phase == null) {
            problems.add(text.problem(
                    text.find(pattern.getObjectType(), head),
                    "there is no fact `" + pattern.getObjectType() + "`",
                    Nearest.orAll(pattern.getObjectType(), Phase.factNames())));
            return;
        }
        if (!text.source().path().startsWith("rules/" + phase.folder() + "/")) {
            problems.add(text.problem(
                    text.find(pattern.getObjectType(), head),
                    "rule `" + name + "` matches " + pattern.getObjectType() + " and so belongs to the phase "
                            + phase.folder(),
                    "move it to a file in `rules/" + phase.folder() + "/`"));
        }
        if (pattern.getSource() != null) {
            problems.add(
                    text.problem(head, "rule `" + name + "` takes its fact from elsewhere, which rules may not", null));
        }
        String conditions = pattern.getDescrs().stream().map(BaseDescr::getText).collect(Collectors.joining(", "));
        checkConditions(text, head, phase, conditions);
        checkConsequence(text, head, phase, pattern.getIdentifier(), String.valueOf(descr.getConsequence()));
        if (because != null) {
            checkPlaceholders(text, head, phase, because);
        }
        Rule rule = new Rule(
                name,
                phase,
                principle == null ? "" : principle.id(),
                principle == null ? Integer.MAX_VALUE : principle.rank(),
                0,
                because == null ? "" : because,
                Condition.reads(conditions),
                text.source().path(),
                descr.getLine());
        rules.put(
                name,
                new RuleText(
                        rule,
                        Objects.requireNonNullElse(pattern.getIdentifier(), ""),
                        conditions,
                        String.valueOf(descr.getConsequence())));
    }

    private @Nullable Principle principle(SourceText text, RuleDescr descr, int head) {
        String id = annotation(descr, "principle");
        if (id == null) {
            problems.add(text.problem(
                    head, "rule `" + descr.getName() + "` serves no principle", "`@principle(\"…\")` below its name"));
            return null;
        }
        Principle principle = bundle.principles().get(id);
        if (principle == null) {
            problems.add(text.problem(
                    text.find(id, head),
                    "there is no principle `" + id + "` in principles.yaml",
                    nearest(id, bundle.principles().keySet())));
        }
        return principle;
    }

    private static @Nullable String annotation(RuleDescr descr, String name) {
        AnnotationDescr annotation = descr.getAnnotation(name);
        if (annotation == null) {
            return null;
        }
        Object value = annotation.getSingleValueStripped();
        return value == null ? null : value.toString();
    }

    private void checkConditions(SourceText text, int head, Phase phase, String conditions) {
        Class<?> fact = phase.fact();
        for (Condition.Path path : Condition.paths(conditions)) {
            if (path.method()) {
                boolean known = Arrays.stream(fact.getMethods())
                        .anyMatch(m -> m.getName().equals(path.properties()));
                if (!known) {
                    problems.add(unknown(text, head, fact, path.properties(), path.properties()));
                }
                continue;
            }
            checkPath(text, head, fact, path.properties());
        }
        checkNumbers(
                text,
                HARMLESS,
                text.between("when", "then", head),
                "a number stands in a condition; numbers are parameters of the policy, so that they have a unit and a reason",
                "`policy.amount(\"…\")`, `policy.days(\"…\")`, `policy.hours(\"…\")` or `policy.count(\"…\")`");
        if (Pattern.compile("\\beval\\b|\\bgetClass\\b|\\bforName\\b")
                .matcher(conditions)
                .find()) {
            problems.add(text.problem(
                    text.find(conditions.contains("eval") ? "eval" : "getClass", head),
                    "conditions compare properties of the fact and do nothing else",
                    null));
        }
        checkTerms(text, head, conditions);
        for (String condition : Condition.split(conditions)) {
            checkComparison(text, head, fact, condition);
        }
        for (String[] call : Condition.parameterCalls(conditions)) {
            checkParameter(text, head, call[0], call[1]);
        }
        for (Read read : Condition.reads(conditions)) {
            if (read.kind() == Read.Kind.FINDING) {
                asked.putIfAbsent(
                        read.name(),
                        text.problem(
                                text.find("\"" + read.name() + "\"", head),
                                "no rule finds `" + read.name() + "`, so this can never be",
                                null));
            }
        }
    }

    /** Terms of the vocabulary, such as {@code RemedyType.REFUND_FULL}. */
    private void checkTerms(SourceText text, int head, String code) {
        for (Matcher m = TERM.matcher(Condition.withoutTexts(code)); m.find(); ) {
            Class<?> vocabulary = Vocabulary.BY_NAME.get(m.group(1));
            if (vocabulary == null) {
                problems.add(text.problem(
                        text.find(m.group(), head),
                        "the vocabulary has no `" + m.group(1) + "`",
                        nearest(m.group(1), Vocabulary.BY_NAME.keySet())));
                continue;
            }
            List<String> terms = Vocabulary.termsOf(vocabulary);
            if (!terms.contains(m.group(2))) {
                problems.add(text.problem(
                        text.find(m.group(), head),
                        "`" + m.group(1) + "` has no `" + m.group(2) + "`",
                        Nearest.orAll(m.group(2), terms)));
            }
        }
    }

    /** What is compared has to be of one kind, or the condition could never hold. */
    private void checkComparison(SourceText text, int head, Class<?> fact, String condition) {
        Matcher m = COMPARISON.matcher(condition.strip());
        Class<?> left = m.matches() ? Properties.typeOf(fact, m.group(1)) : null;
        if (left == null) {
            return;
        }
        String right = m.group(3).strip();
        String found = kindOf(fact, right);
        String expected = kindOf(left);
        if (found != null && !found.equals(expected)) {
            problems.add(text.problem(
                    text.find(m.group(1), head),
                    "`" + m.group(1) + "` is " + expected + ", and what it is compared with is " + found,
                    left.isEnum() && right.startsWith("\"")
                            ? "`" + m.group(1) + " " + m.group(2) + " " + left.getSimpleName() + "."
                                    + right.replace("\"", "") + "`"
                            : null));
        }
    }

    private static @Nullable String kindOf(Class<?> fact, String operand) {
        if (operand.startsWith("\"")) {
            return "a text";
        }
        if (operand.equals("true") || operand.equals("false")) {
            return "yes or no";
        }
        Matcher parameter = Pattern.compile("(?:claim\\.)?policy\\.(\\w+)\\(.*").matcher(operand);
        if (parameter.matches()) {
            return parameter.group(1).equals("amount") ? "an amount of money" : "a number";
        }
        Matcher term = TERM.matcher(operand);
        if (term.matches()) {
            return "of `" + term.group(1) + "`";
        }
        Class<?> type = operand.matches("[a-z][\\w.]*") ? Properties.typeOf(fact, operand) : null;
        return type == null ? null : kindOf(type);
    }

    private static String kindOf(Class<?> type) {
        if (type == boolean.class) {
            return "yes or no";
        }
        if (type.isPrimitive()) {
            return "a number";
        }
        if (type == String.class) {
            return "a text";
        }
        return type == Money.class ? "an amount of money" : "of `" + type.getSimpleName() + "`";
    }

    private void checkPath(SourceText text, int head, Class<?> fact, String path) {
        Class<?> at = fact;
        for (String name : path.split("\\.")) {
            Method getter = Properties.of(at).get(name);
            if (getter == null) {
                if (at.getName().startsWith("io.makegood.")) {
                    problems.add(unknown(text, head, at, name, path));
                }
                return;
            }
            at = getter.getReturnType();
        }
    }

    private static Problem unknown(SourceText text, int head, Class<?> type, String name, String path) {
        Collection<String> names = Properties.of(type).keySet();
        String nearest = Nearest.to(name, names);
        Class<?> claim = Properties.typeOf(type, "claim");
        if (nearest == null && claim != null) {
            String inClaim = Nearest.to(name, Properties.of(claim).keySet());
            nearest = inClaim == null ? null : "claim." + inClaim;
        }
        return text.problem(
                text.find(path, head),
                "`" + type.getSimpleName() + "` has no property `" + name + "`",
                nearest == null ? "see the authors' handbook for its properties" : "`" + nearest + "`");
    }

    private void checkParameter(SourceText text, int head, String verb, String name) {
        int at = text.find("\"" + name + "\"", head);
        if (!bundle.parameters().names().contains(name)) {
            problems.add(text.problem(
                    at,
                    "the policy has no parameter `" + name + "`",
                    nearest(name, bundle.parameters().names())));
            return;
        }
        String unit = bundle.parameters().get(name).unit();
        String expected = UNITS.get(verb);
        if (expected != null && !expected.equals(unit) && !(verb.equals("count") && unit.equals("months"))) {
            String right = UNITS.entrySet().stream()
                    .filter(e -> e.getValue().equals(unit))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("count");
            problems.add(text.problem(
                    at,
                    "parameter `" + name + "` is in " + unit + ", not in " + expected,
                    "`policy." + right + "(\"" + name + "\")`"));
        }
    }

    private void checkNumbers(SourceText text, Pattern harmless, SourceText.Part part, String message, String maybe) {
        String code = harmless.matcher(part.text())
                .replaceAll(found -> " ".repeat(found.group().length()));
        for (Matcher number = NUMBER.matcher(code); number.find(); ) {
            problems.add(text.problem(part.start() + number.start(), message, maybe));
        }
    }

    private void checkConsequence(
            SourceText text, int head, Phase phase, @Nullable String variable, String consequence) {
        int start = text.find("then", head);
        String code = Condition.withoutTexts(consequence);
        for (Matcher m = FORBIDDEN.matcher(code); m.find(); ) {
            problems.add(text.problem(
                    text.find(m.group(1), start),
                    "`" + m.group(1) + "` has no place after `then`: a rule only says verbs of its phase",
                    "a verb of " + phase.fact().getSimpleName()));
        }
        checkTerms(text, start, consequence);
        checkNumbers(
                text,
                NOTHING,
                text.between("then", "end", head),
                "a number stands in a consequence; numbers are parameters of the policy, so that they have a unit and a reason",
                "`$claim.getPolicy().amount(\"…\")` or `$claim.getPolicy().count(\"…\")`");
        for (Matcher m = FIND.matcher(consequence); m.find(); ) {
            found.add(m.group(1));
        }
        for (Matcher m = Pattern.compile(
                                "policy\\.(\\w+)\\(\\s*\"([^\"]*)\"|getPolicy\\(\\)\\.(\\w+)\\(\\s*\"([^\"]*)\"")
                        .matcher(consequence);
                m.find(); ) {
            String verb = m.group(1) != null ? m.group(1) : m.group(3);
            String name = m.group(2) != null ? m.group(2) : m.group(4);
            checkParameter(text, start, verb, name);
        }
        for (Matcher m = Pattern.compile("shareOfPaid\\(\\s*\"([^\"]*)\"").matcher(consequence); m.find(); ) {
            checkParameter(text, start, "ratio", m.group(1));
        }
        if (variable != null) {
            Map<String, Integer> verbs = new HashMap<>();
            Arrays.stream(phase.fact().getMethods()).forEach(m -> verbs.put(m.getName(), 0));
            for (Matcher m = Pattern.compile(Pattern.quote(variable) + "\\s*\\.\\s*(\\w+)\\s*\\(")
                            .matcher(code);
                    m.find(); ) {
                if (!verbs.containsKey(m.group(1))) {
                    problems.add(text.problem(
                            text.find(m.group(1), start),
                            "`" + phase.fact().getSimpleName() + "` has no verb `" + m.group(1) + "`",
                            nearest(m.group(1), verbs.keySet())));
                }
            }
        }
    }

    private void checkPlaceholders(SourceText text, int head, Phase phase, String because) {
        for (Matcher m = PLACEHOLDER.matcher(because); m.find(); ) {
            String path = m.group(1);
            Class<?> claim = Properties.typeOf(phase.fact(), "claim");
            boolean known = Properties.typeOf(phase.fact(), path) != null
                    || (claim != null && Properties.typeOf(claim, path) != null);
            if (!known) {
                Class<?> type = claim == null ? phase.fact() : claim;
                problems.add(text.problem(
                        text.find("{" + path + "}", head),
                        "the reason speaks of `{" + path + "}`, which is no property of the fact",
                        nearest(path, Properties.of(type).keySet())));
            }
        }
    }

    private static @Nullable String nearest(String name, Collection<String> candidates) {
        String nearest = Nearest.to(name, candidates);
        return nearest == null ? null : "`" + nearest + "`";
    }
}
