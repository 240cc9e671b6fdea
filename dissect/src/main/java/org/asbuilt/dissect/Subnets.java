package org.asbuilt.dissect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.asbuilt.dissect.NetworkStructure.Basis;
import org.asbuilt.dissect.NetworkStructure.Subnetwork;
import org.asbuilt.dissect.Surroundings.Asker;
import org.asbuilt.dissect.Surroundings.Reach;

/**
 * Collects what is known of subnets: said masks first, then directed broadcasts, then how far stations look on their own
 * link, then the usual prefix around what is left.
 *
 * <p>Source: RFC 950 (masks), RFC 919 section 7 (directed broadcast), RFC 1122 section 3.3.1.1 (local or not), RFC 4291
 * section 2.5.1 (64 bits for IPv6).
 */
final class Subnets {
    private static final int USUAL_PREFIX = 24;
    private static final int USUAL_PREFIX_6 = 64;
    private static final int SHORTEST_PREFIX = 16;

    private final Map<Range, Known> ranges = new HashMap<>();

    private record Range(NetworkAddress network, int prefixLength) {
        static Range around(NetworkAddress address, int prefixLength) {
            return new Range(masked(address, prefixLength), prefixLength);
        }

        boolean holds(NetworkAddress address) {
            return address.isVersion6() == network.isVersion6()
                    && masked(address, prefixLength).equals(network);
        }
    }

    private static final class Known {
        private final TreeSet<NetworkAddress> members = new TreeSet<>();
        private final TreeSet<NetworkAddress> routers = new TreeSet<>();
        private final TreeSet<Integer> vlans = new TreeSet<>();
        private Basis basis;
        private Place place;

        Known(Basis basis, Place place) {
            this.basis = basis;
            this.place = place;
        }
    }

    private static NetworkAddress masked(NetworkAddress address, int prefixLength) {
        if (!address.isVersion6()) {
            long mask = prefixLength == 0 ? 0 : 0xFFFF_FFFFL << (32 - prefixLength) & 0xFFFF_FFFFL;
            return NetworkAddress.version4((int) (address.low() & mask));
        }
        long high = prefixLength >= 64 ? -1L : prefixLength == 0 ? 0 : -1L << (64 - prefixLength);
        long low = prefixLength <= 64 ? 0 : prefixLength == 128 ? -1L : -1L << (128 - prefixLength);
        return NetworkAddress.version6(address.high() & high, address.low() & low);
    }

    /** A device or address server said the mask of an address. */
    void told(NetworkAddress address, int prefixLength, List<NetworkAddress> routers, Place place) {
        int most = address.isVersion6() ? 127 : 31;
        if (prefixLength > 0 && prefixLength < most && !address.isLinkLocal() && !address.isUnspecified()) {
            Known known = known(Range.around(address, prefixLength), Basis.CONFIGURED, place);
            routers.stream().filter(router -> !router.isUnspecified()).forEach(known.routers::add);
        }
    }

    /** A station sent an IPv4 packet in a broadcast frame: all bits behind the mask of its target are ones. */
    void broadcast(NetworkAddress source, NetworkAddress target, Place place) {
        int ones = Long.numberOfTrailingZeros(~target.low());
        int differing = 64 - Long.numberOfLeadingZeros(source.low() ^ target.low());
        if (source.isUnspecified() || target.isGroup() || ones < 2 || differing > ones || differing > 16) {
            return;
        }
        int host = differing > 8 || ones < 8 ? Math.min(ones, Math.max(differing, 2)) : 8;
        if (isFree(source)) {
            known(Range.around(source, 32 - host), Basis.BROADCAST, place);
        }
    }

    /** Who is heard on the segment: takes an address to the range that holds it, or to a new one. */
    void members(List<Binding> bindings, Map<Asker, Reach> reaches) {
        List<Binding> local = bindings.stream()
                .filter(binding -> binding.attachment() == Binding.Attachment.ON_SEGMENT)
                .filter(binding ->
                        !binding.address().isLinkLocal() && !binding.address().isLoopback())
                .toList();
        local.forEach(binding -> searched(binding, reaches));
        for (Binding binding : local) {
            Known known = ranges.entrySet().stream()
                    .filter(entry -> entry.getKey().holds(binding.address()))
                    .max(Comparator.comparingInt(entry -> entry.getKey().prefixLength()))
                    .map(Map.Entry::getValue)
                    .orElseGet(() -> assumed(binding));
            known.members.add(binding.address());
            binding.vlan().ifPresent(known.vlans::add);
        }
    }

    /** The station looked for addresses beyond the usual prefix on its own link. */
    private void searched(Binding binding, Map<Asker, Reach> reaches) {
        Reach reach = reaches.get(new Asker(binding.mac(), binding.vlan()));
        NetworkAddress address = binding.address();
        if (reach == null || address.isVersion6() || !isFree(address)) {
            return;
        }
        long spread = (reach.lowest() ^ reach.highest()) | (address.low() ^ reach.highest());
        int prefixLength = 32 - (64 - Long.numberOfLeadingZeros(spread));
        if (prefixLength < USUAL_PREFIX && prefixLength >= SHORTEST_PREFIX) {
            known(Range.around(address, prefixLength), Basis.ADDRESS_RESOLUTION, binding.place());
        }
    }

    private boolean isFree(NetworkAddress address) {
        return ranges.entrySet().stream()
                .noneMatch(entry -> entry.getValue().basis == Basis.CONFIGURED
                        && entry.getKey().holds(address));
    }

    private Known assumed(Binding binding) {
        int prefixLength = binding.address().isVersion6() ? USUAL_PREFIX_6 : USUAL_PREFIX;
        return known(Range.around(binding.address(), prefixLength), Basis.ASSUMED, binding.place());
    }

    private Known known(Range range, Basis basis, Place place) {
        Known known = ranges.computeIfAbsent(range, key -> new Known(basis, place));
        int order = basis.compareTo(known.basis);
        if (order > 0) {
            known.basis = basis;
            known.place = place;
        } else if (order == 0) {
            known.place = Place.earlier(known.place, place);
        }
        return known;
    }

    /** All of them, sorted by address and prefix. */
    List<Subnetwork> subnetworks() {
        List<Subnetwork> all = new ArrayList<>();
        ranges.forEach((range, known) -> all.add(new Subnetwork(
                range.network(),
                range.prefixLength(),
                known.vlans.size() == 1 ? OptionalInt.of(known.vlans.first()) : OptionalInt.empty(),
                known.basis,
                List.copyOf(known.members),
                List.copyOf(known.routers),
                known.place)));
        all.sort(Comparator.comparing(Subnetwork::network).thenComparingInt(Subnetwork::prefixLength));
        return all;
    }
}
