package org.asbuilt.importers.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The columns of a table whose header says that they hold secrets. */
final class TableColumns {
    private static final Pattern TELLING = Pattern.compile(
            "(?i)\"?\\s*(?:[\\w /.-]{0,40}[ _.-])?(?:password|passwd|passwort|kennwort|passphrase|mot de passe|pwd|psk|"
                    + "pre-?shared key|snmp community|community|community string|secret|(?:private|api|auth|priv|shared) key)s?\\s*\"?");

    private final char separator;
    private final Set<Integer> columns;

    private TableColumns(char separator, Set<Integer> columns) {
        this.separator = separator;
        this.columns = columns;
    }

    /** What the header of a table tells; empty if the line is no header with such a column. */
    static Optional<TableColumns> of(String header) {
        for (char separator : new char[] {',', ';', '\t', '|'}) {
            List<int[]> cells = cells(header, separator);
            if (cells.size() < 2 || cells.size() > 2_000) {
                continue;
            }
            Set<Integer> found = new TreeSet<>();
            // Zeek begins its header with a word of its own, so that the columns are one further to the left.
            int shift = header.startsWith("#fields") ? 1 : 0;
            for (int i = shift; i < cells.size(); i++) {
                String cell = header.substring(cells.get(i)[0], cells.get(i)[1]);
                if (cell.length() < 60 && TELLING.matcher(cell).matches()) {
                    found.add(i - shift);
                }
            }
            if (!found.isEmpty()) {
                return Optional.of(new TableColumns(separator, found));
            }
        }
        return Optional.empty();
    }

    /** Where the secrets of a row stand: begin and end of each, without quotation marks. */
    List<int[]> secrets(String row) {
        List<int[]> cells = cells(row, separator);
        List<int[]> secrets = new ArrayList<>();
        for (int column : columns) {
            if (column < cells.size()) {
                int[] cell = cells.get(column);
                String value = row.substring(cell[0], cell[1]);
                if (!value.isBlank() && !value.equals("-") && !value.equals("(empty)")) {
                    secrets.add(cell);
                }
            }
        }
        return secrets;
    }

    private static List<int[]> cells(String row, char separator) {
        List<int[]> cells = new ArrayList<>();
        int begin = 0;
        boolean quoted = false;
        for (int i = 0; i <= row.length(); i++) {
            if (i < row.length() && row.charAt(i) == '"') {
                quoted = !quoted;
            }
            if (i == row.length() || (!quoted && row.charAt(i) == separator)) {
                cells.add(trimmed(row, begin, i));
                begin = i + 1;
            }
        }
        return cells;
    }

    private static int[] trimmed(String row, int begin, int end) {
        int from = begin;
        int to = end;
        while (to > from && Character.isWhitespace(row.charAt(to - 1))) {
            to--;
        }
        if (to - from >= 2 && row.charAt(from) == '"' && row.charAt(to - 1) == '"') {
            from++;
            to--;
        }
        return new int[] {from, to};
    }
}
