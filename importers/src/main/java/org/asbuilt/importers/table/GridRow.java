package org.asbuilt.importers.table;

import java.util.List;
import java.util.Map;

/**
 * One row of a table as it stands in the file.
 *
 * @param number the row as the table program counts, from 1; the line in a text of several tables
 * @param cells the texts of the cells, empty where there is nothing
 * @param anchors for cells that are merged with one above: by column from 0, the row that holds the value
 */
record GridRow(int number, List<String> cells, Map<Integer, Integer> anchors) {
    GridRow {
        cells = List.copyOf(cells);
        anchors = Map.copyOf(anchors);
    }

    static GridRow of(int number, List<String> cells) {
        return new GridRow(number, cells.stream().map(Fold::clean).toList(), Map.of());
    }

    /** The text of a cell, empty beyond the end. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** The row that the value of a cell stands in. */
    int rowOf(int column) {
        return anchors.getOrDefault(column, number);
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isEmpty);
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
