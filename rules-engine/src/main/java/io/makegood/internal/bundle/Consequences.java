package io.makegood.internal.bundle;

import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.LostNames;
import io.makegood.internal.problem.QuotedNames;
import io.makegood.problem.Problem;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which mistakes in rules follow from mistakes in other files, so that one slip is told once: a parameter, principle, finding or sentence that is there under a
 * misspelt name, or in a file that could not be read.
 *
 * @param unread words of the vocabulary that could not be read
 * @param files what is wrong with other files
 * @param texts of all files, by path
 */
public record Consequences(UnreadWords unread, List<Problem> files, SortedMap<String, String> texts) {
    /** Nothing is wrong elsewhere. */
    public static final Consequences NONE = new Consequences(UnreadWords.NONE, List.of(), new TreeMap<>());

    public Consequences {
        files = List.copyOf(files);
    }

    /** Whether this is one. */
    public boolean include(Problem problem) {
        return unread.explain(problem) || files.stream().anyMatch(other -> follows(problem, other));
    }

    private boolean follows(Problem problem, Problem other) {
        if (Code.MISSING_FILE.isOf(problem)) {
            return String.valueOf(other.file()).equals(problem.file())
                    || QuotedNames.inText(String.valueOf(other.maybe())).stream()
                            .anyMatch(meant -> isMeant(meant, String.valueOf(problem.file())));
        }
        if (Code.UNSAID_POINT.isOf(problem)) {
            return Code.EMPTY_FILE.isOf(other) && isOf(other, BundleLayout.MESSAGES)
                    || Code.EMPTY_VALUE.isOf(other)
                            && isOf(other, BundleLayout.MESSAGES)
                            && problem.message()
                                    .contains(firstName(QuotedNames.in(other).get(0)) + "`")
                    || Code.UNKNOWN_MESSAGE.isOf(other)
                            && problem.message().contains("." + firstName(String.valueOf(other.maybe())) + "`");
        }
        if (Code.UNKNOWN_FINDING.isOf(problem)) {
            return isOf(other, BundleLayout.RULES) && LostNames.areIn(other);
        }
        if (Code.UNKNOWN_PRINCIPLE.isOf(problem)) {
            return isOf(other, BundleLayout.PRINCIPLES)
                    && (LostNames.areIn(other) && mayBeIn(BundleLayout.PRINCIPLES, problem)
                            || LostNames.areIn(other, "id", "principles"));
        }
        boolean isOfUnit = Code.WRONG_UNIT.isOf(problem);
        if (!isOf(other, BundleLayout.POLICY)
                || !isOfUnit && !Code.UNKNOWN_PARAMETER.isOf(problem) && !Code.MISSING_PARAMETER.isOf(problem)) {
            return false;
        }
        boolean isOfTheSame = Code.MISSPELT_PARAMETER.isOf(other) || Code.MISSING_PARAMETER.isOf(other)
                ? problem.message().contains("`" + firstName(String.valueOf(other.maybe())) + "`")
                : isOfUnit
                        && (Code.UNKNOWN_UNIT.isOf(other) || Code.WRONG_UNIT.isOf(other))
                        && haveOneName(problem, other);
        return isOfTheSame
                || LostNames.areIn(other) && mayBeIn(BundleLayout.POLICY, problem)
                || isOfUnit && LostNames.areIn(other, "unit");
    }

    /** Whether a problem is one of this file or folder, or of what was meant to be it. */
    private static boolean isOf(Problem problem, String path) {
        return String.valueOf(problem.file()).startsWith(path)
                || Code.MISPLACED_FILE.isOf(problem)
                        && String.valueOf(problem.maybe()).contains("`" + path + "`");
    }

    /** Whether a file, or the folder it lies in, is meant by the name of something that lies elsewhere. */
    private static boolean isMeant(String meant, String file) {
        return file.equals(meant) || meant.endsWith("/") && file.startsWith(meant);
    }

    /** Whether what a problem names may stand in a file that was not read as a whole. */
    private boolean mayBeIn(String file, Problem problem) {
        String text = texts.getOrDefault(file, "");
        return text.isBlank() || QuotedNames.in(problem).stream().anyMatch(name -> isIn(text, name));
    }

    private static boolean isIn(String text, String name) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                .matcher(text)
                .find();
    }

    private static boolean haveOneName(Problem one, Problem other) {
        return !Collections.disjoint(QuotedNames.in(one), QuotedNames.in(other));
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
}
