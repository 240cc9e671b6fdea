package org.asbuilt.goal;

import static org.asbuilt.goal.Framework.CAF;
import static org.asbuilt.goal.Framework.CONNECTIVITY;
import static org.asbuilt.goal.Framework.IEC_62443_2_1;
import static org.asbuilt.goal.Framework.IEC_62443_2_4;
import static org.asbuilt.goal.Framework.IEC_62443_3_2;
import static org.asbuilt.goal.Framework.IEC_62443_3_3;
import static org.asbuilt.goal.Framework.IEC_62443_4_1;
import static org.asbuilt.goal.Framework.INVENTORY;
import static org.asbuilt.goal.Framework.ISO_27001;
import static org.asbuilt.goal.Framework.NERC;
import static org.asbuilt.goal.Framework.NIS2;

import java.util.List;

/** Goals of identifying and categorising assets. Source: definitive view guidance, principle 3; requirements 1.3. */
final class AssetGoals {
    static final List<Goal> ALL = List.of(
            goal(
                    "P3-01",
                    "Every asset is identified by name, class, maker and model",
                    Among.EVERY,
                    List.of("AssetHasName", "AssetHasClass", "AssetHasMakerAndModel"),
                    List.of(
                            ISO_27001.at("A.5.9"),
                            IEC_62443_2_1.at("SPE 2"),
                            IEC_62443_3_3.at("SR 7.8"),
                            NIS2.at("12.4"),
                            CAF.at("A3.a"),
                            INVENTORY.at("step 2"))),
            goal(
                    "P3-02",
                    "No asset stands in the record twice",
                    Among.AT_WORK,
                    List.of(
                            "AssetNumberIsUnique",
                            "SerialNumberIsUnique",
                            "MacAddressIsUnique",
                            "HostnameIsUniqueAtItsSite"),
                    List.of(ISO_27001.at("A.5.9"), NIS2.at("12.4"), IEC_62443_3_3.at("SR 7.8"))),
            goal(
                    "P3-03",
                    "Every asset has an owner, and one that IT and OT share has one on both sides",
                    Among.EVERY,
                    List.of("AssetHasOwner", "SharedAssetHasItOwner"),
                    List.of(ISO_27001.at("A.5.9"), CAF.at("A3.a"), IEC_62443_2_1.at("SPE 1"))),
            goal(
                    "P3-04",
                    "Every asset that can be touched has a place",
                    Among.EVERY,
                    List.of("AssetHasPlace", "SiteAgreesWithZone"),
                    List.of(ISO_27001.at("A.5.9"), NERC.at("CIP-014"), IEC_62443_3_2.at("ZCR 6.4"))),
            goal(
                    "P3-05",
                    "Every asset at work is rated for criticality",
                    Among.AT_WORK,
                    List.of("AssetHasCriticality", "OverallCriticalityCoversEveryAxis"),
                    List.of(CAF.at("A3.a"), NERC.at("CIP-002"), IEC_62443_3_2.at("ZCR 2.1", "ZCR 6.4"))),
            goal(
                    "P3-06",
                    "Critical assets say what follows if they fail or are misused",
                    Among.CRITICAL,
                    List.of("CriticalAssetStatesConsequence"),
                    List.of(IEC_62443_3_2.at("ZCR 5.3"), CAF.at("A2", "A3.a"))),
            goal(
                    "P3-07",
                    "It is known which function of the business each asset supports",
                    Among.AT_WORK,
                    List.of("AssetSupportsFunction"),
                    List.of(NIS2.at("12.4"), CAF.at("A3.a"))),
            goal(
                    "P3-08",
                    "Functions state their impact, what supports them and whether they can be done by hand",
                    Among.EVERY,
                    List.of("FunctionStatesImpact", "FunctionStatesManualFallback", "EssentialFunctionIsSupported"),
                    List.of(
                            ISO_27001.at("A.5.29", "A.5.30"),
                            NIS2.at("12.4"),
                            IEC_62443_3_2.at("ZCR 2.1", "ZCR 5.3"),
                            CAF.at("B5"),
                            CONNECTIVITY.at("principle 1"))),
            goal(
                    "P3-09",
                    "Versions of firmware and software are known, and sources agree",
                    Among.AT_WORK,
                    List.of(
                            "ProgrammableDeviceStatesItsFirmware",
                            "FirmwareIsAsSourcesSay",
                            "VirtualMachineNamesItsHost"),
                    List.of(
                            ISO_27001.at("A.8.8", "A.8.9"),
                            IEC_62443_2_1.at("SPE 2"),
                            NERC.at("CIP-010"),
                            IEC_62443_3_3.at("SR 7.8"))),
            goal(
                    "P3-10",
                    "The record says where every asset is in its life, and the plant agrees",
                    Among.EVERY,
                    List.of(
                            "AssetHasLifecycleState",
                            "AssetInServiceIsInstalled",
                            "PlannedAssetIsNotThereYet",
                            "DecommissionedAssetIsSilent"),
                    List.of(ISO_27001.at("A.5.9", "A.7.14"), NIS2.at("12.4"), CAF.at("A3.a"), INVENTORY.at("step 5"))),
            goal(
                    "P3-11",
                    "What is at work is supported by its maker, or its end is planned for",
                    Among.SUPPORT_KNOWN,
                    List.of(
                            "MakerSupportsAsset",
                            "EndOfSupportIsPlannedFor",
                            "ProductStatesEndOfSupport",
                            "VendorUpdateIsCategorised"),
                    List.of(
                            ISO_27001.at("A.8.8"),
                            IEC_62443_2_1.at("SPE 4"),
                            IEC_62443_4_1.at("SUM"),
                            CAF.at("B4"),
                            NERC.at("CIP-007"),
                            CONNECTIVITY.at("principle 1"))),
            goal(
                    "P3-12",
                    "What safety depends on is marked and stands apart",
                    Among.SAFETY_RELATED,
                    List.of(
                            "SafetyControllerIsSafetyRelated",
                            "SafetyAssetStandsInSafetyZone",
                            "SafetyAssetStatesItsFunction",
                            "SafetyAssetHasNoSharedAccount"),
                    List.of(
                            IEC_62443_3_2.at("ZCR 3.3", "ZCR 6.4"),
                            IEC_62443_2_4.at("SP.05"),
                            IEC_62443_3_3.at("SR 1.1"))),
            goal(
                    "P3-13",
                    "Critical assets say how they are backed up",
                    Among.CRITICAL,
                    List.of("CriticalAssetStatesItsBackup"),
                    List.of(
                            ISO_27001.at("A.8.13"),
                            IEC_62443_2_1.at("SPE 8"),
                            IEC_62443_3_3.at("SR 7.3"),
                            CAF.at("B5"),
                            NERC.at("CIP-009"))),
            goal(
                    "P3-14",
                    "Critical assets say what they log and where the time comes from",
                    Among.CRITICAL,
                    List.of("CriticalAssetStatesItsLogging", "CriticalAssetStatesItsTimeSource"),
                    List.of(
                            ISO_27001.at("A.8.15", "A.8.17"),
                            IEC_62443_2_1.at("SPE 7"),
                            IEC_62443_3_3.at("SR 2.8", "SR 2.11"),
                            CAF.at("C1"),
                            NERC.at("CIP-007"),
                            CONNECTIVITY.at("principle 7"))),
            goal(
                    "P3-15",
                    "Criticality, exposure and availability of every asset are judged, and judged again in time",
                    Among.AT_WORK,
                    List.of(
                            "AssetIsCategorised",
                            "CategorisationIsReviewedInTime",
                            "ExposureOverrideStatesItsReason",
                            "ProximityIsAsAssessed"),
                    List.of(
                            IEC_62443_3_2.at("ZCR 2.1", "ZCR 5.3"),
                            ISO_27001.at("A.5.9"),
                            CAF.at("A2", "A3.a"),
                            NERC.at("CIP-002"))),
            goal(
                    "P3-16",
                    "It is known when each asset may be touched and what access to it is needed",
                    Among.AT_WORK,
                    List.of("AvailabilityIsSaid", "AvailabilityNeedIsReadable", "DurationIsReadable"),
                    List.of(ISO_27001.at("A.5.30", "A.8.32"), CAF.at("B5"))),
            goal(
                    "P3-17",
                    "What is built to stand in for something does so, and that was tried",
                    Among.EVERY,
                    List.of("RedundancyIsThere", "RedundancyIsTested"),
                    List.of(ISO_27001.at("A.5.30", "A.8.14"), CAF.at("B5"))),
            goal(
                    "P3-18",
                    "What cannot be corrected or was found from outside is held apart, by controls that somebody answers for",
                    Among.SUPPORT_KNOWN,
                    List.of(
                            "UnsupportedAssetIsTreatedAsUntrusted",
                            "NothingIsFoundFromOutside",
                            "ExposureControlIsBorne"),
                    List.of(
                            IEC_62443_3_2.at("ZCR 5.3"),
                            ISO_27001.at("A.8.8"),
                            CAF.at("B4"),
                            CONNECTIVITY.at("principle 1", "principle 2"))),
            goal(
                    "P3-19",
                    "A supplier's account ends by itself and says whose it is",
                    Among.WITH_ACCOUNTS,
                    List.of("VendorAccountIsBounded"),
                    List.of(ISO_27001.at("A.5.18", "A.5.20", "A.8.2"), IEC_62443_2_4.at("SP.07"), NERC.at("CIP-005"))),
            goal(
                    "P3-20",
                    "Risks are owned, decided on and looked at again, and none above what is tolerable is left alone",
                    Among.EVERY,
                    List.of(
                            "RiskAboveToleranceIsTreated",
                            "AcceptedRiskHasEnd",
                            "RiskIsAcceptedByItsOwner",
                            "RiskHasOwner",
                            "RiskIsReviewedInTime"),
                    List.of(ISO_27001.at("A.5.7", "A.8.8"), IEC_62443_3_2.at("ZCR 4", "ZCR 5"), CAF.at("A2"))),
            goal(
                    "P3-21",
                    "Nobody reaches the goal of an attack tree, and whoever answers for it hears of it when that changes",
                    Among.EVERY,
                    List.of("AttackTreeIsSound", "AttackTreeHasOwner", "AttackTreeIsBlocked"),
                    List.of(IEC_62443_3_2.at("ZCR 5.1"), ISO_27001.at("A.5.7"), CAF.at("A2"))));

    private AssetGoals() {}

    private static Goal goal(
            String id, String sentence, Among among, List<String> rules, List<List<Reference>> references) {
        return new Goal(id, Principle.ASSETS, sentence, among, rules, Goal.references(references));
    }
}
