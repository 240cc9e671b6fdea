package org.asbuilt.dissect;

import java.io.IOException;

/**
 * The format of libpcap, with microseconds or nanoseconds, and its variant with longer record headers.
 *
 * <p>Source: IETF draft-ietf-opsawg-pcap sections 4 and 5.
 */
final class PcapFormat implements CaptureFormat {
    private final boolean isLittle;
    private final int nanosAUnit;
    private final int recordHeader;
    private final int linkType;

    private PcapFormat(boolean isLittle, int nanosAUnit, int recordHeader, int linkType) {
        this.isLittle = isLittle;
        this.nanosAUnit = nanosAUnit;
        this.recordHeader = recordHeader;
        this.linkType = linkType;
    }

    static CaptureFormat open(Capture capture, boolean isLittle, int nanosAUnit, int recordHeader) throws IOException {
        if (!capture.need(24)) {
            capture.truncated(0);
            return new Unreadable();
        }
        // The upper bits hold the length of the frame check sequence.
        int linkType = capture.i32(capture.position() + 20, isLittle) & 0xFFFF;
        capture.advance(24);
        return new PcapFormat(isLittle, nanosAUnit, recordHeader, linkType);
    }

    @Override
    public boolean next(Capture capture) throws IOException {
        long start = capture.fileOffset();
        if (!capture.hasMore()) {
            return false;
        }
        if (!capture.need(recordHeader)) {
            return capture.truncated(start);
        }
        int at = capture.position();
        long seconds = capture.u32(at, isLittle);
        long fraction = capture.u32(at + 4, isLittle);
        long captured = capture.u32(at + 8, isLittle);
        long wire = capture.u32(at + 12, isLittle);
        if (captured > Capture.LARGEST_RECORD) {
            capture.notes().inFile("a record claims an impossible length; the rest of the file was not read", start);
            capture.skip(Long.MAX_VALUE);
            return false;
        }
        if (!capture.need(recordHeader + (int) captured)) {
            return capture.truncated(start);
        }
        at = capture.position() + recordHeader;
        capture.advance(recordHeader + (int) captured);
        return capture.show(at, (int) captured, wire, seconds * 1_000_000_000 + fraction * nanosAUnit, linkType);
    }
}
