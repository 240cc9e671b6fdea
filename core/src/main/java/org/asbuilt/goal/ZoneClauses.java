package org.asbuilt.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The clauses of the zone and conduit requirements, in our own words. Source: requirements annex G; IEC 62443-3-2:2020. */
final class ZoneClauses {
    private ZoneClauses() {}

    /** All of them, by number. */
    static List<Clause> all() {
        List<Clause> zones = new ArrayList<>();
        zones.add(zone(
                "ZCR 1.1",
                "The system has a perimeter and known access points",
                List.of("SystemHasPerimeter", "SystemHasPurpose", "SubjectIsInScope"),
                Optional.empty()));
        zones.add(zone(
                "ZCR 2.1",
                "The worst that can follow is known before details",
                List.of("AssetHasCriticality", "CriticalAssetStatesConsequence", "FunctionStatesImpact"),
                Optional.empty()));
        zones.add(zone(
                "ZCR 3.1",
                "Assets are grouped in zones, joined by conduits",
                List.of(
                        "AssetStandsInZone",
                        "NetworkStandsInZone",
                        "ConduitJoinsZones",
                        "ConnectionBetweenZonesHasConduit",
                        "ZonesDoNotEncloseEachOther"),
                Optional.empty()));
        zones.add(zone(
                "ZCR 3.2",
                "Business and control are apart",
                List.of("ZoneSeparatesBusinessFromControl"),
                Optional.empty()));
        zones.add(zone(
                "ZCR 3.3",
                "What safety depends on is apart",
                Among.SAFETY_RELATED,
                List.of(
                        "SafetyControllerIsSafetyRelated",
                        "SafetyAssetStandsInSafetyZone",
                        "SafetyZoneIsOnlyListenedTo"),
                Optional.empty()));
        zones.add(zone(
                "ZCR 3.4",
                "Devices that come and go are apart",
                List.of("TemporaryDevicesHaveTheirOwnZone", "TransientDeviceStaysInItsZones"),
                Optional.empty()));
        zones.add(zone(
                "ZCR 3.5",
                "Wireless devices are apart",
                Among.WIRELESS,
                List.of("WirelessDevicesHaveTheirOwnZone", "WirelessIsDescribed"),
                Optional.empty()));
        zones.add(zone(
                "ZCR 3.6",
                "Devices that external networks reach are apart",
                List.of("ExternallyConnectedDevicesHaveTheirOwnZone", "ExposedAssetStandsAtTheEdge"),
                Optional.empty()));
        zones.add(zone(
                "ZCR 4.1",
                "Where the initial risk is too high, a detailed assessment follows",
                Among.RISK_COMPARED,
                List.of("InitialRiskIsAssessedInDetail"),
                Optional.empty()));
        zones.add(zone("ZCR 5.1", "Threats are named", List.of(), Optional.of(new Figure.Step("5.1"))));
        zones.add(zone("ZCR 5.2", "Vulnerabilities are named", List.of(), Optional.of(new Figure.Step("5.2"))));
        zones.add(zone(
                "ZCR 5.3", "Consequence and impact are determined", List.of(), Optional.of(new Figure.Step("5.3"))));
        zones.add(zone(
                "ZCR 5.4",
                "Likelihood without countermeasures is determined",
                List.of(),
                Optional.of(new Figure.Step("5.4"))));
        zones.add(zone(
                "ZCR 5.5",
                "Risk without countermeasures is determined",
                List.of(),
                Optional.of(new Figure.Step("5.5"))));
        zones.add(zone(
                "ZCR 5.6",
                "A target security level is set",
                List.of("ZoneHasTargetLevel", "ConduitHasTargetLevel"),
                Optional.of(new Figure.Step("5.6"))));
        zones.add(zone(
                "ZCR 5.7",
                "That risk is compared with what is tolerable, and decided on",
                List.of("RiskAboveToleranceIsTreated"),
                Optional.of(new Figure.Step("5.7"))));
        zones.add(zone(
                "ZCR 5.8",
                "Existing countermeasures are evaluated",
                Among.LEVEL_COMPARED,
                List.of("ControlIsTestedInTime", "SecurityLevelIsReached"),
                Optional.of(new Figure.Step("5.8"))));
        zones.add(zone(
                "ZCR 5.9", "Likelihood and impact are judged again", List.of(), Optional.of(new Figure.Step("5.9"))));
        zones.add(zone(
                "ZCR 5.10", "The risk that is left is determined", List.of(), Optional.of(new Figure.Step("5.10"))));
        zones.add(zone(
                "ZCR 5.11",
                "That risk is compared with what is tolerable",
                List.of("RiskIsAcceptedByItsOwner", "AcceptedRiskHasEnd"),
                Optional.of(new Figure.Step("5.11"))));
        zones.add(zone(
                "ZCR 5.12",
                "Further countermeasures are named",
                Among.LEVEL_COMPARED,
                List.of("SecurityLevelIsReached"),
                Optional.of(new Figure.Step("5.12"))));
        zones.add(zone(
                "ZCR 5.13", "The results are documented and told", List.of(), Optional.of(new Figure.Step("5.13"))));
        zones.add(zone(
                "ZCR 6.1",
                "There is a requirements specification",
                List.of(),
                Optional.of(new Figure.SpecifiedSection("6.1"))));
        zones.add(
                zone("ZCR 6.2", "The system is described", List.of(), Optional.of(new Figure.SpecifiedSection("6.2"))));
        zones.add(zone(
                "ZCR 6.3",
                "Drawings show each asset in its zone",
                List.of("AssetStandsInZone"),
                Optional.of(new Figure.SpecifiedSection("6.3"))));
        zones.add(zone(
                "ZCR 6.4",
                "Zones and conduits have their characteristics",
                List.of(),
                Optional.of(new Figure.AllCharacteristics())));
        zones.add(zone(
                "ZCR 6.5",
                "Assumptions about surroundings are stated",
                List.of(),
                Optional.of(new Figure.SpecifiedSection("6.5"))));
        zones.add(zone(
                "ZCR 6.6",
                "The threat environment is stated",
                List.of(),
                Optional.of(new Figure.SpecifiedSection("6.6"))));
        zones.add(zone(
                "ZCR 6.7",
                "Policies that apply are stated",
                List.of(),
                Optional.of(new Figure.SpecifiedSection("6.7"))));
        zones.add(zone(
                "ZCR 6.8", "The tolerable risk is stated", List.of(), Optional.of(new Figure.SpecifiedSection("6.8"))));
        zones.add(zone(
                "ZCR 6.9",
                "Laws and rules that apply are stated",
                List.of(),
                Optional.of(new Figure.SpecifiedSection("6.9"))));
        zones.add(zone(
                "ZCR 7.1",
                "Whoever is accountable for the plant approves",
                List.of("SystemHasAccountable", "RiskIsAcceptedByItsOwner"),
                Optional.empty()));
        return List.copyOf(zones);
    }

    private static Clause zone(String number, String words, List<String> rules, Optional<Figure> figure) {
        return zone(number, words, Among.EVERY, rules, figure);
    }

    private static Clause zone(String number, String words, Among among, List<String> rules, Optional<Figure> figure) {
        return Clause.measured(Guidance.ZONES, number, words, among, rules, figure);
    }
}
