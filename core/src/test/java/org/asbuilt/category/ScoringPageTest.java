package org.asbuilt.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.asbuilt.model.CommunicationsFlow;
import org.asbuilt.model.ConnectivityType;
import org.asbuilt.model.PhysicalAccess;
import org.asbuilt.model.Proximity;
import org.asbuilt.model.TimeOfExposure;
import org.junit.jupiter.api.Test;

/** The page of the scoring says what the scoring does. */
class ScoringPageTest {
    private static final Path PAGE = Path.of("../docs/reference/exposure.md");

    @Test
    void theTableOfLevelsIsWhatIsScored() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        for (int level = 0; level <= 4; level++) {
            assertThat(lines)
                    .contains(String.join(
                            " | ",
                            "| " + level,
                            named(TimeOfExposure.values(), Scoring::level, level),
                            named(ConnectivityType.values(), Scoring::level, level),
                            named(CommunicationsFlow.values(), Scoring::level, level),
                            named(Proximity.values(), Scoring::level, level),
                            named(PhysicalAccess.values(), Scoring::level, level) + " |"));
        }
    }

    private static <E extends Enum<E>> String named(E[] all, ToIntFunction<E> scored, int level) {
        return Arrays.stream(all)
                .filter(value -> scored.applyAsInt(value) == level)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** More of any factor never makes the exposure less, and a control never makes it more. */
    @Test
    void theScoringOnlyRises() {
        for (int time = 0; time <= 4; time++) {
            for (int connectivity = 0; connectivity <= 4; connectivity++) {
                for (int flow = 0; flow <= 4; flow++) {
                    for (int near = 0; near <= 4; near++) {
                        int here = Scoring.remote(time, connectivity, flow, near);
                        assertThat(here).isBetween(0, 4).isLessThanOrEqualTo(time);
                        assertThat(Scoring.remote(Math.min(4, time + 1), connectivity, flow, near))
                                .isGreaterThanOrEqualTo(here);
                        assertThat(Scoring.remote(time, Math.min(4, connectivity + 1), flow, near))
                                .isGreaterThanOrEqualTo(here);
                        assertThat(Scoring.remote(time, connectivity, Math.min(4, flow + 1), near))
                                .isGreaterThanOrEqualTo(here);
                        assertThat(Scoring.remote(time, connectivity, flow, Math.min(4, near + 1)))
                                .isGreaterThanOrEqualTo(here);
                    }
                }
            }
        }
        for (int inherent = 0; inherent <= 4; inherent++) {
            for (int lowered = 0; lowered < 6; lowered++) {
                assertThat(Scoring.residual(inherent, lowered + 1))
                        .isLessThanOrEqualTo(Scoring.residual(inherent, lowered))
                        .isLessThanOrEqualTo(inherent);
            }
        }
    }

    @Test
    void theTableOfSystemExposureIsTheRule() {
        assertThat(List.of(0, 1)).allMatch(level -> Scoring.system(level, true) == SystemExposure.SMALL);
        assertThat(Scoring.system(2, true)).isEqualTo(SystemExposure.CONTROLLED);
        assertThat(Scoring.system(3, false)).isEqualTo(SystemExposure.CONTROLLED);
        assertThat(Scoring.system(3, true)).isEqualTo(SystemExposure.OPEN);
        assertThat(Scoring.system(4, false)).isEqualTo(SystemExposure.OPEN);
    }
}
