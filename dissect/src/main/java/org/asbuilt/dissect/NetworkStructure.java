package org.asbuilt.dissect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The network around the conversations, as traffic shows it from where the sensors stood.
 *
 * @param subnetworks subnets with the addresses heard in them, sorted
 * @param routers stations that forward for addresses elsewhere, or that somebody names as gateway, sorted
 * @param translations addresses behind which several hosts seem to stand
 * @param neighbours what network devices and others announced on the link, earliest first
 * @param domains stations that share broadcasts, by VLAN, sorted
 * @param oneWay unicast flows that were never answered, the largest first, at most {@value #MOST_ONE_WAY}
 * @param vantage what the sensors could see
 */
public record NetworkStructure(
        List<Subnetwork> subnetworks,
        List<Router> routers,
        List<Translation> translations,
        List<Sighting.Neighbour> neighbours,
        List<BroadcastDomain> domains,
        List<Conversation> oneWay,
        Vantage vantage) {
    /** How many flows without an answer are listed. */
    public static final int MOST_ONE_WAY = 1_000;

    public NetworkStructure {
        subnetworks = List.copyOf(subnetworks);
        routers = List.copyOf(routers);
        translations = List.copyOf(translations);
        neighbours = List.copyOf(neighbours);
        domains = List.copyOf(domains);
        oneWay = List.copyOf(oneWay);
    }

    /** From what the range of a subnet is known; the weakest comes first. */
    public enum Basis {
        /** The usual prefix of 24 bits (64 for IPv6) around addresses that were heard. */
        ASSUMED(Confidence.LOW),
        /** Stations looked on their own link for addresses so far apart: the range is at least this large. */
        ADDRESS_RESOLUTION(Confidence.MEDIUM),
        /** Stations sent to its directed broadcast address. */
        BROADCAST(Confidence.MEDIUM),
        /** A device or an address server said the mask. */
        CONFIGURED(Confidence.HIGH);

        private final Confidence confidence;

        Basis(Confidence confidence) {
            this.confidence = confidence;
        }

        /** How much the range may be trusted. */
        public Confidence confidence() {
            return confidence;
        }
    }

    /**
     * A subnet.
     *
     * @param network its lowest address
     * @param prefixLength bits of the mask, 0 to 128
     * @param vlan the VLAN in which its stations were heard, if tagged
     * @param members addresses of stations heard on the segment, sorted
     * @param routers its gateways, as configured somewhere, sorted
     * @param place where the range was told or first guessed
     */
    public record Subnetwork(
            NetworkAddress network,
            int prefixLength,
            OptionalInt vlan,
            Basis basis,
            List<NetworkAddress> members,
            List<NetworkAddress> routers,
            Place place) {
        public Subnetwork {
            members = List.copyOf(members);
            routers = List.copyOf(routers);
        }

        /** Address, stroke and prefix length. */
        public String range() {
            return network + "/" + prefixLength;
        }
    }

    /**
     * A station that forwards.
     *
     * @param mac its hardware address
     * @param addresses its own addresses on the segment, sorted
     * @param behind how many addresses elsewhere it forwarded for
     * @param isNamed whether a device or an address server names it as gateway
     * @param confidence how sure it is that it forwards
     * @param place the first sign
     */
    public record Router(
            MacAddress mac,
            List<NetworkAddress> addresses,
            int behind,
            boolean isNamed,
            Confidence confidence,
            Place place) {
        public Router {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * An address that several hosts seem to share.
     *
     * @param address the address
     * @param mac its station, if it is on the segment
     * @param hopLimits different hop limits of its packets, sorted: hosts start with different ones, and each router takes
     *     one off
     * @param confidence {@link Confidence#LOW} if one host with two ways of speaking would explain it
     * @param place a packet with the second hop limit
     *     <p>Source: S. Bellovin, "A Technique for Counting NATted Hosts" (2002); P. Phaal, "Detecting NAT Devices using
     *     sFlow" (2003) for hop limits.
     */
    public record Translation(
            NetworkAddress address,
            Optional<MacAddress> mac,
            List<Integer> hopLimits,
            Confidence confidence,
            Place place) {
        public Translation {
            hopLimits = List.copyOf(hopLimits);
        }
    }

    /**
     * Stations that share broadcasts.
     *
     * @param vlan the VLAN, empty for untagged frames
     * @param stations who sent broadcasts or multicasts in it, sorted
     */
    public record BroadcastDomain(OptionalInt vlan, List<MacAddress> stations) {
        public BroadcastDomain {
            stations = List.copyOf(stations);
        }
    }

    /** Where a sensor stood, by what it saw. */
    public enum View {
        /** Several stations spoke with each other alone: a mirror port or tap of a segment. */
        SEGMENT,
        /** All unicast frames are those of one station: its own link. */
        ONE_STATION,
        /** Broadcasts and multicasts only: an ordinary switch port. */
        GROUPS_ONLY,
        /** Most connections show one direction only: the mirror lacks the other. */
        ONE_DIRECTION,
        /** No hardware addresses: cannot be told. */
        UNKNOWN
    }

    /**
     * What the sensors could see.
     *
     * @param view where they stood
     * @param station whose link it was, for {@link View#ONE_STATION}
     * @param mirrored frames that the captures hold twice
     * @param forwarded packets seen on both sides of a router
     * @param blindTimes when nothing was captured though something should have been, earliest first
     */
    public record Vantage(
            View view, Optional<MacAddress> station, long mirrored, long forwarded, List<BlindTime> blindTimes) {
        public Vantage {
            blindTimes = List.copyOf(blindTimes);
        }
    }

    /**
     * A time in which a sensor captured nothing at all, and which is much longer than its other pauses.
     *
     * @param capture name of the capture
     * @param start last packet before
     * @param end first packet after
     * @param expected how many packets the mean rate of the captures would have brought
     */
    public record BlindTime(String capture, Instant start, Instant end, long expected) {}
}
