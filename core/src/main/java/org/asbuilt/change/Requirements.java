package org.asbuilt.change;

import java.util.List;
import java.util.Optional;

/** All requirements. */
public final class Requirements {
    /** The catalogue, in the order in which it is shown. */
    public static final List<Requirement> ALL = List.of(
            new ReasonIsGiven(),
            new ApproverIsNotProposer(),
            new CapacitiesAreHeld(),
            new TrainingIsValid(),
            new PlanIsComplete(),
            new TemporaryChangeHasAnEnd(),
            new RecordIsAsItWas(),
            new SwapIsComplete(),
            new DisposalIsSanitised(),
            new ScanPermitIsSafe(),
            new ExternalConnectionIsDecided(),
            new DelayIsBorne(),
            new ScenarioHasAim(),
            new NoNewErrors(),
            new ReviewsAreGiven(),
            new SafetyEngineerApproves(),
            new ItAndOtApproveTogether(),
            new LabelIsRelaxedByItsOwner(),
            new ManagementApprovesZones(),
            new WindowIsOpen(),
            new VerifierIsAnother(),
            new ObservationsAgree(),
            new EmergencyIsReviewed(),
            new DocumentsAreUpdated());

    private Requirements() {}

    /** The requirement of that name. */
    public static Optional<Requirement> named(String name) {
        return ALL.stream()
                .filter(requirement -> requirement.name().equals(name))
                .findFirst();
    }
}
