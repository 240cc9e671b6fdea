package org.asbuilt.server.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.asbuilt.model.InvalidValue;

/** In which form a report leaves. */
public enum ReportForm {
    /** One page without anything from elsewhere. */
    HTML("text/html;charset=UTF-8"),
    /** Paper: ISO 32000. */
    PDF("application/pdf"),
    /** A workbook, a sheet a table: ECMA-376. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** All tables one below the other: RFC 4180. */
    CSV("text/csv;charset=UTF-8"),
    /** For programs: RFC 8259. */
    JSON("application/json");

    private final String type;

    ReportForm(String type) {
        this.type = type;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** The ending of its files. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The form of that ending.
     *
     * @throws InvalidValue if there is none
     */
    public static ReportForm parse(String ending) {
        return Arrays.stream(values())
                .filter(form -> form.ending().equalsIgnoreCase(ending.strip()))
                .findFirst()
                .orElseThrow(() -> InvalidValue.expected(
                        "one of "
                                + Arrays.stream(values())
                                        .map(ReportForm::ending)
                                        .collect(Collectors.joining(", ")),
                        ending));
    }

    /**
     * Writes a report.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Printed report, OutputStream out) throws IOException {
        switch (this) {
            case HTML -> ReportHtml.write(report, out);
            case PDF -> ReportPaper.write(report, out);
            case XLSX -> ReportWorkbook.write(report, out);
            case CSV -> ReportCsv.write(report, out);
            case JSON -> ReportJson.write(report, out);
        }
    }
}
