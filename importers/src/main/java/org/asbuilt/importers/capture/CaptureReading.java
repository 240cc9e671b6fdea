package org.asbuilt.importers.capture;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.asbuilt.dissect.Account;
import org.asbuilt.dissect.Conversation;
import org.asbuilt.dissect.Malformed;
import org.asbuilt.dissect.TrafficReader;
import org.asbuilt.dissect.TrafficSummary;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Passing;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/** Reads a capture: the summary of its traffic, the claims that follow, and the account of every packet. */
public final class CaptureReading {
    private final Reading reading;
    private final Wire wire;

    private CaptureReading(Reading reading, Wire wire) {
        this.reading = reading;
        this.wire = wire;
    }

    /**
     * Reads a capture.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        new CaptureReading(reading, Wire.ofOneCapture(reading)).claim(summary(reading));
    }

    /**
     * The summary of a capture, without any claim; what is wrong with its packing is remarked.
     *
     * @throws IOException if the disk fails
     */
    public static TrafficSummary summary(Reading reading) throws IOException {
        try (InputStream content = new AsFarAsItGoes(reading)) {
            return new TrafficReader().read(reading.input().contentName(), content);
        }
    }

    /**
     * Claims what follows from the summary of several captures; each place names its capture. Of one capture come the same claims
     * as of {@link #read}.
     */
    public static void claim(Reading reading, TrafficSummary summary) {
        new CaptureReading(reading, Wire.ofSeveralCaptures(reading)).claim(summary);
    }

    private void claim(TrafficSummary summary) {
        account(summary.account());
        if (summary.window().isEmpty()) {
            throw new Refused(new Locus.Whole(), "no packet could be read from the file");
        }
        Parties parties = new Parties(summary);
        StationClaims stations = new StationClaims(wire, parties);
        stations.claim();
        new IdentityClaims(wire, parties).claim(summary.sightings());
        stations.services(summary.services());
        List<Conversation> conversations = summary.conversations();
        new ConversationClaims(wire, parties).claim(conversations);
        StructureNotes notes = new StructureNotes(wire, summary.structure());
        notes.say(conversations);
        notes.tunnels(summary.tunnels());
        notes.coverage(summary.window().get());
    }

    /** What cannot be unpacked further is remarked; the packets before it count. */
    private static final class AsFarAsItGoes extends Passing {
        private final Reading reading;
        private boolean isOver;

        AsFarAsItGoes(Reading reading) throws IOException {
            super(reading.content());
            this.reading = reading;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (isOver) {
                return -1;
            }
            try {
                return in.read(bytes, offset, length);
            } catch (Refused refused) {
                isOver = true;
                reading.note(Severity.ERROR, refused.locus(), refused.sentence());
                return -1;
            }
        }
    }

    /** Of how many packets the content was read. */
    public static long understood(Account account) {
        long unread = account.notUnderstood().stream()
                .mapToLong(kind -> kind.traffic().packets())
                .sum();
        return Math.max(0, account.packets() - account.uncounted() - unread);
    }

    private void account(Account account) {
        reading.units(account.packets(), understood(account));
        reading.count("bytes on the wire", account.bytes());
        reading.count("packets in no flow", account.uncounted());
        reading.count("packets cut by the capture", account.cut());
        reading.count("fragments of IP packets", account.fragments());
        reading.count("fragments that came together", account.reassembled());
        reading.count("fragments given up", account.fragmentsGivenUp());
        reading.count("packets inside of packets", account.encapsulated());
        reading.count("blocks of the file that were not read", account.blocksNotRead());
        account.dropped().ifPresent(dropped -> {
            reading.count("packets that the sensor dropped", dropped);
            if (dropped > 0) {
                reading.note(
                        Severity.WARNING,
                        new Locus.Whole(),
                        "the sensor says that it dropped " + dropped + " packets: what they showed is missing");
            }
        });
        reading.count("gaps in TCP streams", account.streamGaps());
        reading.count("sightings beyond the limit", account.sightingsRefused());
        reading.count("malformed", account.malformedCount());
        for (Malformed malformed : account.malformed()) {
            reading.note(
                    Severity.WARNING,
                    malformed
                            .packet()
                            .map(packet -> wire.at(malformed.capture(), packet))
                            .orElseGet(() -> wire.byteOf(malformed.capture(), malformed.offset())),
                    malformed.layer() + ": " + malformed.reason());
        }
        for (Account.NotUnderstood kind : account.notUnderstood()) {
            reading.note(
                    Severity.INFORMATION,
                    wire.at(kind.place().capture(), kind.place().packet()),
                    "content not read: " + kind.transport() + (kind.port() > 0 ? "/" + kind.port() : "")
                            + kind.hint().map(hint -> " (perhaps " + hint + ")").orElse("") + ", "
                            + kind.traffic().packets() + " packets");
        }
        for (Account.Truncation truncation : account.truncations()) {
            reading.note(
                    Severity.WARNING,
                    wire.byteOf(truncation.capture(), truncation.offset()),
                    "the file ends in the middle of a record; what came before was read");
        }
    }
}
