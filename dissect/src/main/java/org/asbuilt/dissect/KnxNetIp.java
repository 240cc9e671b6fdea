package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.KnxServices.Part;
import org.asbuilt.dissect.KnxServices.Service;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * KNX over IP: who an interface or router is, tunnels and management connections through it, telegrams that routers send
 * to their group, and secure sessions.
 *
 * <p>Source: ISO 22510:2019 (KNXnet/IP), clauses on core, device management, tunnelling, routing, remote diagnosis and
 * security; KNX Standard 3/8/1 to 3/8/9.
 */
public final class KnxNetIp implements Dissector {
    private static final int PORT = 3671;
    private static final int HEADER = 6;
    private static final int MAGIC = 0x0610;
    private static final int LONGEST = 1500;
    private static final int CONNECTION_HEADER = 4;
    private static final int DEVICE_MANAGEMENT = 3;
    private static final int TUNNEL = 4;
    private static final long OPEN = 1L << 40;
    private static final long SECURE = 2L << 40;
    private static final long SERIAL = 3L << 40;

    KnxNetIp() {}

    @Override
    public String protocol() {
        return "KNXnet/IP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.DATAGRAM, PORT), new Carrier(Medium.STREAM, PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == HEADER;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < HEADER) {
            return bytes.u8(0) == HEADER ? Recognition.MORE : Recognition.NO;
        }
        int length = bytes.u16(4);
        boolean fits =
                bytes.u16(0) == MAGIC && KnxServices.isDefined(bytes.u16(2)) && length > HEADER && length <= LONGEST;
        return fits ? Recognition.CERTAIN : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.length() < HEADER) {
            return 0;
        }
        MalformedBytes.unless(bytes.u16(0) == MAGIC, "no header of version 1.0", 0);
        int end = bytes.u16(4);
        MalformedBytes.unless(end >= HEADER && end <= LONGEST, "length is not 6 to 1500", 4);
        if (bytes.length() < end) {
            MalformedBytes.unless(message.medium() == Medium.STREAM, "longer than the datagram", 4);
            return 0;
        }
        int code = bytes.u16(2);
        Service service = KnxServices.service(code);
        if (service.part() == Part.ASKS) {
            message.senderAsks();
            message.function(service.kind(), service.name());
        } else if (service.part() == Part.SERVES) {
            message.senderServes();
        } else if (service.part() == Part.PUBLISHES) {
            message.published(service.kind(), service.name());
        }
        content(message, code, end);
        return end;
    }

    private static void content(Message message, int code, int end) {
        switch (code) {
            case 0x0202, 0x020C -> KnxDescription.read(message, endOfAddress(message.bytes(), HEADER), end);
            case 0x0204 -> KnxDescription.read(message, HEADER, end);
            case 0x0205 -> connect(message, end);
            case 0x0206 -> connected(message, end);
            case 0x0310, 0x0420 -> connection(message, end);
            case 0x0530, 0x0533 -> routing(message, end);
            case 0x0950 -> secured(message, end);
            case 0x0952 -> secure(message);
            case 0x0953 -> user(message, end);
            default -> {}
        }
    }

    /** Behind the address of an end, which begins with its length. */
    private static int endOfAddress(Bytes bytes, int at) {
        int length = bytes.u8(at);
        MalformedBytes.unless(length >= 2, "an address of no length", at);
        return at + length;
    }

    private static void connect(Message message, int end) {
        Bytes bytes = message.bytes();
        int information = endOfAddress(bytes, endOfAddress(bytes, HEADER));
        MalformedBytes.unless(information + 2 <= end, "no connection request information", end);
        Service connection = KnxServices.connection(bytes.u8(information + 1));
        message.senderAsks();
        message.function(connection.kind(), connection.name());
    }

    /** A connection that was granted without a secure session asks for nothing and protects nothing. */
    private static void connected(Message message, int end) {
        Bytes bytes = message.bytes();
        if (bytes.u8(HEADER + 1) != 0) {
            return;
        }
        message.role(message.sender(), RoleKind.GATEWAY);
        message.security(message.service(), SecurityPart.AUTHENTICATION, "none");
        message.security(message.service(), SecurityPart.ENCRYPTION, "none");
        int data = endOfAddress(bytes, HEADER + 2);
        if (data + 4 <= end && bytes.u8(data + 1) == TUNNEL) {
            message.identity(
                    message.receiver(), IdentityPart.PROTOCOL_ADDRESS, KnxTelegram.individual(bytes.u16(data + 2)));
        }
    }

    private static void connection(Message message, int end) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(bytes.u8(HEADER) == CONNECTION_HEADER, "a connection header not of 4 octets", HEADER);
        if (bytes.u16(2) == (DEVICE_MANAGEMENT << 8 | 0x10)) {
            KnxManagement.read(message, HEADER + CONNECTION_HEADER, end);
        } else {
            KnxTelegram.read(message, HEADER + CONNECTION_HEADER, end, false);
        }
    }

    private static void routing(Message message, int end) {
        if (message.recall(OPEN) < 0) {
            message.remember(OPEN, 1);
            message.security(message.sender(), SecurityPart.ENCRYPTION, "none");
        }
        KnxTelegram.read(message, HEADER, end, true);
    }

    /** A wrapper: session, sequence, serial number of the sender, tag, then what only the ends can read. */
    private static void secured(Message message, int end) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(end >= HEADER + 32, "a secure wrapper shorter than its parts", 4);
        secure(message);
        long serial = bytes.i64(HEADER + 6) & 0xFFFF_FFFF_FFFFL;
        if (serial != 0 && message.recall(SERIAL) != serial) {
            message.remember(SERIAL, serial);
            KnxDescription.serial(message, message.sender(), java.util.Optional.empty(), HEADER + 8);
        }
    }

    private static void secure(Message message) {
        if (message.recall(SECURE) > 0) {
            return;
        }
        message.remember(SECURE, 1);
        Endpoint end = message.sourcePort() == PORT ? message.service() : message.askedService();
        message.security(end, SecurityPart.VERSION, "KNX IP Secure");
        message.security(end, SecurityPart.ENCRYPTION, "AES-128 CCM");
        message.security(end, SecurityPart.INTEGRITY, "AES-128 CCM");
    }

    private static void user(Message message, int end) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(end >= HEADER + 2, "no user", 4);
        int user = bytes.u8(HEADER + 1);
        message.security(
                message.askedService(), SecurityPart.ACCOUNT, user == 1 ? "user 1, management" : "user " + user);
        message.security(message.askedService(), SecurityPart.AUTHENTICATION, "password with key agreement");
    }

    /** A constant for what a bus sends through a tunnel. */
    static void fromBus(Message message) {
        message.senderServes();
        message.served(Kind.PUBLISH, "L_Data.ind, telegram of the bus");
    }
}
