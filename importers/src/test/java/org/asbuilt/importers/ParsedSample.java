package org.asbuilt.importers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What others read from the output of a command: records of named values, in the small part of YAML that such files use. */
record ParsedSample(Map<String, List<String>> values) {

    /** All records of a file. */
    static List<ParsedSample> of(Path file) throws IOException {
        List<ParsedSample> samples = new ArrayList<>();
        String key = "";
        for (String line : joined(Files.readAllLines(file))) {
            String text = line.strip();
            if (line.startsWith("  - ")) {
                samples.add(new ParsedSample(new LinkedHashMap<>()));
                text = text.substring(2);
            }
            if (samples.isEmpty() || text.isEmpty()) {
                continue;
            }
            Map<String, List<String>> values = samples.getLast().values();
            if (text.startsWith("- ")) {
                values.computeIfAbsent(key, none -> new ArrayList<>()).add(plain(text.substring(2)));
                continue;
            }
            int colon = text.indexOf(':');
            key = text.substring(0, colon);
            String value = plain(text.substring(colon + 1).strip());
            values.computeIfAbsent(key, none -> new ArrayList<>());
            if (!value.isEmpty() && !value.equals("[]")) {
                values.get(key).add(value);
            }
        }
        return samples;
    }

    /** A text that goes on below ends with a backslash and goes on behind one. */
    private static List<String> joined(List<String> lines) {
        List<String> joined = new ArrayList<>();
        boolean goesOn = false;
        for (String line : lines) {
            String rest = goesOn ? line.strip().replaceFirst("^\\\\", "") : line;
            String whole = goesOn ? joined.removeLast() + rest : rest;
            goesOn = whole.endsWith("\\");
            joined.add(goesOn ? whole.substring(0, whole.length() - 1) : whole);
        }
        return joined;
    }

    private static String plain(String text) {
        boolean quoted = text.length() > 1 && (text.startsWith("\"") || text.startsWith("'"));
        return quoted
                ? text.substring(1, text.length() - 1).replace("\\\"", "\"").replace("''", "'")
                : text;
    }

    /** The value of that name; empty if there is none. */
    String one(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** All values of that name. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
