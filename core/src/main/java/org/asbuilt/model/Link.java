package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * The two ends of a connection and what passes. Source: requirements P4-01, P4-03.
 *
 * @param source the asset that opens the connection; or a network or a third party, where it comes from no asset of the record
 * @param destination the asset that answers, or likewise a network or a third party
 * @param protocol the application protocol
 * @param transport the transport protocol
 * @param port the port at the destination
 * @param functions what it is used for
 * @param purpose why the plant needs it
 */
@Of(value = Kind.CONNECTION, group = FieldGroup.CONNECTIVITY)
public record Link(
        @Refers({Kind.ASSET, Kind.NETWORK, Kind.THIRD_PARTY})
        Optional<Id> source,

        @Refers({Kind.ASSET, Kind.NETWORK, Kind.THIRD_PARTY})
        Optional<Id> destination,

        Optional<String> protocol,
        Optional<Transport> transport,
        Optional<Integer> port,
        SortedSet<Function> functions,
        @Label("Business purpose") Optional<String> purpose)
        implements Facet {
    /** Copies the sets. */
    public Link {
        functions = SortedSets.copy(functions);
    }
}
