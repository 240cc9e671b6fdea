package org.asbuilt.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.asbuilt.model.Id;

/**
 * One table of a report.
 *
 * @param title what it lists
 * @param note how it is to be read
 * @param none what it means that it has no rows
 * @param columns the headings
 * @param rows the rows, as long as the headings
 * @param chapter the chapter of a document that it stands in; empty in a report without chapters
 * @param byHand those of the headings under which people write with a pen: their cells are empty, and need room on paper
 */
public record Section(
        String title,
        String note,
        String none,
        List<String> columns,
        List<List<Cell>> rows,
        String chapter,
        List<String> byHand) {

    /** A table of a report without chapters. */
    public Section(String title, String note, String none, List<String> columns, List<List<Cell>> rows) {
        this(title, note, none, columns, rows, "", List.of());
    }

    /** Copies the lists and checks that every row has a cell for each heading. */
    public Section {
        columns = List.copyOf(columns);
        byHand = List.copyOf(byHand);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        title + ": a row of " + row.size() + " cells under " + columns.size() + " headings");
            }
        }
    }

    /** Every subject that tables name. */
    public static SortedSet<Id> about(List<Section> tables) {
        SortedSet<Id> about = new TreeSet<>();
        for (Section table : tables) {
            for (List<Cell> row : table.rows()) {
                row.forEach(cell -> about.addAll(cell.about()));
            }
        }
        return about;
    }

    /** The same table in a chapter. */
    public Section in(String name) {
        return new Section(title, note, none, columns, rows, name, byHand);
    }

    /** The same table with other rows, and what is to be said of them. */
    Section with(String newNote, String newNone, List<List<Cell>> newRows) {
        return new Section(title, newNote, newNone, columns, newRows, chapter, byHand);
    }

    /** Whether people write under a heading, by its place among them. */
    public boolean isByHand(int column) {
        return byHand.contains(columns.get(column));
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
        private final List<String> byHand = new ArrayList<>();

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

        /** One column that is left free: people write in it with a pen. */
        public Table<T> byHand(String heading) {
            byHand.add(heading);
            return column(heading, thing -> Cell.NOTHING);
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
                            .toList(),
                    "",
                    byHand);
        }
    }
}
