package org.asbuilt.server.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.Proof;
import org.asbuilt.verify.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Recomputes a record. It does not go through the record office: a broken record must not be opened as if it were whole. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Recompute the whole record from its log and name the first broken link. It needs no server and writes"
                        + " nothing.",
        footer = "Exit code 4: the record is not what was signed.")
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(
            names = "--backup",
            paramLabel = "FILE",
            description = "a SQLite file from elsewhere, instead of the folder")
    private Optional<Path> backup = Optional.empty();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "checkpoints that were kept elsewhere, each a signed note or JSON; the logs must still contain what they say")
    private List<Path> checkpoints = List.of();

    @Option(
            names = "--release",
            paramLabel = "FILE",
            description = "signed releases that were handed out; the record must still contain them")
    private List<Path> releases = List.of();

    @Option(
            names = "--public-key",
            paramLabel = "BASE64",
            description = "the key that signatures must be by, also as the sheet of checkpoints has it; without it, the"
                    + " one of the folder's key file is")
    private Optional<String> publicKey = Optional.empty();

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description =
                    "instead of a record, an export as JSON Lines (asbuilt export --format jsonl); needs no record")
    private Optional<Path> export = Optional.empty();

    @Option(names = "--json", description = "answer with JSON")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (export.isPresent()) {
            return export(export.get());
        }
        Answer outcome;
        try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
            outcome = Proof.of(question(), progress);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(Proof.view(outcome)));
        } else {
            outcome.print(out);
        }
        return outcome.intact() ? ExitCode.OK : ExitCode.BROKEN;
    }

    private Optional<String> key() {
        return publicKey.map(Proof::key);
    }

    private int export(Path file) {
        Proof.Exported answer =
                Proof.export(file, Optional.of(new Home(record.folder().toAbsolutePath()).keys()), key());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(answer));
        } else {
            answer.lines().forEach(out::println);
        }
        return answer.intact() ? ExitCode.OK : ExitCode.BROKEN;
    }

    private Proof.Question question() {
        Home home = new Home(record.folder().toAbsolutePath());
        Path file = backup.orElse(home.database());
        if (record.server().isEmpty() && !Files.isRegularFile(file)) {
            throw new Asbuilt.Ended(ExitCode.BAD_INPUT, "there is no record at " + file);
        }
        return new Proof.Question(
                file,
                backup.isEmpty() ? record.server() : Optional.empty(),
                backup.isEmpty() ? Optional.of(home.keys()) : Optional.empty(),
                key(),
                checkpoints,
                releases);
    }
}
