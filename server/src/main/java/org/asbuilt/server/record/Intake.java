package org.asbuilt.server.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.evidence.SourceType;
import org.asbuilt.importers.Choice;
import org.asbuilt.importers.Importer;
import org.asbuilt.importers.Importers;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.model.Digest;
import org.asbuilt.reconcile.Item;
import org.asbuilt.server.view.ImportView;
import org.asbuilt.server.view.ImportView.FileState;
import org.asbuilt.server.view.ImportView.FileView;
import org.asbuilt.server.view.ReceiptView;
import org.asbuilt.store.Import;
import org.asbuilt.store.SqlArtifacts;
import org.asbuilt.store.SqlImports;

/**
 * Takes files in: names each by its digest, finds who reads it, keeps what it says with the file itself, and sees what follows
 * for the record. The record itself is not touched.
 */
public final class Intake {
    private final SqlImports imports;
    private final SqlArtifacts artifacts;
    private final ImportShelf shelf;
    private final Drift drift;
    private final Clock clock;

    /** Is told how far it is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * So far.
         *
         * @param share 0 to 1
         * @param message what is being done
         */
        void at(double share, String message);
    }

    /**
     * What came of taking in.
     *
     * @param account the account for people
     * @param items the matters that rest on it
     * @param claims the claims of a dry run, which are kept nowhere else
     */
    public record Taken(ImportView account, List<Item> items, Map<Long, RecordedClaim> claims) {}

    private record File(Upload upload, long size, Digest digest, FileView view, Optional<Read> read) {}

    private record Read(SourceType type, Receipt receipt, List<Claim> claims) {}

    /** An intake into those stores. */
    public Intake(SqlImports imports, SqlArtifacts artifacts, ImportShelf shelf, Drift drift, Clock clock) {
        this.imports = imports;
        this.artifacts = artifacts;
        this.shelf = shelf;
        this.drift = drift;
        this.clock = clock;
    }

    /** Takes files in, or only tries to. */
    public Taken take(String person, List<Upload> uploads, boolean dryRun, Progress progress) {
        List<File> files = read(uploads, progress);
        return dryRun ? tried(person, files, progress) : kept(person, files, progress);
    }

    /**
     * Takes a file in without finding out what follows for the record. For files that come one after another without end: what
     * follows is found when somebody asks.
     */
    public ImportView keep(String person, Upload upload) {
        Progress nobody = (share, message) -> {};
        Instant now = clock.instant();
        List<File> files = read(List.of(upload), nobody);
        return keep(person, now, files)
                .map(taken -> account(ImportShelf.name(taken), now, person, false, named(files, taken)))
                .orElseGet(() -> account("", now, person, false, views(files)));
    }

    private List<File> read(List<Upload> uploads, Progress progress) {
        List<File> files = new ArrayList<>();
        Map<Digest, String> earlier = new HashMap<>();
        for (int i = 0; i < uploads.size(); i++) {
            Upload upload = uploads.get(i);
            double from = 0.8 * i / uploads.size();
            double width = 0.8 / uploads.size();
            progress.at(from, "reading " + upload.name());
            File file = read(
                    upload,
                    earlier,
                    (done, total) -> progress.at(
                            from + width * Math.min(1, (double) done / Math.max(1, total)),
                            "reading " + upload.name()));
            earlier.putIfAbsent(file.digest(), upload.name());
            files.add(file);
        }
        return files;
    }

    private Taken kept(String person, List<File> files, Progress progress) {
        progress.at(0.8, "keeping what was read");
        Instant now = clock.instant();
        Optional<Import> taken = keep(person, now, files);
        if (taken.isEmpty()) {
            return new Taken(account("", now, person, false, views(files)), List.of(), Map.of());
        }
        progress.at(0.9, "comparing with the record");
        List<Item> items = Consequences.of(taken.get(), drift.refresh());
        ImportView account = account(ImportShelf.name(taken.get()), now, person, false, named(files, taken.get()));
        return new Taken(withItems(account, items), items, Map.of());
    }

    /** Keeps what is new of it; empty if nothing is. */
    private Optional<Import> keep(String person, Instant now, List<File> files) {
        List<File> fresh =
                files.stream().filter(file -> file.read().isPresent()).toList();
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        fresh.stream()
                .filter(file -> file.view().state() != FileState.NOT_UNDERSTOOD)
                .forEach(file -> keepContent(file, now));
        return Optional.of(
                imports.take(person, now, fresh.stream().map(Intake::draft).toList()));
    }

    private Taken tried(String person, List<File> files, Progress progress) {
        progress.at(0.9, "comparing with the record");
        Instant now = clock.instant();
        List<Source> sources = new ArrayList<>();
        List<RecordedClaim> claims = new ArrayList<>();
        long next = Long.MAX_VALUE / 2;
        for (File file : files) {
            if (file.read().isPresent() && file.view().state() != FileState.NOT_UNDERSTOOD) {
                Read read = file.read().get();
                Source source = new Source(
                        "dry-run/" + (sources.size() + 1),
                        read.type(),
                        file.upload().name(),
                        file.digest(),
                        file.upload().produced(),
                        now,
                        read.receipt().coverage());
                sources.add(source);
                for (Claim claim : read.claims()) {
                    claims.add(new RecordedClaim(next++, source, claim));
                }
            }
        }
        Map<Long, RecordedClaim> byNumber = new HashMap<>();
        claims.forEach(claim -> byNumber.put(claim.id(), claim));
        List<String> watchers = sources.stream()
                .filter(source -> source.coverage().isPresent())
                .map(Source::title)
                .toList();
        List<Item> items = drift.trial(sources, claims).items().stream()
                .filter(item -> item.evidence().stream().anyMatch(byNumber::containsKey)
                        || Consequences.isUnseenBy(item, watchers))
                .toList();
        return new Taken(withItems(account("", now, person, true, views(files)), items), items, byNumber);
    }

    private File read(Upload upload, Map<Digest, String> earlier, org.asbuilt.importers.intake.Progress progress) {
        try {
            long size = Files.size(upload.file());
            Digest digest = digest(upload.file());
            Optional<Source> known = shelf.standing(digest);
            if (known.isPresent() || earlier.containsKey(digest)) {
                String where = known.map(source -> source.title() + ", taken in " + source.received())
                        .orElseGet(() -> String.valueOf(earlier.get(digest)));
                FileView view = view(
                        upload,
                        size,
                        digest,
                        FileState.ALREADY_KNOWN,
                        Optional.of("the very same file was taken in already: " + where),
                        Optional.empty());
                return new File(upload, size, digest, view, Optional.empty());
            }
            Input input = Input.of(upload.file());
            return switch (choice(upload, input)) {
                case Choice.Chosen chosen -> understood(upload, size, digest, chosen.importer(), input, progress);
                case Choice.Undecided undecided -> notUnderstood(upload, size, digest, undecided.question());
                case Choice.Unknown unknown -> notUnderstood(upload, size, digest, unknown.sentence());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + upload.file(), e);
        }
    }

    private static Choice choice(Upload upload, Input input) throws IOException {
        if (upload.importer().isEmpty()) {
            return Importers.best(input.head());
        }
        String wanted = upload.importer().get();
        return Importers.named(wanted)
                .<Choice>map(importer ->
                        new Choice.Chosen(importer, org.asbuilt.importers.intake.Certainty.certain("somebody said so")))
                .orElseGet(() -> new Choice.Unknown("there is no importer " + wanted, List.of()));
    }

    private File understood(
            Upload upload,
            long size,
            Digest digest,
            Importer importer,
            Input input,
            org.asbuilt.importers.intake.Progress progress) {
        List<Claim> claims = new ArrayList<>();
        Receipt receipt = remarked(importer.read(input, Limits.standard(), claims::add, progress), upload.remarks());
        Optional<Receipt.Remark> error = receipt.remarks().stream()
                .filter(remark -> remark.severity() == Receipt.Severity.ERROR)
                .findFirst();
        FileView view = view(
                upload,
                size,
                digest,
                error.isPresent() ? FileState.FAILED : FileState.READ,
                error.map(remark -> remark.locus().text() + ": " + remark.text()),
                Optional.of(receipt));
        SourceType type = upload.type().orElse(importer.sourceType());
        return new File(upload, size, digest, view, Optional.of(new Read(type, receipt, claims)));
    }

    private static Receipt remarked(Receipt receipt, List<String> more) {
        List<Receipt.Remark> remarks = new ArrayList<>();
        more.forEach(text -> remarks.add(new Receipt.Remark(Receipt.Severity.WARNING, new Locus.Whole(), text)));
        remarks.addAll(receipt.remarks());
        return new Receipt(
                receipt.importer(),
                receipt.unit(),
                receipt.read(),
                receipt.understood(),
                receipt.claims(),
                remarks,
                receipt.remarksInAll() + more.size(),
                receipt.counts(),
                receipt.coverage());
    }

    /** What nobody reads is accounted for by its digest; its content is not kept, for nobody has looked it over for secrets. */
    private static File notUnderstood(Upload upload, long size, Digest digest, String why) {
        Receipt receipt = new Receipt(
                ImportShelf.NO_IMPORTER,
                "files",
                1,
                0,
                0,
                List.of(new Receipt.Remark(Receipt.Severity.ERROR, new Locus.Whole(), why)),
                1,
                Map.of(),
                Optional.empty());
        FileView view = view(upload, size, digest, FileState.NOT_UNDERSTOOD, Optional.of(why), Optional.of(receipt));
        return new File(upload, size, digest, view, Optional.of(new Read(SourceType.OTHER, receipt, List.of())));
    }

    private void keepContent(File file, Instant now) {
        try (InputStream content = Files.newInputStream(file.upload().file())) {
            artifacts.put(content, now);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + file.upload().file(), e);
        }
    }

    private static Import.Draft draft(File file) {
        Read read = file.read().orElseThrow();
        return new Import.Draft(
                read.type(),
                file.upload().name(),
                file.digest(),
                file.upload().produced(),
                read.receipt().coverage(),
                read.receipt(),
                read.claims().stream());
    }

    private static FileView view(
            Upload upload,
            long size,
            Digest digest,
            FileState state,
            Optional<String> problem,
            Optional<Receipt> receipt) {
        return new FileView(
                upload.name(),
                size,
                digest.hex(),
                Optional.empty(),
                receipt.map(Receipt::importer).filter(name -> !name.equals(ImportShelf.NO_IMPORTER)),
                state,
                problem,
                receipt.map(ReceiptView::of));
    }

    private static List<FileView> views(List<File> files) {
        return files.stream().map(File::view).toList();
    }

    private static List<FileView> named(List<File> files, Import taken) {
        List<FileView> named = new ArrayList<>();
        int next = 0;
        for (File file : files) {
            FileView view = file.view();
            named.add(
                    file.read().isEmpty()
                            ? view
                            : new FileView(
                                    view.name(),
                                    view.size(),
                                    view.digest(),
                                    Optional.of(taken.readings()
                                            .get(next++)
                                            .source()
                                            .id()),
                                    view.importer(),
                                    view.state(),
                                    view.problem(),
                                    view.receipt()));
        }
        return named;
    }

    private static ImportView account(String id, Instant now, String person, boolean dryRun, List<FileView> files) {
        return ImportView.of(id, now, person, dryRun, false, files, List.of());
    }

    private static ImportView withItems(ImportView account, List<Item> items) {
        return ImportView.of(
                account.id(),
                account.received(),
                account.by(),
                account.dryRun(),
                account.withdrawn(),
                account.files(),
                items.stream().map(Item::key).toList());
    }

    private static Digest digest(Path file) throws IOException {
        var sha = Digest.sha256();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), sha)) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return Digest.of(sha.digest(), 0);
    }
}
