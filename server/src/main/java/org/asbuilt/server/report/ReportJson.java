package org.asbuilt.server.report;

import java.io.IOException;
import java.io.OutputStream;
import org.asbuilt.model.Id;
import org.asbuilt.report.Cell;
import org.asbuilt.report.Section;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A report as JSON: the stamp, the caveats, and each table with its headings and cells. */
final class ReportJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReportJson() {}

    static void write(Printed report, OutputStream out) throws IOException {
        JsonGenerator json = MAPPER.createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("report", report.page().report().number());
        json.writeStringProperty("title", report.page().report().title());
        json.writeStringProperty("purpose", report.page().report().purpose());
        json.writeStringProperty("label", report.label());
        json.writeStringProperty("plantTime", report.plant().toString());
        json.writeNumberProperty("commit", report.commit());
        json.writeStringProperty("commitHash", report.hash());
        json.writeStringProperty("madeFor", report.person());
        json.writeStringProperty("madeAt", report.at().toString());
        json.writeStringProperty("filter", report.filter());
        if (report.since().isPresent()) {
            json.writeStringProperty("since", report.since().get().toString());
        }
        json.writeArrayPropertyStart("caveats");
        report.page().caveats().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("sections");
        report.page().sections().forEach(section -> section(json, section));
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
        out.flush();
    }

    private static void section(JsonGenerator json, Section section) {
        json.writeStartObject();
        if (!section.chapter().isEmpty()) {
            json.writeStringProperty("chapter", section.chapter());
        }
        json.writeStringProperty("title", section.title());
        json.writeStringProperty("note", section.note());
        json.writeArrayPropertyStart("columns");
        section.columns().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
        section.rows().forEach(row -> {
            json.writeStartArray();
            row.forEach(cell -> cell(json, cell));
            json.writeEndArray();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void cell(JsonGenerator json, Cell cell) {
        json.writeStartObject();
        switch (cell.sort()) {
            case TEXT -> json.writeStringProperty("text", cell.text());
            case NUMBER -> {
                json.writeName("number");
                json.writeNumber(new java.math.BigDecimal(cell.text()));
            }
            case UNKNOWN -> json.writeBooleanProperty("unknown", true);
        }
        if (!cell.about().isEmpty()) {
            json.writeArrayPropertyStart("subjects");
            cell.about().stream().map(Id::value).forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
