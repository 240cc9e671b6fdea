package org.asbuilt.dissect;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import org.asbuilt.dissect.Binding.Attachment;
import org.asbuilt.dissect.Witness.Claim;
import org.asbuilt.dissect.Witness.Tally;
import org.asbuilt.dissect.table.FlowTable;

/** Derives stations and bindings from the rows of a flow table and the claims of addresses. */
final class Stations {
    private static final int MANY_ADDRESSES = 8;
    private static final Set<Integer> USUAL_HOPS = Set.of(30, 32, 60, 64, 128, 255);

    private final Map<MacAddress, StationSum> stations = new HashMap<>();
    private final Map<BindingKey, BindingSum> bindings = new HashMap<>();
    private final Map<MacAddress, Set<NetworkAddress>> addresses = new HashMap<>();

    private record BindingKey(MacAddress mac, OptionalInt vlan, NetworkAddress address) {}

    private static final class StationSum {
        private Traffic sent = Traffic.NONE;
        private Traffic received = Traffic.NONE;
        private Tally seen = new Tally(0, new Place("", 0, Instant.MAX), Instant.MIN);
    }

    private static final class BindingSum {
        private long arpPackets;
        private long ipPackets;
        private int hops;
        private Tally seen = new Tally(0, new Place("", 0, Instant.MAX), Instant.MIN);
    }

    Stations(FlowTable table, IntFunction<Row> rows, Map<Claim, Tally> claims) {
        for (int number = 0; number < table.size(); number++) {
            Row row = rows.apply(number);
            for (int direction = 0; direction < 2; direction++) {
                if (row.isUsed(direction)) {
                    add(row, direction);
                }
            }
        }
        claims.forEach(this::add);
    }

    private void add(Row row, int direction) {
        Traffic traffic = row.traffic(direction);
        Tally seen = new Tally(
                traffic.packets(),
                row.place(direction),
                Witness.instant(row.table().last(row.number(), direction)));
        row.mac(direction).filter(MacAddress::isStation).ifPresent(mac -> {
            StationSum sum = stations.computeIfAbsent(mac, key -> new StationSum());
            sum.sent = sum.sent.plus(traffic);
            sum.seen = sum.seen.plus(seen);
            row.address(direction).ifPresent(address -> {
                BindingSum binding = binding(mac, row.vlan(), address);
                binding.ipPackets += traffic.packets();
                binding.seen = binding.seen.plus(seen);
                binding.hops = Math.max(binding.hops, Marks.hops(row.marks(), direction));
            });
        });
        row.mac(1 - direction).filter(MacAddress::isStation).ifPresent(mac -> {
            StationSum sum = stations.computeIfAbsent(mac, key -> new StationSum());
            sum.received = sum.received.plus(traffic);
            sum.seen = sum.seen.plus(seen);
        });
    }

    private void add(Claim claim, Tally tally) {
        if (!claim.mac().isStation()) {
            return;
        }
        BindingSum binding = binding(claim.mac(), claim.vlan(), claim.address());
        if (claim.isFromArp()) {
            binding.arpPackets += tally.count();
        } else {
            binding.ipPackets += tally.count();
            // A half-addressed link: the flow table has no hardware addresses, so the station is made here.
            StationSum station = stations.computeIfAbsent(claim.mac(), key -> new StationSum());
            station.sent = station.sent.plus(new Traffic(tally.count(), 0));
            station.seen = station.seen.plus(tally);
        }
        binding.seen = binding.seen.plus(tally);
    }

    private BindingSum binding(MacAddress mac, OptionalInt vlan, NetworkAddress address) {
        addresses.computeIfAbsent(mac, key -> new HashSet<>()).add(address);
        return bindings.computeIfAbsent(new BindingKey(mac, vlan, address), key -> new BindingSum());
    }

    List<Station> stations() {
        VendorPrefixes prefixes = VendorPrefixes.bundled();
        return stations.entrySet().stream()
                .map(entry -> {
                    VendorPrefixes.Assignment assignment = prefixes.lookup(entry.getKey());
                    StationSum sum = entry.getValue();
                    return new Station(
                            entry.getKey(),
                            assignment.vendor(),
                            assignment.kind(),
                            sum.sent,
                            sum.received,
                            sum.seen.first().time(),
                            sum.seen.last(),
                            sum.seen.first());
                })
                .sorted(Comparator.comparing(Station::mac))
                .toList();
    }

    List<Binding> bindings() {
        return bindings.entrySet().stream()
                .filter(entry -> !entry.getKey().address().isUnspecified()
                        && !entry.getKey().address().isGroup())
                .map(entry -> binding(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Binding::mac)
                        .thenComparing(Binding::address)
                        .thenComparingInt(binding -> binding.vlan().orElse(-1)))
                .toList();
    }

    private Binding binding(BindingKey key, BindingSum sum) {
        int borne = addresses.getOrDefault(key.mac(), Set.of()).size();
        Attachment attachment = Attachment.ON_SEGMENT;
        Confidence confidence = Confidence.HIGH;
        boolean isUsualHops = sum.hops == 0 || USUAL_HOPS.contains(sum.hops);
        if (sum.arpPackets == 0 && !key.address().isLinkLocal()) {
            if (borne > MANY_ADDRESSES || (borne > 1 && !isUsualHops)) {
                attachment = Attachment.BEHIND_ROUTER;
                confidence = isUsualHops ? Confidence.LOW : Confidence.MEDIUM;
            } else {
                confidence = isUsualHops ? Confidence.MEDIUM : Confidence.LOW;
            }
        }
        return new Binding(
                key.mac(),
                key.vlan(),
                key.address(),
                sum.arpPackets,
                sum.ipPackets,
                attachment,
                confidence,
                sum.seen.first().time(),
                sum.seen.last(),
                sum.seen.first());
    }
}
