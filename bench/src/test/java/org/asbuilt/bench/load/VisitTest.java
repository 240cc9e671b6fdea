package org.asbuilt.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class VisitTest {
    private static final long MILLI = 1_000_000;
    private static final Kind LIST = Kind.people("list");
    private static final Client.Answer GOOD = new Client.Answer(200, false, new byte[0]);

    private final AtomicLong now = new AtomicLong();
    private final Tally tally = new Tally();

    private Client.Answer answered(long millis, Client.Answer answer) {
        now.addAndGet(millis * MILLI);
        return answer;
    }

    /** The one before took so long that this one is asked two seconds late: whoever waits has waited these too. */
    @Test
    void whatIsAskedLateCountsFromWhenItWasDue() {
        now.set(5_000 * MILLI);
        Visit visit = new Visit(tally, now::get, 3_000 * MILLI);
        visit.ask(LIST, () -> answered(100, GOOD));
        assertThat(tally.percentile(Kind.Who.PEOPLE, 100)).isBetween(2_095.0, 2_105.0);
        visit.ask(Kind.report("report"), () -> answered(400, GOOD));
        assertThat(tally.percentile(Kind.Who.REPORTS, 100)).isBetween(399.0, 401.0);
    }

    @Test
    void anAnswerThatWasNotMeantIsToldByItsCodeAndItsTimeIsNotCounted() {
        Visit visit = new Visit(tally, now::get, 0);
        byte[] problem = "{\"code\":\"too-many-requests\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThatThrownBy(() -> visit.ask(LIST, () -> answered(1, new Client.Answer(429, false, problem))))
                .isInstanceOf(Visit.Ended.class);
        assertThatThrownBy(() -> visit.ask(LIST, () -> {
                    throw new IOException("reset");
                }))
                .isInstanceOf(Visit.Ended.class);
        visit.ask(LIST, () -> answered(70, new Client.Answer(304, false, new byte[0])));
        assertThat(tally.requests(Kind.Who.PEOPLE)).isEqualTo(3);
        assertThat(tally.failures(Kind.Who.PEOPLE)).isEqualTo(2);
        assertThat(tally.percentile(Kind.Who.PEOPLE, 50)).isBetween(69.0, 71.0);
        assertThat(String.join("\n", tally.table()))
                .contains("1 429 too-many-requests", "1 no answer: IOException", "| people | list | 1 | 70 |");
    }

    @Test
    void theSlowKindsAreNamed() {
        tally.answered(LIST, 50 * MILLI);
        tally.answered(Kind.people("map"), 3_000 * MILLI);
        tally.answered(Kind.report("report"), 9_000 * MILLI);
        assertThat(tally.slower(Kind.Who.PEOPLE, 95, 1_000).keySet()).containsExactly(Kind.people("map"));
    }

    @Test
    void pausesAreOnAverageThePaceAndNeverTenTimesLonger() {
        Random random = new Random(1);
        List<Double> pauses =
                random.ints(20_000).mapToObj(i -> Shift.pause(random)).toList();
        assertThat(pauses.stream().mapToDouble(Double::doubleValue).average().orElse(0))
                .isBetween(0.97, 1.03);
        assertThat(pauses).allMatch(pause -> pause >= 0 && pause <= 10);
    }
}
