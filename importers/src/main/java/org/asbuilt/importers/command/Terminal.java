package org.asbuilt.importers.command;

import java.io.IOException;
import org.asbuilt.importers.device.Configuration;
import org.asbuilt.importers.intake.Reading;

/** Reads what a terminal showed. */
public final class Terminal {
    private Terminal() {}

    /**
     * Reads all outputs of all devices in a file.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        Configuration.read(reading, new TerminalLines(), CommandDialect::new, Owners::new);
    }
}
