package org.asbuilt.importers.simatic;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;

/**
 * Reads the text that HW Config exports of a station: a line for each rack, slot, slave and device, and its properties between BEGIN
 * and END. Source: Siemens, SIMATIC Configuring Hardware with STEP 7 (export of station configurations), file version 3.2.
 */
public final class HardwareText {
    private static final Pattern HEAD =
            Pattern.compile("(STATION|SUBNET|RACK|DPSUBSYSTEM|IOSUBSYSTEM|MASTERSYSTEM)\\b\\s*(.*)");
    private static final Pattern STEP = Pattern.compile("\\s*+,?\\s*+([A-Z]+)\\s+(\\d{1,6})\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,6})\\s*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern PROPERTY = Pattern.compile("\\s*([A-Z][A-Z0-9_]{1,60})\\s+(.*)");
    private static final Pattern ADDRESS =
            Pattern.compile("\\s*ADDRESS\\s+(\\d{1,6})\\s*,\\s*\\d+\\s*,\\s*(\\d{1,6}).*");
    private static final int MOST = 100_000;

    private final Reading reading;
    private final Map<String, HardwarePart> parts = new LinkedHashMap<>();
    private Optional<HardwarePart> open = Optional.empty();
    private String direction = "";
    private int depth;

    private HardwareText(Reading reading) {
        this.reading = reading;
    }

    /**
     * Reads the content.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        HardwareText text = new HardwareText(reading);
        try (BufferedReader content = reading.text()) {
            int number = 0;
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                text.line(line, ++number);
            }
        } finally {
            new HardwareClaims(reading, text.parts.values()).claim();
        }
    }

    private void line(String line, int number) {
        String plain = line.strip();
        if (plain.isEmpty()) {
            return;
        }
        Matcher head = HEAD.matcher(plain);
        if (depth == 0 && head.matches()) {
            head(head.group(1), head.group(2), new Locus.Line(number));
        } else if (plain.equals("BEGIN")) {
            depth++;
        } else if (plain.equals("END") || plain.equals("ENDE")) {
            depth = Math.max(0, depth - 1);
        } else if (open.isPresent()) {
            within(open.get(), plain);
        } else if (plain.startsWith("#CREATED")) {
            reading.note(
                    Severity.INFORMATION,
                    new Locus.Line(number),
                    "written on " + plain.substring(8).replace("\"", "").strip());
        } else {
            reading.count("lines before the station", 1);
        }
    }

    /** For example: {@code RACK 0, SLOT 3, "6ES7 414-5HM06-0AB0" "V6.0", "CPU 414-5H"}. */
    private void head(String keyword, String rest, Locus at) {
        StringBuilder key = new StringBuilder(keyword);
        int from = 0;
        Matcher first = NUMBER.matcher(rest).region(0, rest.length());
        String sort = "";
        if (first.lookingAt()) {
            key.append(' ').append(first.group(1));
            from = first.end();
        } else {
            int end = 0;
            while (end < rest.length() && (Character.isLetterOrDigit(rest.charAt(end)) || rest.charAt(end) == '_')) {
                end++;
            }
            sort = rest.substring(0, end);
            from = end;
        }
        Matcher step = STEP.matcher(rest);
        while (step.region(from, rest.length()).lookingAt()) {
            key.append('/').append(step.group(1)).append(' ').append(step.group(2));
            from = step.end();
        }
        HardwarePart part = new HardwarePart(keyword, key.toString(), sort, at);
        quoted(rest.substring(from), part);
        String place = keyword.equals("SUBNET") ? keyword + " " + part.name : key.toString();
        reading.units(1, 1);
        if (parts.size() >= MOST) {
            reading.count("parts that were not kept", 1);
            open = Optional.empty();
            return;
        }
        parts.put(place, part);
        open = Optional.of(part);
        direction = "";
    }

    /** What it is, perhaps its version without a comma between, and its name. */
    private static void quoted(String rest, HardwarePart part) {
        Matcher text = QUOTED.matcher(rest);
        int last = -1;
        while (text.find()) {
            boolean follows = last >= 0 && rest.substring(last, text.start()).isBlank();
            if (follows) {
                part.version = text.group(1);
            } else {
                part.type = part.name;
                part.name = text.group(1);
            }
            last = text.end();
        }
    }

    private void within(HardwarePart part, String plain) {
        Matcher address = ADDRESS.matcher(plain);
        if (plain.startsWith("LOCAL_IN_ADDRESSES") || plain.startsWith("LOCAL_OUT_ADDRESSES")) {
            direction = plain.startsWith("LOCAL_IN") ? "I" : "Q";
        } else if (address.matches()) {
            part.address(direction, Integer.parseInt(address.group(1), 10), Integer.parseInt(address.group(2), 10));
        } else if (plain.startsWith("SYMBOL")) {
            reading.count("symbols", 1);
        } else {
            Matcher property = PROPERTY.matcher(plain);
            if (property.matches() && !isSecret(property.group(1))) {
                part.property(
                        property.group(1), property.group(2).replace("\"", "").strip());
            } else {
                reading.count("properties that were not looked at", 1);
            }
        }
    }

    /** Passwords of protection levels and communities never leave the line. */
    private static boolean isSecret(String property) {
        String upper = property.toUpperCase(Locale.ROOT);
        return upper.contains("PASSW")
                || upper.contains("COMMUNITY")
                || upper.contains("SECRET")
                || upper.contains("KEY");
    }
}
