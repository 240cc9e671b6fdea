package org.asbuilt.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.assessment.Counted;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Id;
import org.asbuilt.network.Combination;
import org.asbuilt.network.ThreeWay;
import org.asbuilt.rule.Finding;
import org.asbuilt.rule.Rule;
import org.asbuilt.rule.Rules;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Cadence;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.PlantText;
import org.junit.jupiter.api.Test;

/** Goals, how far they are reached, and the clauses that they serve. Source: requirements G-13, G-14. */
class GoalTest {
    private static final String PLANT = """
            site works
              designation.name = Waterworks
            zone cell
              designation.name = Cell
              placement.site = @works
            zone filters
              designation.name = Filters
              placement.site = @works
              custody.owner = water
              zoneProfile.rationale = one filter line
              zoneProfile.targetLevel = 2
            asset plc
              designation.name = PLC-1
              custody.owner = water
              placement.zone = @filters
            asset pump
              designation.name = Pump
              placement.zone = @filters
            person ann
              designation.name = Ann
            information-item drawing
              designation.name = P&ID
            claim plc designation.name = PLC-1 from "list.csv" asset_inventory 2026-05-01
            """;

    private final PlantText plant = PlantText.of(PLANT);
    private final Assessment assessment = Assessment.of(plant.circumstances(), Cadence.STANDARD);

    @Test
    void everyGoalIsMeasuredByRulesThatExistAndHasReferences() {
        for (Goal goal : Goals.ALL) {
            assertThat(goal.rules())
                    .as(goal.id())
                    .doesNotHaveDuplicates()
                    .allSatisfy(rule -> assertThat(Rules.named(rule)).as(rule).isPresent());
            assertThat(goal.references()).as(goal.id()).isNotEmpty();
            assertThat(goal.about()).as(goal.id()).isNotEmpty();
            assertThat(goal.sentence().toLowerCase(Locale.ROOT))
                    .doesNotContain("complian")
                    .doesNotEndWith(".");
        }
        assertThat(Goals.ALL.stream().map(Goal::id)).doesNotHaveDuplicates().isSorted();
        assertThat(Goals.ALL.stream().map(Goal::principle).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Principle.values());
    }

    @Test
    void everyRuleMeasuresAGoalButThoseThatAreNamedHere() {
        Set<String> without = new HashSet<>(Rules.ALL.stream().map(Rule::name).toList());
        Goals.ALL.forEach(goal -> without.removeAll(goal.rules()));
        assertThat(without).containsExactlyInAnyOrder("PlantEventHasDates", "PlantEventHasScope", "SiteIsDescribed");
    }

    @Test
    void everyFrameworkIsReferredTo() {
        assertThat(Goals.references().stream().map(Reference::framework).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Framework.values());
        List<String> annexA = Goals.references().stream()
                .map(Reference::text)
                .filter(text -> text.startsWith("ISO/IEC 27001:2022 A.5."))
                .toList();
        assertThat(annexA.indexOf("ISO/IEC 27001:2022 A.5.9"))
                .isBetween(0, annexA.indexOf("ISO/IEC 27001:2022 A.5.12") - 1);
    }

    @Test
    void partialIsCountedBySubjectWithWhatSourcesSay() {
        GoalStanding owners = measuring("AssetHasOwner", assessment);
        assertThat(owners.state()).isEqualTo(GoalState.PARTIAL);
        assertThat(owners.lookedAt()).isEqualTo(2);
        assertThat(owners.met()).isEqualTo(1);
        assertThat(owners.evidenced()).isEqualTo(1);
        assertThat(owners.lacking().keySet()).containsExactly(plant.id("pump"));
    }

    @Test
    void gapIsWhereEverySubjectLacks() {
        GoalStanding labels = measuring("InformationHasLabel", assessment);
        assertThat(labels.state()).isEqualTo(GoalState.GAP);
        assertThat(labels.met()).isZero();
        assertThat(labels.lookedAt()).isEqualTo(1);
    }

    @Test
    void whatIsNotThereAndWhatNobodyRatedIsNotAchieved() {
        assertThat(measuring("ThirdPartyHasContact", assessment).state()).isEqualTo(GoalState.NOTHING_TO_MEASURE);
        assertThat(measuring("CriticalAssetStatesItsBackup", assessment).state())
                .isEqualTo(GoalState.NOTHING_TO_MEASURE);
        assertThat(measuring("DisposedAssetIsSanitised", assessment).state()).isEqualTo(GoalState.NOTHING_TO_MEASURE);
        assertThat(measuring("ProcedureHasOwner", assessment).state()).isEqualTo(GoalState.NOTHING_TO_MEASURE);
        for (String rule : List.of(
                "MakerSupportsAsset",
                "TrainingIsValid",
                "LeaverHoldsNoRole",
                "DefaultAccountIsGone",
                "VendorAccountIsBounded",
                "WirelessDevicesHaveTheirOwnZone",
                "SafetyZoneIsOnlyListenedTo")) {
            assertThat(measuring(rule, assessment).state()).as(rule).isEqualTo(GoalState.NOTHING_TO_MEASURE);
        }
        Circumstances nothing = PlantText.of("").circumstances();
        assertThat(GoalStanding.all(Measured.of(Assessment.of(nothing, Cadence.STANDARD))))
                .hasSameSizeAs(Goals.ALL)
                .allSatisfy(one -> assertThat(one.state()).isEqualTo(GoalState.NOTHING_TO_MEASURE));
    }

    @Test
    void aClauseThatIsTrueOfNothingIsNotAchieved() {
        for (String number : List.of("3.5", "1 c", "5 c", "5 d", "ZCR 3.3", "ZCR 3.5", "ZCR 4.1", "ZCR 5.12")) {
            assertThat(ClauseStanding.all(Measured.of(assessment)).stream()
                            .filter(one -> one.clause().number().equals(number)))
                    .as(number)
                    .singleElement()
                    .satisfies(one -> assertThat(one.state()).isEqualTo(GoalState.NOTHING_TO_MEASURE));
        }
    }

    @Test
    void aSpecificationWithoutZonesIsNone() {
        PlantText empty = PlantText.of("""
                system treatment
                  designation.name = Treatment
                """);
        assertThat(new Figure.SpecifiedSection("6.1").count(empty.circumstances()))
                .isEqualTo(new Figure.Count(1, 0));
    }

    @Test
    void sourcesThatAreTakenInAndNotRegisteredAreAGap() {
        GoalStanding registered = measuring("SourceIsRegistered", assessment);
        assertThat(registered.unregistered()).isEqualTo(1);
        assertThat(registered.lookedAt()).isEqualTo(1);
        assertThat(registered.state()).isEqualTo(GoalState.GAP);
        assertThat(measuring("SourceIsRefreshed", assessment).unregistered()).isZero();
    }

    @Test
    void nothingIsAchievedByLookingAtWhatNoSensorWatchesAndWhatMayBeScanned() {
        assertThat(measuring("AssetIsSeenWhereItIsWatched", assessment).state())
                .isEqualTo(GoalState.NOTHING_TO_MEASURE);
        assertThat(measuring("FragileAssetIsNotScanned", assessment).state()).isEqualTo(GoalState.NOTHING_TO_MEASURE);
        Assessment watched = Assessment.of(PlantText.of("""
                        network cell
                          networkProfile.range = 10.1.1.0/24
                        sensor probe
                          sensorProfile.networks = @cell
                        asset one
                          designation.name = PLC-1
                          networkPort[x1].addresses = 10.1.1.5
                        asset two
                          designation.name = PLC-2
                          assetRole.flags = fragile
                          networkPort[x1].addresses = 10.9.9.9
                        claim one communication.hostname = plc1 from "may.pcap" passive_monitoring 2026-05-01
                        """).circumstances(), Cadence.STANDARD);
        assertThat(measuring("AssetIsSeenWhereItIsWatched", watched).lookedAt()).isEqualTo(1);
        assertThat(measuring("FragileAssetIsNotScanned", watched).lookedAt()).isEqualTo(1);
    }

    @Test
    void peopleWithoutARoleAndAccountsOfNoTypeSayNothing() {
        String staff = """
            person ann
              designation.name = Ann
            asset plc
              account[admin].name = admin
            """;
        Assessment unknown = Assessment.of(PlantText.of(staff).circumstances(), Cadence.STANDARD);
        assertThat(Stream.of("TrainingIsValid", "LeaverHoldsNoRole", "LeaverKeepsNoAccess", "AccountHasHolder")
                        .map(rule -> measuring(rule, unknown).state()))
                .containsOnly(GoalState.NOTHING_TO_MEASURE);
        Assessment known = Assessment.of(
                PlantText.of(staff + "  account[admin].type = default\n").circumstances(), Cadence.STANDARD);
        assertThat(measuring("DefaultAccountIsGone", known).state()).isEqualTo(GoalState.GAP);
    }

    @Test
    void achievedIsWhereNothingIsFound() {
        assertThat(measuring("ZoneSeparatesBusinessFromControl", assessment).state())
                .isEqualTo(GoalState.ACHIEVED);
    }

    @Test
    void borneFindingIsAnAcceptedExceptionUntilItsDay() {
        Instant until = plant.now().plusSeconds(60);
        Entry waiver = new Entry.Waived(
                "ben",
                plant.now(),
                measuring("AssetHasOwner", assessment)
                        .open()
                        .getFirst()
                        .finding()
                        .key(),
                "being sold",
                "the shift looks after it",
                until);
        GoalStanding during = measuring("AssetHasOwner", assessed(waiver, plant.now()));
        assertThat(during.state()).isEqualTo(GoalState.ACCEPTED_EXCEPTION);
        assertThat(during.open()).isEmpty();
        assertThat(during.met()).isEqualTo(2);
        assertThat(during.exceptions().stream().map(Counted::waiver)).allSatisfy(one -> {
            assertThat(one.orElseThrow().person()).isEqualTo("ben");
            assertThat(one.orElseThrow().until()).isEqualTo(until);
        });
        assertThat(measuring("AssetHasOwner", assessed(waiver, until.plusSeconds(1)))
                        .state())
                .isEqualTo(GoalState.PARTIAL);
    }

    @Test
    void registerOfInformationServesTheInventoryClause() {
        Crosswalk clause = Crosswalk.of(reference("iso/iec 27001:2022 a.5.9"), Measured.of(assessment));
        assertThat(clause.standings().stream().map(one -> one.goal().rules()))
                .anySatisfy(rules -> assertThat(rules).contains("InformationHasPlace"))
                .anySatisfy(rules -> assertThat(rules).contains("AssetHasOwner"));
        assertThat(clause.lacking().getOrDefault(plant.id("drawing"), List.of()).stream()
                        .map(Finding::rule))
                .contains("InformationHasCategory", "InformationHasPlace");
        assertThat(Arrays.stream(GoalState.values()).mapToLong(clause::count).sum())
                .isEqualTo(clause.standings().size());
    }

    @Test
    void zonesWithMissingCharacteristicsAreListedForTheirClause() {
        Crosswalk clause = Crosswalk.of(reference("IEC 62443-3-2 ZCR 6.4"), Measured.of(assessment));
        Id cell = plant.id("cell");
        assertThat(clause.lacking().getOrDefault(cell, List.of()).stream().map(Finding::rule))
                .contains("ZoneHasOwner", "ZoneHasRationale", "ZoneHasTargetLevel");
        assertThat(clause.lacking()).doesNotContainKey(plant.id("filters"));
        assertThat(Crosswalk.all(Measured.of(assessment))).contains(clause);
        assertThat(Goals.reference("IEC 62443-3-2 ZCR 99")).isEmpty();
    }

    @Test
    void aGoalAboutWhatIsPermittedGoesByWhatTheRulesOfDevicesComeTo() {
        Circumstances wired = wired("threeStates.observed = no");
        Assessment found = Assessment.of(wired, Cadence.STANDARD);
        GoalStanding recorded = agreeing(Measured.of(found));
        assertThat(recorded.state()).isEqualTo(GoalState.ACHIEVED);
        ThreeWay check = ThreeWay.of(wired.snapshot());
        assertThat(check.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.combination()).contains(Combination.OVER_PERMITTED));
        GoalStanding worked = agreeing(Measured.of(found, Optional.of(check)));
        assertThat(worked.differing()).isEqualTo(1);
        assertThat(worked.lookedAt()).isEqualTo(recorded.lookedAt());
        assertThat(worked.met()).isZero();
        assertThat(worked.state()).isEqualTo(GoalState.GAP);
        ClauseStanding clause = ClauseStanding.all(Measured.of(found, Optional.of(check))).stream()
                .filter(one -> one.clause().number().equals("3 a"))
                .findFirst()
                .orElseThrow();
        assertThat(clause.lacking()).isEqualTo(1);
    }

    @Test
    void aConnectionThatARuleFindsIsNotCountedAgain() {
        Circumstances wired = wired("threeStates.permitted = yes");
        Assessment found = Assessment.of(wired, Cadence.STANDARD);
        GoalStanding worked = agreeing(Measured.of(found, Optional.of(ThreeWay.of(wired.snapshot()))));
        assertThat(worked.open()).isNotEmpty();
        assertThat(worked.differing()).isZero();
        assertThat(worked.met()).isEqualTo(agreeing(Measured.of(found)).met());
    }

    /** A connection within one network, where no rule is in its way, that the design does not ask for. */
    private static Circumstances wired(String state) {
        return PlantText.of("""
                network cell
                  networkProfile.range = 10.1.1.0/24
                asset hmi
                  networkPort[x1].addresses = 10.1.1.5
                asset plc
                  networkPort[x1].addresses = 10.1.1.6
                connection needless
                  link.source = @hmi
                  link.destination = @plc
                  link.transport = tcp
                  link.port = 502
                  threeStates.required = no
                  %s
                """.formatted(state)).circumstances();
    }

    private static GoalStanding agreeing(Measured measured) {
        return GoalStanding.all(measured).stream()
                .filter(one -> one.goal().id().equals("P4-12"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClauseOfTheZoneRequirementsHasOneStateWhereverItStands() {
        Measured measured = Measured.of(assessment);
        assertThat(Crosswalk.all(measured).stream()
                        .filter(one -> one.reference().framework() == Framework.IEC_62443_3_2)
                        // A whole step is no clause of its own.
                        .filter(one -> one.reference().clause().contains(".")))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.itself().map(ClauseStanding::state))
                        .contains(standing(one.reference().clause()).state()));
        assertThat(Crosswalk.of(reference("ISO/IEC 27001:2022 A.5.9"), measured).itself())
                .isEmpty();
    }

    @Test
    void everyClauseIsMeasuredByRulesThatThereAreOrByFigures() {
        assertThat(Clauses.ALL)
                .flatExtracting(Clause::rules)
                .allSatisfy(rule -> assertThat(Rules.named(rule)).as(rule).isPresent());
        assertThat(Clauses.ALL)
                .extracting(clause -> clause.guidance() + " " + clause.number())
                .doesNotHaveDuplicates();
        assertThat(numbers(Guidance.ZONES))
                .hasSize(32)
                .contains("ZCR 1.1", "ZCR 2.1", "ZCR 3.6", "ZCR 4.1", "ZCR 5.13", "ZCR 6.9", "ZCR 7.1");
        assertThat(numbers(Guidance.CONNECTIVITY).stream().map(number -> number.substring(0, 1)))
                .contains("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(Clauses.ALL)
                .extracting(Clause::words)
                .allSatisfy(words -> assertThat(words.toLowerCase(Locale.ROOT)).doesNotContain("complian"));
    }

    @Test
    void everyGoalStandsInAPartOfItsPrinciple() {
        for (Goal goal : Goals.ALL) {
            assertThat(Clauses.ALL.stream()
                            .filter(clause -> clause.guidance() == Guidance.DEFINITIVE_VIEW)
                            .filter(clause -> clause.rules().containsAll(goal.rules()))
                            .map(clause -> clause.number().substring(0, 1)))
                    .as(goal.id())
                    .contains(Integer.toString(goal.principle().number()));
        }
    }

    @Test
    void aClauseIsReachedAsFarAsRulesAndFiguresSay() {
        // Two zones without a system: one specification, in which much is open.
        ClauseStanding specified = standing("ZCR 6.5");
        assertThat(specified.lookedAt()).isEqualTo(1);
        assertThat(specified.state()).isEqualTo(GoalState.GAP);
        ClauseStanding characteristics = standing("ZCR 6.4");
        assertThat(characteristics.lookedAt()).isEqualTo(2);
        assertThat(characteristics.lacking()).isEqualTo(2);
        assertThat(standing("ZCR 5.1").state()).isEqualTo(GoalState.NOTHING_TO_MEASURE);
        ClauseStanding grouped = standing("ZCR 3.1");
        assertThat(grouped.lacking()).isZero();
        assertThat(grouped.met())
                .isEqualTo(grouped.lookedAt()
                        - grouped.open().stream()
                                .map(one -> one.finding().subject())
                                .distinct()
                                .count());
    }

    private ClauseStanding standing(String number) {
        return standing(number, assessment);
    }

    /** The clause of a number. */
    static ClauseStanding standing(String number, Assessment assessment) {
        return ClauseStanding.all(Measured.of(assessment)).stream()
                .filter(one -> one.clause().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbers(Guidance guidance) {
        return Clauses.ALL.stream()
                .filter(clause -> clause.guidance() == guidance)
                .map(Clause::number)
                .toList();
    }

    private Assessment assessed(Entry entry, Instant now) {
        Background known = plant.background();
        return Assessment.of(
                Circumstances.of(
                        plant.snapshot(),
                        now,
                        new Background(known.evidence(), known.logged().with(List.of(entry)), known.works())),
                Cadence.STANDARD);
    }

    private static Reference reference(String text) {
        return Goals.reference(text).orElseThrow();
    }

    /** The first goal that a rule measures. */
    static GoalStanding measuring(String rule, Assessment assessment) {
        return GoalStanding.all(Measured.of(assessment)).stream()
                .filter(one -> one.goal().rules().contains(rule))
                .findFirst()
                .orElseThrow();
    }
}
