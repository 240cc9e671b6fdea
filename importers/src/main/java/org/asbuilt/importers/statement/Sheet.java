package org.asbuilt.importers.statement;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/** Reads a table of our own with a known header, from CSV with commas or semicolons. */
final class Sheet {
    private Sheet() {}

    /**
     * A row.
     *
     * @param number from 1, as table programs count
     * @param cells by header in lower case
     * @param columns the column of each header, from 1
     */
    record Row(int number, Map<String, String> cells, Map<String, Integer> columns) {
        String cell(String header) {
            return cells.getOrDefault(header, "").strip();
        }

        Locus at(String header) {
            return new Locus.Cell(Optional.empty(), number, columns.getOrDefault(header, 1));
        }

        /** The day in a cell, from its beginning in UTC; what is no date is remarked. */
        Optional<Instant> day(Reading reading, String header) {
            String date = cell(header);
            if (date.isEmpty()) {
                return Optional.empty();
            }
            try {
                LocalDate day = LocalDate.parse(date.substring(0, Math.min(10, date.length())));
                return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
            } catch (DateTimeException e) {
                reading.note(Severity.WARNING, at(header), "expected a date such as 2026-11-23, found " + date);
                return Optional.empty();
            }
        }
    }

    /** Takes a row. */
    @FunctionalInterface
    interface Taker {
        void take(Row row);
    }

    /** Reads the rows below the first row that has all of the headers. */
    static void read(Reading reading, List<String> headers, Taker taker) throws IOException {
        char separator = separator(reading.input().head().text());
        Map<String, Integer> columns = new HashMap<>();
        try (BufferedReader text = reading.text();
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(separator)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            int number = 0;
            for (CsvRecord record : rows) {
                number++;
                List<String> fields = record.getFields();
                if (columns.isEmpty()) {
                    header(fields, headers, columns);
                } else if (fields.stream().anyMatch(field -> !field.isBlank())) {
                    Map<String, String> cells = new HashMap<>();
                    columns.forEach((header, column) ->
                            cells.put(header, column <= fields.size() ? fields.get(column - 1) : ""));
                    taker.take(new Row(number, cells, columns));
                }
            }
        } catch (CsvParseException e) {
            throw new Refused(new Locus.Whole(), "the table is cut or broken: " + said(e));
        }
        if (columns.isEmpty()) {
            throw new Refused(new Locus.Whole(), "there is no row with the headers " + String.join(", ", headers));
        }
    }

    private static String said(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        return message.length() > 150 ? message.substring(0, 150) + "…" : message.replace('\n', ' ');
    }

    private static void header(List<String> fields, List<String> headers, Map<String, Integer> columns) {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            found.putIfAbsent(fields.get(i).strip().toLowerCase(Locale.ROOT), i + 1);
        }
        if (found.keySet().containsAll(headers)) {
            columns.putAll(found);
        }
    }

    private static char separator(String head) {
        long commas = head.lines()
                .limit(5)
                .mapToLong(line -> line.chars().filter(c -> c == ',').count())
                .sum();
        long semicolons = head.lines()
                .limit(5)
                .mapToLong(line -> line.chars().filter(c -> c == ';').count())
                .sum();
        return semicolons > commas ? ';' : ',';
    }
}
