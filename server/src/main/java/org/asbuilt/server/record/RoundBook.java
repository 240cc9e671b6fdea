package org.asbuilt.server.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.store.SqlRounds;

/** What came of the rounds, and which server does one that is due. */
public final class RoundBook {
    private final SqlRounds rounds;

    /**
     * One time that a round was made.
     *
     * @param round its name
     * @param began when
     * @param ended when; empty while it runs
     * @param ok whether it did what it is for
     * @param sentence what was done, or what was in the way
     */
    public record Run(String round, Instant began, Optional<Instant> ended, boolean ok, String sentence) {}

    RoundBook(SqlRounds rounds) {
        this.rounds = rounds;
    }

    /**
     * Takes a round that is due.
     *
     * @param every how long after the beginning of the last one it is due
     * @param longest after how long one that has not ended is taken to have died
     * @return whether it is ours to do; not, if it is not due or another does it
     */
    public boolean take(String round, Instant now, Duration every, Duration longest) {
        return rounds.take(round, now, every, longest);
    }

    /** Writes down how the round that was taken ended. */
    public Run ended(String round, Instant now, boolean ok, String sentence) {
        return run(rounds.ended(round, now, ok, sentence));
    }

    /** The newest times a round was made, newest first. */
    public List<Run> runs(String round, int most) {
        return rounds.runs(round, most).stream().map(RoundBook::run).toList();
    }

    private static Run run(SqlRounds.Run run) {
        return new Run(run.round(), run.began(), run.ended(), run.ok(), run.sentence());
    }
}
