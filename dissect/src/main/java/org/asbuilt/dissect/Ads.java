package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.AdsOperations.Operation;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Automation Device Specification of Beckhoff TwinCAT: commands with what they go to, net identifiers, the parts of a
 * controller by their AMS port, and the discovery of controllers over UDP.
 *
 * <p>Source: Beckhoff Information System, "TwinCAT ADS/AMS Specification" (AMS/TCP packet, AMS header, commands, states).
 */
public final class Ads implements Dissector {
    private static final int PORT = 48_898;
    private static final int TCP_HEADER = 6;
    private static final int HEADER = 32;
    private static final int LONGEST = 1 << 24;
    /** Longer ones are read only up to here. */
    private static final int WHOLE = 1 << 16;

    private static final int START = TCP_HEADER + HEADER + 16;

    private static final int ANSWER = 1;
    private static final int COMMAND = 4;
    private static final int ROUTER = 10_000;
    /** Keys of the AMS ports and net identifiers that were told. */
    private static final long PORTS = 8;

    private static final long SERVERS = 16;
    private static final long CLIENTS = 20;
    private static final int SLOTS = 2;

    Ads() {}

    @Override
    public String protocol() {
        return "ADS";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, PORT), new Carrier(Medium.DATAGRAM, AdsDiscovery.PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 0 || octet == AdsDiscovery.FIRST;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (AdsDiscovery.isMessage(bytes)) {
            return Recognition.CERTAIN;
        }
        if (bytes.length() < TCP_HEADER + HEADER) {
            return bytes.length() < 2 || bytes.u16(0) == 0 ? Recognition.MORE : Recognition.NO;
        }
        return bytes.u16(0) == 0 && isHeader(bytes, TCP_HEADER, bytes.u32le(2)) ? Recognition.CERTAIN : Recognition.NO;
    }

    private static boolean isHeader(Bytes bytes, int at, long length) {
        return length >= HEADER
                && length <= LONGEST
                && bytes.u32le(at + 20) == length - HEADER
                && bytes.u16le(at + 16) <= AdsOperations.READ_WRITE
                && (bytes.u16le(at + 18) & COMMAND) != 0;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (message.medium() == Medium.DATAGRAM) {
            AdsDiscovery.read(message);
            return bytes.length();
        }
        if (bytes.length() < TCP_HEADER) {
            return 0;
        }
        long length = bytes.u32le(2);
        MalformedBytes.unless(length <= LONGEST, "a length that no packet has", 2);
        int end = TCP_HEADER + (int) length;
        if (bytes.u16le(0) != 0) {
            // To the router of the same machine: opens and closes ports.
            message.senderAsks();
            message.function(Kind.CONNECT, "router command");
            return end;
        }
        MalformedBytes.unless(length >= HEADER, "shorter than its header", 2);
        if (bytes.length() < (end > WHOLE ? START : end)) {
            return 0;
        }
        MalformedBytes.unless(isHeader(bytes, TCP_HEADER, length), "a header that contradicts the length", TCP_HEADER);
        packet(message, Math.min(end, bytes.length()));
        return end;
    }

    private static void packet(Message message, int end) {
        Bytes bytes = message.bytes();
        int command = bytes.u16le(TCP_HEADER + 16);
        boolean isAnswer = (bytes.u16le(TCP_HEADER + 18) & ANSWER) != 0;
        int data = TCP_HEADER + HEADER;
        if (isAnswer) {
            message.senderServes();
            address(message, SERVERS, TCP_HEADER + 8);
            if (bytes.u32le(TCP_HEADER + 24) == 0) {
                answer(message, command, data, end);
            }
            return;
        }
        if (command == AdsOperations.NOTIFICATION) {
            Operation operation = AdsOperations.of(command);
            message.senderServes();
            message.served(operation.kind(), operation.name());
            return;
        }
        message.senderAsks();
        address(message, CLIENTS, TCP_HEADER + 8);
        Operation operation = operation(bytes, command, data, end);
        message.function(operation.kind(), operation.name());
    }

    private static Operation operation(Bytes bytes, int command, int data, int end) {
        boolean isAccess =
                command == AdsOperations.READ || command == AdsOperations.WRITE || command == AdsOperations.READ_WRITE;
        if (isAccess && data + 4 <= end) {
            return AdsOperations.of(command, (int) bytes.u32le(data));
        }
        if (command == AdsOperations.WRITE_CONTROL && data + 2 <= end) {
            return AdsOperations.control(bytes.u16le(data));
        }
        return AdsOperations.of(command);
    }

    /** Tells once of the net identifier of an end: six octets, usually its IP address and two more. */
    private static void address(Message message, long keys, int at) {
        Bytes bytes = message.bytes();
        long address = (long) bytes.u16(at) << 32 | bytes.u32(at + 2);
        long key = keys + Math.floorMod(address, SLOTS);
        if (message.recall(key) != address) {
            message.remember(key, address);
            Endpoint end = keys == SERVERS ? message.service() : message.sender();
            message.identity(end, IdentityPart.PROTOCOL_ADDRESS, netId(bytes, at));
        }
    }

    static String netId(Bytes bytes, int at) {
        StringBuilder text = new StringBuilder();
        for (int octet = 0; octet < 6; octet++) {
            text.append(octet == 0 ? "" : ".").append(bytes.u8(at + octet));
        }
        return text.toString();
    }

    private static void answer(Message message, int command, int data, int end) {
        Bytes bytes = message.bytes();
        int port = bytes.u16le(TCP_HEADER + 14);
        boolean isGood = data + 4 <= end && bytes.u32le(data) == 0;
        if (isGood) {
            part(message, port);
        }
        if (isGood && command == AdsOperations.DEVICE_INFO && !message.isRepeated(data, end - data)) {
            MalformedBytes.unless(data + 24 <= end, "device info shorter than its parts", data);
            String version = bytes.u8(data + 4) + "." + bytes.u8(data + 5) + "." + bytes.u16le(data + 6);
            String name = bytes.text(data + 8, 16);
            message.identity(message.service(), component(port), IdentityPart.SOFTWARE, name + " " + version);
        }
    }

    private static Optional<String> component(int port) {
        return Optional.of("AMS port " + port);
    }

    /** Tells once of a part of the controller that answers. */
    private static void part(Message message, int port) {
        long key = PORTS + Math.floorMod(port, SLOTS);
        if (message.recall(key) == port) {
            return;
        }
        message.remember(key, port);
        component(port).ifPresent(part -> message.component(message.service(), part));
        if (isRuntime(port)) {
            message.role(message.sender(), RoleKind.CONTROLLER);
        }
        if (port == ROUTER) {
            message.identity(message.service(), IdentityPart.VENDOR, "Beckhoff");
        }
    }

    /** Ports of the runtime systems of TwinCAT 2 and 3. */
    private static boolean isRuntime(int port) {
        return port == 800 || port == 801 || port == 811 || port == 821 || port == 831 || (port >= 851 && port <= 899);
    }
}
