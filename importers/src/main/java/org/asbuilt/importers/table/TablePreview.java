package org.asbuilt.importers.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asbuilt.importers.table.MappingProfile.ColumnMapping;
import org.asbuilt.model.Kind;

/**
 * How a table begins and how its columns would be understood, for a person to look at.
 *
 * @param sheet the sheet's name; empty where there are no sheets
 * @param kind what a row seems to be; empty if nobody can tell
 * @param headerRow the row of the header as the table program counts, from 1; of a table that nobody understands the first row with
 *     two texts or more
 * @param columns the columns from the left
 */
public record TablePreview(Optional<String> sheet, Optional<Kind> kind, int headerRow, List<ColumnPreview> columns) {
    private static final int SAMPLES = 5;

    /** Copies the list. */
    public TablePreview {
        columns = List.copyOf(columns);
    }

    /**
     * How a column begins.
     *
     * @param header its header
     * @param samples its first values, at most five
     * @param guess what it would be taken for
     * @param reason why it would be taken for nothing; empty if it is taken for something
     */
    public record ColumnPreview(String header, List<String> samples, Optional<ColumnMapping> guess, String reason) {
        /** Copies the list. */
        public ColumnPreview {
            samples = List.copyOf(samples);
        }
    }

    static Optional<TablePreview> of(Optional<String> sheet, Optional<Layout> layout, List<GridRow> first) {
        Optional<Integer> header = layout.map(Layout::headerRow).or(() -> likely(first));
        return header.map(row -> new TablePreview(
                sheet, layout.map(Layout::kind), first.get(row).number(), columns(layout, first, row)));
    }

    private static Optional<Integer> likely(List<GridRow> first) {
        return IntStream.range(0, first.size())
                .boxed()
                .filter(row -> first.get(row).filled() >= 2)
                .findFirst();
    }

    private static List<ColumnPreview> columns(Optional<Layout> layout, List<GridRow> first, int headerRow) {
        List<String> headers = first.get(headerRow).cells();
        List<ColumnPreview> columns = new ArrayList<>();
        for (int index = 0; index < headers.size(); index++) {
            int column = index;
            List<String> samples = first.subList(headerRow + 1, first.size()).stream()
                    .map(row -> row.cell(column))
                    .filter(cell -> !cell.isEmpty())
                    .limit(SAMPLES)
                    .toList();
            Optional<ColumnMapping> guess = layout.flatMap(found -> guess(found, column));
            String reason = guess.isPresent()
                    ? ""
                    : layout.flatMap(found -> unknown(found, column)).orElse("nobody can tell what a row is about");
            if (!headers.get(index).isEmpty() || !samples.isEmpty()) {
                columns.add(new ColumnPreview(headers.get(index), samples, guess, reason));
            }
        }
        return columns;
    }

    private static Optional<ColumnMapping> guess(Layout layout, int index) {
        return layout.columns().stream()
                .filter(column -> column.index() == index)
                .map(column -> new ColumnMapping(column.header(), column.target(), column.values(), column.unit()))
                .findFirst();
    }

    private static Optional<String> unknown(Layout layout, int index) {
        return layout.unknown().stream()
                .filter(column -> column.index() == index)
                .map(Layout.Unknown::reason)
                .findFirst();
    }
}
