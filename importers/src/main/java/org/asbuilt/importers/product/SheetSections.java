package org.asbuilt.importers.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;

/** The sections of an electronic data sheet that tell of the product itself; all others are counted. */
final class SheetSections {
    private static final int MOST_VALUES = 500;
    private static final int LONGEST = 2_000;

    private final Reading reading;
    private final Set<String> wanted;
    private final Map<String, Map<String, String>> values = new TreeMap<>();
    private final Map<String, Integer> lines = new TreeMap<>();
    private String section = "";
    private int sections;

    /**
     * Sections to be read.
     *
     * @param wanted their names in lower case
     */
    SheetSections(Reading reading, Set<String> wanted) {
        this.reading = reading;
        this.wanted = Set.copyOf(wanted);
    }

    /**
     * Reads a sheet of the Common Industrial Protocol: statements end with a semicolon, comments begin with a dollar sign.
     *
     * @throws IOException if the disk fails
     */
    void readStatements(BufferedReader text) throws IOException {
        StringBuilder statement = new StringBuilder();
        int number = 0;
        int began = 1;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            number++;
            String plain = cut(line, '$').strip();
            if (plain.startsWith("[") && statement.isEmpty()) {
                begin(plain, number);
                continue;
            }
            if (!wanted.contains(section) || plain.isEmpty()) {
                continue;
            }
            began = statement.isEmpty() ? number : began;
            statement.append(statement.isEmpty() ? "" : " ").append(plain);
            if (statement.length() > LONGEST) {
                reading.note(Severity.WARNING, new Locus.Line(began), "a statement that does not end was not read");
                statement.setLength(0);
            } else if (plain.endsWith(";")) {
                pair(statement.substring(0, statement.length() - 1));
                statement.setLength(0);
            }
        }
    }

    /**
     * Reads a sheet of CANopen: one statement a line, comments begin with a semicolon.
     *
     * @throws IOException if the disk fails
     */
    void readLines(BufferedReader text) throws IOException {
        int number = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            number++;
            String plain = line.strip();
            if (plain.startsWith("[")) {
                begin(plain, number);
            } else if (wanted.contains(section) && !plain.isEmpty() && !plain.startsWith(";")) {
                pair(plain);
            }
        }
    }

    private void begin(String line, int number) {
        int close = line.indexOf(']');
        section = (close > 0 ? line.substring(1, close) : line.substring(1))
                .strip()
                .toLowerCase(Locale.ROOT);
        sections++;
        if (wanted.contains(section)) {
            lines.putIfAbsent(section, number);
        } else {
            boolean object = section.matches("[0-9a-f]{4}(sub[0-9a-f]{1,2})?");
            reading.count(object ? "entries of the object dictionary" : "sections of parameters and connections", 1);
        }
    }

    private void pair(String statement) {
        int equals = statement.indexOf('=');
        Map<String, String> here = values.computeIfAbsent(section, key -> new TreeMap<>());
        if (equals > 0 && here.size() < MOST_VALUES) {
            String value = statement.substring(equals + 1).strip();
            boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
            here.putIfAbsent(
                    statement.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                    quoted ? value.substring(1, value.length() - 1).strip() : value);
        }
    }

    /** A line up to a comment; within quotation marks there is none. */
    private static String cut(String line, char comment) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            if (line.charAt(i) == comment && !quoted) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    /** A value of a section, or empty. */
    String value(String of, String key) {
        return values.getOrDefault(of, Map.of()).getOrDefault(key, "");
    }

    /** All values of a section. */
    Map<String, String> all(String of) {
        return values.getOrDefault(of, Map.of());
    }

    /** Where a section begins, or the whole. */
    Locus place(String of) {
        Integer line = lines.get(of);
        return line == null ? new Locus.Whole() : new Locus.Line(line);
    }

    /** Whether there is such a section. */
    boolean has(String of) {
        return lines.containsKey(of);
    }

    /** How many sections there are. */
    int sections() {
        return sections;
    }
}
