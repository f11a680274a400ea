package io.makegood.internal.drl;

import io.makegood.internal.bundle.Consequences;
import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.QuotedNames;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.Span;
import io.makegood.problem.PolicyException;
import io.makegood.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with the rules of a bundle, collected, so that one reading tells it all. */
final class RuleProblems {
    /** What one name that is missing can be the reason of in many rules. */
    private static final Set<Code> SUMMED =
            EnumSet.of(Code.UNKNOWN_PARAMETER, Code.MISSING_PARAMETER, Code.UNKNOWN_PRINCIPLE);

    private static final int MANY = 4;

    private final Set<Problem> problems = new LinkedHashSet<>();

    /** Something is wrong, and reading cannot go on within this rule. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient @Nullable Problem problem;

        private Refusal(@Nullable Problem problem) {
            super(problem == null ? "told already" : problem.message(), null, false, false);
            this.problem = problem;
        }
    }

    void add(Code code, Span at, String message) {
        add(code.at(at, message, (Suggestion) null));
    }

    void add(Code code, Span at, String message, @Nullable String maybe) {
        add(code.at(at, message, maybe));
    }

    void add(Code code, Span at, String message, @Nullable Suggestion suggestion) {
        add(code.at(at, message, suggestion));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    /** Notes why reading could not go on. */
    void add(Refusal refusal) {
        if (refusal.problem != null) {
            add(refusal.problem);
        }
    }

    /** Reading cannot go on within this rule, for a reason that is told already. */
    static Refusal abandoned() {
        return new Refusal(null);
    }

    static Refusal refusal(Code code, Span at, String message) {
        return new Refusal(code.at(at, message, (Suggestion) null));
    }

    static Refusal refusal(Code code, Span at, String message, @Nullable String maybe) {
        return new Refusal(code.at(at, message, maybe));
    }

    static Refusal refusal(Code code, Span at, String message, @Nullable Suggestion suggestion) {
        return new Refusal(code.at(at, message, suggestion));
    }

    /** How many there are so far. */
    int count() {
        return problems.size();
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** All of them, by file and place; of very many, the first. */
    PolicyException exception() {
        return exception(Consequences.NONE);
    }

    /** All of them that do not follow from others, by file and place; of very many, the first. */
    PolicyException exception(Consequences consequences) {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.removeIf(consequences::include);
        sorted.sort(Comparator.comparing(Problem::file, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column));
        sorted = summed(sorted);
        if (sorted.size() <= RuleLimits.PROBLEMS) {
            return new PolicyException(sorted);
        }
        List<Problem> first = new ArrayList<>(sorted.subList(0, RuleLimits.PROBLEMS));
        first.add(Code.TOO_LARGE.problem(
                "and " + (sorted.size() - RuleLimits.PROBLEMS) + " more problems in the rules", null));
        return new PolicyException(first);
    }

    /** What many rules lack is told once. */
    private static List<Problem> summed(List<Problem> problems) {
        Map<String, List<Problem>> alike = problems.stream()
                .filter(problem -> SUMMED.stream().anyMatch(code -> code.isOf(problem)))
                .collect(Collectors.groupingBy(problem -> problem.code() + lacking(problem)));
        List<Problem> summed = new ArrayList<>();
        for (Problem problem : problems) {
            List<Problem> all = alike.getOrDefault(problem.code() + lacking(problem), List.of());
            if (all.size() < MANY) {
                summed.add(problem);
            } else if (all.get(0).equals(problem)) {
                summed.add(new Problem(
                        problem.code(),
                        problem.severity(),
                        problem.file(),
                        problem.line(),
                        problem.column(),
                        problem.endLine(),
                        problem.endColumn(),
                        problem.pointer(),
                        problem.fact(),
                        problem.message() + " (asked for in " + (all.size() - 1) + " more places)",
                        problem.maybe(),
                        null));
            }
        }
        return summed;
    }

    /** The last name that is told: that of the parameter or principle, whoever asks for it. */
    private static String lacking(Problem problem) {
        List<String> names = QuotedNames.in(problem);
        return names.isEmpty() ? problem.message() : names.get(names.size() - 1);
    }

    /**
     * The candidate that was probably meant, in backticks; null when none is near. For candidates of the policy itself, which may be many: with more
     * problems than are told, nobody reads what else was meant, and to look for it would take the square of their number.
     */
    @Nullable Suggestion nearestOf(String written, Collection<String> candidates) {
        return problems.size() > RuleLimits.PROBLEMS ? null : nearest(written, candidates);
    }

    /** The same; otherwise those that share most words with what was written. */
    @Nullable Suggestion likeOf(String written, Collection<String> candidates) {
        return problems.size() > RuleLimits.PROBLEMS ? null : Suggestion.like(written, candidates);
    }

    /** What an author wrote, in backticks, cut short where it is long or has several lines; what cannot be seen is shown. */
    static String quoted(String written) {
        StringBuilder shown = new StringBuilder("`");
        int end = 0;
        while (end < written.length() && end < RuleLimits.QUOTED && written.charAt(end) != '\n') {
            int character = written.codePointAt(end);
            shown.append(Characters.shown(character));
            end += Character.charCount(character);
        }
        return shown.append(end < written.length() ? "…`" : "`").toString();
    }

    /** The candidate that was probably meant; null when none is near. */
    static @Nullable Suggestion nearest(String written, Collection<String> candidates) {
        return Suggestion.nearest(written, candidates);
    }
}
