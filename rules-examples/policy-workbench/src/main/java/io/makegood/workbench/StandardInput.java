package io.makegood.workbench;

import java.nio.file.Path;

/** How a command is told to read what another program writes. */
final class StandardInput {
    /** What stands for it in messages. */
    static final String NAME = "<stdin>";

    private static final String HYPHEN = "-";

    private StandardInput() {}

    /** Whether a hyphen was given in place of a file. A file of that name is {@code ./-}. */
    static boolean isMeant(Path file) {
        return file.toString().equals(HYPHEN);
    }
}
