package org.asbuilt.importers.netflow;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.netflow.Passage.Fate;
import org.asbuilt.importers.netflow.Passage.Opener;
import org.asbuilt.importers.table.Protocols;

/**
 * Reads what programs print of flow records: nfdump with {@code -o csv}, {@code line}, {@code long} and {@code extended}, rwcut of
 * SiLK, and ra of argus with {@code -c}. Source: nfdump(1), rwcut(1), ra(1).
 */
final class FlowText {
    private static final String LINES = "Date first seen";
    private static final Pattern LINE = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[.,]\\d{3}) .{0,40}? (\\S{1,20}) +(\\S{3,60}) +->? +(\\S{3,60})(.*)");
    private static final Pattern FLAGS = Pattern.compile("[.CEUAPRSF]{6,8}|0x[0-9a-fA-F]{2}");
    private static final int LOOKS_AT_LINES = 20;
    private static final long LARGEST_REFUSAL = 60;
    private static final Set<String> OTHERS =
            Set.of("man", "arp", "rarp", "llc", "lldp", "eth", "ipx-sap", "netbeu", "stp", "loop");
    private static final Map<String, String> FRAMES = Map.of("prof", "PROFINET", "gse", "GOOSE");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("icmp", 1),
            Map.entry("igmp", 2),
            Map.entry("tcp", Passage.TCP),
            Map.entry("udp", Passage.UDP),
            Map.entry("gre", 47),
            Map.entry("esp", 50),
            Map.entry("ah", 51),
            Map.entry("icmp6", 58),
            Map.entry("ipv6-icmp", 58),
            Map.entry("ospf", 89),
            Map.entry("pim", 103),
            Map.entry("vrrp", 112),
            Map.entry("sctp", 132));

    private final Reading reading;
    private final Passages passages;
    private boolean zoneless;

    private FlowText(Reading reading) {
        this.reading = reading;
        passages = new Passages(reading);
    }

    static boolean isOne(Head head) {
        return head.text().lines().limit(LOOKS_AT_LINES).anyMatch(FlowText::isHeader);
    }

    private static boolean isHeader(String line) {
        return line.startsWith(LINES) || FlowColumn.areFlows(FlowColumn.of(cells(line)));
    }

    /** Quotes do not occur in what these programs print. */
    private static List<String> cells(String line) {
        return Arrays.asList(line.split(line.indexOf('|') >= 0 ? "\\|" : ",", -1));
    }

    static void read(Reading reading) throws IOException {
        FlowText text = new FlowText(reading);
        try (BufferedReader lines = reading.text()) {
            text.lines(lines);
        }
        if (text.zoneless) {
            reading.note(
                    Severity.INFORMATION,
                    new Locus.Whole(),
                    "the times are printed without their zone and taken as UTC");
        }
        text.passages.end();
    }

    private void lines(BufferedReader lines) throws IOException {
        Map<FlowColumn, Integer> columns = Map.of();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (line.startsWith("Summary")) {
                reading.count("files with a summary behind the records", 1);
                return;
            }
            if (isHeader(line)) {
                columns = FlowColumn.of(cells(line));
                continue;
            }
            Passage passage = new Passage(new Locus.Line(number));
            boolean isFlow = FlowColumn.areFlows(columns) ? row(passage, cells(line), columns) : printed(passage, line);
            if (isFlow) {
                reading.units(1, passages.take(passage) ? 1 : 0);
            }
        }
    }

    private boolean wrong(Passage passage, String what) {
        reading.note(Severity.WARNING, passage.place, what);
        reading.units(1, 0);
        return false;
    }

    private boolean row(Passage passage, List<String> cells, Map<FlowColumn, Integer> columns) {
        Row row = new Row(cells, columns);
        String name = row.text(FlowColumn.PROTOCOL).toLowerCase(Locale.ROOT);
        passage.source = row.text(FlowColumn.SOURCE);
        passage.destination = row.text(FlowColumn.DESTINATION);
        passage.application = Optional.ofNullable(FRAMES.get(name));
        passage.isEthernet = passage.application.isPresent();
        OptionalInt protocol = passage.isEthernet ? OptionalInt.of(255) : protocol(name);
        if (protocol.isEmpty() || cells.size() <= columns.getOrDefault(FlowColumn.DESTINATION, 0)) {
            if (OTHERS.contains(name)) {
                reading.count("records of " + name + ", not read", 1);
                return false;
            }
            return wrong(passage, "this line is no flow record: its protocol or its addresses are not understood");
        }
        passage.protocol = protocol.getAsInt();
        OptionalInt sourcePort = port(row.text(FlowColumn.SOURCE_PORT));
        OptionalInt destinationPort = port(row.text(FlowColumn.DESTINATION_PORT));
        if (passage.hasPorts() && (sourcePort.isEmpty() || destinationPort.isEmpty())) {
            return wrong(passage, "a port of this line is no number");
        }
        passage.sourcePort = sourcePort.orElse(0);
        passage.destinationPort = destinationPort.orElse(0);
        passage.flags = flags(row.text(FlowColumn.FLAGS));
        passage.packets = row.amount(FlowColumn.PACKETS);
        passage.bytes = row.amount(FlowColumn.BYTES);
        passage.packetsBack = row.amount(FlowColumn.PACKETS_BACK);
        passage.bytesBack = row.amount(FlowColumn.BYTES_BACK);
        passage.sourceMac = mac(row.text(FlowColumn.SOURCE_MAC));
        passage.destinationMac = mac(row.text(FlowColumn.DESTINATION_MAC));
        passage.vlan = (int) Math.min(row.amount(FlowColumn.VLAN), 4095);
        passage.first = time(row.text(FlowColumn.START));
        passage.last = time(row.text(FlowColumn.END));
        passage.fate = row.amount(FlowColumn.FORWARDING) >> 6 == 2 ? Fate.DROPPED : Fate.PASSED;
        argus(passage, row);
        return true;
    }

    /** Argus says by an arrow who opened a flow, and by a state what became of it. */
    private static void argus(Passage passage, Row row) {
        String arrow = row.text(FlowColumn.OPENER);
        if (!arrow.contains("-") && !arrow.contains(">") && !arrow.contains("<")) {
            return;
        }
        boolean isAnswered = passage.packetsBack > 0;
        if (arrow.contains("?")) {
            passage.sourceMac = "";
            passage.destinationMac = "";
        }
        // Of datagrams argus takes whoever spoke first for the source, which an answer seems if its question is not in
        // the flow.
        if (!arrow.contains("?") && (passage.isTcp() || isAnswered)) {
            passage.opener = arrow.endsWith(">") ? Opener.SOURCE : Opener.DESTINATION;
        }
        if (row.text(FlowColumn.STATE).equals("RST") && passage.bytesBack <= LARGEST_REFUSAL * passage.packetsBack) {
            passage.flagsBack = OptionalInt.of(Passage.RST);
        }
        // The flags column of argus tells of the flow and not of TCP.
        passage.flags = row.text(FlowColumn.STATE).equals("REQ") ? OptionalInt.of(Passage.SYN) : OptionalInt.empty();
    }

    private boolean printed(Passage passage, String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            reading.count("lines that are no flow records", 1);
            if (!line.isEmpty() && Character.isDigit(line.charAt(0))) {
                return wrong(passage, "this line is no flow record");
            }
            return false;
        }
        OptionalInt protocol = protocol(matcher.group(2).toLowerCase(Locale.ROOT));
        if (protocol.isEmpty()) {
            return wrong(passage, "this line is no flow record: its protocol is not understood");
        }
        passage.protocol = protocol.getAsInt();
        passage.first = time(matcher.group(1).replace(',', '.'));
        String source = matcher.group(3);
        String destination = matcher.group(4);
        passage.source = address(source);
        passage.destination = address(destination);
        passage.sourcePort = port(source.substring(passage.source.length())).orElse(0);
        passage.destinationPort =
                port(destination.substring(passage.destination.length())).orElse(0);
        passage.packets = 2;
        for (String word : matcher.group(5).strip().split(" +", 2)) {
            passage.flags = FLAGS.matcher(word).matches() ? flags(word) : passage.flags;
        }
        return true;
    }

    /** The address before the port, which a colon parts from IPv4 and a dot from IPv6. */
    private static String address(String end) {
        boolean isVersion6 = end.indexOf(':') != end.lastIndexOf(':');
        int part = end.lastIndexOf(isVersion6 ? '.' : ':');
        return part < 0 ? end : end.substring(0, part);
    }

    private static OptionalInt protocol(String name) {
        Integer known = NUMBERS.get(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
        return known != null ? OptionalInt.of(known) : number(name, 255);
    }

    private static OptionalInt port(String text) {
        String plain = text.startsWith(":") || text.startsWith(".") ? text.substring(1) : text;
        if (plain.isEmpty()) {
            return OptionalInt.of(0);
        }
        if (plain.startsWith("0x")) {
            return hexadecimal(plain);
        }
        int dot = plain.indexOf('.');
        OptionalInt number = number(dot > 0 ? plain.substring(0, dot) : plain, 65535);
        Optional<Integer> named =
                Protocols.named(plain).map(Protocols.Protocol::port).filter(port -> port > 0);
        return number.isPresent() || named.isEmpty() ? number : OptionalInt.of(named.get());
    }

    private static OptionalInt hexadecimal(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text, 2, Math.min(text.length(), 6), 16));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    static OptionalInt number(String text, int most) {
        boolean isNumber = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = isNumber ? Integer.parseInt(text, 10) : -1;
        return number >= 0 && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static OptionalInt flags(String text) {
        if (text.startsWith("0x")) {
            return hexadecimal(text);
        }
        int flags = 0;
        String letters = "FSRPAUEC";
        for (int i = 0; i < text.length(); i++) {
            int bit = letters.indexOf(text.charAt(i));
            flags |= bit < 0 ? 0 : 1 << bit;
        }
        return flags == 0 ? OptionalInt.empty() : OptionalInt.of(flags);
    }

    private static String mac(String text) {
        boolean isNone = text.isEmpty() || text.chars().allMatch(c -> c == '0' || c == ':');
        return isNone ? "" : text;
    }

    private Optional<java.time.Instant> time(String text) {
        Optional<java.time.Instant> time = PrintedTime.of(text);
        zoneless |= time.isPresent() && text.indexOf('-') > 0;
        if (time.isEmpty() && !text.isEmpty()) {
            reading.count("times that are not understood", 1);
        }
        return time;
    }

    /** A row by its columns. */
    private record Row(List<String> cells, Map<FlowColumn, Integer> columns) {
        String text(FlowColumn column) {
            int place = columns.getOrDefault(column, -1);
            return place >= 0 && place < cells.size() ? cells.get(place).strip() : "";
        }

        long amount(FlowColumn column) {
            String text = text(column);
            boolean isNumber =
                    !text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
            return isNumber ? Long.parseLong(text, 10) : 0;
        }
    }
}
