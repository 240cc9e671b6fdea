package org.asbuilt.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.asbuilt.dissect.CaptureWindow;
import org.asbuilt.dissect.TrafficSummary;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.evidence.Receipt.Remark;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.Choice;
import org.asbuilt.importers.Importer;
import org.asbuilt.importers.Importers;
import org.asbuilt.importers.PacketCapture;
import org.asbuilt.importers.capture.CaptureReading;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.observed.Observed;
import org.asbuilt.model.Digest;

/** Reads one file of a sensor as the single process does. What cannot be read becomes a remark, never an exception. */
final class FileReading {
    /** The importers whose files are what a sensor heard. */
    static final Set<String> IMPORTERS =
            Set.of("packet-capture", "zeek-logs", "suricata-eve", "flow-records", "arkime-sessions");

    private final Archive archive;

    FileReading(Archive archive) {
        this.archive = archive;
    }

    /**
     * Reads a file.
     *
     * @param name its name with the folders below the root of the archive
     * @return empty if it lies in no folder of a site
     * @throws IOException if the storage fails; the file is to be read again then
     */
    Optional<Piece> read(String name, long length, Input.Opener opener) throws IOException {
        Optional<Shelf> shelf = archive.shelf(name);
        if (shelf.isEmpty()) {
            return Optional.empty();
        }
        Digest digest = digest(opener);
        String fileName = name.substring(name.lastIndexOf('/') + 1);
        Input input = Input.of(fileName, length, opener);
        One one = new One(shelf.get(), name, digest, input);
        return Optional.of(
                switch (Importers.best(input.head())) {
                    case Choice.Chosen chosen
                    when !IMPORTERS.contains(chosen.importer().name()) ->
                        one.unread("it is for the importer " + chosen.importer().name()
                                + ", which reads no traffic: take it in at the record itself");
                    case Choice.Chosen chosen
                    when chosen.importer() instanceof PacketCapture capture -> one.capture(capture);
                    case Choice.Chosen chosen -> one.log(chosen.importer());
                    case Choice.Unknown unknown -> one.unread("no importer reads it");
                    case Choice.Undecided undecided -> one.unread(undecided.question());
                });
    }

    /**
     * What is said of a file that could not be opened. The account knows each file by a digest: here that of its name and of why, for no
     * other file may stand for it.
     *
     * @param name its name with the folders below the root of the archive
     */
    Optional<Piece> unopened(String name, String why) {
        return archive.shelf(name).map(shelf -> {
            byte[] words = (name + ": " + why).getBytes(StandardCharsets.UTF_8);
            return new One(shelf, name, Digest.of(words), Input.of(name, new byte[0])).unread(why);
        });
    }

    private static Digest digest(Input.Opener opener) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream content = opener.open()) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
        }
        return Digest.of(sha256.digest(), 0);
    }

    /** One file that is being read. */
    private final class One {
        private final Shelf shelf;
        private final String name;
        private final Digest digest;
        private final Input input;

        One(Shelf shelf, String name, Digest digest, Input input) {
            this.shelf = shelf;
            this.name = name;
            this.digest = digest;
            this.input = input;
        }

        Piece unread(String why) {
            Remark remark = new Remark(Severity.WARNING, new Locus.Words(name), why);
            return new Piece(
                    told(
                            Optional.empty(),
                            "none",
                            "files",
                            1,
                            0,
                            Map.of(),
                            List.of(remark),
                            Optional.empty(),
                            List.of()),
                    Optional.empty());
        }

        Piece capture(PacketCapture importer) {
            List<TrafficSummary> summaries = new ArrayList<>(1);
            Receipt receipt = Reading.of(
                    importer.name(),
                    importer.unit(),
                    input.named(name),
                    Limits.standard(),
                    Claims.none(),
                    Progress.none(),
                    reading -> summaries.add(CaptureReading.summary(reading)));
            Optional<TrafficSummary> traffic = summaries.stream().findFirst();
            Optional<Instant> start = traffic.flatMap(TrafficSummary::window).map(CaptureWindow::start);
            List<Remark> remarks = new ArrayList<>(receipt.remarks());
            if (start.isEmpty()) {
                remarks.add(new Remark(Severity.ERROR, new Locus.Whole(), "no packet could be read from the file"));
            }
            long packets = traffic.map(some -> some.account().packets()).orElse(0L);
            long understood = traffic.map(some -> CaptureReading.understood(some.account()))
                    .orElse(0L);
            return new Piece(
                    told(
                            start,
                            importer.name(),
                            importer.unit(),
                            packets,
                            understood,
                            Map.of(),
                            remarks.stream().map(this::here).toList(),
                            Optional.empty(),
                            List.of()),
                    traffic.filter(some -> some.window().isPresent()));
        }

        Piece log(Importer importer) {
            List<Claim> claims = new ArrayList<>();
            Receipt receipt = importer.read(input, Limits.standard(), claims::add, Progress.none());
            Optional<Instant> start = receipt.coverage()
                    .map(Coverage::from)
                    .or(() -> claims.stream()
                            .flatMap(claim -> claim.observed().stream())
                            .min(Instant::compareTo));
            return new Piece(
                    told(
                            start,
                            receipt.importer(),
                            receipt.unit(),
                            receipt.read(),
                            receipt.understood(),
                            receipt.counts(),
                            receipt.remarks().stream().map(this::here).toList(),
                            receipt.coverage(),
                            claims.stream().map(this::here).toList()),
                    Optional.empty());
        }

        private Locus here(Locus locus) {
            return switch (locus) {
                case Locus.Whole whole -> new Locus.Words(name);
                case Locus.Pointer pointer -> new Locus.Words("element " + pointer.pointer() + " of " + name);
                case Locus.Line line -> new Locus.Words(line.text() + " of " + name);
                case Locus.Cell cell -> new Locus.Words(cell.text() + " of " + name);
                case Locus.Packet packet -> new Locus.Words(packet.text() + " of " + name);
                case Locus.Words words -> new Locus.Words(words.text() + " of " + name);
            };
        }

        private Remark here(Remark remark) {
            return new Remark(remark.severity(), here(remark.locus()), remark.text());
        }

        private Claim here(Claim claim) {
            return new Claim(
                    claim.about(),
                    claim.path(),
                    claim.value(),
                    here(claim.locus()),
                    claim.observed(),
                    claim.method(),
                    claim.confidence());
        }

        private Observed told(
                Optional<Instant> start,
                String importer,
                String unit,
                long read,
                long understood,
                Map<String, Long> counts,
                List<Remark> remarks,
                Optional<Coverage> coverage,
                List<Claim> claims) {
            Shelf at = shelf.at(start, archive.window());
            return new Observed(
                    at.site(),
                    at.sensor(),
                    at.from(),
                    at.from().map(from -> from.plus(archive.window())),
                    List.of(new Observed.File(name, digest, importer, unit, read, understood)),
                    new TreeMap<>(counts),
                    remarks,
                    coverage,
                    claims);
        }
    }
}
