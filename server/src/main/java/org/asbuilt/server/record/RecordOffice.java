package org.asbuilt.server.record;

import java.time.Clock;
import org.asbuilt.change.ChangeDesk;
import org.asbuilt.change.Changes;

/** The parts of one record at work together: what the API and the command line both stand on. */
public final class RecordOffice implements AutoCloseable {
    private final Storage storage;
    private final Changes changes;
    private final ChangeDesk desk;
    private final ImportShelf shelf;
    private final Drift drift;
    private final Intake intake;
    private final Proposals proposals;
    private final Reading reading;
    private final Clock clock;

    /** The office over an opened storage; the drift is found in the background. */
    public RecordOffice(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
        changes = storage.changes();
        desk = new ChangeDesk(storage.ledger(), changes);
        shelf = new ImportShelf(storage.imports());
        drift = new Drift(storage.ledger(), storage.claims(), shelf);
        intake = new Intake(storage.imports(), storage.artifacts(), shelf, drift, clock);
        proposals = new Proposals(storage.ledger(), desk, drift, clock);
        reading = new Reading(storage, changes, shelf, drift, clock);
        drift.refreshSoon();
    }

    /** What is kept. */
    public Storage storage() {
        return storage;
    }

    /** All changes. */
    public Changes changes() {
        return changes;
    }

    /** Where changes are judged. */
    public ChangeDesk desk() {
        return desk;
    }

    /** The imports. */
    public ImportShelf shelf() {
        return shelf;
    }

    /** What waits for a decision. */
    public Drift drift() {
        return drift;
    }

    /** Where files are taken in. */
    public Intake intake() {
        return intake;
    }

    /** How changes are put forward. */
    public Proposals proposals() {
        return proposals;
    }

    /** How the record is read. */
    public Reading reading() {
        return reading;
    }

    /** Where uploads lie until they are read. */
    public Home uploads() {
        return storage.home();
    }

    /**
     * Takes an import back.
     *
     * @return whether there was such an import that still stood
     */
    public boolean withdraw(long number, String person, String reason) {
        boolean withdrawn = storage.imports().withdraw(number, person, reason, clock.instant());
        if (withdrawn) {
            shelf.reload();
            drift.refreshSoon();
        }
        return withdrawn;
    }

    /** The record's clock. */
    public Clock clock() {
        return clock;
    }

    @Override
    public void close() {
        drift.close();
        storage.close();
    }
}
