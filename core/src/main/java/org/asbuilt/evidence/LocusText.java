package org.asbuilt.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places as text and back. */
final class LocusText {
    private static final Pattern LINE = Pattern.compile("line (\\d{1,9})");
    private static final Pattern PACKET = Pattern.compile("packet (\\d{1,18})");
    private static final Pattern CELL = Pattern.compile("(?:sheet (.*), )?cell ([A-Z]{1,3})(\\d{1,7})");

    private LocusText() {}

    static Locus parse(String text) {
        if (text.equals("whole")) {
            return new Locus.Whole();
        }
        if (text.startsWith("/")) {
            return new Locus.Pointer(text);
        }
        Matcher line = LINE.matcher(text);
        if (line.matches()) {
            return new Locus.Line(Integer.parseInt(line.group(1), 10));
        }
        Matcher packet = PACKET.matcher(text);
        if (packet.matches()) {
            return new Locus.Packet(Long.parseLong(packet.group(1), 10));
        }
        Matcher cell = CELL.matcher(text);
        if (cell.matches()) {
            int column = 0;
            for (char letter : cell.group(2).toCharArray()) {
                column = column * 26 + letter - 'A' + 1;
            }
            return new Locus.Cell(Optional.ofNullable(cell.group(1)), Integer.parseInt(cell.group(3), 10), column);
        }
        return new Locus.Words(text);
    }
}
