package org.asbuilt.server.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Kind;
import org.asbuilt.server.record.Disclosures;
import org.asbuilt.server.record.Lists;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.view.Plant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes lists of the record for table programs. */
@Command(
        name = "export",
        description =
                "Write a list of the record for a table program. Edit it and import it again: what you changed is put forward,"
                        + " and nothing else.",
        footer = {
            "",
            "With --format, instead of a list, the record in a format of another tool, such as cyclonedx, stix or netbox; --format list"
                    + " tells which there are. What is exported as jsonl is signed: `asbuilt verify --export FILE` holds it against that.",
            "",
            "A workbook (--xlsx) has a sheet for the subjects of each kind and one for each facet that they have several times, such"
                    + " as network ports. As CSV each of these is a file of its own: without --facet that of the subjects; all of"
                    + " them if FILE is a folder. A table program that opens CSV may take versions for numbers and serial numbers"
                    + " for dates; a workbook is safe from that."
        })
final class ExportCommand extends OfficeCommand {
    @Parameters(
            paramLabel = "KIND|all",
            arity = "0..1",
            description = "for example asset, connection, zone, network; or all kinds")
    private String kind = "";

    @Option(names = "--csv", description = "as CSV; so it is if nothing is said and FILE does not end in .xlsx")
    private boolean csv;

    @Option(names = "--xlsx", description = "as a workbook")
    private boolean xlsx;

    @Option(names = "--facet", paramLabel = "FACET", description = "the list of this facet, for example networkPort")
    private Optional<String> facet = Optional.empty();

    @Mixin
    private ExchangeOptions exchange = new ExchangeOptions();

    @Option(names = "--at", paramLabel = "TIME", description = "the plant as it was then")
    private Optional<String> at = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "TIME|COMMIT",
            description = "as the record held it then, or after that commit")
    private Optional<String> asOf = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "where to; if not given, to standard output")
    private Optional<Path> target = Optional.empty();

    @Override
    String action() {
        return "export";
    }

    @Override
    int work(RecordOffice office) {
        if (exchange.isAsked()) {
            return exchanged(office);
        }
        if (kind.isEmpty()) {
            throw new Asbuilt.Ended(
                    ExitCode.USAGE, "say which kind to list, or with --format in which format to write the record");
        }
        if (csv && xlsx) {
            throw new Asbuilt.Ended(ExitCode.USAGE, "--csv or --xlsx, not both");
        }
        Plant plant = office.reading().plant(Moment.parse(at, asOf));
        List<Kind> kinds = kind.equals("all") ? Lists.everyKind() : List.of(Kind.parse(kind));
        boolean workbook = xlsx
                || (!csv
                        && target.filter(file -> file.toString().endsWith(".xlsx"))
                                .isPresent());
        try {
            if (workbook) {
                workbook(office, plant, kinds);
            } else if (target.filter(Files::isDirectory).isPresent()) {
                folder(office, plant, kinds, target.get());
            } else {
                single(office, plant, kinds);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write " + target.map(Path::toString).orElse("the list"), e);
        }
        return ExitCode.OK;
    }

    private int exchanged(RecordOffice office) {
        if (csv || xlsx || facet.isPresent() || !kind.isEmpty()) {
            throw new Asbuilt.Ended(
                    ExitCode.USAGE, "--format writes no list: leave out the kind, --facet, --csv and --xlsx");
        }
        return exchange.write(office, Moment.parse(at, asOf), target, out());
    }

    private void workbook(RecordOffice office, Plant plant, List<Kind> kinds) throws IOException {
        if (target.isEmpty() || facet.isPresent()) {
            throw new Asbuilt.Ended(
                    ExitCode.USAGE,
                    target.isEmpty()
                            ? "a workbook is no text: say with --out where it is to go"
                            : "a workbook holds all facets; --facet is for CSV");
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target.get()))) {
            handed(
                    office,
                    Lists.export("export " + kind + ".xlsx", plant, kinds, Lists.Chosen.ALL),
                    content -> office.lists().workbook(plant, kinds, Lists.Chosen.ALL, stamp(office), content),
                    out);
        }
    }

    private void folder(RecordOffice office, Plant plant, List<Kind> kinds, Path folder) throws IOException {
        for (Kind one : kinds) {
            List<Lists.Table> tables =
                    facet.isPresent() ? List.of(Lists.table(one, facet)) : Lists.tables(plant, one, Lists.Chosen.ALL);
            for (Lists.Table table : tables) {
                Path file = folder.resolve(table.name() + ".csv");
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    csv(office, plant, table, out);
                }
                out().println(file);
            }
        }
    }

    private void single(RecordOffice office, Plant plant, List<Kind> kinds) throws IOException {
        if (kinds.size() > 1) {
            throw new Asbuilt.Ended(
                    ExitCode.USAGE,
                    "a CSV file holds one list: name a folder with --out, or ask for a workbook with --xlsx");
        }
        Lists.Table table = Lists.table(kinds.getFirst(), facet);
        if (target.isPresent()) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target.get()))) {
                csv(office, plant, table, out);
            }
            return;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        csv(office, plant, table, text);
        out().print(text.toString(StandardCharsets.UTF_8));
        out().flush();
    }

    private static void csv(RecordOffice office, Plant plant, Lists.Table table, OutputStream out) throws IOException {
        handed(
                office,
                Lists.export("export " + table.name() + ".csv", plant, List.of(table.kind()), Lists.Chosen.ALL),
                content -> office.lists().csv(plant, table, Lists.Chosen.ALL, stamp(office), content),
                out);
    }

    /** Whoever holds the keys of the installation needs nobody to let it; it is entered in the register of exports. */
    private static void handed(
            RecordOffice office, Disclosures.Export export, Disclosures.Content content, OutputStream out)
            throws IOException {
        office.disclosures().handAtConsole(account(), export, content, out);
    }

    private static Lists.Stamp stamp(RecordOffice office) {
        return new Lists.Stamp(account(), office.clock().instant());
    }
}
