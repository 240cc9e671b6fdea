package org.asbuilt.dissect;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.dissect.Surroundings.Asker;
import org.asbuilt.dissect.Surroundings.Reach;
import org.asbuilt.dissect.table.FlowKey;

/** Keeps what was seen in one capture: sightings and claims of addresses, each once, with its first place. */
final class Witness {
    /** Stands for the packet that is being read, and for the place in a key. */
    static final Place NOWHERE = new Place("", 0, Instant.EPOCH);

    private final String capture;
    private final int limit;
    private final Map<Sighting, Count> sightings = new HashMap<>();
    private final Map<Claim, Count> claims = new HashMap<>();
    private final Map<Asker, Reach> reaches = new HashMap<>();
    private long refused;
    private long time;
    private long packet;

    /** A hardware address with an IP address, as a message said or a half-addressed link showed. */
    record Claim(MacAddress mac, OptionalInt vlan, NetworkAddress address, boolean isFromArp) {}

    /** How often, where first and when last. */
    record Tally(long count, Place first, Instant last) {
        Tally plus(Tally other) {
            Instant later = last.isAfter(other.last) ? last : other.last;
            return new Tally(count + other.count, Place.earlier(first, other.first), later);
        }
    }

    /** A {@link Tally} in the making. Times are nanoseconds since 1970. */
    private static final class Count {
        private long count;
        private long first = Long.MAX_VALUE;
        private long packet;
        private long last = Long.MIN_VALUE;

        void add(long atPacket, long atTime) {
            count++;
            if (atTime < first) {
                first = atTime;
                packet = atPacket;
            }
            last = Math.max(last, atTime);
        }
    }

    Witness(String capture, int limit) {
        this.capture = capture;
        this.limit = limit;
    }

    void at(long packet, long time) {
        this.packet = packet;
        this.time = time;
    }

    long time() {
        return time;
    }

    long packet() {
        return packet;
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000), Math.floorMod(nanos, 1_000_000_000));
    }

    OptionalInt vlan(Frame frame) {
        return frame.vlan == FlowKey.NO_VLAN ? OptionalInt.empty() : OptionalInt.of(frame.vlan);
    }

    Optional<NetworkAddress> address(Frame frame, long high, long low) {
        return switch (frame.ipVersion) {
            case 4 -> Optional.of(NetworkAddress.version4((int) low));
            case 6 -> Optional.of(NetworkAddress.version6(high, low));
            default -> Optional.empty();
        };
    }

    void sight(Sighting sighting) {
        count(sightings, sighting.place().equals(NOWHERE) ? sighting : sighting.at(NOWHERE));
    }

    void claim(MacAddress mac, Frame frame, NetworkAddress address, boolean isFromArp) {
        count(claims, new Claim(mac, vlan(frame), address, isFromArp));
    }

    /** A station looks on its link for an IPv4 address, and bears another. */
    void asks(MacAddress mac, Frame frame, NetworkAddress address) {
        Asker asker = new Asker(mac, vlan(frame));
        if (reaches.size() < limit || reaches.containsKey(asker)) {
            reaches.merge(asker, new Reach(address.low(), address.low(), 1), Reach::plus);
        } else {
            refused++;
        }
    }

    Map<Asker, Reach> reaches() {
        return reaches;
    }

    private <K> void count(Map<K, Count> counts, K key) {
        Count known = counts.get(key);
        if (known == null) {
            if (counts.size() >= limit) {
                refused++;
                return;
            }
            known = new Count();
            counts.put(key, known);
        }
        known.add(packet, time);
    }

    Map<Sighting, Tally> sightings() {
        return tallies(sightings);
    }

    Map<Claim, Tally> claims() {
        return tallies(claims);
    }

    private <K> Map<K, Tally> tallies(Map<K, Count> counts) {
        Map<K, Tally> tallies = HashMap.newHashMap(counts.size());
        counts.forEach((key, count) -> {
            Place first = new Place(capture, count.packet, instant(count.first));
            tallies.put(key, new Tally(count.count, first, instant(count.last)));
        });
        return tallies;
    }

    long refused() {
        return refused;
    }
}
