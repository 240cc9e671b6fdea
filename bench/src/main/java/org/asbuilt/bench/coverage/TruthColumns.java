package org.asbuilt.bench.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.importers.intake.Bundled;

/**
 * Where the columns of each kind of truth ought to be found: the resource {@code columns.txt} has the kind, the column, and the parts
 * that may hold its value. The first column of a kind is the one that names the subject.
 *
 * @param subject the column that names the subject
 * @param parts by column the parts that may hold it, as {@code facet.part}
 */
record TruthColumns(String subject, Map<String, List<String>> parts) {
    private static final List<String> LINES = Bundled.lines(TruthColumns.class, "columns.txt");

    /** The fields of other parsers that the record does not hold. */
    static Set<String> notHeld() {
        Set<String> fields = new TreeSet<>();
        for (String line : LINES) {
            if (line.startsWith("fields ")) {
                fields.addAll(List.of(line.substring(7).strip().split("\\s+")));
            }
        }
        return fields;
    }

    /** What our model calls a value of other parsers, for example the number of a port that has a name. */
    static String alias(String value) {
        for (String line : LINES) {
            String[] words = line.strip().split("\\s+");
            if (words.length == 3 && words[0].equals("alias") && words[1].equals(value)) {
                return words[2];
            }
        }
        return value;
    }

    /** The columns of a kind of truth, for example {@code modules}. */
    static Optional<TruthColumns> of(String kind) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (String line : LINES) {
            String[] words = line.strip().split("\\s+");
            if (words.length > 2 && words[0].equals(kind)) {
                parts.put(words[1], new ArrayList<>(List.of(words).subList(2, words.length)));
            }
        }
        return parts.keySet().stream().findFirst().map(first -> new TruthColumns(first, parts));
    }
}
