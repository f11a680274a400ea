package io.makegood.internal.problem;

import io.makegood.problem.Edit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A text with edits applied; everything else stays as it is, the ends of lines and a mark at the beginning included. */
public final class EditedText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private EditedText() {}

    /**
     * The text with these edits.
     *
     * @param edits of this text; of two that overlap, the first one in the text is applied
     */
    public static String of(String text, Collection<Edit> edits) {
        int begin = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        List<Edit> ordered = new ArrayList<>(edits);
        ordered.sort(Comparator.comparingInt(Edit::line).thenComparingInt(Edit::column));
        StringBuilder edited = new StringBuilder();
        int done = 0;
        for (Edit edit : ordered) {
            int from = offset(text, begin, edit.line(), edit.column());
            int to = offset(text, begin, edit.endLine(), edit.endColumn());
            if (from >= done && to >= from) {
                edited.append(text, done, from).append(edit.replacement().replace("\n", lineEnd));
                done = to;
            }
        }
        return edited.append(text, done, text.length()).toString();
    }

    private static int offset(String text, int begin, int line, int column) {
        int at = begin;
        for (int i = 1; i < line; i++) {
            int feed = text.indexOf('\n', at);
            if (feed < 0) {
                return text.length();
            }
            at = feed + 1;
        }
        int end = text.indexOf('\n', at);
        int most = text.codePointCount(at, end < 0 ? text.length() : end);
        return text.offsetByCodePoints(at, Math.min(column - 1, most));
    }
}
