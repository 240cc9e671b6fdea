package org.asbuilt.bench.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A log as Zeek writes it: tabulators between the cells, comments behind {@code #}. Logs that were cut for a test may lack
 * the line that names the columns; then {@code zeek-columns.txt} names the first of them.
 *
 * @param rows the rows, in the order of the file
 *     <p>Source: Zeek manual, "Zeek Log Formats and Inspection".
 */
record ZeekLog(List<Row> rows) {
    ZeekLog {
        rows = List.copyOf(rows);
    }

    static ZeekLog read(Path file, String name) throws IOException {
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number);
            if (line.startsWith("#fields\t")) {
                columns = Arrays.asList(line.substring(8).split("\t", -1));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                List<String> cells = Arrays.asList(line.split("\t", -1));
                List<String> names = columns.isEmpty() ? columns(name, cells.size()) : columns;
                rows.add(row(name + ":" + (number + 1), names, cells));
            }
        }
        return new ZeekLog(rows);
    }

    private static Row row(String place, List<String> names, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int index = 0; index < Math.min(names.size(), cells.size()); index++) {
            String column = names.get(index);
            boolean isFar = column.indexOf('=') > 0;
            int number = isFar ? Integer.parseInt(column.substring(0, column.indexOf('='))) - 1 : index;
            if (number < cells.size()) {
                row.put(column.substring(column.indexOf('=') + 1), cells.get(number));
            }
        }
        return new Row(place, row);
    }

    /** Of several rows for one log the one with just as many columns, else the first that has not more. */
    private static List<String> columns(String name, int cells) {
        String log = name.substring(name.lastIndexOf('/') + 1);
        List<List<String>> candidates = ResourceTable.rows("zeek-columns.txt", 2).stream()
                .filter(row -> row.getFirst().equals(log))
                .map(row -> Arrays.asList(row.get(1).split(" ")))
                .toList();
        return candidates.stream()
                .filter(candidate -> candidate.size() == cells)
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(candidate -> candidate.size() <= cells)
                        .findFirst())
                .orElse(List.of());
    }
}
