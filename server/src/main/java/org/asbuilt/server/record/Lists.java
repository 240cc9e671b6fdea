package org.asbuilt.server.record;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.asbuilt.importers.list.ListCell;
import org.asbuilt.importers.list.ListForm;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Slot;
import org.asbuilt.server.view.NaturalOrder;
import org.asbuilt.server.view.Plant;
import org.asbuilt.store.Commits;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Lists of the record as files for table programs, by name in the order in which the pages show them, PLC-2 before PLC-10. A list that is imported again puts forward what was edited in it. Source:
 * requirements, section 4, complaint 4.
 */
public final class Lists {
    private static final int MOST_ROWS = 1_048_000;
    private static final int FLUSHED = 1_000;
    private final Storage storage;

    /**
     * Which subjects are listed.
     *
     * @param words as it stands above the list
     * @param subjects whether one is
     */
    public record Chosen(String words, Predicate<Subject> subjects) {
        /** All of them. */
        public static final Chosen ALL = new Chosen("none: all that there are", subject -> true);

        /** Whether none is left out. */
        public boolean isAll() {
            return words.equals(ALL.words());
        }
    }

    /**
     * Who takes a list out, as it stands above it.
     *
     * @param person who
     * @param at when
     */
    public record Stamp(String person, Instant at) {}

    /**
     * One table.
     *
     * @param form what it lists
     * @param name a name for a file or sheet
     */
    public record Table(ListForm form, String name) {
        /** The kind of its subjects. */
        public Kind kind() {
            return form.kind();
        }
    }

    private record Row(Subject subject, String title) {}

    Lists(Storage storage) {
        this.storage = storage;
    }

    /** The tables of a kind, the one of its subjects first; those of facets that none of the subjects has are left out. */
    public static List<Table> tables(Plant plant, Kind kind, Chosen chosen) {
        return ListForm.of(kind).stream()
                .filter(form -> form.repeated().isEmpty()
                        || chosen(plant, kind, chosen)
                                .anyMatch(subject -> !slots(form, subject).isEmpty()))
                .map(form -> new Table(form, form.name()))
                .toList();
    }

    /**
     * The table of a kind, or of one of the facets that its subjects have several times.
     *
     * @throws InvalidValue if the kind has no such facet
     */
    public static Table table(Kind kind, Optional<String> facet) {
        List<ListForm> forms = ListForm.of(kind);
        List<String> facets = forms.stream()
                .flatMap(form -> form.repeated().stream())
                .map(shape -> shape.name())
                .toList();
        return forms.stream()
                .filter(form -> form.repeated().map(shape -> shape.name()).equals(facet))
                .findFirst()
                .map(form -> new Table(form, form.name()))
                .orElseThrow(() -> InvalidValue.expected(
                        facets.isEmpty()
                                ? "no facet: of a " + kind.text() + " there is one list only"
                                : "one of the facets " + String.join(", ", facets),
                        facet.orElse("")));
    }

    /**
     * Writes a table as CSV (RFC 4180, UTF-8 with a byte order mark, by which table programs know it).
     *
     * @throws IOException if it cannot be written
     */
    public void csv(Plant plant, Table table, Chosen chosen, Stamp stamp, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write('\ufeff');
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
        List<Row> rows = rows(plant, table.form().kind(), chosen);
        head(plant, table.form(), chosen, stamp, rows).forEach(csv::writeRecord);
        rows.forEach(row -> cells(plant, table.form(), row).forEach(csv::writeRecord));
        text.flush();
    }

    /**
     * Writes all tables of some kinds as one workbook, a sheet each. All cells are texts, so that no table program takes a version for
     * a number or a serial number for a date.
     *
     * @throws IOException if it cannot be written
     * @throws InvalidValue if a table has more rows than a sheet holds
     */
    public void workbook(Plant plant, List<Kind> kinds, Chosen chosen, Stamp stamp, OutputStream out)
            throws IOException {
        List<Table> tables = kinds.stream()
                .flatMap(kind -> tables(plant, kind, chosen).stream())
                .toList();
        for (Table table : tables) {
            if (count(table.form(), rows(plant, table.form().kind(), chosen)) > MOST_ROWS) {
                throw new InvalidValue("a sheet holds at most " + MOST_ROWS + " rows, and the list of " + table.name()
                        + " has more; export it as CSV");
            }
        }
        try (Workbook workbook = new Workbook(out, "Asbuilt", null)) {
            for (Table table : tables) {
                sheet(workbook.newWorksheet(table.name()), plant, table, chosen, stamp);
            }
        }
    }

    private void sheet(Worksheet sheet, Plant plant, Table table, Chosen chosen, Stamp stamp) throws IOException {
        ListForm form = table.form();
        List<Row> rows = rows(plant, form.kind(), chosen);
        int last = form.header().size() - 1;
        int number = 0;
        List<List<String>> head = head(plant, form, chosen, stamp, rows);
        sheet.freezePane(form.repeated().isPresent() ? 3 : 2, head.size());
        sheet.hideColumn(last);
        for (int column = 0; column < last; column++) {
            sheet.width(column, column == 0 ? 24 : 20);
        }
        for (List<String> cells : head) {
            write(sheet, number, cells);
            sheet.range(number, 0, number, Math.max(1, cells.size() - 1))
                    .style()
                    .bold()
                    .format("@")
                    .set();
            number++;
        }
        sheet.setAutoFilter(number - 1, 0, number - 1, last);
        for (Row row : rows) {
            for (List<String> cells : cells(plant, form, row).toList()) {
                write(sheet, number, cells);
                for (int column = 0; column <= last; column++) {
                    sheet.style(number, column).format("@").set();
                }
                number++;
                if (number % FLUSHED == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(row, column, cells.get(column));
            }
        }
    }

    private List<List<String>> head(Plant plant, ListForm form, Chosen chosen, Stamp stamp, List<Row> rows) {
        long commit = plant.snapshot().commit();
        Optional<Commits.Head> head = storage.heads(commit + 1, 1).stream().findFirst();
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                ListForm.TITLE,
                form.kind().text(),
                form.repeated().map(shape -> shape.name()).orElse("")));
        lines.add(List.of(
                ListForm.LABEL, Disclosures.text(Disclosures.label(rows.stream().map(Row::subject)))));
        lines.add(List.of(ListForm.PLANT, plant.moment().toString()));
        lines.add(List.of(
                ListForm.RECORD,
                Long.toString(commit),
                head.map(one -> one.hash().hex()).orElse(""),
                head.map(one -> one.recorded().toString()).orElse("")));
        lines.add(List.of(ListForm.STAMP, stamp.person(), stamp.at().toString()));
        lines.add(List.of(ListForm.FILTER, ListCell.of(chosen.words())));
        lines.add(List.of(ListForm.ROWS, Long.toString(count(form, rows))));
        lines.add(List.of(ListForm.EDITING, ListForm.ADVICE));
        lines.add(form.labels());
        lines.add(form.header());
        return lines;
    }

    private static Stream<Subject> chosen(Plant plant, Kind kind, Chosen chosen) {
        return plant.subjects(kind).filter(chosen.subjects());
    }

    private static List<Row> rows(Plant plant, Kind kind, Chosen chosen) {
        return chosen(plant, kind, chosen)
                .map(subject -> new Row(subject, OwnRecord.title(subject, plant)))
                .sorted(Comparator.comparing((Row row) -> NaturalOrder.key(row.title()))
                        .thenComparing(row -> row.subject().id()))
                .toList();
    }

    private static long count(ListForm form, List<Row> rows) {
        return form.repeated().isPresent()
                ? rows.stream()
                        .mapToLong(row -> slots(form, row.subject()).size())
                        .sum()
                : rows.size();
    }

    private static List<Slot> slots(ListForm form, Subject subject) {
        return form.repeated()
                .map(shape -> subject.facts().keySet().stream()
                        .filter(slot -> slot.facet().equals(shape.name()))
                        .toList())
                .orElse(List.of());
    }

    private static Stream<List<String>> cells(Plant plant, ListForm form, Row row) {
        Subject subject = row.subject();
        Id id = subject.id();
        return form.repeated().isEmpty()
                ? Stream.of(form.row(id, row.title(), "", part -> cell(subject, "", part, plant)))
                : slots(form, subject).stream()
                        .map(slot ->
                                form.row(id, row.title(), slot.key(), part -> cell(subject, slot.key(), part, plant)));
    }

    private static String cell(Subject subject, String key, Part part, Plant plant) {
        return OwnRecord.cell(subject, new PartPath(new Slot(part.facet(), key), part.name()), plant);
    }

    /** What lists of some kinds hold, for the register of exports. */
    public static Disclosures.Export export(String what, Plant plant, List<Kind> kinds, Chosen chosen) {
        return export(what, plant, kinds, chosen, subjects(plant, kinds, chosen));
    }

    /** The same where the subjects are known. */
    public static Disclosures.Export export(
            String what, Plant plant, List<Kind> kinds, Chosen chosen, List<Subject> subjects) {
        boolean whole = kinds.size() == Kind.values().length && chosen.isAll();
        return Disclosures.Export.of(what, plant.snapshot().commit(), subjects, whole);
    }

    /** The subjects that lists of some kinds hold. */
    public static List<Subject> subjects(Plant plant, List<Kind> kinds, Chosen chosen) {
        return kinds.stream().flatMap(kind -> chosen(plant, kind, chosen)).toList();
    }

    /** All kinds in their order. */
    public static List<Kind> everyKind() {
        return Arrays.asList(Kind.values());
    }
}
