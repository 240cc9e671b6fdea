package org.asbuilt.validation;

import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;

/**
 * A documented network with its range and where it stands.
 *
 * @param range its range of addresses
 * @param network the network
 * @param site the site that it stands at, its own or that of its zone
 * @param zone the zone that it stands in
 */
public record Segment(Cidr range, Subject network, Optional<Id> site, Optional<Id> zone) {
    /** Whether it may be the network of something at that site: nothing is known that speaks against it. */
    public boolean mayServe(Optional<Id> other) {
        return site.isEmpty() || other.isEmpty() || site.equals(other);
    }
}
