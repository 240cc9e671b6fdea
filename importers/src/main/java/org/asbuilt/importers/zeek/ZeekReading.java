package org.asbuilt.importers.zeek;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;

/** Recognises and reads logs of Zeek, tabbed or with one JSON object a line. */
public final class ZeekReading {
    private static final Pattern NAME = Pattern.compile("\"([\\w.]{1,100})\"\\s{0,4}:");
    private static final int LINES_LOOKED_AT = 20;

    private ZeekReading() {}

    /** Whether a content is such a log. */
    public static Certainty certainty(Head head) {
        List<String> lines =
                head.text().lines().limit(200).filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return Certainty.none();
        }
        if (lines.getFirst().startsWith("{")) {
            return ofJson(lines.getFirst(), head.fileName());
        }
        boolean hasSeparator = lines.stream().anyMatch(line -> line.startsWith("#separator \\x"));
        boolean hasFields = lines.stream().anyMatch(line -> line.startsWith("#fields\t"));
        if (hasSeparator || hasFields) {
            return Certainty.certain("it has the header lines of a log of Zeek");
        }
        return ofShape(lines, head);
    }

    private static Certainty ofJson(String line, String fileName) {
        Set<String> names = new HashSet<>();
        Matcher matcher = NAME.matcher(line);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        boolean isTimed = names.contains("ts");
        boolean isAboutConnection = names.contains("id.orig_h") && names.contains("id.resp_h");
        boolean isNamed = names.contains("_path") && (isTimed || isAboutConnection);
        if (isNamed || (isTimed && isAboutConnection)) {
            return Certainty.certain("its lines are entries of Zeek as JSON");
        }
        boolean isKnown = isTimed
                && (LogKind.ofColumns(names).isPresent()
                        || LogKind.ofFileName(fileName)
                                .filter(kind -> names.stream().allMatch(kind::knows))
                                .isPresent());
        return isKnown ? Certainty.certain("its names are the columns of a log of Zeek") : Certainty.none();
    }

    private static Certainty ofShape(List<String> lines, Head head) {
        List<List<String>> values = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .limit(LINES_LOOKED_AT)
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
        Optional<LogKind> named = LogKind.ofFileName(head.fileName());
        if (values.isEmpty()) {
            boolean isBaseline = named.isPresent() && lines.getFirst().startsWith("### BTest baseline");
            return isBaseline ? Certainty.certain("it is named as a log of Zeek and holds no entry") : Certainty.none();
        }
        boolean isTabbed = values.stream().allMatch(line -> line.size() > 2);
        if (!isTabbed) {
            return Certainty.none();
        }
        List<List<String>> whole = new ArrayList<>(values);
        boolean mayBeCut = head.length() == Head.LENGTH && whole.size() > 1 && whole.size() < LINES_LOOKED_AT;
        if (mayBeCut) {
            whole.removeLast();
        }
        if (Shape.isAboutConnections(whole)
                || !Shape.of(whole, Optional.empty()).isEmpty()) {
            return Certainty.certain("its lines are entries of Zeek without their header");
        }
        return named.isPresent() && !Shape.of(whole, named).isEmpty()
                ? Certainty.likely("it is named as a log of Zeek and has as many columns")
                : Certainty.none();
    }

    /**
     * Reads a log.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        Book book = new Book(reading);
        if (reading.input().head().text().stripLeading().startsWith("{")) {
            new JsonLog(reading, book).read();
        } else {
            try (BufferedReader lines = reading.text()) {
                new TabbedLog(reading, book).read(lines);
            }
        }
        book.claim();
        if (reading.claims() == 0) {
            reading.note(Severity.INFORMATION, new Locus.Whole(), "nothing in the log names a station of the plant");
        }
    }
}
