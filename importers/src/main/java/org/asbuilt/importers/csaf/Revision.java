package org.asbuilt.importers.csaf;

import java.time.Instant;
import java.util.Comparator;

/**
 * An entry of a history. Source: CSAF 2.0, section 3.2.1.12.6.
 *
 * @param spot where it stands
 * @param date when
 * @param number the version that it made
 */
record Revision(Spot spot, Instant date, Version number) {
    /** By date; of the same date by version. */
    static final Comparator<Revision> ORDER =
            Comparator.comparing(Revision::date).thenComparing(Revision::number);
}
