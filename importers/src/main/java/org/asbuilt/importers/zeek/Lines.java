package org.asbuilt.importers.zeek;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables that come with the package: columns with tabs between, comments behind a hash. */
final class Lines {
    private Lines() {}

    static List<String[]> of(String resource, int columns) {
        try (InputStream bytes = Lines.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("the table " + resource + " is missing from the program");
            }
            List<String[]> lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
            lines.stream().filter(line -> line.length != columns).findFirst().ifPresent(line -> {
                throw new IllegalStateException(resource + " is broken at " + String.join(" ", line));
            });
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
