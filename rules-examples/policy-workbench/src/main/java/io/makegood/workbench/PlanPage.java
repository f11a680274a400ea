package io.makegood.workbench;

import java.util.ArrayList;
import java.util.List;

/** What a plan says to people, before it has a form: headings, sentences and tables. */
final class PlanPage {
    private final List<Block> blocks = new ArrayList<>();

    /** A piece of it. */
    sealed interface Block {}

    /** A heading, of level 1 to 3. */
    record Heading(int level, String text) implements Block {}

    /** Lines, each by itself. */
    record Lines(List<String> lines) implements Block {}

    /**
     * A table.
     *
     * @param columns their headings
     * @param numbers from which column on there are numbers
     */
    record Table(List<String> columns, int numbers, List<List<String>> rows) implements Block {}

    void heading(int level, String text) {
        blocks.add(new Heading(level, text));
    }

    void line(String line) {
        lines(List.of(line));
    }

    void lines(List<String> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Lines(lines.stream().map(PlanPage::inOneLine).toList()));
        }
    }

    void table(List<String> columns, int numbers, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Table(columns, numbers, List.copyOf(rows)));
        }
    }

    /** Messages have several lines. */
    static String inOneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " / ");
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** As text, lines without their ends. */
    List<String> text() {
        List<String> text = new ArrayList<>();
        String indent = "";
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                if (heading.level() == 2) {
                    text.add("");
                }
                indent = "  ".repeat(heading.level() - 1);
                text.add((heading.level() == 3 ? "  " : "") + heading.text());
            } else if (block instanceof Lines lines) {
                for (String line : lines.lines()) {
                    text.add(indent + line);
                }
            } else if (block instanceof Table table) {
                table(table, indent, text);
            }
        }
        return text;
    }

    private static void table(Table table, String indent, List<String> text) {
        int[] widths = new int[table.columns().size()];
        List<List<String>> all = new ArrayList<>(table.rows());
        all.add(0, table.columns());
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < widths.length; i++) {
                String blanks = " ".repeat(widths[i] - length(row.get(i)));
                line.append(i == 0 ? "" : "  ")
                        .append(i >= table.numbers() ? blanks + row.get(i) : row.get(i) + blanks);
            }
            text.add(line.toString().stripTrailing());
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** As a page of HTML that needs nothing else. */
    String html(String title) {
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s</title>
                <style>
                body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
                h1 { font-size: 1.5rem } h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid #ccc } h3 { font-size: 1rem }
                p { margin: 0.2rem 0; overflow-wrap: anywhere; white-space: pre-wrap }
                table { border-collapse: collapse; margin: 0.7rem 0 }
                th, td { border: 1px solid #ccc; padding: 0.2rem 0.6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
                th { background: #f3f3f3 } .n { text-align: right; white-space: nowrap }
                </style>
                </head>
                <body>
                """.formatted(escaped(title)));
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                String tag = "h" + heading.level();
                html.append('<').append(tag).append('>').append(escaped(heading.text()));
                html.append("</").append(tag).append(">\n");
            } else if (block instanceof Lines lines) {
                lines.lines()
                        .forEach(
                                line -> html.append("<p>").append(escaped(line)).append("</p>\n"));
            } else if (block instanceof Table table) {
                html.append("<table>\n");
                row(html, "th", table.columns(), table.numbers());
                table.rows().forEach(row -> row(html, "td", row, table.numbers()));
                html.append("</table>\n");
            }
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private static void row(StringBuilder html, String tag, List<String> cells, int numbers) {
        html.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            html.append('<').append(tag).append(i >= numbers ? " class=\"n\">" : ">");
            html.append(escaped(cells.get(i))).append("</").append(tag).append('>');
        }
        html.append("</tr>\n");
    }

    /** What customers and authors wrote is shown, and never read as markup; what no page shows is taken out. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    boolean isShown = c == '\n' || c == '\t' || !Character.isISOControl(c) && Character.isDefined(c);
                    escaped.appendCodePoint(isShown && !isSurrogate(c) ? c : '?');
                }
            }
        });
        return escaped.toString();
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
