package org.asbuilt.server.proof;

import java.nio.file.Path;
import java.time.Duration;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.rounds.Round;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.view.SelfCheckView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Verifies the whole record again and again, and says it loudly when it is not what was signed. Source: requirements S-13. */
@Component
public final class SelfCheckRound implements Round {
    private static final Logger LOG = LoggerFactory.getLogger(SelfCheckRound.class);
    private final RecordOffice office;

    /** The self-checks of that office. */
    public SelfCheckRound(RecordOffice office) {
        this.office = office;
    }

    @Override
    public String name() {
        return "self-check";
    }

    @Override
    public String meaning() {
        return "verifies chains, trees, signatures, artifacts, counts and facts of the record";
    }

    @Override
    public Duration every() {
        return office.settings().get(Catalogue.SELF_CHECK_EVERY);
    }

    @Override
    public Outcome run() {
        Path folder = CheckpointRound.folder(office);
        SelfCheckView done = office.selfCheck().run(folder, office.settings().get(Catalogue.SELF_CHECK_LOAD));
        if (done.outcome().ok()) {
            return Outcome.done(
                    "the record is what was signed: " + done.outcome().checked());
        }
        // What is broken may hold what not everybody may read; who audits sees it at the proof.
        LOG.error("the record is broken; run asbuilt verify");
        return Outcome.failed(
                "The record is broken: it is not what was signed. Run asbuilt verify and look at the proof page.");
    }
}
