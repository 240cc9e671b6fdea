package org.asbuilt.dissect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.Neighbour;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Link Layer Discovery Protocol: who stands at the other end of the cable.
 *
 * <p>Source: IEEE Std 802.1AB-2016 clause 8; ANSI/TIA-1057 clause 10.2.6 (inventory).
 */
public final class Lldp implements Dissector {
    private static final int MED = 0x0012BB;
    /** A system description of Siemens network components, such as {@code "Siemens, SIMATIC NET, SCALANCE ..."}. */
    private static final Pattern SIEMENS = Pattern.compile(
            "Siemens(?: AG)?, ([^,]+), ([^,]+), (6[A-Z]{2}\\d ?[\\w -]+)(?:, HW: ?(?:Version )?([^,]+))?"
                    + "(?:, FW: ?(?:Version )?([^,]+))?.*");

    private static final String[] CAPABILITIES = {
        "other",
        "repeater",
        "bridge",
        "wlan-access-point",
        "router",
        "telephone",
        "docsis-cable-device",
        "station-only",
        "c-vlan-component",
        "s-vlan-component",
        "two-port-mac-relay"
    };

    Lldp() {}

    @Override
    public String protocol() {
        return "LLDP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.FRAME, Frame.LLDP));
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        return bytes.u8(0) >> 1 == 1 ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    /** What one frame holds. */
    private static final class Announcement {
        private String chassis = "";
        private String port = "";
        private Optional<String> portDescription = Optional.empty();
        private final TreeSet<String> capabilities = new TreeSet<>();
        private final List<NetworkAddress> management = new ArrayList<>();
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        Announcement announcement = new Announcement();
        Endpoint sender = message.sender();
        int at = 0;
        while (at + 2 <= bytes.length()) {
            int type = bytes.u8(at) >> 1;
            int length = bytes.u16(at) & 0x1FF;
            if (type == 0) {
                break;
            }
            MalformedBytes.unless(at + 2 + length <= bytes.length(), "an element is longer than the frame", at);
            element(message, sender, announcement, type, at + 2, length);
            at += 2 + length;
        }
        MalformedBytes.unless(!announcement.chassis.isEmpty(), "no chassis", 0);
        message.sight(new Neighbour(
                sender,
                announcement.chassis,
                announcement.port,
                announcement.portDescription,
                List.copyOf(announcement.capabilities),
                announcement.management,
                protocol(),
                message.confidence(),
                message.place()));
        return bytes.length();
    }

    private static void element(
            Message message, Endpoint sender, Announcement announcement, int type, int at, int length) {
        Bytes bytes = message.bytes();
        switch (type) {
            case 1 -> announcement.chassis = identifier(bytes, at, length, 4, 5);
            case 2 -> announcement.port = identifier(bytes, at, length, 3, 4);
            case 4 ->
                announcement.portDescription =
                        Optional.of(bytes.text(at, length)).filter(text -> !text.isBlank());
            case 5 -> message.name(sender, NameKind.HOSTNAME, bytes.text(at, length));
            case 6 -> description(message, sender, bytes.text(at, length));
            case 7 -> capabilities(message, sender, announcement, bytes.u16(at + 2));
            case 8 -> management(bytes, announcement, at, length);
            case 127 -> organization(message, sender, at, length);
            default -> bytes.hex(at, 0);
        }
    }

    /** Chassis or port: as hardware address, network address or text. */
    private static String identifier(Bytes bytes, int at, int length, int macKind, int networkKind) {
        MalformedBytes.unless(length >= 2, "an identifier is empty", at);
        int kind = bytes.u8(at);
        if (kind == macKind && length == 7) {
            return bytes.mac(at + 1).toString();
        }
        if (kind == networkKind && length == 6 && bytes.u8(at + 1) == 1) {
            return NetworkAddress.version4(bytes.i32(at + 2)).toString();
        }
        String text = bytes.text(at + 1, length - 1);
        return text.isEmpty() ? bytes.hex(at + 1, length - 1) : text;
    }

    /** What a device says it is, in one line. */
    static void description(Message message, Endpoint sender, String text) {
        message.identity(sender, Optional.empty(), IdentityPart.DESCRIPTION, text);
        Matcher siemens = SIEMENS.matcher(text);
        if (siemens.matches()) {
            message.identity(sender, Optional.empty(), IdentityPart.VENDOR, "Siemens");
            message.identity(
                    sender,
                    Optional.empty(),
                    IdentityPart.PRODUCT_FAMILY,
                    siemens.group(1).strip());
            message.identity(
                    sender,
                    Optional.empty(),
                    IdentityPart.MODEL,
                    siemens.group(2).strip());
            message.identity(
                    sender,
                    Optional.empty(),
                    IdentityPart.ORDER_NUMBER,
                    siemens.group(3).strip());
            Optional.ofNullable(siemens.group(4))
                    .ifPresent(text4 ->
                            message.identity(sender, Optional.empty(), IdentityPart.HARDWARE_REVISION, text4.strip()));
            Optional.ofNullable(siemens.group(5))
                    .ifPresent(text5 ->
                            message.identity(sender, Optional.empty(), IdentityPart.FIRMWARE_REVISION, text5.strip()));
        }
    }

    private static void capabilities(Message message, Endpoint sender, Announcement announcement, int enabled) {
        for (int bit = 0; bit < CAPABILITIES.length; bit++) {
            if ((enabled >> bit & 1) != 0) {
                announcement.capabilities.add(CAPABILITIES[bit]);
            }
        }
        if ((enabled & 1 << 4) != 0) {
            message.role(sender, RoleKind.ROUTER);
        }
        if ((enabled & 1 << 2) != 0) {
            message.role(sender, RoleKind.SWITCH);
        }
        if ((enabled & 1 << 3) != 0) {
            message.role(sender, RoleKind.ACCESS_POINT);
        }
        if ((enabled & 1 << 5) != 0) {
            message.role(sender, RoleKind.TELEPHONE);
        }
    }

    private static void management(Bytes bytes, Announcement announcement, int at, int length) {
        MalformedBytes.unless(length >= 2, "a management address is empty", at);
        int size = bytes.u8(at);
        int family = bytes.u8(at + 1);
        if (family == 1 && size == 5 && length >= 6) {
            announcement.management.add(NetworkAddress.version4(bytes.i32(at + 2)));
        } else if (family == 2 && size == 17 && length >= 18) {
            announcement.management.add(NetworkAddress.version6(bytes.i64(at + 2), bytes.i64(at + 10)));
        }
    }

    private static void organization(Message message, Endpoint sender, int at, int length) {
        Bytes bytes = message.bytes();
        if (length < 5 || (bytes.u16(at) << 8 | bytes.u8(at + 2)) != MED) {
            return;
        }
        Optional<IdentityPart> part = switch (bytes.u8(at + 3)) {
            case 5 -> Optional.of(IdentityPart.HARDWARE_REVISION);
            case 6 -> Optional.of(IdentityPart.FIRMWARE_REVISION);
            case 7 -> Optional.of(IdentityPart.SOFTWARE);
            case 8 -> Optional.of(IdentityPart.SERIAL_NUMBER);
            case 9 -> Optional.of(IdentityPart.VENDOR);
            case 10 -> Optional.of(IdentityPart.MODEL);
            default -> Optional.empty();
        };
        part.ifPresent(known -> message.identity(sender, Optional.empty(), known, bytes.text(at + 4, length - 4)));
    }
}
