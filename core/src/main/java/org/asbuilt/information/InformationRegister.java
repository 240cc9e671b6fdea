package org.asbuilt.information;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.information.RegisterRow.Origin;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.CaptureMode;
import org.asbuilt.model.Holding;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Persistence;
import org.asbuilt.model.RegisterEntry;
import org.asbuilt.validation.Circumstances;

/**
 * The register of all OT information that is held or shared: the items of the record, the files that were taken in and are not among them
 * yet, and what the installation itself keeps. Source: requirements P2.S-01 to P2.S-05; ISO/IEC 27001:2022 A.5.9.
 *
 * @param rows what the installation keeps first, then the rest by title
 */
public record InformationRegister(List<RegisterRow> rows) {
    private static final Comparator<RegisterRow> ORDER = Comparator.comparing(
                    (RegisterRow row) -> row.origin() != Origin.INSTALLATION)
            .thenComparing(row -> row.title().toLowerCase(Locale.ROOT))
            .thenComparing(RegisterRow::key);

    /** Copies the list. */
    public InformationRegister {
        rows = List.copyOf(rows);
    }

    /**
     * The register of a record.
     *
     * @param around the record
     * @param files the files that were taken in, newest first; those with the digest of an item are that item's
     * @param kept what the installation keeps
     */
    public static InformationRegister of(Circumstances around, List<StoredFile> files, List<StoredFile> kept) {
        Map<String, StoredFile> byDigest = new LinkedHashMap<>();
        files.forEach(file -> file.digest().ifPresent(digest -> byDigest.putIfAbsent(digest.hex(), file)));
        Map<String, StoredFile> left = new HashMap<>(byDigest);
        List<RegisterRow> rows = new ArrayList<>();
        kept.forEach(file -> rows.add(row(file, Origin.INSTALLATION)));
        for (Subject item : around.subjects(Kind.INFORMATION_ITEM)) {
            Optional<StoredFile> file = digest(item).flatMap(hex -> Optional.ofNullable(byDigest.get(hex)));
            digest(item).ifPresent(left::remove);
            rows.add(row(item, file, around));
        }
        left.values().forEach(file -> rows.add(row(file, Origin.TAKEN_IN)));
        rows.sort(ORDER);
        return new InformationRegister(rows);
    }

    /** The row of that key. */
    public Optional<RegisterRow> row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** The digest of the file that an item was made from, in lower-case hex. */
    public static Optional<String> digest(Subject item) {
        return item.facet(InformationProfile.class)
                .flatMap(InformationProfile::digest)
                .map(text -> text.strip().toLowerCase(Locale.ROOT));
    }

    private static RegisterRow row(Subject item, Optional<StoredFile> file, Circumstances around) {
        Optional<RegisterEntry> entry = item.facet(RegisterEntry.class);
        return new RegisterRow(
                item.id().value(),
                item.name(),
                Origin.RECORDED,
                Optional.of(item.id()),
                file,
                Policies.category(item),
                entry.flatMap(RegisterEntry::subType),
                entry.flatMap(RegisterEntry::format).or(() -> file.map(StoredFile::format)),
                entry.flatMap(RegisterEntry::holding),
                entry.flatMap(RegisterEntry::captured)
                        .orElse(file.isPresent() ? CaptureMode.AUTOMATIC : CaptureMode.MANUAL),
                entry.flatMap(RegisterEntry::persistence),
                item.facet(InformationProfile.class).flatMap(InformationProfile::label),
                EntryFields.missing(item),
                Optional.of(ProtectionGap.of(item, around)));
    }

    private static RegisterRow row(StoredFile file, Origin origin) {
        return new RegisterRow(
                file.key(),
                file.title(),
                origin,
                Optional.empty(),
                Optional.of(file),
                file.subType().map(InformationSubType::category),
                file.subType(),
                Optional.of(file.format()),
                Optional.of(Holding.HELD),
                CaptureMode.AUTOMATIC,
                origin == Origin.INSTALLATION ? Optional.of(Persistence.ENDURING) : Optional.empty(),
                Optional.empty(),
                EntryFields.ALL.stream()
                        .filter(field -> !field.equals("data format"))
                        .filter(field ->
                                !field.equals("category") || file.subType().isEmpty())
                        .toList(),
                Optional.empty());
    }
}
