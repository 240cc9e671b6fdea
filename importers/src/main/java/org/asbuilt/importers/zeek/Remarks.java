package org.asbuilt.importers.zeek;

import java.util.LinkedHashMap;
import java.util.Map;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;

/** Remarks that many lines may give rise to: each is made once, at its first line, with how many lines there were. */
final class Remarks {
    private static final int MOST = 5_000;

    private final Reading reading;
    private final Map<String, Remark> remarks = new LinkedHashMap<>();
    private long refused;

    private static final class Remark {
        private final Severity severity;
        private final Locus place;
        private long lines;

        Remark(Severity severity, Locus place) {
            this.severity = severity;
            this.place = place;
        }
    }

    Remarks(Reading reading) {
        this.reading = reading;
    }

    void add(Severity severity, Locus place, String text) {
        Remark known = remarks.get(text);
        if (known == null) {
            if (remarks.size() == MOST) {
                refused++;
                return;
            }
            known = new Remark(severity, place);
            remarks.put(text, known);
        }
        known.lines++;
    }

    void say() {
        remarks.forEach((text, remark) -> reading.note(
                remark.severity, remark.place, text + (remark.lines > 1 ? " (" + remark.lines + " lines)" : "")));
        if (refused > 0) {
            reading.count("lines whose remark was one too many", refused);
        }
    }
}
