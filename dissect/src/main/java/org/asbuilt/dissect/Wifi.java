package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Management frames of wireless networks: which access points there are, what they call their networks, how they protect
 * them, and which stations joined.
 *
 * <p>Source: IEEE Std 802.11-2020 clauses 9.3.3 and 9.4; Wi-Fi Alliance "Wi-Fi Simple Configuration Technical
 * Specification" version 2.0.8, clause 12 (attributes).
 */
public final class Wifi implements Dissector {
    private static final int ASSOCIATION_REQUEST = 0;
    private static final int ASSOCIATION_RESPONSE = 1;
    private static final int REASSOCIATION_REQUEST = 2;
    private static final int REASSOCIATION_RESPONSE = 3;
    private static final int PROBE_REQUEST = 4;
    private static final int PROBE_RESPONSE = 5;
    private static final int BEACON = 8;
    private static final int DISASSOCIATION = 10;
    private static final int AUTHENTICATION = 11;
    private static final int DEAUTHENTICATION = 12;
    private static final int ACTION = 13;

    private static final int IS_ACCESS_POINT = 1;
    private static final int HAS_PRIVACY = 0x10;

    /** The organisation and type before the elements that the Wi-Fi Alliance inherited. */
    private static final long LEGACY_PROTECTION = 0x0050_F201L;

    private static final long SIMPLE_CONFIGURATION = 0x0050_F204L;

    /** Categories of the primary device type, from 1. */
    private static final String[] CATEGORIES = {
        "computer",
        "input device",
        "printer or scanner",
        "camera",
        "storage",
        "network infrastructure",
        "display",
        "multimedia device",
        "gaming device",
        "telephone",
        "audio device"
    };

    Wifi() {}

    @Override
    public String protocol() {
        return "Wi-Fi";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(
                new Carrier(Medium.WIRELESS, ASSOCIATION_REQUEST),
                new Carrier(Medium.WIRELESS, ASSOCIATION_RESPONSE),
                new Carrier(Medium.WIRELESS, REASSOCIATION_REQUEST),
                new Carrier(Medium.WIRELESS, REASSOCIATION_RESPONSE),
                new Carrier(Medium.WIRELESS, PROBE_REQUEST),
                new Carrier(Medium.WIRELESS, PROBE_RESPONSE),
                new Carrier(Medium.WIRELESS, BEACON),
                new Carrier(Medium.WIRELESS, DISASSOCIATION),
                new Carrier(Medium.WIRELESS, AUTHENTICATION),
                new Carrier(Medium.WIRELESS, DEAUTHENTICATION),
                new Carrier(Medium.WIRELESS, ACTION));
    }

    /** The frame's header said what it is; its body begins in no certain way. */
    @Override
    public Recognition recognise(Bytes bytes) {
        return bytes.length() >= 2 ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        switch (message.frame.linkPayload) {
            case BEACON -> announcement(message);
            case PROBE_RESPONSE -> {
                message.senderServes();
                announcement(message);
            }
            case PROBE_REQUEST -> elements(message, 0, message.sender(), false);
            case ASSOCIATION_REQUEST -> request(message, 4);
            case REASSOCIATION_REQUEST -> request(message, 10);
            case ASSOCIATION_RESPONSE, REASSOCIATION_RESPONSE -> response(message);
            default -> {
                // What else is managed tells nothing of who the stations are.
            }
        }
        return message.bytes().length();
    }

    private static void announcement(Message message) {
        Bytes bytes = message.bytes();
        int capabilities = bytes.u16le(10);
        boolean isAccessPoint = (capabilities & IS_ACCESS_POINT) != 0;
        // The time stamp before is never the same.
        if (!isAccessPoint || message.isRepeated(12, bytes.length() - 12)) {
            return;
        }
        Endpoint sender = message.sender();
        message.role(sender, RoleKind.ACCESS_POINT);
        boolean isProtected = elements(message, 12, sender, true);
        if (!isProtected) {
            String how = (capabilities & HAS_PRIVACY) != 0 ? "WEP" : "none";
            message.security(sender, SecurityPart.VERSION, how);
            message.security(sender, SecurityPart.ENCRYPTION, how);
        }
    }

    private static void request(Message message, int elementsAt) {
        message.senderAsks();
        message.role(message.sender(), RoleKind.CLIENT);
        message.role(message.receiver(), RoleKind.ACCESS_POINT);
        elements(message, elementsAt, message.sender(), false);
    }

    private static void response(Message message) {
        message.senderServes();
        message.role(message.sender(), RoleKind.ACCESS_POINT);
        boolean isAccepted = message.bytes().u16le(2) == 0;
        if (isAccepted) {
            message.role(message.receiver(), RoleKind.CLIENT);
        }
    }

    /** Reads the elements that a station tells of itself; true if one says how messages are protected. */
    private static boolean elements(Message message, int start, Endpoint sender, boolean isOwnNetwork) {
        Bytes bytes = message.bytes();
        boolean isProtected = false;
        int at = start;
        while (at + 2 <= bytes.length()) {
            int length = bytes.u8(at + 1);
            MalformedBytes.unless(at + 2 + length <= bytes.length(), "an element is longer than the frame", at);
            switch (bytes.u8(at)) {
                case 0 -> {
                    if (isOwnNetwork) {
                        message.name(sender, NameKind.NETWORK_NAME, bytes.text(at + 2, length));
                    }
                }
                case 3, 61 -> channel(message, sender, at + 2, length);
                case 48 -> {
                    isProtected = true;
                    WifiProtection.robust(message, sender, at + 2, length);
                }
                case 133 -> controllerName(message, sender, at + 2, length);
                case 221 -> isProtected |= vendor(message, sender, at + 2, length);
                default -> {
                    // Rates, timing and the like.
                }
            }
            at += 2 + length;
        }
        return isProtected;
    }

    private static void channel(Message message, Endpoint sender, int at, int length) {
        if (length >= 1) {
            String channel = "channel " + message.bytes().u8(at);
            message.identity(sender, IdentityPart.PROTOCOL_DETAIL, channel);
        }
    }

    /** Cisco access points add the name they were given. */
    private static void controllerName(Message message, Endpoint sender, int at, int length) {
        if (length >= 26) {
            message.name(sender, NameKind.HOSTNAME, message.bytes().text(at + 10, 16));
        }
    }

    /** True if the element says how messages are protected. */
    private static boolean vendor(Message message, Endpoint sender, int at, int length) {
        long kind = length < 4 ? 0 : message.bytes().u32(at);
        if (kind == SIMPLE_CONFIGURATION) {
            configuration(message, sender, at + 4, at + length);
        } else if (kind == LEGACY_PROTECTION) {
            WifiProtection.legacy(message, sender, at + 4, length - 4);
        }
        return kind == LEGACY_PROTECTION;
    }

    private static void configuration(Message message, Endpoint sender, int start, int end) {
        Bytes bytes = message.bytes();
        int at = start;
        while (at + 4 <= end) {
            int length = bytes.u16(at + 2);
            // Long configurations go on in the next element.
            if (at + 4 + length > end) {
                return;
            }
            attribute(message, sender, bytes.u16(at), at + 4, length);
            at += 4 + length;
        }
    }

    private static void attribute(Message message, Endpoint sender, int type, int at, int length) {
        Bytes bytes = message.bytes();
        switch (type) {
            case 0x1011 -> message.identity(sender, IdentityPart.SYSTEM_NAME, bytes.text(at, length));
            case 0x1021 -> message.identity(sender, IdentityPart.VENDOR, bytes.text(at, length));
            case 0x1023 -> message.identity(sender, IdentityPart.MODEL, bytes.text(at, length));
            case 0x1024 -> message.identity(sender, IdentityPart.PRODUCT_CODE, bytes.text(at, length));
            case 0x1042 -> message.identity(sender, IdentityPart.SERIAL_NUMBER, bytes.text(at, length));
            case 0x1054 -> {
                int category = length == 8 ? bytes.u16(at) : 0;
                if (category >= 1 && category <= CATEGORIES.length) {
                    message.identity(sender, IdentityPart.DEVICE_TYPE, CATEGORIES[category - 1]);
                }
            }
            default -> {
                // State of the configuration itself.
            }
        }
    }
}
