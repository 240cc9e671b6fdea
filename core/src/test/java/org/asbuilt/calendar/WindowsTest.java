package org.asbuilt.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.MaintenanceWindow;
import org.asbuilt.validation.PlantText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {
    private static final String PLANT = """
            now 2026-11-01T00:00:00Z
            site works
              designation.name = Works
            zone cell
              designation.name = Cell
              placement.site = @works
            zone line
              placement.zone = @cell
            asset plc
              designation.name = PLC-1
              placement.zone = @line
            asset hmi
              designation.name = HMI-1
            asset pump
              designation.name = P-9
            change-window saturdays
              designation.name = Second Saturday
              maintenanceWindow.starts = 2026-01-10T22:00
              maintenanceWindow.timeZone = Europe/Berlin
              maintenanceWindow.recurrence = FREQ=MONTHLY;BYDAY=2SA
              maintenanceWindow.duration = PT6H
              maintenanceWindow.blackouts = 2026-12-01/2027-01-06
              maintenanceWindow.conditions = batch has ended
              maintenanceWindow.zones = @cell
            change-window turnaround
              maintenanceWindow.starts = 2027-02-13T20:00
              maintenanceWindow.timeZone = Europe/Berlin
              maintenanceWindow.duration = PT240H
              maintenanceWindow.assets = @hmi
            """;

    private final PlantText plant = PlantText.of(PLANT);
    private final Windows windows = new Windows(plant.circumstances());

    @Test
    void theNextTimeToTouchAnAssetIsThatOfTheZonesAroundIt() {
        Windows.Answer answer = windows.next(List.of(plant.id("plc")), Duration.ofHours(2), 3);
        assertThat(answer.openings().stream().map(Windows.Opening::span))
                .containsExactly(
                        span("2026-11-14T21:00:00Z", "2026-11-15T03:00:00Z"),
                        // 12 December lies in the blackout.
                        span("2027-01-09T21:00:00Z", "2027-01-10T03:00:00Z"),
                        span("2027-02-13T21:00:00Z", "2027-02-14T03:00:00Z"));
        assertThat(answer.openings().getFirst().conditions()).containsExactly("batch has ended");
        assertThat(windows.next(List.of(plant.id("plc")), Duration.ofHours(7), 3)
                        .openings())
                .isEmpty();
    }

    @Test
    void severalAreTouchedWhenAllMayBe() {
        Windows.Answer both = windows.next(List.of(plant.id("plc"), plant.id("hmi")), Duration.ofHours(1), 5);
        assertThat(both.openings().stream().map(Windows.Opening::span))
                .containsExactly(span("2027-02-13T21:00:00Z", "2027-02-14T03:00:00Z"));
        assertThat(both.openings().getFirst().windows())
                .containsExactlyInAnyOrder(plant.id("saturdays"), plant.id("turnaround"));
    }

    @Test
    void whatNoWindowCoversIsSaidAndNotGuessed() {
        Id pump = plant.id("pump");
        Windows.Answer answer = windows.next(List.of(plant.id("plc"), pump), Duration.ofHours(1), 5);
        assertThat(answer.without()).containsExactly(pump);
        assertThat(answer.openings()).isEmpty();
    }

    @Test
    void aWindowThatHasBegunIsOpenFromNowOn() {
        PlantText running = PlantText.of(PLANT.replace("2026-11-01T00:00:00Z", "2026-11-14T23:30:00Z"));
        Windows.Answer answer =
                new Windows(running.circumstances()).next(List.of(running.id("plc")), Duration.ofHours(1), 1);
        assertThat(answer.openings().getFirst().span()).isEqualTo(span("2026-11-14T23:30:00Z", "2026-11-15T03:00:00Z"));
    }

    @Test
    void theHourStaysWhenTheClockIsPutForward() {
        Recurrence weekly = window("2027-03-21T02:30", "FREQ=WEEKLY", "PT1H");
        List<Span> spans = weekly.openings(span("2027-03-20T00:00:00Z", "2027-04-10T00:00:00Z"), 9);
        assertThat(spans.stream().map(Span::from))
                .containsExactly(
                        Instant.parse("2027-03-21T01:30:00Z"),
                        // 02:30 does not exist on that day; clocks show 03:30.
                        Instant.parse("2027-03-28T01:30:00Z"),
                        Instant.parse("2027-04-04T00:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"FREQ=DAILY;COUNT=3, 3", "FREQ=DAILY;UNTIL=20260112T210000Z, 3", "FREQ=DAILY;UNTIL=20260112, 3"})
    void aRuleEndsWhereItSaysSo(String rule, int openings) {
        Recurrence recurrence = window("2026-01-10T22:00", rule, "PT1H");
        assertThat(recurrence.openings(span("2026-01-01T00:00:00Z", "2030-01-01T00:00:00Z"), 100))
                .hasSize(openings);
    }

    @Test
    void aWindowIsOpenForWorkThatLiesWithinIt() {
        Recurrence once = window("2026-01-10T22:00", "", "PT6H");
        assertThat(once.isOpen(span("2026-01-10T21:00:00Z", "2026-01-11T03:00:00Z")))
                .isTrue();
        assertThat(once.isOpen(span("2026-01-10T21:00:00Z", "2026-01-11T03:00:01Z")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow, FREQ=DAILY, PT1H, a start such as",
        "1899-12-31T22:00, FREQ=DAILY, PT1H, of the years 1900 to 9999",
        "2026-01-10T22:00, FREQ=SECONDLY, PT1H, a recurrence by minutes or longer",
        "2026-01-10T22:00, every Saturday, PT1H, a recurrence rule such as",
        "2026-01-10T22:00, FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30, PT1H, a recurrence rule that happens",
        "2026-01-10T22:00, FREQ=DAILY, six hours, a duration of up to a year",
        "2026-01-10T22:00, FREQ=DAILY, -PT1H, a duration of up to a year"
    })
    void whatCannotBeReadSaysWhatIsExpected(String start, String rule, String duration, String expected) {
        assertThatThrownBy(() -> window(start, rule, duration))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining(expected);
    }

    @Test
    void anUnreadableWindowIsNamedInTheAnswer() {
        PlantText broken = PlantText.of(PLANT.replace("FREQ=MONTHLY;BYDAY=2SA", "monthly"));
        Windows.Answer answer =
                new Windows(broken.circumstances()).next(List.of(broken.id("plc")), Duration.ofHours(1), 1);
        assertThat(answer.unreadable()).singleElement().asString().startsWith("Second Saturday: ");
    }

    private static Recurrence window(String start, String rule, String duration) {
        return Recurrence.of(new MaintenanceWindow(
                Optional.of(start),
                Optional.of("Europe/Berlin"),
                Optional.of(rule).filter(some -> !some.isEmpty()),
                Optional.of(duration),
                new TreeSet<>(),
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>()));
    }

    private static Span span(String from, String until) {
        return new Span(Instant.parse(from), Instant.parse(until));
    }
}
