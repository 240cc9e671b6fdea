package org.asbuilt.server.paper;

import java.util.ArrayList;
import java.util.List;
import org.asbuilt.report.Cell;

/**
 * A row of a table as text, where a sheet has no room for its columns: on paper nobody can ask, so that what is not known is said too.
 *
 * @param name its first cell
 * @param known what is known, each after its heading
 * @param unknown of what nothing is known, in one line; empty if there is nothing of the kind
 */
public record Card(String name, String known, String unknown) {
    /** A row under those headings. */
    public static Card of(List<String> columns, List<Cell> row) {
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int column = 1; column < row.size(); column++) {
            Cell cell = row.get(column);
            if (cell.sort() == Cell.Sort.UNKNOWN) {
                unknown.add(columns.get(column));
            } else if (!cell.text().isEmpty()) {
                known.add(columns.get(column) + ": " + cell.text());
            }
        }
        return new Card(
                row.getFirst().text(),
                String.join("  \u00b7  ", known),
                unknown.isEmpty() ? "" : "not known: " + String.join(", ", unknown));
    }
}
