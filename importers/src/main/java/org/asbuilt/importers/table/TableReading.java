package org.asbuilt.importers.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.importers.list.HomeRecord;
import org.asbuilt.importers.list.ListForm;
import org.asbuilt.importers.list.ListReading;

/** Reads one table row by row: finds its header among the first rows, then turns the rest into claims. */
final class TableReading {
    private static final Pattern SUM =
            Pattern.compile("(?i)^(grand )?(total|sum|summe|gesamt|anzahl|count|end of list|ende)\\b");

    private final Reading reading;
    private final Optional<MappingProfile> profile;
    private final Optional<HomeRecord> home;
    private final Optional<String> sheet;
    private final Places places;
    private final List<GridRow> first = new ArrayList<>();
    private final Map<Integer, Long> lost = new TreeMap<>();
    private Optional<ListReading> exported = Optional.empty();
    private Optional<Layout> layout = Optional.empty();
    private Optional<RowReader> rows = Optional.empty();
    private Optional<TablePreview> preview = Optional.empty();
    private int headerNumber = 1;
    private boolean decided;
    private long unread;

    TableReading(
            Reading reading,
            Optional<MappingProfile> profile,
            Optional<HomeRecord> home,
            Optional<String> sheet,
            Places places) {
        this.reading = reading;
        this.home = home;
        this.profile = profile;
        this.sheet = sheet;
        this.places = places;
    }

    /** Takes the next row as it stands there; the first row tells whether the table is a list that was exported. */
    void row(int number, List<String> cells, Map<Integer, Integer> anchors) {
        if (exported.isPresent()) {
            exported.get().row(number, cells);
        } else if (first.isEmpty() && !cells.isEmpty() && ListForm.isOne(cells.getFirst())) {
            ListReading list = new ListReading(reading, home, sheet);
            exported = Optional.of(list);
            list.row(number, cells);
        } else {
            row(new GridRow(number, cells.stream().map(Fold::clean).toList(), anchors));
        }
    }

    /** Takes the next row. */
    void row(GridRow row) {
        if (row.cells().size() > reading.limits().columns()) {
            throw new Refused(
                    places.row(row.number()),
                    "a row has " + row.cells().size() + " cells; at most "
                            + reading.limits().columns() + " are read");
        }
        if (decided) {
            data(row);
            return;
        }
        first.add(row);
        if (first.size() == LayoutGuess.ROWS + LayoutGuess.SAMPLES) {
            decide();
        }
    }

    /** Ends the table. */
    void end() {
        if (exported.isPresent()) {
            exported.get().end();
            return;
        }
        if (!decided) {
            decide();
        }
        layout.ifPresent(found -> found.unknown().forEach(this::unknown));
        if (layout.isEmpty() && unread > 0) {
            reading.note(
                    Severity.WARNING,
                    sheet.<Locus>map(name -> new Locus.Words("sheet " + name))
                            .orElseGet(() -> places.row(first.getFirst().number())),
                    "no row could be the header of a known kind of table; " + unread + " rows were not read");
        }
    }

    private void decide() {
        decided = true;
        LayoutGuess guess = new LayoutGuess(first, reading.input().contentName(), sheet);
        Optional<MappingProfile> shipped = profile.isPresent() ? Optional.empty() : guess.shipped();
        layout = profile.isPresent() ? profile.flatMap(guess::by) : guess.shippedOrBest();
        preview = TablePreview.of(sheet, layout, first);
        if (layout.isEmpty()) {
            first.forEach(this::data);
            return;
        }
        Layout found = layout.get();
        rows = Optional.of(RowReader.of(reading, found, places));
        for (GridRow title : first.subList(0, found.headerRow())) {
            if (!title.isEmpty()) {
                reading.note(
                        Severity.INFORMATION,
                        places.row(title.number()),
                        "above the header: " + String.join(" ", title.cells()).strip());
            }
        }
        GridRow header = first.get(found.headerRow());
        headerNumber = header.number();
        reading.note(
                Severity.INFORMATION,
                places.row(header.number()),
                "the header: each row is about one " + found.kind().text() + "; "
                        + found.columns().size() + " of " + header.filled() + " columns are understood");
        reading.count("tables of " + found.kind().text(), 1);
        shipped.ifPresent(one -> {
            reading.note(
                    Severity.INFORMATION, places.row(header.number()), "read by the shipped profile " + one.name());
            reading.count("tables read by the profile " + one.name(), 1);
        });
        first.subList(found.headerRow() + 1, first.size()).forEach(this::data);
        first.subList(1, first.size()).clear();
    }

    private void data(GridRow row) {
        if (row.isEmpty()) {
            reading.count("empty rows", 1);
            return;
        }
        if (layout.isEmpty() || rows.isEmpty()) {
            unread++;
            reading.units(1, 0);
            return;
        }
        Layout found = layout.get();
        if (found.isHeaderAgain(row)) {
            reading.count("repeated headers", 1);
            return;
        }
        if (isAside(row, found)) {
            reading.note(
                    Severity.WARNING,
                    places.row(row.number()),
                    "taken for a heading or a sum and not for a " + found.kind().text() + ": "
                            + String.join(" ", row.cells()).strip());
            reading.units(1, 0);
            return;
        }
        for (Layout.Unknown unknown : found.unknown()) {
            if (!row.cell(unknown.index()).isEmpty()) {
                lost.merge(unknown.index(), 1L, Long::sum);
            }
        }
        for (int column = found.headers().size(); column < row.cells().size(); column++) {
            if (!row.cell(column).isEmpty()) {
                reading.note(
                        Severity.WARNING,
                        places.cell(row.number(), column),
                        "stands beyond the last column of the header and was not taken: " + row.cell(column));
            }
        }
        reading.units(1, rows.get().read(row) ? 1 : 0);
    }

    /** A heading between the rows fills one cell; a sum begins with the word for it. */
    private static boolean isAside(GridRow row, Layout layout) {
        if (layout.columns().size() <= 2) {
            return false;
        }
        String first =
                row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        return row.filled() == 1 || (row.filled() <= 3 && SUM.matcher(first).find());
    }

    private void unknown(Layout.Unknown unknown) {
        long values = lost.getOrDefault(unknown.index(), 0L);
        if (unknown.header().isEmpty() && values == 0) {
            return;
        }
        reading.count("columns not understood", 1);
        reading.note(
                values == 0 ? Severity.INFORMATION : Severity.WARNING,
                places.cell(headerNumber, unknown.index()),
                "column \"" + unknown.header() + "\" was not taken with its " + values + " values: "
                        + unknown.reason());
    }

    /** Whether it is a list that was exported from a record. */
    boolean isExported() {
        return exported.isPresent();
    }

    /** The layout that was found, for a person to look at. */
    Optional<Layout> layout() {
        return layout;
    }

    /** How the table begins; empty if it holds nothing. */
    Optional<TablePreview> preview() {
        return preview;
    }

    Optional<String> sheet() {
        return sheet;
    }
}
