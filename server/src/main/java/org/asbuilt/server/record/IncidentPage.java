package org.asbuilt.server.record;

import java.util.List;
import org.asbuilt.report.Cell;
import org.asbuilt.report.Section;
import org.asbuilt.server.paper.Html;

/**
 * An incident sheet as one HTML file that needs nothing beside it: no server, no other file, and no script to be read. The only script is
 * a search box. Source: requirements S-08, S-10 (whatever the record holds is text and never markup).
 */
final class IncidentPage {
    private static final String STYLE = """
            body{font:14px/1.4 sans-serif;margin:0 1.5em 4em}
            .tlp{background:#000;color:COLOUR;font-weight:bold;padding:.3em 1.5em;margin:0 -1.5em;text-align:right}
            .foot{position:fixed;bottom:0;left:0;right:0;margin:0}
            table{border-collapse:collapse;width:100%;margin-bottom:1.5em}
            td,th{border:1px solid #999;padding:.2em .4em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            th{background:#eee}
            input{font:inherit;padding:.3em;width:24em}
            .origin{overflow-wrap:anywhere}
            @media print{input,label{display:none}tr{break-inside:avoid}}
            """;
    private static final String SCRIPT = """
            document.getElementById('search').addEventListener('input', function (event) {
              var words = event.target.value.toLowerCase();
              document.querySelectorAll('tbody tr').forEach(function (row) {
                row.hidden = row.textContent.toLowerCase().indexOf(words) < 0;
              });
            });
            """;

    private IncidentPage() {}

    static String of(IncidentSheet sheet) {
        StringBuilder page = new StringBuilder(1 << 16);
        String title = sheet.title();
        page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                // Nothing is ever fetched, whatever the record holds.
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'; script-src 'unsafe-inline'\">\n")
                .append("<title>")
                .append(Html.text(title + ", " + sheet.labelText()))
                .append("</title>\n<style>\n")
                .append(STYLE.replace("COLOUR", colour(sheet)))
                .append("</style>\n</head>\n<body>\n");
        label(page, sheet, "tlp");
        page.append("<h1>").append(Html.text(title)).append("</h1>\n");
        sheet.origin()
                .forEach(line -> page.append("<p class=\"origin\">")
                        .append(Html.text(line))
                        .append("</p>\n"));
        page.append("<p><label>Search <input id=\"search\" type=\"search\"></label></p>\n<ul>\n");
        for (int number = 0; number < sheet.sections().size(); number++) {
            Section section = sheet.sections().get(number);
            page.append("<li><a href=\"#s" + number + "\">")
                    .append(Html.text(section.title()))
                    .append("</a> (" + section.rows().size() + ")</li>\n");
        }
        page.append("</ul>\n");
        for (int number = 0; number < sheet.sections().size(); number++) {
            section(page, number, sheet.sections().get(number));
        }
        label(page, sheet, "tlp foot");
        return page.append("<script>\n")
                .append(SCRIPT)
                .append("</script>\n</body>\n</html>\n")
                .toString();
    }

    private static void section(StringBuilder page, int number, Section section) {
        page.append("<h2 id=\"s" + number + "\">")
                .append(Html.text(section.title()))
                .append("</h2>\n");
        if (!section.note().isEmpty()) {
            page.append("<p>").append(Html.text(section.note())).append("</p>\n");
        }
        if (section.rows().isEmpty()) {
            page.append("<p>").append(Html.text(section.none())).append("</p>\n");
            return;
        }
        page.append("<table>\n<thead>");
        row(page, section.columns(), "th");
        page.append("</thead>\n<tbody>\n");
        section.rows().forEach(row -> row(page, row.stream().map(Cell::known).toList(), "td"));
        page.append("</tbody>\n</table>\n");
    }

    private static void row(StringBuilder page, List<String> cells, String element) {
        page.append("<tr>");
        cells.forEach(cell -> page.append('<')
                .append(element)
                .append('>')
                .append(Html.text(cell))
                .append("</")
                .append(element)
                .append('>'));
        page.append("</tr>\n");
    }

    private static void label(StringBuilder page, IncidentSheet sheet, String style) {
        page.append("<div class=\"")
                .append(style)
                .append("\">")
                .append(Html.text(sheet.labelText()))
                .append("</div>\n");
    }

    /** Source: FIRST TLP 2.0, colours on black. */
    private static String colour(IncidentSheet sheet) {
        return switch (sheet.label()) {
            case CLEAR -> "#ffffff";
            case GREEN -> "#33ff00";
            case AMBER, AMBER_STRICT -> "#ffc000";
            case RED -> "#ff2b2b";
        };
    }
}
