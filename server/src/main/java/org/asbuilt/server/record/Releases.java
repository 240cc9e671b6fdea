package org.asbuilt.server.record;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Release;
import org.asbuilt.model.InvalidValue;

/** How states of the record are released by two persons, and handed out signed. */
public final class Releases {
    private static final int LONGEST = 2000;

    private final Storage storage;
    private final LogbookShelf logbook;
    private final Clock clock;

    /**
     * A state that is to be released.
     *
     * @param commit the number of its last commit; the newest if not given
     * @param label what people call it
     * @param purpose what it is for
     * @param statement what whoever signs says of it
     */
    public record Draft(
            Optional<Long> commit, Optional<String> label, Optional<String> purpose, Optional<String> statement) {}

    /**
     * What came of signing second.
     *
     * @param release the release, as it is now
     * @param objection why the signature was not taken; empty if it was
     */
    public record Signing(Release release, Optional<String> objection) {}

    Releases(Storage storage, LogbookShelf logbook, Clock clock) {
        this.storage = storage;
        this.logbook = logbook;
        this.clock = clock;
    }

    /** All of them, the newest first. */
    public List<Release> all() {
        return logbook.refresh().releases().reversed();
    }

    /** The release of that name. */
    public Optional<Release> find(String id) {
        return logbook.refresh().release(id);
    }

    /**
     * Puts a state forward.
     *
     * @throws InvalidValue if something is not said, or there is no such commit
     */
    public Release open(String person, String role, Draft draft) {
        String label = said(draft.label(), "label");
        String purpose = said(draft.purpose(), "purpose");
        String statement = said(draft.statement(), "statement");
        long commit = draft.commit().orElseGet(() -> storage.ledger().snapshot().commit());
        Checkpoint signed = storage.ledger()
                .checkpoint(commit)
                .orElseThrow(() -> new InvalidValue("there is no commit " + commit + " to release"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Entry.Released nameless =
                new Entry.Released(person, now, "", role, commit, signed.root(), label, purpose, statement);
        String id = "release-" + nameless.digest().brief();
        logbook.write(
                List.of(new Entry.Released(person, now, id, role, commit, signed.root(), label, purpose, statement)));
        return find(id).orElseThrow();
    }

    /** Signs second; empty if there is no such release. */
    public Optional<Signing> countersign(String person, String role, String id) {
        return find(id).map(release -> countersign(person, role, release));
    }

    /** A release as a signed file; empty if there is none of that name or only one person has signed it. */
    public Optional<String> file(String id) {
        return find(id).filter(Release::isSigned).map(storage::signed);
    }

    private Signing countersign(String person, String role, Release release) {
        Optional<String> objection = release.objection(person, role);
        if (objection.isPresent()) {
            return new Signing(release, objection);
        }
        Entry.Countersigned second = new Entry.Countersigned(
                person,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                release.opened().release(),
                role,
                release.opened().digest());
        logbook.write(List.of(second));
        Release now = find(release.opened().release()).orElseThrow();
        return new Signing(
                now,
                now.countersigned().equals(Optional.of(second))
                        ? Optional.empty()
                        : Optional.of("somebody else signed second just before"));
    }

    private static String said(Optional<String> text, String name) {
        String said = text.orElse("").strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new InvalidValue("give the release a " + name + " of at most " + LONGEST + " characters");
        }
        return said;
    }
}
