package io.makegood.internal.problem;

import io.makegood.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What a problem is about, by the names its message has in backticks. */
public final class QuotedNames {
    private QuotedNames() {}

    /** All of them, in their order. */
    public static List<String> in(Problem problem) {
        return inText(problem.message());
    }

    /** All names a text has in backticks, in their order. */
    public static List<String> inText(String message) {
        List<String> names = new ArrayList<>();
        int begin = message.indexOf('`');
        int end = message.indexOf('`', begin + 1);
        while (begin >= 0 && end > begin) {
            names.add(message.substring(begin + 1, end));
            begin = message.indexOf('`', end + 1);
            end = message.indexOf('`', begin + 1);
        }
        return names;
    }
}
