package org.asbuilt.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Slot;
import org.asbuilt.model.VpnPeer;

/** Where packets get to once they leave a device: a station, the next device, the other end of a tunnel, or out of the record. */
final class Arrival {
    private final Topology topology;
    private final HeaderSpace space;
    private final Gates gates;
    private final SortedSet<Doubt> doubts;
    private final Optional<Trail> trail;
    private final AddressWords words;
    private final Map<NetworkDevice, PacketSet> addresses = new HashMap<>();
    private Optional<PacketSet> inside = Optional.empty();

    Arrival(Topology topology, HeaderSpace space, Gates gates, SortedSet<Doubt> doubts, Optional<Trail> trail) {
        this.topology = topology;
        this.space = space;
        this.gates = gates;
        this.doubts = doubts;
        this.trail = trail;
        words = new AddressWords(space);
    }

    private void end(boolean arrives, String text) {
        trail.ifPresent(noted -> noted.end(arrives, text));
    }

    /** Packets whose destination is the device itself. */
    PacketSet addressesOf(NetworkDevice device) {
        return addresses.computeIfAbsent(device, key -> {
            PacketSet all = space.none();
            for (Attachment attachment : key.attachments()) {
                for (Attachment.Address address : attachment.addresses()) {
                    all = all.or(space.destination(HeaderSpace.single(address.address())));
                }
            }
            return all;
        });
    }

    /** Packets that are meant for a device that they have reached. */
    Outcome itself(NetworkDevice device, Attachment in, PacketSet packets) {
        Enforcement enforcement = gates.of(device);
        Outcome gate = gates.asked(device, Way.Where.ITSELF, enforcement.inwards(in), enforcement.outwards(in), packets)
                .through(gates.early(device, packets));
        boolean arrives = !gate.possibly().isEmpty();
        if (trail.isPresent()) {
            end(
                    arrives,
                    (arrives ? "arrives at " : "refused by ") + device.name() + " itself" + shared(device, packets));
        }
        return gate;
    }

    /** Who else has the address that packets go to: which of them gets these, the record does not tell. */
    private String shared(NetworkDevice device, PacketSet packets) {
        String others = space.onlyDestination(packets).stream()
                .flatMap(address -> topology.owners(address).stream())
                .map(port -> port.device().name())
                .filter(name -> !name.equals(device.name()))
                .distinct()
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : "; the same address is recorded for " + others;
    }

    /** Packets for stations of a network, which have come into it. */
    Outcome delivered(
            Walk walk, Cidr network, Optional<Topology.Port> sender, PacketSet packets, List<NetworkDevice> passed) {
        Outcome outcome = Outcome.nothing(space);
        PacketSet rest = packets;
        // Most packets are for one of the stations of a network: of the others nothing is looked at.
        List<Topology.Port> ports = space.onlyDestination(packets)
                .map(address -> topology.ports(network, address))
                .orElseGet(() -> topology.ports(network));
        for (Topology.Port port : ports) {
            if (!space.reaches(rest, port.address())) {
                continue;
            }
            Enforcement own = gates.of(port.device());
            boolean special = port.device().forwards() || own.filtersItself();
            boolean otherVlan = sender.isPresent() && apart(sender.get(), port);
            if ((!special && !otherVlan && trail.isEmpty()) || passed.contains(port.device())) {
                continue;
            }
            PacketSet meant = rest.and(space.destination(HeaderSpace.single(port.address())));
            Outcome one = port.device().forwards()
                    ? walk.transit(port.device(), port.attachment(), meant)
                    : station(port, meant);
            outcome = outcome.or(otherVlan ? vlans(sender.get(), port, one) : one);
            rest = rest.minus(meant);
        }
        if (!rest.isEmpty()) {
            end(true, "arrives in " + network);
        }
        return outcome.or(Outcome.all(rest));
    }

    private Outcome station(Topology.Port port, PacketSet packets) {
        trail.ifPresent(noted -> noted.enter(port.device(), port.attachment().name()));
        Outcome outcome = itself(port.device(), port.attachment(), packets);
        trail.ifPresent(Trail::leave);
        return outcome;
    }

    private static boolean apart(Topology.Port one, Topology.Port other) {
        return !one.attachment().vlans().isEmpty()
                && !other.attachment().vlans().isEmpty()
                && one.attachment().vlans().stream()
                        .noneMatch(other.attachment().vlans()::contains);
    }

    private Outcome vlans(Topology.Port one, Topology.Port other, Outcome outcome) {
        doubts.add(new Doubt(
                other.device().id(),
                Optional.empty(),
                other.attachment().name(),
                other.device().name() + " and " + one.device().name()
                        + " have addresses of one network and are in different VLANs"));
        return outcome.assumed();
    }

    /** Packets that leave a device by an interface. */
    Outcome next(Walk walk, NetworkDevice device, RoutingTable.Exit exit, Attachment out, PacketSet packets) {
        Outcome outcome = Outcome.nothing(space);
        PacketSet rest = packets;
        for (Map.Entry<String, VpnPeer> tunnel : device.tunnels().entrySet()) {
            PacketSet inside = tunnelled(tunnel.getValue(), tunnel.getKey(), out, rest);
            if (!inside.isEmpty()) {
                outcome = outcome.or(through(walk, device, tunnel.getKey(), tunnel.getValue(), inside));
                rest = rest.minus(inside);
            }
        }
        if (rest.isEmpty()) {
            return outcome;
        }
        if (exit.attached().isPresent()) {
            return outcome.or(delivered(walk, exit.attached().get(), Optional.empty(), rest, List.of(device)));
        }
        if (exit.nextHop().isPresent()) {
            return outcome.or(hop(walk, device, exit.nextHop().get(), rest));
        }
        return outcome.or(link(walk, device, out, rest));
    }

    private PacketSet tunnelled(VpnPeer peer, String key, Attachment out, PacketSet packets) {
        boolean off = !peer.enabled().orElse(true);
        if (off || packets.isEmpty()) {
            return space.none();
        }
        if (out.called(key)) {
            return out.addresses().isEmpty() ? packets : space.none();
        }
        boolean here = peer.leavesBy().map(out::called).orElse(true);
        if (!here || peer.localNetworks().isEmpty() || peer.remoteNetworks().isEmpty()) {
            return space.none();
        }
        return packets.and(words.bounds(peer.localNetworks(), true).surely())
                .and(words.bounds(peer.remoteNetworks(), false).surely());
    }

    private Outcome through(Walk walk, NetworkDevice device, String key, VpnPeer peer, PacketSet packets) {
        Optional<Topology.Port> other = peer.peer().flatMap(AddressWords::address).stream()
                .flatMap(address -> topology.owners(address).stream())
                .filter(port -> port.device() != device)
                .findFirst();
        if (other.isEmpty()) {
            String end = device.name() + " sends it through the tunnel " + key + " to "
                    + peer.peer().orElse("anybody") + ", which is not in the record";
            end(true, end);
            return known(device, Slot.of(VpnPeer.class, key), end, packets);
        }
        NetworkDevice far = other.get().device();
        Attachment in = far.tunnels().entrySet().stream()
                .filter(entry -> entry.getValue()
                        .peer()
                        .flatMap(AddressWords::address)
                        .filter(device::owns)
                        .isPresent())
                .map(entry -> far.attachment(entry.getKey()).orElseGet(() -> Attachment.tunnel(entry.getKey())))
                .findFirst()
                .orElse(other.get().attachment());
        return walk.transit(far, in, packets);
    }

    private Outcome hop(Walk walk, NetworkDevice device, IpAddress hop, PacketSet packets) {
        List<Topology.Port> owners = topology.owners(hop).stream()
                .filter(port -> port.device() != device)
                .toList();
        if (owners.isEmpty()) {
            return away(device, Optional.of(hop), packets);
        }
        Outcome outcome = null;
        for (Topology.Port owner : owners) {
            Outcome one;
            if (owner.device().forwards()) {
                one = walk.transit(owner.device(), owner.attachment(), packets);
            } else {
                // Somebody made a route by way of it: it does, and how is not in the record.
                String end = device.name() + " sends it to " + owner.device().name()
                        + ", and whether and where that sends it on is not in the record";
                end(true, end);
                doubts.add(new Doubt(device.id(), Optional.empty(), hop.text(), end));
                one = Outcome.perhaps(packets);
            }
            outcome = outcome == null ? one : outcome.either(one);
        }
        if (owners.size() > 1) {
            doubts.add(new Doubt(device.id(), Optional.empty(), hop.text(), hop + " belongs to several devices"));
        }
        return outcome == null ? Outcome.nothing(space) : outcome;
    }

    /** A link of which only the interface is known: the other devices there. */
    private Outcome link(Walk walk, NetworkDevice device, Attachment out, PacketSet packets) {
        List<Topology.Port> others = out.addresses().stream()
                .flatMap(address -> topology.routers(address.network()).stream())
                .filter(port -> port.device() != device)
                .toList();
        if (others.isEmpty()) {
            return away(device, Optional.empty(), packets);
        }
        Outcome outcome = null;
        for (Topology.Port other : others) {
            Outcome one = walk.transit(other.device(), other.attachment(), packets);
            outcome = outcome == null ? one : outcome.either(one);
        }
        return outcome == null ? Outcome.nothing(space) : outcome;
    }

    private Outcome away(NetworkDevice device, Optional<IpAddress> hop, PacketSet packets) {
        String end = device.name() + " sends it to " + hop.map(IpAddress::text).orElse("the other end of a link")
                + ", out of the record";
        end(true, end);
        return known(device, Optional.<Slot>empty(), end, packets);
    }

    private Outcome known(NetworkDevice device, Slot slot, String why, PacketSet packets) {
        return known(device, Optional.of(slot), why, packets);
    }

    /** What leaves the record arrives outside; what is meant for a network of the record may come back on a way that nobody knows. */
    private Outcome known(NetworkDevice device, Optional<Slot> slot, String why, PacketSet packets) {
        PacketSet within = packets.and(inside());
        if (!within.isEmpty()) {
            doubts.add(new Doubt(device.id(), slot, "", why));
        }
        return Outcome.all(packets.minus(within)).or(Outcome.perhaps(within));
    }

    /** Packets to the networks of the record. */
    PacketSet inside() {
        if (inside.isEmpty()) {
            PacketSet all = space.none();
            for (Cidr network : topology.networks()) {
                all = all.or(space.destination(network));
            }
            inside = Optional.of(all);
        }
        return inside.get();
    }
}
