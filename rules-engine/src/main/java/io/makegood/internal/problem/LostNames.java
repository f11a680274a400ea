package io.makegood.internal.problem;

import io.makegood.problem.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What a file with mistakes was meant to name and may not: who asks for it elsewhere is not told of it as well. */
public final class LostNames {
    /** Mistakes after which not all that a file says is read. */
    private static final Set<Code> LOSING = EnumSet.of(
            Code.MISPLACED_FILE,
            Code.MISSING_FILE,
            Code.UNREADABLE_FILE,
            Code.NOT_UTF_8,
            Code.UNFINISHED_MERGE,
            Code.STRAY_CHARACTER,
            Code.TOO_LARGE,
            Code.MALFORMED_YAML,
            Code.WRONG_YAML,
            Code.EMPTY_FILE,
            Code.WRONG_FORM,
            Code.DUPLICATE_KEY,
            Code.DUPLICATE_ID,
            Code.INVALID_NAME);

    private LostNames() {}

    /**
     * Whether there may be some.
     *
     * @param problem with the file
     * @param keys of the file; who leaves one of them out, or misspells it, leaves a name out
     */
    public static boolean areIn(Problem problem, String... keys) {
        if (LOSING.stream().anyMatch(code -> code.isOf(problem))) {
            return true;
        }
        // In a rule file, what stands around a comment is read all the same.
        if (Code.WRONG_COMMENT.isOf(problem) && String.valueOf(problem.file()).endsWith(".yaml")) {
            return true;
        }
        boolean isOfKey =
                Code.UNKNOWN_KEY.isOf(problem) || Code.MISSING_KEY.isOf(problem) || Code.EMPTY_VALUE.isOf(problem);
        String told = problem.message() + problem.maybe();
        return isOfKey && Arrays.stream(keys).anyMatch(key -> told.contains("`" + key + "`"));
    }
}
