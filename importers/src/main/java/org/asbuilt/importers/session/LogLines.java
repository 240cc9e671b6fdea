package org.asbuilt.importers.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;

/** Reads a log line by line. */
final class LogLines {
    private static final int SHOWN = 120;
    private static final Pattern PROGRAM =
            Pattern.compile("(\\S{1,255}) ([A-Za-z][A-Za-z0-9_./()-]{0,60})(?:\\[([0-9]{1,10})\\])?: ?(.*)");
    private static final Pattern STRUCTURED = Pattern.compile(
            "(\\S{1,255}) ([A-Za-z][A-Za-z0-9_./-]{0,60}) ([0-9]{1,10}|-) \\S{1,60} (?:-|\\[[^\\]]{0,2000}\\]) ?(.*)");

    private LogLines() {}

    /** What became of a line. */
    enum Understood {
        /** It was understood. */
        YES,
        /** It should have been. */
        NO,
        /** It is of another program or tells of something else. */
        BESIDE
    }

    /** Takes lines. */
    @FunctionalInterface
    interface Taker {
        /** Takes a line; its number is from 1. */
        Understood line(String line, Locus.Line locus);
    }

    /**
     * What stands behind the time of a line of syslog.
     *
     * @param host the host
     * @param program the program
     * @param process the number of its process; empty if it is not written
     * @param message the message
     */
    record Said(String host, String program, String process, String message) {}

    /** The rest of a line of syslog. Source: RFC 3164, RFC 5424. */
    static Optional<Said> said(String rest) {
        Matcher plain = PROGRAM.matcher(rest);
        if (plain.matches()) {
            String process = plain.group(3) == null ? "" : plain.group(3);
            return Optional.of(new Said(plain.group(1), plain.group(2), process, plain.group(4)));
        }
        Matcher structured = STRUCTURED.matcher(rest);
        return structured.matches()
                ? Optional.of(
                        new Said(structured.group(1), structured.group(2), structured.group(3), structured.group(4)))
                : Optional.empty();
    }

    /**
     * Reads all lines.
     *
     * @throws IOException if the disk fails
     */
    static void read(Reading reading, Taker taker) throws IOException {
        int number = 0;
        try (BufferedReader text = reading.text()) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                Locus.Line locus = new Locus.Line(number);
                switch (taker.line(line, locus)) {
                    case YES -> reading.units(1, 1);
                    case BESIDE -> reading.count("lines of something else", 1);
                    case NO -> {
                        reading.units(1, 0);
                        reading.note(Severity.WARNING, locus, "not understood: " + shown(line));
                    }
                }
            }
        }
    }

    private static String shown(String line) {
        String stripped = line.strip();
        return stripped.length() > SHOWN ? stripped.substring(0, SHOWN) + "…" : stripped;
    }
}
