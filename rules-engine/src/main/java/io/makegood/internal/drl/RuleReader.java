package io.makegood.internal.drl;

import io.makegood.internal.bundle.Bundle;
import io.makegood.internal.bundle.Consequences;
import io.makegood.internal.bundle.RuleSource;
import io.makegood.internal.facts.Phase;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.rule.Operand;
import io.makegood.internal.rule.Rule;
import io.makegood.internal.text.Span;
import io.makegood.problem.PolicyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads all rules of a bundle, once. */
public final class RuleReader {
    /** The last part of a package. */
    private final Bundle bundle;

    private final Lexer lexer;
    private final RuleProblems problems = new RuleProblems();
    private final Consequences consequences;
    private final Findings findings = new Findings();
    private final Twins twins = new Twins();
    private final SortedMap<String, Rule> rules = new TreeMap<>();

    private RuleReader(Bundle bundle, Lexer lexer, Consequences consequences) {
        this.bundle = bundle;
        this.lexer = lexer;
        this.consequences = consequences;
    }

    /**
     * Reads and checks the rule files of a bundle.
     *
     * @return the rules, by precedence of their principles, then by name
     * @throws PolicyException naming everything that is wrong with them
     */
    public static List<Rule> read(Bundle bundle, Lexer lexer) {
        return read(bundle, lexer, Consequences.NONE);
    }

    /**
     * As above, of a bundle with mistakes in other files.
     *
     * @param consequences of these, which are not told
     */
    public static List<Rule> read(Bundle bundle, Lexer lexer, Consequences consequences) {
        return new RuleReader(bundle, lexer, consequences).read();
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
            throw problems.exception(consequences);
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

    /** The folder of the phase a file says its rules are of: by its package, or else by the first fact of one; null when it says none. */
    private static @Nullable String phaseSaidBy(List<Token> tokens) {
        for (int i = 0; i < tokens.size() - 1; i++) {
            Token token = tokens.get(i);
            Phase phase = tokens.get(i + 1).is("(") ? Phase.of(token.text()) : null;
            if (phase != null) {
                return phase.folder();
            }
        }
        return null;
    }

    /** Tells of each folder that is none of a phase, once for all files in it. */
    private void tellFolders() {
        List<String> phases =
                Arrays.stream(Phase.values()).map(Phase::folder).distinct().toList();
        Set<String> told = new HashSet<>();
        for (RuleSource source : bundle.rules()) {
            String path = source.path();
            String folder = RuleFileReader.folderIn(path);
            if (phases.contains(folder) || !told.add(folder)) {
                continue;
            }
            Suggestion meant = Suggestion.nearestOrAll(folder, phases);
            String said = phaseSaidBy(lexer.tokens(source));
            Span first = new Span(path, 1, 1, 1, 2, 0, 1);
            problems.add(
                    Code.WRONG_FOLDER,
                    first,
                    folder.isEmpty()
                            ? "the file lies in no folder of a phase"
                            : "there is no phase " + RuleProblems.quoted(folder) + ", so that the rules in `rules/"
                                    + folder + "/` are applied in none",
                    meant.replacement() == null && said != null
                            ? "`rules/" + said + path.substring(path.lastIndexOf('/')) + "`"
                            : meant.replacement() == null
                                    ? "one of `rules/" + String.join("/`, `rules/", phases) + "/`"
                                    : "`rules/" + meant.replacement() + "/`");
        }
    }
}
