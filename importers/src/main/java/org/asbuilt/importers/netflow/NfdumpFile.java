package org.asbuilt.importers.netflow;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorInputStream;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.importers.netflow.Passage.Fate;
import org.asbuilt.importers.netflow.Passage.Opener;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Mac;

/**
 * Reads the files of nfcapd, nfpcapd and nfdump 1.7: blocks of records, each packed by itself. Source: nfdump 1.7, file layout 2 and
 * records of version 3.
 */
final class NfdumpFile {
    private static final int HEADER = 40;
    private static final int BLOCK_HEADER = 12;
    private static final int LARGEST_BLOCK = 32 << 20;
    private static final int RECORDS = 3;
    private static final int ARRAY = 4;
    private static final int FLOW = 11;
    private static final int FLOW_HEADER = 12;
    private static final int EVENT = 1;

    private final Reading reading;
    private final Passages passages;

    private NfdumpFile(Reading reading) {
        this.reading = reading;
        passages = new Passages(reading);
    }

    static void read(Reading reading) throws IOException {
        NfdumpFile file = new NfdumpFile(reading);
        try (InputStream content = reading.content()) {
            file.blocks(content);
        }
        file.passages.end();
    }

    private static ByteBuffer wrap(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void blocks(InputStream content) throws IOException {
        byte[] head = content.readNBytes(HEADER);
        if (head.length < HEADER) {
            throw new Refused(new Locus.Words("byte 0"), "the file ends within its header");
        }
        if (head[17] != 0) {
            throw new Refused(new Locus.Words("byte 17"), "the file is encrypted");
        }
        long place = HEADER;
        for (byte[] block = content.readNBytes(BLOCK_HEADER);
                block.length > 0;
                block = content.readNBytes(BLOCK_HEADER)) {
            int size = block.length < BLOCK_HEADER ? -1 : wrap(block).getInt(4);
            if (size < 0 || size > LARGEST_BLOCK) {
                broken(place, "here the blocks of the file cannot be told apart any more");
                return;
            }
            byte[] packed = content.readNBytes(size);
            if (packed.length < size) {
                broken(place, "the file ends within a block");
                return;
            }
            block(wrap(block), packed, head[16], place);
            place += BLOCK_HEADER + size;
        }
    }

    private void broken(long place, String what) {
        reading.note(Severity.WARNING, new Locus.Words("byte " + place), what);
        reading.units(1, 0);
    }

    private void block(ByteBuffer header, byte[] packed, int packing, long place) throws IOException {
        int type = header.getShort(8);
        if (type == ARRAY) {
            reading.count("blocks about exporters", 1);
            return;
        }
        if (type != RECORDS) {
            broken(place, "a block of the unknown type " + type + " is not read");
            return;
        }
        boolean isPlain = packing == 0 || (header.getShort(10) & 1) != 0;
        try {
            records(wrap(isPlain ? packed : unpacked(packed, packing)), place);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // The packing is in memory: it is broken, and no disk.
            broken(place, "this block cannot be unpacked");
        }
    }

    private static byte[] unpacked(byte[] packed, int packing) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(packed);
        InputStream plain = switch (packing) {
            case 1 -> new ByteArrayInputStream(Lzo.unpacked(packed, LARGEST_BLOCK));
            case 2 -> new BZip2CompressorInputStream(bytes);
            case 3 -> new BlockLZ4CompressorInputStream(bytes);
            case 4 -> new ZstdInputStream(bytes);
            default -> throw new IOException("the packing " + packing + " is not known");
        };
        try (plain) {
            return plain.readNBytes(LARGEST_BLOCK);
        }
    }

    private void records(ByteBuffer block, long place) {
        int number = 0;
        int at = 0;
        while (block.limit() - at >= 4) {
            int type = block.getShort(at) & 0xffff;
            int size = block.getShort(at + 2) & 0xffff;
            number++;
            if (size < 4 || size > block.limit() - at) {
                broken(place, "from record " + number + " on this block is broken");
                return;
            }
            Locus locus = new Locus.Words("byte " + place + ", record " + number);
            if (type == FLOW && size >= FLOW_HEADER) {
                reading.units(1, flow(block.slice(at, size).order(ByteOrder.LITTLE_ENDIAN), locus) ? 1 : 0);
            } else {
                reading.count("records about exporters and the file", 1);
            }
            at += size;
        }
    }

    private boolean flow(ByteBuffer record, Locus locus) {
        Passage passage = new Passage(locus);
        int elements = record.getShort(4) & 0xffff;
        int at = FLOW_HEADER;
        for (int i = 0; i < elements; i++) {
            int length = record.limit() - at < 4 ? 0 : record.getShort(at + 2) & 0xffff;
            if (length < 4 || length > record.limit() - at) {
                reading.note(Severity.WARNING, locus, "element " + (i + 1) + " of this record is broken");
                return false;
            }
            element(
                    passage,
                    record.getShort(at) & 0xffff,
                    record.slice(at + 4, length - 4).order(ByteOrder.LITTLE_ENDIAN));
            at += length;
        }
        if ((record.get(10) & EVENT) != 0 && passage.packets == 0 && passage.opener == Opener.UNKNOWN) {
            passage.opener = Opener.SOURCE;
        }
        return passages.take(passage);
    }

    private static void element(Passage passage, int type, ByteBuffer body) {
        int size = body.limit();
        if (type == 1 && size >= 48) {
            generic(passage, body);
        } else if (type == 2 && size >= 8) {
            passage.source = version4(body, 0);
            passage.destination = version4(body, 4);
        } else if (type == 3 && size >= 32) {
            passage.source = version6(body, 0);
            passage.destination = version6(body, 16);
        } else if (type == 4 && size >= 14) {
            int direction = body.get(12);
            passage.opener = direction == 1 ? Opener.SOURCE : direction == 2 ? Opener.DESTINATION : passage.opener;
        } else if (type == 5 && size >= 24) {
            passage.packetsBack = Math.max(0, body.getLong(8));
            passage.bytesBack = Math.max(0, body.getLong(16));
        } else if (type == 6 && size >= 8) {
            passage.vlan = vlan(body.getInt(0), body.getInt(4));
        } else if (type == 15 && size >= 32) {
            passage.sourceMac = first(mac(body, 0), mac(body, 24));
            passage.destinationMac = first(mac(body, 8), mac(body, 16));
        } else if (type == 19 && size >= 15) {
            passage.opener = Opener.SOURCE;
            passage.fate = body.get(14) == 3 ? Fate.DROPPED : passage.fate;
            passage.first = passage.first.or(() -> Clock.millis(body.getLong(0)));
        }
    }

    private static void generic(Passage passage, ByteBuffer body) {
        passage.first = Clock.millis(body.getLong(0));
        passage.last = Clock.millis(body.getLong(8));
        passage.packets = Math.max(0, body.getLong(24));
        passage.bytes = Math.max(0, body.getLong(32));
        passage.sourcePort = body.getShort(40) & 0xffff;
        passage.destinationPort = body.getShort(42) & 0xffff;
        passage.protocol = body.get(44) & 0xff;
        passage.flags = OptionalInt.of(body.get(45) & 0xff);
        int forwarding = body.get(46) & 0xff;
        passage.fate = forwarding == 2 || forwarding >> 6 == 2 ? Fate.DROPPED : passage.fate;
    }

    private static int vlan(int in, int out) {
        return in > 0 && in < 4095 && (out == 0 || out == in) ? in : 0;
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static String version4(ByteBuffer body, int from) {
        byte[] bytes = ByteBuffer.allocate(4).putInt(body.getInt(from)).array();
        return IpAddress.of(bytes).text();
    }

    private static String version6(ByteBuffer body, int from) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(body.getLong(from))
                .putLong(body.getLong(from + 8))
                .array();
        return IpAddress.of(bytes).text();
    }

    private static String mac(ByteBuffer body, int from) {
        long number = body.getLong(from) & 0xffffffffffffL;
        if (number == 0) {
            return "";
        }
        byte[] bytes = new byte[6];
        for (int i = 0; i < 6; i++) {
            bytes[i] = (byte) (number >>> (40 - 8 * i));
        }
        return Mac.of(bytes).text();
    }
}
