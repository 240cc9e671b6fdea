package org.asbuilt.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asbuilt.server.record.Age;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a record of a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Restore a backup into a folder that holds no record, or into an empty PostgreSQL database. Nothing"
                        + " counts before all of it was verified.",
        footer = "Exit code 4: --even-if-broken, and the record is not what was signed.")
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(paramLabel = "BACKUP", description = "the encrypted file; its manifest lies beside it")
    private Path backup = Path.of("");

    @Option(
            names = "--identity",
            required = true,
            paramLabel = "FILE",
            description = "the age identity of one of the recipients")
    private Path identity = Path.of("");

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "the key file keys.json, as it is or encrypted to the identity; not needed if it lies in the"
                    + " folder already")
    private Optional<Path> keys = Optional.empty();

    @Option(names = "--without-manifest", description = "restore although the manifest is lost")
    private boolean withoutManifest;

    @Option(
            names = "--even-if-broken",
            description = "keep what was restored although it is not what was signed, to look at it")
    private boolean evenIfBroken;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Home home = Home.prepare(record.folder());
        Restore.Restored restored;
        try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
            restored = Restore.into(
                    home,
                    record.server(),
                    new Restore.Order(backup, Age.identities(identity), keys, withoutManifest, evenIfBroken),
                    progress);
        }
        out.println("The record of " + restored.installation() + ", backed up by Asbuilt " + restored.product()
                + ", is in " + home.folder() + ".");
        restored.rows().forEach((table, rows) -> out.println("  " + table + ": " + rows));
        restored.verification().checked().forEach((log, count) -> out.println(log + ": " + count + " in order"));
        restored.notes().forEach(out::println);
        if (restored.verification().ok()) {
            out.println("The record is what was signed.");
            return ExitCode.OK;
        }
        restored.verification().broken().forEach(sentence -> out.println("broken: " + sentence));
        return ExitCode.BROKEN;
    }
}
