package org.asbuilt.importers.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.asbuilt.model.Part;

/** Takes cells with several values apart. */
final class Cells {
    private static final Pattern LIST = Pattern.compile("[;,\\n\\r|]+");
    private static final Pattern ADDRESSES = Pattern.compile("[;,\\s|]+|\\s/\\s|(?<=[0-9a-fA-F])/(?=\\d+\\.\\d)");
    private static final Pattern REFERENCES =
            Pattern.compile("[;,\\n\\r|]+|\\s+/\\s+|\\s*(?:<->|<=>|↔|⇔|->|=>|→|<-)\\s*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Cells() {}

    /** The single values of a cell of that part. */
    static List<String> split(Part part, String cell) {
        return switch (part.type()) {
            case "ip" ->
                trimmed(ADDRESSES.split(cell, -1)).stream()
                        .filter(word -> !word.equals("/"))
                        .toList();
            case "mac" -> macs(cell);
            default -> {
                if (!part.many()) {
                    yield List.of(cell);
                }
                yield trimmed((!part.refers().isEmpty() ? REFERENCES : LIST).split(cell, -1));
            }
        };
    }

    /** Values apart by semicolons, commas, bars or line ends. */
    static List<String> list(String cell) {
        return trimmed(LIST.split(cell, -1));
    }

    private static List<String> macs(String cell) {
        List<String> macs = new ArrayList<>();
        for (String word : trimmed(cell.split("[;,\\n\\r|/]+", -1))) {
            // Blanks may stand within an address or between two.
            long digits = word.chars().filter(c -> Character.digit(c, 16) >= 0).count();
            if (digits > 12) {
                macs.addAll(trimmed(BLANKS.split(word, -1)));
            } else {
                macs.add(word);
            }
        }
        return macs;
    }

    private static List<String> trimmed(String[] words) {
        return Arrays.stream(words)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
