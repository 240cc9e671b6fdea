package org.asbuilt.server.cli;

import java.util.List;
import java.util.Optional;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.WalkdownSheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a check sheet for a place. */
@Command(
        name = "walkdown",
        description =
                "Write a check sheet as CSV to standard output: the assets of a place as the record has them, with room for what"
                        + " is read there. Correct it on site, say yes or no under Seen, and import it: what differs becomes proposals.")
final class WalkdownCommand extends OfficeCommand {
    @Parameters(
            paramLabel = "PLACE",
            arity = "0..1",
            description = "a part of the physical location; none for the whole plant")
    private String location = "";

    @Override
    String action() {
        return "walkdown";
    }

    @Override
    int work(RecordOffice office) {
        List<List<String>> rows = WalkdownSheets.of(
                office.reading().plant(Moment.parse(Optional.empty(), Optional.empty())),
                location,
                office.clock().instant());
        out().print(WalkdownSheets.csv(rows));
        return rows.size() > 2 ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
