package org.asbuilt.importers.grassmarlin;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.importers.traffic.Flow;
import org.asbuilt.importers.traffic.FlowLedger;
import org.asbuilt.importers.traffic.Notes;
import org.asbuilt.importers.traffic.Station;

/** Reads a report. GRASSMARLIN does not quote cells of several lines, so a row that is too short goes on in the next. */
final class ReportReading {
    private static final Pattern RANKED = Pattern.compile("(.{1,4000}) \\((\\d{1,3})\\)");

    private final Reading reading;
    private final FlowLedger ledger;
    private final Notes notes;
    private final Report report;
    private final List<String> header = new ArrayList<>();
    private List<String> open = new ArrayList<>();
    private int openedAt;

    private ReportReading(Reading reading, FlowLedger ledger, Notes notes, Report report) {
        this.reading = reading;
        this.ledger = ledger;
        this.notes = notes;
        this.report = report;
    }

    static void read(Reading reading, FlowLedger ledger, Notes notes) throws IOException {
        Report report = Report.of(reading.input().head().text())
                .orElseThrow(
                        () -> new Refused(new Locus.Whole(), "this has not the header of a report of GRASSMARLIN"));
        ReportReading rows = new ReportReading(reading, ledger, notes, report);
        int number = 0;
        try (BufferedReader text = reading.text();
                CsvReader<CsvRecord> records = csv(text, reading.limits())) {
            for (CsvRecord record : records) {
                number++;
                rows.record(number, record.getFields());
            }
        } catch (CsvParseException e) {
            throw new Refused(
                    new Locus.Words("after row " + number),
                    "the rows cannot be told apart from here on (a quote without its end, or a cell too long)");
        }
        rows.end();
    }

    private static CsvReader<CsvRecord> csv(BufferedReader text, Limits limits) {
        CsvRecordHandler handler = CsvRecordHandler.of(builder -> builder.maxFields(limits.columns() + 1)
                .maxFieldSize(limits.cellCharacters())
                .maxRecordSize(limits.runBytes()));
        return CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(limits.runBytes())
                .build(handler, text);
    }

    private void record(int number, List<String> cells) {
        if (header.isEmpty()) {
            header.addAll(cells);
            return;
        }
        if (open.isEmpty()) {
            openedAt = number;
            open = new ArrayList<>(cells);
        } else {
            open.set(open.size() - 1, open.getLast() + "\n" + cells.getFirst());
            open.addAll(cells.subList(1, cells.size()));
        }
        boolean blank = open.size() == 1 && open.getFirst().isBlank();
        if (blank || open.size() >= header.size()) {
            List<String> whole = open;
            open = new ArrayList<>();
            if (!blank) {
                row(whole);
            }
        } else if (open.getLast().length() > reading.limits().cellCharacters()) {
            throw new Refused(at(0), "this row has too few cells, and no row after it ends it");
        }
    }

    private void end() {
        if (!open.isEmpty()) {
            reading.note(Severity.WARNING, at(0), "this row has too few cells");
            reading.units(1, 0);
        }
    }

    private Locus at(int column) {
        return new Locus.Cell(Optional.empty(), openedAt, column + 1);
    }

    private int column(String title) {
        return header.indexOf(title);
    }

    private void row(List<String> cells) {
        if (cells.size() > header.size()) {
            reading.note(Severity.WARNING, at(header.size()), "this row has more cells than there are columns");
        }
        boolean understood = cells.size() == header.size()
                && switch (report) {
                    case NODES -> node(cells);
                    case CONNECTIONS -> connection(cells);
                    case PACKETS -> packet(cells);
                };
        reading.units(1, understood ? 1 : 0);
    }

    private boolean node(List<String> cells) {
        long remarks = reading.remarks();
        Optional<Station> station = ledger.station(cells.getFirst().strip(), at(0), Optional.empty());
        for (int i = 1; i < cells.size(); i++) {
            int column = i;
            Optional<Property> property = Property.of(header.get(i));
            for (String line : cells.get(i).split("\n", -1)) {
                Matcher ranked = RANKED.matcher(line.strip());
                boolean hasRank = ranked.matches();
                String value = hasRank ? ranked.group(1) : line.strip();
                boolean isCounted = !value.isBlank()
                        && property.filter(known -> !known.isTaken(value)).isPresent();
                reading.count("cells that the record does not hold, such as countries", isCounted ? 1 : 0);
                Confidence confidence =
                        hasRank ? Property.confidence(Protocol.whole(ranked.group(2))) : Confidence.POSSIBLE;
                property.ifPresent(
                        known -> station.ifPresent(found -> known.say(found, value, at(column), confidence)));
            }
        }
        return reading.remarks() == remarks;
    }

    /** The report tells neither protocol nor port, so only who spoke can be claimed. */
    private boolean connection(List<String> cells) {
        spoke(cells, "Source", "Bytes Sent");
        spoke(cells, "Destination", "Bytes Received");
        notes.add(
                Severity.WARNING,
                at(0),
                "the report of connections tells neither protocol nor port: only which stations spoke was taken; the session"
                        + " itself tells all");
        return false;
    }

    private void spoke(List<String> cells, String end, String bytes) {
        Locus place = at(column(end));
        String amount = cells.get(column(bytes)).strip();
        Optional<Station> station = ledger.station(cells.get(column(end)).strip(), place, Optional.empty());
        boolean isSome = amount.chars().anyMatch(c -> c >= '1' && c <= '9');
        station.filter(found -> isSome).ifPresent(found -> found.heard(place, Optional.empty()));
    }

    private boolean packet(List<String> cells) {
        Optional<Instant> moment = moment(cells.get(column("Timestamp")).strip());
        boolean taken = ledger.flow(Flow.oneWay(
                        cells.get(column("Source IP")).strip(),
                        Protocol.port(cells.get(column("Source Port")).strip()),
                        cells.get(column("Destination IP")).strip(),
                        Protocol.port(cells.get(column("Destination Port")).strip()),
                        Protocol.named(cells.get(column("Protocol")).strip()),
                        1,
                        Math.max(0, Protocol.whole(cells.get(column("Size")).strip())),
                        at(column("Source IP")))
                .times(moment, moment));
        return taken && moment.isPresent();
    }

    private Optional<Instant> moment(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            reading.note(
                    Severity.WARNING, at(column("Timestamp")), "expected a moment such as 2016-05-01T10:00:00.250Z");
            return Optional.empty();
        }
    }
}
