package org.asbuilt.model;

import java.util.Optional;

/**
 * How a connection is used: who opens it, which way data move, when, and on what. Source: requirements P4-03, P4-27.
 *
 * @param initiator which end opens it; if that is not said, the source
 * @param direction which way data move
 * @param enforcement what keeps data from moving the other way
 * @param protocolVersion version or profile of the protocol
 * @param interfaceKind whether it carries process data or administers the device
 * @param pattern when it carries data
 * @param medium what it travels on; of several, the one least protected
 * @param owner who answers for it
 */
@Of(value = Kind.CONNECTION, group = FieldGroup.CONNECTIVITY)
public record Traffic(
        Optional<Initiator> initiator,
        @Label("Data direction") Optional<DataDirection> direction,
        @Label("Direction enforced by") Optional<DirectionEnforcement> enforcement,
        Optional<String> protocolVersion,
        Optional<InterfaceKind> interfaceKind,
        Optional<TrafficPattern> pattern,
        Optional<Medium> medium,
        @Refers(Kind.PERSON) Optional<Id> owner)
        implements Facet {
    /** Whether it goes by what people carry from one end to the other. */
    public boolean isCarried() {
        return medium.filter(Medium.REMOVABLE_MEDIA::equals).isPresent();
    }
}
