package org.asbuilt.dissect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The format pcapng: sections of either byte order, interfaces with their own link type and clock, enhanced, simple and
 * obsolete packet blocks, statistics of interfaces. Names of addresses are passed over, other blocks counted.
 *
 * <p>Source: IETF draft-ietf-opsawg-pcapng sections 3 and 4.
 */
final class PcapngFormat implements CaptureFormat {
    static final int SECTION_HEADER = 0x0A0D0D0A;

    private static final int BYTE_ORDER_MAGIC = 0x1A2B3C4D;
    private static final int INTERFACE = 1;
    private static final int OBSOLETE_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int NAMES = 4;
    private static final int STATISTICS = 5;
    private static final int ENHANCED_PACKET = 6;
    private static final int MOST_INTERFACES = 1 << 16;

    private boolean isLittle;
    private final List<Interface> interfaces = new ArrayList<>();
    private long lastTime;
    private long droppedBefore;
    private boolean isDropTold;
    private long blocksNotRead;

    private record Interface(int linkType, long snapLength, PcapngClock clock, InterfaceDrops drops) {}

    /** Counters since the start of the section: by the interface, and by the operating system. */
    private static final class InterfaceDrops {
        long byInterface;
        long bySystem;

        long sum() {
            return Tallies.sum(byInterface, bySystem);
        }
    }

    @Override
    public OptionalLong dropped() {
        return isDropTold ? OptionalLong.of(droppedInAll()) : OptionalLong.empty();
    }

    private long droppedInAll() {
        long sum = droppedBefore;
        for (Interface from : interfaces) {
            sum = Tallies.sum(sum, from.drops().sum());
        }
        return sum;
    }

    @Override
    public long blocksNotRead() {
        return blocksNotRead;
    }

    @Override
    public boolean next(Capture capture) throws IOException {
        while (capture.hasMore()) {
            long start = capture.fileOffset();
            if (!capture.need(12)) {
                return capture.truncated(start);
            }
            int type = capture.i32(capture.position(), isLittle);
            if (type == SECTION_HEADER && !section(capture, start)) {
                return false;
            }
            long length = capture.u32(capture.position() + 4, isLittle);
            if (length < 12 || length % 4 != 0) {
                capture.notes().inFile("a block claims an impossible length; the rest was not read", start);
                return abandon(capture);
            }
            if (length > Capture.LARGEST_RECORD) {
                capture.notes()
                        .inFile("a block is longer than " + Capture.LARGEST_RECORD + " bytes and was skipped", start);
                if (!capture.skip(length)) {
                    return capture.truncated(start);
                }
                continue;
            }
            if (!capture.need((int) length)) {
                return capture.truncated(start);
            }
            int at = capture.position();
            if (capture.u32(at + (int) length - 4, isLittle) != length) {
                capture.notes().inFile("a block ends with another length than it begins with", start);
            }
            capture.advance((int) length);
            if (block(capture, type, at, at + (int) length - 4, start)) {
                return true;
            }
        }
        return false;
    }

    private boolean section(Capture capture, long start) throws IOException {
        int magic = capture.i32(capture.position() + 8, false);
        boolean isBig = magic == BYTE_ORDER_MAGIC;
        if (!isBig && magic != Integer.reverseBytes(BYTE_ORDER_MAGIC)) {
            capture.notes().inFile("a section has no byte order; the rest was not read", start);
            return abandon(capture);
        }
        isLittle = !isBig;
        droppedBefore = droppedInAll();
        interfaces.clear();
        return true;
    }

    private static boolean abandon(Capture capture) throws IOException {
        capture.skip(Long.MAX_VALUE);
        return false;
    }

    private boolean block(Capture capture, int type, int at, int end, long start) {
        return switch (type) {
            case INTERFACE -> describe(capture, at, end, start);
            case ENHANCED_PACKET ->
                end - at >= 28
                        ? packet(capture, capture.u32(at + 8, isLittle), at + 12, at + 28, end, start)
                        : tooShort(capture, start);
            case OBSOLETE_PACKET ->
                end - at >= 28
                        ? packet(capture, capture.u16(at + 8, isLittle), at + 12, at + 28, end, start)
                        : tooShort(capture, start);
            case SIMPLE_PACKET -> end - at >= 12 ? simple(capture, at, end, start) : tooShort(capture, start);
            case STATISTICS -> statistics(capture, at, end, start);
            case NAMES, SECTION_HEADER -> false;
            default -> {
                blocksNotRead++;
                yield false;
            }
        };
    }

    private static boolean tooShort(Capture capture, long start) {
        capture.notes().inFile("a block is too short for its kind", start);
        return false;
    }

    private boolean packet(Capture capture, long interfaceNumber, int at, int data, int end, long start) {
        if (interfaceNumber >= interfaces.size()) {
            capture.notes().inFile("a packet names an interface that was not described", start);
            return false;
        }
        Interface from = interfaces.get((int) interfaceNumber);
        long ticks = capture.u32(at, isLittle) << 32 | capture.u32(at + 4, isLittle);
        long captured = capture.u32(at + 8, isLittle);
        long wire = capture.u32(at + 12, isLittle);
        if (captured > end - data) {
            capture.notes().inFile("a packet claims to be longer than its block", start);
            captured = (long) end - data;
        }
        lastTime = from.clock().nanos(ticks);
        return capture.show(data, (int) captured, wire, lastTime, from.linkType());
    }

    /** Has no time: takes that of the packet before. */
    private boolean simple(Capture capture, int at, int end, long start) {
        if (interfaces.isEmpty()) {
            capture.notes().inFile("a packet names an interface that was not described", start);
            return false;
        }
        Interface from = interfaces.getFirst();
        long wire = capture.u32(at + 8, isLittle);
        long snap = from.snapLength() == 0 ? Long.MAX_VALUE : from.snapLength();
        long captured = Math.min(Math.min(wire, snap), end - at - 12);
        return capture.show(at + 12, (int) captured, wire, lastTime, from.linkType());
    }

    /** Later statistics of an interface replace earlier ones: its counters go on from the start. */
    private boolean statistics(Capture capture, int at, int end, long start) {
        if (end - at < 20) {
            return tooShort(capture, start);
        }
        long number = capture.u32(at + 8, isLittle);
        if (number >= interfaces.size()) {
            capture.notes().inFile("statistics name an interface that was not described", start);
            return false;
        }
        InterfaceDrops drops = interfaces.get((int) number).drops();
        for (int option = at + 20; hasOption(capture, option, end, start); option = nextOption(capture, option)) {
            int code = capture.u16(option, isLittle);
            boolean isCounter = (code == 5 || code == 7) && capture.u16(option + 2, isLittle) == 8;
            if (isCounter && code == 5) {
                drops.byInterface = counter(capture, option + 4);
            } else if (isCounter) {
                drops.bySystem = counter(capture, option + 4);
            }
            isDropTold |= isCounter;
        }
        return false;
    }

    private long counter(Capture capture, int at) {
        long value = number(capture, at);
        return value < 0 ? Long.MAX_VALUE : value;
    }

    private long number(Capture capture, int at) {
        long one = capture.u32(at, isLittle);
        long two = capture.u32(at + 4, isLittle);
        return isLittle ? two << 32 | one : one << 32 | two;
    }

    /** Whether an option stands there that is not the end of options. */
    private boolean hasOption(Capture capture, int option, int end, long start) {
        if (option + 4 > end || capture.u16(option, isLittle) == 0) {
            return false;
        }
        if (option + 4 + capture.u16(option + 2, isLittle) > end) {
            capture.notes().inFile("an option is longer than its block", start);
            return false;
        }
        return true;
    }

    private int nextOption(Capture capture, int option) {
        return option + 4 + (capture.u16(option + 2, isLittle) + 3 & ~3);
    }

    private boolean describe(Capture capture, int at, int end, long start) {
        if (end - at < 16) {
            return tooShort(capture, start);
        }
        if (interfaces.size() >= MOST_INTERFACES) {
            capture.notes().inFile("a section describes too many interfaces", start);
            return false;
        }
        int resolution = 6;
        long offset = 0;
        for (int option = at + 16; hasOption(capture, option, end, start); option = nextOption(capture, option)) {
            int code = capture.u16(option, isLittle);
            int length = capture.u16(option + 2, isLittle);
            if (code == 9 && length >= 1) {
                resolution = capture.u8(option + 4);
            } else if (code == 14 && length >= 8) {
                offset = number(capture, option + 4);
            }
        }
        int linkType = capture.u16(at + 8, isLittle);
        PcapngClock clock = new PcapngClock(resolution, offset);
        interfaces.add(new Interface(linkType, capture.u32(at + 12, isLittle), clock, new InterfaceDrops()));
        return false;
    }
}
