package org.asbuilt.server.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.report.Cell;
import org.asbuilt.report.Section;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A report as a workbook: a sheet with the stamp, then a sheet a table. Numbers are numbers, all else is text. Source: ECMA-376. */
final class ReportWorkbook {
    private static final int MOST_ROWS = 1_048_000;
    private static final int MOST_CHARACTERS = 32_000;
    private static final int LONGEST_NAME = 31;
    private static final int FLUSHED = 1_000;

    private ReportWorkbook() {}

    static void write(Printed report, OutputStream out) throws IOException {
        for (Section section : report.page().sections()) {
            if (section.rows().size() > MOST_ROWS) {
                throw new InvalidValue("a sheet holds at most " + MOST_ROWS + " rows, and \"" + section.title()
                        + "\" has more; ask for it as CSV");
            }
        }
        try (Workbook workbook = new Workbook(out, "Asbuilt", null)) {
            Worksheet first = workbook.newWorksheet("About");
            int line = 0;
            first.width(0, 110);
            first.value(line, 0, report.title());
            first.style(line++, 0).bold().fontSize(14).set();
            first.value(line++, 0, report.page().report().purpose());
            for (String stamp : report.stamp()) {
                first.value(line++, 0, stamp);
            }
            for (String caveat : report.page().caveats()) {
                first.value(line++, 0, caveat);
            }
            Set<String> names = new HashSet<>(Set.of("about"));
            for (Section section : report.page().sections()) {
                sheet(workbook.newWorksheet(name(section.title(), names)), section, report);
            }
        }
    }

    private static void sheet(Worksheet sheet, Section section, Printed report) throws IOException {
        sheet.value(0, 0, section.title());
        sheet.style(0, 0).bold().set();
        sheet.value(1, 0, report.label() + ". " + (section.rows().isEmpty() ? section.none() : section.note()));
        for (int column = 0; column < section.columns().size(); column++) {
            sheet.value(2, column, section.columns().get(column));
            sheet.style(2, column).bold().fillColor("E7ECF1").wrapText(true).set();
            sheet.width(column, width(section, column));
        }
        sheet.freezePane(1, 3);
        if (!section.rows().isEmpty()) {
            sheet.setAutoFilter(
                    2, 0, 2 + section.rows().size(), section.columns().size() - 1);
        }
        int number = 3;
        for (List<Cell> row : section.rows()) {
            for (int column = 0; column < row.size(); column++) {
                cell(sheet, number, column, row.get(column));
            }
            number++;
            if (number % FLUSHED == 0) {
                sheet.flush();
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell.sort()) {
            case NUMBER -> sheet.value(row, column, new BigDecimal(cell.text()));
            case UNKNOWN -> {
                sheet.value(row, column, cell.text());
                sheet.style(row, column).fontColor("777777").italic().set();
            }
            case TEXT -> {
                if (!cell.text().isEmpty()) {
                    sheet.inlineString(row, column, limited(cell.text()));
                    sheet.style(row, column).format("@").set();
                }
            }
        }
    }

    /** A cell holds 32,767 characters; what is longer says so. */
    private static String limited(String text) {
        return text.length() <= MOST_CHARACTERS
                ? text
                : text.substring(0, MOST_CHARACTERS) + " [cut: " + text.length()
                        + " characters; whole in CSV and JSON]";
    }

    private static double width(Section section, int column) {
        int longest = section.rows().stream()
                .limit(200)
                .mapToInt(row -> row.get(column).text().length())
                .max()
                .orElse(0);
        return Math.clamp(Math.max(longest, section.columns().get(column).length()) + 2, 8, 60);
    }

    private static String name(String title, Set<String> names) {
        String plain = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            String end = " " + number;
            name = plain.substring(0, Math.min(LONGEST_NAME - end.length(), plain.length())) + end;
        }
        return name;
    }
}
