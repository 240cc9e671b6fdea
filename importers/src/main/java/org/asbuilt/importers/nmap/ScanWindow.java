package org.asbuilt.importers.nmap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;

/** When scans ran and which addresses they asked: what the report could have shown. */
final class ScanWindow {
    private static final Pattern LAST_OCTET =
            Pattern.compile("(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.(\\d{1,3})-(\\d{1,3})");
    private static final int MOST_RANGES = 4096;

    private final TreeSet<Cidr> ranges = new TreeSet<>();
    private final TreeSet<IpAddress> answered = new TreeSet<>();
    private final List<String> commands = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();
    private Optional<Instant> from = Optional.empty();
    private Optional<Instant> until = Optional.empty();
    private long scanned;

    void begins(Instant moment) {
        from = Optional.of(from.filter(earlier -> earlier.isBefore(moment)).orElse(moment));
        ends(moment);
    }

    void ends(Instant moment) {
        until = Optional.of(until.filter(later -> later.isAfter(moment)).orElse(moment));
    }

    Optional<Instant> from() {
        return from;
    }

    /** How many addresses the report says were asked. */
    void scanned(long addresses) {
        scanned += addresses;
    }

    void answered(ScannedHost host) {
        for (ScannedHost.Said said : host.addresses) {
            try {
                IpAddress address = IpAddress.parse(said.text());
                if (host.up && address.isUnicast() && answered.size() < MOST_RANGES) {
                    answered.add(address);
                }
            } catch (InvalidValue e) {
                // The host's own claims say so already.
            }
        }
    }

    /** Reads the ranges from the command line: every word that is an address, a network or a range. */
    void command(String command) {
        commands.add(command);
        String[] words = command.split("\\s+", -1);
        for (int i = 1; i < words.length; i++) {
            String option = words[i - 1];
            if (option.equals("--exclude")) {
                excluded.addAll(List.of(words[i].split(",", -1)));
            } else if (!option.equals("-S") && !option.equals("-D") && !words[i].startsWith("-")) {
                range(words[i]);
            }
        }
    }

    /** Takes out what the command excluded, halving a network until the rest can be told. */
    private void exclude() {
        for (String word : excluded) {
            try {
                Cidr out = Cidr.parse(word);
                List<Cidr> whole = List.copyOf(ranges);
                ranges.clear();
                whole.forEach(range -> without(range, out));
            } catch (InvalidValue e) {
                commands.add("what --exclude " + word + " takes out is not known");
            }
        }
    }

    private void without(Cidr range, Cidr out) {
        if (out.contains(range.network()) && out.prefix() <= range.prefix()) {
            return;
        }
        if (!range.contains(out.network())) {
            ranges.add(range);
            return;
        }
        byte[] upper = range.network().bytes();
        upper[range.prefix() / 8] |= (byte) (0x80 >> range.prefix() % 8);
        without(new Cidr(range.network(), range.prefix() + 1), out);
        without(new Cidr(IpAddress.of(upper), range.prefix() + 1), out);
    }

    private void range(String word) {
        Matcher last = LAST_OCTET.matcher(word);
        try {
            if (!last.matches()) {
                ranges.add(Cidr.parse(word));
                return;
            }
            int to = Math.min(255, Integer.parseInt(last.group(3), 10));
            for (int octet = Integer.parseInt(last.group(2), 10); octet <= to; ) {
                int size = 1;
                while (octet % (size * 2) == 0 && octet + size * 2 - 1 <= to) {
                    size *= 2;
                }
                int prefix = 32 - Integer.numberOfTrailingZeros(size);
                ranges.add(Cidr.parse(last.group(1) + "." + octet + "/" + prefix));
                octet += size;
            }
        } catch (InvalidValue e) {
            // File names and operands of options are no ranges.
        }
    }

    /** Puts the coverage into the receipt. */
    void close(Reading reading) {
        if (from.isEmpty() || until.isEmpty()) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    "the report does not say when the scan ran, so it cannot tell what it would have seen");
            return;
        }
        exclude();
        String vantage = commands.isEmpty() ? "an nmap scan" : "nmap as: " + String.join("; ", commands);
        if (ranges.isEmpty()) {
            Optional<Cidr> block = block();
            if (block.isPresent()) {
                ranges.add(block.get());
                vantage += "; " + scanned + " addresses were asked, and all that answered lie in " + block.get();
            } else {
                answered.forEach(address -> ranges.add(Cidr.around(address, address.isV4() ? 32 : 128)));
                vantage += "; the report does not say which range was asked: only what answered counts";
            }
            reading.note(Severity.INFORMATION, new Locus.Whole(), "range of the scan: " + vantage);
        }
        reading.coverage(Coverage.of(from.get(), until.get(), ranges, vantage));
    }

    /** The one aligned block that has as many addresses as were asked and holds all that answered. */
    private Optional<Cidr> block() {
        if (scanned < 8 || Long.bitCount(scanned) != 1 || scanned > 1 << 16 || answered.isEmpty()) {
            return Optional.empty();
        }
        int prefix = 32 - Long.numberOfTrailingZeros(scanned);
        Cidr block = Cidr.around(answered.first(), prefix);
        return answered.first().isV4() && answered.stream().allMatch(block::contains)
                ? Optional.of(block)
                : Optional.empty();
    }
}
