package org.asbuilt.server.record;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.access.People;
import org.asbuilt.change.ChangeDesk;
import org.asbuilt.change.Changes;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.model.Digest;
import org.asbuilt.server.settings.Settings;
import org.asbuilt.server.view.DocumentHit;
import org.asbuilt.server.view.VerificationView;
import org.asbuilt.store.Access;
import org.asbuilt.validation.Circumstances;

/** The parts of one record at work together: what the API and the command line both stand on. */
public final class RecordOffice implements AutoCloseable {
    private final Storage storage;
    private final Changes changes;
    private final ChangeDesk desk;
    private final ChangeStudies changeStudies;
    private final LogbookShelf logbook;
    private final Campaigns campaigns;
    private final Surroundings surroundings;
    private final AssessmentShelf assessments;
    private final Attestations attestations;
    private final ImportShelf shelf;
    private final Drift drift;
    private final Intake intake;
    private final Proposals proposals;
    private final Reading reading;
    private final Lists lists;
    private final ColumnProfiles profiles;
    private final Statements statements;
    private final TwoSources twoSources;
    private final Inbox inbox;
    private final Collecting collecting;
    private final ChangeBehind changeBehind;
    private final Baselines baselines;
    private final Backups backups;
    private final RoundBook roundBook;
    private final Settings settings;
    private final Clock clock;

    /** The office over an opened storage, as the settings in its folder say; the drift is found in the background. */
    public RecordOffice(Storage storage, Clock clock) {
        this(storage, Settings.read(storage.home().settings()), clock);
    }

    /** The office over an opened storage, with those settings. */
    public RecordOffice(Storage storage, Settings settings, Clock clock) {
        this.storage = storage;
        this.settings = settings;
        roundBook = new RoundBook(storage.rounds());
        backups = new Backups(storage, settings, clock);
        this.clock = clock;
        changes = storage.changes();
        shelf = new ImportShelf(storage.imports());
        drift = new Drift(storage.ledger(), storage.claims(), shelf);
        logbook = new LogbookShelf(storage.logbook());
        surroundings = new Surroundings(storage.ledger(), drift, logbook, changes);
        campaigns = new Campaigns(logbook, this::circumstances, storage.people(), clock);
        desk = new ChangeDesk(storage.ledger(), changes, (Instant at) -> surroundings.circumstances(at));
        changeStudies = new ChangeStudies(storage.ledger(), desk, clock);
        assessments = new AssessmentShelf(
                storage.ledger(),
                drift,
                logbook,
                changes,
                () -> surroundings.circumstances(clock.instant()),
                CadenceFile.read(storage.home().cadence()),
                clock);
        attestations = new Attestations(assessments, logbook, clock);
        Door door = new Door(storage.scrubber(), storage.home().uploads());
        intake = new Intake(
                door,
                storage.imports(),
                storage.artifacts(),
                storage.texts(),
                storage.originals(),
                shelf,
                drift,
                new OwnRecord(storage, clock),
                new ScanGate(this::circumstances),
                clock);
        inbox = new Inbox(drift, logbook, clock);
        proposals = new Proposals(storage.ledger(), desk, drift, inbox, clock);
        reading = new Reading(storage, changes, shelf, drift, inbox, clock);
        lists = new Lists(storage);
        profiles = new ColumnProfiles(door, storage.profiles(), clock);
        statements = new Statements(storage.ledger(), intake, storage.home(), clock);
        twoSources = new TwoSources(shelf, storage.claims(), storage.artifacts());
        changeBehind = new ChangeBehind(storage, changes);
        baselines = new Baselines(storage, proposals, changeBehind, clock);
        collecting = new Collecting(storage.ledger(), proposals, shelf, clock);
        drift.refreshSoon();
    }

    /** What the columns of lists hold. */
    public ColumnProfiles profiles() {
        return profiles;
    }

    /** What people state. */
    public Statements statements() {
        return statements;
    }

    /** In what sources differ. */
    public TwoSources twoSources() {
        return twoSources;
    }

    /** What waits for a decision and what was disposed of. */
    public Inbox inbox() {
        return inbox;
    }

    /** Approved states of the record. */
    public Baselines baselines() {
        return baselines;
    }

    /** Which change made what differs between two commits. */
    public ChangeBehind changeBehind() {
        return changeBehind;
    }

    /** How sources are registered and scans permitted. */
    public Collecting collecting() {
        return collecting;
    }

    /** The documents that hold some words, and where. */
    public List<DocumentHit> documentsWith(String words) {
        return new DocumentSearch(storage.texts()).find(shelf.standingSources(), words);
    }

    /** The record itself. */
    public Ledger ledger() {
        return storage.ledger();
    }

    /** All changes. */
    public Changes changes() {
        return changes;
    }

    /** Where changes are judged. */
    public ChangeDesk desk() {
        return desk;
    }

    /** What changes would do and what was seen of them. */
    public ChangeStudies changeStudies() {
        return changeStudies;
    }

    /** What people judged, disposed of or acknowledged. */
    public LogbookShelf logbook() {
        return logbook;
    }

    /** Campaigns of validation. */
    public Campaigns campaigns() {
        return campaigns;
    }

    /** The record as it is now with all that is known beside it, for rules and validation. */
    public Circumstances circumstances() {
        return surroundings.circumstances(clock.instant());
    }

    /** What rules and criteria say of the record. */
    public AssessmentShelf assessments() {
        return assessments;
    }

    /** How experts confirm what is recorded. */
    public Attestations attestations() {
        return attestations;
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

    /** How the record is written down in lists. */
    public Lists lists() {
        return lists;
    }

    /** Who can sign in. */
    public People people() {
        return storage.people();
    }

    /** What the installation has chosen. */
    public Settings settings() {
        return settings;
    }

    /** Backups of the record. */
    public Backups backups() {
        return backups;
    }

    /** Sheets for responders. */
    public IncidentSheets incidentSheets() {
        return new IncidentSheets(storage.ledger(), inbox, settings, clock);
    }

    /** The key file, kept elsewhere. */
    public KeyCustody keyCustody() {
        return new KeyCustody(storage, settings);
    }

    /** What came of the work that the installation does by itself. */
    public RoundBook roundBook() {
        return roundBook;
    }

    /** The folder of the installation. */
    public Home home() {
        return storage.home();
    }

    /** What whoever runs this must know: for example, that a loss of power can take acknowledged commits with it. */
    public List<String> warnings() {
        return storage.notDurableBecause().stream().toList();
    }

    /**
     * Writes an entry of the access log. When this returns, it is on disk.
     *
     * @param actor the user name, or the empty text where nobody is known
     * @param action what was asked for
     * @param object of what
     * @param granted whether it was granted
     * @param from the network address that asked, or {@code console}
     */
    public void log(String actor, String action, String object, boolean granted, String from) {
        storage.accessLog()
                .write(Access.Deed.of(actor, action, object, granted, Map.of("from", from)), clock.instant());
    }

    /** The content of a file that was taken in, if it is there. */
    public Optional<InputStream> content(Digest artifact) {
        return storage.artifacts().open(artifact);
    }

    /** Has everything recomputed, believing only signatures by our own key. */
    public VerificationView verify(Intake.Progress progress) {
        return storage.verify(progress);
    }

    /**
     * Takes an import back.
     *
     * @return whether there was such an import that still stood
     */
    public boolean withdraw(String id, String person, String reason) {
        boolean withdrawn = shelf.find(id)
                .map(taken -> storage.imports().withdraw(taken.number(), person, reason, clock.instant()))
                .orElse(false);
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
        assessments.close();
        drift.close();
        storage.close();
    }
}
