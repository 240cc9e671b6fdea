package org.asbuilt.importers.document;

import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;

/**
 * Gathers the texts of a document of before 2007 piece by piece. A few bytes may name the same long text over and over; therefore all
 * of them together are bounded.
 */
final class OldTexts {
    private static final int PIECE = 8_000;
    private static final int MOST = 32 << 20;

    private final Reading reading;
    private final StringBuilder piece = new StringBuilder();
    private String place = "";
    private long letters;
    private boolean full;

    OldTexts(Reading reading) {
        this.reading = reading;
    }

    /** A paragraph, a cell or a text on a slide, and where it stands. */
    void add(String where, String text) {
        String plain = text.strip();
        if (plain.isEmpty() || full) {
            return;
        }
        if (letters + plain.length() > MOST) {
            full = true;
            flush();
            reading.note(
                    Severity.WARNING,
                    new Locus.Words(where),
                    "from here on the text was not read: it is more than " + (MOST >> 20) + " million letters");
            return;
        }
        letters += plain.length();
        if (piece.isEmpty()) {
            place = where;
        }
        piece.append(plain).append('\n');
        if (piece.length() > PIECE) {
            flush();
        }
    }

    /** Whether there was more than is read. */
    boolean isFull() {
        return full;
    }

    /** Hands over what was gathered. */
    void flush() {
        if (!piece.isEmpty()) {
            reading.text(new Locus.Words(place), piece.toString().strip());
            piece.setLength(0);
        }
    }
}
