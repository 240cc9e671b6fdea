package org.asbuilt.server;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A list as a table program holds it. */
record Grid(List<List<String>> rows) {
    static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (CsvRecord record : CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(false)
                .ofCsvRecord(text.replace("\ufeff", ""))) {
            rows.add(new ArrayList<>(record.getFields()));
        }
        return rows;
    }

    int first() {
        return header(rows) + 1;
    }

    int column(String name) {
        return rows.get(header(rows)).indexOf(name);
    }

    String cell(int row, String name) {
        return rows.get(row).get(column(name));
    }

    String place(int row, String name) {
        return new org.asbuilt.evidence.Locus.Cell(Optional.empty(), row + 1, column(name) + 1).text();
    }

    void set(int row, String name, String text) {
        rows.get(row).set(column(name), text);
    }

    int rowWith(String name, int after) {
        for (int row = Math.max(first(), after + 1); row < rows.size(); row++) {
            if (!cell(row, name).isEmpty()) {
                return row;
            }
        }
        throw new AssertionError("no row has " + name);
    }

    int row(String called) {
        for (int row = first(); row < rows.size(); row++) {
            if (cell(row, "title").equals(called)) {
                return row;
            }
        }
        throw new AssertionError("no row is called " + called);
    }

    int add() {
        String[] cells = new String[rows.get(header(rows)).size()];
        Arrays.fill(cells, "");
        rows.add(new ArrayList<>(List.of(cells)));
        return rows.size() - 1;
    }

    void remove(int row) {
        rows.remove(row);
    }

    byte[] csv(char separator) {
        StringWriter text = new StringWriter();
        CsvWriter csv =
                CsvWriter.builder().fieldSeparator(separator).bufferSize(0).build(text);
        int width = rows.get(header(rows)).size();
        for (List<String> row : rows) {
            List<String> padded = new ArrayList<>(row);
            while (padded.size() < width) {
                padded.add("");
            }
            csv.writeRecord(padded);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static int header(List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isEmpty() && rows.get(i).getFirst().equals("id")) {
                return i;
            }
        }
        throw new AssertionError("there is no header");
    }

    /** The workbook as another program writes it: shared texts instead of texts in cells, and no styles. */
    static byte[] resaved(byte[] exported, Consumer<Map<String, List<List<String>>>> edit) throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(exported));
                Stream<Sheet> all = workbook.getSheets()) {
            all.forEach(sheet -> sheets.put(sheet.getName(), rows(sheet)));
        }
        edit.accept(sheets);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Another", null)) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = workbook.newWorksheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        if (!rows.get(row).get(column).isEmpty()) {
                            sheet.value(row, column, rows.get(row).get(column));
                        }
                    }
                }
            });
        }
        return out.toByteArray();
    }

    private static List<List<String>> rows(Sheet sheet) {
        try (Stream<Row> all = sheet.openStream()) {
            List<List<String>> rows = new ArrayList<>();
            all.forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getOptionalCell(i).map(cell -> cell.getText()).orElse(""));
                }
                rows.add(cells);
            });
            int width = rows.stream().mapToInt(List::size).max().orElse(0);
            rows.forEach(row -> row.addAll(java.util.Collections.nCopies(width - row.size(), "")));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
