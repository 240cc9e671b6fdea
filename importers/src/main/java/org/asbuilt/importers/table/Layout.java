package org.asbuilt.importers.table;

import java.util.List;
import java.util.Optional;
import org.asbuilt.importers.table.MappingProfile.ColumnMapping;
import org.asbuilt.importers.table.MappingProfile.TableMapping;
import org.asbuilt.model.Kind;

/**
 * How a table is to be read.
 *
 * @param kind what a row is
 * @param headerRow the place of the header among the rows looked at, from 0
 * @param headers the cells of the header
 * @param columns the columns that are understood, in the order of the table
 * @param unknown the columns that are not, with the reason
 * @param score how well the header fits the kind
 */
record Layout(
        Kind kind, int headerRow, List<String> headers, List<Column> columns, List<Unknown> unknown, double score) {
    Layout {
        headers = List.copyOf(headers);
        columns = List.copyOf(columns);
        unknown = List.copyOf(unknown);
    }

    /** A column that is not understood. */
    record Unknown(int index, String header, String reason) {}

    /** The layout as a mapping that a person can correct and keep. */
    TableMapping mapping(Optional<String> sheet) {
        return new TableMapping(
                sheet,
                kind,
                columns.stream()
                        .map(column ->
                                new ColumnMapping(column.header(), column.target(), column.values(), column.unit()))
                        .toList());
    }

    /** Whether a row says the header again, as printed lists do on each page. */
    boolean isHeaderAgain(GridRow row) {
        for (Column column : columns) {
            if (!Fold.of(row.cell(column.index())).equals(Fold.of(column.header()))) {
                return false;
            }
        }
        return true;
    }
}
