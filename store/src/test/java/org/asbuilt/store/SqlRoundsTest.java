package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlRoundsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    @ParameterizedTest
    @EnumSource
    void ofManyThatFindItDueOneGetsIt(Kept.On on) throws Exception {
        try (Kept kept = on.fresh();
                Database database = kept.open();
                ExecutorService many = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> take = () -> new SqlRounds(database).take("example", Kept.NOON, HOUR, LONGEST);
            List<Future<Boolean>> taken =
                    many.invokeAll(IntStream.range(0, 12).mapToObj(i -> take).toList());
            int got = 0;
            for (Future<Boolean> one : taken) {
                got += one.get() ? 1 : 0;
            }
            assertThat(got).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNewestTwoHundredTimesAreKept(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlRounds rounds = new SqlRounds(database);
            for (int i = 0; i < 203; i++) {
                Instant at = Kept.NOON.plus(HOUR.multipliedBy(i));
                assertThat(rounds.take("example", at, HOUR, LONGEST)).isTrue();
                rounds.ended("example", at.plusSeconds(1), i % 2 == 0, "time " + i);
            }
            List<SqlRounds.Run> runs = rounds.runs("example", 1000);
            assertThat(runs).hasSize(200);
            assertThat(runs.getFirst().sentence()).isEqualTo("time 202");
            assertThat(runs.getFirst().ok()).isTrue();
            assertThat(runs.getLast().sentence()).isEqualTo("time 3");
        }
    }
}
