package io.makegood.internal.drl;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.LostNames;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.text.Span;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads all rules of a bundle, once. */
public final class RuleReader {
    private final Bundle bundle;
    private final Lexer lexer;
    private final RuleProblems problems = new RuleProblems();
    private final Findings findings = new Findings();
    private final Twins twins = new Twins();
    private final SortedMap<String, Rule> rules = new TreeMap<>();

    private RuleReader(Bundle bundle, Lexer lexer) {
        this.bundle = bundle;
        this.lexer = lexer;
    }

    /**
     * Reads and checks the rule files of a bundle.
     *
     * @return the rules, by precedence of their principles, then by name
     * @throws PolicyException naming everything that is wrong with them
     */
    public static List<Rule> read(Bundle bundle, Lexer lexer) {
        return new RuleReader(bundle, lexer).read();
    }

    /**
     * Whether what is wrong with a rule follows from what is wrong with another file, so that one slip is told once: a parameter, principle or sentence that is
     * there under a misspelt name, or in a file that could not be read.
     *
     * @param other what is wrong with the other file
     */
    public static boolean followsFrom(Problem problem, Problem other) {
        String file = String.valueOf(other.file());
        String meant = String.valueOf(other.maybe());
        if (Code.UNSAID_POINT.isOf(problem)) {
            return Code.UNKNOWN_MESSAGE.isOf(other) && problem.message().contains("." + firstName(meant) + "`");
        }
        if (Code.UNKNOWN_PRINCIPLE.isOf(problem)) {
            return file.endsWith("principles.yaml") && LostNames.areIn(other, "id", "principles");
        }
        boolean isOfParameter = Code.UNKNOWN_PARAMETER.isOf(problem)
                || Code.MISSING_PARAMETER.isOf(problem)
                || Code.WRONG_UNIT.isOf(problem);
        boolean isOfTheSame = (Code.MISSPELT_PARAMETER.isOf(other) || Code.MISSING_PARAMETER.isOf(other))
                && problem.message().contains("`" + firstName(meant) + "`");
        return isOfParameter
                && file.endsWith("policy.yaml")
                && (isOfTheSame || LostNames.areIn(other, "unit", "parameters"));
    }

    /** The name a suggestion begins with: a parameter, or the point a key of a message is for. */
    private static String firstName(String meant) {
        String text = meant.replace("`", "");
        int end = 0;
        while (end < text.length() && ".+:".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end == 0 ? "?" : text.substring(0, end);
    }

    private List<Rule> read() {
        tellFolders();
        for (RuleSource source : bundle.rules()) {
            new RuleFileReader(bundle, source.path(), lexer.tokens(source), problems, findings, this::add).read();
        }
        twins.tell(problems);
        findings.check(problems);
        VerbNeeds needs = new VerbNeeds(bundle, problems);
        rules.values().forEach(needs::check);
        if (problems.isEmpty()) {
            Questions.check(rules.values(), problems);
        }
        if (rules.size() > RuleLimits.RULES) {
            problems.add(Code.TOO_LARGE.problem(
                    "the policy has " + rules.size() + " rules; at most " + RuleLimits.RULES + " are read", null));
        }
        long texts = rules.values().stream()
                .flatMap(Rule::operands)
                .filter(operand -> operand.type() == String.class && operand instanceof Operand.Constant)
                .map(Operand::text)
                .distinct()
                .count();
        if (texts > RuleLimits.COMPARED_TEXTS) {
            problems.add(Code.TOO_LARGE.problem(
                    "the rules compare with " + texts + " texts; at most " + RuleLimits.COMPARED_TEXTS + " are read",
                    "a property that says what they have in common"));
        }
        if (!problems.isEmpty()) {
            throw problems.exception();
        }
        List<Rule> sorted = new ArrayList<>(rules.values());
        sorted.sort(Comparator.comparingInt(Rule::rank));
        List<Rule> placed = new ArrayList<>();
        for (Rule rule : sorted) {
            placed.add(rule.at(placed.size()));
        }
        return List.copyOf(placed);
    }

    private void add(Rule rule) {
        twins.add(rule, rules.putIfAbsent(rule.name(), rule));
    }

    /** Tells of each folder that is none of a phase, once for all files in it. */
    private void tellFolders() {
        List<String> phases = Arrays.stream(Phase.values()).map(Phase::folder).toList();
        Set<String> told = new HashSet<>();
        for (RuleSource source : bundle.rules()) {
            String path = source.path();
            int begin = path.indexOf('/') + 1;
            int end = path.indexOf('/', begin);
            String folder = end < 0 ? "" : path.substring(begin, end);
            if (phases.contains(folder) || !told.add(folder)) {
                continue;
            }
            Suggestion meant = Suggestion.nearestOrAll(folder, phases);
            Span first = new Span(path, 1, 1, 1, 2, 0, 1);
            problems.add(
                    Code.WRONG_FOLDER,
                    first,
                    folder.isEmpty()
                            ? "the file lies in no folder of a phase"
                            : "there is no phase " + RuleProblems.quoted(folder) + ", so that the rules in `rules/"
                                    + folder + "/` are applied in none",
                    meant.replacement() == null
                            ? meant.words().replaceAll("`(\\w+)`", "`rules/$1/`")
                            : "`rules/" + meant.replacement() + "/`");
        }
    }
}
