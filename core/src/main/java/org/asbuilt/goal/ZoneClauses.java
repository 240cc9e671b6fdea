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
        zones.add(step("5.1", "Threats are named", Among.EVERY));
        zones.add(step("5.2", "Vulnerabilities are named", Among.EVERY));
        zones.add(step("5.3", "Consequence and impact are determined", Among.EVERY));
        zones.add(step("5.4", "Likelihood without countermeasures is determined", Among.EVERY));
        zones.add(step("5.5", "Risk without countermeasures is determined", Among.EVERY));
        zones.add(step(
                "5.6", "A target security level is set", Among.EVERY, "ZoneHasTargetLevel", "ConduitHasTargetLevel"));
        zones.add(step(
                "5.7",
                "That risk is compared with what is tolerable, and decided on",
                Among.EVERY,
                "RiskAboveToleranceIsTreated"));
        zones.add(step(
                "5.8",
                "Existing countermeasures are evaluated",
                Among.LEVEL_COMPARED,
                "ControlIsTestedInTime",
                "SecurityLevelIsReached"));
        zones.add(step("5.9", "Likelihood and impact are judged again", Among.EVERY));
        zones.add(step("5.10", "The risk that is left is determined", Among.EVERY));
        zones.add(step(
                "5.11",
                "That risk is compared with what is tolerable",
                Among.EVERY,
                "RiskIsAcceptedByItsOwner",
                "AcceptedRiskHasEnd"));
        zones.add(step("5.12", "Further countermeasures are named", Among.LEVEL_COMPARED, "SecurityLevelIsReached"));
        zones.add(step("5.13", "The results are documented and told", Among.EVERY));
        zones.add(section("6.1", "There is a requirements specification"));
        zones.add(section("6.2", "The system is described"));
        zones.add(section("6.3", "Drawings show each asset in its zone", "AssetStandsInZone"));
        zones.add(zone(
                "ZCR 6.4",
                "Zones and conduits have their characteristics",
                List.of(),
                Optional.of(new Figure.AllCharacteristics())));
        zones.add(section("6.5", "Assumptions about surroundings are stated"));
        zones.add(section("6.6", "The threat environment is stated"));
        zones.add(section("6.7", "Policies that apply are stated"));
        zones.add(section("6.8", "The tolerable risk is stated"));
        zones.add(section("6.9", "Laws and rules that apply are stated"));
        zones.add(zone(
                "ZCR 7.1",
                "Whoever is accountable for the plant approves",
                List.of("SystemHasAccountable", "RiskIsAcceptedByItsOwner"),
                Optional.empty()));
        return List.copyOf(zones);
    }

    /** A step of the detailed risk assessment. */
    private static Clause step(String number, String words, Among among, String... rules) {
        return zone("ZCR " + number, words, among, List.of(rules), Optional.of(new Figure.Step(number)));
    }

    /** A section of the requirements specification. */
    private static Clause section(String number, String words, String... rules) {
        return zone("ZCR " + number, words, List.of(rules), Optional.of(new Figure.SpecifiedSection(number)));
    }

    private static Clause zone(String number, String words, List<String> rules, Optional<Figure> figure) {
        return zone(number, words, Among.EVERY, rules, figure);
    }

    private static Clause zone(String number, String words, Among among, List<String> rules, Optional<Figure> figure) {
        return Clause.measured(Guidance.ZONES, number, words, among, rules, figure);
    }
}
