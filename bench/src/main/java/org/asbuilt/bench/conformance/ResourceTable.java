package org.asbuilt.bench.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables beside this class: columns behind tabulators, {@code #} begins a comment line. */
final class ResourceTable {
    private ResourceTable() {}

    /** All rows, each filled up with empty texts to the number of columns. */
    static List<List<String>> rows(String name, int columns) {
        try (InputStream resource = ResourceTable.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("The table " + name + " is missing from the program");
            }
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> cells(name, line, columns))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> cells(String name, String line, int columns) {
        List<String> cells = new ArrayList<>(Arrays.asList(line.split("\t+", -1)));
        if (cells.size() > columns) {
            throw new IllegalStateException("Too many columns in " + name + ": " + line);
        }
        while (cells.size() < columns) {
            cells.add("");
        }
        return List.copyOf(cells);
    }
}
