package org.asbuilt.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Release;

/** Holds releases that were handed out against the record: who signed them, and whether the journal says so. */
final class ReleaseCheck {
    private static final String RELEASE = "release";

    private final List<SignedRelease> releases;
    private final Verification.Signers signers;
    private final Set<Entry> told = new HashSet<>();
    /** Whether the logbook was sealed, and there were no keys. */
    private boolean unread;

    ReleaseCheck(List<SignedRelease> releases, Verification.Signers signers) {
        this.releases = releases;
        this.signers = signers;
    }

    /** The checkpoints that the releases hold; the log of commits must contain what they say. */
    static List<Checkpoint> checkpoints(List<SignedRelease> releases) {
        return releases.stream().map(SignedRelease::checkpoint).toList();
    }

    /** An entry of the journal. */
    void entry(Chain.Entry entry) {
        if (releases.isEmpty() || !entry.kind().equals(SqlLogbook.ENTRY)) {
            return;
        }
        if (entry.isSealed()) {
            unread = true;
            return;
        }
        Entry said = LogbookReading.entry(entry.what());
        if (said instanceof Entry.Released || said instanceof Entry.Countersigned) {
            told.add(said);
        }
    }

    /** Judges the releases, now that the journal has ended. */
    void finish() {
        for (SignedRelease signed : releases) {
            Release release = signed.release();
            Entry.Released first = release.opened();
            String row = first.release();
            Break.unless(
                    signers.publicKeys().values().stream().anyMatch(signed::signedBy),
                    RELEASE,
                    row,
                    "a valid signature by a known key",
                    "signature " + signed.signature() + " by " + signed.keyId());
            Break.same(RELEASE, row, signed.checkpoint().root(), first.root());
            List<Entry> both = new ArrayList<>(List.of(first));
            release.countersigned().ifPresent(both::add);
            for (Entry one : both) {
                Break.unless(
                        unread || told.contains(one), RELEASE, row, "an entry of the journal", "none such as " + one);
            }
            Release counted = both.stream()
                    .filter(Entry.Countersigned.class::isInstance)
                    .map(Entry.Countersigned.class::cast)
                    .reduce(new Release(first, java.util.Optional.empty()), Release::with, (one, other) -> other);
            Break.unless(counted.isSigned(), RELEASE, row, "two persons in two roles", both.toString());
        }
    }
}
