package org.asbuilt.server.cli;

import java.util.List;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.view.SourceView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the sources that were taken in. */
@Command(
        name = "sources",
        description = "List the sources that were taken in, newest first.",
        footer = {"", "`asbuilt compare-sources OLD NEW` says in what two of them differ."})
final class SourcesCommand extends OfficeCommand {
    @Option(names = "--json", description = "answer with JSON")
    private boolean json;

    @Override
    String action() {
        return "sources";
    }

    @Override
    int work(RecordOffice office) {
        List<SourceView> sources = office.reading().sources();
        if (json) {
            printJson(sources);
            return ExitCode.OK;
        }
        new Listing(out(), true)
                .table(
                        List.of("source", "title", "read by", "claims", "taken in", "by"),
                        sources.stream()
                                .map(source -> List.of(
                                        source.id(),
                                        source.title(),
                                        source.importer(),
                                        Long.toString(source.claims()),
                                        source.received().toString(),
                                        source.by()))
                                .toList());
        return ExitCode.OK;
    }
}
