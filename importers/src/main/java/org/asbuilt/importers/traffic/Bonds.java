package org.asbuilt.importers.traffic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Mac;

/**
 * Which hardware address bears which network address. Every packet from another network carries the MAC of the router, so a MAC
 * beside an address proves nothing by itself: an address is a station's own if address resolution or a lease says so, or if it
 * lies in a network whose stations were seen to speak with each other on the segment.
 */
final class Bonds {
    private static final int MOST_OF_AN_ADDRESS = 16;
    /** A station that bears more addresses than that, none of them proven, is a router. */
    private static final int MOST_OF_A_STATION = 8;

    private final Map<IpAddress, Map<Mac, Bond>> byAddress = new LinkedHashMap<>();
    private final Map<Mac, Set<IpAddress>> borne = new HashMap<>();
    private final Map<Integer, Set<Long>> home = new HashMap<>();
    private long refused;

    /** A hardware address beside a network address. */
    static final class Bond {
        final Mac mac;
        final IpAddress address;
        final int vlan;
        final Locus place;
        final Optional<Instant> moment;
        private boolean proven;
        private boolean local;

        Bond(Mac mac, IpAddress address, int vlan, Locus place, Optional<Instant> moment) {
            this.mac = mac;
            this.address = address;
            this.vlan = vlan;
            this.place = place;
            this.moment = moment;
        }

        boolean isProven() {
            return proven;
        }

        private int strength() {
            return proven ? 2 : local ? 1 : 0;
        }
    }

    /**
     * Adds what was seen.
     *
     * @param proven whether address resolution, a lease or the station itself says so
     * @param local whether the other end of the flow is of the same network, or a group of the segment
     */
    void add(
            Mac mac,
            IpAddress address,
            int vlan,
            boolean proven,
            boolean local,
            Locus place,
            Optional<Instant> moment) {
        Map<Mac, Bond> macs = byAddress.computeIfAbsent(address, key -> new LinkedHashMap<>(2));
        if (macs.size() == MOST_OF_AN_ADDRESS && !macs.containsKey(mac)) {
            refused++;
            return;
        }
        Bond bond = macs.computeIfAbsent(mac, key -> new Bond(mac, address, vlan, place, moment));
        bond.proven |= proven;
        bond.local |= local;
        borne.computeIfAbsent(mac, key -> new HashSet<>()).add(address);
    }

    long refused() {
        return refused;
    }

    /** The addresses that stations bear themselves, by hardware address. */
    Map<Mac, List<Bond>> own() {
        Map<Mac, List<Bond>> own = new LinkedHashMap<>();
        for (Map<Mac, Bond> macs : byAddress.values()) {
            macs.values().stream()
                    .filter(bond -> bond.proven || bond.local)
                    .forEach(bond -> home.computeIfAbsent(bond.vlan, key -> new HashSet<>())
                            .add(network(bond.address)));
        }
        for (Map<Mac, Bond> macs : byAddress.values()) {
            List<Bond> candidates = macs.values().stream().filter(this::isOwn).toList();
            int strongest = candidates.stream().mapToInt(Bond::strength).max().orElse(0);
            candidates.stream()
                    .filter(bond -> bond.strength() == strongest || bond.address.isLinkLocal())
                    .forEach(bond -> own.computeIfAbsent(bond.mac, key -> new ArrayList<>())
                            .add(bond));
        }
        return own;
    }

    /** How many addresses pass through each hardware address without being its own. */
    Map<Mac, Integer> forwarding(Map<Mac, List<Bond>> own) {
        Map<Mac, Integer> passing = new LinkedHashMap<>();
        borne.forEach((mac, all) -> {
            int others = all.size() - own.getOrDefault(mac, List.of()).size();
            if (others > 0) {
                passing.put(mac, others);
            }
        });
        return passing;
    }

    private boolean isOwn(Bond bond) {
        if (bond.proven || bond.address.isLinkLocal()) {
            return true;
        }
        boolean anothers =
                byAddress.getOrDefault(bond.address, Map.of()).values().stream().anyMatch(other -> other.proven);
        if (anothers) {
            return false;
        }
        int all = borne.getOrDefault(bond.mac, Set.of()).size();
        boolean isAtHome = home.getOrDefault(bond.vlan, Set.of()).contains(network(bond.address));
        return isAtHome && (all == 1 || (bond.local && all <= MOST_OF_A_STATION));
    }

    /** The network as far as it can be known from an address alone: 24 bits of IPv4, 64 of IPv6. */
    static long network(IpAddress address) {
        byte[] bytes = address.bytes();
        long network = 0;
        for (int i = 0; i < (bytes.length == 4 ? 3 : 8); i++) {
            network = network << 8 | (bytes[i] & 0xff);
        }
        return network;
    }
}
