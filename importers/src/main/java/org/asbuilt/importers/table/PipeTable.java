package org.asbuilt.importers.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pipe tables of Markdown: a header, a line of dashes, and rows. Source: GitHub Flavored Markdown 0.29, section 4.10. */
final class PipeTable {
    private static final Pattern DASHES = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?\\s*");
    private static final Pattern DASH_LINE = Pattern.compile(
            "^[^\\n|]*\\|[^\\n]*\\n[ \\t]*\\|?[ \\t]*:?-+:?[ \\t]*(\\|[ \\t]*:?-+:?[ \\t]*)*\\|?[ \\t]*\\r?$",
            Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
    private static final Pattern MARKS = Pattern.compile("\\*\\*|__|`");

    private PipeTable() {}

    /** Takes the rows of one table. */
    interface Sink {
        /** The header first, then the rows; their numbers are lines of the text. */
        void row(GridRow row);

        /** The table is over. */
        void end();
    }

    /** Whether such a table is in the text. */
    static boolean isIn(String text) {
        return DASH_LINE.matcher(text).find();
    }

    /** Reads all tables of a text; the sink of each is made with the number of its header line. */
    static <S extends Sink> void read(Stream<String> lines, IntFunction<S> tables) {
        String previous = "";
        int number = 0;
        List<S> open = new ArrayList<>();
        Iterator<String> each = lines.iterator();
        while (each.hasNext()) {
            String line = each.next();
            number++;
            boolean dashes = line.contains("-")
                    && line.contains("|")
                    && DASHES.matcher(line).matches();
            if (open.isEmpty() && dashes && previous.contains("|")) {
                S table = tables.apply(number - 1);
                table.row(GridRow.of(number - 1, cells(previous)));
                open.add(table);
            } else if (!open.isEmpty() && line.contains("|")) {
                open.getFirst().row(GridRow.of(number, cells(line)));
            } else if (!open.isEmpty()) {
                open.removeFirst().end();
            }
            previous = line;
        }
        open.forEach(Sink::end);
    }

    private static List<String> cells(String line) {
        String row = line.strip();
        int from = row.startsWith("|") ? 1 : 0;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = from; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '\\' && i + 1 < row.length() && row.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(plain(cell.toString()));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!row.endsWith("|")) {
            cells.add(plain(cell.toString()));
        }
        return cells;
    }

    private static String plain(String cell) {
        String unlinked = LINK.matcher(cell).replaceAll("$1");
        return MARKS.matcher(BREAK.matcher(unlinked).replaceAll("\n"))
                .replaceAll("")
                .strip();
    }
}
