package org.asbuilt.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the bill of materials of this program, which the build made. Source: CycloneDX 1.6; OWASP ASVS 14.2.5. */
@Command(
        name = "materials",
        mixinStandardHelpOptions = true,
        description =
                "Write the bill of materials of this program to standard output, as CycloneDX in JSON: each library with its"
                        + " version, licences and digests. Asbuilt imports it too.")
final class MaterialsCommand implements Callable<Integer> {
    private static final String BILL = "/META-INF/sbom/asbuilt.cdx.json";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (InputStream bill = Optional.ofNullable(MaterialsCommand.class.getResourceAsStream(BILL))
                .orElseThrow(() -> new IllegalStateException("this build has no bill of materials"))) {
            spec.commandLine().getOut().println(new String(bill.readAllBytes(), StandardCharsets.UTF_8));
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the bill of materials", e);
        }
    }
}
