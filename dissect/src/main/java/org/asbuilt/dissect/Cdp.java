package org.asbuilt.dissect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.Neighbour;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Cisco Discovery Protocol: what a device of Cisco, or of a maker who speaks it too, says of itself to its neighbours.
 *
 * <p>Source: Cisco "Understanding and Configuring Cisco Discovery Protocol" (types and capabilities); the frame format is
 * known from public analyses.
 */
public final class Cdp implements Dissector {
    private static final int PROTOCOL = 0x2000;
    private static final int HEADER = 4;
    private static final String[] CAPABILITIES = {
        "router",
        "transparent-bridge",
        "source-route-bridge",
        "switch",
        "host",
        "igmp-filter",
        "repeater",
        "telephone",
        "remotely-managed"
    };

    Cdp() {}

    @Override
    public String protocol() {
        return "CDP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.SUBNETWORK, PROTOCOL));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 1 || octet == 2;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        boolean fits = bytes.length() >= 8 && bytes.u16(4) > 0 && bytes.u16(4) <= 0x30 && bytes.u16(6) >= 4;
        return fits ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    /** What one frame holds. */
    private static final class Announcement {
        private String device = "";
        private String port = "";
        private Optional<String> vlan = Optional.empty();
        private final List<String> capabilities = new ArrayList<>();
        private final List<NetworkAddress> addresses = new ArrayList<>();
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (message.isRepeated(HEADER, bytes.length() - HEADER)) {
            return bytes.length();
        }
        Announcement announcement = new Announcement();
        int at = HEADER;
        while (at + 4 <= bytes.length()) {
            int length = bytes.u16(at + 2);
            MalformedBytes.unless(length >= 4, "an element shorter than its header", at + 2);
            MalformedBytes.unless(at + length <= bytes.length(), "an element is longer than the frame", at + 2);
            element(message, announcement, bytes.u16(at), at + 4, length - 4);
            at += length;
        }
        message.sight(new Neighbour(
                message.sender(),
                announcement.device,
                announcement.port,
                announcement.vlan,
                announcement.capabilities,
                announcement.addresses,
                protocol(),
                message.confidence(),
                message.place()));
        return bytes.length();
    }

    private static void element(Message message, Announcement announcement, int type, int at, int length) {
        Bytes bytes = message.bytes();
        Endpoint sender = message.sender();
        switch (type) {
            case 0x01 -> {
                announcement.device = bytes.text(at, length);
                message.name(sender, NameKind.HOSTNAME, announcement.device);
            }
            case 0x02, 0x16 -> addresses(bytes, announcement, at, at + length);
            case 0x03 -> announcement.port = bytes.text(at, length);
            case 0x04 -> capabilities(message, announcement, bytes.i32(at));
            case 0x05 -> message.identity(sender, IdentityPart.SOFTWARE, bytes.text(at, length));
            case 0x06 -> message.identity(sender, IdentityPart.MODEL, bytes.text(at, length));
            case 0x09 -> message.name(sender, NameKind.GROUP_NAME, bytes.text(at, length));
            case 0x0A -> announcement.vlan = Optional.of("native VLAN " + bytes.u16(at));
            case 0x14 -> message.name(sender, NameKind.HOSTNAME, bytes.text(at, length));
            case 0x17 -> message.identity(sender, IdentityPart.LOCATION, bytes.text(at + 1, Math.max(0, length - 1)));
            default -> bytes.hex(at, 0);
        }
    }

    private static void addresses(Bytes bytes, Announcement announcement, int start, int end) {
        long count = bytes.u32(start);
        int at = start + 4;
        for (long index = 0; index < count && at + 2 <= end; index++) {
            int protocolLength = bytes.u8(at + 1);
            int lengthAt = at + 2 + protocolLength;
            int length = bytes.u16(lengthAt);
            int value = lengthAt + 2;
            MalformedBytes.unless(value + length <= end, "an address is longer than its element", lengthAt);
            if (protocolLength == 1 && bytes.u8(at + 2) == 0xCC && length == 4) {
                announcement.addresses.add(bytes.version4(value));
            } else if (protocolLength == 8 && length == 16) {
                announcement.addresses.add(bytes.version6(value));
            }
            at = value + length;
        }
    }

    private static void capabilities(Message message, Announcement announcement, int bits) {
        for (int bit = 0; bit < CAPABILITIES.length; bit++) {
            if ((bits >> bit & 1) != 0) {
                announcement.capabilities.add(CAPABILITIES[bit]);
            }
        }
        Endpoint sender = message.sender();
        if ((bits & 0x01) != 0) {
            message.role(sender, RoleKind.ROUTER);
        }
        if ((bits & 0x08) != 0) {
            message.role(sender, RoleKind.SWITCH);
        }
        if ((bits & 0x80) != 0) {
            message.role(sender, RoleKind.TELEPHONE);
        }
    }
}
