package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.asbuilt.ledger.Superseded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlAnswersTest {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 3;

    @ParameterizedTest
    @EnumSource
    void ofManyThatAskAtOnceOneGetsToDoIt(Kept.On on) throws Exception {
        try (Kept kept = on.fresh();
                Database database = kept.open();
                ExecutorService many = Executors.newFixedThreadPool(4)) {
            SqlAnswers answers = new SqlAnswers(database, kept.keys);
            Callable<Boolean> ask =
                    () -> begin(answers, asked("ada", "k", "a"), Kept.NOON).isEmpty();
            List<Future<Boolean>> asked =
                    many.invokeAll(IntStream.range(0, 12).mapToObj(i -> ask).toList());
            int got = 0;
            for (Future<Boolean> one : asked) {
                got += one.get() ? 1 : 0;
            }
            assertThat(got).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoAsksAgainLearnsWhatWasAnsweredAlsoAfterARestart(Kept.On on) {
        try (Kept kept = on.fresh()) {
            SqlAnswers.Asked asked = asked("ada", "k", "a");
            try (Database database = kept.open()) {
                SqlAnswers answers = new SqlAnswers(database, kept.keys);
                assertThat(begin(answers, asked, Kept.NOON)).isEmpty();
                assertThat(begin(answers, asked, Kept.NOON.plusSeconds(1)))
                        .hasValue(new SqlAnswers.Before(true, "run-1", Kept.NOON, Optional.empty()));
                answers.end(asked, new SqlAnswers.Ended(201, "{\"id\":7}"));
            }
            try (Database database = kept.open()) {
                SqlAnswers answers = new SqlAnswers(database, kept.keys);
                Optional<SqlAnswers.Ended> ended = Optional.of(new SqlAnswers.Ended(201, "{\"id\":7}"));
                assertThat(begin(answers, asked, Kept.NOON.plusSeconds(2)))
                        .hasValue(new SqlAnswers.Before(true, "run-1", Kept.NOON, ended));
                assertThat(begin(answers, asked("ada", "k", "b"), Kept.NOON.plusSeconds(2)))
                        .hasValue(new SqlAnswers.Before(false, "run-1", Kept.NOON, ended));
                assertThat(begin(answers, asked("bob", "k", "b"), Kept.NOON.plusSeconds(2)))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyIsForgottenWhenItsTimeIsOverAndWhenItIsSaid(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlAnswers answers = new SqlAnswers(database, kept.keys);
            SqlAnswers.Asked asked = asked("ada", "k", "a");
            begin(answers, asked, Kept.NOON);
            answers.forget(asked, answers.mark());
            assertThat(begin(answers, asked, Kept.NOON)).isEmpty();
            assertThat(begin(answers, asked, Kept.NOON.plus(KEPT))).isPresent();
            assertThat(begin(answers, asked, Kept.NOON.plus(KEPT).plusMillis(1)))
                    .isEmpty();
            assertThat(answers.forget(Kept.NOON.plus(KEPT))).isZero();
            assertThat(answers.forget(Kept.NOON.plus(KEPT).plusSeconds(1))).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofOneOwnerTheNewestAreKeptAndWhatIsUnderWay(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlAnswers answers = new SqlAnswers(database, kept.keys);
            SqlAnswers.Asked underWay = asked("ada", "under way", "a");
            begin(answers, underWay, Kept.NOON);
            SqlAnswers.Asked others = asked("bob", "k", "a");
            begin(answers, others, Kept.NOON);
            answers.end(others, new SqlAnswers.Ended(200, ""));
            for (int i = 0; i < 5; i++) {
                SqlAnswers.Asked asked = asked("ada", "key " + i, "a");
                begin(answers, asked, Kept.NOON.plusSeconds(i + 1));
                answers.end(asked, new SqlAnswers.Ended(200, ""));
            }
            Instant later = Kept.NOON.plusSeconds(9);
            assertThat(begin(answers, underWay, later)).isPresent();
            assertThat(begin(answers, others, later)).isPresent();
            assertThat(begin(answers, asked("ada", "key 2", "a"), later)).isPresent();
            assertThat(begin(answers, asked("ada", "key 1", "a"), later)).isEmpty();
        }
    }

    /** A server that steps aside gives a key back under which it can have done nothing, and keeps one under which it may have. */
    @ParameterizedTest
    @EnumSource
    void whoStepsAsideGivesBackWhatItDidNotDo(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlAnswers answers = new SqlAnswers(database, kept.keys);
            SqlAnswers.Asked done = asked("ada", "done", "a");
            begin(answers, done, Kept.NOON);
            long before = answers.mark();
            database.write(sql -> sql.execute("insert into meta values ('done', '')"));
            SqlAnswers.Asked undone = asked("ada", "undone", "a");
            begin(answers, undone, Kept.NOON);
            long after = answers.mark();
            kept.tamper("update beside set oldest = 999");

            assertThatThrownBy(() -> answers.forget(done, before)).isInstanceOf(Superseded.class);
            answers.forget(undone, after);
            answers.forget(new SqlAnswers.Asked("ada", "done", "a", "run-2"), after);

            kept.tamper("update beside set oldest = 0");
            assertThat(begin(answers, done, Kept.NOON)).isPresent();
            assertThat(begin(answers, undone, Kept.NOON)).isEmpty();
        }
    }

    private static SqlAnswers.Asked asked(String owner, String key, String request) {
        return new SqlAnswers.Asked(owner, key, request, "run-1");
    }

    private static Optional<SqlAnswers.Before> begin(SqlAnswers answers, SqlAnswers.Asked asked, Instant now) {
        return answers.begin(asked, now, now.minus(KEPT), MOST);
    }
}
