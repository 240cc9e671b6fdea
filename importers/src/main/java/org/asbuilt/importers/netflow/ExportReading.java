package org.asbuilt.importers.netflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.IpAddress;

/**
 * Reads a file of exports one after another, as collectors and probes write them: NetFlow version 5 and 9, and IPFIX.
 *
 * <p>Source: Cisco "NetFlow Export Datagram Format"; RFC 3954 (version 9); RFC 7011 and RFC 5655 (IPFIX and its files).
 */
public final class ExportReading {
    private static final int RECORD = 48;

    private final Reading reading;
    private final Passages passages;
    private final Sequences sequences;
    private final Sampling sampling;
    private final Sets sets;

    private ExportReading(Reading reading) {
        this.reading = reading;
        passages = new Passages(reading);
        sequences = new Sequences(reading);
        sampling = new Sampling(reading);
        sets = new Sets(reading, passages, sampling);
    }

    /** Whether a file holds flow records of a known form. */
    public static Certainty certainty(Head head) {
        return Marks.certainty(head);
    }

    /**
     * Reads it.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        Optional<Collected> collected = Collected.of(reading.input().head());
        if (collected.isPresent()) {
            collected.get().read(reading);
            return;
        }
        ExportReading exports = new ExportReading(reading);
        try (InputStream content = reading.content()) {
            exports.all(new Octets(content));
        }
        exports.sets.end();
        exports.passages.end();
    }

    private void all(Octets octets) throws IOException {
        while (octets.has(2)) {
            long place = octets.position();
            switch (octets.peekShort(0)) {
                case 5 -> version5(octets, place);
                case 9 -> version9(octets, place);
                case 10 -> version10(octets, place);
                default -> search(octets, place);
            }
        }
        if (octets.has(1)) {
            broken(octets.position(), "one byte is left behind the last export");
        }
    }

    private void broken(long place, String what) {
        reading.note(Severity.WARNING, new Locus.Words("byte " + place), what);
        reading.units(1, 0);
    }

    /** Looks for the next export behind what is none. */
    private void search(Octets octets, long from) throws IOException {
        octets.take(1);
        while (octets.has(1)) {
            octets.has(Marks.LOOKS_AT);
            int there = octets.ahead();
            if (Marks.looksLike(ahead -> ahead < there ? octets.peek(ahead) : -1, 0)) {
                break;
            }
            octets.take(1);
        }
        broken(
                from,
                "no export of NetFlow version 5, version 9 or IPFIX begins here; " + (octets.position() - from)
                        + " bytes were passed over");
    }

    private void version5(Octets octets, long place) throws IOException {
        if (!octets.has(24)) {
            broken(place, "the file ends within an export");
            octets.take(24);
            return;
        }
        int count = octets.peekShort(2);
        if (count == 0 || count > 30) {
            search(octets, place);
            return;
        }
        ByteBuffer head = ByteBuffer.wrap(octets.take(24));
        long uptime = head.getInt(4) & 0xffffffffL;
        Header header = new Header(
                5,
                head.getShort(20) & 0xffff,
                head.getInt(8) & 0xffffffffL,
                OptionalLong.of(uptime),
                head.getInt(16) & 0xffffffffL,
                place);
        sequences.saw(header, count);
        sampling.saw(header, head.getShort(22) & 0x3fff, place);
        reading.count("exports of NetFlow version 5", 1);
        for (int i = 0; i < count; i++) {
            if (!octets.has(RECORD)) {
                broken(octets.position(), "the file ends within an export");
                octets.take(RECORD);
                return;
            }
            Passage passage = new Passage(new Locus.Words("byte " + octets.position()));
            flow(passage, ByteBuffer.wrap(octets.take(RECORD)), header);
            reading.units(1, passages.take(passage) ? 1 : 0);
        }
    }

    private static void flow(Passage passage, ByteBuffer record, Header header) {
        long millis = header.seconds() * 1000;
        long uptime = header.uptime().orElse(0);
        passage.source = address(record, 0);
        passage.destination = address(record, 4);
        passage.packets = record.getInt(16) & 0xffffffffL;
        passage.bytes = record.getInt(20) & 0xffffffffL;
        passage.first = Clock.uptime(record.getInt(24) & 0xffffffffL, millis, uptime);
        passage.last = Clock.uptime(record.getInt(28) & 0xffffffffL, millis, uptime);
        passage.sourcePort = record.getShort(32) & 0xffff;
        passage.destinationPort = record.getShort(34) & 0xffff;
        passage.flags = OptionalInt.of(record.get(37) & 0xff);
        passage.protocol = record.get(38) & 0xff;
    }

    private static String address(ByteBuffer record, int from) {
        byte[] bytes = new byte[4];
        record.get(from, bytes);
        return IpAddress.of(bytes).text();
    }

    private void version9(Octets octets, long place) throws IOException {
        if (!octets.has(20)) {
            broken(place, "the file ends within an export");
            octets.take(20);
            return;
        }
        Header header = new Header(
                9,
                octets.peekInt(16),
                octets.peekInt(8),
                OptionalLong.of(octets.peekInt(4)),
                octets.peekInt(12),
                place);
        octets.take(20);
        sequences.saw(header, 1);
        reading.count("exports of NetFlow version 9", 1);
        while (octets.has(4) && !Marks.isVersion(octets.peekShort(0))) {
            if (!set(octets, header, Integer.MAX_VALUE)) {
                return;
            }
        }
    }

    /** One set of templates or records; false if the sets cannot be told apart any more. */
    private boolean set(Octets octets, Header header, int most) throws IOException {
        long at = octets.position();
        int id = octets.peekShort(0);
        int length = octets.peekShort(2);
        boolean isKnown = id > 255 || (header.version() == 9 ? id < 2 : id == 2 || id == 3);
        if (!isKnown || length < 4 || length > most) {
            if (header.version() == 9) {
                search(octets, at);
            }
            return false;
        }
        if (!octets.has(length)) {
            broken(at, "the file ends within an export");
            octets.take(length);
            return false;
        }
        octets.take(4);
        sets.take(header, id, octets.take(length - 4), at + 4);
        return true;
    }

    private void version10(Octets octets, long place) throws IOException {
        int length = octets.has(16) ? octets.peekShort(2) : 0;
        if (length < 16) {
            search(octets, place);
            return;
        }
        Header header =
                new Header(10, octets.peekInt(12), octets.peekInt(4), OptionalLong.empty(), octets.peekInt(8), place);
        octets.take(16);
        reading.count("messages of IPFIX", 1);
        long records = sets.records();
        long until = place + length;
        while (octets.position() < until) {
            int left = (int) (until - octets.position());
            if (left < 4 || !octets.has(4) || !set(octets, header, left)) {
                rest(octets, until);
                break;
            }
        }
        sequences.saw(header, sets.unknown() ? -1 : sets.records() - records);
    }

    private void rest(Octets octets, long until) throws IOException {
        if (octets.has(1)) {
            broken(octets.position(), "here the rest of a message cannot be told apart into sets");
            octets.take((int) (until - octets.position()));
        }
    }
}
