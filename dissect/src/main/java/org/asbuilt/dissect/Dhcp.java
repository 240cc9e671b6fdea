package org.asbuilt.dissect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.Lease;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Dynamic Host Configuration Protocol for IPv4: leases, host names, and what clients say of themselves.
 *
 * <p>Source: RFC 2131 section 2, RFC 2132, RFC 4702 (client name).
 */
public final class Dhcp implements Dissector {
    private static final int OPTIONS = 240;
    private static final int COOKIE = 0x63825363;

    Dhcp() {}

    @Override
    public String protocol() {
        return "DHCP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.DATAGRAM, 67), new Carrier(Medium.DATAGRAM, 68));
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        boolean fits = bytes.length() >= OPTIONS
                && (bytes.u8(0) == 1 || bytes.u8(0) == 2)
                && bytes.u8(2) <= 16
                && bytes.i32(236) == COOKIE;
        return fits ? Recognition.CERTAIN : Recognition.NO;
    }

    /** The options that matter here. */
    private static final class Options {
        private int kind;
        private String hostName = "";
        private String vendorClass = "";
        private Optional<NetworkAddress> server = Optional.empty();
        private List<NetworkAddress> routers = List.of();
        private List<NetworkAddress> nameServers = List.of();
        private Optional<Integer> prefixLength = Optional.empty();
        private Optional<Duration> duration = Optional.empty();
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        boolean isRequest = bytes.u8(0) == 1;
        Optional<MacAddress> hardware = bytes.u8(1) == 1 && bytes.u8(2) == 6
                ? Optional.of(bytes.mac(28)).filter(MacAddress::isStation)
                : Optional.empty();
        Options options = options(bytes);
        if (isRequest) {
            message.senderAsks();
            request(message, hardware, NetworkAddress.version4(bytes.i32(12)), options);
        } else {
            message.senderServes();
            reply(message, hardware, NetworkAddress.version4(bytes.i32(16)), options);
        }
        return bytes.length();
    }

    private static Endpoint client(Message message, Optional<MacAddress> hardware, NetworkAddress address) {
        return new Endpoint(
                hardware,
                message.sender().vlan(),
                Optional.of(address).filter(known -> !known.isUnspecified()),
                OptionalInt.empty());
    }

    private static void request(
            Message message, Optional<MacAddress> hardware, NetworkAddress address, Options options) {
        Endpoint client = client(message, hardware, address);
        message.name(client, NameKind.HOSTNAME, options.hostName);
        message.identity(client, Optional.empty(), IdentityPart.SOFTWARE, options.vendorClass);
    }

    private void reply(Message message, Optional<MacAddress> hardware, NetworkAddress address, Options options) {
        boolean isSender = options.server.isPresent()
                && options.server.equals(message.sender().address());
        if (isSender) {
            message.role(message.sender(), RoleKind.ADDRESS_SERVER);
        }
        boolean isAcknowledged = options.kind == 5 && !address.isUnspecified();
        if (isAcknowledged) {
            message.sight(new Lease(
                    client(message, hardware, address),
                    options.server,
                    options.routers,
                    options.nameServers,
                    options.prefixLength,
                    options.duration,
                    protocol(),
                    message.confidence(),
                    message.place()));
        }
    }

    private static Options options(Bytes bytes) {
        Options options = new Options();
        int at = OPTIONS;
        while (at < bytes.length()) {
            int code = bytes.u8(at);
            if (code == 255) {
                break;
            }
            if (code == 0) {
                at++;
                continue;
            }
            int length = bytes.u8(at + 1);
            MalformedBytes.unless(at + 2 + length <= bytes.length(), "an option is longer than the message", at);
            option(bytes, options, code, at + 2, length);
            at += 2 + length;
        }
        return options;
    }

    private static void option(Bytes bytes, Options options, int code, int at, int length) {
        switch (code) {
            case 1 -> options.prefixLength = prefixLength(bytes, at, length);
            case 3 -> options.routers = addresses(bytes, at, length);
            case 6 -> options.nameServers = addresses(bytes, at, length);
            case 12 -> options.hostName = bytes.text(at, length);
            case 51 -> options.duration = Optional.of(Duration.ofSeconds(bytes.u32(at)));
            case 53 -> options.kind = bytes.u8(at);
            case 54 -> options.server = addresses(bytes, at, length).stream().findFirst();
            case 60 -> options.vendorClass = bytes.text(at, length);
            case 81 -> options.hostName = options.hostName.isEmpty() ? fullName(bytes, at, length) : options.hostName;
            default -> bytes.hex(at, 0);
        }
    }

    /** Only a mask of leading ones has a prefix length. */
    private static Optional<Integer> prefixLength(Bytes bytes, int at, int length) {
        if (length != 4) {
            return Optional.empty();
        }
        int mask = bytes.i32(at);
        int ones = Integer.numberOfLeadingZeros(~mask);
        return Integer.bitCount(mask) == ones ? Optional.of(ones) : Optional.empty();
    }

    private static List<NetworkAddress> addresses(Bytes bytes, int at, int length) {
        List<NetworkAddress> addresses = new ArrayList<>();
        for (int offset = at; offset + 4 <= at + length; offset += 4) {
            addresses.add(NetworkAddress.version4(bytes.i32(offset)));
        }
        return addresses;
    }

    /** In the older form of the option the name is plain text; the newer form is like a name in DNS. */
    private static String fullName(Bytes bytes, int at, int length) {
        if (length < 4) {
            return "";
        }
        boolean isEncoded = (bytes.u8(at) & 4) != 0;
        return isEncoded ? DnsName.read(bytes, at + 3, at + 3).text() : bytes.text(at + 3, length - 3);
    }
}
