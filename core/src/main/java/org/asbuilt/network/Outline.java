package org.asbuilt.network;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;

/**
 * What a rule matches at most, in ranges that are compared in no time: of two rules whose outlines do not meet no packet is matched by both.
 * What is not easily told is taken as everything.
 */
record Outline(Span from, Span to, long protocols, Span ports, long in, long out) {
    private static final long MOST = 0xffff_ffffL;

    /**
     * Numbers between two, both included.
     *
     * @param lowest the lowest
     * @param highest the highest
     */
    record Span(long lowest, long highest) {
        static final Span ALL = new Span(0, MOST);

        boolean meets(Span other) {
            return lowest <= other.highest && other.lowest <= highest;
        }

        Span with(Span other) {
            return new Span(Math.min(lowest, other.lowest), Math.max(highest, other.highest));
        }
    }

    static Outline of(FilterRule rule, Function<String, Set<String>> members) {
        Optional<Span> ports = Optional.empty();
        long protocols = 0;
        boolean every = rule.services().isEmpty();
        for (String service : rule.services()) {
            String[] parts = service.split("/", 2);
            Optional<Integer> protocol = ServiceWords.protocol(parts[0]);
            every |= protocol.isEmpty();
            protocols |= protocol.map(number -> 1L << (number & 63)).orElse(0L);
            Span span = protocol.isPresent() && Packet.hasPorts(protocol.get()) && parts.length > 1
                    ? ports(parts[1])
                    : Span.ALL;
            ports = Optional.of(ports.map(known -> known.with(span)).orElse(span));
        }
        return new Outline(
                addresses(rule.sources()),
                addresses(rule.destinations()),
                every ? -1 : protocols,
                every ? Span.ALL : ports.orElse(Span.ALL),
                zones(rule.fromZones(), members),
                zones(rule.toZones(), members));
    }

    private static Span ports(String text) {
        int dash = text.indexOf('-');
        Optional<Integer> lowest = ServiceWords.number(dash < 0 ? text : text.substring(0, dash), 65_535);
        Optional<Integer> highest = dash < 0 ? lowest : ServiceWords.number(text.substring(dash + 1), 65_535);
        return lowest.isPresent() && highest.isPresent() ? new Span(lowest.get(), highest.get()) : Span.ALL;
    }

    private static Span addresses(SortedSet<String> texts) {
        Optional<Span> all = Optional.empty();
        for (String text : texts) {
            Span span = text.startsWith("not:") ? Span.ALL : address(text);
            all = Optional.of(all.map(known -> known.with(span)).orElse(span));
        }
        return all.orElse(Span.ALL);
    }

    private static Span address(String text) {
        try {
            int dash = text.indexOf('-');
            if (dash > 0) {
                return new Span(
                        number(IpAddress.parse(text.substring(0, dash)), 0),
                        number(IpAddress.parse(text.substring(dash + 1)), MOST));
            }
            Cidr range = Cidr.parse(text);
            if (!range.network().isV4()) {
                return Span.ALL;
            }
            long lowest = number(range.network(), 0);
            return new Span(lowest, lowest + (MOST >> range.prefix()));
        } catch (InvalidValue e) {
            return Span.ALL;
        }
    }

    private static long number(IpAddress address, long otherwise) {
        if (!address.isV4()) {
            return otherwise;
        }
        long number = 0;
        for (byte one : address.bytes()) {
            number = number << 8 | (one & 0xff);
        }
        return number;
    }

    /** One bit a zone; two zones may share one. */
    private static long zones(SortedSet<String> zones, Function<String, Set<String>> members) {
        long bits = 0;
        for (String zone : zones) {
            String lower = zone.toLowerCase(Locale.ROOT);
            if (lower.equals("any") || lower.startsWith("not:")) {
                return -1;
            }
            for (String member : members.apply(lower)) {
                bits |= 1L << (member.hashCode() & 63);
            }
        }
        return zones.isEmpty() ? -1 : bits;
    }

    /** Whether it may match everything in one respect. */
    boolean isWide() {
        return protocols == -1 || (from.equals(Span.ALL) && to.equals(Span.ALL));
    }

    boolean meets(Outline other) {
        return from.meets(other.from)
                && to.meets(other.to)
                && ports.meets(other.ports)
                && (protocols & other.protocols) != 0
                && (in & other.in) != 0
                && (out & other.out) != 0;
    }
}
