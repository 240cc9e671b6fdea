package org.asbuilt.importers.lease;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Kind;

/**
 * Reads a file of leases. The server adds to it: of several leases of one address the last one counts. Who bears an address no more is
 * told of without it.
 */
public final class LeaseReading {
    private static final Pattern BEGIN = Pattern.compile("lease\\s+([0-9.]{7,15})\\s*\\{");
    private static final Pattern BEGINS_SOMEWHERE = Pattern.compile("(?m)^" + BEGIN.pattern() + "\\s*$");
    private static final Pattern OTHER_BLOCK =
            Pattern.compile("(ia-na|ia-ta|ia-pd|host|group|failover peer|subclass|class)\\b.*\\{");
    private static final Pattern TIME =
            Pattern.compile("(?:\\d\\s+(\\d{4}/\\d{2}/\\d{2} \\d{2}:\\d{2}:\\d{2})|epoch\\s+(\\d{1,11})|never);.*");
    private static final Set<String> WITHOUT_FACTS = Set.of(
            "ends",
            "tstp",
            "tsfp",
            "atsfp",
            "next",
            "rewind",
            "uid",
            "set",
            "option",
            "on",
            "reserved",
            "bootp",
            "billing",
            "abandoned",
            "dynamic-bootp");
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT);
    private static final int LONGEST_SHOWN = 120;

    private final Reading reading;
    private final Map<String, Lease> leases = new LinkedHashMap<>();
    private Optional<Lease> open = Optional.empty();
    private int otherDepth;

    private LeaseReading(Reading reading) {
        this.reading = reading;
    }

    /** Whether a file holds leases. */
    public static Certainty certainty(Head head) {
        return BEGINS_SOMEWHERE.matcher(head.text()).find()
                ? Certainty.certain("a lease of an address begins in it")
                : Certainty.none();
    }

    /**
     * Reads it.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        new LeaseReading(reading).run();
    }

    private void run() throws IOException {
        try (BufferedReader text = reading.text()) {
            int number = 0;
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                line(line.strip(), new Locus.Line(++number));
            }
        }
        open.ifPresent(lease -> reading.note(Severity.WARNING, lease.place, "the lease does not end"));
        leases.values().forEach(this::claim);
    }

    private void line(String line, Locus place) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (otherDepth > 0 || OTHER_BLOCK.matcher(line).matches()) {
            other(line);
            return;
        }
        Matcher begin = BEGIN.matcher(line);
        if (begin.matches()) {
            open = Optional.of(new Lease(begin.group(1), place));
        } else if (open.isEmpty()) {
            reading.count("lines outside of leases", 1);
        } else if (line.equals("}")) {
            end(open.get());
        } else {
            said(open.get(), line, place);
        }
    }

    private void other(String line) {
        if (otherDepth == 0) {
            reading.count("blocks of another kind, which were not read", 1);
        }
        otherDepth += (line.endsWith("{") ? 1 : 0) - (line.startsWith("}") ? 1 : 0);
    }

    private void end(Lease lease) {
        if (leases.remove(lease.address) != null) {
            reading.count("leases that a later one replaced", 1);
            reading.units(1, 1);
        }
        leases.put(lease.address, lease);
        open = Optional.empty();
    }

    private void said(Lease lease, String line, Locus place) {
        List<String> words = List.of(line.split("\\s+", 3));
        String rest = words.size() < 2
                ? ""
                : line.substring(words.getFirst().length()).strip();
        switch (words.getFirst()) {
            case "starts" -> lease.starts = time(lease, rest, place);
            case "cltt" -> lease.lastHeard = time(lease, rest, place);
            case "binding" -> lease.state = ended(rest.replaceFirst("^state\\s+", ""));
            case "hardware" -> {
                lease.mac = ended(rest.replaceFirst("^\\S+\\s+", ""));
                lease.macPlace = place;
            }
            case "client-hostname" -> {
                lease.hostname = ended(rest).replace("\"", "");
                lease.hostnamePlace = place;
            }
            default -> unnamed(lease, words.getFirst(), line, place);
        }
    }

    private void unnamed(Lease lease, String statement, String line, Locus place) {
        if (WITHOUT_FACTS.contains(ended(statement))) {
            reading.count("statements without facts of stations", 1);
            return;
        }
        lease.understood = false;
        String shown = line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
        reading.note(Severity.WARNING, place, "not understood: " + shown);
    }

    private static String ended(String text) {
        return text.endsWith(";") ? text.substring(0, text.length() - 1).strip() : text;
    }

    /** A moment; times are in UTC, unless the server was told to count seconds. */
    private Optional<Instant> time(Lease lease, String text, Locus place) {
        Matcher time = TIME.matcher(text);
        try {
            if (time.matches()) {
                Optional<Instant> said = Optional.ofNullable(time.group(1))
                        .map(day -> LocalDateTime.parse(day, FORM).toInstant(ZoneOffset.UTC));
                return said.or(() -> Optional.ofNullable(time.group(2))
                        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds, 10))));
            }
        } catch (DateTimeException e) {
            // Said below, like all else that is no time.
        }
        lease.understood = false;
        reading.note(Severity.WARNING, place, "expected a time such as 4 2025/03/06 10:00:00; and found " + text);
        return Optional.empty();
    }

    private void claim(Lease lease) {
        if (lease.mac.isEmpty()) {
            reading.count("leases without a client", 1);
            reading.units(1, lease.understood ? 1 : 0);
            return;
        }
        reading.count(lease.isActive() ? "leases that run" : "leases that have ended", 1);
        Draft draft = new Draft(reading, Kind.ASSET, Method.OBSERVED_PASSIVE, lease.place).observed(lease.observed());
        List<String> addresses = lease.isActive() ? List.of(lease.address) : List.of();
        draft.port(lease.mac, addresses, lease.macPlace);
        draft.hostname(lease.hostname, lease.hostnamePlace);
        boolean isClaimed = draft.claim();
        reading.units(1, isClaimed && lease.understood ? 1 : 0);
    }
}
