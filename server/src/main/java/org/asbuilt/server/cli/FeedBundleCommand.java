package org.asbuilt.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.asbuilt.server.record.FeedBundles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts feeds into one signed file. */
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description =
                "Put advisories, the catalogue of known exploited vulnerabilities and predictions into one signed file, on"
                        + " a machine with a network; `asbuilt import` verifies it on one without. No record is needed.")
final class FeedBundleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "the key that signs, in PEM; made if it is not there")
    private Path key = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the bundle")
    private Path out = Path.of("");

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files of the bundle")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        try {
            spec.commandLine()
                    .getOut()
                    .println(out + " holds " + files.size() + " files, signed with the key "
                            + FeedBundles.write(files, key, out, Instant.now()).hex());
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the bundle " + out + ": " + e.getMessage(), e);
        }
    }
}
