package org.asbuilt.dissect;

import java.util.ArrayList;
import java.util.List;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * BACnet over IP versions 4 and 6 and over Ethernet: services of devices, devices behind routers, and what device
 * objects say of themselves.
 *
 * <p>Source: ANSI/ASHRAE 135-2020 clauses 6 (network layer), 7 (Ethernet), annex J (BACnet/IP) and annex U (BACnet/IPv6).
 */
public final class Bacnet implements Dissector {
    private static final int PORT = 47808;
    private static final int PORTS = 16;
    private static final int LINK = 0x82;
    private static final int VERSION_4 = 0x81;
    private static final int VERSION_6 = 0x82;
    private static final int HEADER = 4;
    private static final int NETWORK_VERSION = 1;
    private static final int RESERVED = 0x50;
    private static final int IS_NETWORK = 0x80;
    private static final int HAS_DESTINATION = 0x20;
    private static final int HAS_SOURCE = 0x08;
    private static final int FORWARDED = 4;
    private static final int FORWARDED_6 = 8;
    private static final int NO_NETWORK_PART = -1;
    private static final int NETWORKS = 1;
    private static final int MOST_NETWORKS = 200;

    Bacnet() {}

    @Override
    public String protocol() {
        return "BACnet";
    }

    @Override
    public List<Carrier> carriers() {
        List<Carrier> carriers = new ArrayList<>();
        for (int port = PORT - 1; port < PORT + PORTS; port++) {
            carriers.add(new Carrier(Medium.DATAGRAM, port));
        }
        carriers.add(new Carrier(Medium.LOGICAL_LINK, LINK));
        return carriers;
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == VERSION_4 || octet == VERSION_6 || octet == NETWORK_VERSION;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        int type = bytes.u8(0);
        if (type == NETWORK_VERSION) {
            return BacnetMessages.isUsual(bytes) ? Recognition.PLAUSIBLE : Recognition.NO;
        }
        boolean isLink = (type == VERSION_4 || type == VERSION_6)
                && bytes.length() >= HEADER
                && bytes.u8(1) <= 12
                && bytes.u16(2) >= HEADER;
        if (!isLink) {
            return Recognition.NO;
        }
        int network = networkOffset(type, bytes.u8(1));
        boolean isWhole = bytes.u16(2) == bytes.length();
        if (network == NO_NETWORK_PART) {
            return isWhole ? Recognition.CERTAIN : Recognition.NO;
        }
        boolean isNetwork = bytes.length() >= network + 2
                && bytes.u8(network) == NETWORK_VERSION
                && (bytes.u8(network + 1) & RESERVED) == 0;
        if (!isNetwork) {
            return Recognition.NO;
        }
        return isWhole ? Recognition.CERTAIN : Recognition.PLAUSIBLE;
    }

    /** Where the network layer begins in a message of the link, {@link #NO_NETWORK_PART} if it has none. */
    private static int networkOffset(int type, int function) {
        if (type == VERSION_4) {
            return switch (function) {
                case FORWARDED -> HEADER + 6;
                case 9, 10, 11 -> HEADER;
                default -> NO_NETWORK_PART;
            };
        }
        return switch (function) {
            case 1 -> HEADER + 6;
            case 2, 12 -> HEADER + 3;
            case FORWARDED_6 -> HEADER + 3 + 18;
            default -> NO_NETWORK_PART;
        };
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        int type = bytes.u8(0);
        if (type == NETWORK_VERSION) {
            network(message, 0, bytes.length(), BacnetSource.NOT_FORWARDED);
            return bytes.length();
        }
        MalformedBytes.unless(type == VERSION_4 || type == VERSION_6, "unknown kind of link", 0);
        int function = bytes.u8(1);
        MalformedBytes.unless(bytes.u16(2) >= HEADER, "a message shorter than its header", 2);
        // Some devices count their header twice or send one length always; the datagram ends where it ends.
        int end = bytes.length();
        BacnetServices.link(message, type == VERSION_4, function);
        int network = networkOffset(type, function);
        if (network != NO_NETWORK_PART) {
            boolean isForwarded = function == (type == VERSION_4 ? FORWARDED : FORWARDED_6);
            int origin = type == VERSION_4 ? HEADER : HEADER + 3;
            network(message, network, end, isForwarded ? origin : BacnetSource.NOT_FORWARDED);
        }
        return end;
    }

    /** Whether the message is for all, as its link or its address says. */
    static boolean isBroadcast(Message message) {
        Bytes bytes = message.bytes();
        // Captures that were rewritten and some gateways send in plain messages to the broadcast address of a subnet.
        boolean isToSubnet = message.frame.ipVersion == 4 && (message.frame.destinationLow & 0xFF) == 0xFF;
        return isToSubnet
                || switch (bytes.u8(0)) {
                    case VERSION_4 -> bytes.u8(1) == 11;
                    case VERSION_6 -> bytes.u8(1) == 2;
                    default -> message.isToGroup();
                };
    }

    private static void network(Message message, int at, int end, int origin) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(bytes.u8(at) == NETWORK_VERSION, "unknown version of the network layer", at);
        int control = bytes.u8(at + 1);
        int next = at + 2;
        boolean hasDestination = (control & HAS_DESTINATION) != 0;
        if (hasDestination) {
            next += 3 + bytes.u8(next + 2);
        }
        int route = BacnetSource.NOT_ROUTED;
        if ((control & HAS_SOURCE) != 0) {
            route = next;
            MalformedBytes.unless(bytes.u8(next + 2) > 0, "a source without address", next + 2);
            next += 3 + bytes.u8(next + 2);
        }
        next += hasDestination ? 1 : 0;
        MalformedBytes.unless(next < end, "a network part without content", at);
        BacnetSource source = BacnetSource.of(origin, route);
        source.tell(message);
        if ((control & IS_NETWORK) != 0) {
            networkMessage(message, next, end);
        } else {
            BacnetMessages.read(message, next, end, source);
        }
    }

    private static void networkMessage(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        int type = bytes.u8(at);
        BacnetServices.network(message, type);
        // I-Am-Router-To-Network and Router-Available list networks, an acknowledged table has entries with port data.
        if (type == 1) {
            message.role(message.sender(), RoleKind.GATEWAY);
            for (int index = 0; at + 3 + 2 * index <= end && index < MOST_NETWORKS; index++) {
                network(message, bytes.u16(at + 1 + 2 * index));
            }
        } else if (type == 7 && end - at >= 2) {
            table(message, at + 1, end);
        }
    }

    private static void table(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        int count = bytes.u8(at);
        int next = at + 1;
        for (int index = 0; index < count; index++) {
            MalformedBytes.unless(next + 4 <= end, "fewer networks than announced", at);
            network(message, bytes.u16(next));
            next += 4 + bytes.u8(next + 3);
        }
    }

    private static void network(Message message, int number) {
        if (number != 0 && number != 0xFFFF && FirstTime.of(message, NETWORKS, number)) {
            message.component(BacnetSource.self(message), "network " + number);
        }
    }
}
