package org.asbuilt.server.cli;

import org.asbuilt.change.Change;
import org.asbuilt.server.record.RecordOffice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Carries an approved change out. */
@Command(name = "apply", description = "Carry an approved change out.")
final class ApplyCommand extends OfficeCommand {
    @Parameters(paramLabel = "CHANGE", description = "the change, for example change-1")
    private String id = "";

    @Option(names = "--by", paramLabel = "PERSON", description = "who carries it out; if not given, your account")
    private String person = account();

    @Override
    String action() {
        return "apply";
    }

    @Override
    int work(RecordOffice office) {
        out().println(applied(office, id, person));
        return ExitCode.OK;
    }

    static String applied(RecordOffice office, String id, String person) {
        Change change = done(office.desk().apply(id, person, office.clock().instant()));
        return change.id() + " is applied as commit " + change.commit().orElseThrow();
    }
}
