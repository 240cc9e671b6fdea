package org.asbuilt.importers.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The sheets of a workbook (ECMA-376), after {@link WorkbookGuard} has looked it over. */
final class Workbook {
    private static final Pattern NOT_DATE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private Workbook() {}

    /** Makes a reading for a sheet. */
    interface Tables {
        /** The reading of the sheet of that name. */
        TableReading of(String sheet);
    }

    /** Reads all sheets. */
    static void read(Reading reading, Tables tables) throws IOException {
        WorkbookGuard guard = WorkbookGuard.check(reading);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(guard.bytes()), new ReadingOptions(true, true))) {
            List<Sheet> sheets;
            try (Stream<Sheet> all = workbook.getSheets()) {
                sheets = all.toList();
            }
            for (Sheet sheet : sheets) {
                TableReading table = tables.of(sheet.getName());
                sheet(reading, sheet, guard.merged(sheet.getId()), table);
                table.end();
            }
        } catch (ExcelReaderException | IOException | IllegalArgumentException | IllegalStateException e) {
            throw broken();
        } catch (Refused | java.io.UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            // Hostile bytes make the library fail in ways that it does not document.
            throw broken();
        }
    }

    private static Refused broken() {
        return new Refused(
                new Locus.Whole(),
                "the workbook is cut or broken: one of its parts cannot be read; save it anew, or each sheet as CSV");
    }

    private static void sheet(Reading reading, Sheet sheet, List<WorkbookGuard.Merged> merged, TableReading table)
            throws IOException {
        Map<Integer, String> anchors = new HashMap<>();
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> rows = stream.iterator();
            while (rows.hasNext()) {
                Row row = rows.next();
                if (row.isHidden()) {
                    reading.count("hidden rows, read like the others", 1);
                }
                row(reading, sheet.getName(), row, merged, anchors, table);
            }
        }
    }

    private static void row(
            Reading reading,
            String sheet,
            Row row,
            List<WorkbookGuard.Merged> merged,
            Map<Integer, String> anchors,
            TableReading table) {
        int number = row.getRowNum();
        List<String> cells = new ArrayList<>();
        for (int index = 0; index < row.getCellCount(); index++) {
            Optional<Cell> cell = row.getOptionalCell(index);
            cells.add(cell.map(found -> text(reading, sheet, number, found)).orElse(""));
        }
        Map<Integer, Integer> from = new HashMap<>();
        for (int i = 0; i < merged.size(); i++) {
            WorkbookGuard.Merged range = merged.get(i);
            if (range.firstRow() == number && range.column() < cells.size()) {
                anchors.put(i, cells.get(range.column()));
            } else if (range.firstRow() < number && number <= range.lastRow() && anchors.containsKey(i)) {
                while (cells.size() <= range.column()) {
                    cells.add("");
                }
                cells.set(range.column(), anchors.getOrDefault(i, ""));
                from.put(range.column(), range.firstRow());
            }
        }
        table.row(number, cells, from);
    }

    private static String text(Reading reading, String sheet, int row, Cell cell) {
        Locus locus = new Locus.Cell(Optional.of(sheet), row, cell.getColumnIndex() + 1);
        CellType type = cell.getType();
        if (type == CellType.ERROR) {
            reading.note(Severity.WARNING, locus, "the cell shows an error of the table program");
            return "";
        }
        if (type == CellType.FORMULA
                && (cell.getRawValue() == null || cell.getRawValue().isEmpty())) {
            reading.note(Severity.WARNING, locus, "the formula has no stored result; it is not computed here");
            return "";
        }
        if (type == CellType.NUMBER) {
            return isDate(cell) ? date(cell) : number(cell.asNumber());
        }
        String text = cell.getRawValue() == null ? "" : cell.getText();
        if (text.length() > reading.limits().cellCharacters()) {
            throw new Refused(
                    locus,
                    "a cell has " + text.length() + " characters; at most "
                            + reading.limits().cellCharacters() + " are read");
        }
        return text;
    }

    private static String number(BigDecimal number) {
        // A hostile exponent would write itself out as a billion digits.
        if (number == null || Math.abs((long) number.scale()) > 40) {
            return "";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() <= 0 ? stripped.toBigInteger().toString() : stripped.toPlainString();
    }

    /** A date as precisely as the cell shows it. */
    private static String date(Cell cell) {
        LocalDateTime date = cell.asDate();
        String format = letters(cell);
        if (!format.isEmpty() && !format.contains("d") && !format.contains("h")) {
            return format.contains("m") ? YearMonth.from(date).toString() : Integer.toString(date.getYear());
        }
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 17) || id == 22)) {
            return true;
        }
        String letters = letters(cell);
        return !letters.contains("general") && letters.contains("y");
    }

    /** The letters of the cell's format that are not literal text. */
    private static String letters(Cell cell) {
        String format = cell.getDataFormatString();
        return format == null
                ? ""
                : NOT_DATE.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
