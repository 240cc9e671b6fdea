package org.asbuilt.importers.netbox;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads an exported table in two passes, as a dump is read: first which devices share a name, then each row. */
public final class ExportReading {
    private static final List<Character> SEPARATORS = List.of(',', ';', '|', '\t');
    private static final int LONGEST_HEADER = 20_000;
    private static final int MOST_HOSTS = 400_000;

    private final Reading reading;
    private final ExportedTable table;
    private final List<String> titles;
    private final char separator;
    private final Optional<ImportForm> form;
    private final Known known = new Known();
    private final Set<String> hosts = new HashSet<>();
    private final Map<Integer, Long> leftOut = new TreeMap<>();
    private final Set<Integer> unknown = new HashSet<>();

    private record Header(ExportedTable table, List<String> titles, char separator, Optional<ImportForm> form) {}

    private ExportReading(Reading reading, Header header) {
        this.reading = reading;
        table = header.table();
        titles = header.titles();
        separator = header.separator();
        form = header.form();
    }

    /** Whether a file is such a table. */
    public static Certainty certainty(Head head) {
        return header(head.text())
                .map(header -> Certainty.certain("its columns are those of the table of "
                        + header.table().model() + " in NetBox"))
                .orElse(Certainty.none());
    }

    private static Optional<Header> header(String text) {
        String line = text.lines().findFirst().orElse("");
        String plain = line.startsWith("\ufeff") ? line.substring(1) : line;
        if (plain.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        for (char separator : SEPARATORS) {
            List<String> titles = titles(plain, separator);
            Optional<ExportedTable> table = ExportedTable.of(titles);
            if (table.isPresent()) {
                return Optional.of(new Header(table.get(), titles, separator, Optional.empty()));
            }
            Optional<ImportForm> form = ImportForm.of(titles);
            if (form.isPresent()) {
                return Optional.of(new Header(form.get().table(), form.get().titles(titles), separator, form));
            }
        }
        return Optional.empty();
    }

    private static List<String> titles(String line, char separator) {
        try (CsvReader<CsvRecord> records =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(line)) {
            return records.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException | IOException e) {
            return List.of();
        }
    }

    /**
     * Reads it.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        Header header = header(reading.input().head().text())
                .orElseThrow(() -> new Refused(new Locus.Whole(), "this has not the header of a table of NetBox"));
        ExportReading export = new ExportReading(reading, header);
        try {
            export.rows(export::gather);
        } catch (Refused broken) {
            // The second pass comes to the same place and says so; what stands before it counts.
            reading.count("passes that were cut short", 1);
        }
        export.known.say(reading);
        HostClaims devices = new HostClaims(reading, export.known);
        PlaceClaims places = new PlaceClaims(reading, export.known);
        try {
            export.rows((number, cells) -> export.claim(devices, places, number, cells));
        } finally {
            export.say();
        }
    }

    private void rows(BiConsumer<Integer, List<String>> taker) throws IOException {
        int number = 0;
        try (BufferedReader text = reading.text();
                CsvReader<CsvRecord> records = csv(text, reading.limits())) {
            for (CsvRecord record : records) {
                number++;
                boolean blank =
                        record.getFields().size() == 1 && record.getField(0).isBlank();
                if (number > 1 && !blank) {
                    taker.accept(number, cells(record.getFields()));
                }
            }
        } catch (CsvParseException e) {
            throw new Refused(
                    new Locus.Words("after row " + number),
                    "the rows cannot be told apart from here on (a quote without its end, or a cell too long)");
        }
    }

    private CsvReader<CsvRecord> csv(BufferedReader text, Limits limits) {
        CsvRecordHandler handler = CsvRecordHandler.of(builder -> builder.maxFields(limits.columns() + 1)
                .maxFieldSize(limits.cellCharacters())
                .maxRecordSize(limits.runBytes()));
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(limits.runBytes())
                .build(handler, text);
    }

    private List<String> cells(List<String> written) {
        return form.map(of -> IntStream.range(0, written.size())
                        .mapToObj(i -> i < titles.size() ? of.cell(titles.get(i), written.get(i)) : written.get(i))
                        .toList())
                .orElse(written);
    }

    private ExportedRow row(int number, List<String> cells) {
        return new ExportedRow(table, titles, cells, number);
    }

    /** Two devices of one name at different sites are two; the tables of their parts tell the site of a device or do not. */
    private void gather(int number, List<String> cells) {
        Item item = row(number, cells).item();
        boolean isHost = table == ExportedTable.DEVICES || table == ExportedTable.MACHINES;
        if (isHost) {
            known.add(item);
            return;
        }
        known.item(item.fields().path("device"), "dcim.device").ifPresent(host -> {
            String name = host.text("name");
            String site = known.name(host, "site", "dcim.site");
            if (hosts.size() < MOST_HOSTS && !name.isEmpty() && hosts.add(name + "\n" + site)) {
                known.named(name);
            }
        });
    }

    private void claim(HostClaims devices, PlaceClaims places, int number, List<String> cells) {
        ExportedRow row = row(number, cells);
        boolean understood = columns(number, cells);
        Item item = row.item();
        for (ExportedRow.Wrong wrong : row.wrong()) {
            reading.note(Severity.WARNING, item.at(wrong.field()), wrong.sentence());
            understood = false;
        }
        boolean claimed = switch (table) {
            case DEVICES -> devices.device(item);
            case MACHINES -> devices.machine(item);
            case INTERFACES -> {
                boolean peers = peers(devices, item);
                yield devices.port(item, "device", "dcim.device") && peers;
            }
            case MACHINE_INTERFACES -> devices.port(item, "virtual_machine", "virtualization.virtualmachine");
            case ADDRESSES -> devices.address(item);
            case SERVICES -> devices.service(item);
            case MODULES -> devices.module(item);
            case CABLES -> cable(devices, item);
            case PREFIXES -> places.prefix(item);
            case VLANS -> places.vlan(item);
            case SITES -> places.site(item);
            case TYPES -> places.product(item);
        };
        reading.units(1, claimed && understood ? 1 : 0);
    }

    private boolean peers(HostClaims devices, Item port) {
        if (port.fields().path("b_terminations").isEmpty()) {
            return true;
        }
        ObjectNode ends = JsonNodeFactory.instance.objectNode();
        ends.set("a_terminations", port.fields().path("a_terminations"));
        ends.set("b_terminations", port.fields().path("b_terminations"));
        return devices.cable(new Item("dcim.cable", -1, ends, port.where()));
    }

    private boolean cable(HostClaims devices, Item cable) {
        if (cable.text("type").equalsIgnoreCase("power")) {
            reading.count("cables for power", 1);
            return true;
        }
        return devices.cable(cable);
    }

    /** Whether every cell that says something is of a column that is known. */
    private boolean columns(int number, List<String> cells) {
        boolean understood = true;
        if (cells.size() != titles.size()) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Cell(Optional.empty(), number, 1),
                    "this row has " + cells.size() + " cells, and there are " + titles.size() + " columns");
            understood = false;
        }
        for (int i = 0; i < Math.min(cells.size(), titles.size()); i++) {
            boolean isKey = titles.get(i).strip().equalsIgnoreCase("id");
            boolean says = !isKey && !ExportedRow.plain(cells.get(i)).isEmpty();
            if (!says || table.column(titles.get(i)).isPresent()) {
                continue;
            }
            leftOut.merge(i, 1L, Long::sum);
            if (!ExportedTable.isWithoutPlace(titles.get(i))) {
                understood = false;
                if (unknown.add(i)) {
                    reading.note(
                            Severity.WARNING,
                            new Locus.Cell(Optional.empty(), 1, i + 1),
                            "this column is not of NetBox itself, perhaps a field of its owner's, and was not taken");
                }
            }
        }
        return understood;
    }

    private void say() {
        leftOut.forEach((column, cells) -> reading.count(
                "cells of column " + (column + 1) + ", " + words(titles.get(column)) + ", not taken", cells));
    }

    private static String words(String title) {
        return title.length() > 60 ? title.substring(0, 60) + "…" : title;
    }
}
