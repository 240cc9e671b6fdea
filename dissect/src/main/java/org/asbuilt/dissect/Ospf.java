package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Open Shortest Path First: routers, the masks of their networks, and how they prove themselves to each other.
 *
 * <p>Source: RFC 2328 appendices A.3 (packets) and D (authentication); RFC 5340 appendix A.3 (version 3); RFC 7474.
 */
public final class Ospf implements Dissector {
    private static final int IP_PROTOCOL = 89;
    private static final int HELLO = 1;
    private static final int HEADER = 24;
    private static final int HEADER_3 = 16;
    private static final String[] OPERATIONS = {
        "",
        "1 hello",
        "2 database description",
        "3 link state request",
        "4 link state update",
        "5 link state acknowledgment"
    };

    Ospf() {}

    @Override
    public String protocol() {
        return "OSPF";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.PACKET, IP_PROTOCOL));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 2 || octet == 3;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        boolean fits = bytes.length() >= HEADER_3
                && mayBeginWith(bytes.u8(0))
                && bytes.u8(1) >= 1
                && bytes.u8(1) <= 5
                && bytes.u16(2) <= bytes.length();
        return fits ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        int version = bytes.u8(0);
        int kind = bytes.u8(1);
        MalformedBytes.unless(mayBeginWith(version), "unknown version", 0);
        MalformedBytes.unless(kind >= 1 && kind <= 5, "unknown type", 1);
        int length = bytes.u16(2);
        int header = version == 2 ? HEADER : HEADER_3;
        MalformedBytes.unless(length >= header && length <= bytes.length(), "wrong length", 2);
        message.published(Kind.PUBLISH, OPERATIONS[kind]);
        if (kind == HELLO && !message.isRepeated(0, header)) {
            hello(message, version);
        }
        return bytes.length();
    }

    private static void hello(Message message, int version) {
        Bytes bytes = message.bytes();
        Endpoint sender = message.sender();
        message.role(sender, RoleKind.ROUTER);
        message.identity(sender, IdentityPart.PROTOCOL_ADDRESS, "router " + bytes.version4(4));
        message.identity(sender, IdentityPart.PROTOCOL_DETAIL, "area " + bytes.version4(8));
        message.security(sender, SecurityPart.VERSION, version == 2 ? "OSPF version 2" : "OSPF version 3");
        if (version != 2) {
            return;
        }
        message.security(sender, SecurityPart.AUTHENTICATION, authentication(bytes.u16(14)));
        int mask = bytes.i32(HEADER);
        int prefixLength = Integer.bitCount(mask);
        // A virtual link or an unnumbered one says no mask.
        boolean isMask = mask != 0 && Integer.numberOfLeadingZeros(~mask) == prefixLength;
        if (isMask) {
            message.sight(new Sighting.Subnet(
                    sender, prefixLength, List.of(), message.protocol(), message.confidence(), message.place()));
        }
    }

    private static String authentication(int type) {
        return switch (type) {
            case 0 -> "none";
            case 1 -> "password in clear";
            case 2 -> "keyed digest";
            default -> "other";
        };
    }
}
