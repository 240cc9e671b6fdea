package org.asbuilt.importers.arkime;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/** Sessions as CSV: a header with the titles of fields, several values of a field in one cell with commas between. */
final class CsvSessions {
    private CsvSessions() {}

    /** Whether a header is of sessions. */
    static boolean isHeader(String line) {
        List<String> fields = new ArrayList<>();
        for (String title : line.split(",", -1)) {
            fields.add(Fields.ofColumn(title.replace("\"", "")));
        }
        boolean hasTime = fields.contains("firstPacket") || fields.contains("lastPacket");
        boolean hasKind =
                fields.contains("ipProtocol") || fields.contains("network.packets") || fields.contains("node");
        return fields.contains("source.ip") && fields.contains("destination.ip") && hasTime && hasKind;
    }

    private record Row(List<String> cells, Map<String, Integer> columns, Locus place) implements Session {
        @Override
        public List<String> values(String field) {
            int column = columns.getOrDefault(field, -1);
            String cell = column < 0 || column >= cells.size() ? "" : cells.get(column);
            List<String> values = new ArrayList<>();
            for (String value : cell.split(",", -1)) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
            return values;
        }
    }

    /**
     * Hands out each row.
     *
     * @return the titles of columns that are not read
     */
    static List<String> read(Reading reading, Consumer<Session> taker) throws IOException {
        List<String> unread = new ArrayList<>();
        int number = 0;
        try (BufferedReader text = reading.text();
                CsvReader<CsvRecord> records = csv(text, reading.limits())) {
            Map<String, Integer> columns = new HashMap<>();
            for (CsvRecord record : records) {
                number++;
                if (number == 1) {
                    header(record.getFields(), columns, unread);
                } else if (record.getFields().size() > 1 || !record.getField(0).isBlank()) {
                    taker.accept(new Row(
                            List.copyOf(record.getFields()),
                            columns,
                            new Locus.Cell(Optional.empty(), number, 1 + columns.getOrDefault("source.ip", 0))));
                }
            }
        } catch (CsvParseException e) {
            throw new Refused(
                    new Locus.Words("after row " + number),
                    "the rows cannot be told apart from here on (a quote without its end, or a cell too long)");
        }
        return unread;
    }

    private static void header(List<String> titles, Map<String, Integer> columns, List<String> unread) {
        for (int i = 0; i < titles.size(); i++) {
            String field = Fields.ofColumn(titles.get(i));
            if (field.isEmpty()) {
                unread.add(titles.get(i).strip());
            } else {
                columns.putIfAbsent(field, i);
            }
        }
    }

    private static CsvReader<CsvRecord> csv(BufferedReader text, Limits limits) {
        CsvRecordHandler handler = CsvRecordHandler.of(builder -> builder.maxFields(limits.columns() + 1)
                .maxFieldSize(limits.cellCharacters())
                .maxRecordSize(limits.runBytes()));
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(limits.runBytes())
                .build(handler, text);
    }
}
