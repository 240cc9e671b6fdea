package org.asbuilt.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.asbuilt.server.record.Upload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how the columns of a list would be understood. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        description =
                "Say as JSON how each column of a list would be understood. Correct it, keep it, and read such lists by it:"
                        + " asbuilt import --profile FILE LIST. No record is needed and nothing is kept.")
final class ProfileCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "LIST", description = "a CSV file, another table as text, or a workbook")
    private Path list = Path.of("");

    @Override
    public Integer call() {
        if (!Files.isRegularFile(list)) {
            throw new Asbuilt.Ended(ExitCode.BAD_INPUT, "there is no file " + list);
        }
        try {
            String guess = Upload.guessedColumns(list)
                    .orElseThrow(() -> new Asbuilt.Ended(ExitCode.BAD_INPUT, list + " holds no table of a known kind"));
            spec.commandLine().getOut().println(guess);
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + list, e);
        }
    }
}
