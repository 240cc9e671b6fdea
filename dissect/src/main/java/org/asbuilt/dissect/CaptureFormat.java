package org.asbuilt.dissect;

import java.io.IOException;
import java.util.OptionalLong;

/** A file format of captures. */
sealed interface CaptureFormat permits PcapFormat, PcapngFormat, CaptureFormat.Unreadable {
    /** Goes to the next packet; false at the end. */
    boolean next(Capture capture) throws IOException;

    /** Packets that the capturing machine missed, as said so far. */
    default OptionalLong dropped() {
        return OptionalLong.empty();
    }

    /** Blocks so far of a kind that is not read. */
    default long blocksNotRead() {
        return 0;
    }

    /** Looks at the first bytes. */
    static CaptureFormat detect(Capture capture) throws IOException {
        if (!capture.need(4)) {
            capture.notes().inFile("not a capture: shorter than four bytes", 0);
            return new Unreadable();
        }
        int magic = capture.i32(capture.position(), false);
        if (magic == PcapngFormat.SECTION_HEADER) {
            return new PcapngFormat();
        }
        return switch (magic) {
            case 0xA1B2C3D4 -> PcapFormat.open(capture, false, 1_000, 16);
            case 0xD4C3B2A1 -> PcapFormat.open(capture, true, 1_000, 16);
            case 0xA1B23C4D -> PcapFormat.open(capture, false, 1, 16);
            case 0x4D3CB2A1 -> PcapFormat.open(capture, true, 1, 16);
            case 0xA1B2CD34 -> PcapFormat.open(capture, false, 1_000, 24);
            case 0x34CDB2A1 -> PcapFormat.open(capture, true, 1_000, 24);
            default -> {
                capture.notes().inFile("not a capture: unknown magic number", 0);
                yield new Unreadable();
            }
        };
    }

    /** A file without any packet that could be read. */
    record Unreadable() implements CaptureFormat {
        @Override
        public boolean next(Capture capture) {
            return false;
        }
    }
}
