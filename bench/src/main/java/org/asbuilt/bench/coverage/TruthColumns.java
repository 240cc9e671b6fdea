package org.asbuilt.bench.coverage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the columns of each kind of truth ought to be found: the resource {@code columns.txt} has the kind, the column, and the parts
 * that may hold its value. The first column of a kind is the one that names the subject.
 *
 * @param subject the column that names the subject
 * @param parts by column the parts that may hold it, as {@code facet.part}
 */
record TruthColumns(String subject, Map<String, List<String>> parts) {

    /** The fields of other parsers that the record does not hold. */
    static Set<String> notHeld() throws IOException {
        Set<String> fields = new TreeSet<>();
        for (String line : lines()) {
            if (line.startsWith("fields ")) {
                fields.addAll(List.of(line.substring(7).strip().split("\\s+")));
            }
        }
        return fields;
    }

    private static List<String> lines() throws IOException {
        InputStream resource = Objects.requireNonNull(
                TruthColumns.class.getResourceAsStream("/org/asbuilt/bench/coverage/columns.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    /** The columns of a kind of truth, for example {@code modules}. */
    static Optional<TruthColumns> of(String kind) throws IOException {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (String line : lines()) {
            String[] words = line.strip().split("\\s+");
            if (words.length > 2 && words[0].equals(kind)) {
                parts.put(words[1], new ArrayList<>(List.of(words).subList(2, words.length)));
            }
        }
        return parts.keySet().stream().findFirst().map(first -> new TruthColumns(first, parts));
    }
}
