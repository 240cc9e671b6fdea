package org.asbuilt.importers.traffic;

import java.util.LinkedHashMap;
import java.util.Map;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;

/** Remarks that many entries give rise to: each is made once, at the first entry, with how many entries there were. */
public final class Notes {
    private static final int MOST = 5_000;

    private final Reading reading;
    private final Map<String, Note> notes = new LinkedHashMap<>();
    private long refused;

    private static final class Note {
        private final Severity severity;
        private final Locus place;
        private long entries;

        Note(Severity severity, Locus place) {
            this.severity = severity;
            this.place = place;
        }
    }

    /** Notes for one reading. */
    public Notes(Reading reading) {
        this.reading = reading;
    }

    /** Adds one; the same text again only counts. */
    public void add(Severity severity, Locus place, String text) {
        Note known = notes.get(text);
        if (known == null) {
            if (notes.size() == MOST) {
                refused++;
                return;
            }
            known = new Note(severity, place);
            notes.put(text, known);
        }
        known.entries++;
    }

    /** Makes the remarks; to be called once, at the end. */
    public void say() {
        notes.forEach((text, note) -> reading.note(
                note.severity, note.place, text + (note.entries > 1 ? " (" + note.entries + " times)" : "")));
        if (refused > 0) {
            reading.count("entries whose remark was one too many", refused);
        }
    }
}
