package org.asbuilt.server.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.Choice;
import org.asbuilt.importers.Importer;
import org.asbuilt.importers.Importers;
import org.asbuilt.importers.Spreadsheet;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.list.HomeRecord;
import org.asbuilt.model.Digest;
import org.asbuilt.model.SourceType;
import org.asbuilt.server.view.ImportView.FileState;
import org.asbuilt.server.view.ImportView.FileView;
import org.asbuilt.server.view.ReceiptView;
import org.asbuilt.store.SqlOriginals;

/**
 * Looks at one file: lets it in through the door, finds who reads it, and has it read. Nothing is kept.
 */
final class Inspection {
    private final Door door;
    private final ImportShelf shelf;
    private final HomeRecord record;
    private final SqlOriginals originals;

    /**
     * A file that was looked at.
     *
     * @param upload what was handed over
     * @param passed what the door let in
     * @param original the digest of the file as it was given, secrets aside
     * @param digest the digest of what may be kept of it: of the file, or of a copy without its logic
     * @param view the account for people
     * @param read what it says; empty if the very same file was taken in already
     */
    record File(Upload upload, Door.Passed passed, Digest original, Digest digest, FileView view, Optional<Read> read) {

        /** Whether what is kept is not the file as it was given. */
        boolean isCopy() {
            return !original.equals(digest);
        }

        /** The same, turned away: nothing of what it says is kept. */
        File refused(FileView account) {
            return new File(upload, passed, original, digest, account, Optional.empty());
        }
    }

    /**
     * What a file says.
     *
     * @param type what kind of source it is
     * @param receipt the account of the reading
     * @param claims in the order of the file
     * @param text the file's text for searching, if it is a document
     */
    record Read(SourceType type, Receipt receipt, List<Claim> claims, Optional<TextSpool> text) {}

    Inspection(Door door, ImportShelf shelf, SqlOriginals originals, HomeRecord record) {
        this.door = door;
        this.shelf = shelf;
        this.originals = originals;
        this.record = record;
    }

    /** Looks at a file; {@code earlier} has the digests and names of those before it. */
    File read(Upload upload, Map<Digest, String> earlier, FileProgress progress) {
        try {
            Door.Passed passed = door.pass(upload.file(), progress.scrubbing());
            Digest digest = digest(passed.content());
            Given given = new Given(upload, Files.size(upload.file()), digest);
            Optional<String> known = known(digest)
                    .or(() -> Optional.ofNullable(earlier.get(digest)).map(Inspection::same));
            if (known.isPresent()) {
                boolean whole = upload.logic() == Upload.Logic.DISCARD
                        && shelf.standing(digest).isPresent();
                String why = known.get() + (whole ? "; what is kept of it since then stays as it is" : "");
                return known(given, passed, digest, why);
            }
            Input input = passed.input(String.valueOf(upload.file().getFileName()));
            return switch (choice(upload, input)) {
                case Choice.Chosen chosen -> understood(given, passed, coming(chosen.importer()), progress.reading());
                case Choice.Undecided undecided -> notUnderstood(given, passed, undecided.question());
                case Choice.Unknown unknown -> notUnderstood(given, passed, unknown.sentence());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + upload.file(), e);
        }
    }

    /** A file as it was handed over, its length and its digest. */
    private record Given(Upload upload, long size, Digest digest) {}

    /** Why a file is known already, if it is: as it is, or by the copy without logic that was kept in its stead. */
    private Optional<String> known(Digest digest) {
        return shelf.standing(digest)
                .map(source -> same(source.title() + ", taken in " + source.received()))
                .or(() -> originals
                        .copyOf(digest)
                        .flatMap(shelf::standing)
                        .map(source -> same(source.title() + ", taken in " + source.received())
                                + "; its logic was left out then"));
    }

    private static String same(String where) {
        return "the very same file was taken in already: " + where;
    }

    private static File known(Given given, Door.Passed passed, Digest digest, String why) {
        FileView view = view(given, digest, FileState.ALREADY_KNOWN, Optional.of(why), Optional.empty());
        return new File(given.upload(), passed, given.digest(), digest, view, Optional.empty());
    }

    private static Choice choice(Upload upload, Input input) throws IOException {
        if (upload.profile().isPresent()) {
            return new Choice.Chosen(
                    new Spreadsheet(upload.profile().get()), Certainty.certain("somebody said what its columns hold"));
        }
        if (upload.importer().isEmpty()) {
            return Importers.best(input.head());
        }
        String wanted = upload.importer().get();
        return Importers.named(wanted)
                .<Choice>map(importer -> new Choice.Chosen(importer, Certainty.certain("somebody said so")))
                .orElseGet(() -> new Choice.Unknown("there is no importer " + wanted, List.of()));
    }

    /** A list that was exported from this record must be known as its own. */
    private Importer coming(Importer importer) {
        return importer instanceof Spreadsheet lists ? lists.comingTo(record) : importer;
    }

    private File understood(Given given, Door.Passed whole, Importer importer, Progress progress) throws IOException {
        Upload upload = given.upload();
        String name = String.valueOf(upload.file().getFileName());
        Door.Passed passed = upload.logic() == Upload.Logic.DISCARD ? door.withoutLogic(whole, name, importer) : whole;
        Digest digest = passed.content().equals(whole.content()) ? given.digest() : digest(passed.content());
        Optional<String> known = digest.equals(given.digest()) ? Optional.empty() : known(digest);
        if (known.isPresent()) {
            return known(given, passed, digest, known.get());
        }
        List<Claim> claims = new ArrayList<>();
        TextSpool text = door.spool(claims::add);
        Receipt said = importer.read(
                passed.input(name), Limits.holdingClaims(Runtime.getRuntime().maxMemory()), text, progress);
        text.close();
        Door.Passed kept = Door.read(passed, text);
        Receipt receipt = remarked(said, kept.remarks(), upload.remarks());
        Optional<Receipt.Remark> error = receipt.remarks().stream()
                .filter(remark -> remark.severity() == Receipt.Severity.ERROR)
                .findFirst();
        FileView view = view(
                given,
                digest,
                error.isPresent() ? FileState.FAILED : FileState.READ,
                error.map(remark -> remark.locus().text() + ": " + remark.text()),
                Optional.of(receipt));
        SourceType type = importer.sourceType() == SourceType.ACTIVE_SCAN
                ? SourceType.ACTIVE_SCAN
                : upload.type().orElseGet(() -> importer.sourceType(claims));
        return new File(
                upload,
                kept,
                given.digest(),
                digest,
                view,
                Optional.of(new Read(type, receipt, claims, text.isEmpty() ? Optional.empty() : Optional.of(text))));
    }

    private static Receipt remarked(Receipt receipt, List<Receipt.Remark> door, List<String> more) {
        List<Receipt.Remark> remarks = new ArrayList<>(door);
        more.forEach(text -> remarks.add(new Receipt.Remark(Receipt.Severity.WARNING, new Locus.Whole(), text)));
        remarks.addAll(receipt.remarks());
        return new Receipt(
                receipt.importer(),
                receipt.unit(),
                receipt.read(),
                receipt.understood(),
                receipt.claims(),
                remarks,
                receipt.remarksInAll() + remarks.size() - receipt.remarks().size(),
                receipt.counts(),
                receipt.coverage());
    }

    /** What nobody reads is accounted for by its digest; its content is not kept, for nobody knows what secrets it holds. */
    private static File notUnderstood(Given given, Door.Passed passed, String why) {
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
        FileView view = view(given, given.digest(), FileState.NOT_UNDERSTOOD, Optional.of(why), Optional.of(receipt));
        return new File(
                given.upload(),
                passed,
                given.digest(),
                given.digest(),
                view,
                Optional.of(new Read(SourceType.OTHER, receipt, List.of(), Optional.empty())));
    }

    private static FileView view(
            Given given, Digest digest, FileState state, Optional<String> problem, Optional<Receipt> receipt) {
        return new FileView(
                given.upload().name(),
                given.size(),
                digest.hex(),
                Optional.empty(),
                receipt.map(Receipt::importer).filter(name -> !name.equals(ImportShelf.NO_IMPORTER)),
                state,
                problem,
                receipt.map(ReceiptView::of));
    }

    private static Digest digest(Path file) throws IOException {
        var sha = Digest.sha256();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), sha)) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return Digest.of(sha.digest(), 0);
    }
}
