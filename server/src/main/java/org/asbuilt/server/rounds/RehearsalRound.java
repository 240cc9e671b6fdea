package org.asbuilt.server.rounds;

import java.time.Duration;
import org.asbuilt.server.jobs.Job;
import org.asbuilt.server.record.Backups;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.settings.Catalogue;
import org.springframework.stereotype.Component;

/** Restores the newest backup into a scratch database and verifies it. Source: requirements S-06 (restore drill). */
@Component
public final class RehearsalRound implements Round {
    /** Its name; by it, it comes after {@link BackupRound}. */
    public static final String NAME = "backup-rehearsal";

    private final RecordOffice office;

    /** The backups of that office. */
    public RehearsalRound(RecordOffice office) {
        this.office = office;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String meaning() {
        return "restores the newest backup into a scratch database and verifies it";
    }

    @Override
    public Duration every() {
        return office.backups().missing().isEmpty() ? office.settings().get(Catalogue.REHEARSAL_EVERY) : Duration.ZERO;
    }

    @Override
    public Outcome run() {
        return run((share, message) -> {});
    }

    @Override
    public Outcome run(Job.Progress progress) {
        Backups.Rehearsed rehearsed = office.backups().rehearse(progress::at);
        return new Outcome(rehearsed.ok(), rehearsed.sentence());
    }
}
