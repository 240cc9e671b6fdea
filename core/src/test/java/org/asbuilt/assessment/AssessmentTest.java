package org.asbuilt.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Id;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Cadence;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.PlantText;
import org.asbuilt.validation.Result;
import org.asbuilt.validation.ValidationState;
import org.junit.jupiter.api.Test;

/** Scores, figures and questions of a whole record. Source: requirements P1.V-10, G-11, G-12. */
class AssessmentTest {
    private static final String PLANT = """
            site works
              designation.name = Waterworks
            zone plant
              designation.name = Plant
              placement.site = @works
            zone cell
              designation.name = Cell
              placement.zone = @plant
            zone office
              designation.name = Office
            asset plc
              designation.name = PLC-1 claimed 1
              assetRole.assetClass = plc
              criticality.overall = high
              placement.zone = @cell
            asset lamp
              designation.name = Lighting controller
              assetRole.assetClass = building_controller
              criticality.overall = low
              placement.zone = @cell
            asset printer
              designation.name = Printer claimed 2
              placement.zone = @office
            connection poll
              link.source = @plc
              link.destination = @lamp
            plant-event turnaround
              plantEvent.eventType = turnaround
              plantEvent.ended = 2021-09-28
              plantEvent.zones = @plant
            claim plc designation.name = PLC-1 from "drawing.pdf" design_document 2019-05-03
            claim printer designation.name = Printer from "c.pcap" passive_monitoring 2026-01-01
            item lamp DIFFERENCE designation.name "two names"
            item lamp RIVALRY nameplate.model "two models"
            attested printer designation RIGHT by carla 2026-10-01
            """;

    @Test
    void figuresOfEveryPlaceAreTheCountsOfTheSubjectsInIt() {
        PlantText plant = PlantText.of(PLANT);
        Assessment assessment = Assessment.of(plant.circumstances(), Cadence.STANDARD);
        for (String place : List.of("works", "plant", "cell", "office")) {
            Id id = plant.id(place);
            equalCounts(
                    assessment.quality(id).orElseThrow(),
                    assessment.grades().stream()
                            .filter(grade -> grade.place().isIn(id))
                            .toList());
        }
        equalCounts(assessment.whole(), assessment.grades());
        assertThat(assessment.whole().subjects())
                .isEqualTo(plant.circumstances().subjects().count());
        Quality cell = assessment.quality(plant.id("cell")).orElseThrow();
        assertThat(cell.subjects()).isEqualTo(4);
        assertThat(cell.conflicts()).isEqualTo(2);
        assertThat(cell.disputed()).isEqualTo(1);
        assertThat(cell.stale()).isEqualTo(1);
        assertThat(assessment.quality(plant.id("works")).orElseThrow().subjects())
                .isEqualTo(7);
        assertThat(assessment.quality(plant.id("office")).orElseThrow().observed())
                .isEqualTo(1);
        assertThat(assessment.quality(plant.id("office")).orElseThrow().observable())
                .isEqualTo(1);
    }

    private static void equalCounts(Quality quality, List<Grade> grades) {
        assertThat(quality.subjects()).isEqualTo(grades.size());
        assertThat(quality.complete()).isEqualTo(count(grades, one -> one.completeness() == Result.PASS));
        assertThat(quality.confirmed()).isEqualTo(count(grades, one -> one.accuracy() == Result.PASS));
        assertThat(quality.stale()).isEqualTo(count(grades, one -> one.timeliness() == Result.FAIL));
        assertThat(quality.disputed()).isEqualTo(count(grades, one -> one.state() == ValidationState.DISPUTED));
        assertThat(quality.validated()).isEqualTo(count(grades, one -> one.state() == ValidationState.VALIDATED));
        assertThat(quality.conflicts())
                .isEqualTo(grades.stream().mapToLong(Grade::conflicts).sum());
        assertThat(quality.score().points())
                .isBetween(
                        grades.stream().mapToDouble(Grade::score).average().orElseThrow() - 0.5,
                        grades.stream().mapToDouble(Grade::score).average().orElseThrow() + 0.5);
    }

    private static long count(List<Grade> grades, Predicate<Grade> which) {
        return grades.stream().filter(which).count();
    }

    @Test
    void scoreAddsUpWithAllThatLowersIt() {
        PlantText plant = PlantText.of(PLANT);
        Assessment assessment = Assessment.of(plant.circumstances(), Cadence.STANDARD);
        for (Grade grade : assessment.grades()) {
            Score score = score(assessment, grade.subject());
            long lost =
                    score.deductions().stream().mapToLong(Deduction::hundredths).sum();
            assertThat(score.hundredths() + lost).isEqualTo(100_00);
            assertThat(score.hundredths()).isBetween(0L, 100_00L).isEqualTo(grade.hundredths());
        }
        Score plc = score(assessment, plant.id("plc"));
        assertThat(plc.deductions())
                .anySatisfy(deduction -> {
                    assertThat(deduction.cause())
                            .isEqualTo(new Deduction.Cause(Criterion.TIMELINESS, Optional.empty()));
                    assertThat(deduction.points()).isEqualTo(15);
                    assertThat(deduction.note()).contains("stale: predates turnaround 2021-09");
                })
                .anySatisfy(deduction -> assertThat(deduction.cause().rule()).contains("AssetHasOwner"));
        assertThat(assessment.whole().score().deductions())
                .anyMatch(deduction -> deduction.cause().rule().equals(Optional.of("AssetHasOwner")));
    }

    @Test
    void waivedFindingIsShownAndDoesNotCountUntilItsDay() {
        PlantText plant = PlantText.of(PLANT);
        Assessment before = Assessment.of(plant.circumstances(), Cadence.STANDARD);
        Counted owner = before.findings(plant.id("plc")).stream()
                .filter(one -> one.finding().rule().equals("AssetHasOwner"))
                .findFirst()
                .orElseThrow();
        Entry waiver = new Entry.Waived(
                "ben",
                plant.now(),
                owner.finding().key(),
                "no owner yet",
                "the shift looks after it",
                plant.now().plusSeconds(60));
        Assessment during = Assessment.of(with(plant, waiver, plant.now()), Cadence.STANDARD);
        assertThat(during.findings()).hasSameSizeAs(before.findings());
        assertThat(score(during, plant.id("plc")).hundredths())
                .isGreaterThan(score(before, plant.id("plc")).hundredths());
        Assessment after = Assessment.of(with(plant, waiver, plant.now().plusSeconds(61)), Cadence.STANDARD);
        assertThat(score(after, plant.id("plc")).hundredths())
                .isEqualTo(score(before, plant.id("plc")).hundredths());
    }

    private static Circumstances with(PlantText plant, Entry entry, Instant now) {
        Background known = plant.background();
        return Circumstances.of(
                plant.snapshot(),
                now,
                new Background(known.evidence(), known.logged().with(List.of(entry)), known.works()));
    }

    private static Score score(Assessment assessment, Id subject) {
        return Score.of(
                assessment
                        .validator()
                        .validation(assessment.around().subject(subject).orElseThrow()),
                assessment.findings(subject));
    }

    @Test
    void undocumentedExternalLinkIsAskedBeforeALightingController() {
        Assessment assessment = Assessment.of(PlantText.of(PLANT + """
                        asset cloud
                          designation.name = Cloud relay
                          networkPort[1].addresses = 203.0.113.9
                        connection outward
                          designation.name = PLC-1 to the cloud
                          link.source = @plc
                          link.destination = @cloud
                          threeStates.observed = true
                        """).circumstances(), Cadence.STANDARD);
        List<String> names = assessment.questions().stream().map(Question::name).toList();
        assertThat(names).contains("PLC-1 to the cloud", "Lighting controller");
        assertThat(names.indexOf("PLC-1 to the cloud")).isLessThan(names.indexOf("Lighting controller"));
        Question outward = assessment.questions().get(names.indexOf("PLC-1 to the cloud"));
        assertThat(outward.reasons())
                .contains("leads outside of the plant", "seen, and nobody has said that it is required");
        assertThat(assessment.questions()).isSortedAccordingTo(Question.ORDER);
    }

    @Test
    void questionIsToDecideThenToFillThenToConfirm() {
        PlantText plant = PlantText.of(PLANT);
        List<Question> questions =
                Assessment.of(plant.circumstances(), Cadence.STANDARD).questions();
        assertThat(question(questions, plant.id("lamp")).sort()).isEqualTo(Question.Sort.DECIDE);
        assertThat(question(questions, plant.id("plc")).sentence())
                .isEqualTo("Of PLC-1 nothing is recorded under \"Network port: IP addresses\": what is it?");
        PlantText whole = PlantText.of("""
                asset a
                  designation.name = A
                person anna
                  designation.name = Anna
                connection link
                  designation.name = A to itself
                  link.source = @a
                  link.destination = @a
                  link.purpose = polling
                  link.protocol = modbus
                  link.functions = monitor_read
                  traffic.direction = to_source
                  traffic.initiator = source
                  traffic.interfaceKind = process_data
                  traffic.owner = @anna
                  traffic.medium = ethernet_copper
                  traffic.pattern = cyclic
                  traffic.protocolVersion = none: it has no versions
                  protection.encryption = none
                  protection.authentication = none
                  handling.label = amber
                  threeStates.required = true
                """);
        Question confirm =
                question(Assessment.of(whole.circumstances(), Cadence.STANDARD).questions(), whole.id("link"));
        assertThat(confirm.sort()).isEqualTo(Question.Sort.CONFIRM);
    }

    private static Question question(List<Question> questions, Id subject) {
        return questions.stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoRunsSayTheSame() {
        PlantText plant = PlantText.of(PLANT);
        Assessment one = Assessment.of(plant.circumstances(), Cadence.STANDARD);
        Assessment other = Assessment.of(plant.circumstances(), Cadence.STANDARD);
        assertThat(one.grades()).isEqualTo(other.grades());
        assertThat(one.whole()).isEqualTo(other.whole());
        assertThat(one.questions()).isEqualTo(other.questions());
    }
}
