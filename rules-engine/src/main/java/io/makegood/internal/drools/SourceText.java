package io.makegood.internal.drools;

import io.makegood.internal.bundle.RuleSource;
import io.makegood.problem.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a rule file, to say where in it something stands.
 *
 * @param code the same text, blank where words stand that are no code: texts in quotes and comments. Everything else keeps its place
 */
record SourceText(RuleSource source, String code) {
    private static final Pattern ASIDE =
            Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    SourceText(RuleSource source) {
        this(
                source,
                ASIDE.matcher(source.text()).replaceAll(aside -> aside.group().replaceAll("[^\n]", " ")));
    }

    Problem problem(int offset, String message, @Nullable String maybe) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < offset && i < source.text().length(); i++) {
            if (source.text().charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Problem(source.path(), line, column, null, message, maybe);
    }

    /** Offset of the first character of a 1-based line. */
    int offsetOf(int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            int next = source.text().indexOf('\n', at);
            if (next < 0) {
                return at;
            }
            at = next + 1;
        }
        return at;
    }

    /** Where a word stands at or after an offset, as a whole word; the offset itself when it does not. */
    int find(String word, int from) {
        return find(source.text(), word, from);
    }

    /** The code from one word, which stands at or after an offset, up to another; to the end when the other does not follow. */
    Part between(String first, String last, int from) {
        int start = find(code, first, from);
        int end = find(code, last, start);
        return new Part(start, code.substring(start, end > start ? end : code.length()));
    }

    private static int find(String text, String word, int from) {
        int at = text.indexOf(word, from);
        while (at >= 0) {
            boolean starts = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
            int end = at + word.length();
            boolean ends = end >= text.length()
                    || !Character.isJavaIdentifierPart(word.charAt(word.length() - 1))
                    || !Character.isJavaIdentifierPart(text.charAt(end));
            if (starts && ends) {
                return at;
            }
            at = text.indexOf(word, at + 1);
        }
        return from;
    }

    /** A part of the code and the offset at which it begins. */
    record Part(int start, String text) {}

    /** What may be wrong with the rule a line belongs to, judged by its brackets and the order of its parts; null when nothing shows. */
    @Nullable String hintAt(int line) {
        int at = offsetOf(line);
        String here = source.text().substring(at).strip();
        if (here.startsWith("@")) {
            return "`@principle` and `@because` stand directly below the rule's name, before anything else";
        }
        int head = source.text().lastIndexOf("\nrule", at);
        int then = source.text().indexOf("\nthen", Math.max(0, head));
        if (head < 0 || then < 0) {
            return null;
        }
        String conditions = Condition.withoutTexts(source.text().substring(head, then));
        long open = conditions.chars().filter(c -> c == '(').count();
        long closed = conditions.chars().filter(c -> c == ')').count();
        if (open > closed) {
            return "a closing `)` is missing before `then`";
        }
        return closed > open ? "there is one `)` too many before `then`" : null;
    }
}
