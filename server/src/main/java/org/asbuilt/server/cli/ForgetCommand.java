package org.asbuilt.server.cli;

import java.util.List;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeType;
import org.asbuilt.server.record.Proposals;
import org.asbuilt.server.record.RecordOffice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts forward that persons be forgotten. */
@Command(
        name = "forget",
        description =
                "Put forward, for another person to approve, that all that was ever said of persons be destroyed.")
final class ForgetCommand extends OfficeCommand {
    @Parameters(paramLabel = "PERSON", arity = "1..*", description = "the ids of the persons")
    private List<String> persons = List.of();

    @Option(
            names = "--file",
            paramLabel = "SHA256",
            description = "the digest of a file that names them, to be destroyed too; can be given several times")
    private List<String> files = List.of();

    @Option(names = "--by", paramLabel = "PERSON", description = "who proposes; if not given, your account")
    private String person = account();

    @Option(names = "--reason", required = true, description = "why")
    private String reason = "";

    @Override
    String action() {
        return "forget";
    }

    @Override
    int work(RecordOffice office) {
        Proposals.Written written = office.proposals().forgotten(person, reason, persons, files);
        Change change = done(office.proposals().propose(person, ChangeType.NORMAL, "Forget a person", reason, written));
        out().println(change.id() + " waits for approval. When it is carried out, what was said of them is gone for"
                + " good; older backups still hold it.");
        return ExitCode.OK;
    }
}
