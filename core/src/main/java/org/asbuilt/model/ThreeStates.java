package org.asbuilt.model;

import java.util.Optional;

/**
 * The three independent states of a connection: required by the design, permitted by the rules, observed on the wire.
 *
 * @param required whether the design requires it
 * @param permitted whether the rules of firewalls and switches let it pass
 * @param observed whether it has been seen on the wire
 */
@Label("Documented, permitted, observed")
@Of(value = Kind.CONNECTION, group = FieldGroup.CONNECTIVITY)
public record ThreeStates(Optional<Boolean> required, Optional<Boolean> permitted, Optional<Boolean> observed)
        implements Facet {}
