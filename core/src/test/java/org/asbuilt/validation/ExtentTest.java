package org.asbuilt.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.asbuilt.model.Kind;
import org.asbuilt.model.MaintenanceWindow;
import org.asbuilt.model.RecordRole;
import org.junit.jupiter.api.Test;

/** What is about a part of the plant is about the same subjects, whether it is a role, a window or an event. */
class ExtentTest {
    private static final PlantText PLANT = PlantText.of("""
            site works
              designation.name = Works
            zone plant
              designation.name = Plant
              placement.site = @works
            zone cell
              designation.name = Cell
              placement.zone = @plant
            zone other
              designation.name = Other
            asset plc
              designation.name = PLC-1
              placement.zone = @cell
            asset lamp
              designation.name = Lamp
              placement.zone = @other
            connection link
              designation.name = Link
              link.source = @lamp
              link.destination = @plc
            person ann
              designation.name = Ann
              personProfile.user = ann
            responsibility duty
              responsibility.role = control_engineer
              responsibility.holder = @ann
              responsibility.zones = @plant
            change-window outage
              designation.name = Outage
              maintenanceWindow.zones = @plant
            plant-event turnaround
              designation.name = Turnaround
              plantEvent.ended = 2026-04-20
              plantEvent.zones = @plant
            """);

    @Test
    void rolesWindowsAndEventsCoverTheSameSubjects() {
        Circumstances around = PLANT.circumstances();
        MaintenanceWindow window = around.subjects(Kind.CHANGE_WINDOW)
                .getFirst()
                .facet(MaintenanceWindow.class)
                .orElseThrow();
        for (String within : List.of("plc", "link", "cell", "plant")) {
            assertThat(around.staff()
                            .users(
                                    RecordRole.CONTROL_ENGINEER,
                                    around.subject(PLANT.id(within)).orElseThrow()))
                    .as(within)
                    .isEqualTo(Set.of("ann"));
            assertThat(Extent.of(window).covers(around.subject(PLANT.id(within)).orElseThrow(), around))
                    .as(within)
                    .isTrue();
            assertThat(around.plantEvents()
                            .last(around.subject(PLANT.id(within)).orElseThrow()))
                    .as(within)
                    .isPresent();
        }
        for (String outside : List.of("lamp", "other", "works")) {
            assertThat(around.staff()
                            .users(
                                    RecordRole.CONTROL_ENGINEER,
                                    around.subject(PLANT.id(outside)).orElseThrow()))
                    .as(outside)
                    .isEmpty();
            assertThat(Extent.of(window)
                            .covers(around.subject(PLANT.id(outside)).orElseThrow(), around))
                    .as(outside)
                    .isFalse();
            assertThat(around.plantEvents()
                            .last(around.subject(PLANT.id(outside)).orElseThrow()))
                    .as(outside)
                    .isEmpty();
        }
    }
}
