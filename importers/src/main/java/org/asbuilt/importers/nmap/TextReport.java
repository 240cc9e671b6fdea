package org.asbuilt.importers.nmap;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.nmap.ScannedHost.Port;
import org.asbuilt.importers.nmap.ScannedHost.Said;

/** Reads what nmap writes for people: its normal output (-oN) and what it shows on the console. */
public final class TextReport {
    private static final Pattern INITIATED = Pattern.compile("# Nmap \\S+ scan initiated (.+?) as: (.*)");
    private static final Pattern STARTING = Pattern.compile("Starting Nmap \\S+ .*? at (.+)");
    private static final Pattern REPORT = Pattern.compile(
            "(?:Nmap scan report for|Interesting ports on|Host) (?:(\\S+) )?\\(?([0-9a-fA-F.:]+)\\)?:?( \\[host down.*)?");
    private static final Pattern PORT = Pattern.compile(
            "(\\d{1,5})/(tcp|udp|sctp|ip)\\s+(open\\|filtered|closed\\|filtered|open|closed|filtered|unfiltered)\\s*(\\S*)\\s*(.*)");
    private static final Pattern MAC = Pattern.compile("MAC Address: ([0-9A-Fa-f:]{17})(?: \\((.*)\\))?");
    private static final Pattern DISTANCE = Pattern.compile("Network Distance: (\\d{1,3}) hops?");
    private static final Pattern GUESS = Pattern.compile("Aggressive OS guesses: (.+?) \\(\\d+%\\).*");
    private static final Pattern DETAILS = Pattern.compile("OS details: (.+?)(?:, .*)?");
    private static final Pattern NOT_SHOWN =
            Pattern.compile("(?:Not shown: )?(\\d{1,7}) ([a-z|]+)(?: [a-z]+)? ports.*");
    private static final Pattern DONE = Pattern.compile(
            "(?:# )?Nmap (?:done|run completed)(?: at (.+?) --|:) (\\d{1,9}) IP address.* scanned in ([\\d.]{1,12}) seconds.*");
    private static final Pattern VERSION = Pattern.compile("(.*?)\\s*\\bv?(\\d[^()]*)(?:\\(.*)?");
    private static final List<Pattern> KNOWN_AND_EMPTY = List.of(
            Pattern.compile(
                    "Host is up.*|Host seems down.*|Other addresses for .*|rDNS record for .*|All \\d+ scanned ports .*|Note: .*"),
            Pattern.compile(
                    "PORT\\s+STATE\\s+SERVICE.*|Service detection performed.*|OS and Service detection performed.*"),
            Pattern.compile(
                    "OS detection performed.*|Warning: .*|No exact OS matches .*|No OS matches .*|Too many fingerprints .*"),
            Pattern.compile(
                    "Running.*|OS CPE: .*|TCP/IP fingerprint:|OS:.*|Uptime guess.*|TCP Sequence Prediction.*|IP ID Sequence.*"),
            Pattern.compile("TRACEROUTE.*|HOP RTT .*|\\d+\\s+(\\.\\.\\.|--|[\\d.]+ ms).*|- Hop.*|Host script results:"),
            Pattern.compile(
                    "SF[:-].*|=+NEXT SERVICE FINGERPRINT.*|\\d+ services? unrecognized despite.*|Read data files from: .*"),
            Pattern.compile(
                    "Nmap is already|Increasing send delay.*|Stats: .*|Initiating .*|Completed .*|Scanning .*|Discovered .*"),
            Pattern.compile("Please report .*|Raw packets sent.*|Host \\S+ (is|appears).*"));

    private final Reading reading;
    private final HostClaims claims;
    private final ScanWindow window = new ScanWindow();
    private Optional<ScannedHost> host = Optional.empty();

    private TextReport(Reading reading) {
        this.reading = reading;
        claims = new HostClaims(reading);
    }

    /**
     * Reads a report.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        new TextReport(reading).run();
    }

    private void run() throws IOException {
        try (BufferedReader text = reading.text()) {
            int number = 0;
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                line(++number, line.strip());
            }
        }
        finishHost();
        window.close(reading);
    }

    private void line(int number, String line) {
        Locus locus = new Locus.Line(number);
        if (line.isEmpty() || scan(line, locus)) {
            return;
        }
        Matcher report = REPORT.matcher(line);
        if (report.matches()
                && (report.group(2).contains(".") || report.group(2).contains(":"))) {
            begin(report, locus);
            return;
        }
        if (line.startsWith("|")) {
            reading.count("lines of scripts, not read", 1);
            return;
        }
        if (host.isPresent() && ofHost(host.get(), line, locus)) {
            return;
        }
        if (KNOWN_AND_EMPTY.stream().anyMatch(known -> known.matcher(line).matches())) {
            reading.count("headings and messages of nmap", 1);
            return;
        }
        host.ifPresent(found -> found.understood = false);
        reading.note(
                Severity.WARNING,
                locus,
                "not understood: " + (line.length() > 120 ? line.substring(0, 120) + "…" : line));
    }

    /** Lines about the scan as a whole. */
    private boolean scan(String line, Locus locus) {
        Matcher initiated = INITIATED.matcher(line);
        if (initiated.matches()) {
            finishHost();
            time(initiated.group(1), locus).ifPresent(window::begins);
            window.command(initiated.group(2));
            return true;
        }
        Matcher starting = STARTING.matcher(line);
        if (starting.matches()) {
            finishHost();
            time(starting.group(1), locus).ifPresent(window::begins);
            return true;
        }
        Matcher done = DONE.matcher(line);
        if (done.matches()) {
            finishHost();
            window.scanned(Long.parseLong(done.group(2), 10));
            Optional<Instant> end =
                    Optional.ofNullable(done.group(1)).flatMap(ScanTime::read).map(ScanTime::moment);
            end.or(() -> window.from().map(start -> start.plus(seconds(done.group(3)))))
                    .ifPresent(window::ends);
            return true;
        }
        return false;
    }

    private static Duration seconds(String text) {
        try {
            return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
        } catch (NumberFormatException e) {
            return Duration.ZERO;
        }
    }

    private Optional<Instant> time(String text, Locus locus) {
        Optional<ScanTime> time = ScanTime.read(text);
        if (time.isEmpty()) {
            reading.note(Severity.WARNING, locus, "expected the time of the scan, found \"" + text + "\"");
        } else if (!time.get().hasZone()) {
            reading.note(
                    Severity.WARNING,
                    locus,
                    "the time \"" + text + "\" has no known time zone and was taken for UTC; it may be hours off");
        }
        return time.map(ScanTime::moment);
    }

    private void begin(Matcher report, Locus locus) {
        finishHost();
        ScannedHost found = new ScannedHost(locus);
        found.seen = window.from();
        found.up = report.group(3) == null;
        found.addresses.add(new Said(report.group(2), locus));
        if (report.group(1) != null) {
            found.hostnames.add(new Said(report.group(1), locus));
        }
        host = Optional.of(found);
    }

    private void finishHost() {
        host.ifPresent(found -> {
            window.answered(found);
            claims.claim(found);
        });
        host = Optional.empty();
    }

    private boolean ofHost(ScannedHost found, String line, Locus locus) {
        Matcher port = PORT.matcher(line);
        if (port.matches() && Integer.parseInt(port.group(1), 10) <= 65535) {
            found.ports.add(port(port, locus));
            return true;
        }
        Matcher mac = MAC.matcher(line);
        if (mac.matches()) {
            found.mac = Optional.of(new Said(mac.group(1), locus));
            found.macVendor = Optional.ofNullable(mac.group(2))
                    .filter(vendor -> !vendor.equalsIgnoreCase("unknown"))
                    .map(vendor -> new Said(vendor, locus));
            return true;
        }
        Matcher distance = DISTANCE.matcher(line);
        if (distance.matches()) {
            found.hops = OptionalInt.of(Integer.parseInt(distance.group(1), 10));
            return true;
        }
        for (Pattern pattern : List.of(DETAILS, GUESS)) {
            Matcher system = pattern.matcher(line);
            if (system.matches()) {
                found.system = found.system.or(() -> Optional.of(new Said(system.group(1), locus)));
                return true;
            }
        }
        Matcher notShown = NOT_SHOWN.matcher(line);
        if (notShown.matches()) {
            reading.count("ports " + notShown.group(2), Long.parseLong(notShown.group(1), 10));
            return true;
        }
        return words(found, line, locus);
    }

    private static boolean words(ScannedHost found, String line, Locus locus) {
        if (line.startsWith("Device type: ")) {
            for (String type : line.substring(13).split("\\|", -1)) {
                found.deviceTypes.add(new Said(type.strip(), locus));
            }
            return true;
        }
        if (!line.startsWith("Service Info: ")) {
            return false;
        }
        for (String info : line.substring(14).split(";", -1)) {
            int colon = info.indexOf(':');
            String value = info.substring(colon + 1).strip();
            switch (colon < 0 ? "" : info.substring(0, colon).strip()) {
                case "OS", "OSs" -> found.serviceSystem = Optional.of(new Said(value.split(",", -1)[0], locus));
                case "Device", "Devices" -> found.deviceTypes.add(new Said(value.split(",", -1)[0].strip(), locus));
                case "Host", "Hosts" -> found.hostnames.add(new Said(value.split(",", -1)[0].strip(), locus));
                default -> {
                    // CPE names repeat what was said.
                }
            }
        }
        return true;
    }

    private static Port port(Matcher line, Locus locus) {
        String said = line.group(5).strip();
        Matcher version = VERSION.matcher(said);
        boolean parts = version.matches() && !version.group(1).isEmpty();
        String bare = said.contains(" (") ? said.substring(0, said.indexOf(" (")) : said;
        return new Port(
                line.group(2),
                Integer.parseInt(line.group(1), 10),
                line.group(3),
                line.group(4),
                parts ? version.group(1).strip() : bare,
                parts ? version.group(2).strip() : "",
                !said.isEmpty(),
                locus);
    }
}
