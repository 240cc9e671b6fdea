package org.asbuilt.server.cli;

import java.util.List;
import org.asbuilt.server.record.IncidentSheets;
import org.asbuilt.server.record.RecordOffice;
import picocli.CommandLine.Command;

/** Writes the sheet for responders. */
@Command(
        name = "snapshot",
        description =
                "Write what responders need when nothing else works, as one HTML file and as PDF, encrypted as"
                        + " settings.properties says (snapshot.recipients, snapshot.folders). A server that runs does it by itself.")
final class SnapshotCommand extends OfficeCommand {
    @Override
    String action() {
        return "snapshot";
    }

    @Override
    int work(RecordOffice office) {
        List<String> missing = office.incidentSheets().missing();
        if (!missing.isEmpty()) {
            throw new Asbuilt.Ended(
                    ExitCode.BAD_INPUT,
                    "these settings are missing in " + office.home().settings() + ": " + String.join(", ", missing));
        }
        office.drift().refresh();
        IncidentSheets.Written written = office.incidentSheets().write(account());
        (written.ok() ? out() : err()).println(written.sentence());
        return written.ok() ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
