package org.asbuilt.server.cli;

import java.util.concurrent.Callable;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.Upgrade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes an upgrade back. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description =
                "Put the record of before the newest upgrade back, to go on with the version of Asbuilt before; the server must"
                        + " be stopped. The present record is kept beside it.")
final class RollbackCommand implements Callable<Integer> {
    @Mixin
    private RecordOptions record = new RecordOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .println(Upgrade.of(
                                new Home(record.folder().toAbsolutePath().normalize()),
                                spec.commandLine().getOut()::println)
                        .rollback());
        return ExitCode.OK;
    }
}
