package org.asbuilt.server.rounds;

import java.time.Duration;
import org.asbuilt.server.record.RecordOffice;
import org.springframework.stereotype.Component;

/** Forgets what was answered to programs under keys of their own when its time is over, also where nobody uses such keys any more. */
@Component
public final class AnsweredRound implements Round {
    private static final Duration EVERY = Duration.ofHours(1);
    private final RecordOffice office;

    /** The round of that installation. */
    public AnsweredRound(RecordOffice office) {
        this.office = office;
    }

    @Override
    public String name() {
        return "answered-requests";
    }

    @Override
    public String meaning() {
        return "forgets Idempotency-Keys of programs, with what was answered, after a day";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public Outcome run() {
        int forgotten = office.answeredRequests().forgetOld();
        return Outcome.done(
                forgotten == 0
                        ? "no stored answer to a program was older than a day"
                        : "stored answers to programs deleted after a day: " + forgotten);
    }
}
