package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * The two ends of a connection and what passes.
 *
 * @param source the asset that opens the connection
 * @param destination the asset that answers
 * @param protocol the application protocol
 * @param transport the transport protocol
 * @param port the port at the destination
 * @param functions what it is used for
 * @param purpose why the plant needs it
 */
@Of(value = Kind.CONNECTION, group = FieldGroup.CONNECTIVITY)
public record Link(
        @Refers(Kind.ASSET) Optional<Id> source,
        @Refers(Kind.ASSET) Optional<Id> destination,
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
