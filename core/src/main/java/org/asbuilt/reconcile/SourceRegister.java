package org.asbuilt.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.OperatingMode;
import org.asbuilt.model.SourceProfile;

/**
 * The registered sources of a record, found for what was taken in: by the entry that it was said to come from, or else by the digest
 * of its file. Source: requirements P1.C-01.
 */
public final class SourceRegister {
    private final Snapshot snapshot;
    private final Map<String, Subject> byDigest;

    private SourceRegister(Snapshot snapshot, Map<String, Subject> byDigest) {
        this.snapshot = snapshot;
        this.byDigest = byDigest;
    }

    private static SourceRegister of(Snapshot snapshot, Stream<Subject> entries) {
        Map<String, Subject> byDigest = new HashMap<>();
        entries.forEach(entry -> entry.facet(SourceProfile.class)
                .flatMap(SourceProfile::digest)
                .ifPresent(digest -> byDigest.put(digest, entry)));
        return new SourceRegister(snapshot, byDigest);
    }

    /** The register of a record. */
    public static SourceRegister of(Snapshot snapshot) {
        return of(snapshot, snapshot.subjects(Kind.SOURCE));
    }

    /** The register of a record whose entries are at hand. */
    public static SourceRegister of(Snapshot snapshot, Collection<Subject> entries) {
        return of(snapshot, entries.stream());
    }

    /** The register of another record with the same entries. */
    SourceRegister in(Snapshot other) {
        return new SourceRegister(other, byDigest);
    }

    /** The entry of a source; empty if nobody registered it. */
    public Optional<Subject> entry(Source source) {
        return source.registered()
                .flatMap(snapshot::resolved)
                .or(() -> Optional.ofNullable(byDigest.get(source.artifact().hex())));
    }

    /** What its entry says of a source. */
    public Optional<SourceProfile> profile(Source source) {
        return entry(source).flatMap(entry -> entry.facet(SourceProfile.class));
    }

    /** The mode of operation that a source shows, if its entry says so. */
    public Optional<OperatingMode> mode(Source source) {
        return profile(source).flatMap(SourceProfile::mode);
    }
}
