package org.asbuilt.importers.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;

/**
 * Reads one table of an exported list. If it comes back to the record that it was exported from, only the cells that were edited and the
 * rows that were added are claimed: a record that is read back must not bear itself out. In any other record all of it is claimed.
 */
public final class ListReading {
    private final Reading reading;
    private final Optional<HomeRecord> home;
    private final ListHeader header;
    private final Set<String> met = new HashSet<>();
    private boolean comesHome;
    private long exportedRows;

    /** A reading of the table of that sheet, if there are several. */
    public ListReading(Reading reading, Optional<HomeRecord> home, Optional<String> sheet) {
        this.reading = reading;
        this.home = home;
        this.header = new ListHeader(reading, sheet);
    }

    /** Takes the next row, which has that number in the table program. */
    public void row(int number, List<String> cells) {
        if (!header.isComplete()) {
            header.row(number, cells);
            if (header.isComplete()) {
                begin(number);
            }
            return;
        }
        if (header.isBlank(cells)) {
            reading.count("empty rows", 1);
            return;
        }
        reading.units(1, entry(number, cells) ? 1 : 0);
    }

    /** Ends the table. */
    public void end() {
        if (!header.isComplete()) {
            reading.note(
                    Severity.WARNING,
                    header.place(1, 0),
                    "the list has no row that begins with \"" + ListForm.ID
                            + "\" and names the columns; none of it was read");
            return;
        }
        long missing = header.rows() - exportedRows;
        if (comesHome && missing > 0) {
            reading.count("rows that were exported and are not there", missing);
            reading.note(
                    Severity.INFORMATION,
                    header.place(1, 0),
                    missing + " of " + header.rows()
                            + " rows that were exported are not there; that proposes nothing: what is gone is retired on its page");
        }
    }

    private void begin(int number) {
        reading.count("tables of " + header.form().name(), 1);
        comesHome = home.filter(record -> record.hasCommit(header.commit(), header.hash()))
                .isPresent();
        if (home.isPresent()) {
            reading.note(
                    Severity.INFORMATION,
                    header.place(number, 0),
                    comesHome
                            ? "exported from this record after commit " + header.commit()
                                    + ": only what was edited since is claimed"
                            : "exported from another record: everything that it says is claimed");
        }
    }

    private boolean entry(int number, List<String> cells) {
        ListEntry entry;
        try {
            entry = new ListEntry(header, number, cells);
        } catch (InvalidValue e) {
            reading.note(Severity.WARNING, header.place(number, 0), "the row is not read: " + e.getMessage());
            return false;
        }
        boolean understood = entry.strangers(reading);
        Optional<String> wrong = entry.id().flatMap(id -> wrong(id, entry));
        if (wrong.isPresent()) {
            reading.note(Severity.WARNING, header.place(number, 0), wrong.get() + "; the row is not read");
            return false;
        }
        if (!entry.isExported()) {
            reading.count("rows added", 1);
        } else {
            exportedRows++;
        }
        Optional<Id> ours = entry.id().filter(id -> comesHome);
        boolean said = ours.isPresent() ? returned(entry, ours.get()) : brought(entry);
        return said && understood;
    }

    private Optional<String> wrong(Id id, ListEntry entry) {
        if (id.kind() != header.form().kind()) {
            return Optional.of(id + " is no " + header.form().kind().text().replace('-', ' '));
        }
        if (comesHome && home.flatMap(record -> record.title(id)).isEmpty()) {
            return Optional.of("the record has no subject " + id
                    + "; a new one has no id of its own yet: clear the cell to put it forward as new");
        }
        if (!met.add(id + "\n" + entry.key())) {
            return Optional.of("another row above is about " + id + (entry.key().isEmpty() ? "" : ", " + entry.key())
                    + " too; clear the id of the copy to put it forward as new");
        }
        return Optional.empty();
    }

    /** An entry of this record: its edited cells become claims. */
    private boolean returned(ListEntry entry, Id id) {
        boolean understood = true;
        List<ListEntry.Told> edited = new ArrayList<>();
        for (Map.Entry<Integer, Part> column : header.parts().entrySet()) {
            Part part = column.getValue();
            Locus place = entry.place(column.getKey());
            String cell = entry.cell(column.getKey());
            if (ListCell.folded(part, cell).isEmpty()) {
                if (entry.stamps().held(ListStamps.path(part))) {
                    reading.count("cells cleared, which takes nothing back", 1);
                    reading.note(
                            Severity.INFORMATION,
                            place,
                            part.label() + " was cleared; an empty cell says nothing, and the record stays as it is");
                }
                continue;
            }
            PartPath path = entry.path(part);
            String now = home.orElseThrow().cell(id, path);
            if (entry.stamps().held(id, entry.key(), part, cell)) {
                reading.count("cells as exported", 1);
                if (!ListCell.folded(part, now).equals(ListCell.folded(part, cell))) {
                    reading.count("cells as exported, where the record has moved on", 1);
                }
            } else if (ListCell.folded(part, now).equals(ListCell.folded(part, cell))) {
                reading.count("cells that say what the record says by now", 1);
            } else {
                movedOn(entry, id, part, place, now);
                understood &= told(part, path, cell, place, edited);
            }
        }
        understood &= called(entry, id);
        reading.count(
                "cells edited",
                edited.stream().map(ListEntry.Told::place).distinct().count());
        entry.claimAs(reading, id, edited);
        return understood;
    }

    /** Remarks that the record says something else now than when the list was exported, so that two changed it at once. */
    private void movedOn(ListEntry entry, Id id, Part part, Locus place, String now) {
        ListStamps stamps = entry.stamps();
        boolean same = now.isEmpty() ? !stamps.held(ListStamps.path(part)) : stamps.held(id, entry.key(), part, now);
        if (!same && !stamps.areMissing()) {
            reading.count("cells edited here and changed in the record since", 1);
            reading.note(
                    Severity.WARNING,
                    place,
                    part.label() + " was edited here, and the record has been changed since the export: it says now "
                            + (now.isEmpty() ? "nothing" : "\"" + now + "\""));
        }
    }

    /** An entry that is new here, or of another record: all of its cells become claims. */
    private boolean brought(ListEntry entry) {
        boolean understood = true;
        List<ListEntry.Told> told = new ArrayList<>();
        String key = entry.key().isEmpty() ? entry.keyOfParts() : entry.key();
        if (header.form().repeated().isPresent() && key.isEmpty()) {
            reading.note(
                    Severity.WARNING,
                    header.keyPlace(entry.number()),
                    "the row is not read: a "
                            + header.form().repeated().get().label().toLowerCase(java.util.Locale.ROOT)
                            + " needs a key that tells it from the others");
            return false;
        }
        for (Map.Entry<Integer, Part> column : header.parts().entrySet()) {
            Part part = column.getValue();
            PartPath path = new PartPath(
                    header.form().repeated().isPresent()
                            ? entry.slot(key)
                            : entry.path(part).slot(),
                    part.name());
            understood &= told(part, path, entry.cell(column.getKey()), entry.place(column.getKey()), told);
        }
        return entry.claim(reading, told) && understood;
    }

    /** Adds what a cell says; whether all of it can be claimed. */
    private boolean told(Part part, PartPath path, String cell, Locus place, List<ListEntry.Told> into) {
        ListCell read;
        try {
            read = ListCell.read(part, cell);
        } catch (InvalidValue e) {
            reading.note(Severity.WARNING, place, part.label() + ": " + e.getMessage());
            return false;
        }
        return switch (read) {
            case ListCell.Empty ignored -> true;
            case ListCell.LeftOut ignored -> {
                reading.note(Severity.WARNING, place, part.label() + " was too long for the export and is not read");
                yield false;
            }
            case ListCell.Absent absent -> {
                reading.note(
                        Severity.WARNING,
                        place,
                        part.label() + ": a list cannot claim that there is none (" + absent.text()
                                + "); say it on the page of the subject");
                yield false;
            }
            case ListCell.Values said -> values(part, path, said.values(), place, into);
        };
    }

    private boolean values(Part part, PartPath path, List<String> values, Locus place, List<ListEntry.Told> into) {
        if (!part.many() && values.size() > 1) {
            reading.note(Severity.WARNING, place, part.label() + " holds one value, found " + values.size());
            return false;
        }
        List<ListEntry.Told> told = new ArrayList<>();
        for (String value : values) {
            Optional<String> canonical = canonical(part, value, place);
            if (canonical.isEmpty()) {
                return false;
            }
            told.add(new ListEntry.Told(path, canonical.get(), value, place));
        }
        into.addAll(told);
        return true;
    }

    /** The value as it is claimed: of a reference its id, or the words where it has none. */
    private Optional<String> canonical(Part part, String value, Locus place) {
        if (part.refers().isEmpty()) {
            try {
                return Optional.of(part.canonical(value));
            } catch (InvalidValue e) {
                reading.note(Severity.WARNING, place, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }
        Optional<Id> id = ListCell.id(value);
        String words = ListCell.words(value);
        Optional<String> title = id.flatMap(named -> home.flatMap(record -> record.title(named)));
        if (comesHome
                && id.isPresent()
                && !words.isEmpty()
                && !title.map(words::equals).orElse(false)) {
            reading.note(
                    Severity.WARNING,
                    place,
                    part.label() + ": the words and the id in brackets do not name the same: " + id.get() + " is "
                            + title.map(name -> "\"" + name + "\"").orElse("not in the record")
                            + "; write the name alone, or the id alone");
            return Optional.empty();
        }
        return Optional.of(id.map(Id::value).orElse(words));
    }

    /** What a subject is called follows from its parts and is not read. */
    private boolean called(ListEntry entry, Id id) {
        String called = header.called(entry.cells());
        if (called.isEmpty()
                || entry.stamps().areMissing()
                || entry.stamps().held(id, entry.key(), ListForm.CALLED, called)) {
            return true;
        }
        reading.note(
                Severity.WARNING,
                header.calledPlace(entry.number()),
                "this column is for reading only; the name is edited in the column designation.name"
                        + (header.form().repeated().isPresent() ? " of the list of subjects" : ""));
        return false;
    }
}
