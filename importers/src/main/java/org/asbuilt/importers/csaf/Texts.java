package org.asbuilt.importers.csaf;

import java.util.Optional;

/** Texts of others: kept as they are written, but never longer than the standard foresees. Source: CSAF 2.0, appendix C.2. */
final class Texts {
    private static final int LONGEST = 250_000;

    private Texts() {}

    /** A text, cut where it is too long. */
    static String bounded(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** The text of a member, if it has one. */
    static Optional<String> said(Spot spot, String name) {
        return spot.said(name).map(Texts::bounded);
    }

    /** The text of a member; empty if it has none. */
    static String of(Spot spot, String name) {
        return bounded(spot.text(name));
    }
}
