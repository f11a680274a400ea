package io.makegood.internal.rendering;

import java.util.ArrayList;
import java.util.List;

/** Text under construction: lines of limited width, everything on them harmless. Nothing to say is no line. */
public final class Page {
    /** Columns. */
    public static final int WIDTH = 100;

    private static final int INDENT = 2;
    /** However deep a line is indented, this much of it says something. */
    private static final int LEAST = 40;

    private final StringBuilder text = new StringBuilder();

    /** A line of its own; what does not fit continues below, indented further. */
    public Page line(int level, String content) {
        return line(level, content, INDENT);
    }

    /** A paragraph: what does not fit continues at the same indentation. */
    public Page paragraph(int level, String content) {
        return line(level, content, 0);
    }

    /** A message of several lines and paragraphs. */
    public Page message(int level, String content) {
        content.lines().forEach(line -> {
            if (line.isBlank()) {
                text.append('\n');
            } else {
                paragraph(level, line.strip());
            }
        });
        return this;
    }

    /** A heading, with an empty line before it. */
    public Page heading(int level, String content) {
        return blank().line(level, content);
    }

    /** An empty line, unless there is one already or nothing stands above. */
    public Page blank() {
        boolean isBlank = text.isEmpty() || (text.length() > 1 && text.charAt(text.length() - 2) == '\n');
        if (!isBlank) {
            text.append('\n');
        }
        return this;
    }

    private Page line(int level, String content, int hanging) {
        if (content.isEmpty()) {
            return this;
        }
        String indent = " ".repeat(level * INDENT);
        int width = Math.max(LEAST, WIDTH - indent.length() - hanging);
        String before = indent;
        for (String line : wrapped(Escaped.of(content), width + hanging, width)) {
            text.append(before).append(line).append('\n');
            before = indent + " ".repeat(hanging);
        }
        return this;
    }

    /** Breaks at blanks; a word longer than a line is cut. */
    static List<String> wrapped(String content, int firstWidth, int width) {
        List<String> lines = new ArrayList<>();
        String rest = content.strip();
        // Where the rest begins: it is not copied for each line.
        int start = 0;
        int limit = firstWidth;
        while (rest.length() - start > limit) {
            int blank = blankBefore(rest, start, start + limit);
            int end = blank > start ? blank : start + limit;
            if (blank <= start && Character.isHighSurrogate(rest.charAt(end - 1))) {
                end--;
            }
            lines.add(rest.substring(start, end).stripTrailing());
            start = end;
            while (start < rest.length() && Character.isWhitespace(rest.codePointAt(start))) {
                start += Character.charCount(rest.codePointAt(start));
            }
            limit = width;
        }
        lines.add(rest.substring(start));
        return lines;
    }

    /** The last blank behind a start, up to an end; the start when there is none. */
    private static int blankBefore(String text, int start, int end) {
        int place = end;
        while (place > start && text.charAt(place) != ' ') {
            place--;
        }
        return place;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
