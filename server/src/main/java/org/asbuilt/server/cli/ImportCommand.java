package org.asbuilt.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeType;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.SourceType;
import org.asbuilt.server.record.Intake;
import org.asbuilt.server.record.Proposals;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Upload;
import org.asbuilt.server.view.ChangeSummary;
import org.asbuilt.server.view.ImportView;
import org.asbuilt.server.view.ImportView.FileState;
import org.asbuilt.server.view.ItemView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Takes files in. */
@Command(
        name = "import",
        description =
                "Say what each file holds, keep what it claims, and show what that means for the record. The record"
                        + " itself is not changed.",
        footer = {
            "",
            "- in place of a file is standard input. A capture (pcap, pcapng) may come through it without end, for example",
            "  tcpdump -i eth1 -U -w - | asbuilt import - --name line-1",
            "It is cut into windows; each waits in HOME/spool/NAME until it is imported, and says so on standard error. At the"
                    + " end of the pipe, and on SIGINT or SIGTERM, the last window is closed and imported. After a crash the next"
                    + " start under the same name takes up what waits there and what was being written, up to its last whole"
                    + " record; `asbuilt import - --name NAME </dev/null` does only that. Anything else that comes through is"
                    + " imported as one file. With --json each window is answered with one line.",
            "",
            "Exit code 1: a file was not read, or not to its end; a live capture broke off in the middle of a record."
        })
final class ImportCommand extends OfficeCommand {
    private static final int MOST_ITEMS = 20;

    private static final Path STANDARD_INPUT = Path.of("-");

    @Parameters(
            paramLabel = "FILE|DIR|-",
            arity = "1..*",
            description = "files, and folders to walk through; - alone is standard input")
    private List<Path> paths = List.of();

    @Option(names = "--dry-run", description = "keep nothing")
    private boolean dryRun;

    @Option(
            names = "--as",
            paramLabel = "TYPE",
            description = "what kind of source the files are, for example asset-inventory")
    private Optional<String> type = Optional.empty();

    @Option(
            names = "--importer",
            paramLabel = "NAME",
            description = "who reads the files, if it is not to be found out")
    private Optional<String> importer = Optional.empty();

    @Option(
            names = "--profile",
            paramLabel = "FILE|NAME",
            description =
                    "what the columns of a list hold: a file as `asbuilt profile LIST` wrote it and you corrected it, or the"
                            + " name of a profile that is kept in the home or comes with the program")
    private Optional<String> profile = Optional.empty();

    private Optional<String> columns = Optional.empty();

    @Option(
            names = "--discard-logic",
            description = "keep of controllers' projects only a copy without the logic; the facts are the same")
    private boolean discardLogic;

    @Option(
            names = "--produced",
            paramLabel = "TIME",
            description = "when the files were produced, if they do not say it")
    private Optional<String> produced = Optional.empty();

    @Option(
            names = "--source",
            paramLabel = "NAME|ID",
            description = "the entry of the source register that the files come from")
    private Optional<String> source = Optional.empty();

    @Option(
            names = "--permit",
            paramLabel = "NAME|ID",
            description =
                    "the permit of the scan whose result the files are, as `asbuilt permit` makes it out; what an active"
                            + " scan found enters only with one")
    private Optional<String> permit = Optional.empty();

    @Option(names = "--by", paramLabel = "PERSON", description = "who hands the files over; if not given, your account")
    private String person = account();

    @Option(
            names = "--baseline",
            description = "put everything that documents and configurations add forward as a change of type BASELINE")
    private boolean baseline;

    @Option(
            names = "--accept-baseline-as",
            paramLabel = "PERSON",
            description = "approve and apply the baseline as this other person; for scripts")
    private Optional<String> accepting = Optional.empty();

    @Mixin
    private LiveOptions live = new LiveOptions();

    @Option(names = "--json", description = "answer with JSON")
    private boolean json;

    @Option(names = "--all", description = "show everything, not only the first few")
    private boolean all;

    /** The answer as JSON. */
    record Answer(ImportView account, List<ItemView> items, Optional<ChangeSummary> baseline) {}

    @Override
    String action() {
        return "import";
    }

    @Override
    int work(RecordOffice office) {
        if (accepting.filter(person::equals).isPresent()) {
            throw new Asbuilt.Ended(
                    ExitCode.BAD_INPUT, person + " puts the baseline forward and cannot be the one who approves it");
        }
        columns = profile.map(text -> columns(office, text));
        if (paths.contains(STANDARD_INPUT)) {
            return standardInput(office);
        }
        Upload.Origin origin = office.collecting().origin(source, permit);
        return files(
                office, uploads().stream().map(upload -> upload.from(origin)).toList());
    }

    private int standardInput(RecordOffice office) {
        Optional<String> problem = paths.size() > 1 ? Optional.of("- stands alone") : live.problem();
        if (problem.isPresent()) {
            throw new Asbuilt.Ended(ExitCode.USAGE, problem.get());
        }
        Upload.Origin origin = office.collecting().origin(source, permit);
        LiveImport.Order order = new LiveImport.Order(
                person,
                dryRun,
                baseline || accepting.isPresent(),
                live,
                file -> upload(file).from(origin),
                file -> files(office, List.of(upload(file).from(origin))),
                this::answer);
        return new LiveImport(office, order, err()).run(System.in);
    }

    /** With --json, one line a window. */
    private void answer(ImportView account) {
        if (json) {
            out().println(JsonMapper.builder().build().writeValueAsString(account));
        }
    }

    private int files(RecordOffice office, List<Upload> uploads) {
        Intake.Taken taken;
        try (ProgressLine progress = new ProgressLine(err())) {
            taken = office.intake().take(person, uploads, dryRun, progress);
        }
        List<ItemView> items = taken.items().stream()
                .map(item -> office.reading().item(item, taken.claims()))
                .toList();
        Optional<Change> change =
                (baseline || accepting.isPresent()) && !dryRun ? Optional.of(baseline(office)) : Optional.empty();
        List<ItemView> left = change.flatMap(Change::commit).isPresent() ? remaining(office, taken.account()) : items;
        if (json) {
            printJson(new Answer(taken.account(), left, change.map(ChangeSummary::of)));
        } else {
            print(taken.account(), left, change);
        }
        boolean complete = taken.account().files().stream()
                .allMatch(file -> file.state() == FileState.READ || file.state() == FileState.ALREADY_KNOWN);
        return complete ? ExitCode.OK : ExitCode.FINDINGS;
    }

    /** What is left of an import's matters once the baseline is applied. */
    private static List<ItemView> remaining(RecordOffice office, ImportView account) {
        office.drift().refresh();
        return office.reading().broughtAbout(account.id()).orElse(List.of()).stream()
                .map(office.reading()::item)
                .toList();
    }

    private Change baseline(RecordOffice office) {
        Proposals.Written written =
                office.proposals().selected(person, "first baseline", Map.of(Proposals.ALL_PLAIN, "documented"));
        Change proposed = done(office.proposals()
                .propose(
                        person,
                        ChangeType.BASELINE,
                        "Accept what the documents say as the first baseline",
                        "Nothing recorded so far contradicts it",
                        written));
        return accepting
                .map(other -> {
                    done(office.desk()
                            .approve(proposed.id(), other, office.clock().instant(), "first baseline"));
                    return done(office.desk()
                            .apply(proposed.id(), other, office.clock().instant()));
                })
                .orElse(proposed);
    }

    private void print(ImportView account, List<ItemView> items, Optional<Change> change) {
        Listing listing = new Listing(out(), all);
        account.files().forEach(listing::file);
        out().println();
        out().println(
                        account.dryRun()
                                ? "Dry run: nothing was kept."
                                : account.id().isEmpty() ? "Nothing new." : "Kept as " + account.id() + ".");
        listing.items(items, MOST_ITEMS);
        change.ifPresent(made -> {
            out().println();
            if (made.commit().isPresent()) {
                out().println("The baseline " + made.id() + " is applied: "
                        + made.edits().size() + " edits, commit "
                        + made.commit().get() + ".");
            } else {
                out().println("The baseline waits as " + made.id() + " with "
                        + made.edits().size() + " edits. Another person accepts it with");
                out().println("  asbuilt approve " + made.id() + " --by NAME --apply");
            }
        });
    }

    private List<Upload> uploads() {
        List<Upload> uploads = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new Asbuilt.Ended(ExitCode.BAD_INPUT, "there is no file or folder " + path);
            }
            for (Path file : files(path)) {
                uploads.add(upload(file));
            }
        }
        if (uploads.isEmpty()) {
            throw new Asbuilt.Ended(ExitCode.BAD_INPUT, "there are no files in " + paths);
        }
        return uploads;
    }

    private Upload upload(Path file) {
        Upload upload = new Upload(
                        String.valueOf(file.getFileName()),
                        file,
                        importer,
                        type.map(ImportCommand::sourceType),
                        produced.map(ImportCommand::time))
                .with(discardLogic ? Upload.Logic.DISCARD : Upload.Logic.KEEP);
        return columns.map(upload::by).orElse(upload);
    }

    private static String columns(RecordOffice office, String text) {
        Path file = Path.of(text);
        if (!Files.exists(file)) {
            return office.profiles().named(text);
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Asbuilt.Ended(ExitCode.BAD_INPUT, "cannot read the profile " + file);
        }
    }

    private static List<Path> files(Path path) {
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot walk through " + path, e);
        }
    }

    static SourceType sourceType(String text) {
        return Arrays.stream(SourceType.values())
                .filter(type ->
                        type.name().equals(text.strip().toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> InvalidValue.expected("a type of source", text));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw InvalidValue.expected("a time such as 2026-11-23T15:00:00Z", text);
        }
    }
}
