package org.asbuilt.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.MaintenanceWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlookTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void theNextOpeningsComeInOrderAndBlackoutsAreLeftOut() {
        Outlook outlook =
                Outlook.of(window("2026-01-10T22:00", "FREQ=MONTHLY;BYDAY=2SA", "2026-12-01/2027-01-06"), NOW, 2);
        assertThat(outlook.openings())
                .containsExactly(
                        span("2027-01-09T21:00:00Z", "2027-01-10T03:00:00Z"),
                        span("2027-02-13T21:00:00Z", "2027-02-14T03:00:00Z"));
        assertThat(outlook.never()).isEmpty();
    }

    @Test
    void oneThatIsOpenNowCounts() {
        assertThat(Outlook.of(window("2026-11-28T10:00", "", ""), NOW, 3).openings())
                .containsExactly(span("2026-11-28T09:00:00Z", "2026-11-28T15:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-28T06:00 | '' | '' | PAST",
                "2026-01-01T06:00 | FREQ=DAILY;UNTIL=20261001 | '' | PAST",
                "2031-01-01T06:00 | '' | '' | LATER",
                "2031-01-01T06:00 | FREQ=WEEKLY | '' | LATER",
                "2026-12-24T06:00 | FREQ=YEARLY | 2026-12-01/2031-12-31 | BLACKED_OUT",
                "2026-12-24T06:00 | '' | 2026-12-24 | BLACKED_OUT",
            })
    void whyItDoesNotOpenIsSaid(String starts, String rule, String blackouts, Outlook.Never why) {
        Outlook outlook = Outlook.of(window(starts, rule, blackouts), NOW, 3);
        assertThat(outlook.openings()).isEmpty();
        assertThat(outlook.never()).contains(why);
    }

    @Test
    void aRuleThatNeverHappensIsRefused() {
        MaintenanceWindow window = window("2026-01-10T22:00", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "");
        assertThatThrownBy(() -> Outlook.of(window, NOW, 3))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("a recurrence rule that happens at all");
    }

    private static MaintenanceWindow window(String starts, String rule, String blackouts) {
        return new MaintenanceWindow(
                Optional.of(starts),
                Optional.of("Europe/Berlin"),
                Optional.of(rule).filter(text -> !text.isEmpty()),
                Optional.of("PT6H"),
                new TreeSet<>(blackouts.isEmpty() ? List.of() : List.of(blackouts)),
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>());
    }

    private static Span span(String from, String until) {
        return new Span(Instant.parse(from), Instant.parse(until));
    }
}
