package org.asbuilt.server.proof;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.rounds.Round;
import org.asbuilt.server.settings.Authorities;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.view.ProofView;
import org.springframework.stereotype.Component;

/** Takes the signed ends of the logs out of the installation: into a folder, and to syslog collectors. */
@Component
public final class CheckpointRound implements Round {
    private final RecordOffice office;
    private final Clock clock;

    /** The checkpoints of that office. */
    public CheckpointRound(RecordOffice office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "checkpoints";
    }

    @Override
    public String meaning() {
        return "exports the signed ends of the logs, by which others can show what was rewritten";
    }

    @Override
    public Duration every() {
        return office.settings().get(Catalogue.CHECKPOINT_EVERY);
    }

    @Override
    public Outcome run() {
        Path folder = folder(office);
        List<ProofView.CheckpointNote> fresh = office.checkpoints().to(folder);
        List<String> collectors = office.settings().get(Catalogue.CHECKPOINT_SYSLOG);
        List<String> failed = new ArrayList<>();
        // Collectors get all of them each time: what is sent by UDP may not have arrived.
        List<String> lines = office.proofs().checkpoints().stream()
                .map(CheckpointRound::line)
                .toList();
        SSLContext tls = Authorities.believing(office.settings().get(Catalogue.SYSLOG_AUTHORITY));
        for (String collector : collectors) {
            SyslogCollector.parse(collector)
                    .send(lines, "checkpoint", clock.instant(), tls)
                    .ifPresent(problem -> failed.add(collector + ": " + problem));
        }
        String written = fresh.size() + " written to " + folder;
        return failed.isEmpty()
                ? Outcome.done(written + (collectors.isEmpty() ? "" : ", sent to " + String.join(", ", collectors)))
                : Outcome.failed(written + "; not sent to " + String.join("; ", failed));
    }

    /** Where checkpoints are written to. */
    static Path folder(RecordOffice office) {
        return office.settings()
                .get(Catalogue.CHECKPOINT_FOLDER)
                .map(Path::of)
                .orElseGet(() -> office.home().checkpoints());
    }

    /** A signed note on one line: name, size, root and signature; {@code asbuilt verify --checkpoint} reads such lines too. */
    static String line(ProofView.CheckpointNote checkpoint) {
        List<String> lines = checkpoint.note().lines().toList();
        return "checkpoint " + lines.get(0) + " " + lines.get(1) + " " + lines.get(2) + " "
                + lines.get(4).substring(lines.get(4).lastIndexOf(' ') + 1);
    }
}
