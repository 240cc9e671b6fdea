package org.asbuilt.server.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * The blocks of the format pcapng. A later file repeats the header of the section and the interfaces described so far; the
 * section's own length, if it states one, is replaced by "not stated", for the section is cut.
 *
 * <p>Source: IETF draft-ietf-opsawg-pcapng sections 3 and 4; options if_tsresol and if_tsoffset in section 4.2.
 */
final class PcapngFraming implements Framing {
    static final int SECTION_HEADER = 0x0A0D0D0A;

    private static final int BYTE_ORDER_MAGIC = 0x1A2B3C4D;
    private static final int INTERFACE = 1;
    private static final int OBSOLETE_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int ENHANCED_PACKET = 6;
    private static final int START = 12;
    private static final int SHORTEST_SECTION = 28;
    private static final int SHORTEST_TIMED = 32;

    private final byte[] magic;
    private final ByteArrayOutputStream prefix = new ByteArrayOutputStream();
    private final List<Ticks> interfaces = new ArrayList<>();
    private boolean isLittle;
    private boolean hasBegun;

    /** How an interface counts time: ticks a second and the seconds to add. */
    private record Ticks(double aMilli, long offsetSeconds) {
        long millis(long ticks) {
            double unsigned = (ticks >>> 1) * 2.0 + (ticks & 1);
            return (long) (unsigned / aMilli) + offsetSeconds * 1_000;
        }
    }

    PcapngFraming(byte[] magic) {
        this.magic = magic.clone();
    }

    @Override
    public Step next(Wire wire) throws IOException {
        long start = hasBegun ? wire.place() : 0;
        byte[] head = hasBegun ? new byte[START] : Arrays.copyOf(magic, START);
        int known = hasBegun ? 0 : MAGIC;
        int read = wire.fill(head, known, START - known);
        if (hasBegun && read == 0) {
            return new Step.End();
        }
        hasBegun = true;
        if (read < START - known) {
            return Step.Broken.cut(start);
        }
        int type = Bytes.i32(head, 0, isLittle);
        if (type == SECTION_HEADER && !order(head)) {
            return new Step.Broken("a section has no byte order", start);
        }
        long length = Bytes.u32(head, 4, isLittle);
        if (length < START || length % 4 != 0 || length > LONGEST_PACKET) {
            return new Step.Broken("a block claims to be " + length + " bytes long", start);
        }
        return switch (type) {
            case SECTION_HEADER -> section(wire, head, (int) length, start);
            case INTERFACE -> describe(wire, head, (int) length, start);
            case ENHANCED_PACKET, OBSOLETE_PACKET -> timed(wire, head, (int) length, type, start);
            case SIMPLE_PACKET -> rest(Step.Kind.PACKET, head, length);
            default -> rest(Step.Kind.OTHER, head, length);
        };
    }

    private static Step rest(Step.Kind kind, byte[] head, long length) {
        return new Step.Piece(kind, head, length - head.length, OptionalLong.empty());
    }

    private boolean order(byte[] head) {
        int order = Bytes.i32(head, 8, false);
        isLittle = order == Integer.reverseBytes(BYTE_ORDER_MAGIC);
        return isLittle || order == BYTE_ORDER_MAGIC;
    }

    private Step section(Wire wire, byte[] head, int length, long start) throws IOException {
        interfaces.clear();
        prefix.reset();
        if (length < SHORTEST_SECTION || length > LONGEST_PREFIX) {
            return new Step.Broken("the header of a section claims to be " + length + " bytes long", start);
        }
        byte[] block = Arrays.copyOf(head, length);
        if (wire.fill(block, START, length - START) < length - START) {
            return Step.Broken.cut(start);
        }
        Arrays.fill(block, 16, 24, (byte) 0xff);
        prefix.writeBytes(block);
        return Step.Piece.whole(Step.Kind.SECTION, block);
    }

    private Step describe(Wire wire, byte[] head, int length, long start) throws IOException {
        if (prefix.size() + length > LONGEST_PREFIX) {
            return new Step.Broken("a section describes more interfaces than fit into 1 MiB", start);
        }
        byte[] block = Arrays.copyOf(head, length);
        if (wire.fill(block, START, length - START) < length - START) {
            return Step.Broken.cut(start);
        }
        prefix.writeBytes(block);
        interfaces.add(ticks(block));
        return Step.Piece.whole(Step.Kind.INTERFACE, block);
    }

    private Step timed(Wire wire, byte[] head, int length, int type, long start) throws IOException {
        if (length < SHORTEST_TIMED) {
            return rest(Step.Kind.OTHER, head, length);
        }
        byte[] longer = Arrays.copyOf(head, 20);
        if (wire.fill(longer, START, 8) < 8) {
            return Step.Broken.cut(start);
        }
        long of = type == ENHANCED_PACKET ? Bytes.u32(longer, 8, isLittle) : Bytes.u16(longer, 8, isLittle);
        long ticks = Bytes.u32(longer, 12, isLittle) << 32 | Bytes.u32(longer, 16, isLittle);
        OptionalLong millis = of < interfaces.size()
                ? OptionalLong.of(interfaces.get((int) of).millis(ticks))
                : OptionalLong.empty();
        return new Step.Piece(Step.Kind.PACKET, longer, (long) length - longer.length, millis);
    }

    private Ticks ticks(byte[] block) {
        int resolution = 6;
        long offset = 0;
        int at = 16;
        int end = block.length - 4;
        while (at + 4 <= end) {
            int code = Bytes.u16(block, at, isLittle);
            int length = Bytes.u16(block, at + 2, isLittle);
            if (code == 0 || at + 4 + length > end) {
                break;
            }
            if (code == 9 && length >= 1) {
                resolution = block[at + 4] & 0xff;
            } else if (code == 14 && length >= 8) {
                long one = Bytes.u32(block, at + 4, isLittle);
                long other = Bytes.u32(block, at + 8, isLittle);
                offset = isLittle ? other << 32 | one : one << 32 | other;
            }
            at += 4 + (length + 3 & ~3);
        }
        double aSecond = (resolution & 0x80) == 0 ? Math.pow(10, resolution) : Math.pow(2, resolution & 0x7f);
        return new Ticks(aSecond / 1_000, offset);
    }

    @Override
    public byte[] prefix() {
        return prefix.toByteArray();
    }

    @Override
    public String ending() {
        return "pcapng";
    }
}
