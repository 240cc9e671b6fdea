package org.asbuilt.goal;

import static org.asbuilt.goal.Framework.CAF;
import static org.asbuilt.goal.Framework.IEC_62443_2_1;
import static org.asbuilt.goal.Framework.IEC_62443_3_2;
import static org.asbuilt.goal.Framework.IEC_62443_3_3;
import static org.asbuilt.goal.Framework.INVENTORY;
import static org.asbuilt.goal.Framework.ISO_27001;
import static org.asbuilt.goal.Framework.NERC;
import static org.asbuilt.goal.Framework.NIS2;

import java.util.List;

/** Goals of collecting, validating and maintaining the record. Source: definitive view guidance, principle 1; requirements 1.1. */
final class ProcessGoals {
    static final List<Goal> ALL = List.of(
            goal(
                    "P1-01",
                    "Every source of information is registered with its type, owner, day and scope",
                    Among.EVERY,
                    List.of("SourceIsRegistered", "SourceHasScope"),
                    List.of(ISO_27001.at("A.5.9"), IEC_62443_2_1.at("SPE 2"), CAF.at("A3.a"))),
            goal(
                    "P1-02",
                    "Sources are taken in again before they are out of date",
                    Among.EVERY,
                    List.of("SourceIsRefreshed"),
                    List.of(NIS2.at("12.4"), CAF.at("A3.a"), IEC_62443_2_1.at("SPE 2"))),
            goal(
                    "P1-03",
                    "Every sensor says what it has in view",
                    Among.EVERY,
                    List.of("SensorStatesItsView"),
                    List.of(ISO_27001.at("A.8.16"), CAF.at("C1"), NERC.at("CIP-015"), IEC_62443_3_3.at("SR 6.2"))),
            goal(
                    "P1-04",
                    "What a sensor watches and is at work has been seen",
                    Among.WATCHED,
                    List.of("AssetIsSeenWhereItIsWatched"),
                    List.of(ISO_27001.at("A.8.16"), NIS2.at("12.4"), CAF.at("C1"), INVENTORY.at("step 5"))),
            goal(
                    "P1-05",
                    "Active scans are permitted, bounded in time and spare what is delicate",
                    Among.EVERY,
                    List.of(
                            "ScanPermitIsComplete",
                            "ScanPermitEnds",
                            "ScanPermitTimesAreInOrder",
                            "ScanPermitSparesDelicateAssets"),
                    List.of(ISO_27001.at("A.8.34"), IEC_62443_2_1.at("SPE 2"))),
            goal(
                    "P1-06",
                    "What is fragile or protected was not scanned",
                    Among.DELICATE,
                    List.of("FragileAssetIsNotScanned"),
                    List.of(ISO_27001.at("A.8.34"))),
            goal(
                    "P1-07",
                    "Every value in the record rests on a source or a person",
                    Among.EVERY,
                    List.of("ValueHasSource"),
                    List.of(ISO_27001.at("A.5.28"), NIS2.at("12.4"), CAF.at("A3.a"))),
            goal(
                    "P1-08",
                    "What is in the record does not rest on design documents alone",
                    Among.AT_WORK,
                    List.of("VerifiedInThePlant"),
                    List.of(NIS2.at("12.4"), CAF.at("A3.a"), IEC_62443_2_1.at("SPE 2"))),
            goal(
                    "P1-09",
                    "What is known does not rest on one person only",
                    Among.AT_WORK,
                    List.of("AssetHasExpert", "KnowledgeIsShared"),
                    List.of(CAF.at("A3.a"), IEC_62443_2_1.at("SPE 1"))),
            goal(
                    "P1-10",
                    "Who keeps and judges the record is named for every site and system",
                    Among.EVERY,
                    List.of(
                            "RecordOwnerIsNamed",
                            "OperationsManagerIsNamed",
                            "ControlEngineerIsNamed",
                            "SecurityEngineerIsNamed",
                            "SafetyEngineerIsNamed"),
                    List.of(ISO_27001.at("A.5.2"), IEC_62443_2_1.at("SPE 1"), CAF.at("A3.a"))),
            goal(
                    "P1-11",
                    "Every responsibility is held and has a deputy who is somebody else",
                    Among.EVERY,
                    List.of(
                            "ResponsibilityNamesRole",
                            "ResponsibilityIsHeld",
                            "ResponsibilityHasDeputy",
                            "DeputyIsNotHolder"),
                    List.of(ISO_27001.at("A.5.2", "A.5.3"), IEC_62443_2_1.at("SPE 1"))),
            goal(
                    "P1-12",
                    "Who has a role in the record is trained for it",
                    Among.IN_A_ROLE,
                    List.of("TrainingIsValid"),
                    List.of(ISO_27001.at("A.6.3"), CAF.at("B6"), NERC.at("CIP-004"), IEC_62443_2_1.at("SPE 1"))),
            goal(
                    "P1-13",
                    "Documents follow changes and plant events",
                    Among.DATED,
                    List.of("DocumentFollowsChanges", "DocumentIsYoungerThanPlantEvents"),
                    List.of(NIS2.at("12.4"), IEC_62443_2_1.at("SPE 2"), CAF.at("A3.a"), IEC_62443_3_2.at("ZCR 6.3"))),
            goal(
                    "P1-14",
                    "Changes are decided in time, emergencies reviewed, and what is temporary ends",
                    Among.CHANGED,
                    List.of(
                            "ChangeIsDecidedInTime",
                            "EmergencyChangeIsReviewedInTime",
                            "ObservationsAgreeWithWhatChangesPredicted",
                            "TemporaryChangeHasOwnerAndEnd",
                            "TemporaryChangeHasEnded"),
                    List.of(ISO_27001.at("A.8.32"), IEC_62443_2_1.at("SPE 2"), NERC.at("CIP-010"), NIS2.at("12.4"))),
            goal(
                    "P1-15",
                    "Baselines are recent and younger than plant events",
                    Among.EVERY,
                    List.of("BaselineIsRecent", "BaselineFollowsPlantEvents"),
                    List.of(ISO_27001.at("A.8.9"), NERC.at("CIP-010"), IEC_62443_2_1.at("SPE 2"))),
            goal(
                    "P1-16",
                    "Procedures have an owner and a review, and those they are for know them",
                    Among.PROCEDURE,
                    List.of("ProcedureHasOwner", "ProcedureIsReviewedInTime", "ProcedureIsAcknowledged"),
                    List.of(ISO_27001.at("A.5.37"), IEC_62443_2_1.at("SPE 1"))),
            goal(
                    "P1-17",
                    "It is known when which part of the plant may be touched, and who releases it",
                    Among.EVERY,
                    List.of("ChangeWindowIsReadable", "ChangeWindowHasScope", "ChangeWindowHasApprover"),
                    List.of(ISO_27001.at("A.7.13", "A.8.32"))),
            goal(
                    "P1-18",
                    "What is known not to be known is followed up",
                    Among.EVERY,
                    List.of("UnknownIsFollowedUp"),
                    List.of(NIS2.at("12.4"), CAF.at("A3.a"))),
            goal(
                    "P1-19",
                    "What is in the record is within its declared scope",
                    Among.IN_DECLARED_SCOPE,
                    List.of("SubjectIsInScope"),
                    List.of(IEC_62443_3_2.at("ZCR 1.1"), INVENTORY.at("step 1"), CAF.at("A3.a"))));

    private ProcessGoals() {}

    private static Goal goal(
            String id, String sentence, Among among, List<String> rules, List<List<Reference>> references) {
        return new Goal(id, Principle.PROCESSES, sentence, among, rules, Goal.references(references));
    }
}
