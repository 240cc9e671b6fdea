package org.asbuilt.goal;

import static org.asbuilt.goal.Framework.CAF;
import static org.asbuilt.goal.Framework.CONNECTIVITY;
import static org.asbuilt.goal.Framework.IEC_62443_2_1;
import static org.asbuilt.goal.Framework.IEC_62443_2_4;
import static org.asbuilt.goal.Framework.IEC_62443_3_2;
import static org.asbuilt.goal.Framework.IEC_62443_3_3;
import static org.asbuilt.goal.Framework.INVENTORY;
import static org.asbuilt.goal.Framework.ISO_27001;
import static org.asbuilt.goal.Framework.NERC;
import static org.asbuilt.goal.Framework.NIS2;

import java.util.List;

/** Goals of documenting connectivity and architecture. Source: definitive view guidance, principle 4; requirements 1.4. */
final class ConnectivityGoals {
    static final List<Goal> ALL = List.of(
            goal(
                    "P4-01",
                    "The system under consideration has a purpose, a perimeter and somebody accountable",
                    Among.EVERY,
                    List.of("SystemHasPurpose", "SystemHasPerimeter", "SystemHasAccountable"),
                    List.of(IEC_62443_3_2.at("ZCR 1.1", "ZCR 6.2", "ZCR 7.1"), CAF.at("A3.a"))),
            goal(
                    "P4-02",
                    "Every asset at work and every network stands in a zone that suits its level",
                    Among.AT_WORK,
                    List.of(
                            "AssetStandsInZone",
                            "NetworkStandsInZone",
                            "AssetHasPurdueLevel",
                            "LevelAgreesWithZone",
                            "TransientAssetStandsInItsZone"),
                    List.of(
                            ISO_27001.at("A.8.22"),
                            IEC_62443_3_2.at("ZCR 3.1", "ZCR 6.3"),
                            IEC_62443_3_3.at("SR 5.1"),
                            IEC_62443_2_1.at("SPE 3"),
                            INVENTORY.at("step 4"))),
            goal(
                    "P4-03",
                    "Zones and conduits have the characteristics that a specification needs",
                    Among.EVERY,
                    List.of(
                            "ZoneHasOwner",
                            "ZoneHasRationale",
                            "ZoneHasSite",
                            "ZoneHasTargetLevel",
                            "ZoneHoldsSomething",
                            "ZonesDoNotEncloseEachOther",
                            "ConduitJoinsZones",
                            "ConduitHasRationale",
                            "ConduitHasTargetLevel",
                            "InitialRiskIsAssessedInDetail"),
                    List.of(
                            IEC_62443_3_2.at("ZCR 3.1", "ZCR 4.1", "ZCR 5.1", "ZCR 6.4"),
                            ISO_27001.at("A.8.27"),
                            IEC_62443_2_1.at("SPE 3"))),
            goal(
                    "P4-04",
                    "Conduits are protected as their zones are",
                    Among.EVERY,
                    List.of(
                            "ConduitIsAsStrongAsItsZones",
                            "ConduitHasTargetLevel",
                            "ZoneHasTargetLevel",
                            "SecurityLevelIsReached"),
                    List.of(IEC_62443_3_2.at("ZCR 5.6"))),
            goal(
                    "P4-05",
                    "Conduits are enforced, and none leads from outside straight into control",
                    Among.EVERY,
                    List.of(
                            "ConduitIsEnforced",
                            "ConduitEnforcerIsInService",
                            "ConduitDoesNotLeadFromOutsideIntoControl",
                            "PathControlIsReviewed"),
                    List.of(
                            ISO_27001.at("A.8.20"),
                            IEC_62443_3_2.at("ZCR 3.1", "ZCR 3.6"),
                            IEC_62443_3_3.at("SR 5.2"),
                            NERC.at("CIP-005"),
                            CONNECTIVITY.at("principle 2", "principle 5"))),
            goal(
                    "P4-06",
                    "The business and the plant do not share a zone",
                    Among.EVERY,
                    List.of("ZoneSeparatesBusinessFromControl"),
                    List.of(ISO_27001.at("A.8.22"), IEC_62443_3_2.at("ZCR 3.2"), IEC_62443_3_3.at("SR 5.1"))),
            goal(
                    "P4-07",
                    "Devices that come and go have a zone of their own",
                    Among.EVERY,
                    List.of("TemporaryDevicesHaveTheirOwnZone", "TransientDeviceStaysInItsZones"),
                    List.of(IEC_62443_3_2.at("ZCR 3.4"), NERC.at("CIP-010"), IEC_62443_3_3.at("SR 2.3"))),
            goal(
                    "P4-08",
                    "Wireless devices have a zone of their own",
                    Among.WIRELESS,
                    List.of("WirelessDevicesHaveTheirOwnZone", "WirelessIsDescribed"),
                    List.of(IEC_62443_3_2.at("ZCR 3.5"), IEC_62443_3_3.at("SR 2.2"), IEC_62443_2_4.at("SP.04"))),
            goal(
                    "P4-09",
                    "Safety zones are only listened to from outside",
                    Among.SAFETY_RELATED,
                    List.of("SafetyZoneIsOnlyListenedTo"),
                    List.of(IEC_62443_3_2.at("ZCR 3.3"), IEC_62443_2_4.at("SP.05"), CONNECTIVITY.at("principle 6"))),
            goal(
                    "P4-10",
                    "Only boundary devices join zones, and what the internet reaches stands at the edge",
                    Among.AT_WORK,
                    List.of(
                            "OnlyBoundaryDevicesJoinZones",
                            "ExposedAssetStandsAtTheEdge",
                            "ExternallyConnectedDevicesHaveTheirOwnZone"),
                    List.of(
                            IEC_62443_3_2.at("ZCR 3.2", "ZCR 3.6"),
                            IEC_62443_3_3.at("SR 1.13", "SR 5.2"),
                            ISO_27001.at("A.8.20"),
                            CONNECTIVITY.at("principle 2"))),
            goal(
                    "P4-11",
                    "Connections name both ends, protocol and purpose",
                    Among.EVERY,
                    List.of(
                            "ConnectionHasBothEnds",
                            "ConnectionHasProtocol",
                            "ConnectionHasPurpose",
                            "ConnectionEndsAreInService"),
                    List.of(
                            IEC_62443_3_2.at("ZCR 6.4"),
                            ISO_27001.at("A.8.20", "A.8.21"),
                            NERC.at("CIP-005"),
                            IEC_62443_2_1.at("SPE 3"))),
            goal(
                    "P4-12",
                    "What is required, permitted and observed is the same",
                    Among.EVERY,
                    List.of(
                            "RequiredConnectionIsPermitted",
                            "PermittedConnectionIsRequired",
                            "ObservedConnectionIsExpected",
                            "ExpectedConnectionIsObserved",
                            "ConnectionIsSeenInItsModes"),
                    List.of(
                            ISO_27001.at("A.8.9", "A.8.16"),
                            IEC_62443_3_3.at("SR 6.2", "SR 7.7"),
                            NERC.at("CIP-007", "CIP-010"),
                            CONNECTIVITY.at("principle 7"))),
            goal(
                    "P4-13",
                    "Traffic between zones and levels runs as the architecture says",
                    Among.EVERY,
                    List.of("ConnectionBetweenZonesHasConduit", "ConnectionStaysBetweenNeighbouringLevels"),
                    List.of(
                            ISO_27001.at("A.8.22"),
                            IEC_62443_3_2.at("ZCR 3.1", "ZCR 3.2"),
                            IEC_62443_3_3.at("SR 5.2"),
                            CONNECTIVITY.at("principle 6"))),
            goal(
                    "P4-14",
                    "Who administers or writes across zones is authenticated and not overheard",
                    Among.EVERY,
                    List.of("AdministrationIsNotInCleartext", "WriteAcrossZonesIsAuthenticated"),
                    List.of(
                            ISO_27001.at("A.8.5", "A.8.24"),
                            IEC_62443_3_3.at("SR 1.2", "SR 4.1"),
                            CONNECTIVITY.at("principle 4"))),
            goal(
                    "P4-15",
                    "Connections to outside have a business case and do not end at a desktop in control",
                    Among.EVERY,
                    List.of("ExternalConnectionHasBusinessCase", "RemoteDesktopEndsBeforeTheControlZone"),
                    List.of(
                            IEC_62443_3_2.at("ZCR 3.6"),
                            IEC_62443_3_3.at("SR 1.13"),
                            NERC.at("CIP-005"),
                            ISO_27001.at("A.8.20"),
                            CONNECTIVITY.at("principle 1"))),
            goal(
                    "P4-16",
                    "Networks have a type and a range of their own",
                    Among.EVERY,
                    List.of("NetworkHasType", "NetworkHasRangeOrVlan", "NetworkRangesAreApart"),
                    List.of(ISO_27001.at("A.8.20"), IEC_62443_2_1.at("SPE 3"))),
            goal(
                    "P4-17",
                    "Addresses, VLANs and protocols of assets agree with the networks",
                    Among.AT_WORK,
                    List.of(
                            "AddressLiesInDocumentedNetwork",
                            "AddressIsUniqueInItsNetwork",
                            "VlanAgreesWithNetwork",
                            "ActiveProtocolIsSupported"),
                    List.of(ISO_27001.at("A.8.9", "A.8.20"), IEC_62443_2_1.at("SPE 2"), NIS2.at("12.4"))),
            goal(
                    "P4-18",
                    "What comes from outside is worth its risk, is watched, and can be cut",
                    Among.EVERY,
                    List.of(
                            "BusinessCaseIsComplete",
                            "BusinessCaseStillHolds",
                            "WayInIsInAnIsolationPlan",
                            "WayInIsMonitored",
                            "MonitoringComesBack",
                            "IsolationPlanIsTested"),
                    List.of(
                            IEC_62443_3_2.at("ZCR 3.6"),
                            IEC_62443_3_3.at("SR 6.2"),
                            ISO_27001.at("A.8.16", "A.8.20"),
                            CONNECTIVITY.at("principle 1", "principle 7", "principle 8"))),
            goal(
                    "P4-19",
                    "The plant opens its connections, to a broker, and nobody outside writes into it",
                    Among.EVERY,
                    List.of(
                            "PlantOpensItsConnections",
                            "OutsideIsMetInTheDmz",
                            "DiodeHasNoWayBack",
                            "BusinessOnlyReads",
                            "AdministrationStaysInItsZone"),
                    List.of(
                            IEC_62443_3_2.at("ZCR 3.2"),
                            IEC_62443_3_3.at("SR 5.2"),
                            CONNECTIVITY.at("principle 2", "principle 5", "principle 6"))),
            goal(
                    "P4-20",
                    "Insecure protocols stay inside the plant, by decision",
                    Among.EVERY,
                    List.of("InsecureProtocolStaysInsideThePlant", "InsecureProtocolIsDecidedOn"),
                    List.of(
                            IEC_62443_3_3.at("SR 1.2", "SR 4.1"),
                            ISO_27001.at("A.8.24"),
                            CONNECTIVITY.at("principle 4"))),
            goal(
                    "P4-21",
                    "What is said to be isolated is shown to be so",
                    Among.EVERY,
                    List.of("IsolatedMeansIsolated", "IsolationClaimHasEvidence"),
                    List.of(ISO_27001.at("A.8.22"), IEC_62443_3_3.at("SR 5.2"))),
            goal(
                    "P4-22",
                    "Whatever depends on a service says what happens when that is lost",
                    Among.EVERY,
                    List.of("DependencyStatesItsLoss"),
                    List.of(CAF.at("A3.a"), ISO_27001.at("A.8.20"))));

    private ConnectivityGoals() {}

    private static Goal goal(
            String id, String sentence, Among among, List<String> rules, List<List<Reference>> references) {
        return new Goal(id, Principle.CONNECTIVITY, sentence, among, rules, Goal.references(references));
    }
}
