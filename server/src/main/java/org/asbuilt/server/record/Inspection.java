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
import org.asbuilt.evidence.Source;
import org.asbuilt.importers.Choice;
import org.asbuilt.importers.Importer;
import org.asbuilt.importers.Importers;
import org.asbuilt.importers.Spreadsheet;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.model.Digest;
import org.asbuilt.model.SourceType;
import org.asbuilt.server.view.ImportView.FileState;
import org.asbuilt.server.view.ImportView.FileView;
import org.asbuilt.server.view.ReceiptView;

/**
 * Looks at one file: lets it in through the door, finds who reads it, and has it read. Nothing is kept.
 */
final class Inspection {
    private final Door door;
    private final ImportShelf shelf;

    /**
     * A file that was looked at.
     *
     * @param upload what was handed over
     * @param passed what the door let in
     * @param digest of what the door let in
     * @param view the account for people
     * @param read what it says; empty if the very same file was taken in already
     */
    record File(Upload upload, Door.Passed passed, Digest digest, FileView view, Optional<Read> read) {

        /** The same, turned away: nothing of what it says is kept. */
        File refused(FileView account) {
            return new File(upload, passed, digest, account, Optional.empty());
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

    Inspection(Door door, ImportShelf shelf) {
        this.door = door;
        this.shelf = shelf;
    }

    /** Looks at a file; {@code earlier} has the digests and names of those before it. */
    File read(Upload upload, Map<Digest, String> earlier, org.asbuilt.importers.intake.Progress progress) {
        try {
            long size = Files.size(upload.file());
            Door.Passed passed = door.pass(upload.file());
            Digest digest = digest(passed.content());
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
                return new File(upload, passed, digest, view, Optional.empty());
            }
            Input input = passed.input(String.valueOf(upload.file().getFileName()));
            return switch (choice(upload, input)) {
                case Choice.Chosen chosen ->
                    understood(upload, passed, size, digest, chosen.importer(), input, progress);
                case Choice.Undecided undecided -> notUnderstood(upload, passed, size, digest, undecided.question());
                case Choice.Unknown unknown -> notUnderstood(upload, passed, size, digest, unknown.sentence());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + upload.file(), e);
        }
    }

    private static Choice choice(Upload upload, Input input) throws IOException {
        if (upload.profile().isPresent()) {
            return new Choice.Chosen(
                    new Spreadsheet(upload.profile().get()),
                    org.asbuilt.importers.intake.Certainty.certain("somebody said what its columns hold"));
        }
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
            Door.Passed passed,
            long size,
            Digest digest,
            Importer importer,
            Input input,
            org.asbuilt.importers.intake.Progress progress) {
        List<Claim> claims = new ArrayList<>();
        TextSpool text = new TextSpool(door.folder(), claims::add);
        Receipt receipt =
                remarked(importer.read(input, Limits.standard(), text, progress), passed.remark(), upload.remarks());
        text.close();
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
        SourceType type = importer.sourceType() == SourceType.ACTIVE_SCAN
                ? SourceType.ACTIVE_SCAN
                : upload.type().orElse(importer.sourceType());
        return new File(
                upload,
                passed,
                digest,
                view,
                Optional.of(new Read(type, receipt, claims, text.isEmpty() ? Optional.empty() : Optional.of(text))));
    }

    private static Receipt remarked(Receipt receipt, Optional<String> replaced, List<String> more) {
        List<Receipt.Remark> remarks = new ArrayList<>();
        replaced.ifPresent(
                text -> remarks.add(new Receipt.Remark(Receipt.Severity.INFORMATION, new Locus.Whole(), text)));
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
    private static File notUnderstood(Upload upload, Door.Passed passed, long size, Digest digest, String why) {
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
        return new File(
                upload,
                passed,
                digest,
                view,
                Optional.of(new Read(SourceType.OTHER, receipt, List.of(), Optional.empty())));
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

    private static Digest digest(Path file) throws IOException {
        var sha = Digest.sha256();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), sha)) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return Digest.of(sha.digest(), 0);
    }
}
