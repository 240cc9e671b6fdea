package org.asbuilt.server.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.asbuilt.report.Cell;
import org.asbuilt.report.Section;

/** A report as CSV: stamp and caveats, then each table under its title. Source: RFC 4180. */
final class ReportCsv {
    private ReportCsv() {}

    static void write(Printed report, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        // Table programs know UTF-8 by it.
        text.write('\ufeff');
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
        csv.writeRecord(report.title());
        report.stamp().forEach(csv::writeRecord);
        report.page().caveats().forEach(csv::writeRecord);
        for (int number = 0; number < report.page().sections().size(); number++) {
            Section section = report.page().sections().get(number);
            csv.writeRecord("");
            if (report.page().beginsChapter(number)) {
                csv.writeRecord(section.chapter());
            }
            csv.writeRecord(section.title());
            if (!section.note().isEmpty()) {
                csv.writeRecord(section.note());
            }
            if (section.rows().isEmpty()) {
                csv.writeRecord(section.none());
                continue;
            }
            csv.writeRecord(section.columns());
            section.rows()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(ReportCsv::safe).toList()));
        }
        text.flush();
    }

    /** A text that a table program would take for a formula is kept a text. */
    static String safe(Cell cell) {
        return cell.sort() == Cell.Sort.TEXT && isFormula(cell.text()) ? "'" + cell.text() : cell.text();
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && List.of('=', '+', '-', '@', '\t', '\r').contains(text.charAt(0));
    }
}
