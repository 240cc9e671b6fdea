package org.asbuilt.importers.device;

import java.io.IOException;
import java.util.function.Supplier;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;

/** Reads a configuration twice, claims what a dialect understands of it, and lists every statement that it does not. */
public final class Configuration {
    private Configuration() {}

    /**
     * Reads it.
     *
     * @param splitter cuts it into statements
     * @param dialect makes a fresh reader of them
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading, Splitter splitter, Supplier<Dialect> dialect) throws IOException {
        Device device = new Device(reading);
        Dialect first = dialect.get();
        splitter.split(reading, statement -> first.read(statement, device));
        first.end(device);
        device.claimNow();
        Dialect second = dialect.get();
        splitter.split(reading, statement -> {
            second.read(statement, device);
            statement.each(line -> account(reading, line));
        });
        second.end(device);
    }

    private static void account(Reading reading, Statement line) {
        if (!line.isUnit()) {
            return;
        }
        reading.units(1, line.isTaken() ? 1 : 0);
        if (!line.isTaken()) {
            reading.note(Severity.WARNING, line.locus(), "not understood: " + Discreet.shown(line.text()));
        }
    }
}
