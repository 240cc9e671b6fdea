package org.asbuilt.server.cli;

import org.asbuilt.change.Change;
import org.asbuilt.server.record.RecordOffice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Approves a change. */
@Command(name = "approve", description = "Approve a change that another person put forward.")
final class ApproveCommand extends OfficeCommand {
    @Parameters(paramLabel = "CHANGE", description = "the change, for example change-1")
    private String id = "";

    @Option(names = "--by", paramLabel = "PERSON", required = true, description = "who approves")
    private String person = "";

    @Option(names = "--comment", description = "what is to be said with it")
    private String comment = "";

    @Option(names = "--apply", description = "carry it out at once")
    private boolean apply;

    @Override
    String action() {
        return "approve";
    }

    @Override
    int work(RecordOffice office) {
        Change change = done(office.desk().approve(id, person, office.clock().instant(), comment));
        out().println(change.id() + " is approved by " + String.join(", ", change.approvers()));
        if (apply) {
            out().println(ApplyCommand.applied(office, id, person));
        }
        return ExitCode.OK;
    }
}
