package org.asbuilt.server.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.asbuilt.store.SqlAnswers;

/** What was asked under keys and what was answered, so that what is asked again is not done again. A key is kept for a day. */
public final class AnsweredRequests {
    /** How long a key is kept. */
    public static final Duration KEPT = Duration.ofDays(1);

    /** So many keys of one person or API token are kept, the newest. */
    public static final int MOST = 2000;

    private final SqlAnswers answers;
    private final Clock clock;
    /** Each run of a server has a name of its own, so that what another one began is told from what is under way here. */
    private final String run = UUID.randomUUID().toString();

    /**
     * What somebody asks.
     *
     * @param owner whose key it is: a person or an API token
     * @param key the key, of the owner's choice
     * @param request what tells what is asked from everything else
     */
    public record Asked(String owner, String key, String request) {}

    /**
     * What was asked under the same key before.
     *
     * @param same whether it was the same
     * @param here whether this run of the server was asked
     * @param began when
     * @param ended how it ended; empty while it has not
     */
    public record Before(boolean same, boolean here, Instant began, Optional<Ended> ended) {}

    /**
     * How it ended.
     *
     * @param status the HTTP status
     * @param answer the answer, in the form of whoever keeps it
     */
    public record Ended(int status, String answer) {}

    AnsweredRequests(SqlAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
        forgetOld();
    }

    /** Begins what is asked; what was asked under the key before, or empty if it is to be done now. */
    public Optional<Before> begin(Asked asked) {
        Instant now = clock.instant();
        return answers.begin(row(asked), now, now.minus(KEPT), MOST)
                .map(before -> new Before(
                        before.same(),
                        before.server().equals(run),
                        before.began(),
                        before.ended().map(ended -> new Ended(ended.status(), ended.answer()))));
    }

    /** Keeps how it ended. */
    public void end(Asked asked, Ended ended) {
        answers.end(row(asked), new SqlAnswers.Ended(ended.status(), ended.answer()));
    }

    /** A mark of what this thread has done until now. */
    public long mark() {
        return answers.mark();
    }

    /** Whether this thread has done nothing since a mark. */
    public boolean isUntouched(long mark) {
        return answers.isUntouched(mark);
    }

    /**
     * Forgets that it was asked, so that it can be asked again: of this server, or of another if this one steps aside for a newer program.
     *
     * @param mark the mark of this thread when it began to do what is asked
     * @throws org.asbuilt.ledger.Superseded if this server steps aside and something may have been done
     */
    public void forget(Asked asked, long mark) {
        answers.forget(row(asked), mark);
    }

    /** Forgets what was kept for its time; how many keys that were. */
    public int forgetOld() {
        return answers.forget(clock.instant().minus(KEPT));
    }

    private SqlAnswers.Asked row(Asked asked) {
        return new SqlAnswers.Asked(asked.owner(), asked.key(), asked.request(), run);
    }
}
