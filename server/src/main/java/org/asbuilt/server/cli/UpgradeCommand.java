package org.asbuilt.server.cli;

import java.util.concurrent.Callable;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.Upgrade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings a record to the schema of this program. */
@Command(
        name = "upgrade",
        mixinStandardHelpOptions = true,
        description =
                "Bring the record in a SQLite file to the schema of this program, as every first start of a newer version"
                        + " does: it keeps a copy, migrates, recomputes everything, and puts the copy back if either fails.")
final class UpgradeCommand implements Callable<Integer> {
    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(
            names = "--even-if-broken",
            description = "keep the upgraded record although it is not what was signed, because it was so before")
    private boolean evenIfBroken;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        boolean done = Upgrade.of(
                        new Home(record.folder().toAbsolutePath().normalize()),
                        spec.commandLine().getOut()::println)
                .whenDue(evenIfBroken);
        if (!done) {
            spec.commandLine().getOut().println("There is nothing to do: the record has the schema of this program.");
        }
        return ExitCode.OK;
    }
}
