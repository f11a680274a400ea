package io.makegood.workbench;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/** The command line, within this process. */
public final class Commands {
    private Commands() {}

    /** What a command writes. */
    public static String run(String... args) {
        StringWriter written = new StringWriter();
        PrintWriter screen = new PrintWriter(written);
        int code = Makegood.run(new Screen(InputStream.nullInputStream(), screen, screen, false), args);
        if (code != 0) {
            throw new AssertionError(written.toString());
        }
        return written.toString();
    }
}
