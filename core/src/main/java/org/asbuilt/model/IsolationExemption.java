package org.asbuilt.model;

import java.util.Optional;

/**
 * What stays connected while a plan is in force; the key is its name. Source: requirements P4-22.
 *
 * @param connection the connection or access path that stays
 * @param reason why it must stay
 * @param protection what protects it meanwhile
 */
@Of(value = Kind.ISOLATION_PLAN, repeats = true, group = FieldGroup.PROTECTION)
public record IsolationExemption(
        @Refers({Kind.CONNECTION, Kind.ACCESS_PATH}) Optional<Id> connection,
        Optional<String> reason,
        Optional<String> protection)
        implements Facet {}
