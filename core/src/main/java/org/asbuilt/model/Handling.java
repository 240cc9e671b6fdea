package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * How what the record says of a subject may be passed on. A subject without it is AMBER+STRICT: for the own organisation, by need to
 * know. Source: FIRST TLP 2.0; requirements annex D.
 *
 * @param label the Traffic Light Protocol label
 * @param recipients the user names of those whom a RED label names; they may read it whatever the label, except
 *     AMBER+STRICT, which nobody of another organisation reads
 */
@Label("Handling")
@Of
public record Handling(
        @Label("TLP label") Optional<Tlp> label,

        @Label("Named recipients") @CompareAs(Comparison.EXACT)
        SortedSet<String> recipients)
        implements Facet {
    /** Copies the set. */
    public Handling {
        recipients = SortedSets.copy(recipients);
    }
}
