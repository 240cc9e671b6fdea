package org.asbuilt.server.cli;

import java.util.List;
import java.util.Optional;
import org.asbuilt.change.Change;
import org.asbuilt.change.Sentence;
import org.asbuilt.change.Sentences;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.view.ChangeSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists changes, or shows what one does. */
@Command(name = "changes", description = "List all changes, or show what one of them does.")
final class ChangesCommand extends OfficeCommand {
    @Parameters(paramLabel = "CHANGE", arity = "0..1", description = "the change, for example change-1")
    private Optional<String> id = Optional.empty();

    @Option(names = "--json", description = "answer with JSON")
    private boolean json;

    @Override
    String action() {
        return "changes";
    }

    @Override
    int work(RecordOffice office) {
        if (id.isPresent()) {
            show(
                    office,
                    office.changes()
                            .change(id.get())
                            .orElseThrow(
                                    () -> new Asbuilt.Ended(ExitCode.BAD_INPUT, "there is no change " + id.get())));
            return ExitCode.OK;
        }
        List<ChangeSummary> all =
                office.changes().all().stream().map(ChangeSummary::of).toList();
        if (json) {
            printJson(all);
        } else {
            new Listing(out(), true)
                    .table(
                            List.of("change", "state", "by", "edits", "title"),
                            all.stream()
                                    .map(change -> List.of(
                                            change.id(),
                                            change.state().toLowerCase(java.util.Locale.ROOT),
                                            change.author(),
                                            Integer.toString(change.edits()),
                                            change.title()))
                                    .toList());
        }
        return ExitCode.OK;
    }

    private void show(RecordOffice office, Change change) {
        List<Sentence> sentences = Sentences.of(change.edits(), office.ledger().asOf(change.base()));
        if (json) {
            printJson(sentences);
            return;
        }
        out().println(change.id() + ", "
                + change.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ": " + change.title()
                + " (" + change.author() + ": " + change.reason() + ")");
        sentences.forEach(sentence -> out().println("  " + sentence.text()));
        if (!change.isDone()) {
            office.desk().verdicts(change, office.clock().instant()).stream()
                    .filter(verdict -> verdict.stands())
                    .forEach(verdict -> out().println("  in the way: " + String.join("; ", verdict.objections())));
        }
    }
}
