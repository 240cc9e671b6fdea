package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Factory Interface Network Service of Omron controllers over UDP and TCP: commands, addresses of networks, nodes and
 * units, and models with their versions.
 *
 * <p>Source: Omron W342 "Communications Commands Reference Manual" sections 3-3 (frame) and 5 (commands); Omron W421
 * "Ethernet Units Operation Manual, Construction of Applications" section 7-4 (FINS/TCP).
 */
public final class Fins implements Dissector {
    private static final int PORT = 9600;
    private static final String MAGIC = "FINS";
    private static final int TCP_HEADER = 16;
    private static final int HEADER = 12;
    private static final int LONGEST = 1 << 14;
    private static final int SEND_NODE = 0;
    private static final int ANSWER_NODE = 1;
    private static final int SEND_FRAME = 2;
    private static final int MOST_NETWORKS = 127;
    private static final int MODEL = 20;
    private static final int CONTROLLER_DATA = 92;
    /** Keys of the addresses that were told, four of each direction. */
    private static final long TOLD = 16;

    private static final int ADDRESSES = 4;

    Fins() {}

    @Override
    public String protocol() {
        return "FINS";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.DATAGRAM, PORT), new Carrier(Medium.STREAM, PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 'F' || isControl(octet);
    }

    /** The information control field: a gateway may be used; bit 6 an answer, bit 0 no answer wanted. */
    private static boolean isControl(int octet) {
        return (octet & ~0x41) == 0x80;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.startsWith(0, MAGIC)) {
            return bytes.length() < TCP_HEADER ? Recognition.MORE : isTcp(bytes) ? Recognition.CERTAIN : Recognition.NO;
        }
        boolean fits = bytes.length() >= HEADER
                && isControl(bytes.u8(0))
                && bytes.u8(1) == 0
                && bytes.u8(2) <= 7
                && bytes.u8(3) <= MOST_NETWORKS
                && bytes.u8(6) <= MOST_NETWORKS
                && FinsCommands.isKnown(bytes.u16(10));
        return fits ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    private static boolean isTcp(Bytes bytes) {
        long length = bytes.u32(4);
        return length >= 8 && length <= LONGEST && bytes.u32(8) <= 6;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (message.medium() == Medium.DATAGRAM) {
            frame(message, 0, bytes.length());
            return bytes.length();
        }
        if (bytes.length() < TCP_HEADER) {
            return 0;
        }
        MalformedBytes.unless(bytes.startsWith(0, MAGIC), "a message that does not begin with FINS", 0);
        MalformedBytes.unless(isTcp(bytes), "a length or command that no message has", 4);
        int end = 8 + bytes.i32(4);
        if (bytes.length() < end) {
            return 0;
        }
        switch (bytes.i32(8)) {
            case SEND_NODE -> {
                message.senderAsks();
                message.function(Kind.CONNECT, "send node address");
            }
            case ANSWER_NODE -> nodes(message, end);
            case SEND_FRAME -> frame(message, TCP_HEADER, end);
            default -> bytes.u8(0);
        }
        return end;
    }

    /** The server tells which nodes the client and itself are. */
    private static void nodes(Message message, int end) {
        Bytes bytes = message.bytes();
        message.senderServes();
        if (end < TCP_HEADER + 8 || bytes.i32(12) != 0) {
            return;
        }
        address(message, message.receiver(), 0, bytes.u8(19), 0);
        address(message, message.service(), 0, bytes.u8(23), 0);
    }

    private static void address(Message message, Endpoint end, int network, int node, int unit) {
        if (node != 0 && node != 0xFF) {
            message.identity(end, IdentityPart.PROTOCOL_ADDRESS, network + "." + node + "." + unit);
        }
    }

    private static void frame(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(at + HEADER <= end, "shorter than a command", at);
        int code = bytes.u16(at + 10);
        boolean isAnswer = (bytes.u8(at) & 0x40) != 0;
        tellAddress(message, at, isAnswer);
        if (isAnswer) {
            message.senderServes();
            answer(message, code, at, end);
            return;
        }
        message.senderAsks();
        FinsCommands.Operation operation = FinsCommands.of(code);
        boolean isNew = message.function(operation.kind(), operation.name());
        boolean isEngineering = operation.kind() == Kind.PROGRAM_UPLOAD || operation.kind() == Kind.PROGRAM_DOWNLOAD;
        if (isNew && isEngineering) {
            message.role(message.sender(), RoleKind.ENGINEERING_STATION);
        }
    }

    /** Tells once of the sender's network, node and unit; those of other networks stand behind it. */
    private static void tellAddress(Message message, int at, boolean isAnswer) {
        Bytes bytes = message.bytes();
        int network = bytes.u8(at + 6);
        int node = bytes.u8(at + 7);
        int unit = bytes.u8(at + 8);
        int packed = network << 16 | node << 8 | unit;
        long key = TOLD + (isAnswer ? ADDRESSES : 0) + (node & ADDRESSES - 1);
        if (node == 0 || message.recall(key) == packed) {
            return;
        }
        message.remember(key, packed);
        Endpoint end = isAnswer ? message.service() : message.sender();
        Optional<String> component = component(network, node);
        if (component.isPresent()) {
            message.component(end, component.get());
            message.role(end.withoutPort(), RoleKind.GATEWAY);
            message.identity(end, component, IdentityPart.PROTOCOL_ADDRESS, network + "." + node + "." + unit);
        } else {
            address(message, end, network, node, unit);
        }
    }

    private static Optional<String> component(int network, int node) {
        return network == 0 ? Optional.empty() : Optional.of("network " + network + " node " + node);
    }

    private static void answer(Message message, int code, int at, int end) {
        Bytes bytes = message.bytes();
        int data = at + HEADER + 2;
        boolean isIdentifying = code == FinsCommands.CONTROLLER_DATA
                || code == FinsCommands.CONNECTION_DATA
                || code == FinsCommands.NAME;
        // The flags of errors that do not stop the controller stand in the second octet.
        boolean isGood = data <= end && (bytes.u16(data - 2) & 0x7F3F) == 0;
        if (!isIdentifying || !isGood || message.isRepeated(data, end - data)) {
            return;
        }
        Optional<String> component = component(bytes.u8(at + 6), bytes.u8(at + 7));
        switch (code) {
            case FinsCommands.CONTROLLER_DATA -> controller(message, component, data, end);
            case FinsCommands.CONNECTION_DATA -> units(message, component, data, end);
            default ->
                message.identity(message.service(), component, IdentityPart.SYSTEM_NAME, bytes.text(data, end - data));
        }
    }

    /** Model and version are there unless only the configuration was asked for. */
    private static void controller(Message message, Optional<String> component, int data, int end) {
        Bytes bytes = message.bytes();
        if (end - data < CONTROLLER_DATA) {
            return;
        }
        Endpoint controller = message.service();
        message.role(message.sender(), RoleKind.CONTROLLER);
        message.identity(controller, component, IdentityPart.VENDOR, "Omron");
        message.identity(controller, component, IdentityPart.MODEL, bytes.text(data, MODEL));
        message.identity(controller, component, IdentityPart.FIRMWARE_REVISION, bytes.text(data + MODEL, MODEL));
    }

    /** Models of the units of the controller, each behind its unit address. */
    private static void units(Message message, Optional<String> component, int data, int end) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(data < end, "connection data without a count", data);
        int count = bytes.u8(data) & 0x7F;
        int at = data + 1;
        for (int unit = 0; unit < count; unit++, at += 1 + MODEL) {
            MalformedBytes.unless(at + 1 + MODEL <= end, "fewer units than announced", data);
            String name = component.map(node -> node + " ").orElse("") + "unit " + bytes.u8(at);
            message.component(message.service(), name);
            message.identity(message.service(), Optional.of(name), IdentityPart.MODEL, bytes.text(at + 1, MODEL));
        }
    }
}
