package org.asbuilt.dissect;

import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.dissect.Dissector.Medium;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Which device a message of {@link Bacnet} is from: the sender, whom a broadcast device names as the origin, or a device
 * on a network behind.
 *
 * <p>Source: ANSI/ASHRAE 135-2020 clauses 6.2.2 (source network and address), J.2.5 (Forwarded-NPDU) and U.2.9.
 *
 * @param origin offset of the address of the origin, or {@link #NOT_FORWARDED}
 * @param route offset of the source network, or {@link #NOT_ROUTED}
 */
record BacnetSource(int origin, int route) {
    /** The message was not forwarded. */
    static final int NOT_FORWARDED = -1;
    /** The device is on the sender's own network. */
    static final int NOT_ROUTED = -1;

    private static final BacnetSource SENDER = new BacnetSource(NOT_FORWARDED, NOT_ROUTED);
    private static final int ROUTED = 2;
    private static final int MOST_OCTETS = 8;
    private static final int LATER = 1 << 20;

    /** Offset of the application layer behind a network layer, -1 if it has none or an address cannot be. */
    static int behindAddresses(Bytes bytes, int at) {
        int control = bytes.u8(at + 1);
        if ((control & 0xD0) != 0) {
            return -1;
        }
        int next = at + 2;
        boolean hasDestination = (control & 0x20) != 0;
        for (int address = 0; address < 2; address++) {
            boolean isThere = address == 0 ? hasDestination : (control & 0x08) != 0;
            if (isThere && (next + 3 > bytes.length() || bytes.u16(next) == 0 || bytes.u8(next + 2) > MOST_OCTETS)) {
                return -1;
            }
            next += isThere ? 3 + bytes.u8(next + 2) : 0;
        }
        return next + (hasDestination ? 1 : 0);
    }

    static BacnetSource of(int origin, int route) {
        return origin == NOT_FORWARDED && route == NOT_ROUTED ? SENDER : new BacnetSource(origin, route);
    }

    /** The sender, as a service where there are ports. */
    static Endpoint self(Message message) {
        return message.medium() == Medium.DATAGRAM ? message.service() : message.sender();
    }

    /** The end that the device is, or that stands before it. */
    Endpoint endpoint(Message message) {
        if (origin == NOT_FORWARDED) {
            return self(message);
        }
        Bytes bytes = message.bytes();
        boolean isVersion6 = bytes.u8(0) == 0x82;
        NetworkAddress address = isVersion6 ? bytes.version6(origin) : bytes.version4(origin);
        int port = bytes.u16(origin + (isVersion6 ? 16 : 4));
        return new Endpoint(
                Optional.empty(),
                message.sender().vlan(),
                Optional.of(address),
                port == 0 ? OptionalInt.empty() : OptionalInt.of(port));
    }

    /** The device behind that end, such as {@code "network 5 device address 0a"}. */
    Optional<String> component(Message message) {
        if (route == NOT_ROUTED) {
            return Optional.empty();
        }
        Bytes bytes = message.bytes();
        int length = Math.min(MOST_OCTETS, bytes.u8(route + 2));
        return Optional.of("network " + bytes.u16(route) + " device address " + bytes.hex(route + 3, length));
    }

    /** Tells that there is a device behind, once. */
    void tell(Message message) {
        if (route == NOT_ROUTED) {
            return;
        }
        Bytes bytes = message.bytes();
        int hash = bytes.hash(route, 3 + bytes.u8(route + 2));
        if (FirstTime.of(message, ROUTED, Math.floorMod(hash, LATER))) {
            message.component(endpoint(message), component(message).orElse(""));
            message.role(endpoint(message).withoutPort(), RoleKind.GATEWAY);
        }
    }
}
