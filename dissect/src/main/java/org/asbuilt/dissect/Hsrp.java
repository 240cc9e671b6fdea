package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Cisco Hot Standby Router Protocol: routers that share an address.
 *
 * <p>Source: RFC 2281 section 5 (version 1); Cisco "First Hop Redundancy Protocols Configuration Guide" (version 2).
 */
public final class Hsrp implements Dissector {
    private static final int PORT = 1985;
    private static final int PORT_6 = 2029;
    private static final int LENGTH = 20;
    private static final int GROUP_STATE = 1;
    private static final int GROUP_STATE_LENGTH = 40;
    private static final int TEXT_AUTHENTICATION = 3;
    private static final int DIGEST_AUTHENTICATION = 4;

    Hsrp() {}

    @Override
    public String protocol() {
        return "HSRP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.DATAGRAM, PORT), new Carrier(Medium.DATAGRAM, PORT_6));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet <= 1;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < LENGTH) {
            return Recognition.NO;
        }
        // Both times are told in seconds, and routers share an address of one host.
        boolean isFirst = bytes.u8(0) == 0
                && bytes.u8(1) <= 2
                && isState(bytes.u8(2))
                && bytes.u8(3) > 0
                && bytes.u8(4) > bytes.u8(3)
                && bytes.u8(7) == 0
                && bytes.u8(16) > 0
                && bytes.u8(16) < 224
                && (bytes.length() == LENGTH || bytes.u8(LENGTH) == DIGEST_AUTHENTICATION);
        boolean isSecond = bytes.u8(0) == GROUP_STATE
                && bytes.u8(1) == GROUP_STATE_LENGTH
                && bytes.length() >= 2 + GROUP_STATE_LENGTH
                && bytes.u8(2) == 2;
        return isFirst || isSecond ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    private static boolean isState(int state) {
        return state == 0 || state == 1 || state == 2 || state == 4 || state == 8 || state == 16;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        message.published(Kind.PUBLISH, "standby message");
        // The state of an interface alone, in version 2, names no group.
        boolean isGroup = bytes.length() >= LENGTH && bytes.u8(0) <= GROUP_STATE;
        if (!isGroup || message.isRepeated(0, LENGTH)) {
            return bytes.length();
        }
        message.role(message.sender(), RoleKind.ROUTER);
        if (bytes.u8(0) == 0) {
            message.security(message.sender(), SecurityPart.VERSION, "HSRP version 1");
            boolean hasDigest = bytes.length() > LENGTH && bytes.u8(LENGTH) == DIGEST_AUTHENTICATION;
            authentication(message, hasDigest ? DIGEST_AUTHENTICATION : TEXT_AUTHENTICATION);
            shares(message, bytes.u8(6), bytes.version4(16), bytes.u8(5));
        } else {
            second(message);
        }
        return bytes.length();
    }

    private static void second(Message message) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(bytes.length() >= 2 + GROUP_STATE_LENGTH, "shorter than a group state", 1);
        message.security(message.sender(), SecurityPart.VERSION, "HSRP version 2");
        boolean isVersion4 = bytes.u8(5) == 4;
        NetworkAddress address = isVersion4 ? bytes.version4(26) : bytes.version6(26);
        shares(message, bytes.u16(6), address, (int) bytes.u32(14));
        int next = 2 + GROUP_STATE_LENGTH;
        if (bytes.length() >= next + 2) {
            authentication(message, bytes.u8(next));
        }
    }

    private static void authentication(Message message, int kind) {
        if (kind == TEXT_AUTHENTICATION) {
            message.security(message.sender(), SecurityPart.AUTHENTICATION, "password in clear");
        } else if (kind == DIGEST_AUTHENTICATION) {
            message.security(message.sender(), SecurityPart.AUTHENTICATION, "keyed digest");
        }
    }

    private static void shares(Message message, int group, NetworkAddress address, int priority) {
        message.component(message.sender(), "standby group " + group + " for " + address + ", priority " + priority);
    }
}
