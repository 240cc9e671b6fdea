package org.asbuilt.dissect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * CODESYS online communication, by which controllers of some hundred makers are found, programmed and watched: the block
 * driver, the datagram layer with the name service that tells nodes, and the channel layer; services are read by {@link
 * CodesysService}, version 2 runtimes by {@link CodesysVersion2}.
 *
 * <p>Source: Kaspersky ICS CERT, "Security research: CODESYS Runtime, a PLC control framework" version 1.0 (2019) part
 * 2; CODESYS Control Runtime System Toolkit 3.5 (CmpBlkDrv, CmpRouter, CmpNameService, CmpChannelMgr, SysTarget). The
 * maker does not publish the format as a whole.
 */
public final class Codesys implements Dissector {
    static final int GATEWAY = 1217;
    static final int TCP = 11740;
    private static final int UDP = 1740;
    private static final int MAGIC = 0x000117E8;
    private static final int BLOCK_HEADER = 8;
    private static final int LONGEST = 1 << 16;
    private static final int DATAGRAM = 0xC5;
    private static final int NAME_REQUEST = 3;
    private static final int NAME_ANSWER = 4;
    private static final int CHANNELS = 0x40;
    private static final int IDENTIFICATION = 0xC280;
    private static final int NODE = 48;
    private static final int PROGRAMMABLE = 0x1000;
    private static final int SOFT_MOTION = 0x1006;
    private static final int FIRST = 1;
    private static final int LONGEST_TEXT = 1024;
    /** Longest service whose parts are put together; programs and files are longer and of no interest. */
    private static final int LONGEST_SERVICE = 16_384;

    private static final OperationTable NAMES = OperationTable.of("name service ", "other name service", """
            0xc201 IDENTIFY resolve name
            0xc202 IDENTIFY resolve address
            0xc203 IDENTIFY resolve gateway
            0xc280 IDENTIFY identification""");

    Codesys() {}

    @Override
    public String protocol() {
        return "CODESYS";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(
                new Carrier(Medium.STREAM, TCP),
                new Carrier(Medium.STREAM, TCP + 1),
                new Carrier(Medium.STREAM, TCP + 2),
                new Carrier(Medium.STREAM, TCP + 3),
                new Carrier(Medium.STREAM, GATEWAY),
                new Carrier(Medium.STREAM, CodesysVersion2.PORT),
                new Carrier(Medium.STREAM, CodesysVersion2.PORT + 1),
                new Carrier(Medium.STREAM, CodesysVersion2.WAGO_PORT),
                new Carrier(Medium.DATAGRAM, UDP),
                new Carrier(Medium.DATAGRAM, UDP + 1),
                new Carrier(Medium.DATAGRAM, UDP + 2),
                new Carrier(Medium.DATAGRAM, UDP + 3));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 0 || octet == DATAGRAM || CodesysVersion2.mayBeginWith(octet);
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < 4) {
            return Recognition.MORE;
        }
        if (bytes.u8(0) == DATAGRAM) {
            return isDatagram(bytes, 0) ? Recognition.PLAUSIBLE : Recognition.NO;
        }
        if (bytes.i32(0) != MAGIC) {
            return CodesysVersion2.recognise(bytes);
        }
        if (bytes.length() < BLOCK_HEADER + 6) {
            return Recognition.MORE;
        }
        return isDatagram(bytes, BLOCK_HEADER) ? Recognition.CERTAIN : Recognition.NO;
    }

    private static boolean isDatagram(Bytes bytes, int at) {
        if (bytes.length() < at + 6 || bytes.u8(at) != DATAGRAM) {
            return false;
        }
        int header = bytes.u8(at + 1) & 7;
        int service = bytes.u8(at + 3);
        boolean isService = (service >= 1 && service <= NAME_ANSWER) || service == CHANNELS;
        return isService && (header == 3 || header == 4) && payload(bytes, at) <= bytes.length();
    }

    /** Offset of what the datagram carries, behind both addresses, at a multiple of four. */
    private static int payload(Bytes bytes, int at) {
        int lengths = bytes.u8(at + 5);
        int words = (bytes.u8(at + 1) & 7) + (lengths >> 4) + (lengths & 15);
        return at + (2 * words + 3) / 4 * 4;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (message.medium() == Medium.DATAGRAM) {
            datagram(message, 0, bytes.length());
            return bytes.length();
        }
        if (bytes.length() >= 4 && bytes.i32(0) != MAGIC) {
            return CodesysVersion2.read(message);
        }
        if (bytes.length() < BLOCK_HEADER) {
            return 0;
        }
        long length = bytes.u32le(4);
        MalformedBytes.unless(length >= BLOCK_HEADER + 6 && length <= LONGEST, "wrong block length", 4);
        if (bytes.length() < length) {
            return 0;
        }
        datagram(message, BLOCK_HEADER, (int) length);
        return (int) length;
    }

    private static void datagram(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(bytes.u8(at) == DATAGRAM, "not a datagram", at);
        int content = payload(bytes, at);
        MalformedBytes.unless(content <= end, "addresses longer than the datagram", at + 5);
        switch (bytes.u8(at + 3)) {
            case NAME_REQUEST -> nameRequest(message, content, end);
            case NAME_ANSWER -> nameAnswer(message, content, end);
            case CHANNELS -> channel(message, content, end);
            default -> bytes.u8(at);
        }
    }

    private static void nameRequest(Message message, int at, int end) {
        if (at + 8 <= end) {
            boolean isLittle = isLittle(message.bytes(), at);
            NAMES.ask(message, number(message.bytes(), at, isLittle));
        }
    }

    /** Package types begin with 0xC2, which stands second if the node is little-endian. */
    private static boolean isLittle(Bytes bytes, int at) {
        return bytes.u8(at + 1) == 0xC2;
    }

    private static int number(Bytes bytes, int at, boolean isLittle) {
        return isLittle ? bytes.u16le(at) : bytes.u16(at);
    }

    private static long wide(Bytes bytes, int at, boolean isLittle) {
        return isLittle ? bytes.u32le(at) : bytes.u32(at);
    }

    /** What a node tells of itself: numbers in 48 octets, then its parent's address and its names. */
    private static void nameAnswer(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        boolean isLittle = at + 8 <= end && isLittle(bytes, at);
        if (at + 8 > end || number(bytes, at, isLittle) != IDENTIFICATION) {
            return;
        }
        message.senderServes();
        if (message.isRepeated(at + 8, end - at - 8)) {
            return;
        }
        MalformedBytes.unless(at + NODE <= end, "an identification shorter than its numbers", at);
        Endpoint node = message.sender();
        int names = at + NODE + number(bytes, at + 12, isLittle);
        int name = names + 2 * number(bytes, at + 14, isLittle) + 2;
        int model = name + 2 * number(bytes, at + 16, isLittle) + 2;
        int vendor = model + 2 * number(bytes, at + 18, isLittle) + 2;
        MalformedBytes.unless(vendor <= end, "names longer than the identification", at + 14);
        message.identity(node, IdentityPart.SYSTEM_NAME, wideText(bytes, names, name, isLittle));
        message.identity(node, IdentityPart.MODEL, wideText(bytes, name, model, isLittle));
        message.identity(node, IdentityPart.VENDOR, wideText(bytes, model, vendor, isLittle));
        int serial = bytes.u8(at + 36);
        if (vendor + serial <= end) {
            message.identity(node, IdentityPart.SERIAL_NUMBER, bytes.text(vendor, serial));
        }
        target(message, node, bytes, at + 20, isLittle);
    }

    /** Text of two octets a character, in the byte order of the node. */
    static String wideText(Bytes bytes, int from, int to, boolean isLittle) {
        return bytes.text(
                from,
                Math.min(to - from, LONGEST_TEXT),
                isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    /** Type, identifier and version of the target, 32 bits each; the identifier begins with the vendor's number. */
    static void target(Message message, Endpoint node, Bytes bytes, int at, boolean isLittle) {
        long type = wide(bytes, at, isLittle);
        long identifier = wide(bytes, at + 4, isLittle);
        message.identity(node, IdentityPart.DEVICE_TYPE, type(type));
        message.identity(node, IdentityPart.VENDOR_NUMBER, Long.toString(identifier >> 16));
        message.identity(node, IdentityPart.PRODUCT_CODE, "0x%08x".formatted(identifier));
        message.identity(node, IdentityPart.FIRMWARE_REVISION, version(wide(bytes, at + 8, isLittle)));
        if (type == PROGRAMMABLE || type == SOFT_MOTION) {
            message.role(node.withoutPort(), RoleKind.CONTROLLER);
        }
    }

    static String version(long version) {
        return version == 0
                ? ""
                : "%d.%d.%d.%d".formatted(version >> 24 & 255, version >> 16 & 255, version >> 8 & 255, version & 255);
    }

    private static String type(long type) {
        return switch ((int) type) {
            case PROGRAMMABLE -> "4096 programmable controller";
            case 0x1001 -> "4097 special device";
            case 0x1002 -> "4098 safety device";
            case 0x1003 -> "4099 drive";
            case 0x1004 -> "4100 parametrizable device";
            case 0x1005 -> "4101 HMI";
            case SOFT_MOTION -> "4102 motion controller";
            case 0x1007 -> "4103 communication device";
            case 0x1008 -> "4104 remote target visualisation";
            default -> Long.toString(type);
        };
    }

    private static void channel(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        switch (bytes.u8(at)) {
            case 0x01 -> block(message, at, end);
            case 0xC2 -> manage(message, "0xc2 get channel information");
            case 0xC3 -> manage(message, "0xc3 open channel");
            case 0xC4 -> message.function(Kind.CONNECT, "0xc4 close channel");
            case 0x82, 0x83 -> message.senderServes();
            default -> bytes.u8(at);
        }
    }

    private static void manage(Message message, String operation) {
        message.senderAsks();
        message.function(Kind.CONNECT, operation);
    }

    /** The first block of a service tells how long all of them are together. */
    private static void block(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        int flags = bytes.u8(at + 1);
        int key = bytes.u16le(at + 2) << 1 | flags >> 7;
        boolean isFirst = (flags & FIRST) != 0;
        int content = at + (isFirst ? 20 : 12);
        MalformedBytes.unless(content <= end, "a block shorter than its header", at);
        long left = (isFirst ? bytes.u32le(at + 12) : message.recall(key)) - (end - content);
        boolean isLast = left <= 0;
        if (isFirst && (isLast || left > LONGEST_SERVICE)) {
            message.remember(key, 0);
            CodesysService.read(message, bytes, content, end);
            return;
        }
        boolean isOfInterest = isFirst || left + (end - content) > 0;
        if (isOfInterest) {
            message.remember(key, Math.max(0, left));
            message.gather(key, content, end - content, isFirst, isLast)
                    .ifPresent(service -> CodesysService.read(message, service, 0, service.length()));
        }
    }
}
