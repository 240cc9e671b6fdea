package org.asbuilt.server.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.importers.list.HomeRecord;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.Reconciliation;
import org.asbuilt.server.view.ImportView;
import org.asbuilt.server.view.ImportView.FileState;
import org.asbuilt.server.view.ImportView.FileView;
import org.asbuilt.store.Import;
import org.asbuilt.store.SqlArtifacts;
import org.asbuilt.store.SqlImports;
import org.asbuilt.store.SqlOriginals;
import org.asbuilt.store.SqlTexts;

/**
 * Takes files in: names each by its digest, finds who reads it, keeps what it says with the file itself, and sees what follows
 * for the record. The record itself is not touched.
 */
public final class Intake {
    private final SqlImports imports;
    private final SqlArtifacts artifacts;
    private final SqlTexts texts;
    private final SqlOriginals originals;
    private final Inspection inspection;
    private final ScanGate gate;
    private final Runnable submitted;
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
     * @param said of a dry run, what is said of each subject of the record
     */
    public record Taken(
            ImportView account, List<Item> items, Map<Long, RecordedClaim> claims, Map<Id, List<RecordedClaim>> said) {}

    /** An intake through that door into those stores. */
    Intake(
            Door door,
            SqlImports imports,
            SqlArtifacts artifacts,
            SqlTexts texts,
            SqlOriginals originals,
            ImportShelf shelf,
            Drift drift,
            HomeRecord record,
            ScanGate gate,
            Runnable submitted,
            Clock clock) {
        inspection = new Inspection(door, shelf, originals, record);
        this.originals = originals;
        this.gate = gate;
        this.submitted = submitted;
        this.imports = imports;
        this.artifacts = artifacts;
        this.texts = texts;
        this.drift = drift;
        this.clock = clock;
    }

    /** Takes files in, or only tries to. */
    public Taken take(String person, List<Upload> uploads, boolean dryRun, Progress progress) {
        List<Inspection.File> files = read(uploads, progress);
        try {
            return dryRun ? tried(person, files, progress) : kept(person, files, progress);
        } finally {
            leave(files);
        }
    }

    /**
     * Takes in what somebody hands in who may not read the record: it is kept and does not count until it is admitted, and nothing is
     * said of the record.
     */
    public ImportView submit(String person, List<Upload> uploads, Progress progress) {
        Instant now = clock.instant();
        List<Inspection.File> files = read(uploads, progress);
        try {
            Optional<Import> taken = keep(now, files, drafts -> imports.submit(person, now, drafts));
            submitted.run();
            return taken.map(one -> account(ImportShelf.name(one), now, person, false, unsaid(named(files, one)))
                            .quarantined(true))
                    .orElseGet(() -> account("", now, person, false, unsaid(views(files))));
        } finally {
            leave(files);
        }
    }

    /**
     * Takes a file in without finding out what follows for the record. For files that come one after another without end: what
     * follows is found when somebody asks.
     */
    public ImportView keep(String person, Upload upload) {
        Progress nobody = (share, message) -> {};
        Instant now = clock.instant();
        List<Inspection.File> files = read(List.of(upload), nobody);
        try {
            return keep(person, now, files)
                    .map(taken -> account(ImportShelf.name(taken), now, person, false, named(files, taken)))
                    .orElseGet(() -> account("", now, person, false, views(files)));
        } finally {
            leave(files);
        }
    }

    private static void leave(List<Inspection.File> files) {
        for (Inspection.File file : files) {
            try {
                file.passed().leave();
                file.read().flatMap(Inspection.Read::text).ifPresent(TextSpool::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "cannot delete a copy of " + file.upload().file(), e);
            }
        }
    }

    private List<Inspection.File> read(List<Upload> uploads, Progress progress) {
        List<Inspection.File> files = new ArrayList<>();
        Map<Digest, String> earlier = new HashMap<>();
        for (int i = 0; i < uploads.size(); i++) {
            Upload upload = uploads.get(i);
            double from = 0.8 * i / uploads.size();
            double width = 0.8 / uploads.size();
            FileProgress told = new FileProgress(upload.name(), from, width, progress);
            Inspection.File file = inspection.read(upload, earlier, told);
            earlier.putIfAbsent(file.original(), upload.name());
            earlier.putIfAbsent(file.digest(), upload.name());
            files.add(gate.judged(file));
        }
        return files;
    }

    private Taken kept(String person, List<Inspection.File> files, Progress progress) {
        progress.at(0.8, "keeping what was read");
        Instant now = clock.instant();
        Optional<Import> taken = keep(person, now, files);
        if (taken.isEmpty()) {
            return new Taken(account("", now, person, false, views(files)), List.of(), Map.of(), Map.of());
        }
        progress.at(0.9, "comparing with the record");
        List<Item> items = Consequences.of(taken.get(), drift.refresh().reconciliation());
        ImportView account = account(ImportShelf.name(taken.get()), now, person, false, named(files, taken.get()));
        return new Taken(withItems(account, items), items, Map.of(), Map.of());
    }

    /** Keeps what is new of it; empty if nothing is. */
    private Optional<Import> keep(String person, Instant now, List<Inspection.File> files) {
        return keep(now, files, drafts -> imports.take(person, now, drafts));
    }

    private Optional<Import> keep(
            Instant now, List<Inspection.File> files, Function<List<Import.Draft>, Import> taking) {
        List<Inspection.File> fresh =
                files.stream().filter(file -> file.read().isPresent()).toList();
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        fresh.stream()
                .filter(file -> file.view().state() != FileState.NOT_UNDERSTOOD)
                .forEach(file -> keepContent(file, now));
        return Optional.of(taking.apply(fresh.stream().map(Intake::draft).toList()));
    }

    private Taken tried(String person, List<Inspection.File> files, Progress progress) {
        progress.at(0.9, "comparing with the record");
        Instant now = clock.instant();
        List<Source> sources = new ArrayList<>();
        List<RecordedClaim> claims = new ArrayList<>();
        long next = Long.MAX_VALUE / 2;
        for (Inspection.File file : files) {
            if (file.read().isPresent() && file.view().state() != FileState.NOT_UNDERSTOOD) {
                Inspection.Read read = file.read().get();
                Source source = new Source(
                        "dry-run/" + (sources.size() + 1),
                        read.type(),
                        file.upload().name(),
                        file.digest(),
                        file.upload().produced(),
                        now,
                        read.receipt().coverage(),
                        file.upload().origin().source(),
                        file.upload().origin().permit());
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
        Reconciliation trial = drift.trial(sources, claims);
        List<Item> items = trial.items().stream()
                .filter(item -> item.evidence().stream().anyMatch(byNumber::containsKey)
                        || Consequences.isUnseenBy(item, watchers))
                .toList();
        return new Taken(
                withItems(account("", now, person, true, views(files)), items),
                items,
                byNumber,
                Consequences.said(trial, byNumber::containsKey));
    }

    private void keepContent(Inspection.File file, Instant now) {
        try {
            keepText(file, now);
            if (!file.passed().kept()) {
                return;
            }
            try (InputStream content = Files.newInputStream(file.passed().content())) {
                artifacts.put(content, now);
            }
            if (file.isCopy()) {
                originals.put(file.original(), file.digest());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + file.upload().file(), e);
        }
    }

    private void keepText(Inspection.File file, Instant now) throws IOException {
        Optional<TextSpool> text = file.read().flatMap(Inspection.Read::text);
        if (text.isPresent()) {
            try (InputStream pieces = text.get().open()) {
                texts.put(file.digest(), pieces, now);
            }
        }
    }

    private static Import.Draft draft(Inspection.File file) {
        Inspection.Read read = file.read().orElseThrow();
        return new Import.Draft(
                read.type(),
                file.upload().name(),
                file.digest(),
                file.upload().produced(),
                read.receipt().coverage(),
                file.upload().origin().source(),
                file.upload().origin().permit(),
                read.receipt(),
                read.claims().stream());
    }

    private static List<FileView> views(List<Inspection.File> files) {
        return files.stream().map(Inspection.File::view).toList();
    }

    private static List<FileView> unsaid(List<FileView> files) {
        return files.stream().map(FileView::withoutEarlier).toList();
    }

    private static List<FileView> named(List<Inspection.File> files, Import taken) {
        List<FileView> named = new ArrayList<>();
        int next = 0;
        for (Inspection.File file : files) {
            FileView view = file.view();
            named.add(
                    file.read().isEmpty()
                            ? view
                            : view.of(taken.readings().get(next++).source().id()));
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
}
