package org.asbuilt.server.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import org.asbuilt.server.record.Intake;

/** How far a work is: a bar that moves on a terminal, and one line a step elsewhere. */
final class ProgressLine implements Intake.Progress, AutoCloseable {
    private static final int WIDTH = 30;
    private static final long PAUSE_NANOS = 100_000_000;
    private final PrintWriter err;
    private final boolean terminal;
    private String shown = "";
    private long last;

    ProgressLine(PrintWriter err) {
        this.err = err;
        terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    @Override
    public void at(double share, String message) {
        if (!terminal) {
            if (!message.equals(shown)) {
                err.println(message);
                err.flush();
            }
            shown = message;
            return;
        }
        long now = System.nanoTime();
        if (message.equals(shown) && now - last < PAUSE_NANOS) {
            return;
        }
        last = now;
        shown = message;
        int full = (int) Math.round(share * WIDTH);
        err.print("\r\u001b[K[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + Math.round(share * 100) + " % "
                + message);
        err.flush();
    }

    @Override
    public void close() {
        if (terminal) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
