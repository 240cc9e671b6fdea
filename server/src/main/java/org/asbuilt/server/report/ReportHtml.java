package org.asbuilt.server.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.asbuilt.report.Cell;
import org.asbuilt.report.Page;
import org.asbuilt.report.Section;
import org.asbuilt.server.paper.Html;

/** A report as one page: nothing is fetched, label at head and foot, and it prints with the headings on every sheet. */
final class ReportHtml {
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1.5rem;
              color: #1c2733; background: #fff; }
            h1 { font-size: 1.6rem; margin: .5rem 0; }
            h2 { font-size: 1.15rem; margin: 2rem 0 .4rem; }
            h2.chapter { font-size: 1.35rem; border-bottom: 2px solid #8796a5; margin-top: 3rem; }
            h3 { font-size: 1.05rem; margin: 1.6rem 0 .3rem; } nav ul:empty { display: none; }
            .tlp { background: #000; color: #ffc000; font-weight: 700; padding: .2rem .6rem; display: inline-block; }
            .tlp.red { color: #ff2b2b; } .tlp.green { color: #33ff00; } .tlp.clear { color: #fff; }
            .stamp, .note { color: #4a5a6a; margin: .15rem 0; }
            .caveat { border-left: 4px solid #b26a00; padding-left: .7rem; margin: .3rem 0; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border: 1px solid #c9d2da; padding: .3rem .5rem; text-align: left; vertical-align: top; }
            th { background: #eef2f5; position: sticky; top: 0; }
            td.number { text-align: right; font-variant-numeric: tabular-nums; }
            td.unknown { color: #5c6873; font-style: italic; }
            td.pen { min-width: 7rem; height: 2.2rem; }
            @media (prefers-color-scheme: dark) {
              body { background: #12181f; color: #e4eaf0; } th { background: #1f2933; }
              th, td { border-color: #3a4652; } .stamp, .note, td.unknown { color: #a9b6c2; }
            }
            @media print {
              @page { size: A4 landscape; margin: 12mm; }
              body { max-width: none; margin: 0; padding: 0; font-size: 9pt; background: #fff; color: #000; }
              nav:not(.contents) { display: none; } th { position: static; } thead { display: table-header-group; }
              tr { break-inside: avoid; } h2, h3 { break-after: avoid; } h2.chapter { break-before: page; }
              .tlp { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
            }
            """;

    private ReportHtml() {}

    static void write(Printed report, OutputStream out) throws IOException {
        StringBuilder page = new StringBuilder(1 << 16);
        String title = Html.text(report.title());
        page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                // Nothing is ever fetched, whatever the record holds.
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        label(page, report);
        page.append("\n<h1>").append(title).append("</h1>\n");
        paragraph(page, "purpose", report.page().report().purpose());
        report.stamp().forEach(line -> paragraph(page, "stamp", line));
        report.page().caveats().forEach(line -> paragraph(page, "caveat", line));
        contents(page, report.page());
        for (int number = 0; number < report.page().sections().size(); number++) {
            if (report.page().beginsChapter(number)) {
                page.append("<h2 class=\"chapter\" id=\"c" + number + "\">")
                        .append(Html.text(report.page().sections().get(number).chapter()))
                        .append("</h2>\n");
            }
            section(page, number, report.page());
        }
        label(page, report);
        page.append("\n</body>\n</html>\n");
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void contents(StringBuilder html, Page page) {
        html.append(
                        page.hasChapters()
                                ? "<nav class=\"contents\" aria-label=\"Contents\">\n<h2>Contents</h2>\n"
                                : "<nav aria-label=\"Tables\">\n")
                .append("<ul>\n");
        for (int number = 0; number < page.sections().size(); number++) {
            Section section = page.sections().get(number);
            if (page.beginsChapter(number)) {
                html.append("</ul>\n<h3><a href=\"#c" + number + "\">")
                        .append(Html.text(section.chapter()))
                        .append("</a></h3>\n<ul>\n");
            }
            html.append("<li><a href=\"#s" + number + "\">")
                    .append(Html.text(section.title()))
                    .append("</a> (" + section.rows().size() + ")</li>\n");
        }
        html.append("</ul>\n</nav>\n");
    }

    private static void label(StringBuilder page, Printed report) {
        String style =
                report.label().replace("TLP:", "").replaceAll("\\+.*", "").toLowerCase(java.util.Locale.ROOT);
        page.append("<p class=\"tlp ")
                .append(style)
                .append("\">")
                .append(Html.text(report.label()))
                .append("</p>");
    }

    private static void paragraph(StringBuilder page, String style, String text) {
        page.append("<p class=\"")
                .append(style)
                .append("\">")
                .append(Html.text(text))
                .append("</p>\n");
    }

    private static void section(StringBuilder page, int number, Page all) {
        Section section = all.sections().get(number);
        String tag = all.hasChapters() ? "h3" : "h2";
        page.append("<" + tag + " id=\"s" + number + "\">")
                .append(Html.text(section.title()))
                .append("</" + tag + ">\n");
        if (!section.note().isEmpty()) {
            paragraph(page, "note", section.note());
        }
        if (section.rows().isEmpty()) {
            paragraph(page, "none", section.none());
            return;
        }
        page.append("<div class=\"wide\"><table>\n<thead><tr>");
        section.columns()
                .forEach(heading -> page.append("<th scope=\"col\">")
                        .append(Html.text(heading))
                        .append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        section.rows().forEach(row -> {
            page.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                cell(page, row.get(column), section.isByHand(column));
            }
            page.append("</tr>\n");
        });
        page.append("</tbody>\n</table></div>\n");
    }

    private static void cell(StringBuilder page, Cell cell, boolean byHand) {
        page.append(
                        switch (cell.sort()) {
                            case TEXT -> byHand ? "<td class=\"pen\">" : "<td>";
                            case NUMBER -> "<td class=\"number\">";
                            case UNKNOWN -> "<td class=\"unknown\">";
                        })
                .append(Html.text(cell.text()))
                .append("</td>");
    }
}
