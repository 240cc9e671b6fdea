package org.asbuilt.collection;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.calendar.Span;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;

/**
 * The result of an active scan that asks to be let in.
 *
 * @param permit the permit that it names
 * @param made when it was made, as far as it or whoever hands it over says
 * @param result the digest of its file
 * @param reached the addresses that answered
 */
public record Scan(Optional<Id> permit, Optional<Span> made, Digest result, SortedSet<IpAddress> reached) {
    /** Copies the set. */
    public Scan {
        reached = Collections.unmodifiableSortedSet(new TreeSet<>(reached));
    }
}
