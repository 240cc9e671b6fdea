package org.asbuilt.importers.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/** Tables in text: separated values (RFC 4180 and its relatives), and the pipe tables of Markdown. */
final class TextTables {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int MOST_PROBE_ROWS = 60;

    private TextTables() {}

    /**
     * What the beginning of a text looks like.
     *
     * @param separator the separator, or none for Markdown
     * @param layout the layout found, if any
     * @param regular whether most rows have the same number of cells, two or more
     */
    record Probe(Optional<Character> separator, Optional<Layout> layout, boolean regular) {
        double score() {
            return layout.map(Layout::score).orElse(regular ? 0.5 : 0);
        }
    }

    /** Looks at the beginning of a text. */
    static Probe probe(String head, String fileName) {
        if (PipeTable.isIn(head)) {
            List<TableProbe> tables = new ArrayList<>();
            PipeTable.read(new BufferedReader(new StringReader(head)).lines(), lines -> {
                TableProbe table = new TableProbe(fileName);
                tables.add(table);
                return table;
            });
            return tables.stream()
                    .map(TableProbe::probe)
                    .max(Comparator.comparingDouble(Probe::score))
                    .orElse(new Probe(Optional.empty(), Optional.empty(), false));
        }
        Probe best = new Probe(Optional.of(','), Optional.empty(), false);
        for (char separator : separators(head)) {
            Probe probe = probe(head, fileName, separator);
            best = probe.score() > best.score() ? probe : best;
        }
        return best;
    }

    /** Excel's own first line, as in {@code sep=;}, settles it. */
    private static char[] separators(String head) {
        return head.length() > 5 && head.startsWith("sep=") && head.charAt(5) < ' '
                ? new char[] {head.charAt(4)}
                : SEPARATORS;
    }

    private static Probe probe(String head, String fileName, char separator) {
        List<GridRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = csv(new StringReader(head), separator, Limits.standard())) {
            for (CsvRecord record : records) {
                rows.add(GridRow.of(rows.size() + 1, record.getFields()));
                if (rows.size() == MOST_PROBE_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | IOException cut) {
            // The head may end within a quoted cell; the rows before it are enough.
            if (rows.isEmpty()) {
                return new Probe(Optional.of(separator), Optional.empty(), false);
            }
        }
        Optional<Layout> layout = new LayoutGuess(rows, fileName, Optional.empty()).shippedOrBest();
        return new Probe(Optional.of(separator), layout, isRegular(rows));
    }

    static boolean isRegular(List<GridRow> rows) {
        List<Integer> widths = rows.stream()
                .filter(row -> !row.isEmpty())
                .map(row -> row.cells().size())
                .sorted()
                .toList();
        if (widths.size() < 2) {
            return false;
        }
        int median = widths.get(widths.size() / 2);
        long alike = widths.stream().filter(width -> width == median).count();
        return median >= 2 && alike * 10 >= widths.size() * 8L;
    }

    /** Reads a text of separated values. */
    static void readSeparated(Reading reading, Reader text, char separator, TableReading table) throws IOException {
        int number = 0;
        try (CsvReader<CsvRecord> records = csv(text, separator, reading.limits())) {
            for (CsvRecord record : records) {
                number++;
                table.row(number, record.getFields(), Map.of());
            }
        } catch (CsvParseException e) {
            String cause = e.getCause() == null
                    ? String.valueOf(e.getMessage())
                    : String.valueOf(e.getCause().getMessage());
            throw new Refused(
                    new Locus.Words("after row " + number),
                    "the rows cannot be told apart from here on (a quote without its end, or a cell too long): "
                            + cause);
        }
        table.end();
    }

    private static CsvReader<CsvRecord> csv(Reader text, char separator, Limits limits) {
        CsvRecordHandler handler = CsvRecordHandler.of(builder -> builder.maxFields(limits.columns() + 1)
                .maxFieldSize(limits.cellCharacters())
                .maxRecordSize(limits.runBytes()));
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(limits.runBytes())
                .build(handler, text);
    }

    /** Gathers the rows of a pipe table to look at. */
    private static final class TableProbe implements PipeTable.Sink {
        private final String fileName;
        private final List<GridRow> rows = new ArrayList<>();

        TableProbe(String fileName) {
            this.fileName = fileName;
        }

        @Override
        public void row(GridRow row) {
            rows.add(row);
        }

        @Override
        public void end() {}

        Probe probe() {
            return new Probe(
                    Optional.empty(),
                    new LayoutGuess(rows, fileName, Optional.empty()).shippedOrBest(),
                    rows.size() > 1);
        }
    }
}
