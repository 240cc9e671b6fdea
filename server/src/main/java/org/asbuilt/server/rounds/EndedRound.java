package org.asbuilt.server.rounds;

import java.time.Duration;
import java.util.Optional;
import org.asbuilt.server.record.EndedParts;
import org.asbuilt.server.record.RecordOffice;
import org.springframework.stereotype.Component;

/** Writes down in parts what the record no longer holds, so that a look at an old day is quick. Source: docs/adr/0034-ended-facts.md. */
@Component
public final class EndedRound implements Round {
    private static final Duration EVERY = Duration.ofHours(1);
    private final RecordOffice office;

    /** The round of that installation. */
    public EndedRound(RecordOffice office) {
        this.office = office;
    }

    @Override
    public String name() {
        return "ended-facts";
    }

    @Override
    public String meaning() {
        return "writes down what has ended, by which a look at an old day is quicker";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public Outcome run() {
        EndedParts parts = office.endedParts();
        Optional<String> anew = parts.removeUnreadable();
        EndedParts.Standing standing = parts.standing();
        String why = anew.map(trouble -> trouble + "; they were removed. ").orElse("");
        if (standing.isDue()) {
            return Outcome.done(why + "what has ended is written down up to commit " + parts.write());
        }
        return Outcome.done(why
                + (standing.commit() == 0
                        ? "none is needed: " + standing.facts() + " facts have ended"
                        : "it is written down up to commit " + standing.commit() + ", and " + standing.facts()
                                + " facts have ended since"));
    }
}
