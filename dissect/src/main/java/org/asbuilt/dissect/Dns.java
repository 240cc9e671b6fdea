package org.asbuilt.dissect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Domain names and addresses that name servers answer, and those that hosts announce by multicast DNS.
 *
 * <p>Source: RFC 1035 section 4, RFC 3596 (AAAA), RFC 6762 (multicast), RFC 6763 section 4 (service instances).
 */
public final class Dns implements Dissector {
    private static final int PORT = 53;
    private static final int MULTICAST_PORT = 5353;
    private static final int HEADER = 12;
    private static final int ADDRESS = 1;
    private static final int POINTER = 12;
    private static final int ADDRESS_6 = 28;
    private static final int SERVICE = 33;

    Dns() {}

    @Override
    public String protocol() {
        return "DNS";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(
                new Carrier(Medium.DATAGRAM, PORT),
                new Carrier(Medium.DATAGRAM, MULTICAST_PORT),
                new Carrier(Medium.STREAM, PORT));
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        boolean fits = isHeader(bytes, 0)
                || (bytes.length() >= 14 && bytes.u16(0) >= bytes.length() - 2 && isHeader(bytes, 2));
        return fits ? Recognition.PLAUSIBLE : bytes.length() < 14 ? Recognition.MORE : Recognition.NO;
    }

    private static boolean isHeader(Bytes bytes, int at) {
        if (bytes.length() < at + HEADER) {
            return false;
        }
        int flags = bytes.u16(at + 2);
        int operation = flags >> 11 & 0xF;
        int questions = bytes.u16(at + 4);
        int answers = bytes.u16(at + 6);
        boolean isOpen = (flags & 0x0040) == 0 && (operation == 0 || operation == 4 || operation == 5);
        boolean isResponse = (flags & 0x8000) != 0;
        boolean isCounted = questions <= 64 && answers <= 512 && questions + answers > 0;
        return isOpen && isCounted && (isResponse || questions > 0) && (flags & 0xF) <= 11 && startsWithName(bytes, at);
    }

    /** The first question or record begins with a name, a type and one of the few classes. */
    private static boolean startsWithName(Bytes bytes, int start) {
        try {
            int end = DnsName.read(bytes, start + HEADER, start).end();
            int kind = bytes.u16(end);
            int network = bytes.u16(end + 2) & 0x7FFF;
            return kind != 0 && (network == 1 || network == 255 || network == 254 || network == 3);
        } catch (MalformedBytes noName) {
            return false;
        }
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (message.medium() == Medium.DATAGRAM) {
            records(message, 0, bytes.length());
            return bytes.length();
        }
        if (bytes.length() < 2 || bytes.length() < 2 + bytes.u16(0)) {
            return 0;
        }
        int length = bytes.u16(0);
        MalformedBytes.unless(length >= HEADER, "shorter than a header", 0);
        records(message, 2, 2 + length);
        return 2 + length;
    }

    private static void records(Message message, int start, int end) {
        Bytes bytes = message.bytes();
        boolean isMulticast = message.sourcePort() == MULTICAST_PORT || message.destinationPort() == MULTICAST_PORT;
        boolean isResponse = (bytes.u16(start + 2) & 0x8000) != 0;
        if (!isResponse) {
            if (!isMulticast) {
                message.senderAsks();
            }
            return;
        }
        if (!isMulticast) {
            message.senderServes();
            message.role(message.sender(), RoleKind.NAME_SERVER);
        }
        int at = start + HEADER;
        for (int question = bytes.u16(start + 4); question > 0; question--) {
            at = DnsName.read(bytes, at, start).end() + 4;
        }
        int records = bytes.u16(start + 6) + bytes.u16(start + 8) + bytes.u16(start + 10);
        for (int record = 0; record < records && at < end; record++) {
            DnsName name = DnsName.read(bytes, at, start);
            int kind = bytes.u16(name.end());
            int length = bytes.u16(name.end() + 8);
            int data = name.end() + 10;
            MalformedBytes.unless(data + length <= end, "a record is longer than the message", name.end() + 8);
            record(message, name.text(), kind, data, length, start, isMulticast);
            at = data + length;
        }
    }

    private static void record(
            Message message, String name, int kind, int data, int length, int start, boolean isMulticast) {
        Bytes bytes = message.bytes();
        if (kind == ADDRESS && length == 4) {
            address(message, name, NetworkAddress.version4(bytes.i32(data)), isMulticast);
        } else if (kind == ADDRESS_6 && length == 16) {
            address(message, name, NetworkAddress.version6(bytes.i64(data), bytes.i64(data + 8)), isMulticast);
        } else if (kind == POINTER) {
            reverse(name)
                    .ifPresent(address ->
                            address(message, DnsName.read(bytes, data, start).text(), address, isMulticast));
        } else if (kind == SERVICE && isMulticast) {
            message.name(message.sender(), NameKind.SERVICE_INSTANCE, name);
        }
    }

    private static void address(Message message, String name, NetworkAddress address, boolean isMulticast) {
        boolean isSelf = isMulticast && message.sender().address().equals(Optional.of(address));
        if (isSelf) {
            message.name(message.sender(), NameKind.HOSTNAME, name);
            return;
        }
        Endpoint bearer = new Endpoint(
                isMulticast ? message.sender().mac() : Optional.empty(),
                isMulticast ? message.sender().vlan() : OptionalInt.empty(),
                Optional.of(address),
                OptionalInt.empty());
        message.name(bearer, isMulticast ? NameKind.HOSTNAME : NameKind.DOMAIN_NAME, name);
    }

    /** The address of {@code 4.3.2.1.in-addr.arpa}. */
    private static Optional<NetworkAddress> reverse(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".in-addr.arpa")) {
            return Optional.empty();
        }
        String[] labels =
                lower.substring(0, lower.length() - ".in-addr.arpa".length()).split("\\.", -1);
        return labels.length == 4
                ? NetworkAddress.parse(labels[3] + "." + labels[2] + "." + labels[1] + "." + labels[0])
                : Optional.empty();
    }
}
