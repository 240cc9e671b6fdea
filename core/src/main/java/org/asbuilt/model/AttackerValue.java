package org.asbuilt.model;

import java.util.Optional;

/**
 * What somebody says an item of information is worth to an attacker, against what follows from the scenarios that it helps. It counts
 * only with a reason. Source: requirements P2.A-03.
 *
 * @param override what it is worth
 * @param reason why it is not what follows from the scenarios
 */
@Label("Value to an attacker")
@Of(value = Kind.INFORMATION_ITEM, group = FieldGroup.RISK)
public record AttackerValue(
        @Label("Decided otherwise") Optional<Rating> override,
        @Label("Why it was decided otherwise") Optional<String> reason)
        implements Facet {}
