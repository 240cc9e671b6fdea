package org.asbuilt.server.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.Move;
import org.asbuilt.server.record.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Moves a record from SQLite to PostgreSQL. */
@Command(
        name = "move",
        mixinStandardHelpOptions = true,
        description =
                "Move the record from the SQLite file in the folder into an empty PostgreSQL database (--database);"
                        + " the server must be stopped. All of it arrives, verified, or nothing; the file is kept under another"
                        + " name.")
final class MoveCommand implements Callable<Integer> {
    @Mixin
    private RecordOptions record = new RecordOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Storage.Server server = record.server()
                .orElseThrow(() -> new InvalidValue(
                        "say with --database where to: jdbc:postgresql://HOST/NAME, an empty database"));
        PrintWriter out = spec.commandLine().getOut();
        Home home = new Home(record.folder().toAbsolutePath().normalize());
        Move.Moved moved;
        try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
            moved = Move.toPostgres(home, server, out::println, progress);
        }
        moved.rows().forEach((table, rows) -> out.println("  " + table + ": " + rows));
        moved.verification().checked().forEach((log, count) -> out.println(log + ": " + count + " in order"));
        out.println("The record of " + moved.installation() + " is in " + server.url()
                + " and is what was signed. From now on start with --database " + server.url()
                + "; the keys stay in " + home.folder() + ", what was the record until now lies in " + moved.kept()
                + ".");
        return ExitCode.OK;
    }
}
