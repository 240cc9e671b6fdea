package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Ethernet POWERLINK: the managing node that polls the controlled ones and tells them what state to take, who each of them
 * is, and what is read and written in their object dictionaries. The addresses in an identity are not told, because the
 * implementations at hand do not agree on their order.
 *
 * <p>Source: EPSG DS 301 V1.5.1, clauses 4.6 (frames), 6.3 (service data), 7.3.1 (commands of the network management),
 * 7.3.3 (IdentResponse), appendix 3 (numbers).
 */
public final class Powerlink implements Dissector {
    private static final int ETHER_TYPE = 0x88AB;
    private static final int PORT = 3819;
    private static final int MANAGING_NODE = 240;
    private static final int HEADER = 3;

    private static final int START_OF_CYCLE = 1;
    private static final int POLL_REQUEST = 3;
    private static final int POLL_RESPONSE = 4;
    private static final int START_OF_ASYNCHRONOUS = 5;
    private static final int ASYNCHRONOUS = 6;
    private static final int ACTIVE_MANAGER = 7;
    private static final int INVITE = 0x0D;

    private static final int IDENTITY = 1;
    private static final int STATUS = 2;
    private static final int NODE_REQUEST = 3;
    private static final int NODE_COMMAND = 4;
    private static final int SERVICE_DATA = 5;
    private static final int SYNCHRONISE = 6;
    private static final int FIRST_OF_MAKERS = 0xA0;

    /** Where the host name begins, from the service on. */
    private static final int HOST_NAME = 79;

    private static final int HOST_NAME_LENGTH = 32;

    /** Length of the sequence layer. */
    private static final int SEQUENCE = 4;

    /** Length of the command layer. */
    private static final int COMMAND = 8;

    private static final int WRITE_BY_INDEX = 1;
    private static final int READ_BY_INDEX = 2;
    private static final int IDENTITY_OBJECT = 0x1018;
    private static final int PROGRAM_OBJECT = 0x1F50;
    private static final int PROGRAM_CONTROL_OBJECT = 0x1F51;

    private static final OperationTable COMMANDS = OperationTable.of("NMT ", "NMT other command", """
            0x21 START start node
            0x22 STOP stop node
            0x23 CONFIGURE enter pre-operational 2
            0x24 CONFIGURE enable ready to operate
            0x28 STOP reset node
            0x29 STOP reset communication
            0x2A STOP reset configuration
            0x2B STOP software reset
            0x62 CONFIGURE set host name
            0x63 DIAGNOSE flush ARP entry
            0xB0 TIME publish time""");
    private static final OperationTable SERVICES = OperationTable.of("SDO ", "SDO other command", """
            0x00 CONNECT no command
            0x01 WRITE write by index
            0x02 READ read by index
            0x03 WRITE write all by index
            0x04 READ read all by index
            0x05 WRITE write by name
            0x06 READ read by name
            0x20 FILE write file
            0x21 FILE read file
            0x31 WRITE write several by index
            0x32 READ read several by index
            0x70 CONNECT largest segment""");

    Powerlink() {}

    @Override
    public String protocol() {
        return "POWERLINK";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.FRAME, ETHER_TYPE), new Carrier(Medium.DATAGRAM, PORT));
    }

    /** Service data alone goes over IP. */
    @Override
    public boolean mayBeginWith(int octet) {
        return octet == ASYNCHRONOUS;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() <= HEADER) {
            return Recognition.NO;
        }
        int from = bytes.u8(2);
        boolean fits = switch (bytes.u8(0)) {
            case START_OF_CYCLE, POLL_REQUEST, START_OF_ASYNCHRONOUS -> from == MANAGING_NODE;
            case POLL_RESPONSE, ACTIVE_MANAGER, INVITE -> from != 0;
            case ASYNCHRONOUS -> isService(bytes);
            default -> false;
        };
        return fits ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    /** Over IP both nodes are 0 and the service is service data; in its layers three octets are reserved. */
    private static boolean isService(Bytes bytes) {
        int service = bytes.u8(HEADER);
        if (service == SERVICE_DATA) {
            int sequence = HEADER + 1;
            return bytes.length() > sequence + SEQUENCE
                    && bytes.u16(sequence + 2) == 0
                    && bytes.u8(sequence + SEQUENCE) == 0;
        }
        boolean isKnown = (service >= IDENTITY && service <= SYNCHRONISE) || service >= FIRST_OF_MAKERS;
        return isKnown && bytes.u8(1) != 0 && bytes.u8(2) != 0;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        int type = bytes.u8(0);
        boolean isManager = bytes.u8(2) == MANAGING_NODE;
        switch (type) {
            case START_OF_CYCLE, START_OF_ASYNCHRONOUS -> {
                MalformedBytes.unless(isManager, "a cycle that the managing node did not start", 2);
                message.published(Kind.PUBLISH, "start of cycle");
                manager(message);
            }
            case POLL_REQUEST -> {
                MalformedBytes.unless(isManager, "a poll request that is not of the managing node", 2);
                message.function(Kind.WRITE, "poll request with process data");
                manager(message);
            }
            case POLL_RESPONSE -> {
                message.published(Kind.PUBLISH, "poll response with process data");
                if (!isManager) {
                    message.role(message.sender(), RoleKind.FIELD_DEVICE);
                }
            }
            case ASYNCHRONOUS -> asynchronous(message, bytes);
            default -> message.published(Kind.OTHER, "other frame");
        }
        return bytes.length();
    }

    private static void manager(Message message) {
        message.role(message.sender(), RoleKind.CONTROLLER);
    }

    private static void asynchronous(Message message, Bytes bytes) {
        int service = bytes.u8(HEADER);
        int at = HEADER + 1;
        switch (service) {
            case IDENTITY -> identity(message, bytes, at);
            case STATUS, SYNCHRONISE -> message.published(Kind.DIAGNOSE, "status");
            case NODE_REQUEST -> {
                MalformedBytes.unless(at < bytes.length(), "a request without a command", at);
                message.function(Kind.OTHER, "ask the managing node for a command");
            }
            case NODE_COMMAND -> {
                MalformedBytes.unless(at < bytes.length(), "a command without its number", at);
                COMMANDS.ask(message, bytes.u8(at));
                manager(message);
            }
            case SERVICE_DATA -> serviceData(message, bytes, at + SEQUENCE);
            default -> message.published(Kind.OTHER, "service of a maker");
        }
    }

    /** Who a node is, which it says when the managing node asks for it; the numbers are those of its object dictionary. */
    private static void identity(Message message, Bytes bytes, int at) {
        int end = HEADER + HOST_NAME + HOST_NAME_LENGTH;
        MalformedBytes.unless(bytes.length() >= end, "an identity that ends before its host name", at);
        message.published(Kind.IDENTIFY, "identity");
        if (message.isRepeated(0, bytes.length())) {
            return;
        }
        Endpoint node = message.sender();
        message.role(node, bytes.u8(2) == MANAGING_NODE ? RoleKind.CONTROLLER : RoleKind.FIELD_DEVICE);
        message.identity(node, IdentityPart.PROTOCOL_ADDRESS, Integer.toString(bytes.u8(2)));
        int version = bytes.u8(at + 4);
        message.identity(node, IdentityPart.PROTOCOL_REVISION, (version >> 4) + "." + (version & 0xF));
        message.identity(node, IdentityPart.DEVICE_TYPE, "0x%08x".formatted(bytes.u32le(at + 22)));
        message.identity(node, IdentityPart.VENDOR_NUMBER, Long.toString(bytes.u32le(at + 26)));
        message.identity(node, IdentityPart.PRODUCT_CODE, "0x%08x".formatted(bytes.u32le(at + 30)));
        message.identity(node, IdentityPart.HARDWARE_REVISION, "0x%08x".formatted(bytes.u32le(at + 34)));
        long serial = bytes.u32le(at + 38);
        message.identity(node, IdentityPart.SERIAL_NUMBER, serial == 0 ? "" : Long.toString(serial));
        message.name(node, NameKind.HOSTNAME, bytes.text(HEADER + HOST_NAME, HOST_NAME_LENGTH));
    }

    /** A request to the object dictionary, or to a file; answers tell nothing that the request did not. */
    private static void serviceData(Message message, Bytes bytes, int at) {
        if (at + COMMAND > bytes.length()) {
            return;
        }
        boolean isAnswer = (bytes.u8(at + 2) & 0x80) != 0;
        if (isAnswer) {
            message.senderServes();
            return;
        }
        int command = bytes.u8(at + 3);
        SERVICES.ask(message, command);
        boolean isByIndex = command == WRITE_BY_INDEX || command == READ_BY_INDEX;
        if (isByIndex && at + COMMAND + 3 <= bytes.length()) {
            object(message, command == WRITE_BY_INDEX, bytes.u16le(at + COMMAND));
        }
    }

    private static void object(Message message, boolean isWritten, int index) {
        Optional<OperationTable.Operation> meaning = switch (index) {
            case IDENTITY_OBJECT ->
                isWritten
                        ? Optional.empty()
                        : Optional.of(new OperationTable.Operation(Kind.IDENTIFY, "read identity object"));
            case PROGRAM_OBJECT ->
                isWritten
                        ? Optional.of(new OperationTable.Operation(Kind.FIRMWARE, "write program or firmware"))
                        : Optional.empty();
            case PROGRAM_CONTROL_OBJECT ->
                isWritten
                        ? Optional.of(new OperationTable.Operation(Kind.STOP, "start or stop program"))
                        : Optional.empty();
            default -> Optional.empty();
        };
        meaning.ifPresent(operation -> message.function(operation.kind(), operation.name()));
    }
}
