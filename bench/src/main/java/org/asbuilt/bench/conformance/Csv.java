package org.asbuilt.bench.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the comma-separated truth: a heading, then one row a line, quotes as in RFC 4180 without line breaks. */
public final class Csv {
    private Csv() {}

    /** The rows, each knowing its place; none if there is no such file. */
    public static List<Row> read(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        // Other tools cut texts in the middle of a character.
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<Row> rows = new ArrayList<>();
        List<String> names = lines.isEmpty() ? List.of() : cells(lines.getFirst());
        for (int number = 1; number < lines.size(); number++) {
            List<String> cells = cells(lines.get(number));
            Map<String, String> row = new HashMap<>();
            for (int index = 0; index < Math.min(names.size(), cells.size()); index++) {
                row.put(names.get(index), cells.get(index));
            }
            rows.add(new Row(name + ":" + (number + 1), row));
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int index = 0; index < line.length(); index++) {
            char character = line.charAt(index);
            boolean isDoubled = isQuoted && character == '"' && line.startsWith("\"\"", index);
            if (isDoubled) {
                cell.append(character);
                index++;
            } else if (character == '"') {
                isQuoted = !isQuoted;
            } else if (character == ',' && !isQuoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
