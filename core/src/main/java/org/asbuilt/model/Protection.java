package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * How a connection is protected, and what was decided where its protocol is not secure. Source: requirements P4-03, P4-09.
 *
 * @param encryption where it is encrypted
 * @param authentication how the ends know each other
 * @param decision what was decided about the protocol
 * @param justification why an insecure protocol stays
 * @param compensatingControls what protects it instead
 */
@Label("Protection of the connection")
@Of(value = Kind.CONNECTION, group = FieldGroup.CONNECTIVITY)
public record Protection(
        Optional<Encryption> encryption,
        Optional<PeerAuthentication> authentication,
        @Label("Protocol decision") Optional<ProtocolDecision> decision,
        Optional<String> justification,
        SortedSet<String> compensatingControls)
        implements Facet {
    /** Copies the sets. */
    public Protection {
        compensatingControls = SortedSets.copy(compensatingControls);
    }
}
