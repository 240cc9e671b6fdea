package org.asbuilt.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.AvailabilityNeed;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.ExposureAssessment;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Placement;
import org.asbuilt.model.ProductProfile;
import org.asbuilt.model.Rating;
import org.asbuilt.model.Sector;
import org.asbuilt.model.SiteProfile;
import org.asbuilt.path.Sketch;
import org.junit.jupiter.api.Test;

/** Lists over all assets: what was not judged, what ends, what matters most. */
class PrioritiesTest {
    private static final String[] JUDGED = {
        "rationale",
        "because",
        "assessor",
        "Anna",
        "assessed",
        "2026-10-01",
        "evidence",
        "minutes 4",
        "reviewDue",
        "2027-10-01"
    };

    /** P3-03. */
    @Test
    void anAssetWithoutAllThreeFactorsIsUncategorised() {
        Sketch plant = new Sketch().asset("PLC", "plc").asset("HMI", "hmi");
        assertThat(Uncategorised.of(plant.circumstances()))
                .extracting(Uncategorised::missing)
                .containsExactly(Uncategorised.factors(), Uncategorised.factors());
        plant.say(Sketch.asset("PLC"), Criticality.class, "", "business", "high")
                .say(Sketch.asset("PLC"), Criticality.class, "", JUDGED)
                .say(Sketch.asset("PLC"), ExposureAssessment.class, "", "timeOfExposure", "permanent")
                .say(Sketch.asset("PLC"), ExposureAssessment.class, "", JUDGED);
        assertThat(Uncategorised.of(plant.circumstances()).stream()
                        .filter(one -> one.asset().equals(Sketch.asset("PLC")))
                        .findFirst()
                        .orElseThrow()
                        .missing())
                .containsExactly(Uncategorised.Which.AVAILABILITY);
        plant.say(Sketch.asset("PLC"), AvailabilityNeed.class, "", "level", "high", "assessor", "Anna");
        assertThat(Uncategorised.of(plant.circumstances()))
                .extracting(Uncategorised::asset)
                .containsExactly(Sketch.asset("HMI"));
        assertThat(Uncategorised.all(plant.circumstances()).stream()
                        .filter(one -> one.asset().equals(Sketch.asset("PLC")))
                        .findFirst()
                        .orElseThrow()
                        .incomplete())
                .containsExactly(new Uncategorised.Incomplete(
                        Uncategorised.Which.AVAILABILITY, List.of("rationale", "assessed", "evidence", "reviewDue")));
    }

    /** P3-07. */
    @Test
    void theWaterTemplateSuggestsMediumForRtusAndNobodyHasToFollowIt() {
        assertThat(SectorTemplate.suggest(Sector.WATER_WASTEWATER, AssetClass.RTU)
                        .orElseThrow()
                        .row())
                .extracting(SectorTemplate.Row::level, SectorTemplate.Row::category)
                .containsExactly(Rating.MEDIUM, "Communications");
        Id works = Id.of(Kind.SITE, "works");
        Sketch plant = new Sketch()
                .asset("RTU", "rtu")
                .named(works, "Works")
                .say(works, SiteProfile.class, "", "sector", "water_wastewater")
                .say(Sketch.asset("RTU"), Placement.class, "", "site", works.value());
        assertThat(suggested(plant).row().level()).isEqualTo(Rating.MEDIUM);
        assertThat(suggested(plant).by()).isEqualTo("its class, rtu");
        plant.say(Sketch.asset("RTU"), AssetRole.class, "", "role", "Chlorine dosing of line 2");
        assertThat(suggested(plant).row().category()).isEqualTo("Safety and environment");
        assertThat(suggested(plant).by()).isEqualTo("\"chlorine\" in \"Chlorine dosing of line 2\"");
        plant.say(Sketch.asset("RTU"), Criticality.class, "", "overall", "low", "rationale", "stand-by line");
        assertThat(Priorities.of(plant.circumstances()).criticality().rating(Sketch.asset("RTU"), Axis.OVERALL))
                .contains(Rating.LOW);
    }

    private static SectorTemplate.Suggestion suggested(Sketch plant) {
        return SectorTemplate.suggest(
                        plant.circumstances().subject(Sketch.asset("RTU")).orElseThrow(), plant.circumstances())
                .orElseThrow();
    }

    @Test
    void theListsOfTheSectorsDisagreeAndAreKeptAsTheyAre() {
        assertThat(SectorTemplate.sectors())
                .containsExactly(Sector.ELECTRICITY, Sector.OIL_GAS, Sector.WATER_WASTEWATER);
        assertThat(SectorTemplate.sectors())
                .extracting(sector -> SectorTemplate.suggest(sector, AssetClass.SCADA_SERVER)
                        .orElseThrow()
                        .row()
                        .level())
                .containsExactly(Rating.HIGH, Rating.MEDIUM, Rating.HIGH);
        assertThat(SectorTemplate.suggest(Sector.MINING, AssetClass.PLC)).isEmpty();
    }

    /** P3-21. */
    @Test
    void theLookAheadListsWhatLosesSupportWithinThePeriodAndWhereThatIsRecorded() {
        Id product = Id.of(Kind.PRODUCT, "rx3");
        Sketch plant = new Sketch()
                .say(
                        product,
                        ProductProfile.class,
                        "",
                        "manufacturer",
                        "Acme",
                        "model",
                        "RX3",
                        "endOfSupport",
                        "2027-06-30",
                        "endOfLife",
                        "2031-01-01");
        for (String name : List.of("P1", "P2", "P3")) {
            plant.asset(name, "plc");
        }
        plant.say(Sketch.asset("P1"), Nameplate.class, "", "manufacturer", "Acme", "model", "RX3");
        plant.say(Sketch.asset("P2"), org.asbuilt.model.Lifecycle.class, "", "endOfSupport", "2025-01-01");
        LookAhead ahead = LookAhead.of(plant.circumstances());
        assertThat(ahead.ending())
                .containsExactly(
                        new LookAhead.Ending(
                                Sketch.asset("P2"),
                                LookAhead.What.END_OF_SUPPORT,
                                LocalDate.parse("2025-01-01"),
                                LookAhead.When.PASSED,
                                Sketch.asset("P2"),
                                true),
                        new LookAhead.Ending(
                                Sketch.asset("P1"),
                                LookAhead.What.END_OF_SUPPORT,
                                LocalDate.parse("2027-06-30"),
                                LookAhead.When.WITHIN_12_MONTHS,
                                product,
                                false));
        assertThat(ahead.unknown()).containsExactly(Sketch.asset("P3"));
    }

    /** P3-23. */
    @Test
    void theDecisionViewShowsAllThreeFactorsForEveryAssetThatAControlTouches() {
        Sketch plant = new Sketch()
                .zone("cell", "control")
                .asset("PLC", "plc", "cell")
                .asset("HMI", "hmi", "cell")
                .link("HMI", "PLC");
        plant.say(Sketch.asset("PLC"), Criticality.class, "", "business", "high");
        Priorities priorities = Priorities.of(plant.circumstances());
        for (Id touched : List.of(Id.of(Kind.ZONE, "cell"), Sketch.joint("HMI", "PLC"))) {
            List<DecisionRow> rows = priorities.decide(List.of(touched), Duration.ofHours(1));
            assertThat(rows)
                    .extracting(DecisionRow::asset)
                    .containsExactlyInAnyOrder(Sketch.asset("HMI"), Sketch.asset("PLC"));
            assertThat(rows).allSatisfy(row -> {
                assertThat(row.exposure().factors()).hasSize(5);
                assertThat(row.availability().reason()).isNotBlank();
                assertThat(row.windows()).isEmpty();
            });
        }
    }

    @Test
    void theMostCriticalAndExposedComeFirstAndWhatNobodyRatedIsToldApart() {
        Id system = Id.of(Kind.SYSTEM, "line");
        Sketch plant = new Sketch().named(system, "Line 1");
        for (String name : List.of("A", "B", "C")) {
            plant.asset(name, "plc").say(Sketch.asset(name), Placement.class, "", "system", system.value());
        }
        plant.say(Sketch.asset("A"), Criticality.class, "", "overall", "low");
        plant.say(Sketch.asset("B"), Criticality.class, "", "overall", "critical");
        Priorities priorities = Priorities.of(plant.circumstances());
        assertThat(priorities.assets())
                .extracting(Priorities.Ranked::id)
                .containsExactly(Sketch.asset("B"), Sketch.asset("A"), Sketch.asset("C"));
        assertThat(priorities.systems())
                .containsExactly(new Priorities.Ranked(system, java.util.Optional.of(Rating.CRITICAL), Range.UNKNOWN));
    }
}
