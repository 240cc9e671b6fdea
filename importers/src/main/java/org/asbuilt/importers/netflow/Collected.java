package org.asbuilt.importers.netflow;

import java.io.IOException;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/** Files in which collectors keep flows in a form of their own. */
enum Collected {
    /** Of nfcapd 1.7, on a little-endian machine. */
    NFDUMP("it begins as a file of nfdump does"),
    /** Of nfcapd 1.6 or on a big-endian machine. */
    OTHER_NFDUMP("it begins as a file of nfdump does"),
    /** Of flow-tools. */
    FLOW_TOOLS("it begins as a file of flow-tools does"),
    /** Of SiLK. */
    SILK("it begins as a file of SiLK does"),
    /** What nfdump and other programs print. */
    TEXT("its first line names the columns of printed flow records");

    private final String reason;

    Collected(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    static Optional<Collected> of(Head head) {
        if (head.startsWith(0x0c, 0xa5)) {
            return Optional.of(head.at(2) == 2 && head.at(3) == 0 ? NFDUMP : OTHER_NFDUMP);
        }
        if (head.startsWith(0xa5, 0x0c)) {
            return Optional.of(OTHER_NFDUMP);
        }
        if (head.startsWith(0xcf, 0x10)) {
            return Optional.of(FLOW_TOOLS);
        }
        if (head.startsWith(0xde, 0xad, 0xbe, 0xef)) {
            return Optional.of(SILK);
        }
        return FlowText.isOne(head) ? Optional.of(TEXT) : Optional.empty();
    }

    void read(Reading reading) throws IOException {
        switch (this) {
            case NFDUMP -> NfdumpFile.read(reading);
            case TEXT -> FlowText.read(reading);
            case OTHER_NFDUMP ->
                throw refused("a file of nfdump 1.6 or of a big-endian machine", "nfdump -r FILE -o csv > flows.csv");
            case FLOW_TOOLS ->
                throw refused("a file of flow-tools", "flow-export -f 2 < FILE, or by ft2nfdump and nfdump -o csv");
            case SILK ->
                throw refused("a file of SiLK", "rwcut --timestamp-format=iso FILE > flows.txt, or by rwsilk2ipfix");
        }
    }

    private static Refused refused(String what, String how) {
        return new Refused(
                new Locus.Whole(), "this is " + what + ", a form that is not read here: have it printed by " + how);
    }
}
