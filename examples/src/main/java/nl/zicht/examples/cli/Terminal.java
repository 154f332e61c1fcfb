package nl.zicht.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether somebody is watching. */
final class Terminal {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Returns whether standard error is a terminal that can redraw a line. */
    static boolean onStandardError() {
        if ("dumb".equals(Optional.ofNullable(System.getenv("TERM")).orElse("dumb"))
                && System.getenv("WT_SESSION") == null) {
            return false;
        }
        if (Files.exists(STANDARD_ERROR)) {
            return isTerminal(STANDARD_ERROR);
        }
        return hasConsole();
    }

    private static boolean isTerminal(Path descriptor) {
        try {
            Path device = descriptor.toRealPath();
            return device.startsWith("/dev/pts") || device.toString().startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }

    /** Where the descriptor cannot be looked up (Windows, macOS): whether input and output are a terminal, which Java can tell. */
    @SuppressWarnings(
            "SystemConsoleNull") // Java before 22 has no console without a terminal; for later ones the method below
    // decides.
    private static boolean hasConsole() {
        if (System.console() == null) {
            return false;
        }
        try {
            // Since Java 22 there is a console even without a terminal, and a method that tells; this is compiled for
            // 17.
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
