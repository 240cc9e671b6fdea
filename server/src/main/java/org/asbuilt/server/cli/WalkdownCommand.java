package org.asbuilt.server.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.asbuilt.access.View;
import org.asbuilt.server.record.Lists;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.WalkdownSheets;
import org.asbuilt.server.view.Plant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a check sheet for a place. */
@Command(
        name = "walkdown",
        description =
                "Write a check sheet as CSV to standard output: the assets of a place as the record has them, with room for what"
                        + " is read there. Correct it on site, say yes or no under Seen, and import it: what differs becomes proposals."
                        + " With --pdf it is a sheet to print and to write on.")
final class WalkdownCommand extends OfficeCommand {
    @Parameters(
            paramLabel = "PLACE",
            arity = "0..1",
            description = "a part of the physical location or of the name of a site or zone; none for the whole plant")
    private String location = "";

    @Option(names = "--pdf", paramLabel = "FILE", description = "write the sheet as PDF (A4) to this file, and no CSV")
    private Optional<Path> pdf = Optional.empty();

    @Option(
            names = "--link",
            paramLabel = "URL",
            description =
                    "the address of the server, for example https://asbuilt.example: the QR code of each asset on the PDF then leads to"
                            + " its page; without it the code holds the id alone")
    private Optional<String> server = Optional.empty();

    @Override
    String action() {
        return "walkdown";
    }

    @Override
    int work(RecordOffice office) {
        Plant plant = office.reading().plant(Moment.parse(Optional.empty(), Optional.empty()));
        WalkdownSheets.Sheet sheet = WalkdownSheets.of(
                plant,
                office.counter(View.EVERYTHING).settled(plant),
                location,
                new Lists.Stamp(account(), office.clock().instant()));
        byte[] content = pdf.isPresent()
                ? WalkdownSheets.pdf(sheet, link())
                : WalkdownSheets.csv(sheet).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream entered = new ByteArrayOutputStream();
        try {
            office.disclosures()
                    .handAtConsole(
                            account(),
                            WalkdownSheets.export("walkdown " + location, sheet),
                            out -> out.write(content),
                            entered);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the sheet", e);
        }
        if (pdf.isPresent()) {
            write(pdf.get(), entered.toByteArray());
        } else {
            out().print(entered.toString(StandardCharsets.UTF_8));
        }
        return sheet.assets().isEmpty() ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private String link() {
        return server.map(url -> url.replaceAll("/+$", "") + "/subjects/").orElse("");
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new Asbuilt.Ended(ExitCode.BAD_INPUT, "cannot write " + file + ": " + e.getMessage());
        }
    }
}
