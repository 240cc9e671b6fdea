package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.capture.CaptureReading;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/**
 * Recorded traffic: who is there, what they say of themselves, and who speaks with whom.
 *
 * <p>Source: IETF draft-ietf-opsawg-pcap, draft-ietf-opsawg-pcapng.
 */
public final class PacketCapture implements Importer {
    @Override
    public String name() {
        return "packet-capture";
    }

    @Override
    public String reads() {
        return "recorded traffic as pcap or pcapng";
    }

    @Override
    public String unit() {
        return "packets";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.PASSIVE_MONITORING;
    }

    @Override
    public Certainty certainty(Head head) {
        boolean pcap = head.startsWith(0xd4, 0xc3, 0xb2, 0xa1)
                || head.startsWith(0xa1, 0xb2, 0xc3, 0xd4)
                || head.startsWith(0x4d, 0x3c, 0xb2, 0xa1)
                || head.startsWith(0xa1, 0xb2, 0x3c, 0x4d)
                || head.startsWith(0x34, 0xcd, 0xb2, 0xa1)
                || head.startsWith(0xa1, 0xb2, 0xcd, 0x34);
        boolean pcapng = head.startsWith(0x0a, 0x0d, 0x0d, 0x0a);
        return pcap || pcapng
                ? Certainty.certain("it begins as a " + (pcap ? "pcap" : "pcapng") + " file does")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        CaptureReading.read(reading);
    }
}
