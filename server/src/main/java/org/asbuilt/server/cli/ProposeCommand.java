package org.asbuilt.server.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeType;
import org.asbuilt.server.record.Proposals;
import org.asbuilt.server.record.RecordOffice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a change forward. */
@Command(name = "propose", description = "Put what waits forward as a change, for another person to approve.")
final class ProposeCommand extends OfficeCommand {
    @Parameters(
            paramLabel = "ITEM=CHOICE",
            arity = "0..*",
            description = "the key of an item and of one of its choices, as `asbuilt items` shows them")
    private Map<String, String> selection = new LinkedHashMap<>();

    @Option(names = "--plain", description = "everything that adds to the record and contradicts nothing in it")
    private boolean plain;

    @Option(names = "--documented", description = "as --plain, but only what documents and configurations say")
    private boolean documented;

    @Option(names = "--by", paramLabel = "PERSON", description = "who proposes; if not given, your account")
    private String person = account();

    @Option(names = "--title", required = true, description = "what the change does")
    private String title = "";

    @Option(names = "--reason", required = true, description = "why")
    private String reason = "";

    @Option(names = "--type", description = "one of ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
    private ChangeType type = ChangeType.NORMAL;

    @Override
    String action() {
        return "propose";
    }

    @Override
    int work(RecordOffice office) {
        Map<String, String> chosen = new LinkedHashMap<>(selection);
        if (plain || documented) {
            chosen.put(Proposals.ALL_PLAIN, plain ? "true" : "documented");
        }
        office.drift().refresh();
        Proposals.Written written = office.proposals().selected(person, reason, chosen);
        Change change = done(office.proposals().propose(person, type, title, reason, written));
        out().println(change.id() + " waits for approval, with "
                + change.edits().size() + " edits");
        return ExitCode.OK;
    }
}
