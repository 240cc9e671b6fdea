package org.asbuilt.bench.conformance;

import java.util.Map;

/**
 * A row of a truth file.
 *
 * @param place file and line
 * @param cells value by column name
 */
public record Row(String place, Map<String, String> cells) {
    /** Copies the cells. */
    public Row {
        cells = Map.copyOf(cells);
    }

    /** The value, or an empty text if there is no such column or Zeek says that it is unset or empty. */
    public String cell(String column) {
        String value = cells.getOrDefault(column, "");
        return value.equals("-") || value.equals("(empty)") ? "" : value;
    }
}
