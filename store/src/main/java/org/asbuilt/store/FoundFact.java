package org.asbuilt.store;

import org.asbuilt.ledger.Fact;
import org.asbuilt.model.Id;

/**
 * A fact of a subject as it was read.
 *
 * @param until the commit by which the record held it no more; 0 where that was not asked for
 */
record FoundFact(Id subject, Fact fact, long until) {
    /** Whether the record held it after a commit, and no more after a later one. */
    boolean endedBetween(long commit, long later) {
        return fact.since() <= commit && commit < until && until <= later;
    }
}
