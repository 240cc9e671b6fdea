package org.asbuilt.server.live;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * The records of the format of libpcap, with microseconds or nanoseconds, and of its variant with longer record headers.
 *
 * <p>Source: IETF draft-ietf-opsawg-pcap sections 4 and 5.
 */
final class PcapFraming implements Framing {
    private static final int HEADER = 24;
    private final boolean isLittle;
    private final int unitsAMilli;
    private final int recordHeader;
    private final byte[] header;
    private boolean hasBegun;

    PcapFraming(byte[] magic, boolean isLittle, int unitsAMilli, int recordHeader) {
        this.isLittle = isLittle;
        this.unitsAMilli = unitsAMilli;
        this.recordHeader = recordHeader;
        header = Arrays.copyOf(magic, HEADER);
    }

    @Override
    public Step next(Wire wire) throws IOException {
        if (!hasBegun) {
            return begin(wire);
        }
        long start = wire.place();
        byte[] head = new byte[recordHeader];
        int read = wire.fill(head, 0, recordHeader);
        if (read == 0) {
            return new Step.End();
        }
        if (read < recordHeader) {
            return Step.Broken.cut(start);
        }
        long captured = Bytes.u32(head, 8, isLittle);
        if (captured > LONGEST_PACKET) {
            return new Step.Broken("a packet claims to be " + captured + " bytes long", start);
        }
        long millis = Bytes.u32(head, 0, isLittle) * 1_000 + Bytes.u32(head, 4, isLittle) / unitsAMilli;
        return new Step.Piece(Step.Kind.PACKET, head, captured, OptionalLong.of(millis));
    }

    private Step begin(Wire wire) throws IOException {
        if (wire.fill(header, MAGIC, HEADER - MAGIC) < HEADER - MAGIC) {
            return Step.Broken.cut(0);
        }
        hasBegun = true;
        return Step.Piece.whole(Step.Kind.SECTION, header.clone());
    }

    @Override
    public byte[] prefix() {
        return header.clone();
    }

    @Override
    public String ending() {
        return "pcap";
    }
}
