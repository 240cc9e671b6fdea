package org.asbuilt.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One table of a report.
 *
 * @param title what it lists
 * @param note how it is to be read
 * @param none what it means that it has no rows
 * @param columns the headings
 * @param rows the rows, as long as the headings
 * @param chapter the chapter of a document that it stands in; empty in a report without chapters
 */
public record Section(
        String title, String note, String none, List<String> columns, List<List<Cell>> rows, String chapter) {

    /** A table of a report without chapters. */
    public Section(String title, String note, String none, List<String> columns, List<List<Cell>> rows) {
        this(title, note, none, columns, rows, "");
    }

    /** Copies the lists and checks that every row has a cell for each heading. */
    public Section {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        title + ": a row of " + row.size() + " cells under " + columns.size() + " headings");
            }
        }
    }

    /** The same table in a chapter. */
    public Section in(String name) {
        return new Section(title, note, none, columns, rows, name);
    }

    /** A table of things of one type, told column by column. */
    public static <T> Table<T> of(String title) {
        return new Table<>(title);
    }

    /**
     * A table while its columns are named.
     *
     * @param <T> what a row tells of
     */
    public static final class Table<T> {
        private final String title;
        private String note = "";
        private String none = "There are none.";
        private final List<String> headings = new ArrayList<>();
        private final List<Function<T, Cell>> cells = new ArrayList<>();

        private Table(String title) {
            this.title = title;
        }

        /** How it is to be read. */
        public Table<T> note(String text) {
            note = text;
            return this;
        }

        /** What it means that it has no rows. */
        public Table<T> none(String text) {
            none = text;
            return this;
        }

        /** One column. */
        public Table<T> column(String heading, Function<T, Cell> cell) {
            headings.add(heading);
            cells.add(cell);
            return this;
        }

        /** The table with a row for each of those. */
        public Section rows(List<T> things) {
            return new Section(
                    title,
                    note,
                    none,
                    headings,
                    things.stream()
                            .map(thing -> cells.stream()
                                    .map(cell -> cell.apply(thing))
                                    .toList())
                            .toList());
        }
    }
}
