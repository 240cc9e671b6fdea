package org.asbuilt.server.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.server.record.Age;
import org.asbuilt.server.record.KeyCustody;
import org.asbuilt.server.record.KeyShare;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.RecordOffice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Keeps the keys of an installation elsewhere. Secrets go into files that only their owner reads, never onto the screen. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Make identities for backups, keep copies of the key file elsewhere, and change the keys.",
        subcommands = {
            KeysCommand.New.class,
            KeysCommand.Export.class,
            KeysCommand.Split.class,
            KeysCommand.Join.class,
            SealingCommands.Show.class,
            SealingCommands.Rotate.class,
            SealingCommands.Seal.class
        })
final class KeysCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: new, export, split, join, show, rotate or seal.");
    }

    /** Makes an identity. */
    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description =
                    "Make an age identity, as age-keygen does: the secret goes into a file to be kept away from this"
                            + " machine, its recipient is printed for backup.recipients.")
    static final class New implements Callable<Integer> {
        @Option(names = "--to", required = true, paramLabel = "FILE", description = "the file for the secret")
        private Path to = Path.of("");

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Age.Identity identity = Age.Identity.fresh();
            writeIdentity(to, identity);
            spec.commandLine().getOut().println(identity.recipient());
            return ExitCode.OK;
        }
    }

    /** Writes a copy of the key file. */
    @Command(name = "export", description = "Write a copy of the key file that only its recipients can decrypt.")
    static final class Export extends OfficeCommand {
        @Option(names = "--to", required = true, paramLabel = "FILE", description = "the encrypted copy")
        private Path to = Path.of("");

        @Option(
                names = "--recipient",
                required = true,
                paramLabel = "AGE1...",
                description = "who can decrypt it; can be given several times")
        private List<String> recipients = List.of();

        @Override
        String action() {
            return "keys.export";
        }

        @Override
        int work(RecordOffice office) {
            for (String recipient : recipients) {
                if (!Age.RECIPIENT.matcher(recipient).matches()) {
                    throw new Asbuilt.Ended(ExitCode.BAD_INPUT, recipient + " is no age recipient");
                }
            }
            office.keyCustody().export(to, recipients);
            out().println("The key file is in " + to + ", encrypted to " + String.join(", ", recipients) + ".");
            return ExitCode.OK;
        }
    }

    /** Splits. */
    @Command(
            name = "split",
            description =
                    "Make an identity that lies nowhere whole: print one share a sheet for as many people, some of"
                            + " whom rebuild it, and encrypt a copy of the key file to it.")
    static final class Split extends OfficeCommand {
        @Option(names = "--shares", description = "how many sheets (${DEFAULT-VALUE})")
        private int shares = 5;

        @Option(names = "--needed", description = "how many of them rebuild it (${DEFAULT-VALUE})")
        private int needed = 3;

        @Option(names = "--to", required = true, paramLabel = "DIR", description = "an empty folder for the sheets")
        private Path to = Path.of("");

        @Override
        String action() {
            return "keys.split";
        }

        @Override
        int work(RecordOffice office) {
            String plant = office.reading()
                    .plant(Moment.parse(Optional.empty(), Optional.empty()))
                    .subjects(Kind.SITE)
                    .map(Subject::name)
                    .sorted()
                    .collect(Collectors.joining(", "));
            LocalDate day = office.clock().instant().atZone(ZoneOffset.UTC).toLocalDate();
            KeyCustody.Split split = office.keyCustody().split(shares, needed, plant, day, to);
            split.files().forEach(file -> out().println(file));
            out().println("Print the sheets, give each to another person, and delete them here.");
            out().println("The recipient of what any " + needed
                    + " of them open, for backup.recipients and keys.recipients:");
            out().println(split.recipient());
            return ExitCode.OK;
        }
    }

    /** Joins. */
    @Command(
            name = "join",
            mixinStandardHelpOptions = true,
            description = "Rebuild an identity of its shares, which are read from files or, one a line, from standard"
                    + " input; an empty line ends them.")
    static final class Join implements Callable<Integer> {
        @Option(names = "--share", paramLabel = "FILE", description = "a text file with shares, one a line")
        private List<Path> files = List.of();

        @Option(names = "--to", required = true, paramLabel = "FILE", description = "the file for the identity")
        private Path to = Path.of("");

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Age.Identity identity =
                    KeyShare.join(lines().stream().map(KeyShare::parse).toList());
            writeIdentity(to, identity);
            spec.commandLine()
                    .getOut()
                    .println("The identity of " + identity.recipient() + " is in " + to
                            + ". It opens the copy of the key file and backups: asbuilt restore --identity " + to
                            + " --keys keys.json.age. Delete it when that is done.");
            return ExitCode.OK;
        }

        private List<String> lines() {
            List<String> lines = new ArrayList<>();
            try {
                for (Path file : files) {
                    Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                            .filter(line -> !line.isBlank())
                            .forEach(lines::add);
                }
                if (files.isEmpty()) {
                    spec.commandLine().getErr().println("Type the shares, one a line, and an empty line at the end:");
                    spec.commandLine().getErr().flush();
                    BufferedReader typed =
                            new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
                    for (Optional<String> line = next(typed); line.isPresent(); line = next(typed)) {
                        lines.add(line.get());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the shares", e);
            }
            return lines;
        }

        private static Optional<String> next(BufferedReader typed) throws IOException {
            return Optional.ofNullable(typed.readLine()).filter(line -> !line.isBlank());
        }
    }

    private static void writeIdentity(Path to, Age.Identity identity) {
        KeyCustody.write(
                to,
                ("# public key: " + identity.recipient() + "\n" + identity.secret() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
