package org.asbuilt.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.server.record.TwoVersions;
import org.asbuilt.server.view.DifferingView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Compares two versions of a file. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Say in what two versions of one file differ: two configurations of a device, two projects of a controller,"
                        + " two bills of materials, two lists. No record is needed and nothing is kept.",
        footer = {"", "Exit code 1: they differ."})
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "OLD", description = "the old version")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "the new version")
    private Path after = Path.of("");

    @Option(names = "--json", description = "answer with JSON")
    private boolean json;

    @Override
    public Integer call() {
        for (Path file : List.of(before, after)) {
            if (!Files.isRegularFile(file)) {
                throw new Asbuilt.Ended(ExitCode.BAD_INPUT, "there is no file " + file);
            }
        }
        TwoVersions.Compared compared;
        try {
            compared = TwoVersions.of(before, after);
        } catch (TwoVersions.NotReadable e) {
            throw new Asbuilt.Ended(ExitCode.BAD_INPUT, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + before + " or " + after, e);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(compared.differences()));
        } else {
            print(out, compared);
        }
        return compared.differences().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private void print(PrintWriter out, TwoVersions.Compared compared) {
        out.println("old: " + read(before, compared.before()));
        out.println("new: " + read(after, compared.after()));
        String subject = "";
        for (DifferingView one : compared.differences()) {
            String heading = one.kind().replace('-', ' ') + " " + one.subject();
            if (!heading.equals(subject)) {
                out.println();
                out.println(heading);
                subject = heading;
            }
            out.println("  " + one.pathLabel());
            one.beforeAt().ifPresent(at -> out.println("    - " + String.join(", ", one.before()) + "  (" + at + ")"));
            one.afterAt().ifPresent(at -> out.println("    + " + String.join(", ", one.after()) + "  (" + at + ")"));
        }
        out.println();
        out.println(
                compared.differences().isEmpty()
                        ? "They say the same."
                        : compared.differences().size() + " differences.");
    }

    private static String read(Path file, Receipt receipt) {
        return file.getFileName() + ", read by " + receipt.importer() + ", " + receipt.understood() + " of "
                + receipt.read() + " " + receipt.unit() + " understood";
    }
}
