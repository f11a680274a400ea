package io.makegood.internal.rendering;

import java.util.ArrayList;
import java.util.List;

/** Text under construction: lines of limited width, everything on them harmless. */
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
        int limit = firstWidth;
        while (rest.length() > limit) {
            int blank = rest.lastIndexOf(' ', limit);
            int end = blank > 0 ? blank : Character.isHighSurrogate(rest.charAt(limit - 1)) ? limit - 1 : limit;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).strip();
            limit = width;
        }
        lines.add(rest);
        return lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
