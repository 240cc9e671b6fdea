package org.asbuilt.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.asbuilt.server.record.RecordOffice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in files as they appear in a folder. */
@Command(
        name = "watch",
        description =
                "Import each file that appears in a folder and the folders in it, once it is complete. The record itself is"
                        + " not changed.",
        footer = {
            "",
            "Made for captures that rotate, for example",
            "  dumpcap -i eth1 -b duration:300 -b files:100 -w /captures/line-1.pcapng",
            "  tcpdump -i eth1 -G 300 -w '/captures/line-1-%%Y%%m%%d-%%H%%M%%S.pcap'",
            "A file is complete when it has not changed for the time of --settled, or when it is a capture and a newer file of"
                    + " the same name but for its numbers is there; and when no process has it open to write, as far as this user"
                    + " may see that. Hidden files, *.partial, *.part, *.tmp and symbolic links are left out.",
            "Each file is imported once, however often this command is started, killed and started again. A file that is"
                    + " refused is tried again when it changes. A file that has grown since is taken in anew, and its earlier"
                    + " import is taken back.",
            "",
            "Exit code 1, with --once: a file was not read, or not to its end."
        })
final class WatchCommand extends OfficeCommand {
    @Parameters(paramLabel = "FOLDER", description = "the folder that others write to")
    private Path folder = Path.of("");

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = Amount.OfTime.class,
            description = "how often to look (10s)")
    private Duration every = Duration.ofSeconds(10);

    @Option(
            names = "--settled",
            paramLabel = "TIME",
            converter = Amount.OfTime.class,
            description = "for how long a file must stay as it is to count as complete (30s)")
    private Duration settled = Duration.ofSeconds(30);

    @Option(names = "--once", description = "look once, import what is complete, and end")
    private boolean once;

    @Option(
            names = "--move-to",
            paramLabel = "DIR",
            description = "move files there once they are imported; without it they stay where they are")
    private Optional<Path> target = Optional.empty();

    @Option(names = "--by", paramLabel = "PERSON", description = "who hands the files over; if not given, your account")
    private String person = account();

    @Override
    String action() {
        return "watch";
    }

    @Override
    int work(RecordOffice office) {
        check(office);
        Watching.Order order = new Watching.Order(person, folder, target, settled);
        try (Watching watching = Watching.begin(office, order, out(), err())
                        .orElseThrow(() -> new Asbuilt.Ended(
                                ExitCode.BAD_INPUT, "another process is watching " + folder + " for this record now"));
                Interruption interruption = new Interruption(() -> {})) {
            if (once) {
                watching.look(interruption);
                watching.tellWhatGrows();
                return watching.exitCode();
            }
            err().println("watching " + folder + " every " + every.toMillis() / 1000.0 + " s");
            do {
                watching.look(interruption);
            } while (!interruption.asked(every));
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(RecordOffice office) {
        if (!Files.isDirectory(folder)) {
            throw new Asbuilt.Ended(ExitCode.BAD_INPUT, "there is no folder " + folder);
        }
        try {
            Path real = folder.toRealPath();
            Path home = office.home().folder().toRealPath();
            if (real.startsWith(home) || home.startsWith(real)) {
                throw new Asbuilt.Ended(
                        ExitCode.BAD_INPUT, "the watched folder and the home of the record must not hold each other");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }
}
