package org.asbuilt.server.rounds;

import java.time.Duration;
import org.asbuilt.server.jobs.Job;
import org.asbuilt.server.record.Backups;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.settings.Catalogue;
import org.springframework.stereotype.Component;

/** Writes a backup, once it is chosen where to and for whom. Source: requirements S-06. */
@Component
public final class BackupRound implements Round {
    /** Its name. */
    public static final String NAME = "backup";

    private final RecordOffice office;

    /** The backups of that office. */
    public BackupRound(RecordOffice office) {
        this.office = office;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String meaning() {
        return "writes an encrypted backup";
    }

    @Override
    public Duration every() {
        return office.backups().missing().isEmpty() ? office.settings().get(Catalogue.BACKUP_EVERY) : Duration.ZERO;
    }

    @Override
    public Outcome run() {
        return run((share, message) -> {});
    }

    @Override
    public Outcome run(Job.Progress progress) {
        Backups.Written written = office.backups().write(progress::at);
        return new Outcome(written.ok(), written.sentence());
    }
}
