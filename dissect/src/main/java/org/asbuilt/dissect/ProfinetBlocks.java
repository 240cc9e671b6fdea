package org.asbuilt.dissect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Blocks of {@link ProfinetIoCm}: relations with their ends, expected modules, control commands, records.
 *
 * <p>Source: IEC 61158-6-10 clauses 5.1.2 (block types) and 5.2 (coding of the blocks).
 */
final class ProfinetBlocks {
    private static final int HEADER = 6;
    private static final int RELATION = 0x0101;
    private static final int RELATION_ANSWER = 0x8101;
    private static final int SERVER_ANSWER = 0x8106;
    private static final int EXPECTED_MODULES = 0x0104;
    private static final int WRITE = 0x0008;
    private static final int READ = 0x0009;
    private static final int READ_ANSWER = 0x8009;
    private static final int SEVERAL = 0x0400;
    private static final int REAL_INTERFACE = 0x0240;
    private static final int SEVERAL_WRITES = 0xE040;
    private static final int RECORD_HEADER = 64;
    private static final int SUPERVISOR = 6;
    private static final int MOST_BLOCKS = 512;
    private static final int DEEPEST = 3;

    private ProfinetBlocks() {}

    /** Reads blocks from {@code at} to {@code end}. */
    static void read(Message message, Bytes bytes, int at, int end, boolean isRequest) {
        read(message, bytes, at, end, isRequest, 0);
    }

    private static void read(Message message, Bytes bytes, int from, int end, boolean isRequest, int depth) {
        int at = from;
        for (int block = 0; block < MOST_BLOCKS && at + HEADER <= end && depth < DEEPEST; block++) {
            int type = bytes.u16(at);
            int length = bytes.u16(at + 2);
            int next = at + 4 + length;
            MalformedBytes.unless(length >= 2 && next <= end, "a block is longer than what holds it", at + 2);
            if (type == READ_ANSWER && !isRequest && length + 4 >= RECORD_HEADER) {
                next = record(message, bytes, at, end, depth);
            } else if (type == WRITE && isRequest && length + 4 >= RECORD_HEADER) {
                next = write(message, bytes, at, end);
            } else if (type == SEVERAL && length >= 12) {
                read(message, bytes, at + 16, next, isRequest, depth + 1);
                // Within several, each begins at a multiple of four octets.
                next += -(next - from) & 3;
            } else {
                block(message, bytes, type, at, next);
            }
            at = next;
        }
    }

    private static void block(Message message, Bytes bytes, int type, int at, int end) {
        switch (type) {
            case RELATION -> relation(message, bytes, at, end);
            case RELATION_ANSWER -> bears(message, bytes, at + 26, end);
            case SERVER_ANSWER -> stationName(message, bytes, at + HEADER, end);
            case EXPECTED_MODULES -> ProfinetModules.expected(message, bytes, at + HEADER, end);
            case READ -> {
                if (at + 36 <= end) {
                    reading(message, bytes.u16(at + 34));
                }
            }
            case 0x0110, 0x0111, 0x0112, 0x0113, 0x0114, 0x0116, 0x0117, 0x0118 -> control(message, bytes, at, end);
            case REAL_INTERFACE -> realInterface(message, bytes, at + HEADER, end);
            default -> {
                return;
            }
        }
    }

    /** Who opens a relation to whom. */
    private static void relation(Message message, Bytes bytes, int at, int end) {
        MalformedBytes.unless(at + 58 <= end, "a relation shorter than its parts", at);
        boolean isSupervisor = bytes.u16(at + 6) == SUPERVISOR;
        message.role(message.sender(), isSupervisor ? RoleKind.ENGINEERING_STATION : RoleKind.CONTROLLER);
        message.role(message.receiver(), RoleKind.FIELD_DEVICE);
        message.function(Kind.CONNECT, isSupervisor ? "connect as supervisor" : "connect as controller");
        bears(message, bytes, at + 26, end);
        ProfinetIoCm.object(message, bytes, at + 32, false, message.sender());
        stationName(message, bytes, at + 56, end);
    }

    /** The sender's own hardware address. */
    private static void bears(Message message, Bytes bytes, int at, int end) {
        Optional<NetworkAddress> address = message.sender().address();
        if (at + 6 <= end && bytes.mac(at).isStation() && address.isPresent()) {
            message.bears(bytes.mac(at), address.get());
        }
    }

    private static void stationName(Message message, Bytes bytes, int at, int end) {
        int length = bytes.u16(at);
        MalformedBytes.unless(at + 2 + length <= end, "a name longer than its block", at);
        message.name(message.sender(), NameKind.HOSTNAME, bytes.text(at + 2, length));
    }

    private static void control(Message message, Bytes bytes, int at, int end) {
        if (at + 30 > end) {
            return;
        }
        int command = bytes.u16(at + 28);
        if ((command & 0x01) != 0) {
            message.function(Kind.CONFIGURE, "control: end of parameters");
        }
        if ((command & 0x02) != 0) {
            message.function(Kind.START, "control: application ready");
        }
        if ((command & 0x04) != 0) {
            message.function(Kind.CONNECT, "control: release");
        }
        if ((command & 0x10) != 0) {
            message.function(Kind.CONNECT, "control: ready for companion");
        }
        if ((command & 0x20) != 0) {
            message.function(Kind.CONNECT, "control: ready for RT class 3");
        }
        if ((command & 0x40) != 0) {
            message.function(Kind.CONFIGURE, "control: begin of parameters");
        }
    }

    private static void reading(Message message, int index) {
        if (index >= ProfinetRecords.FIRST_MAINTENANCE && index <= ProfinetRecords.LAST_MAINTENANCE) {
            message.function(Kind.IDENTIFY, "read identification and maintenance");
        } else if (index == 0xF840) {
            message.function(Kind.IDENTIFY, "read list of identification and maintenance");
        }
    }

    /** The answer to a read: header, then blocks of the record; returns where it ends. */
    private static int record(Message message, Bytes bytes, int at, int end, int depth) {
        long length = bytes.u32(at + 36);
        int data = at + RECORD_HEADER;
        MalformedBytes.unless(data + length <= end, "a record longer than the answer", at + 36);
        int recordEnd = data + (int) length;
        int index = bytes.u16(at + 34);
        if (index >= ProfinetRecords.FIRST_MAINTENANCE && index <= ProfinetRecords.LAST_MAINTENANCE) {
            Optional<String> component = ProfinetModules.component(bytes.u16(at + 28), bytes.u16(at + 30));
            ProfinetRecords.maintenance(message, bytes, message.sender(), component, data, recordEnd);
        } else if (index >= 0xF000 && index <= 0xF0FF) {
            ProfinetModules.real(message, bytes, data, recordEnd);
        } else if (index >= 0x8000) {
            read(message, bytes, data, recordEnd, false, depth + 1);
        }
        return recordEnd;
    }

    /** A record to be written, or several of them one behind the other; returns where it ends. */
    private static int write(Message message, Bytes bytes, int at, int end) {
        long length = bytes.u32(at + 36);
        int data = at + RECORD_HEADER;
        MalformedBytes.unless(data + length <= end, "a record longer than the call", at + 36);
        int recordEnd = data + (int) length;
        if (bytes.u16(at + 34) != SEVERAL_WRITES) {
            record(message, bytes, at, recordEnd);
            return recordEnd;
        }
        int inner = data;
        for (int block = 0; block < MOST_BLOCKS && inner + RECORD_HEADER <= recordEnd; block++) {
            long size = bytes.u32(inner + 36);
            boolean fits = bytes.u16(inner) == WRITE && inner + RECORD_HEADER + size <= recordEnd;
            MalformedBytes.unless(fits, "a record lies outside those it is among", inner);
            record(message, bytes, inner, inner + RECORD_HEADER + (int) size);
            inner += RECORD_HEADER + (int) size;
            inner += -(inner - data) & 3;
        }
        return recordEnd;
    }

    private static void record(Message message, Bytes bytes, int at, int end) {
        int index = bytes.u16(at + 34);
        if (index < 0x8000) {
            message.function(Kind.CONFIGURE, "write parameter record");
        } else if (index >= ProfinetRecords.FIRST_MAINTENANCE && index <= ProfinetRecords.LAST_MAINTENANCE) {
            message.function(Kind.CONFIGURE, "write identification and maintenance");
            Optional<String> component = ProfinetModules.component(bytes.u16(at + 28), bytes.u16(at + 30));
            ProfinetRecords.maintenance(message, bytes, message.receiver(), component, at + RECORD_HEADER, end);
        } else {
            message.function(Kind.CONFIGURE, "write system record");
        }
    }

    /** Own name, hardware address and IP suite of an interface. */
    private static void realInterface(Message message, Bytes bytes, int from, int end) {
        int length = bytes.u8(from);
        int at = from + 1 + length;
        // What follows the name begins at a multiple of four octets of the block.
        at += -(at - (from - HEADER)) & 3;
        if (at + 20 > end) {
            return;
        }
        message.name(message.sender(), NameKind.HOSTNAME, bytes.text(from + 1, length));
        MacAddress mac = bytes.mac(at);
        int address = bytes.i32(at + 8);
        int mask = bytes.i32(at + 12);
        int bits = Integer.bitCount(mask);
        if (!mac.isStation() || address == 0 || mask != (bits == 0 ? 0 : -1 << (32 - bits))) {
            return;
        }
        NetworkAddress own = NetworkAddress.version4(address);
        message.bears(mac, own);
        List<NetworkAddress> routers = new ArrayList<>();
        int router = bytes.i32(at + 16);
        if (router != 0 && router != address) {
            routers.add(NetworkAddress.version4(router));
        }
        Endpoint endpoint =
                new Endpoint(Optional.of(mac), message.sender().vlan(), Optional.of(own), OptionalInt.empty());
        message.sight(new Sighting.Subnet(
                endpoint, bits, routers, message.protocol(), message.confidence(), message.place()));
    }
}
