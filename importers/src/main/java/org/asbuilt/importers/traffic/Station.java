package org.asbuilt.importers.traffic;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.table.Protocols;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Facet;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Service;
import org.asbuilt.model.Transport;

/** An end of flows, and what a source tells of it. One address is one station until its hardware address tells more. */
public final class Station {
    private static final int MOST_FACTS = 2_000;
    private static final long NOWHERE = -1;

    private final Optional<IpAddress> address;
    private final Optional<Mac> mac;
    private final boolean isOne;
    private final long network;
    private Set<Hint> hints = Set.of();
    private Map<String, Fact> facts = Map.of();
    private Locus place;
    private Optional<Instant> moment;
    private boolean heard;
    private long refused;

    /** What is told of a part. */
    record Fact(PartPath path, String value, Locus place, Optional<Instant> moment, Confidence confidence) {}

    Station(Optional<IpAddress> address, Optional<Mac> mac, Locus place, Optional<Instant> moment) {
        this.address = address;
        this.mac = mac;
        this.place = place;
        this.moment = moment;
        isOne = address.map(IpAddress::isUnicast).orElse(true)
                && mac.map(hardware -> !hardware.isGroup()).orElse(true);
        network = address.map(Bonds::network).orElse(NOWHERE);
    }

    /** Says something of a part of it, and so that it is there; a blank text says nothing and the same again nothing new. */
    public Station fact(PartPath path, String value, Locus where, Optional<Instant> when, Confidence confidence) {
        if (!value.isBlank()) {
            heard(where, when);
        }
        return hearsay(path, value, where, when, confidence);
    }

    /** Says what others tell of it: it is claimed only if the station was heard itself. */
    public Station hearsay(PartPath path, String value, Locus where, Optional<Instant> when, Confidence confidence) {
        if (value.isBlank()) {
            return this;
        }
        String key = path + "|" + value;
        Fact known = facts.get(key);
        if (known == null && facts.size() == MOST_FACTS) {
            refused++;
        } else if (known == null || confidence.compareTo(known.confidence()) < 0) {
            facts = facts.isEmpty() ? new LinkedHashMap<>() : facts;
            facts.put(key, new Fact(path, value, where, when, confidence));
        }
        return this;
    }

    /** A port on which it answers; the name of the protocol may be empty. */
    public Station service(
            Transport transport,
            int port,
            String protocol,
            Locus where,
            Optional<Instant> when,
            Confidence confidence) {
        String carrier = transport.name().toLowerCase(Locale.ROOT);
        String key = carrier + "/" + port;
        fact(PartPath.of(Service.class, key, "transport"), carrier, where, when, confidence);
        fact(PartPath.of(Service.class, key, "port"), Integer.toString(port), where, when, confidence);
        return fact(
                PartPath.of(Service.class, key, "protocol"), Protocols.canonical(protocol), where, when, confidence);
    }

    /** Says something of a part of a facet that does not repeat. */
    public Station fact(
            Class<? extends Facet> facet,
            String part,
            String value,
            Locus where,
            Optional<Instant> when,
            Confidence confidence) {
        return fact(PartPath.of(facet, part), value, where, when, confidence);
    }

    /** Its host name, whose domain does not count; if it is confirmed, the station is also recognised by it. */
    public Station hostname(String name, Locus where, Optional<Instant> when, Confidence confidence) {
        String host = name.strip().split("\\.", 2)[0];
        boolean says = !host.isEmpty()
                && !host.equalsIgnoreCase("localhost")
                && !host.chars().allMatch(Station::isPlain);
        if (!says) {
            return this;
        }
        if (confidence == Confidence.CONFIRMED) {
            hint(new Hint.HasHostname(host));
        }
        return fact(Communication.class, "hostname", host, where, when, confidence);
    }

    private static boolean isPlain(int c) {
        return (c >= '0' && c <= '9') || c == '*';
    }

    /** Its serial number, by which it is also recognised. */
    public Station serial(String serial, Locus where, Optional<Instant> when) {
        if (!serial.isBlank()) {
            hint(new Hint.HasSerial(serial.strip()));
        }
        return fact(Nameplate.class, "serialNumber", serial, where, when, Confidence.CONFIRMED);
    }

    private void hint(Hint hint) {
        hints = hints.isEmpty() ? new TreeSet<>() : hints;
        hints.add(hint);
    }

    /** Says that it spoke itself. */
    public Station heard(Locus where, Optional<Instant> when) {
        if (!heard) {
            heard = true;
            place = where;
            moment = when;
        }
        return this;
    }

    /** Its address, unless it is known by its hardware address only. */
    public Optional<IpAddress> address() {
        return address;
    }

    /** Its hardware address, if it is known by nothing else. */
    Optional<Mac> mac() {
        return mac;
    }

    /** What the source calls it. */
    String call() {
        return address.map(IpAddress::text).or(() -> mac.map(Mac::text)).orElse("unknown");
    }

    /** Whether it can be one station: no group, not unspecified, not the machine itself. */
    boolean isOne() {
        return isOne;
    }

    /** Whether both are of one network, as far as that can be known from addresses. */
    boolean isNear(Station other) {
        return network != NOWHERE
                && network == other.network
                && address.map(IpAddress::isV4).equals(other.address.map(IpAddress::isV4));
    }

    boolean wasHeard() {
        return heard;
    }

    Locus place() {
        return place;
    }

    Optional<Instant> moment() {
        return moment;
    }

    Collection<Fact> facts() {
        return facts.values();
    }

    Set<Hint> hints() {
        return hints;
    }

    long refused() {
        return refused;
    }
}
