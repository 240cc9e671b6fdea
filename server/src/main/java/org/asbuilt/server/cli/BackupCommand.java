package org.asbuilt.server.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.server.record.Backups;
import org.asbuilt.server.record.RecordOffice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a backup. */
@Command(
        name = "backup",
        description = "Write an encrypted backup of the whole record into every folder that settings.properties names"
                + " (backup.recipients, backup.folders). A server that runs does it by itself; this can run beside it.",
        footer = "Exit code 1: at least one folder has no whole backup, or one is not what was written.")
final class BackupCommand extends OfficeCommand {
    @Option(
            names = "--check",
            description = "write none: read all that are there and say whether they are what was written")
    private boolean check;

    @Option(names = "--rehearse", description = "restore the newest into a scratch database afterwards and verify it")
    private boolean rehearse;

    @Override
    String action() {
        return "backup";
    }

    @Override
    int work(RecordOffice office) {
        List<String> missing = office.backups().missing();
        if (!missing.isEmpty()) {
            throw new Asbuilt.Ended(
                    ExitCode.BAD_INPUT,
                    "these settings are missing in " + office.home().settings() + ": " + String.join(", ", missing)
                            + " (`asbuilt keys new` makes a recipient)");
        }
        if (check) {
            return check(office.backups().checkAll());
        }
        Backups.Written written = office.backups().write();
        (written.ok() ? out() : err()).println(written.sentence());
        boolean ok = written.ok();
        if (rehearse && written.name().isPresent()) {
            try (ProgressLine progress = new ProgressLine(err())) {
                Backups.Rehearsed rehearsed = office.backups().rehearse(progress);
                (rehearsed.ok() ? out() : err()).println(rehearsed.sentence());
                ok &= rehearsed.ok();
            }
        }
        return ok ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private int check(Map<String, Optional<String>> found) {
        if (found.isEmpty()) {
            out().println("There is no backup in the folders that can be read.");
            return ExitCode.FINDINGS;
        }
        found.forEach((file, wrong) -> out().println(wrong.orElse(file + " is what was written")));
        return found.values().stream().allMatch(Optional::isEmpty) ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
