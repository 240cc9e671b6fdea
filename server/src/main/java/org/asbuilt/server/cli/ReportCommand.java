package org.asbuilt.server.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.asbuilt.report.ReportCatalogue;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.ReportDesk;
import org.asbuilt.server.report.Printed;
import org.asbuilt.server.report.ReportForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes reports about the record. */
@Command(
        name = "report",
        description =
                "Write a report about the record: HTML, PDF, workbook, CSV or JSON. Without a number: which there are.")
final class ReportCommand extends OfficeCommand {
    @Parameters(
            paramLabel = "NUMBER|all",
            arity = "0..1",
            description = "for example R-03; or all of them, into the folder of --out")
    private Optional<String> number = Optional.empty();

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "html, pdf, xlsx, csv or json; if not given, as FILE ends, and pdf otherwise")
    private Optional<String> form = Optional.empty();

    @Option(names = "--place", paramLabel = "ID", description = "a site, system or zone; if not given, the whole plant")
    private Optional<String> place = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description = "from when on reports about a time tell of what happened; if not given, for 90 days")
    private Optional<String> since = Optional.empty();

    @Option(names = "--at", paramLabel = "TIME", description = "the plant as it was then")
    private Optional<String> at = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "TIME|COMMIT",
            description = "as the record held it then, or after that commit")
    private Optional<String> asOf = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE|FOLDER", description = "where to; if not given, to this folder")
    private Optional<Path> target = Optional.empty();

    @Override
    String action() {
        return "report";
    }

    @Override
    int work(RecordOffice office) {
        if (number.isEmpty()) {
            ReportCatalogue.ALL.forEach(
                    report -> out().println(report.number() + "  " + report.title() + ": " + report.purpose()));
            return ExitCode.OK;
        }
        List<String> wanted = number.get().equals("all") ? ReportCatalogue.numbers() : List.of(number.get());
        wanted.forEach(one -> write(office, one));
        return ExitCode.OK;
    }

    private void write(RecordOffice office, String one) {
        ReportDesk desk = office.reports();
        // Whoever holds the keys of the installation is told all that it knows; who may do what is known to the running
        // server only.
        ReportDesk.Made made = desk.make(
                new ReportDesk.Asked(one, place, since, Moment.parse(at, asOf)),
                new ReportDesk.Rights(true, Optional::empty));
        Printed printed = desk.printed(made, account());
        Path folder = target.filter(Files::isDirectory).orElse(Path.of(""));
        ReportForm as = ReportForm.parse(form.orElseGet(() -> target.filter(path -> !Files.isDirectory(path))
                .map(path -> path.toString().replaceAll("^.*\\.", ""))
                .orElse("pdf")));
        Path file = target.filter(path -> !Files.isDirectory(path))
                .orElseGet(() -> folder.resolve(printed.fileName() + "." + as.ending()));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            office.disclosures()
                    .handAtConsole(account(), made.export("report " + one), content -> as.write(printed, content), out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        out().println(file + "  " + made.label() + ", " + made.page().rows() + " rows");
    }
}
