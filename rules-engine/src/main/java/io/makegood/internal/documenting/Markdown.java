package io.makegood.internal.documenting;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** A page of Markdown that is written from above. Belongs to one thread. */
public final class Markdown {
    private final StringBuilder text = new StringBuilder();

    /** Begins a section. */
    public void heading(int level, String title) {
        text.append("#".repeat(level)).append(' ').append(title).append("\n\n");
    }

    /** A paragraph, in Markdown. */
    public void paragraph(String paragraph) {
        text.append(paragraph).append("\n\n");
    }

    /** The head of a table. */
    public void head(Collection<String> cells) {
        row(cells);
        row(cells.stream().map(cell -> "---").toList());
    }

    /** The head of a table. */
    public void head(String... cells) {
        head(Arrays.asList(cells));
    }

    /** A row of a table, in Markdown but for the bars. */
    public void row(Collection<String> cells) {
        text.append(
                cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** A row of a table, in Markdown but for the bars. */
    public void row(String... cells) {
        row(Arrays.asList(cells));
    }

    /** An entry of a list, in Markdown. */
    public void item(String item) {
        text.append("- ").append(item).append('\n');
    }

    /** Ends a table or a list. */
    public void end() {
        text.append('\n');
    }

    /** What somebody wrote who did not think of Markdown, on one line. Words in backticks stay what they are. */
    public static String plain(String written) {
        StringBuilder plain = new StringBuilder();
        boolean isCode = false;
        for (String part : written.strip().replaceAll("\\s+", " ").split("(?=`)|(?<=`)")) {
            isCode ^= part.equals("`");
            plain.append(isCode ? part : part.replaceAll("[\\\\*_<\\[#]", "\\\\$0"));
        }
        return isCode ? plain.toString().replace("`", "\\`") : plain.toString();
    }

    /** What is shown letter by letter. */
    public static String code(String written) {
        String line = written.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? "" : line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
