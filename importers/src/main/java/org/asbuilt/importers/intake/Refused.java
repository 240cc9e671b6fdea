package org.asbuilt.importers.intake;

import org.asbuilt.evidence.Locus;

/** Ends a reading because the file cannot or must not be read further. It never leaves the module: it becomes the receipt's error. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Locus locus;

    /** Ends the reading at a place with one sentence for the person who gave the file. */
    public Refused(Locus locus, String sentence) {
        super(sentence, null, false, false);
        this.locus = locus;
    }

    /** Where. */
    public Locus locus() {
        return locus;
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
