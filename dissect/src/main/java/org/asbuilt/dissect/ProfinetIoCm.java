package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * PROFINET IO context manager: remote procedure calls by which controllers, supervisors and devices set up their
 * relations, read and write records, and find each other by the endpoint mapper.
 *
 * <p>Source: IEC 61158-6-10 clauses 4.10 (RPC) and 5.2 (FAL services); The Open Group C706 chapter 12.5 (connectionless
 * protocol data units) and appendix O (endpoint mapper).
 */
public final class ProfinetIoCm implements Dissector {
    private static final int PORT = 34964;
    private static final int HEADER = 80;
    private static final int REQUEST = 0;
    private static final int RESPONSE = 2;
    private static final int LAST_FRAGMENT = 0x02;
    private static final int FRAGMENT = 0x04;
    private static final int RESERVED_FLAGS = 0x80;
    private static final int PDU_KINDS = 11;
    private static final int LOOKUP = 2;
    /** Sort of numbers that are told once. */
    private static final int PROTECTION = 1;
    /** Keys of the object that was told last, by direction. */
    private static final long OBJECT = 1L << 40;

    /** {@code DEA0000n-6C97-11D1-8271-...}: of interfaces, n tells the kind; of objects, n is 0. */
    private static final long FAMILY = 0xDEA0_0000_6C97_11D1L;

    private static final long FAMILY_MASK = 0xFFFF_FF00_FFFF_FFFFL;
    private static final int FAMILY_NODE = 0x8271;
    private static final RpcUuid MAPPER = RpcUuid.parse("e1af8308-5d1f-11c9-91a4-08002b14a0fa");

    private record Operation(Kind kind, String name) {}

    private static final Operation OTHER = new Operation(Kind.OTHER, "other operation");
    private static final Operation OTHER_LOOKUP = new Operation(Kind.OTHER, "other endpoint mapper operation");
    private static final List<Operation> OPERATIONS = List.of(
            new Operation(Kind.CONNECT, "0 connect"),
            new Operation(Kind.CONNECT, "1 release"),
            new Operation(Kind.READ, "2 read"),
            new Operation(Kind.WRITE, "3 write"),
            new Operation(Kind.CONFIGURE, "4 control"),
            new Operation(Kind.READ, "5 read implicit"));
    private static final List<Operation> MAPPER_OPERATIONS = List.of(
            new Operation(Kind.CONFIGURE, "endpoint mapper 0 insert"),
            new Operation(Kind.CONFIGURE, "endpoint mapper 1 delete"),
            new Operation(Kind.IDENTIFY, "endpoint mapper 2 lookup"),
            new Operation(Kind.CONNECT, "endpoint mapper 3 map"),
            new Operation(Kind.CONNECT, "endpoint mapper 4 free lookup handle"),
            new Operation(Kind.IDENTIFY, "endpoint mapper 5 inquire object"),
            new Operation(Kind.CONFIGURE, "endpoint mapper 6 management delete"));

    ProfinetIoCm() {}

    @Override
    public String protocol() {
        return "PROFINET IO-CM";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.DATAGRAM, PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 4;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (!isCall(bytes)) {
            return Recognition.NO;
        }
        boolean isLittle = isLittle(bytes);
        if (isFamily(bytes, 24, isLittle)) {
            return Recognition.CERTAIN;
        }
        boolean isMapper = RpcUuid.high(bytes, 24, isLittle) == MAPPER.high() && bytes.i64(32) == MAPPER.low();
        if (!isMapper) {
            return Recognition.NO;
        }
        // Answers come from any port, but name objects of PROFINET.
        int entry = HEADER + ProfinetRecords.FIRST_ENTRY;
        boolean isOurs = bytes.length() >= entry + RpcUuid.LENGTH && isFamily(bytes, entry, isLittle);
        return isOurs ? Recognition.CERTAIN : Recognition.PLAUSIBLE;
    }

    /** Whether it is a connectionless call or answer whose length is right. */
    static boolean isCall(Bytes bytes) {
        return bytes.length() >= HEADER
                && bytes.u8(0) == 4
                && bytes.u8(1) < PDU_KINDS
                && (bytes.u8(2) & RESERVED_FLAGS) == 0
                && (bytes.u8(4) & 0xEF) == 0
                && bytes.u8(5) <= 3
                && bytes.u8(6) == 0
                && HEADER + u16(bytes, 74, isLittle(bytes)) <= bytes.length();
    }

    private static boolean isLittle(Bytes bytes) {
        return bytes.u8(4) >> 4 == 1;
    }

    private static boolean isFamily(Bytes bytes, int at, boolean isLittle) {
        return (RpcUuid.high(bytes, at, isLittle) & FAMILY_MASK) == FAMILY && bytes.u16(at + 8) == FAMILY_NODE;
    }

    static int u16(Bytes bytes, int at, boolean isLittle) {
        return isLittle ? bytes.u16le(at) : bytes.u16(at);
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(isCall(bytes), "not a remote procedure call, or cut", 0);
        boolean isLittle = isLittle(bytes);
        int kind = bytes.u8(1);
        if (kind == REQUEST || kind == RESPONSE) {
            call(message, isLittle, kind == REQUEST);
        }
        return bytes.length();
    }

    private static void call(Message message, boolean isLittle, boolean isRequest) {
        Bytes bytes = message.bytes();
        int flags = bytes.u8(2);
        int operation = u16(bytes, 68, isLittle);
        int length = u16(bytes, 74, isLittle);
        boolean isWhole = (flags & FRAGMENT) == 0;
        boolean isFirst = isWhole || u16(bytes, 76, isLittle) == 0;
        boolean isMapper = !isFamily(bytes, 24, isLittle);
        if (isRequest) {
            message.senderAsks();
        } else {
            message.senderServes();
        }
        if (isRequest && isFirst) {
            boolean isPlain = bytes.u8(78) == 0;
            if (FirstTime.of(message, PROTECTION, isPlain ? 0 : 1)) {
                message.security(message.askedService(), SecurityPart.AUTHENTICATION, isPlain ? "none" : "DCE/RPC");
            }
            Operation used = operation(operation, isMapper);
            message.function(used.kind(), used.name());
        }
        if (isFirst && isFamily(bytes, 8, isLittle) && isNewObject(message)) {
            object(message, bytes, 8, isLittle, isRequest ? message.receiver() : message.sender());
        }
        int activity = (int) (RpcUuid.high(bytes, 40, isLittle) >>> 32);
        int key = (operation & 0xFF) | (activity << 8 & 0x7FFF_FF00);
        boolean isLast = isWhole || (flags & LAST_FRAGMENT) != 0;
        message.gather(key, HEADER, length, isFirst, isLast)
                .ifPresent(body -> body(message, body, isLittle, isRequest, isMapper, operation));
    }

    /** Whether the object is another one than that of the last call or answer. */
    private static boolean isNewObject(Message message) {
        long key = OBJECT + message.direction;
        long hash = message.bytes().hash(8, RpcUuid.LENGTH) & 0xFFFF_FFFFL;
        if (message.recall(key) == hash) {
            return false;
        }
        message.remember(key, hash);
        return true;
    }

    private static Operation operation(int number, boolean isMapper) {
        if (isMapper) {
            return number < MAPPER_OPERATIONS.size() ? MAPPER_OPERATIONS.get(number) : OTHER_LOOKUP;
        }
        return number < OPERATIONS.size() ? OPERATIONS.get(number) : OTHER;
    }

    private static void body(
            Message message, Bytes body, boolean isLittle, boolean isRequest, boolean isMapper, int operation) {
        if (isMapper) {
            if (!isRequest && operation == LOOKUP) {
                ProfinetRecords.entries(message, body, isLittle);
            }
            return;
        }
        // Maximum and length of arguments, then an array's maximum, offset and length; an answer says status instead of
        // the maximum of arguments.
        if (body.length() < 20) {
            return;
        }
        long length = isLittle ? body.u32le(4) : body.u32(4);
        MalformedBytes.unless(20 + length <= body.length(), "arguments longer than the call", HEADER + 4);
        ProfinetBlocks.read(message, body, 20, 20 + (int) length, isRequest);
    }

    /** An object of a device: its device number and vendor stand in its last octets. */
    static void object(Message message, Bytes bytes, int at, boolean isLittle, Endpoint device) {
        if (!isFamily(bytes, at, isLittle)) {
            return;
        }
        int kind = bytes.u16(at + 12);
        int vendor = bytes.u16(at + 14);
        ProfinetNumbers.identity(message, device, Optional.empty(), vendor, kind);
        ProfinetNumbers.family(message, device, vendor, kind);
    }
}
