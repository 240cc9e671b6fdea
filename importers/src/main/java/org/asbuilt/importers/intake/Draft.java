package org.asbuilt.importers.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Facet;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;

/**
 * What one entry of a source says about one subject: gathers by what it can be recognised and what is said of it, then claims all
 * at once. A text that is no value becomes a remark and leaves the entry not fully understood; nothing else is lost.
 */
public final class Draft {
    private final Reading reading;
    private final Kind kind;
    private final Method method;
    private final Locus locus;
    private final SortedSet<Hint> hints = new TreeSet<>();
    private final List<Said> facts = new ArrayList<>();
    private Optional<Instant> observed = Optional.empty();
    private boolean understood = true;

    private record Said(PartPath path, String value, Locus locus, Confidence confidence) {}

    /**
     * An entry about a subject of that kind.
     *
     * @param locus where the entry stands
     */
    public Draft(Reading reading, Kind kind, Method method, Locus locus) {
        this.reading = reading;
        this.kind = kind;
        this.method = method;
        this.locus = locus;
    }

    /** When it was so in the plant. */
    public Draft observed(Optional<Instant> moment) {
        observed = moment;
        return this;
    }

    /** Adds a way to recognise the subject. */
    public Draft hint(Hint hint) {
        hints.add(hint);
        return this;
    }

    /** Says something of a part; a blank text says nothing. */
    public Draft fact(Class<? extends Facet> facet, String part, String value, Locus place) {
        return fact(PartPath.of(facet, part), value, place, Confidence.CONFIRMED);
    }

    /** Says something of a part of a facet that repeats; a blank text or key says nothing. */
    public Draft fact(Class<? extends Facet> facet, String key, String part, String value, Locus place) {
        return key.isBlank() ? this : fact(PartPath.of(facet, key, part), value, place, Confidence.CONFIRMED);
    }

    /** Says something of a part; a blank text says nothing. */
    public Draft fact(PartPath path, String value, Locus place, Confidence confidence) {
        if (!value.isBlank()) {
            facts.add(new Said(path, value, place, confidence));
        }
        return this;
    }

    /** The name by which staff know it; also recognised by it. */
    public Draft name(String name, Locus place) {
        if (!name.isBlank()) {
            hints.add(new Hint.HasName(name.strip()));
            fact(Designation.class, "name", name, place);
        }
        return this;
    }

    /** The host name, whose domain does not count; also recognised by it. */
    public Draft hostname(String hostname, Locus place) {
        String plain = hostname.strip();
        if (!plain.isEmpty() && !plain.equalsIgnoreCase("localhost")) {
            hints.add(new Hint.HasHostname(plain));
            fact(Communication.class, "hostname", plain, place);
        }
        return this;
    }

    /** The serial number; also recognised by it. */
    public Draft serial(String serial, Locus place) {
        if (!serial.isBlank()) {
            hints.add(new Hint.HasSerial(serial.strip()));
            fact(Nameplate.class, "serialNumber", serial, place);
        }
        return this;
    }

    /** The number in the owner's registers; also recognised by it. */
    public Draft number(String number, Locus place) {
        if (!number.isBlank()) {
            hints.add(new Hint.HasNumber(number.strip()));
            fact(Designation.class, "assetNumber", number, place);
        }
        return this;
    }

    /**
     * A network port: its MAC address and IP addresses, each of which may be empty; also recognised by them. An address may have
     * a prefix length behind it.
     *
     * @return the key of the port for what else is known of it; empty if nothing identifies it
     */
    public Optional<String> port(String mac, List<String> addresses, Locus place) {
        Optional<Mac> hardware = mac(mac, place);
        List<IpAddress> known = new ArrayList<>();
        addresses.forEach(address -> address(address, place).ifPresent(known::add));
        hardware.ifPresent(found -> {
            hints.add(new Hint.HasMac(found));
            fact(NetworkPort.class, found.text(), "mac", found.text(), place);
        });
        Optional<String> key =
                hardware.map(Mac::text).or(() -> known.stream().findFirst().map(address -> "ip:" + address));
        for (IpAddress address : known) {
            hints.add(new Hint.HasAddress(address));
            fact(
                    NetworkPort.class,
                    hardware.map(Mac::text).orElse("ip:" + address),
                    "addresses",
                    address.text(),
                    place);
        }
        return key;
    }

    private Optional<Mac> mac(String text, Locus place) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            Mac mac = Mac.parse(text);
            return mac.isGroup() || mac.text().equals("00:00:00:00:00:00") ? Optional.empty() : Optional.of(mac);
        } catch (InvalidValue e) {
            wrong(place, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<IpAddress> address(String text, Locus place) {
        String plain = text.strip();
        int slash = plain.indexOf('/');
        plain = slash > 0 ? plain.substring(0, slash) : plain;
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        try {
            IpAddress address = IpAddress.parse(plain);
            return address.isUnicast() ? Optional.of(address) : Optional.empty();
        } catch (InvalidValue e) {
            wrong(place, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Remarks that something of the entry was not understood. */
    public void wrong(Locus place, String text) {
        understood = false;
        reading.note(Severity.WARNING, place, text);
    }

    /** The ways to recognise the subject so far. */
    public SortedSet<Hint> hints() {
        return new TreeSet<>(hints);
    }

    /** Whom the entry is about; empty if nothing tells it. */
    public Optional<About> about() {
        return hints.isEmpty() ? Optional.empty() : Optional.of(new About(kind, hints));
    }

    /**
     * Claims what was gathered.
     *
     * @return whether all of it was understood and something tells whom it is about
     */
    public boolean claim() {
        if (hints.isEmpty()) {
            wrong(locus, "nothing tells which " + kind.text().replace('-', ' ') + " this is about");
            return false;
        }
        About about = new About(kind, hints);
        for (Said said : facts) {
            understood &= reading.claim(about, said.path, said.value, said.locus, observed, method, said.confidence);
        }
        return understood;
    }
}
