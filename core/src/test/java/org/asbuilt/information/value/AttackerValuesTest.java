package org.asbuilt.information.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.InformationUse;
import org.asbuilt.model.Rating;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.PlantText;
import org.junit.jupiter.api.Test;

/** What information is worth to an attacker, alone and together. Source: requirements P2.A-02 to P2.A-05. */
class AttackerValuesTest {
    private static final String PLANT = """
            information-item drawing
              designation.name = Network drawing
              registerEntry.subType = network_diagram
            information-item hazop
              designation.name = HAZOP excerpt
              registerEntry.subType = hazop
            information-item guide
              designation.name = Vendor guide
              registerEntry.subType = remote_access_guide
            information-item menu
              designation.name = Canteen menu
            threat-scenario stop
              designation.name = Stop the boiler
              threatScenario.aim = disrupt
              threatScenario.likelihood = medium
              threatScenario.impact = critical
              helpfulInformation[1].item = @drawing
              helpfulInformation[1].uses = reveals_architecture_or_access_points
              helpfulInformation[2].subType = hazop
              helpfulInformation[2].uses = enables_targeting_of_component; supports_disruption_or_manipulation_of_process
            threat-scenario spy
              designation.name = Read the recipes
              threatScenario.aim = steal_intellectual_property
              threatScenario.likelihood = low
              threatScenario.impact = low
              helpfulInformation[1].item = @drawing
              helpfulInformation[1].uses = reveals_architecture_or_access_points
            """;

    private static Optional<Rating> rating(PlantText plant, String item) {
        return worth(plant, item).rating();
    }

    private static Worth worth(PlantText plant, String item) {
        Circumstances around = plant.circumstances();
        return AttackerValues.of(around).of(around.subject(plant.id(item)).orElseThrow());
    }

    /** P2.A-02: from the scenario to the items, and the other way round. */
    @Test
    void anItemTellsWhichScenariosItHelpsTheWorstFirst() {
        PlantText plant = PlantText.of(PLANT);
        AttackerValues values = AttackerValues.of(plant.circumstances());
        assertThat(values.in(plant.id("stop")))
                .extracting(Help::uses)
                .anySatisfy(
                        uses -> assertThat(uses).containsExactly(InformationUse.REVEALS_ARCHITECTURE_OR_ACCESS_POINTS));
        assertThat(values.helped(plant.id("drawing")))
                .extracting(Help::scenario)
                .containsExactly(plant.id("stop"), plant.id("spy"));
        assertThat(values.helped(plant.id("hazop"))).extracting(Help::scenario).containsExactly(plant.id("stop"));
        assertThat(values.helped(plant.id("menu"))).isEmpty();
    }

    /** P2.A-03. */
    @Test
    void aLinkToASevereScenarioRaisesTheRating() {
        PlantText plant = PlantText.of(PLANT);
        assertThat(rating(plant, "drawing")).contains(Rating.HIGH);
        assertThat(worth(plant, "drawing").reasons().getFirst())
                .isEqualTo(
                        "high, because it helps in the scenario “Stop the boiler” (likelihood medium, impact critical)");
        assertThat(rating(plant, "guide")).isEmpty();
        PlantText linked = PlantText.of(PLANT + """
                threat-scenario in
                  designation.name = Come in
                  threatScenario.aim = damage
                  threatScenario.likelihood = high
                  threatScenario.impact = critical
                  helpfulInformation[1].item = @guide
                  helpfulInformation[1].uses = enables_access
                  helpfulInformation[2].item = @drawing
                  helpfulInformation[2].uses = enables_targeting_of_component
                """);
        assertThat(rating(linked, "guide")).contains(Rating.CRITICAL);
        assertThat(rating(linked, "drawing")).contains(Rating.CRITICAL);
        PlantText retired = PlantText.of(PLANT + "threat-scenario stop\n  threatScenario.active = false\n");
        assertThat(rating(retired, "drawing")).contains(Rating.LOW);
        assertThat(rating(retired, "hazop")).isEmpty();
    }

    /** P2.A-03: an override counts only with a reason. */
    @Test
    void anOverrideCountsWithItsReason() {
        String override = PLANT + "information-item drawing\n  attackerValue.override = low\n";
        assertThat(rating(PlantText.of(override), "drawing")).contains(Rating.HIGH);
        PlantText told = PlantText.of(override + "  attackerValue.reason = of a plant that is gone\n");
        assertThat(rating(told, "drawing")).contains(Rating.LOW);
        assertThat(worth(told, "drawing").computed()).contains(Rating.HIGH);
    }

    @Test
    void whatNobodyHasRatedIsTakenAsMediumAndTold() {
        assertThat(Severity.of(Optional.empty()))
                .isEqualTo(new Severity(
                        Rating.MEDIUM, "likelihood not rated, taken as medium, impact not rated, taken as medium"));
        for (Rating one : Rating.values()) {
            for (Rating other : Rating.values()) {
                assertThat(Severity.of(one, other).level())
                        .isBetween(Math.min(one.level(), other.level()), Math.max(one.level(), other.level()));
            }
        }
    }

    /** P2.A-04: at least the maximum of the parts, and an uplift that ends at critical. */
    @Test
    void aCombinationIsWorthAtLeastItsMostValuablePart() {
        String way = PLANT + """
                information-aggregate way
                  designation.name = Way to the boiler
                  informationAggregate.members = @drawing; @menu
                  informationAggregate.rating = low
                """;
        assertThat(onlyAggregate(way).rating()).contains(Rating.HIGH);
        assertThat(onlyAggregate(way).reasons())
                .containsExactly("the whole is rated low", "Network drawing alone is high");
        assertThat(onlyAggregate(way + "  informationAggregate.uplift = 4\n").rating())
                .contains(Rating.CRITICAL);
        assertThat(onlyAggregate(PLANT + """
                information-aggregate way
                  informationAggregate.members = @menu
                """).rating()).isEmpty();
    }

    private static Aggregate onlyAggregate(String text) {
        List<Aggregate> all = Aggregates.of(PlantText.of(text).circumstances()).all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** P2.A-04: the drawing shows the way, the HAZOP what to hit and how; neither does all of it. */
    @Test
    void whatCoversAnAttackOnlyTogetherIsSuggestedOnce() {
        PlantText plant = PlantText.of(PLANT);
        List<Suggestion> suggested = Suggestions.of(plant.circumstances());
        assertThat(suggested).hasSize(1);
        assertThat(suggested.getFirst().parts())
                .containsExactly(new Part.Item(plant.id("drawing")), new Part.Sort(InformationSubType.HAZOP));
        assertThat(Suggestions.of(PlantText.of(PLANT + """
                        information-aggregate way
                          informationAggregate.members = @drawing
                          informationAggregate.subTypes = hazop
                        """).circumstances())).isEmpty();
    }

    /** P2.A-04: what one part covers alone is no combination, and no part is superfluous. */
    @Test
    void nothingIsSuggestedThatOnePartDoesAlone() {
        assertThat(Suggestions.of(PlantText.of("""
                        information-item all
                        information-item some
                        threat-scenario stop
                          helpfulInformation[1].item = @all
                          helpfulInformation[1].uses = reveals_architecture_or_access_points; enables_targeting_of_component; supports_disruption_or_manipulation_of_process; enables_access
                          helpfulInformation[2].item = @some
                          helpfulInformation[2].uses = reveals_architecture_or_access_points
                        """).circumstances())).isEmpty();
    }

    /** P2.A-04 and annex K6: what the same recipient has already counts; the last part completes it. */
    @Test
    void theThirdPartCompletesTheCombination() {
        PlantText plant = PlantText.of(PLANT + """
                information-aggregate way
                  designation.name = Way to the boiler
                  informationAggregate.members = @drawing; @guide
                  informationAggregate.subTypes = hazop
                  informationAggregate.why = where to get in and what to break
                """);
        Circumstances around = plant.circumstances();
        Aggregates aggregates = Aggregates.of(around);
        Knowledge first = Knowledge.of(List.of(plant.id("drawing")));
        Knowledge second = Knowledge.of(List.of(plant.id("guide")));
        Knowledge third = Knowledge.of(List.of(plant.id("hazop")));
        assertThat(aggregates.meetings(Knowledge.NOTHING, first)).isEmpty();
        assertThat(aggregates.meetings(first, second)).singleElement().matches(Meeting::isNearlyComplete);
        List<Meeting> met = aggregates.meetings(first.and(second), third);
        assertThat(met).singleElement().matches(Meeting::isComplete);
        assertThat(met.getFirst().sentence("Vendor X", around))
                .isEqualTo("with this Vendor X has all of Way to the boiler, rated high; it has Network drawing,"
                        + " Vendor guide already: where to get in and what to break");
        assertThat(aggregates.meetings(first.and(second).and(third), Knowledge.of(List.of(plant.id("menu")))))
                .isEmpty();
        assertThat(aggregates.meetings(
                        second.and(third), Knowledge.ofSorts(List.of(InformationSubType.NETWORK_DIAGRAM))))
                .singleElement()
                .matches(Meeting::isComplete);
    }

    /** P2.A-05. */
    @Test
    void highValueWithAFailingControlComesFirst() {
        PlantText plant = PlantText.of(PLANT + """
                control vault
                  designation.name = Vault
                  controlProfile.appliesTo = @drawing
                  controlProfile.status = not_effective
                control safe
                  designation.name = Safe
                  controlProfile.appliesTo = @hazop
                  controlProfile.status = implemented
                """);
        Circumstances around = plant.circumstances();
        List<ProtectFirst> rows = ProtectFirst.of(around);
        assertThat(rows).extracting(ProtectFirst::item).startsWith(plant.id("drawing"), plant.id("hazop"));
        assertThat(rows.getFirst().gap().reasons())
                .anySatisfy(reason -> assertThat(reason.sentence()).contains("Vault"));
        assertThat(rows.getFirst().weight().orElseThrow())
                .isGreaterThan(rows.get(1).weight().orElseThrow());
        List<Id> unknown = rows.stream()
                .filter(row -> row.weight().isEmpty())
                .map(ProtectFirst::item)
                .toList();
        assertThat(unknown).containsExactlyInAnyOrder(plant.id("guide"), plant.id("menu"));
    }
}
