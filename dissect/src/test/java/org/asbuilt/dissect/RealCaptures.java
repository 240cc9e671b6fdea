package org.asbuilt.dissect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The development data, which is not part of the project: captures of real plants and what another tool says of them.
 * Found by the system property {@code asbuilt.data}, or beside the repository.
 */
final class RealCaptures {
    private RealCaptures() {}

    static Optional<Path> folder() {
        String property = System.getProperty("asbuilt.data", "");
        Path folder = property.isEmpty() ? Path.of("../../shared/data") : Path.of(property);
        return Files.isDirectory(folder.resolve("truth")) ? Optional.of(folder) : Optional.empty();
    }

    /** Paths of all captures below the folder, as the truth names them. */
    static List<String> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(name -> name.endsWith(".pcap") || name.endsWith(".pcapng"))
                    .sorted()
                    .toList();
        }
    }

    /** The rows of a truth file, each by column name; none if there is no such file. */
    static List<Map<String, String>> truth(Path folder, String capture, String kind) throws IOException {
        Path file = folder.resolve("truth").resolve(capture + "." + kind + ".csv");
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        List<String> names = cells(lines.getFirst());
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new HashMap<>();
            for (int index = 0; index < names.size(); index++) {
                row.put(names.get(index), cells.get(index));
            }
            rows.add(row);
        }
        return rows;
    }

    /** How many packets the truth counts. */
    static Optional<Long> packets(Path folder, String capture) throws IOException {
        Path file = folder.resolve("truth").resolve(capture + ".txt");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        // The heading rounds the number; the outermost protocols of the hierarchy do not.
        return Files.readAllLines(file).stream()
                .filter(line -> line.matches("\\S+ +frames:\\d+ bytes:\\d+"))
                .map(line -> line.replaceAll(".*frames:(\\d+) .*", "$1"))
                .map(Long::parseLong)
                .reduce(Long::sum);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int index = 0; index < line.length(); index++) {
            char character = line.charAt(index);
            if (character == '"') {
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
