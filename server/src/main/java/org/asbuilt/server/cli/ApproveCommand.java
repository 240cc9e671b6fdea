package org.asbuilt.server.cli;

import java.util.EnumSet;
import java.util.Set;
import org.asbuilt.change.Capacity;
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

    @Option(
            names = "--as",
            paramLabel = "CAPACITY",
            split = ",",
            description = "in which capacity: ${COMPLETION-CANDIDATES}; TECHNICAL if not given")
    private Set<Capacity> capacities = EnumSet.noneOf(Capacity.class);

    @Option(names = "--apply", description = "carry it out at once")
    private boolean apply;

    @Override
    String action() {
        return "approve";
    }

    @Override
    int work(RecordOffice office) {
        Set<Capacity> given = capacities.isEmpty() ? EnumSet.of(Capacity.TECHNICAL) : capacities;
        Change change = done(office.desk().approve(id, person, office.clock().instant(), comment, given));
        out().println(change.id() + " is approved by " + String.join(", ", change.approvers())
                + (change.isApproved() ? "" : "; it waits for further approvals"));
        if (apply) {
            out().println(ApplyCommand.applied(office, id, person));
        }
        return ExitCode.OK;
    }
}
