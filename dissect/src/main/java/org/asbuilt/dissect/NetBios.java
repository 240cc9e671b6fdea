package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * NetBIOS over UDP: names that Windows computers register, ask for and answer, and what they announce to each other.
 *
 * <p>Source: RFC 1002 sections 4.2 (name service) and 4.4 (datagrams).
 */
public final class NetBios implements Dissector {
    private static final int NAME_PORT = 137;
    private static final int DATAGRAM_PORT = 138;
    private static final int HEADER = 12;
    private static final int DATAGRAM_HEADER = 14;
    private static final int FIRST_DATAGRAM = 0x10;
    private static final int LAST_DATAGRAM = 0x12;
    private static final int POINTER = 0xC0;
    private static final int STATUS = 0x21;
    private static final int GROUP = 0x8000;
    private static final int PLAIN_NAME = 18;

    NetBios() {}

    @Override
    public String protocol() {
        return "NetBIOS";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.DATAGRAM, NAME_PORT), new Carrier(Medium.DATAGRAM, DATAGRAM_PORT));
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (isDatagram(bytes)) {
            return Recognition.CERTAIN;
        }
        if (bytes.length() < HEADER + NetBiosName.LENGTH + 4) {
            return Recognition.NO;
        }
        int records = bytes.u16(4) + bytes.u16(6) + bytes.u16(8) + bytes.u16(10);
        boolean fits = records >= 1 && records <= 16 && NetBiosName.isAt(bytes, HEADER);
        return fits ? Recognition.CERTAIN : Recognition.NO;
    }

    private static boolean isDatagram(Bytes bytes) {
        int kind = bytes.length() < DATAGRAM_HEADER + 2 * NetBiosName.LENGTH ? 0 : bytes.u8(0);
        return kind >= FIRST_DATAGRAM
                && kind <= LAST_DATAGRAM
                && bytes.u16(8) == DATAGRAM_PORT
                && NetBiosName.isAt(bytes, DATAGRAM_HEADER);
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (isDatagram(bytes)) {
            datagram(message);
        } else if (bytes.length() >= HEADER && bytes.u8(0) <= 0x16 && message.destinationPort() == DATAGRAM_PORT) {
            message.published(Kind.OTHER, "other datagram");
        } else {
            nameService(message);
        }
        return bytes.length();
    }

    private static void nameService(Message message) {
        Bytes bytes = message.bytes();
        int flags = bytes.u16(2);
        boolean isAnswer = (flags & 0x8000) != 0;
        int operation = flags >> 11 & 0xF;
        int questions = bytes.u16(4);
        int at = HEADER;
        NetBiosName asked = NetBiosName.read(bytes, at);
        if (!isAnswer) {
            message.senderAsks();
            request(message, operation, bytes, at);
        } else {
            message.senderServes();
        }
        for (int question = 0; question < Math.min(questions, 16); question++) {
            at = nameEnd(bytes, at) + 4;
        }
        boolean isGood = (flags & 0xF) == 0;
        int records = bytes.u16(6) + bytes.u16(8) + bytes.u16(10);
        for (int record = 0; record < Math.min(records, 16) && isGood && at < bytes.length(); record++) {
            int head = nameEnd(bytes, at);
            int length = bytes.u16(head + 8);
            int data = head + 10;
            MalformedBytes.unless(data + length <= bytes.length(), "a record is longer than the datagram", head + 8);
            record(message, asked, isAnswer, bytes.u16(head), data, length);
            at = data + length;
        }
    }

    private static void request(Message message, int operation, Bytes bytes, int name) {
        switch (operation) {
            case 0 -> {
                boolean isStatus = bytes.u16(nameEnd(bytes, name)) == STATUS;
                message.function(Kind.IDENTIFY, isStatus ? "node status query" : "0 name query");
            }
            case 5, 15 -> message.function(Kind.CONNECT, "5 name registration");
            case 6 -> message.function(Kind.CONNECT, "6 name release");
            case 7 -> message.function(Kind.CONNECT, "7 wait for acknowledgement");
            case 8, 9 -> message.function(Kind.CONNECT, "8 name refresh");
            default -> message.function(Kind.OTHER, "other operation");
        }
    }

    private static int nameEnd(Bytes bytes, int at) {
        if (bytes.u8(at) >= POINTER) {
            return at + 2;
        }
        int next = at;
        while (bytes.u8(next) != 0) {
            MalformedBytes.unless(bytes.u8(next) < POINTER, "a name that does not end", next);
            next += 1 + bytes.u8(next);
        }
        return next + 1;
    }

    private static void record(Message message, NetBiosName name, boolean isAnswer, int kind, int data, int length) {
        Bytes bytes = message.bytes();
        if (kind == STATUS) {
            status(message, data, length);
            return;
        }
        if (length < 6) {
            return;
        }
        boolean isGroup = (bytes.u16(data) & GROUP) != 0;
        NetworkAddress address = bytes.version4(data + 2);
        boolean isSelf = message.sender().address().equals(Optional.of(address));
        if (isSelf) {
            name.tell(message, message.sender(), isGroup);
        } else if (isAnswer && !isGroup && !address.isUnspecified()) {
            message.role(message.sender(), RoleKind.NAME_SERVER);
            Endpoint bearer =
                    new Endpoint(Optional.empty(), OptionalInt.empty(), Optional.of(address), OptionalInt.empty());
            name.tell(message, bearer, false);
        }
    }

    /** All names of the sender, then its hardware address. */
    private static void status(Message message, int data, int length) {
        Bytes bytes = message.bytes();
        int names = length < 1 ? 0 : bytes.u8(data);
        int at = data + 1;
        MalformedBytes.unless(1 + names * PLAIN_NAME <= length, "more names than the record holds", data);
        for (int name = 0; name < names; name++) {
            NetBiosName.plain(bytes, at).tell(message, message.sender(), (bytes.u16(at + 16) & GROUP) != 0);
            at += PLAIN_NAME;
        }
        Optional<NetworkAddress> address = message.sender().address();
        if (at + 6 <= data + length && bytes.mac(at).isStation() && address.isPresent()) {
            message.bears(bytes.mac(at), address.get());
        }
    }

    private static void datagram(Message message) {
        Bytes bytes = message.bytes();
        boolean isOwn = message.sender().address().equals(Optional.of(bytes.version4(4)));
        if (isOwn) {
            NetBiosName.read(bytes, DATAGRAM_HEADER).tell(message, message.sender(), false);
        }
        int destination = nameEnd(bytes, DATAGRAM_HEADER);
        BrowserAnnouncements.read(message, nameEnd(bytes, destination));
    }
}
