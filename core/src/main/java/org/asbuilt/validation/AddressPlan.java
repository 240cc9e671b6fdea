package org.asbuilt.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;

/** Which documented networks an address lies in. Two ranges of addresses either nest or have nothing in common. */
public final class AddressPlan {
    private final Circumstances around;
    private final Map<Range, List<Segment>> segments = new HashMap<>();
    private final Map<Id, List<Segment>> overlaps = new HashMap<>();
    private final TreeSet<Integer> shortPrefixes = new TreeSet<>(Comparator.reverseOrder());
    private final TreeSet<Integer> longPrefixes = new TreeSet<>(Comparator.reverseOrder());

    /** A range as two numbers, cheap to compare; no IPv6 range of 32 bits or fewer has the higher half -1 of IPv4. */
    private record Range(long high, long low, int prefix) {
        static Range of(byte[] bytes, int prefix) {
            if (bytes.length == 4) {
                return new Range(-1, number(bytes, 0, 4) & mask(prefix + 32), prefix);
            }
            return new Range(number(bytes, 0, 8) & mask(prefix), number(bytes, 8, 16) & mask(prefix - 64), prefix);
        }

        /** Spread: networks differ in a few bits in the middle, and a hash that only shifts them fills few places of a table. */
        @Override
        public int hashCode() {
            long mixed = (high * 31 + low + prefix) * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 32);
        }

        private static long number(byte[] bytes, int from, int until) {
            long number = 0;
            for (int i = from; i < until; i++) {
                number = number << 8 | (bytes[i] & 0xff);
            }
            return number;
        }

        private static long mask(int bits) {
            return bits <= 0 ? 0 : bits >= 64 ? -1 : -1L << (64 - bits);
        }
    }

    AddressPlan(Circumstances around) {
        this.around = around;
        List<Segment> all = new ArrayList<>();
        for (Subject network : around.subjects(Kind.NETWORK)) {
            network.facet(NetworkProfile.class)
                    .flatMap(NetworkProfile::range)
                    .map(range -> new Segment(range, network, around.site(network), around.zone(network)))
                    .ifPresent(all::add);
        }
        for (Segment segment : all) {
            Cidr range = segment.range();
            segments.computeIfAbsent(Range.of(range.network().bytes(), range.prefix()), key -> new ArrayList<>(1))
                    .add(segment);
            (range.network().isV4() ? shortPrefixes : longPrefixes).add(range.prefix());
        }
        all.forEach(this::overlap);
    }

    /** Whether no network has a range. */
    public boolean isEmpty() {
        return segments.isEmpty();
    }

    /** The networks that an address lies in, the narrowest first. */
    public List<Segment> segments(IpAddress address) {
        List<Segment> found = new ArrayList<>(2);
        byte[] bytes = address.bytes();
        for (int prefix : address.isV4() ? shortPrefixes : longPrefixes) {
            List<Segment> here = segments.get(Range.of(bytes, prefix));
            if (here != null) {
                found.addAll(here);
            }
        }
        return found;
    }

    /**
     * The network that an address of an asset belongs to: of those at its site the narrowest, and of several of the same range the
     * one in its zone. Empty if there is none, or if nothing tells which of several it is.
     */
    public Optional<Segment> home(Subject asset, IpAddress address) {
        Optional<Id> site = around.site(asset);
        List<Segment> same = new ArrayList<>(2);
        for (Segment one : segments(address)) {
            if (one.mayServe(site)
                    && (same.isEmpty() || one.range().equals(same.getFirst().range()))) {
                same.add(one);
            }
        }
        if (same.size() > 1) {
            Optional<Id> zone = around.zone(asset);
            List<Segment> inZone = same.stream()
                    .filter(one -> zone.isPresent() && one.zone().equals(zone))
                    .toList();
            same = inZone.isEmpty() ? same : inZone;
        }
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    /**
     * How many assets at work have an address that belongs to a network, by the network; one whose range is not known is left out.
     *
     * @param now whose assets: a later record in which no network differs shares this plan
     */
    public Map<Id, Integer> assets(Circumstances now) {
        Map<Id, Integer> counts = new HashMap<>();
        segments.values()
                .forEach(here -> here.forEach(one -> counts.put(one.network().id(), 0)));
        for (Subject asset : now.subjects(Kind.ASSET)) {
            if (!now.isAtWork(asset)) {
                continue;
            }
            Stream.concat(
                            asset.facets(NetworkPort.class).values().stream()
                                    .flatMap(port -> port.addresses().stream()),
                            asset.facets(DeviceInterface.class).values().stream()
                                    .flatMap(face -> face.addresses().stream())
                                    .flatMap(written -> IpAddress.written(written).stream()))
                    .flatMap(address -> home(asset, address).stream())
                    .map(segment -> segment.network().id())
                    .distinct()
                    .forEach(network -> counts.merge(network, 1, Integer::sum));
        }
        return counts;
    }

    /** The other networks that have addresses in common with a network and are not known to stand at another site. */
    public List<Segment> overlapping(Id network) {
        return overlaps.getOrDefault(network, List.of());
    }

    private void overlap(Segment segment) {
        Cidr range = segment.range();
        Id network = segment.network().id();
        for (Segment other : segments(range.network())) {
            Id otherNetwork = other.network().id();
            boolean wider = other.range().prefix() < range.prefix();
            boolean same = other.range().equals(range) && !otherNetwork.equals(network);
            if ((wider || same) && other.mayServe(segment.site())) {
                overlaps.computeIfAbsent(network, id -> new ArrayList<>(1)).add(other);
            }
            if (wider && other.mayServe(segment.site())) {
                overlaps.computeIfAbsent(otherNetwork, id -> new ArrayList<>(1)).add(segment);
            }
        }
    }
}
