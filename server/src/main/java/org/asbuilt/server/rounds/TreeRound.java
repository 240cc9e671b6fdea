package org.asbuilt.server.rounds;

import java.time.Duration;
import java.util.List;
import org.asbuilt.logbook.Entry;
import org.asbuilt.server.record.RecordOffice;
import org.springframework.stereotype.Component;

/**
 * Looks at the attack trees: a control whose time is over, an advisory that came in and a record altered from the command line turn them too.
 * Source: requirements P3-26.
 */
@Component
public final class TreeRound implements Round {
    private static final Duration EVERY = Duration.ofHours(1);
    private final RecordOffice office;

    /** The round of that installation. */
    public TreeRound(RecordOffice office) {
        this.office = office;
    }

    @Override
    public String name() {
        return "attack-trees";
    }

    @Override
    public String meaning() {
        return "looks whether attack trees opened, and tells whoever answers for them";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public Outcome run() {
        List<Entry.TreeTurned> turned = office.trees().look("the installation");
        long opened = turned.stream().filter(Entry.TreeTurned::opened).count();
        return Outcome.done(
                turned.isEmpty()
                        ? "no attack tree changed"
                        : "attack trees that changed: " + turned.size() + ", of which open now: " + opened);
    }
}
