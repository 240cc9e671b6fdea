package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * How part of the plant is cut off from the rest. Source: requirements P4-22; secure connectivity principles (January 2026), principle 8.
 *
 * @param sites the sites that it isolates
 * @param zones the zones that it isolates
 * @param systems the systems that it isolates
 * @param trigger when it is used
 * @param decisionMaker who decides
 * @param effect what operation can no longer do
 * @param manualFallback what is done by hand instead
 * @param inform the third parties to inform
 * @param contracts contracts that limit isolating
 * @param restore the steps back, in order
 * @param tested when it was last tested
 * @param testResult how the test ended
 * @param issues what the test showed
 * @param reviewDue when it has to be looked at again
 */
@Of(value = Kind.ISOLATION_PLAN, group = FieldGroup.PROTECTION)
public record IsolationPlan(
        @Refers(Kind.SITE) SortedSet<Id> sites,
        @Refers(Kind.ZONE) SortedSet<Id> zones,
        @Refers(Kind.SYSTEM) SortedSet<Id> systems,
        Optional<String> trigger,
        @Refers(Kind.PERSON) Optional<Id> decisionMaker,
        @Label("Effect on operation") Optional<String> effect,
        Optional<String> manualFallback,

        @Refers(Kind.THIRD_PARTY) @Label("Third parties to inform")
        SortedSet<Id> inform,

        @Label("Contractual constraints") SortedSet<String> contracts,
        @Label("Steps to restore") Optional<String> restore,
        Optional<LocalDate> tested,
        Optional<TestResult> testResult,
        Optional<String> issues,
        Optional<LocalDate> reviewDue)
        implements Facet {
    /** Copies the sets. */
    public IsolationPlan {
        sites = SortedSets.copy(sites);
        zones = SortedSets.copy(zones);
        systems = SortedSets.copy(systems);
        inform = SortedSets.copy(inform);
        contracts = SortedSets.copy(contracts);
    }
}
