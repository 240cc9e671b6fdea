package org.asbuilt.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Tables as far as a document holds them: what is left out of it is said above the table, with where all of it is. It is
 * filled table by table, so that what is left out can be forgotten at once.
 */
final class Abridged {
    /** How many rows a table has at most. */
    static final int MOST_ROWS = 2_000;

    /** How many rows the document has at most. */
    static final int MOST_OF_ALL = 40_000;

    /** How many characters a value has at most. */
    static final int LONGEST = 2_000;

    /** How many tables one report gives at most: a plant may have a table for each of a thousand places. */
    static final int MOST_TABLES = 200;

    private final List<Section> sections = new ArrayList<>();
    private final int mostRows;
    private int left;

    Abridged() {
        this(MOST_ROWS, MOST_OF_ALL);
    }

    Abridged(int mostRows, int mostOfAll) {
        this.mostRows = mostRows;
        left = mostOfAll;
    }

    /**
     * Adds tables to a chapter.
     *
     * @param whole where all of them stands whole, for example "report R-03"
     */
    void add(String chapter, String whole, List<Section> tables) {
        tables.stream()
                .limit(MOST_TABLES)
                .forEach(table -> sections.add(cut(table, whole).in(chapter)));
        if (tables.size() > MOST_TABLES) {
            sections.add(new Section(
                            "Further tables",
                            "",
                            (tables.size() - MOST_TABLES) + " more tables stand in " + whole + ".",
                            List.of(),
                            List.of())
                    .in(chapter));
        }
    }

    /** What there is so far. */
    List<Section> sections() {
        return List.copyOf(sections);
    }

    private Section cut(Section table, String whole) {
        int total = table.rows().size();
        int fit = Math.min(Math.min(total, mostRows), left);
        left -= fit;
        List<List<Cell>> rows = table.rows().stream()
                .limit(fit)
                .map(row -> row.stream().map(Abridged::cut).toList())
                .toList();
        if (fit == total) {
            return table.with(table.note(), table.none(), rows);
        }
        String said = fit == 0
                ? "All " + total + " rows are left out, since this document is full; " + whole + " has them."
                : "The first " + fit + " of " + total + " rows; " + whole + " has all of them.";
        String note = table.note().isEmpty() ? said : table.note() + " " + said;
        return table.with(note, said, rows);
    }

    private static Cell cut(Cell cell) {
        if (cell.text().length() <= LONGEST) {
            return cell;
        }
        int end = Character.isHighSurrogate(cell.text().charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return new Cell(
                cell.text().substring(0, end) + " [cut: " + cell.text().length() + " characters]",
                cell.sort(),
                cell.about());
    }
}
