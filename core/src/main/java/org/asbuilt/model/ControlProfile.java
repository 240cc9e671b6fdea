package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A control of the library: what it is, what it guards, and whether it works. Source: requirements P2.C-07, P3-25; data dictionary 2.5,
 * control.
 *
 * @param controlType when it works: before, during or after
 * @param nature what it is made of
 * @param appliesTo what it guards
 * @param references the clauses that it implements, for example {@code ISO 27001 A.8.20} or {@code IEC 62443-3-3 SR 5.1}
 * @param status how far it is
 * @param effectiveness why it is held to work
 * @param lastTested when it was last found to work
 * @param owner who answers for it
 * @param effort what it takes to put it there and keep it
 * @param outageEffect what it costs the plant while it is put there
 * @param reviewDue when it has to be looked at again
 */
@Label("Control")
@Of(value = Kind.CONTROL, group = FieldGroup.RISK)
public record ControlProfile(
        Optional<ControlType> controlType,
        Optional<ControlNature> nature,

        @Refers({
            Kind.ASSET,
            Kind.ZONE,
            Kind.CONDUIT,
            Kind.CONNECTION,
            Kind.ACCESS_PATH,
            Kind.INFORMATION_ITEM,
            Kind.SYSTEM,
            Kind.SITE,
            Kind.THIRD_PARTY
        })
        SortedSet<Id> appliesTo,

        @Label("Implements") @CompareAs(Comparison.EXACT) SortedSet<String> references,
        Optional<ControlStatus> status,
        @Label("Why it is effective") Optional<String> effectiveness,
        Optional<LocalDate> lastTested,
        @Refers(Kind.PERSON) Optional<Id> owner,
        Optional<Rating> effort,
        @Label("Effect of an outage") Optional<Rating> outageEffect,
        Optional<LocalDate> reviewDue)
        implements Facet {
    /** Copies the sets. */
    public ControlProfile {
        appliesTo = SortedSets.copy(appliesTo);
        references = SortedSets.copy(references);
    }
}
