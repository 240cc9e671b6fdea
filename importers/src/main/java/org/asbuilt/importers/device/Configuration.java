package org.asbuilt.importers.device;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/** Reads a configuration twice, claims what a dialect understands of it, and lists every statement that it does not. */
public final class Configuration {
    private static final int MOST_DEVICES = 5_000;

    private Configuration() {}

    /**
     * Reads it.
     *
     * @param splitter cuts it into statements
     * @param dialect makes a fresh reader of them
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading, Splitter splitter, Supplier<Dialect> dialect) throws IOException {
        read(reading, splitter, dialect, () -> statement -> "");
    }

    /**
     * Reads what several devices said.
     *
     * @param splitter cuts it into statements
     * @param dialect makes a fresh reader for a device
     * @param owners makes what tells the host name of the device that a statement is of, in their order; empty where nothing tells
     * @throws IOException if the disk fails
     */
    public static void read(
            Reading reading, Splitter splitter, Supplier<Dialect> dialect, Supplier<Function<Statement, String>> owners)
            throws IOException {
        Map<String, Device> devices = new LinkedHashMap<>();
        pass(reading, splitter, dialect, owners.get(), devices);
        devices.values().forEach(Device::claimNow);
        pass(reading, splitter, dialect, owners.get(), devices);
    }

    private static void pass(
            Reading reading,
            Splitter splitter,
            Supplier<Dialect> dialect,
            Function<Statement, String> owners,
            Map<String, Device> devices)
            throws IOException {
        Map<String, Dialect> dialects = new LinkedHashMap<>();
        splitter.split(reading, statement -> {
            String owner = owners.apply(statement);
            Device device = devices.computeIfAbsent(owner, name -> device(reading, name, statement.locus()));
            if (devices.size() > MOST_DEVICES) {
                throw new Refused(statement.locus(), "there are more than " + MOST_DEVICES + " devices in the file");
            }
            dialects.computeIfAbsent(owner, name -> dialect.get()).read(statement, device);
            device.account(statement);
        });
        dialects.forEach((owner, reader) -> {
            Device device = devices.get(owner);
            if (device != null) {
                reader.end(device);
            }
        });
    }

    private static Device device(Reading reading, String owner, Locus at) {
        Device device = new Device(reading);
        device.hostname(owner, at);
        return device;
    }
}
