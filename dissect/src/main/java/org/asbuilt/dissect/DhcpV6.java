package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Dynamic host configuration for IPv6: who gets which address, names and vendor classes of clients.
 *
 * <p>Source: RFC 8415 sections 8, 9 (messages), 11 (identifiers), 21 (options); RFC 4704 (names).
 */
public final class DhcpV6 implements Dissector {
    private static final int CLIENT_PORT = 546;
    private static final int SERVER_PORT = 547;
    private static final int RELAY_FORWARD = 12;
    private static final int RELAY_REPLY = 13;
    private static final int RELAY_HEADER = 34;
    private static final int MOST_OPTIONS = 64;
    private static final String[] OPERATIONS = {
        "",
        "1 solicit",
        "2 advertise",
        "3 request",
        "4 confirm",
        "5 renew",
        "6 rebind",
        "7 reply",
        "8 release",
        "9 decline",
        "10 reconfigure",
        "11 information request",
        "12 relay forward",
        "13 relay reply"
    };

    DhcpV6() {}

    @Override
    public String protocol() {
        return "DHCPv6";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.DATAGRAM, CLIENT_PORT), new Carrier(Medium.DATAGRAM, SERVER_PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet >= 1 && octet <= 13;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < 8 || !mayBeginWith(bytes.u8(0))) {
            return Recognition.NO;
        }
        int at = isRelayed(bytes, 0) ? RELAY_HEADER : 4;
        // The first option must be a known one that fits.
        boolean fits = at + 4 <= bytes.length()
                && bytes.u16(at) >= 1
                && bytes.u16(at) <= 144
                && at + 4 + bytes.u16(at + 2) <= bytes.length();
        return fits ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    private static boolean isRelayed(Bytes bytes, int at) {
        return bytes.u8(at) == RELAY_FORWARD || bytes.u8(at) == RELAY_REPLY;
    }

    private static boolean isFromServer(int kind) {
        return kind == 2 || kind == 7 || kind == 10 || kind == RELAY_REPLY;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        int kind = bytes.u8(0);
        MalformedBytes.unless(mayBeginWith(kind), "unknown message", 0);
        if (isFromServer(kind)) {
            message.senderServes();
            message.role(message.sender(), kind == RELAY_REPLY ? RoleKind.SERVER : RoleKind.ADDRESS_SERVER);
        } else {
            message.senderAsks();
            message.function(Kind.CONFIGURE, OPERATIONS[kind]);
        }
        boolean isRelayed = isRelayed(bytes, 0);
        if (isRelayed) {
            message.role(isFromServer(kind) ? message.receiver() : message.sender(), RoleKind.ROUTER);
        }
        options(message, isRelayed ? RELAY_HEADER : 4, bytes.length(), new Lease(message, isFromServer(kind)), 0);
        return bytes.length();
    }

    /** Whom the options are about. */
    private static final class Lease {
        private final Message message;
        private final boolean isFromServer;
        private Optional<MacAddress> client = Optional.empty();

        Lease(Message message, boolean isFromServer) {
            this.message = message;
            this.isFromServer = isFromServer;
        }

        Endpoint end(Optional<NetworkAddress> address) {
            Endpoint heard = isFromServer ? message.receiver() : message.sender();
            return new Endpoint(
                    client.or(heard::mac), heard.vlan(), address.isPresent() ? address : heard.address(), heard.port());
        }
    }

    private static void options(Message message, int start, int end, Lease lease, int depth) {
        Bytes bytes = message.bytes();
        int at = start;
        for (int count = 0; at + 4 <= end && count < MOST_OPTIONS; count++) {
            int length = bytes.u16(at + 2);
            MalformedBytes.unless(at + 4 + length <= end, "an option is longer than the message", at + 2);
            option(message, bytes.u16(at), at + 4, length, lease, depth);
            at += 4 + length;
        }
    }

    private static void option(Message message, int code, int at, int length, Lease lease, int depth) {
        Bytes bytes = message.bytes();
        switch (code) {
            case 1 -> lease.client = hardware(bytes, at, length);
            case 3, 4 -> {
                int header = code == 3 ? 12 : 4;
                if (depth < 3 && length > header) {
                    options(message, at + header, at + length, lease, depth + 1);
                }
            }
            case 5 -> address(message, at, length, lease);
            case 9 -> {
                boolean isInner = depth < 3 && length >= 4;
                if (isInner) {
                    int header = isRelayed(bytes, at) ? RELAY_HEADER : 4;
                    options(message, at + Math.min(header, length), at + length, lease, depth + 1);
                }
            }
            case 16 -> vendorClass(message, at, length, lease);
            case 39 -> {
                if (length > 2 && !lease.isFromServer) {
                    message.name(lease.end(Optional.empty()), NameKind.HOSTNAME, fullName(bytes, at + 1, length - 1));
                }
            }
            default -> bytes.hex(at, 0);
        }
    }

    /** Identifiers of kind 1 and 3 hold a hardware address of Ethernet. */
    private static Optional<MacAddress> hardware(Bytes bytes, int at, int length) {
        boolean isTimed = length == 14 && bytes.u16(at) == 1;
        boolean isPlain = length == 10 && bytes.u16(at) == 3;
        return (isTimed || isPlain) && bytes.u16(at + 2) == 1
                ? Optional.of(bytes.mac(at + (isTimed ? 8 : 4))).filter(MacAddress::isStation)
                : Optional.empty();
    }

    private static void address(Message message, int at, int length, Lease lease) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(length >= 24, "an address option shorter than its parts", at - 2);
        long seconds = bytes.u32(at + 20);
        if (lease.isFromServer && seconds > 0) {
            message.sight(new Sighting.Lease(
                    lease.end(Optional.of(bytes.version6(at))),
                    message.sender().address(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.of(java.time.Duration.ofSeconds(seconds)),
                    message.protocol(),
                    message.confidence(),
                    message.place()));
        }
    }

    private static void vendorClass(Message message, int at, int length, Lease lease) {
        if (length > 6 && !lease.isFromServer) {
            int size = message.bytes().u16(at + 4);
            MalformedBytes.unless(6 + size <= length, "a vendor class longer than its option", at + 4);
            message.identity(
                    lease.end(Optional.empty()),
                    IdentityPart.SOFTWARE,
                    message.bytes().text(at + 6, size));
        }
    }

    private static String fullName(Bytes bytes, int at, int length) {
        StringBuilder name = new StringBuilder();
        int label = at;
        while (label < at + length && bytes.u8(label) > 0) {
            int size = bytes.u8(label);
            MalformedBytes.unless(size < 64 && label + 1 + size <= at + length, "a label longer than its name", label);
            name.append(name.isEmpty() ? "" : ".").append(bytes.text(label + 1, size));
            label += 1 + size;
        }
        return name.toString();
    }
}
