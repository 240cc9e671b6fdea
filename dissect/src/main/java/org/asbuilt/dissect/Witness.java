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
    /** Stands for the place in a key. */
    static final Place NOWHERE = new Place("", 0, Instant.EPOCH);

    private final String capture;
    private final int limit;
    private final Map<Sighting, Tally> sightings = new HashMap<>();
    private final Map<Claim, Tally> claims = new HashMap<>();
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

    Place place() {
        return new Place(capture, packet, instant(time));
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
        count(sightings, sighting.at(NOWHERE), sighting.place());
    }

    void claim(MacAddress mac, Frame frame, NetworkAddress address, boolean isFromArp) {
        count(claims, new Claim(mac, vlan(frame), address, isFromArp), place());
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

    private <K> void count(Map<K, Tally> tallies, K key, Place place) {
        Tally known = tallies.get(key);
        if (known == null && tallies.size() >= limit) {
            refused++;
            return;
        }
        Tally one = new Tally(1, place, place.time());
        tallies.put(key, known == null ? one : known.plus(one));
    }

    Map<Sighting, Tally> sightings() {
        return sightings;
    }

    Map<Claim, Tally> claims() {
        return claims;
    }

    long refused() {
        return refused;
    }
}
