package org.asbuilt.dissect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What port numbers suggest: a hint, never knowledge.
 *
 * <p>Source: IANA "Service Name and Transport Protocol Port Number Registry", and vendors' manuals for ports that are
 * not registered.
 */
public final class Ports {
    private static final Map<Integer, String> TCP = new HashMap<>();
    private static final Map<Integer, String> UDP = new HashMap<>();

    static {
        load();
    }

    private Ports() {}

    /** The usual service at the port. */
    public static Optional<String> hint(Transport transport, int port) {
        Map<Integer, String> names =
                transport.equals(Transport.TCP) ? TCP : transport.equals(Transport.UDP) ? UDP : Map.of();
        return Optional.ofNullable(names.get(port));
    }

    private static void load() {
        try (InputStream resource = Ports.class.getResourceAsStream("ports.txt")) {
            if (resource == null) {
                throw new IllegalStateException("The table of ports is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(Ports::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void add(String[] columns) {
        if (columns.length != 3) {
            throw new IllegalStateException("The table of ports is broken: " + Arrays.toString(columns));
        }
        int port = Integer.parseInt(columns[0]);
        if (columns[1].contains("t")) {
            TCP.put(port, columns[2]);
        }
        if (columns[1].contains("u")) {
            UDP.put(port, columns[2]);
        }
    }
}
