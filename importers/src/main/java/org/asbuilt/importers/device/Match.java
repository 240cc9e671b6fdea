package org.asbuilt.importers.device;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.model.AddressTranslation;
import org.asbuilt.model.FilterAction;

/**
 * What a rule matches, gathered condition by condition, for those who write a rule as a row of conditions. Conditions that the record
 * has no place for make its services names, so that nobody takes the rule for more than it is.
 */
public final class Match {
    private static final Set<String> PORTED = Set.of("tcp", "udp", "ip/132");

    private final Set<String> from = new LinkedHashSet<>();
    private final Set<String> to = new LinkedHashSet<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<String> destinations = new LinkedHashSet<>();
    private final Set<String> protocols = new LinkedHashSet<>();
    private final Set<String> ports = new LinkedHashSet<>();
    private final Set<String> fromPorts = new LinkedHashSet<>();
    private final Set<String> messages = new LinkedHashSet<>();
    private final List<String> narrowed = new ArrayList<>();

    private static void add(Set<String> into, Collection<String> values, boolean left) {
        into.addAll(left ? Literals.without(values) : values);
    }

    /** Interfaces or zones that it comes from. */
    public Match from(Collection<String> zones, boolean left) {
        add(from, zones, left);
        return this;
    }

    /** Interfaces or zones that it goes to. */
    public Match to(Collection<String> zones, boolean left) {
        add(to, zones, left);
        return this;
    }

    /** Addresses at the source, as rules write them. */
    public Match source(Collection<String> addresses, boolean left) {
        add(sources, addresses, left);
        return this;
    }

    /** Addresses at the destination, as rules write them. */
    public Match destination(Collection<String> addresses, boolean left) {
        add(destinations, addresses, left);
        return this;
    }

    /** Protocols by name or number. */
    public Match protocol(Collection<String> names, boolean left) {
        add(protocols, names.stream().map(Literals::protocol).toList(), left);
        return this;
    }

    /** Ports at the destination. */
    public Match ports(Collection<String> numbers, boolean left) {
        add(ports, numbers.stream().map(Match::port).toList(), left);
        return this;
    }

    /** Ports at the source. */
    public Match fromPorts(Collection<String> numbers, boolean left) {
        add(fromPorts, numbers.stream().map(Match::port).toList(), left);
        return this;
    }

    private static String port(String written) {
        return Literals.ports(written)
                .orElseGet(() -> written.startsWith("name:") ? written : "name:" + written.strip());
    }

    /** Kinds of messages of ICMP, by number or name. */
    public Match messages(Collection<String> types, boolean left) {
        add(messages, types, left);
        return this;
    }

    /** A condition that the record has no place for. */
    public Match narrowed(String condition) {
        narrowed.add(condition);
        return this;
    }

    /** The services. */
    public Set<String> services() {
        Set<String> services = new LinkedHashSet<>();
        boolean ported = !ports.isEmpty() || !fromPorts.isEmpty();
        Collection<String> carriers = protocols;
        if (protocols.isEmpty()) {
            carriers = ported ? List.of("tcp", "udp") : messages.isEmpty() ? List.of("any") : List.of("icmp");
        }
        for (String carrier : carriers) {
            if (ported && PORTED.contains(carrier)) {
                ports.forEach(port -> services.add(joined("", carrier, port)));
                fromPorts.forEach(port -> services.add(joined("from:", carrier, port)));
            } else if (!messages.isEmpty() && (carrier.equals("icmp") || carrier.equals("ip/58"))) {
                messages.forEach(message -> services.add(joined("", carrier, message)));
            } else {
                services.add(carrier);
            }
        }
        return Literals.narrowed(services, narrowed);
    }

    private static String joined(String before, String carrier, String port) {
        boolean left = port.startsWith("not:");
        String plain = left ? port.substring(4) : port;
        String service = plain.startsWith("name:")
                ? "name:" + carrier + " " + plain.substring(5)
                : before + carrier + "/" + plain;
        return left ? "not:" + service : service;
    }

    private static Collection<String> orAny(Set<String> addresses) {
        return addresses.isEmpty() ? List.of("any") : addresses;
    }

    /** Claims a rule of a list with what it matches. */
    public Entry rule(Device device, String list, FilterAction action, Locus at) {
        return Entry.rule(device, list, at)
                .say("action", action.name().toLowerCase(Locale.ROOT))
                .say("fromZones", from)
                .say("toZones", to)
                .say("sources", orAny(sources))
                .say("destinations", orAny(destinations))
                .say("services", services());
    }

    /** Claims a translation of what it matches. */
    public Entry translation(Device device, String key, String kind, Locus at) {
        return Entry.of(device, AddressTranslation.class, key, at)
                .say("kind", kind)
                .say("fromZones", from)
                .say("toZones", to)
                .say("originalSource", orAny(sources))
                .say("originalDestination", orAny(destinations))
                .say("originalService", services());
    }

    /** The protocols that it names, or TCP and UDP if it names none. */
    public Collection<String> carriers() {
        return protocols.isEmpty() ? List.of("tcp", "udp") : protocols;
    }
}
