package org.asbuilt.server.record;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.access.FactorBook;
import org.asbuilt.access.FailureBook;
import org.asbuilt.access.People;
import org.asbuilt.access.SessionBook;
import org.asbuilt.access.TokenBook;
import org.asbuilt.access.View;
import org.asbuilt.change.ChangeDesk;
import org.asbuilt.change.Changes;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Digest;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.ConfirmationSettings;
import org.asbuilt.server.settings.Settings;
import org.asbuilt.server.view.DocumentHit;
import org.asbuilt.server.view.VerificationView;
import org.asbuilt.store.Access;
import org.asbuilt.store.Import;
import org.asbuilt.validation.Circumstances;

/** The parts of one record at work together: what the API and the command line both stand on. */
public final class RecordOffice implements AutoCloseable {
    private static final int MOST_COUNTERS = 24;

    private final Storage storage;
    private final Counter whole;
    private final KeptLogbook logbook;
    private final ImportShelf shelf;
    private final FoundDrift drift;
    private final Intake intake;
    private final ColumnProfiles profiles;
    private final SavedViews savedViews;
    private final AnsweredRequests answeredRequests;
    private final Statements statements;
    private final Backups backups;
    private final Proofs proofs;
    private final CheckpointExport checkpoints;
    private final Releases releases;
    private final SelfCheck selfCheck;
    private final RoundBook roundBook;
    private final Disclosures disclosures;
    private final SharingDesk sharing;
    private final Sites sites;
    private final Settings settings;
    private final Clock clock;
    private final Recent<View, Counter> counters = new Recent<>(MOST_COUNTERS, Counter::close);

    /** The office over an opened storage, as the settings in its folder say; the drift is found in the background. */
    public RecordOffice(Storage storage, Clock clock) {
        this(storage, Settings.read(storage.home().settings()), clock);
    }

    /** The office over an opened storage, with those settings. */
    public RecordOffice(Storage storage, Settings settings, Clock clock) {
        this.storage = storage;
        this.settings = settings;
        backups = new Backups(storage, settings, clock);
        this.clock = clock;
        roundBook = new RoundBook(storage.rounds());
        logbook = new KeptLogbook(storage.logbook());
        Combinations combinations = new Combinations(logbook, this::circumstances);
        disclosures = new Disclosures(logbook, combinations, storage.home(), settings, clock);
        sharing = new SharingDesk(logbook, combinations, clock);
        sites = new Sites(storage, disclosures, clock);
        shelf = new ImportShelf(storage.imports(), () -> logbook.refresh().quarantined());
        drift = new FoundDrift(storage.ledger(), storage.claims(), shelf);
        whole = Counter.whole(
                storage,
                new Counter.Sources(
                        storage.ledger(),
                        storage.changes(),
                        shelf,
                        drift,
                        logbook,
                        new AdvisoryShelf(shelf, storage.artifacts()),
                        new SessionLogShelf(shelf, storage.artifacts())),
                new Counter.Ways(
                        ConfirmationSettings.cadence(settings), settings.get(Catalogue.CRITICALITY_COMBINATION)),
                clock);
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
                this::submitted,
                clock);
        profiles = new ColumnProfiles(door, storage.profiles(), clock);
        savedViews = new SavedViews(storage.views(), clock);
        answeredRequests = new AnsweredRequests(storage.answers(), clock);
        statements = new Statements(storage.ledger(), intake, storage.home(), clock);
        proofs = new Proofs(storage.proofs());
        checkpoints = new CheckpointExport(proofs, clock);
        releases = new Releases(storage, logbook, clock);
        selfCheck = new SelfCheck(storage, clock);
        drift.refreshSoon();
    }

    /** Where reports are worked out, as a counter shows the record. */
    public ReportDesk reports(Counter counter) {
        return new ReportDesk(counter, this);
    }

    /** What happens, for whoever is told. */
    public HappeningFeed happenings() {
        return new HappeningFeed(storage);
    }

    /** The same of the whole record. */
    public ReportDesk reports() {
        return reports(whole);
    }

    /** Proofs of what stands in the logs. */
    public Proofs proofs() {
        return proofs;
    }

    /** How checkpoints are put into a folder. */
    public CheckpointExport checkpoints() {
        return checkpoints;
    }

    /** States of the record that were released. */
    public Releases releases() {
        return releases;
    }

    /** How the installation verifies its own record. */
    public SelfCheck selfCheck() {
        return selfCheck;
    }

    /** The attack trees of the whole record: whoever answers for one is told whatever the one who turned it sees. */
    public TreeWatch trees() {
        return whole.trees();
    }

    /** The counter at which a view of the record is shown; two readers of one view share it. */
    public Counter counter(View view) {
        return view.isEverything() ? whole : counters.get(view, () -> whole.seenBy(view));
    }

    /** Looks at the record that people gave a name. */
    public SavedViews savedViews() {
        return savedViews;
    }

    /** What was asked under keys, and what was answered. */
    public AnsweredRequests answeredRequests() {
        return answeredRequests;
    }

    /** What the columns of lists hold. */
    public ColumnProfiles profiles() {
        return profiles;
    }

    /** What a start reads instead of a row for each fact. */
    public StartImage startImage() {
        return new StartImage(storage);
    }

    /** What has ended, as it is written down in parts. */
    public EndedParts endedParts() {
        return new EndedParts(storage);
    }

    /** What people state. */
    public Statements statements() {
        return statements;
    }

    /** In what sources differ. */
    public TwoSources twoSources() {
        return whole.twoSources();
    }

    /** What waits for a decision and what was disposed of. */
    public Inbox inbox() {
        return whole.inbox();
    }

    /** How sources are registered and scans permitted. */
    public Collecting collecting() {
        return whole.collecting();
    }

    /** The documents that hold some words, and where. */
    public List<DocumentHit> documentsWith(String words) {
        return whole.documentsWith(words);
    }

    /** The record itself. */
    public Ledger ledger() {
        return storage.ledger();
    }

    /** All changes. */
    public Changes changes() {
        return storage.changes();
    }

    /** Where changes are judged. */
    public ChangeDesk desk() {
        return whole.desk();
    }

    /** What people judged, disposed of or acknowledged. */
    public LogbookShelf logbook() {
        return logbook;
    }

    /** Campaigns of validation. */
    public Campaigns campaigns() {
        return whole.campaigns();
    }

    /** The record as it is now with all that is known beside it, for rules and validation. */
    public Circumstances circumstances() {
        return whole.circumstances();
    }

    /** What rules and criteria say of the record. */
    public AssessmentShelf assessments() {
        return whole.assessments();
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
        return whole.proposals();
    }

    /** How the record is read. */
    public Reading reading() {
        return whole.reading();
    }

    /** How the record is written down in lists. */
    public Lists lists() {
        return whole.lists();
    }

    /** Who can sign in. */
    public People people() {
        return storage.people();
    }

    /** Who is signed in where. */
    public SessionBook sessions() {
        return storage.sessions();
    }

    /** What people enrolled as second factors. */
    public FactorBook factors() {
        return storage.factors();
    }

    /** API tokens. */
    public TokenBook tokens() {
        return storage.tokens();
    }

    /** Failed attempts to sign in. */
    public FailureBook failures() {
        return storage.failures();
    }

    /** The key under which this installation makes what it hands out to be shown again, such as challenges; 32 bytes. */
    public byte[] identityKey() {
        return storage.identityKey();
    }

    /** The key under which the key of the server's own certificate is encrypted; 32 bytes. */
    public byte[] certificateKey() {
        return storage.certificateKey();
    }

    /** What the installation has chosen. */
    public Settings settings() {
        return settings;
    }

    /** Backups of the record. */
    public Backups backups() {
        return backups;
    }

    /** How information is given to somebody outside. */
    public SharingDesk sharing() {
        return sharing;
    }

    /** Through which files leave the record. */
    public Disclosures disclosures() {
        return disclosures;
    }

    /** Records of several installations together. */
    public Sites sites() {
        return sites;
    }

    /** Sheets for responders. */
    public IncidentSheets incidentSheets() {
        return new IncidentSheets(storage.ledger(), whole.inbox(), disclosures, settings, clock);
    }

    /** The key file, kept elsewhere. */
    public KeyCustody keyCustody() {
        return new KeyCustody(storage, settings);
    }

    /** Under which keys everything lies, and changing them. */
    public KeyRotation keyRotation() {
        return new KeyRotation(storage.rotation());
    }

    /**
     * How much there is.
     *
     * @param commits how many commits
     * @param imports how many imports
     * @param claims how many claims sources made
     */
    public record Figures(long commits, long imports, long claims) {}

    /** How much there is, for whoever runs the installation. */
    public Figures figures() {
        List<Import> imports = shelf.all();
        long claims = imports.stream()
                .flatMap(one -> one.readings().stream())
                .mapToLong(Import.Reading::claims)
                .sum();
        return new Figures(ledger().snapshot().commit(), imports.size(), claims);
    }

    /** When the newest entry of the access log was written; reads the database. */
    public Optional<Instant> newestAccess() {
        return storage.accessLog().newest(Long.MAX_VALUE, Optional.empty(), Optional.empty(), 1).stream()
                .findFirst()
                .map(Access::at);
    }

    /** The access log as it goes out to collectors. */
    public AccessFeed accessFeed() {
        return new AccessFeed(storage);
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
        return whole.content(artifact);
    }

    /** Has everything recomputed, believing only signatures by our own key. */
    public VerificationView verify(Intake.Progress progress) {
        return storage.verify(progress);
    }

    private void submitted() {
        logbook.refresh();
        shelf.reload();
    }

    /**
     * Lets what an import claims count.
     *
     * @return whether there was such an import that did not count
     */
    public boolean admit(String imported, String person, String reason) {
        Optional<Import> waiting = shelf.find(imported).filter(shelf::isQuarantined);
        waiting.ifPresent(
                taken -> logbook.write(List.of(new Entry.Admitted(person, clock.instant(), taken.number(), reason))));
        shelf.reload();
        drift.refreshSoon();
        return waiting.isPresent();
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
        counters.clear();
        whole.close();
        drift.close();
        storage.close();
    }
}
