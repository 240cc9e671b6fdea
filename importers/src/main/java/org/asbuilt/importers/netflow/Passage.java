package org.asbuilt.importers.netflow;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;

/** What one flow record tells: what passed from a source to a destination, perhaps also back. What it does not tell is left out. */
final class Passage {
    static final int FIN = 1;
    static final int SYN = 2;
    static final int RST = 4;
    static final int PSH = 8;
    static final int ACK = 16;
    static final int TCP = 6;
    static final int UDP = 17;
    private static final int CONGESTION = 0xc0;
    private static final int LARGEST_REFUSAL = 60;

    final Locus place;
    boolean isEthernet;
    String source = "";
    String destination = "";
    int sourcePort;
    int destinationPort;
    int protocol;
    OptionalInt flags = OptionalInt.empty();
    OptionalInt flagsBack = OptionalInt.empty();
    long packets;
    long bytes;
    long packetsBack;
    long bytesBack;
    String sourceMac = "";
    String destinationMac = "";
    int vlan;
    Optional<Instant> first = Optional.empty();
    Optional<Instant> last = Optional.empty();
    Opener opener = Opener.UNKNOWN;
    Fate fate = Fate.PASSED;
    Optional<String> application = Optional.empty();
    Confidence applicationConfidence = Confidence.PROBABLE;

    /** Who is known to have opened the flow. */
    enum Opener {
        UNKNOWN,
        SOURCE,
        DESTINATION
    }

    /** What the exporter did with the packets. */
    enum Fate {
        PASSED,
        DROPPED
    }

    Passage(Locus place) {
        this.place = place;
    }

    /** What came back, as a passage of its own. */
    Passage back() {
        Passage back = new Passage(place);
        back.isEthernet = isEthernet;
        back.source = destination;
        back.destination = source;
        back.sourcePort = destinationPort;
        back.destinationPort = sourcePort;
        back.protocol = protocol;
        back.flags = flagsBack;
        back.packets = packetsBack;
        back.bytes = bytesBack;
        back.sourceMac = destinationMac;
        back.destinationMac = sourceMac;
        back.vlan = vlan;
        back.first = first;
        back.last = last;
        back.application = application;
        back.applicationConfidence = applicationConfidence;
        return back;
    }

    boolean isTcp() {
        return protocol == TCP;
    }

    boolean hasPorts() {
        return protocol == TCP || protocol == UDP;
    }

    /** The flags of TCP without those of congestion control; nothing for other protocols and exporters that tell none. */
    OptionalInt tcpFlags() {
        return isTcp() && flags.isPresent() && (flags.getAsInt() & 0x3f) != 0
                ? OptionalInt.of(flags.getAsInt() & ~CONGESTION & 0x3f)
                : OptionalInt.empty();
    }

    /** Whether something came back in the same record. */
    boolean isAnswered() {
        return packetsBack > 0 || bytesBack > 0;
    }

    /** Whether nothing but knocking passed, which is no content. */
    boolean isKnock() {
        OptionalInt said = tcpFlags();
        return said.isPresent() && said.getAsInt() == SYN;
    }

    /** Whether nothing but a refusal passed. */
    boolean isRefusal() {
        OptionalInt said = tcpFlags();
        return said.isPresent() && (said.getAsInt() & ~ACK) == RST && bytes <= LARGEST_REFUSAL * Math.max(1, packets);
    }
}
