package org.asbuilt.examples;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a value stands in a file.
 *
 * @param at line, or line and column, or sheet and cell, or packet; {@code absent} for a value that nowhere occurs
 * @param value the value as the file spells it
 * @param as how the value is written: text, or the packet's mac, ipv4, ascii, hex
 */
record Place(String file, Map<String, Object> at, String value, String as) {

    static Place line(String file, int line, String value) {
        return new Place(file, Map.of("line", line), value, "text");
    }

    static Place column(String file, int line, int column, String value) {
        Map<String, Object> at = new LinkedHashMap<>();
        at.put("line", line);
        at.put("column", column);
        return new Place(file, at, value, "text");
    }

    static Place cell(String file, String sheet, String cell, String value) {
        Map<String, Object> at = new LinkedHashMap<>();
        at.put("sheet", sheet);
        at.put("cell", cell);
        return new Place(file, at, value, "text");
    }

    static Place packet(String file, int packet, String value, String as) {
        return new Place(file, Map.of("packet", packet), value, as);
    }

    /** A sender that no packet of a recording has. */
    static Place neverSends(String file, String value, String as) {
        return new Place(file, Map.of("absent", true), value, as);
    }

    /** The only line of a text that holds a value. */
    static Place only(String file, String text, String value) {
        int found = 0;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.contains(value) && found > 0) {
                throw new IllegalStateException(file + " says " + value + " in lines " + found + " and " + number);
            }
            if (line.contains(value)) {
                found = number;
            }
        }
        if (found == 0) {
            throw new IllegalStateException(file + " nowhere says " + value);
        }
        return line(file, found, value);
    }
}
