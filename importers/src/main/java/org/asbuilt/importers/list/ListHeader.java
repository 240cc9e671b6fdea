package org.asbuilt.importers.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.Shape;

/** The rows above the entries of an exported list: what it lists, as of when, and what its columns hold. */
final class ListHeader {
    private final Reading reading;
    private final Optional<String> sheet;
    private final Map<Integer, Part> parts = new TreeMap<>();
    private final Map<Integer, String> strange = new HashMap<>();
    private Optional<ListForm> form = Optional.empty();
    private long commit = -1;
    private String hash = "";
    private long rows = -1;
    private int called = -1;
    private int key = -1;
    private int exported = -1;
    private int width;
    private boolean complete;

    ListHeader(Reading reading, Optional<String> sheet) {
        this.reading = reading;
        this.sheet = sheet;
    }

    /** Takes a row of the header. */
    void row(int number, List<String> cells) {
        String first = ListCell.text(cell(cells, 0));
        switch (first) {
            case ListForm.TITLE -> form = form(number, cells);
            case ListForm.RECORD -> {
                commit = number(cell(cells, 1));
                hash = cell(cells, 2).strip();
            }
            case ListForm.ROWS -> rows = number(cell(cells, 1));
            case ListForm.LABEL, ListForm.PLANT, ListForm.STAMP, ListForm.FILTER ->
                reading.note(Severity.INFORMATION, place(number, 0), first + ": " + cell(cells, 1));
            case ListForm.ID -> form.ifPresent(table -> columns(table, number, cells));
            default -> {
                // The advice and the header for people are not read.
            }
        }
    }

    /** Whether the entries come next. */
    boolean isComplete() {
        return complete;
    }

    ListForm form() {
        return form.orElseThrow();
    }

    /** The number of the newest commit that it was exported from; below zero if it does not say so. */
    long commit() {
        return commit;
    }

    String hash() {
        return hash;
    }

    /** How many entries were exported; below zero if it does not say so. */
    long rows() {
        return rows;
    }

    /** The columns of parts, from 0. */
    Map<Integer, Part> parts() {
        return parts;
    }

    /** The columns that hold no part, from 0, with what stands at their head. */
    Map<Integer, String> strange() {
        return strange;
    }

    String called(List<String> cells) {
        return ListCell.text(cell(cells, called)).strip();
    }

    String key(List<String> cells) {
        return ListCell.text(cell(cells, key)).strip();
    }

    ListStamps stamps(List<String> cells) {
        return ListStamps.read(cell(cells, exported));
    }

    Locus keyPlace(int row) {
        return place(row, Math.max(key, 0));
    }

    Locus calledPlace(int row) {
        return place(row, Math.max(called, 0));
    }

    /** The last column that has a head, from 0. */
    int width() {
        return width;
    }

    /** Whether nothing stands in the row but, perhaps, what the export left there. */
    boolean isBlank(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i != exported && !cells.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    Locus place(int row, int column) {
        return new Locus.Cell(sheet, row, column + 1);
    }

    static String cell(List<String> cells, int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    private Optional<ListForm> form(int number, List<String> cells) {
        try {
            Kind kind = Kind.parse(cell(cells, 1));
            String facet = cell(cells, 2).strip();
            ListForm table = new ListForm(kind, facet.isEmpty() ? Optional.empty() : Optional.of(Shape.named(facet)));
            if (ListForm.of(kind).contains(table)) {
                return Optional.of(table);
            }
            reading.note(Severity.WARNING, place(number, 2), "no " + kind.text() + " has several " + facet);
        } catch (InvalidValue e) {
            reading.note(Severity.WARNING, place(number, 1), "the list does not say what it lists: " + e.getMessage());
        }
        return Optional.empty();
    }

    private void columns(ListForm table, int row, List<String> cells) {
        Map<String, Part> known = new HashMap<>();
        table.parts().forEach(part -> known.put(ListStamps.path(part), part));
        for (int column = 1; column < cells.size(); column++) {
            String name = cells.get(column).strip();
            switch (name) {
                case "" -> {
                    // A column that somebody added without a head; what it holds is remarked row by row.
                    strange.put(column, "");
                }
                case ListForm.CALLED -> called = column;
                case ListForm.KEY -> key = column;
                case ListForm.EXPORTED -> exported = column;
                default -> {
                    Part part = known.remove(name);
                    if (part == null) {
                        strange.put(column, name);
                        reading.note(
                                Severity.WARNING,
                                place(row, column),
                                "no part of a " + table.kind().text().replace('-', ' ')
                                        + " that is not in another column is called \"" + name
                                        + "\"; the column is not read");
                    } else {
                        parts.put(column, part);
                    }
                }
            }
        }
        width = cells.size() - 1;
        complete = true;
    }

    private static long number(String cell) {
        String digits = cell.strip();
        return !digits.isEmpty() && digits.length() < 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Long.parseLong(digits, 10)
                : -1;
    }
}
