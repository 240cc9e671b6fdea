package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/** All rules, and how they are run. */
public final class Rules {
    /** The catalogue, in alphabetical order. */
    public static final List<Rule> ALL = List.of(
            new AcceptedRiskHasEnd(),
            new AccessEndsWithTheContract(),
            new AccessPathAsksForSecondFactor(),
            new AccessPathCanBeCut(),
            new AccessPathHasDestinations(),
            new AccessPathHasMethod(),
            new AccessPathHasRiskOwner(),
            new AccessPathIsOffUntilNeeded(),
            new AccessPathNamesThirdParty(),
            new AccessPathSparesSafety(),
            new AccessPathStatesItsTerms(),
            new AccessToInformationIsReviewedInTime(),
            new AccountHasHolder(),
            new ActiveProtocolIsSupported(),
            new AddressIsUniqueInItsNetwork(),
            new AddressLiesInDocumentedNetwork(),
            new AdministrationIsNotInCleartext(),
            new AdministrationStaysInItsZone(),
            new AggregateIsRated(),
            new AssessmentIsDoneInTime(),
            new AssetHasClass(),
            new AssetHasCriticality(),
            new AssetHasExpert(),
            new AssetHasLifecycleState(),
            new AssetHasMakerAndModel(),
            new AssetHasName(),
            new AssetHasOwner(),
            new AssetHasPlace(),
            new AssetHasPurdueLevel(),
            new AssetInServiceIsInstalled(),
            new AssetIsCategorised(),
            new AssetIsSeenWhereItIsWatched(),
            new AssetNumberIsUnique(),
            new AssetStandsInZone(),
            new AssetSupportsFunction(),
            new AttackTreeHasOwner(),
            new AttackTreeIsBlocked(),
            new AttackTreeIsSound(),
            new AttackerValueOverrideStatesItsReason(),
            new AvailabilityIsSaid(),
            new AvailabilityNeedIsReadable(),
            new BackupResistsRansomware(),
            new BaselineFollowsPlantEvents(),
            new BaselineIsRecent(),
            new BusinessCaseIsComplete(),
            new BusinessCaseStillHolds(),
            new BusinessOnlyReads(),
            new CategorisationIsReviewedInTime(),
            new ChangeIsDecidedInTime(),
            new ChangeWindowHasApprover(),
            new ChangeWindowHasScope(),
            new ChangeWindowIsReadable(),
            new ConduitDoesNotLeadFromOutsideIntoControl(),
            new ConduitEnforcerIsInService(),
            new ConduitHasRationale(),
            new ConduitHasTargetLevel(),
            new ConduitIsAsStrongAsItsZones(),
            new ConduitIsEnforced(),
            new ConduitJoinsZones(),
            new ConformityIsValid(),
            new ConnectionBetweenZonesHasConduit(),
            new ConnectionEndsAreInService(),
            new ConnectionHasBothEnds(),
            new ConnectionHasProtocol(),
            new ConnectionHasPurpose(),
            new ConnectionIsSeenInItsModes(),
            new ConnectionStaysBetweenNeighbouringLevels(),
            new ContractHasSecurityClauses(),
            new ControlEngineerIsNamed(),
            new ControlHasReference(),
            new ControlIsTestedInTime(),
            new CriticalAssetStatesConsequence(),
            new CriticalAssetStatesItsBackup(),
            new CriticalAssetStatesItsLogging(),
            new CriticalAssetStatesItsTimeSource(),
            new DecommissionedAssetIsSilent(),
            new DefaultAccountIsGone(),
            new DependencyStatesItsLoss(),
            new DeputyIsNotHolder(),
            new DiodeHasNoWayBack(),
            new DisposedAssetIsSanitised(),
            new DocumentFollowsChanges(),
            new DocumentIsYoungerThanPlantEvents(),
            new DurationIsReadable(),
            new EmergencyChangeIsReviewedInTime(),
            new EndOfSupportIsPlannedFor(),
            new EssentialFunctionIsSupported(),
            new ExpectedConnectionIsObserved(),
            new ExposedAssetStandsAtTheEdge(),
            new ExposureControlIsBorne(),
            new ExposureOverrideStatesItsReason(),
            new ExternalConnectionHasBusinessCase(),
            new ExternalConnectionHasThirdParty(),
            new ExternallyConnectedDevicesHaveTheirOwnZone(),
            new FirmwareIsAsSourcesSay(),
            new FragileAssetIsNotScanned(),
            new FunctionStatesImpact(),
            new FunctionStatesManualFallback(),
            new HostnameIsUniqueAtItsSite(),
            new IdentityInformationAsksForSecondFactor(),
            new InformationEntryIsComplete(),
            new InformationFollowsItsPolicy(),
            new InformationHasCategory(),
            new InformationHasLabel(),
            new InformationHasPlace(),
            new InformationHasRevisionAndDate(),
            new InformationIsKeptAsLongAsItMustBe(),
            new InitialRiskIsAssessedInDetail(),
            new InsecureProtocolIsDecidedOn(),
            new InsecureProtocolStaysInsideThePlant(),
            new IsolatedMeansIsolated(),
            new IsolationClaimHasEvidence(),
            new IsolationPlanIsTested(),
            new KnowledgeIsShared(),
            new LeaverHoldsNoRole(),
            new LeaverKeepsNoAccess(),
            new LeaverKeepsNothing(),
            new LevelAgreesWithZone(),
            new MacAddressIsUnique(),
            new MakerSupportsAsset(),
            new MandatedConnectionIsInIsolationPlan(),
            new MonitoringComesBack(),
            new NetworkHasRangeOrVlan(),
            new NetworkHasType(),
            new NetworkRangesAreApart(),
            new NetworkStandsInZone(),
            new NothingIsFoundFromOutside(),
            new ObservationsAgreeWithWhatChangesPredicted(),
            new ObservedConnectionIsExpected(),
            new OnlyBoundaryDevicesJoinZones(),
            new OperationsManagerIsNamed(),
            new OutOfBandAccessIsAccepted(),
            new OutsideIsMetInTheDmz(),
            new OverallCriticalityCoversEveryAxis(),
            new PathControlIsReviewed(),
            new PermittedConnectionIsRequired(),
            new PlannedAssetIsNotThereYet(),
            new PlantEventHasDates(),
            new PlantEventHasScope(),
            new PlantOpensItsConnections(),
            new PrivilegedAccessHasTrust(),
            new ProcedureHasOwner(),
            new ProcedureIsAcknowledged(),
            new ProcedureIsReviewedInTime(),
            new ProductStatesEndOfSupport(),
            new ProgrammableDeviceStatesItsFirmware(),
            new ProximityIsAsAssessed(),
            new RecordOwnerIsNamed(),
            new RedundancyIsTested(),
            new RedundancyIsThere(),
            new RemoteDesktopEndsBeforeTheControlZone(),
            new RequiredConnectionIsPermitted(),
            new ResponsibilityHasDeputy(),
            new ResponsibilityIsHeld(),
            new ResponsibilityNamesRole(),
            new RestoreIsTestedInTime(),
            new RiskAboveToleranceIsTreated(),
            new RiskHasOwner(),
            new RiskIsAcceptedByItsOwner(),
            new RiskIsReviewedInTime(),
            new SafetyAssetHasNoSharedAccount(),
            new SafetyAssetStandsInSafetyZone(),
            new SafetyAssetStatesItsFunction(),
            new SafetyControllerIsSafetyRelated(),
            new SafetyEngineerIsNamed(),
            new SafetyZoneIsOnlyListenedTo(),
            new ScanPermitEnds(),
            new ScanPermitIsComplete(),
            new ScanPermitSparesDelicateAssets(),
            new ScanPermitTimesAreInOrder(),
            new SecurityEngineerIsNamed(),
            new SecurityLevelIsReached(),
            new SensorStatesItsView(),
            new SerialNumberIsUnique(),
            new SharedAssetHasItOwner(),
            new SharedInformationIsReturned(),
            new SiteAgreesWithZone(),
            new SiteIsDescribed(),
            new SourceHasScope(),
            new SourceIsRefreshed(),
            new SourceIsRegistered(),
            new SubcontractorIsApproved(),
            new SubjectIsInScope(),
            new SystemHasAccountable(),
            new SystemHasPerimeter(),
            new SystemHasPurpose(),
            new TemporaryChangeHasEnded(),
            new TemporaryChangeHasOwnerAndEnd(),
            new TemporaryDevicesHaveTheirOwnZone(),
            new ThirdPartyHasContact(),
            new ThirdPartyHasContract(),
            new ThirdPartyHasKind(),
            new ThirdPartyHasSecurityContact(),
            new ThirdPartyHasServices(),
            new ThirdPartyStatesItsImpact(),
            new ThreatScenarioHasAim(),
            new ThreatScenarioNamesWhatHelps(),
            new TrainingIsValid(),
            new TransientAssetStandsInItsZone(),
            new TransientDeviceStaysInItsZones(),
            new UnknownIsFollowedUp(),
            new UnsupportedAssetIsTreatedAsUntrusted(),
            new ValueHasSource(),
            new VendorAccountIsBounded(),
            new VendorUpdateIsCategorised(),
            new VerifiedInThePlant(),
            new VirtualMachineNamesItsHost(),
            new VlanAgreesWithNetwork(),
            new WayInIsInAnIsolationPlan(),
            new WayInIsMonitored(),
            new WirelessDevicesHaveTheirOwnZone(),
            new WirelessIsDescribed(),
            new WriteAcrossZonesIsAuthenticated(),
            new ZoneHasOwner(),
            new ZoneHasRationale(),
            new ZoneHasSite(),
            new ZoneHasTargetLevel(),
            new ZoneHoldsSomething(),
            new ZoneSeparatesBusinessFromControl(),
            new ZonesDoNotEncloseEachOther());

    private static final Map<Kind, List<Gated>> BY_KIND = byKind(ALL);
    private static final List<BiFunction<Subject, Circumstances, Stream<Id>>> OTHERS = ALL.stream()
            .map(Rule::reach)
            .flatMap(reach -> reach instanceof Reach.Kin kin ? Stream.of(kin.others()) : Stream.empty())
            .distinct()
            .toList();
    private static final Map<String, Rule> BY_NAME = ALL.stream().collect(Collectors.toMap(Rule::name, rule -> rule));
    /** Heaviest first, then by rule and place. */
    public static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder());

    /** Rules that share a gate. */
    private record Gated(Gate gate, List<Rule> rules) {}

    private Rules() {}

    /** The rule of that name. */
    public static Optional<Rule> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** What all rules find in the whole record, heaviest first. */
    public static List<Finding> check(Circumstances around) {
        around.prepare();
        return sorted(around.subjects().parallel().mapMulti((subject, found) -> check(subject, around, found)));
    }

    /** What all rules find at some subjects; those that are not there are passed over. */
    public static List<Finding> check(Circumstances around, Collection<Id> subjects) {
        return sorted(subjects.stream()
                .flatMap(id -> around.subject(id).stream())
                .distinct()
                .mapMulti((subject, found) -> check(subject, around, found)));
    }

    /**
     * The rules that may find something else at assets and connections that have nothing to do with what was edited.
     *
     * @param facets the facets of assets and connections that were edited
     * @param told whether sources say something else of any
     */
    public static List<Rule> moved(Set<String> facets, boolean told) {
        return ALL.stream()
                .filter(rule -> switch (rule.reach()) {
                    case Reach.Near ignored -> false;
                    case Reach.Kin ignored -> false;
                    case Reach.Anywhere anywhere -> anywhere.isMoved(facets, told);
                })
                .toList();
    }

    /** The subjects further away at which some rule may find something else when an asset or a connection is edited. */
    public static Set<Id> kin(Subject edited, Circumstances around) {
        Set<Id> kin = new HashSet<>();
        OTHERS.forEach(others -> others.apply(edited, around).forEach(kin::add));
        return kin;
    }

    /** What some rules find in the whole record, heaviest first. */
    public static List<Finding> check(Circumstances around, List<Rule> rules) {
        Map<Kind, List<Gated>> byKind = byKind(rules);
        return sorted(byKind.keySet().stream()
                .flatMap(kind -> around.subjects(kind).stream())
                .mapMulti((subject, found) -> check(subject, around, byKind, found)));
    }

    private static void check(Subject subject, Circumstances around, Consumer<Finding> found) {
        check(subject, around, BY_KIND, found);
    }

    private static void check(
            Subject subject, Circumstances around, Map<Kind, List<Gated>> rules, Consumer<Finding> found) {
        for (Gated gated : rules.getOrDefault(subject.kind(), List.of())) {
            if (gated.gate().isOpen(subject, around)) {
                for (Rule rule : gated.rules()) {
                    List<Finding> findings = rule.check(subject, around);
                    // Nearly always: a loop over nothing, for forty rules at each of a million connections, is seconds.
                    if (!findings.isEmpty()) {
                        findings.forEach(found);
                    }
                }
            }
        }
    }

    private static List<Finding> sorted(Stream<Finding> findings) {
        return findings.sorted(ORDER).toList();
    }

    private static Map<Kind, List<Gated>> byKind(List<Rule> rules) {
        Map<Kind, Map<Gate, List<Rule>>> byKind = new EnumMap<>(Kind.class);
        for (Rule rule : rules) {
            rule.manual()
                    .about()
                    .forEach(kind -> byKind.computeIfAbsent(kind, key -> new LinkedHashMap<>())
                            .computeIfAbsent(rule.gate(), key -> new ArrayList<>())
                            .add(rule));
        }
        Map<Kind, List<Gated>> gated = new EnumMap<>(Kind.class);
        byKind.forEach((kind, byGate) -> gated.put(
                kind,
                byGate.entrySet().stream()
                        .map(entry -> new Gated(entry.getKey(), List.copyOf(entry.getValue())))
                        .toList()));
        return gated;
    }
}
