package io.makegood.workbench;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether a person is watching, at something that can do more than a printer. */
final class Terminal {
    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // Asked for both ways, because this runs on Java 17 and on later ones.
    static boolean isThere() {
        Console console = System.console();
        // A dumb terminal shows the marks of colours, and every step of what moves.
        if (console == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            // From Java 22 on there may be a console without a terminal.
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
