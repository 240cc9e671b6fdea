package org.asbuilt.dissect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * The messages of {@link ProfinetDcp} and the blocks within: option, suboption, length, information, value.
 *
 * <p>Source: IEC 61158-6-10 clause 4.3.1.4 (options and suboptions of DCP) and 4.3.2 (device role, IP parameter).
 */
final class ProfinetDcpBlocks {
    private static final int ADDRESS = 1;
    private static final int DEVICE = 2;
    private static final int DHCP = 3;
    private static final int CONTROL = 5;
    private static final int INITIATIVE = 6;
    private static final int DOMAIN = 7;
    private static final int RESPONSE = 4;
    private static final int HOST_NAME = 12;
    private static final int MOST_OPTIONS = 32;

    private static final Optional<String> PROTOCOL = Optional.of("DCP");
    private static final Optional<String> ORIGINAL = Optional.of("original equipment");
    /** Name by the neighbour's port, such as {@code port-001.switch3}. */
    private static final Optional<String> ALIAS = Optional.of("alias");

    private static final long WAITS = 1L << 32;
    private static final long ASKED_ADDRESS = 1L << 40;
    private static final long ASKED_MASK = 2L << 40;
    private static final long ASKED_ROUTER = 3L << 40;
    private static final long ASKED_NAME = Long.MIN_VALUE;
    private static final int NAME_OF_STATION = 2;

    private ProfinetDcpBlocks() {}

    /** Reads one frame. */
    static void read(Message message) {
        Bytes bytes = message.bytes();
        int service = bytes.u8(2);
        int type = bytes.u8(3);
        int end = ProfinetDcp.HEADER + bytes.u16(10);
        MalformedBytes.unless(ProfinetDcp.isServiceOf(bytes.u16(0), service), "a service of another frame", 2);
        MalformedBytes.unless(end <= bytes.length(), "the data are longer than the frame", 10);
        boolean isRequest = (type & 1) == 0;
        switch (service) {
            case ProfinetDcp.HELLO -> {
                message.published(Kind.CONNECT, "6 hello");
                blocks(message, end, true);
            }
            case ProfinetDcp.IDENTIFY -> {
                if (isRequest) {
                    message.senderAsks();
                    message.function(Kind.IDENTIFY, "5 identify");
                    askedName(message, end);
                } else {
                    message.senderServes();
                    blocks(message, end, true);
                }
            }
            case ProfinetDcp.GET -> {
                if (isRequest) {
                    message.senderAsks();
                    message.function(Kind.IDENTIFY, "3 get");
                } else {
                    message.senderServes();
                    blocks(message, end, type == ProfinetDcp.SUCCESS);
                }
            }
            default -> {
                if (isRequest) {
                    message.senderAsks();
                    set(message, end);
                } else {
                    message.senderServes();
                    confirmations(message, end);
                }
            }
        }
    }

    /**
     * A device that starts asks whether another bears its own name; a controller asks for its devices. The name may be
     * the sender's therefore, and no more.
     */
    private static void askedName(Message message, int end) {
        Bytes bytes = message.bytes();
        int at = ProfinetDcp.HEADER;
        boolean isName = at + 4 <= end && bytes.u8(at) == DEVICE && bytes.u8(at + 1) == NAME_OF_STATION;
        if (!isName) {
            return;
        }
        int length = bytes.u16(at + 2);
        MalformedBytes.unless(at + 4 + length <= end, "a name is longer than the frame", at + 2);
        long hash = bytes.hash(at + 4, length);
        if (message.recall(ASKED_NAME | hash) < 0) {
            message.remember(ASKED_NAME | hash, 1);
            message.sight(new Sighting.Name(
                    message.sender(),
                    NameKind.HOSTNAME,
                    bytes.text(at + 4, length),
                    message.protocol(),
                    Confidence.LOW,
                    message.place()));
        }
    }

    /** Blocks of a station that tells of itself; each value is preceded by two octets of information. */
    private static void blocks(Message message, int end, boolean isTold) {
        Bytes bytes = message.bytes();
        int at = ProfinetDcp.HEADER;
        while (at + 4 <= end) {
            int length = bytes.u16(at + 2);
            int value = at + 4;
            MalformedBytes.unless(value + length <= end, "a block is longer than the data", at + 2);
            if (isTold && length >= 2 && bytes.u8(at) != CONTROL) {
                value(message, bytes.u8(at), bytes.u8(at + 1), value + 2, length - 2);
            }
            at = value + length + (length & 1);
        }
    }

    private static void value(Message message, int option, int suboption, int at, int length) {
        switch (option) {
            case ADDRESS -> address(message, suboption, at, length);
            case DEVICE -> device(message, suboption, at, length);
            case DHCP -> {
                if (suboption == HOST_NAME) {
                    message.name(
                            message.sender(), NameKind.HOSTNAME, message.bytes().text(at, length));
                }
            }
            default -> {
                return;
            }
        }
    }

    private static void device(Message message, int suboption, int at, int length) {
        Bytes bytes = message.bytes();
        Endpoint sender = message.sender();
        switch (suboption) {
            case 1 -> message.identity(sender, IdentityPart.PRODUCT_FAMILY, bytes.text(at, length));
            case 2 -> message.name(sender, NameKind.HOSTNAME, bytes.text(at, length));
            case 3 -> ProfinetNumbers.identity(message, sender, Optional.empty(), bytes.u16(at), bytes.u16(at + 2));
            case 4 -> role(message, sender, bytes.u8(at));
            case 5 -> options(message, sender, at, length);
            case 6 -> message.identity(sender, ALIAS, IdentityPart.SYSTEM_NAME, bytes.text(at, length));
            case 7 -> {
                String instance = Integer.toString(bytes.u16(at));
                message.identity(sender, IdentityPart.DEVICE_INSTANCE, bytes.u16(at) == 0 ? "" : instance);
            }
            case 8 -> {
                // The maker of the part inside, beside the one whose name is on it.
                ProfinetNumbers.identity(message, sender, ORIGINAL, bytes.u16(at), bytes.u16(at + 2));
            }
            case 10 -> {
                boolean serves = (bytes.u16(at) & 3) != 0;
                String revision = serves ? "remote service interface" : "";
                message.identity(sender, PROTOCOL, IdentityPart.PROTOCOL_REVISION, revision);
            }
            default -> {
                return;
            }
        }
    }

    private static void role(Message message, Endpoint sender, int roles) {
        if ((roles & 1) != 0) {
            message.role(sender, RoleKind.FIELD_DEVICE);
        }
        if ((roles & 2) != 0) {
            message.role(sender, RoleKind.CONTROLLER);
        }
        if ((roles & 4) != 0) {
            message.role(sender, RoleKind.GATEWAY);
        }
        if ((roles & 8) != 0) {
            message.role(sender, RoleKind.ENGINEERING_STATION);
        }
    }

    /** What can be set or asked of a station, in pairs of option and suboption. */
    private static void options(Message message, Endpoint sender, int at, int length) {
        Bytes bytes = message.bytes();
        StringBuilder text = new StringBuilder("options");
        for (int pair = 0; pair < Math.min(length / 2, MOST_OPTIONS); pair++) {
            text.append(pair == 0 ? " " : ", ")
                    .append(bytes.u8(at + 2 * pair))
                    .append('/')
                    .append(bytes.u8(at + 2 * pair + 1));
        }
        message.identity(sender, PROTOCOL, IdentityPart.PROTOCOL_REVISION, length < 2 ? "" : text.toString());
    }

    private static void address(Message message, int suboption, int at, int length) {
        Bytes bytes = message.bytes();
        boolean isSuite = (suboption == 2 && length >= 12) || (suboption == 3 && length >= 28);
        // The information's high bit says that another station has the address too.
        boolean isContested = isSuite && (bytes.u16(at - 2) & 0x80) != 0;
        if (isSuite && !isContested) {
            bears(message, message.sender(), bytes.i32(at), bytes.i32(at + 4), bytes.i32(at + 8));
        }
    }

    private static void bears(Message message, Endpoint station, int address, int mask, int router) {
        if (address == 0 || station.mac().isEmpty()) {
            return;
        }
        NetworkAddress own = NetworkAddress.version4(address);
        message.bears(station.mac().get(), own);
        int bits = Integer.bitCount(mask);
        boolean isMask = mask == (bits == 0 ? 0 : -1 << (32 - bits));
        if (!isMask || bits == 0) {
            return;
        }
        List<NetworkAddress> routers = new ArrayList<>();
        // A station without gateway names itself, or nothing.
        if (router != 0 && router != address) {
            routers.add(NetworkAddress.version4(router));
        }
        Endpoint endpoint = new Endpoint(station.mac(), station.vlan(), Optional.of(own), OptionalInt.empty());
        message.sight(
                new Sighting.Subnet(endpoint, bits, routers, Profinet.DCP, message.confidence(), message.place()));
    }

    /** What is asked to be set; each value is preceded by two octets that say whether for good. */
    private static void set(Message message, int end) {
        Bytes bytes = message.bytes();
        int at = ProfinetDcp.HEADER;
        while (at + 4 <= end) {
            int option = bytes.u8(at);
            int suboption = bytes.u8(at + 1);
            int length = bytes.u16(at + 2);
            int value = at + 4;
            MalformedBytes.unless(value + length <= end, "a block is longer than the data", at + 2);
            setting(message, option, suboption, value, length);
            at = value + length + (length & 1);
        }
    }

    private static void setting(Message message, int option, int suboption, int value, int length) {
        switch (option) {
            case ADDRESS -> {
                message.function(Kind.CONFIGURE, "4 set IP parameter");
                askAddress(message, suboption, value + 2, length - 2);
            }
            case DEVICE -> {
                if (suboption != 2) {
                    message.function(Kind.CONFIGURE, "4 set device property");
                    return;
                }
                message.function(Kind.CONFIGURE, "4 set name of station");
                if (length > 2) {
                    message.name(
                            message.receiver(),
                            NameKind.HOSTNAME,
                            message.bytes().text(value + 2, length - 2));
                }
            }
            case DHCP -> message.function(Kind.CONFIGURE, "4 set DHCP parameter");
            case CONTROL -> control(message, suboption);
            case INITIATIVE -> message.function(Kind.CONFIGURE, "4 set device initiative");
            case DOMAIN -> message.function(Kind.CONFIGURE, "4 set network domain");
            default -> message.function(Kind.CONFIGURE, "4 set manufacturer's option");
        }
    }

    private static void control(Message message, int suboption) {
        switch (suboption) {
            case 1 -> message.function(Kind.CONNECT, "4 start transaction");
            case 2 -> message.function(Kind.CONNECT, "4 end transaction");
            case 3 -> message.function(Kind.CONFIGURE, "4 signal (blink)");
            case 5 -> message.function(Kind.STOP, "4 factory reset");
            case 6 -> message.function(Kind.STOP, "4 reset to factory");
            default -> message.function(Kind.OTHER, "4 other control");
        }
    }

    private static void askAddress(Message message, int suboption, int at, int length) {
        if ((suboption != 2 && suboption != 3) || length < 12) {
            return;
        }
        Bytes bytes = message.bytes();
        message.remember(ASKED_ADDRESS, bytes.u32(4) | WAITS);
        message.remember(ASKED_MASK, bytes.u32(at) << 32 | bytes.u32(at + 4));
        message.remember(ASKED_ROUTER, bytes.u32(at + 8));
    }

    /** The answer to what was asked to be set: each option again with an error number. */
    private static void confirmations(Message message, int end) {
        Bytes bytes = message.bytes();
        int at = ProfinetDcp.HEADER;
        while (at + 4 <= end) {
            int length = bytes.u16(at + 2);
            MalformedBytes.unless(at + 4 + length <= end, "a block is longer than the data", at + 2);
            boolean isConfirmation = bytes.u8(at) == CONTROL && bytes.u8(at + 1) == RESPONSE && length >= 3;
            if (isConfirmation && bytes.u8(at + 4) == ADDRESS && bytes.u8(at + 6) == 0) {
                confirmAddress(message);
            }
            at += 4 + length + (length & 1);
        }
    }

    private static void confirmAddress(Message message) {
        if (message.recall(ASKED_ADDRESS) != (message.bytes().u32(4) | WAITS)) {
            return;
        }
        long asked = message.recall(ASKED_MASK);
        int router = (int) message.recall(ASKED_ROUTER);
        message.remember(ASKED_ADDRESS, 0);
        bears(message, message.sender(), (int) (asked >>> 32), (int) asked, router);
    }
}
