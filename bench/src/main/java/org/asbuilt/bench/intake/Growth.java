package org.asbuilt.bench.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asbuilt.importers.intake.Bundled;

/**
 * How a golden case becomes a large file, by the resource {@code growth.txt}.
 *
 * @param how what is done; {@code look} if the resource does not name the case
 * @param object the part of an archive or the number of bytes, else empty
 * @param first where what is repeated begins, or why there is no large file; empty for the beginning
 * @param behind where it ends; empty for the end
 * @param numbered the words that get a number in each repetition
 */
record Growth(String how, String object, String first, String behind, List<String> numbered) {
    private static final Map<String, Growth> ALL = all();

    Growth {
        numbered = List.copyOf(numbered);
    }

    /** The growth of a case, named as its folder: {@code spdx/rtu}. */
    static Growth of(String name) {
        return ALL.getOrDefault(name, new Growth("look", "", "", "", List.of()));
    }

    /** The cases that the resource names. */
    static List<String> named() {
        return new ArrayList<>(ALL.keySet());
    }

    boolean isNever() {
        return how.equals("never");
    }

    private static Map<String, Growth> all() {
        Map<String, Growth> all = new TreeMap<>();
        for (String line : Bundled.lines(Growth.class, "growth.txt")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = Arrays.copyOf(line.split("\\|"), 5);
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i] == null ? "" : cells[i].strip();
            }
            String[] how = cells[1].split(" ", 2);
            List<String> numbered = cells[4].isEmpty() ? List.of() : List.of(cells[4].split("\\s+"));
            all.put(cells[0], new Growth(how[0], how.length > 1 ? how[1] : "", cells[2], cells[3], numbered));
        }
        return all;
    }
}
