package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Virtual Router Redundancy Protocol: routers that share an address.
 *
 * <p>Source: RFC 2338 and RFC 3768 section 5 (version 2), RFC 5798 section 5 (version 3).
 */
public final class Vrrp implements Dissector {
    private static final int IP_PROTOCOL = 112;
    private static final int HEADER = 8;

    Vrrp() {}

    @Override
    public String protocol() {
        return "VRRP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.PACKET, IP_PROTOCOL));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 0x21 || octet == 0x31;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        boolean fits = bytes.length() >= HEADER && mayBeginWith(bytes.u8(0)) && bytes.u8(1) > 0;
        return fits ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(mayBeginWith(bytes.u8(0)), "unknown version or type", 0);
        message.published(Kind.PUBLISH, "advertisement");
        if (message.isRepeated(0, HEADER)) {
            return bytes.length();
        }
        int version = bytes.u8(0) >> 4;
        int count = bytes.u8(3);
        boolean isVersion6 =
                message.sender().address().map(NetworkAddress::isVersion6).orElse(false);
        int size = isVersion6 ? 16 : 4;
        MalformedBytes.unless(HEADER + count * size <= bytes.length(), "more addresses than the message holds", 3);
        message.role(message.sender(), RoleKind.ROUTER);
        message.security(message.sender(), SecurityPart.VERSION, version == 2 ? "VRRP version 2" : "VRRP version 3");
        if (version == 2) {
            message.security(message.sender(), SecurityPart.AUTHENTICATION, authentication(bytes.u8(4)));
        }
        for (int index = 0; index < count; index++) {
            int at = HEADER + index * size;
            NetworkAddress address = isVersion6 ? bytes.version6(at) : bytes.version4(at);
            message.component(
                    message.sender(),
                    "virtual router " + bytes.u8(1) + " for " + address + ", priority " + bytes.u8(2));
        }
        return bytes.length();
    }

    private static String authentication(int type) {
        return switch (type) {
            case 0 -> "none";
            case 1 -> "password in clear";
            case 2 -> "IP authentication header";
            default -> "other";
        };
    }
}
