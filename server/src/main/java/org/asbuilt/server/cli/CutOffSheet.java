package org.asbuilt.server.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.server.view.CompromiseView;
import org.asbuilt.server.view.Named;

/** What to cut when a third party is broken into, as a table and as lines. Source: requirements P5-12; fixture K7. */
final class CutOffSheet {
    private static final List<String> HEADERS = List.of(
            "Order",
            "Cut",
            "What it is",
            "Past the boundary",
            "Only suspected",
            "May surely",
            "May possibly",
            "Assets behind it",
            "Who",
            "How",
            "Minutes",
            "Plan",
            "Required by contract",
            "Stays because",
            "Functions affected",
            "Done");

    private CutOffSheet() {}

    /** The table as CSV. */
    static String csv(CompromiseView answer) {
        return Stream.concat(Stream.of(HEADERS), answer.cuts().stream().map(CutOffSheet::row))
                .map(cells -> cells.stream().map(CutOffSheet::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static List<String> row(CompromiseView.CutView cut) {
        return List.of(
                Integer.toString(cut.place()),
                cut.carrier().name(),
                cut.words(),
                cut.outOfBand() ? "yes" : "no",
                cut.suspected() ? "yes" : "no",
                cut.inward().surely(),
                cut.inward().possibly(),
                Integer.toString(cut.assets()),
                cut.who().orElse(""),
                cut.how().orElse(""),
                cut.minutes().map(minutes -> Integer.toString(minutes)).orElse(""),
                cut.planned().map(Named::name).orElse(""),
                String.join("; ", cut.contracts()),
                cut.exempt().orElse(""),
                cut.functions().stream().map(one -> one.function().name()).collect(Collectors.joining("; ")),
                "");
    }

    /** Quoted where it must be; what a spreadsheet would take for a formula is not. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^\",\\r\\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
