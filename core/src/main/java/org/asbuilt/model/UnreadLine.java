package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * A line of a device's configuration that was not understood, so that nobody takes what is known of the device for all of it; the key is
 * its place in the source. Source: requirements G-04, P4-25.
 *
 * @param words the line as the device has it, without secrets
 * @param list the list of rules that it stands in, if it stands in one
 * @param touches what it may change, as far as its place tells; empty if it may change anything
 */
@Of(
        value = {Kind.ASSET},
        repeats = true,
        group = FieldGroup.PROTECTION)
public record UnreadLine(
        @CompareAs(Comparison.EXACT) Optional<String> words, Optional<String> list, SortedSet<Touched> touches)
        implements Facet {
    /** Copies the set. */
    public UnreadLine {
        touches = SortedSets.copy(touches);
    }
}
