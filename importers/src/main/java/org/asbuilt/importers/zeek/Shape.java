package org.asbuilt.importers.zeek;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds out which columns lines have that come without a header, by what stands in them. */
final class Shape {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.%]{2,45}");
    private static final Pattern TIME = Pattern.compile("[0-9X]{10}\\.[0-9X]{6}|\\d{4}-\\d\\d-\\d\\dT\\S{1,20}");
    private static final Pattern LINK = Pattern.compile("[0-9A-Za-z]{8,24}");
    private static final Pattern UID = Pattern.compile("C[0-9A-Za-z]{8,21}");

    private static final Set<String> TOLD = Set.of(
            "ts",
            "uid",
            "is_orig",
            "local_orig",
            "local_resp",
            "proto",
            "source_h",
            "source_p",
            "destination_h",
            "destination_p");

    private Shape() {}

    /** A kind of log with the columns of its lines. */
    record Fit(LogKind kind, List<String> columns) {}

    /** What fits all lines: the kind that is expected, or else every kind about connections. */
    static List<Fit> of(List<List<String>> lines, Optional<LogKind> expected) {
        if (lines.isEmpty()) {
            return List.of();
        }
        if (expected.isPresent()) {
            return fits(expected.get(), lines);
        }
        List<Fit> fits = new ArrayList<>();
        for (LogKind kind : LogKind.all()) {
            if (kind.hasConnection()) {
                fits.addAll(fits(kind, lines));
            }
        }
        int most = fits.stream().mapToInt(Shape::told).max().orElse(0);
        return fits.stream().filter(fit -> told(fit) == most).toList();
    }

    /** How many columns can be recognised by what stands in them. */
    private static int told(Fit fit) {
        return (int) fit.columns().stream().filter(TOLD::contains).count();
    }

    /** Whether the lines begin as those of most logs do: time, identifier and the four of a connection. */
    static boolean isAboutConnections(List<List<String>> lines) {
        List<String> begin = List.of("ts", "uid", "id.orig_h", "id.orig_p", "id.resp_h", "id.resp_p");
        return !lines.isEmpty() && lines.stream().allMatch(line -> line.size() > 6 && isEach(begin, line));
    }

    private static List<Fit> fits(LogKind kind, List<List<String>> lines) {
        return kind.ofWidth(lines.getFirst().size()).stream()
                .filter(columns ->
                        lines.stream().allMatch(line -> line.size() == columns.size() && isEach(columns, line)))
                .map(columns -> new Fit(kind, columns))
                .toList();
    }

    private static boolean isEach(List<String> columns, List<String> line) {
        for (int i = 0; i < columns.size(); i++) {
            if (!is(columns.get(i), line.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(String column, String value) {
        boolean isNeeded = column.startsWith("id.") || column.equals("ts");
        if (value.equals("-")) {
            return !isNeeded;
        }
        return switch (column) {
            case "ts" -> TIME.matcher(value).matches();
            case "uid" -> UID.matcher(value).matches();
            case "id.orig_h", "id.resp_h", "source_h", "destination_h" -> isAddress(value);
            case "id.orig_p", "id.resp_p", "source_p", "destination_p" -> isPort(value);
            case "is_orig", "local_orig", "local_resp", "success" -> value.equals("T") || value.equals("F");
            case "proto" ->
                value.equals("tcp") || value.equals("udp") || value.equals("icmp") || value.startsWith("unknown");
            default -> !column.endsWith("_link_id") || LINK.matcher(value).matches();
        };
    }

    private static boolean isAddress(String value) {
        return ADDRESS.matcher(value).matches() && (value.indexOf('.') > 0 || value.indexOf(':') >= 0);
    }

    private static boolean isPort(String value) {
        return value.length() <= 5 && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
