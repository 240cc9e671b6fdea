package org.asbuilt.server.cli;

import java.util.List;
import java.util.Optional;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.view.ComparedView;
import org.asbuilt.server.view.DifferingView;
import org.asbuilt.server.view.SourceView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two sources that were taken in. */
@Command(
        name = "compare-sources",
        description =
                "Say in what two sources of the record differ that the same importer read, with the lines that say it. Files that"
                        + " were not taken in are compared with `asbuilt compare`.",
        footer = {"", "Exit code 1: they differ."})
final class CompareSourcesCommand extends OfficeCommand {
    @Parameters(index = "0", paramLabel = "OLD", description = "the older source: its id as `asbuilt sources` lists it")
    private String before = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "the newer source")
    private String after = "";

    @Option(names = "--json", description = "answer with JSON")
    private boolean json;

    @Override
    String action() {
        return "compare-sources";
    }

    @Override
    int work(RecordOffice office) {
        ComparedView compared = office.twoSources()
                .of(before, after)
                .orElseThrow(() -> new Asbuilt.Ended(
                        ExitCode.BAD_INPUT,
                        "there is no source " + before + " or " + after + "; `asbuilt sources` lists them"));
        if (json) {
            printJson(compared);
        } else {
            print(compared);
        }
        return compared.differencesInAll() == 0 ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private void print(ComparedView compared) {
        out().println("old: " + read(compared.before()));
        out().println("new: " + read(compared.after()));
        if (!compared.differences().isEmpty()) {
            out().println();
        }
        for (ComparedView.Differs one : compared.differences()) {
            DifferingView difference = one.difference();
            out().println(one.sentence());
            line("-", difference.beforeAt(), one.beforeText());
            line("+", difference.afterAt(), one.afterText());
        }
        left(compared.differencesInAll() - compared.differences().size(), "differ");
        out().println();
        List<ComparedView.Moves> moved = compared.moved();
        for (ComparedView.Moves one : moved) {
            out().println(one.pathLabel() + " of " + one.subject() + ": '" + String.join(", ", one.values())
                    + "' moved from " + one.beforeAt() + " to " + one.afterAt());
        }
        left(compared.movedInAll() - moved.size(), "moved");
        out().println((compared.differencesInAll() == 0
                        ? "They say the same"
                        : compared.differencesInAll() + " differences")
                + (compared.movedInAll() == 0 ? "." : ", " + compared.movedInAll() + " moved."));
    }

    private void line(String sign, Optional<String> at, Optional<String> text) {
        at.ifPresent(place -> out().println("  " + sign + " " + place
                + text.map(line -> ": " + line.strip()).orElse("")));
    }

    private void left(int more, String what) {
        if (more > 0) {
            out().println("... and " + more + " more that " + what + "; --json has no more of them either");
        }
    }

    private static String read(SourceView source) {
        return source.title() + ", taken in " + source.received() + ", read by " + source.importer() + ", "
                + source.understood() + " of " + source.read() + " " + source.unit() + " understood";
    }
}
