package org.asbuilt.server.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.asbuilt.change.ChangeType;
import org.asbuilt.information.InformationRegister;
import org.asbuilt.information.RegisterRow;
import org.asbuilt.information.StoredCheck;
import org.asbuilt.information.StoredFile;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.CaptureMode;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Holding;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.RegisterEntry;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;
import org.asbuilt.server.view.BackupView;
import org.asbuilt.store.Break;
import org.asbuilt.store.Import;
import org.asbuilt.validation.Circumstances;

/**
 * The register of information as a view shows it: the items of the record, the files of the imports that are shown, and what the
 * installation keeps. Source: requirements P2.S-01 to P2.S-05, P2.C-04.
 */
public final class InformationShelf {
    /** By which the definitive record stands in the register. */
    public static final String RECORD = "installation-record";

    /** By which the backups of the installation stand in the register. */
    public static final String BACKUPS = "installation-backups";

    /** By which what was exported stands in the register. */
    public static final String EXPORTS = "installation-exports";

    private static final int MOST_NAMED = 1_000;

    private final Storage storage;
    private final Ledger ledger;
    private final ImportShelf shelf;
    private final Proposals proposals;
    private final boolean whole;
    private final Recent<Long, Kept> recent;

    /** The register that was worked out, and what it rests on. */
    record Kept(
            InformationRegister register,
            Snapshot snapshot,
            LocalDate day,
            List<StoredFile> files,
            List<StoredFile> own) {}

    /**
     * The register of a view.
     *
     * @param recent keeps what was worked out last
     * @param whole whether the view shows all of the record; of backups and exports only such a view is told how many there are
     */
    InformationShelf(
            Storage storage,
            Ledger ledger,
            ImportShelf shelf,
            Proposals proposals,
            boolean whole,
            Recent<Long, Kept> recent) {
        this.recent = recent;
        this.storage = storage;
        this.ledger = ledger;
        this.shelf = shelf;
        this.proposals = proposals;
        this.whole = whole;
    }

    /**
     * The register of a record. It serves as long as the record, the files and the day are the same: policies and reviews end by the day.
     *
     * @param around the record that is shown
     * @param backups the backups of the installation, newest first
     * @param exports when something was exported
     */
    public InformationRegister register(Circumstances around, List<BackupView> backups, List<Instant> exports) {
        List<StoredFile> files = files();
        List<StoredFile> own = kept(around, backups, exports);
        LocalDate day = around.today();
        return recent.get(
                        around.snapshot().commit(),
                        known -> isOf(known, around.snapshot())
                                && known.day().equals(day)
                                && known.files().equals(files)
                                && known.own().equals(own),
                        () -> new Kept(InformationRegister.of(around, files, own), around.snapshot(), day, files, own))
                .register();
    }

    @SuppressWarnings("ReferenceEquality") // comparing what all subjects say would cost more than finding it anew
    private static boolean isOf(Kept known, Snapshot snapshot) {
        return known.snapshot() == snapshot;
    }

    /**
     * Proposes to take a file into the record.
     *
     * @param row the row of the file
     * @throws InvalidValue if the record holds it already or it is kept by the installation
     */
    public Collecting.Proposed take(String person, RegisterRow row) {
        if (row.origin() != RegisterRow.Origin.TAKEN_IN) {
            throw new InvalidValue(
                    "\"" + row.title() + "\" is in the register as it is: only a file that was taken in and is"
                            + " not in the record yet can be taken into it");
        }
        StoredFile file = row.file().orElseThrow();
        String digest = file.digest().map(Digest::hex).orElseThrow();
        Id id = Id.of(Kind.INFORMATION_ITEM, "file " + digest);
        Basis basis = new Basis.Stated(person, "was taken in as " + file.key());
        TreeMap<String, String> profile = new TreeMap<>();
        profile.put("digest", digest);
        row.category().ifPresent(category -> profile.put("category", category.name()));
        TreeMap<String, String> entry = new TreeMap<>();
        entry.put("captured", CaptureMode.AUTOMATIC.name());
        entry.put("holding", Holding.HELD.name());
        entry.put("format", file.format());
        row.subType().ifPresent(subType -> entry.put("subType", subType.name()));
        List<Edit> edits = List.of(
                put(id, Slot.of(Designation.class), new TreeMap<>(Map.of("name", file.title())), basis),
                put(id, Slot.of(InformationProfile.class), profile, basis),
                put(id, Slot.of(RegisterEntry.class), entry, basis));
        return new Collecting.Proposed(
                proposals.propose(
                        person,
                        ChangeType.NORMAL,
                        "Take \"" + file.title() + "\" into the register of information",
                        "So that it is known what it is for and who may have it",
                        new Proposals.Written(ledger.snapshot().commit(), edits)),
                List.of(id));
    }

    /** What the newest verification found of stored files. */
    public StoredCheck checked() {
        return storage.selfChecks().newest(1).stream()
                .findFirst()
                .map(done -> new StoredCheck(
                        Optional.of(done.at()),
                        lookedAtAll(done.outcome().breaks()),
                        altered(done.outcome().breaks())))
                .orElse(new StoredCheck(Optional.empty(), true, Set.of()));
    }

    /** Whether every file was looked at: each is, unless the log that tells of them is broken itself, or very many are altered. */
    private static boolean lookedAtAll(List<Break> breaks) {
        return breaks.size() < MOST_NAMED && breaks.stream().allMatch(InformationShelf::isOfFile);
    }

    private static boolean isOfFile(Break one) {
        return one.table().toLowerCase(Locale.ROOT).startsWith("artifact");
    }

    private static Set<String> altered(List<Break> breaks) {
        Set<String> found = new LinkedHashSet<>();
        breaks.stream().filter(InformationShelf::isOfFile).forEach(one -> found.add(String.valueOf(one.row())));
        return found;
    }

    private List<StoredFile> files() {
        List<StoredFile> files = new ArrayList<>();
        for (Import taken : shelf.all()) {
            if (taken.withdrawn() || shelf.isQuarantined(taken)) {
                continue;
            }
            taken.readings().stream()
                    .filter(reading -> storage.artifacts()
                            .size(reading.source().artifact())
                            .isPresent())
                    .forEach(reading -> files.add(file(taken, reading)));
        }
        return files;
    }

    private StoredFile file(Import taken, Import.Reading reading) {
        Digest digest = reading.source().artifact();
        return new StoredFile(
                ImportShelf.name(taken) + "-" + digest.hex().substring(0, 12),
                reading.source().title(),
                format(reading),
                storage.artifacts().size(digest),
                Optional.of(digest),
                Optional.of(taken.recorded()),
                reading.source().registered(),
                Optional.empty(),
                StoredFile.subType(reading.source().type()));
    }

    /** What the importer calls it, or else how the file's name ends. */
    private static String format(Import.Reading reading) {
        String importer = reading.receipt().importer();
        String title = reading.source().title();
        int dot = title.lastIndexOf('.');
        return importer.equals(ImportShelf.NO_IMPORTER) && dot >= 0
                ? title.substring(dot + 1).toLowerCase(Locale.ROOT)
                : importer;
    }

    private List<StoredFile> kept(Circumstances around, List<BackupView> backups, List<Instant> exports) {
        String subjects = around.subjects().count() + " subjects at commit "
                + around.snapshot().commit();
        return List.of(
                own(
                        RECORD,
                        "Definitive record (Asbuilt)",
                        "append-only ledger",
                        Optional.of(subjects),
                        Optional.empty()),
                own(
                        BACKUPS,
                        "Backup set (Asbuilt)",
                        "encrypted archives",
                        Optional.of(backups.size() + " backups").filter(figures -> whole),
                        backups.stream().map(BackupView::written).findFirst().filter(at -> whole)),
                own(
                        EXPORTS,
                        "Exports (Asbuilt)",
                        "files that were handed out",
                        Optional.of(exports.size() + " exports").filter(figures -> whole),
                        exports.stream().max(Instant::compareTo).filter(at -> whole)));
    }

    private static StoredFile own(
            String key, String title, String format, Optional<String> figures, Optional<Instant> written) {
        return new StoredFile(
                key,
                title,
                format,
                Optional.empty(),
                Optional.empty(),
                written,
                Optional.empty(),
                figures,
                Optional.of(InformationSubType.ASSET_INVENTORY));
    }

    private static Edit put(Id id, Slot slot, Map<String, String> values, Basis basis) {
        TreeMap<String, Said> parts = new TreeMap<>();
        values.forEach((part, value) -> parts.put(
                part, Said.values(List.of(Shape.named(slot.facet()).part(part).canonical(value)), basis)));
        return new Edit.Put(id, slot, parts, PlantTime.ALWAYS);
    }
}
