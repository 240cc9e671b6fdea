package org.asbuilt.change;

import java.util.List;
import java.util.Set;

/**
 * Something that must hold before a change is approved or carried out. The list of permitted records is the catalogue.
 *
 * <p>To add one: write the record, name it here and in {@link Requirements#ALL}.
 */
public sealed interface Requirement
        permits ApproverIsNotProposer,
                CapacitiesAreHeld,
                DelayIsBorne,
                DisposalIsSanitised,
                DocumentsAreUpdated,
                EmergencyIsReviewed,
                ExternalConnectionIsDecided,
                ItAndOtApproveTogether,
                LabelIsRelaxedByItsOwner,
                ManagementApprovesZones,
                NoNewErrors,
                ObservationsAgree,
                PlanIsComplete,
                ReasonIsGiven,
                RecordIsAsItWas,
                ReviewsAreGiven,
                SafetyEngineerApproves,
                ScenarioHasAim,
                ScanPermitIsSafe,
                SwapIsComplete,
                TemporaryChangeHasAnEnd,
                TrainingIsValid,
                VerifierIsAnother,
                WindowIsOpen {

    /** The sentence that ought to be true. */
    String sentence();

    /** The steps at which it is asked. */
    Set<Step> steps();

    /** Whether somebody with the right may set it aside, visibly and with a reason. */
    boolean canBeOverridden();

    /**
     * Judges a change.
     *
     * @return what is wrong, or an empty list
     */
    List<String> objections(Review review);

    /** The requirement's name: that of its type. */
    default String name() {
        return getClass().getSimpleName();
    }

    /**
     * What a requirement says of a change.
     *
     * @param requirement its name
     * @param sentence the sentence that ought to be true
     * @param objections what is wrong; empty if it is met
     * @param overridden whether it was set aside
     * @param step the step that it stands in the way of
     */
    record Verdict(String requirement, String sentence, List<String> objections, boolean overridden, Step step) {
        /** Copies the list. */
        public Verdict {
            objections = List.copyOf(objections);
        }

        /** Whether it stands in the way. */
        public boolean stands() {
            return !objections.isEmpty() && !overridden;
        }
    }
}
