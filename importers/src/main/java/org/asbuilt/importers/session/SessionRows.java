package org.asbuilt.importers.session;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/** Reads a table of separated values by the names of its columns; a first line that begins with a number sign is passed over. */
final class SessionRows {
    /** Under this name stands a cell behind the last column that has a name. */
    static final String BEYOND = "";

    private static final int LONGEST_FIELD = 1 << 20;
    private static final char[] SEPARATORS = {';', '\t', ','};

    private SessionRows() {}

    /** Takes a row. */
    @FunctionalInterface
    interface Taker {
        /** Takes the cells of a row by the names of their columns in lower case. */
        void row(Locus.Line locus, Map<String, String> cells);
    }

    /** The names of the columns in lower case, as far as the head shows them. */
    static List<String> names(Head head) {
        return header(head.text());
    }

    private static List<String> header(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .map(line -> Arrays.stream(line.split(String.valueOf(separator(line)), -1))
                        .map(SessionRows::folded)
                        .toList())
                .orElse(List.of());
    }

    /**
     * Reads all rows.
     *
     * @throws IOException if the disk fails
     */
    static void read(Reading reading, Consumer<List<String>> header, Taker taker) throws IOException {
        char separator = reading.input()
                .head()
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .map(SessionRows::separator)
                .orElse(',');
        List<String> names = new ArrayList<>();
        long line = 0;
        try (BufferedReader text = reading.text();
                CsvReader<CsvRecord> records = csv(text, reading.limits(), separator)) {
            for (CsvRecord record : records) {
                line = record.getStartingLineNumber();
                if (record.isComment()
                        || (record.getFieldCount() == 1 && record.getField(0).isBlank())) {
                    continue;
                }
                if (names.isEmpty()) {
                    record.getFields().forEach(name -> names.add(folded(name)));
                    header.accept(List.copyOf(names));
                } else {
                    taker.row(new Locus.Line((int) Math.min(line, Integer.MAX_VALUE)), cells(names, record));
                }
            }
        } catch (CsvParseException e) {
            throw new Refused(
                    new Locus.Words("after line " + line),
                    "the rows cannot be told apart from here on (a quote without its end, or a cell too long)");
        }
    }

    private static char separator(String line) {
        for (char separator : SEPARATORS) {
            if (line.indexOf(separator) >= 0) {
                return separator;
            }
        }
        return ',';
    }

    private static String folded(String name) {
        return name.replace("\ufeff", "").replace("\"", "").strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> cells(List<String> names, CsvRecord record) {
        Map<String, String> cells = new TreeMap<>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            cells.putIfAbsent(i < names.size() ? names.get(i) : BEYOND, record.getField(i));
        }
        return cells;
    }

    private static CsvReader<CsvRecord> csv(BufferedReader text, Limits limits, char separator) {
        CsvRecordHandler handler = CsvRecordHandler.of(builder -> builder.maxFields(limits.columns() + 1)
                .maxFieldSize(LONGEST_FIELD)
                .maxRecordSize(limits.runBytes()));
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.READ)
                .commentCharacter('#')
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(limits.runBytes())
                .build(handler, text);
    }
}
