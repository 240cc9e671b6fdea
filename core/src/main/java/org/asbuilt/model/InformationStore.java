package org.asbuilt.model;

import java.util.Optional;

/**
 * A place where an item of information is kept; the key is the name of the store as handling policies name it. Source: requirements
 * P2.S-02, P2.C-02.
 *
 * @param region where the store stands: room, building, country of a service
 * @param encryptedAtRest whether it is encrypted there
 * @param encryptedInTransit whether it is encrypted on the way there and back
 */
@Label("Store of information")
@Of(value = Kind.INFORMATION_ITEM, repeats = true, group = FieldGroup.INFORMATION)
public record InformationStore(
        @Label("Place or region") Optional<String> region,
        @Label("Encrypted at rest") Optional<Boolean> encryptedAtRest,
        @Label("Encrypted in transit") Optional<Boolean> encryptedInTransit)
        implements Facet {}
