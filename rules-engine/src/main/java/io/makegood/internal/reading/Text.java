package io.makegood.internal.reading;

import io.makegood.internal.text.QuotedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Turns the bytes of an input into text, or says why they are none. */
final class Text {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Text() {}

    static String read(InputStream content, Problems problems) throws IOException {
        return read(content.readNBytes(Limits.BYTES + 1), problems);
    }

    /** Reads no more than the largest case has. */
    static String read(Reader content, Problems problems) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] part = new char[8192];
        for (int read = content.read(part); read >= 0 && text.length() <= Limits.BYTES; read = content.read(part)) {
            text.append(part, 0, read);
        }
        if (text.length() > Limits.BYTES) {
            throw tooLarge("more than ", Limits.BYTES, problems);
        }
        return checked(text.toString(), problems);
    }

    static String read(byte[] bytes, Problems problems) {
        if (bytes.length > Limits.BYTES) {
            throw tooLarge("more than ", Limits.BYTES, problems);
        }
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            throw problems.fatal(
                    Place.at(text, text.length()),
                    null,
                    "this is not UTF-8 text",
                    "save the file with the encoding UTF-8");
        }
        return checked(text.toString(), problems);
    }

    static void refuseIfTooLarge(long size, Problems problems) {
        if (size > Limits.BYTES) {
            throw tooLarge("", size, problems);
        }
    }

    /** The text without byte order mark. */
    static String checked(String text, Problems problems) {
        String content = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        refuseIfTooLarge(content.length(), problems);
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                throw problems.fatal(
                        Place.at(content, i),
                        null,
                        "the control character " + QuotedText.character(c) + " has no place in a case file",
                        c == 0 ? "save the file with the encoding UTF-8" : null);
            }
        }
        if (content.isBlank()) {
            throw problems.fatal(new Place(1, 1), null, "the " + problems.input() + " is empty", null);
        }
        return content;
    }

    private static RuntimeException tooLarge(String about, long size, Problems problems) {
        String message = String.format(
                Locale.ROOT,
                "the %s is too large: %s%.1f MB, and a case file has at most %d MB",
                problems.input(),
                about,
                size / (1024.0 * 1024.0),
                Limits.BYTES / (1024 * 1024));
        return problems.fatal(Place.NONE, null, message, null);
    }
}
