package io.makegood.workbench;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether a person is watching. */
final class Terminal {
    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // Asked for both ways, because this runs on Java 17 and on later ones.
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
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
