package org.asbuilt.server.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.View;
import org.asbuilt.goal.GoalStanding;
import org.asbuilt.goal.Measured;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.server.exchange.Backing;
import org.asbuilt.server.exchange.Format;
import org.asbuilt.server.exchange.Formats;
import org.asbuilt.server.exchange.Selection;
import org.asbuilt.server.record.Counter;
import org.asbuilt.server.record.Disclosures;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.view.Plant;
import picocli.CommandLine.Option;

/** In which format of another tool the record is written, and what of it. */
final class ExchangeOptions {
    private static final String LIST = "list";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "the record in a format of another tool; list tells which there are")
    private Optional<String> format = Optional.empty();

    @Option(names = "--site", paramLabel = "SITE", description = "with --format: of that site only, by its id or name")
    private Optional<String> site = Optional.empty();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "with --format: of that zone only and the zones within it, by its id or name")
    private Optional<String> zone = Optional.empty();

    @Option(
            names = "--asset",
            paramLabel = "ASSET",
            description = "with --format: of that asset only, by its id or name")
    private Optional<String> asset = Optional.empty();

    boolean isAsked() {
        return format.isPresent();
    }

    /** Writes it where it is wanted. */
    int write(RecordOffice office, Moment moment, Optional<Path> target, PrintWriter out) {
        if (format.equals(Optional.of(LIST))) {
            Formats.ALL.forEach(one -> out.println(one.about().name() + "\t"
                    + one.about().title() + " (" + one.about().standard() + ")"));
            return ExitCode.OK;
        }
        Format chosen = Formats.named(format.orElseThrow());
        Plant plant = office.reading().plant(moment);
        Selection.Wanted wanted = new Selection.Wanted(
                found(plant, Kind.SITE, site), found(plant, Kind.ZONE, zone), found(plant, Kind.ASSET, asset));
        if (chosen.isOfNow() && (!wanted.equals(Selection.Wanted.ALL) || !moment.equals(Moment.NOW))) {
            throw new Asbuilt.Ended(
                    ExitCode.USAGE,
                    "this format is about the whole record as it is now: neither a place nor a time can be chosen for it");
        }
        Selection selection = Selection.of(plant, wanted);
        List<Subject> subjects = chosen.subjects(selection);
        if (subjects.isEmpty()) {
            throw new Asbuilt.Ended(ExitCode.BAD_INPUT, "nothing that this format holds is in what was chosen");
        }
        Disclosures.Export export = Disclosures.Export.of(
                "export --format " + chosen.about().name() + " (" + selection.words() + ")",
                plant.snapshot().commit(),
                subjects,
                chosen.kinds().size() == Kind.values().length && selection.isAll());
        Counter counter = office.counter(View.EVERYTHING);
        Backing backing = Backing.of(
                office.proofs(),
                counter,
                plant,
                export.label(),
                () -> {
                    office.assessments().refresh();
                    return GoalStanding.all(Measured.of(
                            office.assessments().current(),
                            Optional.of(counter.permitted().checked())));
                },
                true);
        try {
            hand(office, export, content -> chosen.write(selection, backing, content), target, chosen, out);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write " + target.map(Path::toString).orElse("the export"), e);
        }
        return ExitCode.OK;
    }

    private static void hand(
            RecordOffice office,
            Disclosures.Export export,
            Disclosures.Content content,
            Optional<Path> target,
            Format format,
            PrintWriter out)
            throws IOException {
        if (target.isPresent()) {
            Path file = Files.isDirectory(target.get())
                    ? target.get().resolve(format.about().fileName())
                    : target.get();
            try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
                office.disclosures().handAtConsole(OfficeCommand.account(), export, content, to);
            }
            return;
        }
        if (!format.isText()) {
            throw new Asbuilt.Ended(ExitCode.USAGE, "this format is no text: say with --out where it is to go");
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        office.disclosures().handAtConsole(OfficeCommand.account(), export, content, text);
        out.print(text.toString(StandardCharsets.UTF_8));
        out.flush();
    }

    private static Optional<Id> found(Plant plant, Kind kind, Optional<String> wanted) {
        return wanted.map(name -> Called.found(plant, name)
                .filter(subject -> subject.kind() == kind)
                .map(Subject::id)
                .orElseThrow(() -> Called.nothing(name)));
    }
}
