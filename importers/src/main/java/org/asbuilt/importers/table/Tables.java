package org.asbuilt.importers.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.importers.list.HomeRecord;
import org.asbuilt.importers.list.ListForm;
import org.asbuilt.importers.table.MappingProfile.TableMapping;

/** Reads the tables of a file of any of the forms: workbook, separated values, pipe tables. */
public final class Tables {
    private final Reading reading;
    private final Optional<MappingProfile> profile;
    private final Optional<HomeRecord> home;
    private boolean listed;
    private final List<TableMapping> found = new ArrayList<>();
    private final List<TablePreview> previews = new ArrayList<>();

    private Tables(Reading reading, Optional<MappingProfile> profile, Optional<HomeRecord> home) {
        this.reading = reading;
        this.profile = profile;
        this.home = home;
    }

    /** Whether a file holds a table that can be read. */
    public static Certainty certainty(Head head) {
        if (head.startsWith('P', 'K', 3, 4)) {
            boolean workbook =
                    head.contains("xl/") && (head.contains("[Content_Types].xml") || head.contains("xl/workbook.xml"));
            return workbook || head.extension().equals("xlsx")
                    ? Certainty.certain("it is a workbook")
                    : Certainty.none();
        }
        String text = head.text();
        String start = text.stripLeading();
        if (start.isEmpty()
                || start.startsWith("{")
                || start.startsWith("<")
                || start.startsWith("#separator")
                || start.startsWith("#fields")) {
            return Certainty.none();
        }
        if (ListForm.isOne(text)) {
            return Certainty.certain("its first cell is that of a list that was exported from a record of Asbuilt");
        }
        TextTables.Probe probe = TextTables.probe(text, head.fileName());
        if (probe.layout().isPresent()) {
            Layout layout = probe.layout().get();
            String reason = "its header names " + layout.columns().size() + " columns of a list of the kind "
                    + layout.kind().text();
            return layout.columns().size() >= 3 ? Certainty.likely(reason) : Certainty.possible(reason);
        }
        boolean named = head.extension().equals("csv") || head.extension().equals("tsv");
        return named && probe.regular() ? Certainty.possible("it is a table, but of no known kind") : Certainty.none();
    }

    /**
     * Reads all tables and tells how each was understood; lists that were exported from a record need no understanding.
     *
     * @param home the record that such lists come back to
     * @throws IOException if the disk fails
     */
    public static List<TableMapping> read(Reading reading, Optional<MappingProfile> profile, Optional<HomeRecord> home)
            throws IOException {
        Tables tables = new Tables(reading, profile, home);
        tables.all();
        if (tables.found.isEmpty() && !tables.listed) {
            throw new Refused(new Locus.Whole(), "the file holds no table of a known kind");
        }
        return tables.found;
    }

    /**
     * Reads all tables and shows how each begins, also those of which nobody knows what a row is.
     *
     * @throws IOException if the disk fails
     */
    public static List<TablePreview> preview(Reading reading, Optional<MappingProfile> profile) throws IOException {
        Tables tables = new Tables(reading, profile, Optional.empty());
        tables.all();
        if (tables.previews.isEmpty()) {
            throw new Refused(new Locus.Whole(), "the file holds no table");
        }
        return tables.previews;
    }

    private void all() throws IOException {
        Head head = reading.input().head();
        if (head.startsWith('P', 'K', 3, 4)) {
            workbook();
        } else {
            text(head);
        }
    }

    private void workbook() throws IOException {
        List<TableReading> readings = new ArrayList<>();
        Workbook.read(reading, sheet -> {
            TableReading table =
                    new TableReading(reading, profile, home, Optional.of(sheet), new Places.Sheet(Optional.of(sheet)));
            readings.add(table);
            return table;
        });
        readings.forEach(this::remember);
    }

    private void text(Head head) throws IOException {
        TextTables.Probe probe = ListForm.isOne(head.text())
                ? new TextTables.Probe(Optional.of(ListForm.separator(head.text())), Optional.empty(), true)
                : TextTables.probe(head.text(), head.fileName());
        try (BufferedReader text = reading.text()) {
            if (probe.separator().isPresent()) {
                TableReading table =
                        new TableReading(reading, profile, home, Optional.empty(), new Places.Sheet(Optional.empty()));
                TextTables.readSeparated(reading, text, probe.separator().get(), table);
                remember(table);
            } else {
                pipes(text);
            }
        }
    }

    private void pipes(BufferedReader text) throws IOException {
        List<PipeReading> tables = new ArrayList<>();
        try {
            PipeTable.read(text.lines(), line -> {
                PipeReading table =
                        new PipeReading(new TableReading(reading, profile, home, Optional.empty(), new Places.Lines()));
                tables.add(table);
                return table;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        tables.forEach(table -> remember(table.table()));
    }

    private void remember(TableReading table) {
        listed |= table.isExported();
        table.layout().map(layout -> layout.mapping(table.sheet())).ifPresent(found::add);
        table.preview().ifPresent(previews::add);
    }

    private record PipeReading(TableReading table) implements PipeTable.Sink {
        @Override
        public void row(GridRow row) {
            table.row(row);
        }

        @Override
        public void end() {
            table.end();
        }
    }
}
