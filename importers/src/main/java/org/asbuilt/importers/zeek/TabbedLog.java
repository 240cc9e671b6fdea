package org.asbuilt.importers.zeek;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;

/**
 * Reads the tabbed form of logs with its header lines, in any order and cut as they may be. A log without {@code #fields} is
 * recognised by its {@code #path}, the file's name or the shape of its lines.
 */
final class TabbedLog {
    private static final int LINES_LOOKED_AT = 50;

    private final Reading reading;
    private final Book book;
    private final List<Line> waiting = new ArrayList<>();
    private String separator = "\t";
    private String between = ",";
    private String empty = "(empty)";
    private String unset = "-";
    private Optional<LogKind> path = Optional.empty();
    private Optional<Columns> columns = Optional.empty();

    private record Line(int number, List<String> values) {}

    private record Columns(LogKind kind, Map<String, Integer> places, int width, Set<String> unknown) {}

    TabbedLog(Reading reading, Book book) {
        this.reading = reading;
        this.book = book;
    }

    void read(BufferedReader lines) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.startsWith("#")) {
                header(line, new Locus.Line(number));
            } else if (!line.isBlank()) {
                line(new Line(number, split(line)));
            }
        }
        settle();
    }

    private List<String> split(String line) {
        return Arrays.asList(line.split(Pattern.quote(separator), -1));
    }

    private void header(String line, Locus place) {
        if (line.startsWith("#separator")) {
            String said = Escapes.plain(line.substring("#separator".length()).strip());
            separator = said.isEmpty() ? "\t" : said;
            return;
        }
        List<String> words = split(line);
        if (words.size() < 2) {
            return;
        }
        switch (words.getFirst()) {
            case "#set_separator" -> between = words.get(1).isEmpty() ? "," : words.get(1);
            case "#empty_field" -> empty = words.get(1);
            case "#unset_field" -> unset = words.get(1);
            case "#path" -> {
                settle();
                columns = Optional.empty();
                path = Optional.of(LogKind.of(words.get(1)).orElseGet(() -> LogKind.unknown(words.get(1))));
            }
            case "#fields" -> {
                settle();
                columns = Optional.of(named(words.subList(1, words.size()), place));
            }
            default -> {
                // Types and the times of opening and closing tell nothing that the lines do not.
            }
        }
    }

    private Columns named(List<String> names, Locus place) {
        LogKind kind = path.or(() -> LogKind.ofFileName(reading.input().contentName()))
                .or(() -> LogKind.ofColumns(Set.copyOf(names)))
                .orElseGet(() ->
                        LogKind.unknown("of columns " + String.join(" ", names.subList(0, Math.min(4, names.size())))));
        Set<String> unknown = new TreeSet<>();
        if (!kind.columns().isEmpty()) {
            names.stream().filter(name -> !kind.knows(name)).forEach(unknown::add);
        }
        if (!unknown.isEmpty()) {
            reading.note(
                    Severity.WARNING,
                    place,
                    "columns of " + kind.path() + " that are not known and were not read: "
                            + String.join(", ", unknown));
        }
        return columns(kind, names, unknown);
    }

    private static Columns columns(LogKind kind, List<String> names, Set<String> unknown) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                places.putIfAbsent(names.get(i), i);
            }
        }
        return new Columns(kind, places, names.size(), unknown);
    }

    private void line(Line line) {
        if (columns.isPresent()) {
            take(line, columns.get());
            return;
        }
        waiting.add(line);
        if (waiting.size() == LINES_LOOKED_AT) {
            settle();
        }
    }

    /** Takes the lines that waited for somebody to say what their columns are. */
    private void settle() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Line> lines = List.copyOf(waiting);
        waiting.clear();
        Columns found = shaped(lines);
        columns = Optional.of(found);
        lines.forEach(line -> take(line, found));
    }

    private Columns shaped(List<Line> lines) {
        Locus place = new Locus.Line(lines.getFirst().number());
        Optional<LogKind> expected =
                path.or(() -> LogKind.ofFileName(reading.input().contentName()));
        List<List<String>> values = lines.stream().map(Line::values).toList();
        List<Shape.Fit> fits = Shape.of(values, expected);
        if (fits.isEmpty() && expected.isPresent()) {
            fits = Shape.of(values, Optional.empty());
        }
        long kinds = fits.stream().map(Shape.Fit::kind).distinct().count();
        if (kinds == 1) {
            Shape.Fit fit = fits.getFirst();
            reading.note(
                    Severity.INFORMATION,
                    place,
                    "there is no #fields line; the columns are taken for those of "
                            + fit.kind().path());
            return columns(fit.kind(), fit.columns(), Set.of());
        }
        List<String> ends = List.of("ts", "uid", "id.orig_h", "id.orig_p", "id.resp_h", "id.resp_p");
        boolean isAboutConnections = Shape.isAboutConnections(values);
        reading.note(
                Severity.WARNING,
                place,
                "there is no #fields line, and the columns are those of "
                        + (kinds == 0 ? "no known log" : kinds + " logs, among them " + some(fits))
                        + (isAboutConnections ? ": only the connections were read" : ": nothing was read"));
        return columns(LogKind.unknown("without a name"), isAboutConnections ? ends : List.of(), Set.of());
    }

    private static String some(List<Shape.Fit> fits) {
        return String.join(
                ", ",
                fits.stream().map(fit -> fit.kind().path()).distinct().limit(3).toList());
    }

    private void take(Line line, Columns known) {
        Locus place = new Locus.Line(line.number());
        Entry entry = new Entry(known.kind(), column -> value(line, known, column), between, place);
        boolean isNamed = known.kind().columns().isEmpty();
        boolean understood = book.take(entry);
        if (isNamed) {
            book.unknown(entry);
        } else if (line.values().size() != known.width()) {
            book.remarks()
                    .add(
                            Severity.WARNING,
                            place,
                            "a line has " + line.values().size() + " values for " + known.width() + " columns");
            understood = false;
        }
        boolean isWhole = known.unknown().stream()
                .allMatch(column -> value(line, known, column).isEmpty());
        reading.units(1, understood && isWhole ? 1 : 0);
    }

    private String value(Line line, Columns known, String column) {
        Integer at = known.places().get(column);
        if (at == null || at >= line.values().size()) {
            return "";
        }
        String raw = line.values().get(at);
        return raw.equals(unset) || raw.equals(empty) ? "" : Escapes.plain(raw);
    }
}
