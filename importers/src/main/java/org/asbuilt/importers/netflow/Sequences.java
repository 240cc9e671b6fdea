package org.asbuilt.importers.netflow;

import java.util.HashMap;
import java.util.Map;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;

/**
 * Finds by the numbers of exports what was lost on the way: of version 5 flows are numbered, of version 9 exports, of IPFIX data
 * records. Source: Cisco "NetFlow Export Datagram Format", RFC 3954 section 5.1, RFC 7011 section 3.1.
 */
final class Sequences {
    private static final int MOST_EXPORTERS = 10_000;
    private static final int MOST_REMARKS = 20;
    private static final long CLOSE = 1 << 24;

    private final Reading reading;
    private final Map<Long, Last> last = new HashMap<>();
    private int remarks;

    private record Last(long sequence, long numbers) {}

    Sequences(Reading reading) {
        this.reading = reading;
    }

    /**
     * Takes note of an export. Some exporters give the number after the export instead of that before it.
     *
     * @param numbers how many numbers it used up; negative if that cannot be known
     */
    void saw(Header header, long numbers) {
        long exporter = (long) header.version() << 40 | header.domain();
        Last before = last.get(exporter);
        if (before == null && last.size() >= MOST_EXPORTERS) {
            return;
        }
        if (before != null && before.numbers() >= 0 && numbers >= 0) {
            long step = (header.sequence() - before.sequence()) & 0xffffffffL;
            if (step != before.numbers() && step != numbers) {
                gap(header, (step - before.numbers()) & 0xffffffffL);
            }
        }
        last.put(exporter, new Last(header.sequence(), numbers));
    }

    private void gap(Header header, long lost) {
        String what = header.version() == 9 ? "exports" : header.version() == 5 ? "flows" : "data records";
        if (lost > CLOSE) {
            reading.count("exports out of order or after a restart", 1);
            return;
        }
        reading.count("lost " + what + " by their numbers", lost);
        if (remarks++ < MOST_REMARKS) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Words("byte " + header.place()),
                    lost + " " + what + " of exporter " + header.domain()
                            + " before this one are missing: lost on the way or left out of the file");
        }
    }
}
