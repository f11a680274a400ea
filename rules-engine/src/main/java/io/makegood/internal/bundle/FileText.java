package io.makegood.internal.bundle;

import io.makegood.internal.problem.Code;
import io.makegood.internal.problem.Suggestion;
import io.makegood.internal.text.QuotedText;
import io.makegood.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file: UTF-8, without the mark some editors put before it, with line feeds at the ends of lines.
 *
 * @param text empty when the bytes are no text
 * @param problems at most one
 */
public record FileText(String text, List<Problem> problems) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What version control writes around and between the two sides of a merge it cannot make, each at the beginning of a line. */
    private static final Pattern MERGE = Pattern.compile("(?m)^(?:(?:<{7}|>{7}|\\|{7})(?: .*)?|={7})$");

    /** Reads the bytes of the file with this path. */
    public static FileText of(String path, byte[] bytes) {
        if (isUtf16(bytes)) {
            return new FileText(
                    "",
                    List.of(at(
                            Code.NOT_UTF_8,
                            path,
                            "",
                            0,
                            0,
                            "the file is encoded in UTF-16",
                            Suggestion.words("save the file as UTF-8"))));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String read = out.flip().toString();
        if (result.isError()) {
            String shown = String.format(Locale.ROOT, "0x%02X", bytes[in.position()]);
            return new FileText(
                    "",
                    List.of(at(
                            Code.NOT_UTF_8,
                            path,
                            read,
                            read.length(),
                            0,
                            "byte " + (in.position() + 1L) + " of the file, " + shown + ", is no UTF-8",
                            Suggestion.words("save the file as UTF-8"))));
        }
        String text = (read.startsWith(BYTE_ORDER_MARK) ? read.substring(1) : read).replace("\r\n", "\n");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                return new FileText(
                        "",
                        List.of(at(
                                Code.STRAY_CHARACTER,
                                path,
                                text,
                                i,
                                1,
                                "the character " + QuotedText.character(c) + " has no place in a text",
                                Suggestion.takeOut())));
            }
        }
        Matcher merge = MERGE.matcher(text);
        if (merge.find()) {
            return new FileText(
                    "",
                    List.of(at(
                            Code.UNFINISHED_MERGE,
                            path,
                            text,
                            merge.start(),
                            merge.end() - merge.start(),
                            "a merge is not finished: from here on the file has both sides of it",
                            isOnly(merge, text)
                                    ? Suggestion.takeOut()
                                    : Suggestion.words(
                                            "one of the sides, without the lines that begin with `<<<<<<<`, `=======`"
                                                    + " and `>>>>>>>`"))));
        }
        return new FileText(text, List.of());
    }

    /** As some editors save what they call Unicode: two bytes for each character, perhaps with a mark before them. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean isMarked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        // Every file begins with a letter or sign of ASCII.
        return isMarked || (bytes.length % 2 == 0 && (first == 0) != (second == 0));
    }

    /** A problem at a place of the text, within a line; its end is not known where its length is 0. */
    static Problem at(
            Code code, String path, String text, int index, int length, String message, @Nullable Suggestion maybe) {
        int line = 1;
        int lineStart = 0;
        for (int feed = text.indexOf('\n'); feed >= 0 && feed < index; feed = text.indexOf('\n', feed + 1)) {
            line++;
            lineStart = feed + 1;
        }
        int column = text.codePointCount(lineStart, index) + 1;
        int end = length == 0 ? 0 : column + text.codePointCount(index, index + length);
        return code.at(path, line, column, end == 0 ? 0 : line, end, message, maybe);
    }

    /** Whether no other mark of a merge is left, so that somebody forgot but this one. */
    private static boolean isOnly(Matcher merge, String text) {
        return !MERGE.matcher(text).results().skip(1).findFirst().isPresent()
                && (merge.group().startsWith("=") || !text.contains("\n======="));
    }
}
