package org.asbuilt.server.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.view.ItemView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what waits for a decision. */
@Command(
        name = "items",
        aliases = "drift",
        description = "List what sources say and the record does not: contradictions, additions, things not seen.",
        footer = "Exit code 1: with --fail-on-drift, if anything waits.")
final class ItemsCommand extends OfficeCommand {
    private static final int MOST_ITEMS = 50;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "only of this type, for example difference or not-seen")
    private Optional<String> type = Optional.empty();

    @Option(names = "--about", paramLabel = "WORDS", description = "only with these words in the name or the sentence")
    private Optional<String> words = Optional.empty();

    @Option(names = "--fail-on-drift", description = "end with code 1 if anything waits; for scripts")
    private boolean failOnDrift;

    @Option(names = "--json", description = "answer with JSON")
    private boolean json;

    @Option(names = "--all", description = "show everything, not only the first few")
    private boolean all;

    @Override
    String action() {
        return "items";
    }

    @Override
    int work(RecordOffice office) {
        List<ItemView> items = office.drift().refresh().reconciliation().items().stream()
                .filter(item -> type.map(wanted -> item.type()
                                .name()
                                .equals(wanted.toUpperCase(Locale.ROOT).replace('-', '_')))
                        .orElse(true))
                .filter(item -> words.map(wanted -> (item.name() + " " + item.sentence())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted.toLowerCase(Locale.ROOT)))
                        .orElse(true))
                .map(office.reading()::item)
                .toList();
        if (json) {
            printJson(items);
        } else if (items.isEmpty()) {
            out().println("Nothing waits.");
        } else {
            new Listing(out(), all).items(items, MOST_ITEMS);
        }
        return failOnDrift && !items.isEmpty() ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
