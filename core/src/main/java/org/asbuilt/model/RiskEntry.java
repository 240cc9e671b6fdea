package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What may happen, how likely and how bad it is, and what is done about it. Source: requirements P3-25; ISO/IEC 27005:2022 clauses 7 to 9;
 * IEC 62443-3-2:2020 ZCR 4 and 5; data dictionary 2.5, risk.
 *
 * @param scenario the threat scenario that it comes from
 * @param tree the attack tree that shows how
 * @param scope what it is about
 * @param likelihood how likely it is before any control; without it that of the scenario counts
 * @param impact how bad it is before any control; without it that of the scenario counts
 * @param tolerable what is tolerable
 * @param controls what is there against it
 * @param residualLikelihood how likely it is with the controls that work
 * @param residualImpact how bad it is with them
 * @param decision what is done about it
 * @param owner who bears it
 * @param expires until when it is borne
 * @param approvedBy who approved that
 * @param approved when
 * @param reviewDue when it has to be looked at again
 * @param rationale why it is rated so
 */
@Label("Risk")
@Of(value = Kind.RISK, group = FieldGroup.RISK)
public record RiskEntry(
        @Refers(Kind.THREAT_SCENARIO) Optional<Id> scenario,
        @Refers(Kind.ATTACK_TREE) Optional<Id> tree,

        @Refers({
            Kind.ZONE,
            Kind.CONDUIT,
            Kind.ASSET,
            Kind.SYSTEM,
            Kind.FUNCTION,
            Kind.SITE,
            Kind.ACCESS_PATH,
            Kind.THIRD_PARTY,
            Kind.INFORMATION_ITEM
        })
        SortedSet<Id> scope,

        Optional<Rating> likelihood,
        Optional<Rating> impact,
        @Label("Tolerable risk") Optional<Rating> tolerable,
        @Refers(Kind.CONTROL) SortedSet<Id> controls,
        Optional<Rating> residualLikelihood,
        Optional<Rating> residualImpact,
        @Label("Decision") Optional<RiskTreatment> decision,
        @Refers(Kind.PERSON) @Label("Risk owner") Optional<Id> owner,
        @Label("Borne until") Optional<LocalDate> expires,
        @Refers(Kind.PERSON) Optional<Id> approvedBy,
        @Label("Approved on") Optional<LocalDate> approved,
        @Label("Review due") Optional<LocalDate> reviewDue,
        @CompareAs(Comparison.NOTES) Optional<String> rationale)
        implements Facet {
    /** Copies the sets. */
    public RiskEntry {
        scope = SortedSets.copy(scope);
        controls = SortedSets.copy(controls);
    }
}
