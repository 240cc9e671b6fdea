package org.asbuilt.importers.netflow;

import java.util.HashSet;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;

/** Remarks that an exporter looked at some packets only, so that silence of its records says nothing. */
final class Sampling {
    private static final int MOST_EXPORTERS = 1_000;

    private final Reading reading;
    private final Set<Long> said = new HashSet<>();

    Sampling(Reading reading) {
        this.reading = reading;
    }

    void saw(Header header, long interval, long place) {
        long exporter = (long) header.version() << 40 | header.domain();
        if (interval > 1 && said.size() < MOST_EXPORTERS && said.add(exporter)) {
            reading.note(
                    Severity.INFORMATION,
                    new Locus.Words("byte " + place),
                    "exporter " + header.domain() + " looked at one of " + interval
                            + " packets: short conversations may be missing");
        }
    }
}
