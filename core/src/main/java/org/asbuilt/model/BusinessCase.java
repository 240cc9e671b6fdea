package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Why the plant bears a connection to somebody outside, what that may cost, and who has decided it. Source: requirements P4-05, P4-06;
 * secure connectivity principles (January 2026), principle 1.
 *
 * @param reason why it is there
 * @param requirement what is required of it
 * @param benefit what the business or the plant gains
 * @param cyberRisk the cyber risk that is acceptable
 * @param safetyRisk the safety risk that is acceptable
 * @param impactOfCompromise what follows if somebody misuses it
 * @param impactOfLoss what follows if it is lost
 * @param newDependencies what the plant depends on because of it
 * @param singlePointsOfFailure what takes it away by failing alone
 * @param obsoleteProducts products without support that take part in it
 * @param alternatives what else was considered
 * @param riskOwner the senior risk owner who decided
 * @param decision what was decided
 * @param reviewDue when it has to be looked at again
 * @param termination where it ends
 * @param initiatedFrom from where it is opened
 * @param outOfBand whether it bypasses the recorded boundary, for example by a modem of its own
 * @param contractMandated whether a contract requires it
 * @param contract the contract that requires it
 */
@Of(
        value = {Kind.CONNECTION, Kind.ACCESS_PATH},
        group = FieldGroup.CONNECTIVITY)
public record BusinessCase(
        Optional<ExternalReason> reason,
        Optional<String> requirement,
        Optional<String> benefit,
        @Label("Acceptable cyber risk") Optional<Rating> cyberRisk,
        @Label("Acceptable safety risk") Optional<Rating> safetyRisk,
        Optional<String> impactOfCompromise,
        Optional<String> impactOfLoss,
        SortedSet<String> newDependencies,
        SortedSet<String> singlePointsOfFailure,
        SortedSet<String> obsoleteProducts,
        Optional<String> alternatives,
        @Refers(Kind.PERSON) @Label("Senior risk owner") Optional<Id> riskOwner,
        Optional<CaseDecision> decision,
        Optional<LocalDate> reviewDue,
        @Label("Termination point") Optional<TerminationPoint> termination,
        Optional<InitiatedFrom> initiatedFrom,
        @Label("Out of band") Optional<Boolean> outOfBand,
        @Label("Required by contract") Optional<Boolean> contractMandated,
        Optional<String> contract)
        implements Facet {
    /** Copies the sets. */
    public BusinessCase {
        newDependencies = SortedSets.copy(newDependencies);
        singlePointsOfFailure = SortedSets.copy(singlePointsOfFailure);
        obsoleteProducts = SortedSets.copy(obsoleteProducts);
    }
}
