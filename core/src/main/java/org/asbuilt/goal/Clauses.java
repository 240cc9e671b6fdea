package org.asbuilt.goal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every clause of the five principles, of the secure connectivity principles and of the zone and conduit requirements, in our own words.
 * Source: requirements 1.1 to 1.5, annexes C.1 and G.
 */
public final class Clauses {
    /** All of them, by document and number. */
    public static final List<Clause> ALL = Stream.of(principles(), connectivity(), ZoneClauses.all())
            .flatMap(List::stream)
            .toList();

    private Clauses() {}

    /** The clause with rules and figures of its own that a reference of a goal names; the goals of others are all that measures them. */
    static Optional<Clause> measuring(Reference reference) {
        return reference.framework() == Framework.IEC_62443_3_2
                ? ALL.stream()
                        .filter(clause -> clause.guidance() == Guidance.ZONES)
                        .filter(clause -> clause.number().equals(reference.clause()))
                        .findFirst()
                : Optional.empty();
    }

    /** A principle's parts, each measured by goals. */
    private static List<Clause> principles() {
        return List.of(
                part("1.1", "Sources are known, registered and taken in anew", "P1-01", "P1-02", "P1-03"),
                part("1.2", "What the plant shows is collected without harming it", "P1-04", "P1-05", "P1-06"),
                part(
                        "1.3",
                        "What is collected is validated: complete, accurate, consistent, in time",
                        "P1-07",
                        "P1-08",
                        "P1-09"),
                part(
                        "1.4",
                        "Changes are managed, and documents and baselines follow them",
                        "P1-13",
                        "P1-14",
                        "P1-15",
                        "P1-17"),
                part("1.5", "Roles are held and deputised, and people are trained", "P1-10", "P1-11", "P1-12", "P1-16"),
                part("1.6", "Scope is declared, and what is not known is followed up", "P1-18", "P1-19"),
                part("2.1", "Information is registered and labelled", "P2-01", "P2-02"),
                part("2.2", "Its value to an attacker is known, alone and combined", "P2-21", "P2-22"),
                part(
                        "2.3",
                        "It is secured over its life, in accounts, media, backups and controls",
                        "P2-03",
                        "P2-04",
                        "P2-05",
                        "P2-06",
                        "P2-07",
                        "P2-08"),
                part(
                        "3.1",
                        "Assets are identified, with owner, place, version and stage of life",
                        "P3-01",
                        "P3-02",
                        "P3-03",
                        "P3-04",
                        "P3-09",
                        "P3-10"),
                part(
                        "3.2",
                        "Criticality is judged by what follows for business and safety",
                        "P3-05",
                        "P3-06",
                        "P3-07",
                        "P3-08",
                        "P3-12"),
                part("3.3", "Exposure is judged, with what protects", "P3-15", "P3-18", "P3-19"),
                part("3.4", "Availability and recovery are known", "P3-13", "P3-14", "P3-16", "P3-17"),
                part("3.5", "Obsolescence and updates are managed", "P3-11"),
                part("3.6", "Risk is owned and decided on", "P3-20", "P3-21"),
                part(
                        "4.1",
                        "Connections are documented, and what is required, permitted and observed agrees",
                        "P4-11",
                        "P4-12",
                        "P4-16",
                        "P4-17"),
                part(
                        "4.2",
                        "Zones and conduits separate what has to be apart",
                        "P4-01",
                        "P4-02",
                        "P4-03",
                        "P4-04",
                        "P4-05",
                        "P4-06",
                        "P4-07",
                        "P4-08",
                        "P4-09",
                        "P4-10",
                        "P4-13"),
                part("4.3", "Protocols are secure, or used by decision", "P4-14", "P4-20"),
                part("4.4", "Connections to outside are justified and limited", "P4-15", "P4-18", "P4-19"),
                part("4.5", "Dependencies and isolation are known", "P4-21", "P4-22"),
                part("5.1", "Third parties, their services and what they could do are known", "P5-01", "P5-07"),
                part("5.2", "Contracts bind them, and what they oblige to is known", "P5-02", "P5-10"),
                part(
                        "5.3",
                        "Their access is documented, limited, owned and can be cut",
                        "P5-03",
                        "P5-04",
                        "P5-05",
                        "P5-06",
                        "P5-09"),
                part(
                        "5.4",
                        "Trust in them has a basis; who left or is unknown does not come in",
                        "P5-08",
                        "P5-11",
                        "P5-12"));
    }

    private static List<Clause> connectivity() {
        return List.of(
                asked(
                        "1 a",
                        "Each external connection has a business case that still holds",
                        List.of(
                                "ExternalConnectionHasBusinessCase",
                                "BusinessCaseIsComplete",
                                "BusinessCaseStillHolds")),
                asked("1 b", "Somebody senior bears the risk", List.of("AccessPathHasRiskOwner", "RiskHasOwner")),
                asked(
                        "1 c",
                        "Products without support are not trusted",
                        Among.SUPPORT_KNOWN,
                        List.of(
                                "MakerSupportsAsset",
                                "EndOfSupportIsPlannedFor",
                                "UnsupportedAssetIsTreatedAsUntrusted")),
                asked(
                        "1 d",
                        "The supply chain behind a connection is known",
                        List.of(
                                "ExternalConnectionHasThirdParty",
                                "SubcontractorIsApproved",
                                "ThirdPartyStatesItsImpact")),
                asked("1 e", "New dependencies are known with their loss", List.of("DependencyStatesItsLoss")),
                asked("1 f", "Work can go on by hand", List.of("FunctionStatesManualFallback")),
                asked("2 a", "The plant opens connections, not the outside", List.of("PlantOpensItsConnections")),
                asked(
                        "2 b",
                        "Outside is met by a broker in a DMZ",
                        List.of("OutsideIsMetInTheDmz", "RemoteDesktopEndsBeforeTheControlZone")),
                asked("2 c", "Access is open only while it is needed", List.of("AccessPathIsOffUntilNeeded")),
                asked(
                        "2 d",
                        "Administration stays apart and is not overheard",
                        List.of("AdministrationStaysInItsZone", "AdministrationIsNotInCleartext")),
                asked(
                        "2 e",
                        "It is watched what can be found from outside",
                        List.of("NothingIsFoundFromOutside", "ExposedAssetStandsAtTheEdge")),
                asked(
                        "3 a",
                        "Flows are known by purpose, and only those are open",
                        List.of(
                                "ConnectionHasPurpose",
                                "RequiredConnectionIsPermitted",
                                "PermittedConnectionIsRequired")),
                asked(
                        "3 b",
                        "Ways in are shared and of few sorts",
                        List.of("AccessPathHasMethod", "OutOfBandAccessIsAccepted")),
                asked(
                        "4 a",
                        "What writes across a boundary is checked there",
                        List.of("WriteAcrossZonesIsAuthenticated")),
                asked(
                        "4 b",
                        "Protocols without protection have a decision and a successor",
                        List.of("InsecureProtocolIsDecidedOn")),
                asked(
                        "4 c",
                        "Protocols without protection stay in isolated segments",
                        List.of("InsecureProtocolStaysInsideThePlant")),
                asked("4 d", "Business reads copies, and does not reach into the plant", List.of("BusinessOnlyReads")),
                asked(
                        "5 a",
                        "People prove who they are with more than one factor",
                        List.of("AccessPathAsksForSecondFactor")),
                asked("5 b", "It can be told who did what", List.of("AccountHasHolder", "WayInIsMonitored")),
                asked("5 c", "One-way devices have no way back", Among.ONE_WAY, List.of("DiodeHasNoWayBack")),
                asked("5 d", "No account is as it was delivered", Among.WITH_ACCOUNTS, List.of("DefaultAccountIsGone")),
                asked(
                        "5 e",
                        "The boundary is enforced and its rules are reviewed",
                        List.of("ConduitIsEnforced", "ConduitEnforcerIsInService", "PathControlIsReviewed")),
                asked(
                        "6 a",
                        "Segments limit how far harm spreads",
                        List.of(
                                "ZoneSeparatesBusinessFromControl",
                                "OnlyBoundaryDevicesJoinZones",
                                "ConnectionStaysBetweenNeighbouringLevels")),
                asked(
                        "6 b",
                        "Duties and accounts are separated",
                        List.of("SafetyAssetHasNoSharedAccount", "VendorAccountIsBounded", "PrivilegedAccessHasTrust")),
                asked(
                        "6 c",
                        "What only watches cannot control",
                        List.of("SafetyZoneIsOnlyListenedTo", "BusinessOnlyReads")),
                asked(
                        "7 a",
                        "Traffic is held against what is expected",
                        List.of("ExpectedConnectionIsObserved", "ObservedConnectionIsExpected")),
                asked(
                        "7 b",
                        "Ways in and critical assets are logged",
                        List.of("WayInIsMonitored", "CriticalAssetStatesItsLogging")),
                asked("7 c", "Monitoring that was switched off comes back", List.of("MonitoringComesBack")),
                asked("8 a", "The isolation plan is tested", List.of("IsolationPlanIsTested")),
                asked(
                        "8 b",
                        "Each way in stands in a plan and can be cut",
                        List.of("WayInIsInAnIsolationPlan", "AccessPathCanBeCut")),
                asked(
                        "8 c",
                        "What contracts oblige to keep is in the plan",
                        List.of("MandatedConnectionIsInIsolationPlan")),
                asked(
                        "8 d",
                        "What is said to be isolated is shown to be",
                        List.of("IsolatedMeansIsolated", "IsolationClaimHasEvidence")));
    }

    private static Clause part(String number, String words, String... goals) {
        List<Goal> measured = Stream.of(goals)
                .flatMap(id -> Goals.ALL.stream().filter(goal -> goal.id().equals(id)))
                .toList();
        return new Clause(Guidance.DEFINITIVE_VIEW, number, words, measured, Optional.empty());
    }

    private static Clause asked(String number, String words, List<String> rules) {
        return asked(number, words, Among.EVERY, rules);
    }

    private static Clause asked(String number, String words, Among among, List<String> rules) {
        return Clause.measured(Guidance.CONNECTIVITY, number, words, among, rules, Optional.empty());
    }
}
