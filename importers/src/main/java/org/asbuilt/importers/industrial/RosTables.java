package org.asbuilt.importers.industrial;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Splitter;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.importers.intake.Reading;

/**
 * Cuts configurations of RUGGEDCOM ROS: tables, each with a title behind a number sign, a name, a line of column names and rows with
 * commas. Each row is a statement: the title, the name, then columns and values in turn. Source: RUGGEDCOM ROS User Guide 3.11, 6.5,
 * Configuration File Format; 4.3.
 */
final class RosTables implements Splitter {
    private static final int MOST_COLUMNS = 200;

    @Override
    public void split(Reading reading, Consumer<Statement> top) throws IOException {
        Cutter cutter = new Cutter(top);
        try (BufferedReader content = reading.text()) {
            int number = 0;
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                cutter.line(line.strip(), ++number);
            }
        }
    }

    private static final class Cutter {
        private final Consumer<Statement> top;
        private String title = "";
        private String table = "";
        private List<String> columns = List.of();

        Cutter(Consumer<Statement> top) {
            this.top = top;
        }

        void line(String line, int number) {
            Locus at = new Locus.Line(number);
            if (line.isEmpty()) {
                table = "";
                columns = List.of();
            } else if (line.startsWith("#")) {
                title = line.substring(1).strip();
                table = "";
                columns = List.of();
                top.accept(new Statement(at, line, List.of("#", title)));
            } else if (line.indexOf(',') < 0) {
                table = line;
                columns = List.of();
                top.accept(new Statement(at, line, List.of("table", line)));
            } else if (columns.isEmpty()) {
                columns = cells(line);
                top.accept(new Statement(at, "columns of " + table, List.of("columns")));
            } else {
                top.accept(row(cells(line), at));
            }
        }

        private Statement row(List<String> cells, Locus at) {
            List<String> words = new ArrayList<>(List.of("row", title, table));
            for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
                words.add(columns.get(i));
                words.add(cells.get(i));
            }
            // The row itself is not shown: it may hold passwords.
            return new Statement(at, "a row of the table " + (title.isEmpty() ? table : title), words);
        }

        private static List<String> cells(String line) {
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < line.length() && cells.size() < MOST_COLUMNS; i++) {
                char c = line.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    cells.add(cell.toString().strip());
                    cell.setLength(0);
                } else {
                    cell.append(c);
                }
            }
            if (!cell.isEmpty()) {
                cells.add(cell.toString().strip());
            }
            return cells;
        }
    }
}
