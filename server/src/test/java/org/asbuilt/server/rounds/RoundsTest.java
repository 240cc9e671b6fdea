package org.asbuilt.server.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.asbuilt.server.problem.FaultNumbers;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.RoundBook;
import org.asbuilt.server.record.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundsTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private Instant now = START;
    private final AtomicInteger made = new AtomicInteger();

    private record Every(Duration every, Supplier<Outcome> work) implements Round {
        @Override
        public String name() {
            return "example";
        }

        @Override
        public String meaning() {
            return "shows how";
        }

        @Override
        public Outcome run() {
            return work.get();
        }
    }

    private final class Hand extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    @Test
    void isMadeWhenDueByOneOfTwoServers(@TempDir Path folder) {
        Round hourly = new Every(Duration.ofHours(1), () -> Round.Outcome.done("made " + made.incrementAndGet()));
        try (RecordOffice office = office(folder)) {
            Rounds here = rounds(office, hourly);
            Rounds there = rounds(office, hourly);
            here.due();
            there.due();
            assertThat(made).hasValue(1);
            now = START.plus(Duration.ofMinutes(59));
            there.due();
            assertThat(made).hasValue(1);
            now = START.plus(Duration.ofMinutes(60));
            there.due();
            here.due();
            assertThat(made).hasValue(2);
            assertThat(office.roundBook().runs("example", 10))
                    .extracting(RoundBook.Run::sentence)
                    .containsExactly("made 2", "made 1");
            here.close();
            there.close();
        }
    }

    @Test
    void aFaultIsAnOutcomeAndTheNextOneIsMade(@TempDir Path folder) {
        Round breaks = new Every(Duration.ofHours(1), () -> {
            throw new IllegalStateException("a secret");
        });
        try (RecordOffice office = office(folder)) {
            Rounds rounds = rounds(office, breaks);
            rounds.due();
            now = START.plus(Duration.ofHours(2));
            rounds.due();
            assertThat(office.roundBook().runs("example", 10)).hasSize(2).allSatisfy(run -> {
                assertThat(run.ok()).isFalse();
                assertThat(run.ended()).isPresent();
                assertThat(run.sentence()).contains("quote number").doesNotContain("a secret");
            });
            rounds.close();
        }
    }

    @Test
    void whoEndsTheServerIsNoFaultOfTheRoundThatRuns(@TempDir Path folder) {
        List<Rounds> running = new ArrayList<>(1);
        Round cutOff = new Every(Duration.ofHours(1), () -> {
            made.incrementAndGet();
            running.getFirst().close();
            throw new IllegalStateException("the database has been closed");
        });
        try (RecordOffice office = office(folder)) {
            Rounds rounds = rounds(office, cutOff);
            running.add(rounds);
            rounds.due();
            assertThat(office.roundBook().runs("example", 10))
                    .singleElement()
                    .satisfies(run -> assertThat(run.ended()).isEmpty());
            now = START.plus(Duration.ofDays(1));
            rounds.due();
            assertThat(made).as("none is begun any more").hasValue(1);
        }
    }

    @Test
    void whatIsSwitchedOffIsMadeOnlyWhenAskedFor(@TempDir Path folder) {
        Round never = new Every(Duration.ZERO, () -> Round.Outcome.done("made " + made.incrementAndGet()));
        try (RecordOffice office = office(folder)) {
            Rounds rounds = rounds(office, never);
            rounds.due();
            assertThat(made).hasValue(0);
            assertThat(rounds.now("example")).map(RoundBook.Run::sentence).contains("made 1");
            assertThat(rounds.now("another")).isEmpty();
            rounds.close();
        }
    }

    @Test
    void oneThatDiedWithItsServerIsTakenAgainAfterSixHours(@TempDir Path folder) {
        try (RecordOffice office = office(folder)) {
            assertThat(office.roundBook().take("example", START, Duration.ofMinutes(1), Duration.ofHours(6)))
                    .isTrue();
            Round often = new Every(Duration.ofMinutes(1), () -> Round.Outcome.done("made " + made.incrementAndGet()));
            Rounds rounds = rounds(office, often);
            now = START.plus(Duration.ofHours(5));
            rounds.due();
            assertThat(made).hasValue(0);
            now = START.plus(Duration.ofHours(6));
            rounds.due();
            assertThat(made).hasValue(1);
            rounds.close();
        }
    }

    private Rounds rounds(RecordOffice office, Round round) {
        return new Rounds(List.of(round), office, new Hand(), new FaultNumbers());
    }

    private RecordOffice office(Path folder) {
        return new RecordOffice(Storage.open(Home.prepare(folder.resolve("home")), Optional.empty()), new Hand());
    }
}
