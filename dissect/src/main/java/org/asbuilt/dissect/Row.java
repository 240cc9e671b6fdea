package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.dissect.table.FlowKey;
import org.asbuilt.dissect.table.FlowTable;

/** One row of a flow table in the words of the public records. End 0 is the first of the key, end 1 the second. */
record Row(FlowTable table, List<String> captures, int number) {
    long carrier() {
        return table.key(number, 2);
    }

    Optional<MacAddress> mac(int end) {
        long mac = table.key(number, end);
        return mac == FlowKey.NO_MAC ? Optional.empty() : Optional.of(new MacAddress(mac));
    }

    Optional<NetworkAddress> address(int end) {
        long high = table.key(number, 3 + 2 * end);
        long low = table.key(number, 4 + 2 * end);
        return switch (FlowKey.ipVersion(carrier())) {
            case 4 -> Optional.of(NetworkAddress.version4((int) low));
            case 6 -> Optional.of(NetworkAddress.version6(high, low));
            default -> Optional.empty();
        };
    }

    int portNumber(int end) {
        return (int) (table.key(number, 7) >>> (end == 0 ? 16 : 0)) & 0xFFFF;
    }

    boolean hasPorts() {
        return FlowKey.hasPorts(carrier());
    }

    OptionalInt port(int end) {
        return hasPorts() ? OptionalInt.of(portNumber(end)) : OptionalInt.empty();
    }

    OptionalInt vlan() {
        return tag(FlowKey.vlan(carrier()));
    }

    OptionalInt serviceVlan() {
        return tag(FlowKey.serviceVlan(carrier()));
    }

    private static OptionalInt tag(int vlan) {
        return vlan == FlowKey.NO_VLAN ? OptionalInt.empty() : OptionalInt.of(vlan);
    }

    Transport transport() {
        long carrier = carrier();
        if (FlowKey.ipVersion(carrier) != 0) {
            return new Transport(Transport.Layer.IP, FlowKey.ipProtocol(carrier));
        }
        return new Transport(linkLayer(), FlowKey.number(carrier));
    }

    private Transport.Layer linkLayer() {
        if (FlowKey.isWireless(carrier())) {
            return Transport.Layer.WIRELESS;
        }
        if (FlowKey.isSubnetwork(carrier())) {
            return Transport.Layer.SUBNETWORK;
        }
        return FlowKey.isLlc(carrier()) ? Transport.Layer.LLC : Transport.Layer.ETHERNET;
    }

    Traffic traffic(int direction) {
        return new Traffic(table.packets(number, direction), table.bytes(number, direction));
    }

    boolean isUsed(int direction) {
        return table.packets(number, direction) > 0;
    }

    Place place(int direction) {
        return new Place(
                captures.get(table.firstCapture(number, direction)),
                table.firstPacket(number, direction),
                Witness.instant(table.first(number, direction)));
    }

    Place place() {
        if (isUsed(0) && isUsed(1)) {
            return Place.earlier(place(0), place(1));
        }
        return place(isUsed(0) ? 0 : 1);
    }

    long last() {
        if (isUsed(0) && isUsed(1)) {
            return Math.max(table.last(number, 0), table.last(number, 1));
        }
        return table.last(number, isUsed(0) ? 0 : 1);
    }

    long marks() {
        return table.marks(number);
    }

    Optional<Dissector> dissector() {
        int protocol = Marks.protocol(marks());
        return protocol == 0 ? Optional.empty() : Optional.of(Dissectors.ALL.get(protocol - 1));
    }

    Endpoint endpoint(int end, OptionalInt port) {
        return new Endpoint(mac(end), vlan(), address(end), port);
    }

    boolean isGroup(int end) {
        return address(end).map(NetworkAddress::isGroup).orElse(false)
                || mac(end).map(MacAddress::isGroup).orElse(false);
    }

    Flow flow(int direction) {
        int other = 1 - direction;
        long carrier = carrier();
        boolean isIp = FlowKey.ipVersion(carrier) != 0;
        return new Flow(
                mac(direction),
                mac(other),
                vlan(),
                serviceVlan(),
                linkLayer() == Transport.Layer.ETHERNET ? OptionalInt.of(FlowKey.number(carrier)) : OptionalInt.empty(),
                address(direction),
                address(other),
                isIp ? OptionalInt.of(FlowKey.ipProtocol(carrier)) : OptionalInt.empty(),
                port(direction),
                port(other),
                Marks.hops(marks(), direction),
                traffic(direction),
                Witness.instant(table.first(number, direction)),
                Witness.instant(table.last(number, direction)),
                place(direction));
    }
}
