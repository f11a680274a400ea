package io.makegood.workbench;

import io.makegood.problem.Problem;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command reads from and writes to. Nothing that comes from a file reaches it without being made harmless for a terminal.
 *
 * @param in what another program writes
 * @param out for results
 * @param err for what goes wrong, and for progress
 * @param isTerminal whether a person is watching
 */
record Screen(InputStream in, PrintWriter out, PrintWriter err, boolean isTerminal) {

    /** Writes lines of a result. */
    void show(String text) {
        write(out, text);
    }

    /** Writes text for people: beside the result when the result is for machines. */
    void tell(boolean isJson, String text) {
        write(isJson ? err : out, text);
    }

    /** Writes what is wrong, one entry each, and how much it is. */
    void complain(List<Problem> problems) {
        problems.forEach(problem -> write(err, problem.toString()));
        write(err, problems.size() == 1 ? "1 problem" : problems.size() + " problems");
    }

    void complain(String message) {
        write(err, message);
    }

    /** Writes a document as it is. */
    void document(String text) {
        out.print(text);
        out.flush();
    }

    String good(String text) {
        return styled("green", text);
    }

    String bad(String text) {
        return styled("red,bold", text);
    }

    String strong(String text) {
        return styled("bold", text);
    }

    Ansi ansi() {
        return isTerminal ? Ansi.AUTO : Ansi.OFF;
    }

    void flush() {
        out.flush();
        err.flush();
    }

    private void write(PrintWriter to, String text) {
        text.lines().forEach(line -> to.print(harmless(line) + "\n"));
        to.flush();
    }

    /** Only for words of this program: what is styled passes unchecked. */
    private String styled(String style, String text) {
        return ansi().enabled() ? MARK + ansi().string("@|" + style + " " + text + "|@") + MARK : text;
    }

    /** Encloses what this program itself has styled. */
    private static final String MARK = "\u0000";

    private static String harmless(String line) {
        StringBuilder harmless = new StringBuilder(line.length());
        boolean isOurs = false;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            int c = line.codePointAt(i);
            if (c == 0) {
                isOurs = !isOurs;
            } else if (isOurs || isHarmless(c)) {
                harmless.appendCodePoint(c);
            } else {
                harmless.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        }
        return harmless.toString();
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> true;
        };
    }
}
