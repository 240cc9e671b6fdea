package org.asbuilt.server.live;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the records in a stream of a capture without looking into packets, so that the stream can be cut between them. Holds
 * at most {@link #LONGEST_PREFIX}.
 *
 * <p>Source: IETF draft-ietf-opsawg-pcap, draft-ietf-opsawg-pcapng.
 */
sealed interface Framing permits PcapFraming, PcapngFraming {
    /** How many bytes tell what a stream is. */
    int MAGIC = 4;

    /** The longest packet that is believed, 16 MiB, which is what the reader of captures reads. */
    int LONGEST_PACKET = 16 << 20;

    /** The longest description of a section with its interfaces, 1 MiB. */
    int LONGEST_PREFIX = 1 << 20;

    /** The next record. What it leaves of the one before must have been read from the wire. */
    Step next(Wire wire) throws IOException;

    /** What a file must begin with, so that packets that come next can be read from it. */
    byte[] prefix();

    /** The ending of files of this format, without a dot. */
    String ending();

    /** The framing of a stream that begins with those bytes; empty if it is no capture. */
    static Optional<Framing> of(byte[] magic) {
        if (magic.length < MAGIC) {
            return Optional.empty();
        }
        return switch (Bytes.i32(magic, 0, false)) {
            case 0xA1B2C3D4 -> Optional.of(new PcapFraming(magic, false, 1_000, 16));
            case 0xD4C3B2A1 -> Optional.of(new PcapFraming(magic, true, 1_000, 16));
            case 0xA1B23C4D -> Optional.of(new PcapFraming(magic, false, 1_000_000, 16));
            case 0x4D3CB2A1 -> Optional.of(new PcapFraming(magic, true, 1_000_000, 16));
            case 0xA1B2CD34 -> Optional.of(new PcapFraming(magic, false, 1_000, 24));
            case 0x34CDB2A1 -> Optional.of(new PcapFraming(magic, true, 1_000, 24));
            case PcapngFraming.SECTION_HEADER -> Optional.of(new PcapngFraming(magic));
            default -> Optional.empty();
        };
    }

    /** How far a capture can be cut: the place behind its last whole record, and how many packets come before it. */
    record Extent(long whole, long packets) {}

    /**
     * Measures a capture.
     *
     * @param packets is enough of them
     * @return empty if it is no capture
     */
    static Optional<Extent> measure(InputStream content, long packets) throws IOException {
        Wire wire = new Wire(content);
        byte[] magic = new byte[MAGIC];
        int known = wire.fill(magic, 0, MAGIC);
        Optional<Framing> framing = of(Arrays.copyOf(magic, known));
        if (framing.isEmpty()) {
            return Optional.empty();
        }
        byte[] buffer = new byte[1 << 16];
        long whole = 0;
        long counted = 0;
        while (counted < packets
                && framing.get().next(wire) instanceof Step.Piece piece
                && !isBlank(piece)
                && skipped(wire, piece.rest(), buffer)) {
            whole = wire.place();
            counted += piece.kind() == Step.Kind.PACKET ? 1 : 0;
        }
        return Optional.of(new Extent(whole, counted));
    }

    /** After a loss of power a file may end in zeros, which would pass for empty packets of 1970. */
    private static boolean isBlank(Step.Piece piece) {
        for (byte each : piece.head()) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean skipped(Wire wire, long count, byte[] buffer) throws IOException {
        long left = count;
        while (left > 0) {
            int read = wire.some(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                return false;
            }
            left -= read;
        }
        return true;
    }
}
