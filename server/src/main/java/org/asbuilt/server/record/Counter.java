package org.asbuilt.server.record;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.access.Sight;
import org.asbuilt.access.View;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.category.Combination;
import org.asbuilt.category.Priorities;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeDesk;
import org.asbuilt.change.Changes;
import org.asbuilt.evidence.About;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.path.Connectivity;
import org.asbuilt.reconcile.Item;
import org.asbuilt.risk.attack.Knowing;
import org.asbuilt.risk.attack.Overview;
import org.asbuilt.server.view.DocumentHit;
import org.asbuilt.server.view.Plant;
import org.asbuilt.store.Import;
import org.asbuilt.thirdparty.oversight.JudgedSession;
import org.asbuilt.thirdparty.session.SessionRegister;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Cadence;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Evidence;

/**
 * The record as one view shows it, with all that stands on it: whoever is served here can neither see nor touch what the view does not
 * show, whichever part is asked. Everything is found from the sources that the view was laid over ({@link SeenLedger},
 * {@link SeenChanges}, {@link SeenDrift}, {@link SeenLogbook}, {@link ImportShelf.Seen}); what is written goes through the parts of the
 * whole record.
 */
public final class Counter implements AutoCloseable {
    /** What a vendor did is looked for so long before it was observed. Source: requirements, question 60. */
    private static final int DAYS_OF_USE = 90;

    private static final Duration BEFORE_OBSERVATION = Duration.ofDays(3);

    private final View view;
    private final Optional<Counter> whole;
    private final Storage storage;
    private final Sources sources;
    private final ChangeDesk acting;
    private final ChangeDesk desk;
    private final ChangeStudies changeStudies;
    private final Campaigns campaigns;
    private final Surroundings surroundings;
    private final Rolls rolls = new Rolls();
    private final Rolls pastRolls = new Rolls();
    private final Words words = new Words();
    private final AssessmentShelf assessments;
    private final PermittedShelf permitted;
    private final AttackShelf attacks;
    private final VulnerabilityShelf vulnerabilities;
    private final VulnerabilityDesk vulnerabilityDesk;
    private final TreeWatch trees;
    private final OversightShelf oversight;
    private final VendorAccessDesk vendorAccess;
    private final Attestations attestations;
    private final Proposals proposals;
    private final Reading reading;
    private final ConnectivityShelf connectivity = new ConnectivityShelf();
    private final PrioritiesShelf priorities;
    private final Recent<Long, InformationShelf.Kept> informationRegisters = new Recent<>(2);
    private final Lists lists;
    private final TwoSources twoSources;
    private final Inbox inbox;
    private final Collecting collecting;
    private final ChangeBehind changeBehind;
    private final Baselines baselines;
    private final Ways ways;
    private final Clock clock;

    /**
     * What everything is found from.
     *
     * @param ledger the record
     * @param changes its changes
     * @param shelf what was taken in
     * @param drift what sources say against the record
     * @param logbook what people judged
     * @param advisories what is published about vulnerabilities, whole
     * @param sessions what logs tell of sessions, whole
     */
    record Sources(
            Ledger ledger,
            Changes changes,
            ImportShelf shelf,
            Drift drift,
            LogbookShelf logbook,
            AdvisoryShelf advisories,
            SessionLogShelf sessions) {}

    /**
     * What whoever runs the installation chose.
     *
     * @param cadence for how long a confirmation counts
     * @param combination how the axes of criticality make one
     */
    record Ways(Cadence cadence, Combination combination) {}

    /** The counter at which everything is shown. */
    static Counter whole(Storage storage, Sources sources, Ways ways, Clock clock) {
        return new Counter(View.EVERYTHING, storage, sources, Optional.empty(), ways, clock);
    }

    /** The counter for a view of the same. */
    Counter seenBy(View other) {
        SeenLedger ledger = new SeenLedger(sources.ledger(), other, clock);
        SeenDrift drift = new SeenDrift(sources.drift(), ledger::sight);
        Sources seen = new Sources(
                ledger,
                new SeenChanges(sources.changes(), ledger::sight),
                new ImportShelf.Seen(sources.shelf(), ledger::sight),
                drift,
                new SeenLogbook(
                        sources.logbook(),
                        ledger::sight,
                        key -> other.isUnconfined() || drift.item(key).isPresent()),
                sources.advisories(),
                sources.sessions());
        return new Counter(other, storage, seen, Optional.of(this), ways, clock);
    }

    private Counter(View view, Storage storage, Sources sources, Optional<Counter> whole, Ways ways, Clock clock) {
        this.view = view;
        this.whole = whole;
        attacks = new AttackShelf(view);
        this.storage = storage;
        this.sources = sources;
        this.ways = ways;
        priorities = new PrioritiesShelf(ways.combination());
        this.clock = clock;
        Ledger ledger = sources.ledger();
        Drift drift = sources.drift();
        LogbookShelf logbook = sources.logbook();
        Changes changes = sources.changes();
        Since since = new Since(whole.map(Counter::ledger).orElse(ledger), view);
        surroundings = new Surroundings(ledger, since, drift, logbook, changes);
        campaigns = new Campaigns(logbook, this::circumstances, storage.people(), clock);
        desk = new ChangeDesk(ledger, changes, (Instant at) -> surroundings.circumstances(at));
        acting = whole.map(Counter::acting).orElse(desk);
        changeStudies = new ChangeStudies(ledger, desk, acting, clock);
        assessments = new AssessmentShelf(
                ledger,
                drift,
                logbook,
                changes,
                () -> surroundings.circumstances(clock.instant()),
                since,
                whole.map(Counter::assessments),
                ways.cadence(),
                clock);
        permitted = new PermittedShelf(ledger::snapshot, whole.map(all -> this::sight));
        vulnerabilities = new VulnerabilityShelf(
                sources.advisories(),
                ledger::snapshot,
                whole.map(all -> this::sight),
                logbook::logged,
                this::priorities,
                this::circumstances,
                clock);
        vulnerabilityDesk = new VulnerabilityDesk(logbook, storage.people(), clock);
        trees = new TreeWatch(this::circumstances, vulnerabilities::current, logbook, clock);
        oversight = new OversightShelf(
                sources.sessions()::register, this::circumstances, whole.map(Counter::oversight), this::sight, clock);
        vendorAccess = new VendorAccessDesk(logbook, clock);
        attestations = new Attestations(this::assessments, logbook, clock);
        inbox = new Inbox(drift, logbook, clock);
        proposals = new Proposals(ledger, acting, drift, inbox, clock);
        reading = new Reading(storage, ledger, changes, sources.shelf(), drift, inbox, this::circumstances, clock);
        lists = new Lists(storage);
        twoSources = new TwoSources(sources.shelf(), storage.claims(), storage.artifacts());
        changeBehind = new ChangeBehind(storage, changes);
        baselines = new Baselines(storage, ledger, proposals, changeBehind, clock);
        collecting = new Collecting(ledger, proposals, sources.shelf(), clock);
    }

    /** Whose it is. */
    public View view() {
        return view;
    }

    /** The access log, as far as it is about what is shown. */
    public Accesses accesses() {
        return new Accesses(reading, sight());
    }

    /** The view laid over the newest record. */
    public Sight sight() {
        return sources.ledger() instanceof SeenLedger seen
                ? seen.sight()
                : Sight.of(view, sources.ledger().snapshot(), clock.instant());
    }

    /** Whether the view shows all that there is now; of the past it may hide more. */
    public boolean hidesNothing() {
        Sight sight = sight();
        return view.isUnconfined() && sight.seen() == sight.whole();
    }

    /** The subjects that a change touches and the view does not show as the change would make them; none if it shows all of it. */
    public List<Id> beyond(Change change) {
        return SeenChanges.beyond(change, sight());
    }

    /** In what sources differ. */
    public TwoSources twoSources() {
        return twoSources;
    }

    /** What waits for a decision and what was disposed of. */
    public Inbox inbox() {
        return inbox;
    }

    /** The register of information. */
    public InformationShelf information() {
        return new InformationShelf(
                storage,
                sources.ledger(),
                sources.shelf(),
                proposals,
                view.isUnconfined() && hidesNothing(),
                informationRegisters);
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
        return new DocumentSearch(storage.texts()).find(sources.shelf().standingSources(), words);
    }

    /** The record itself. */
    public Ledger ledger() {
        return sources.ledger();
    }

    /** All changes. */
    public Changes changes() {
        return sources.changes();
    }

    /** Where changes are looked at: it judges by what is shown. */
    public ChangeDesk desk() {
        return desk;
    }

    /** Where changes are acted on: it judges by the whole record. */
    public ChangeDesk acting() {
        return acting;
    }

    /** What changes would do and what was seen of them. */
    public ChangeStudies changeStudies() {
        return changeStudies;
    }

    /** What people judged, disposed of or acknowledged. */
    public LogbookShelf logbook() {
        return sources.logbook();
    }

    /** The orders of lists of now. */
    public Rolls rolls() {
        return rolls;
    }

    /** The orders of lists of what was. */
    public Rolls pastRolls() {
        return pastRolls;
    }

    /** What looks for words. */
    public Words words() {
        return words;
    }

    /** Campaigns of validation. */
    public Campaigns campaigns() {
        return campaigns;
    }

    /** The record as it is now with all that is known beside it, for rules and validation. */
    public Circumstances circumstances() {
        return surroundings.circumstances(clock.instant());
    }

    /** What rules and criteria say of the record. Where nothing of it is hidden it is found once for all readers. */
    public AssessmentShelf assessments() {
        return whole.filter(all -> hidesNothing()).map(Counter::assessments).orElse(assessments);
    }

    /** What rules and criteria say of the record as it was at a moment. */
    public Assessment assessmentAt(Moment moment) {
        return assessments.of(circumstances(moment), () -> whole.orElse(this).circumstances(moment));
    }

    /** The plant at a moment with the logbook as it is now. */
    public Circumstances circumstances(Moment moment) {
        return circumstances(reading.plant(moment));
    }

    /** The same once all that sources say by now has been compared with it, which is waited for: what goes on paper is not looked at again. */
    public Circumstances settled(Plant plant) {
        sources.drift().refresh();
        return circumstances(plant);
    }

    /** A plant with the logbook as it is now; what sources say is known of the newest record alone. */
    public Circumstances circumstances(Plant plant) {
        Circumstances current = circumstances();
        return current.snapshot() == plant.snapshot()
                ? current.at(plant.moment())
                : Circumstances.of(
                        plant.snapshot(),
                        plant.moment(),
                        new Background(Evidence.NONE, current.logged(), current.works()));
    }

    /** What the rules of devices permit. Where nothing of the record is hidden it is found once for all readers. */
    public PermittedShelf permitted() {
        return whole.filter(all -> hidesNothing()).map(Counter::permitted).orElse(permitted);
    }

    /** What is published about vulnerabilities and what it means here. Where nothing is hidden it is found once for all readers. */
    public VulnerabilityShelf vulnerabilities() {
        return whole.filter(all -> hidesNothing()).map(Counter::vulnerabilities).orElse(vulnerabilities);
    }

    /** How people decide about vulnerabilities. */
    public VulnerabilityDesk vulnerabilityDesk() {
        return vulnerabilityDesk;
    }

    /** Who came in, and whether that was right. */
    public OversightShelf oversight() {
        return oversight;
    }

    /**
     * The sessions of third parties that reached what a matter is about in the days before a source observed it, the newest first: what a
     * vendor made is a change like any other. Source: requirements P5-16.
     */
    public List<JudgedSession> vendorSessions(Item item) {
        Drift.State state = sources.drift().current();
        return item.evidence().stream()
                .flatMap(number -> Inbox.claim(state, number).stream())
                .map(claim -> claim.claim().observed().orElse(claim.source().received()))
                .max(Instant::compareTo)
                .map(observed -> oversight.vendorSessions(item.subject(), observed, BEFORE_OBSERVATION))
                .orElse(List.of());
    }

    /** How the access of third parties is asked for and let. */
    public VendorAccessDesk vendorAccess() {
        return vendorAccess;
    }

    /** The attack trees as they stand. */
    public TreeWatch trees() {
        return trees;
    }

    /** How experts confirm what is recorded. */
    public Attestations attestations() {
        return attestations;
    }

    /** What waits for a decision. */
    public Drift drift() {
        return sources.drift();
    }

    /** How changes are put forward. */
    public Proposals proposals() {
        return proposals;
    }

    /** How the record is read. */
    public Reading reading() {
        return reading;
    }

    /** Who reaches whom over what is recorded. Where nothing of the record is hidden it is found once for all readers. */
    public Connectivity connectivity(Plant plant) {
        return whole.filter(all -> plant.snapshot() == all.ledger().snapshot())
                .map(all -> all.connectivity(plant))
                .orElseGet(() -> connectivity.of(plant));
    }

    /** What matters, how exposed it is and how much access to it is needed. Where nothing is hidden it is found once for all readers. */
    public Priorities priorities(Plant plant) {
        return whole.filter(all -> plant.snapshot() == all.ledger().snapshot())
                .map(all -> all.priorities(plant))
                .orElseGet(() -> priorities.of(connectivity(plant), plant.moment()));
    }

    /** How attacks get through the plant. Where nothing is hidden it is found once for all readers. */
    public Overview attacks() {
        return whole.filter(all -> hidesNothing()).map(Counter::attacks).orElseGet(() -> {
            Plant plant = reading.plant(Moment.NOW);
            return attacks.of(connectivity(plant), priorities(plant), aroundAttacks());
        });
    }

    /** The same at another moment; what advisories and rules came to then is not known. */
    public Overview attacks(Moment moment) {
        if (moment.equals(Moment.NOW)) {
            return attacks();
        }
        Plant plant = reading.plant(moment);
        return attacks.overview(
                connectivity(plant),
                priorities(plant),
                new AttackShelf.Known(
                        Knowing.PAST,
                        Optional.empty(),
                        new PermittedShelf.Passing(Knowing.PAST, List.of()),
                        SessionRegister.EMPTY,
                        List::of));
    }

    private AttackShelf.Known aroundAttacks() {
        boolean matchingGoesOn = vulnerabilities().isMatching();
        Optional<VulnerabilityShelf.Standing> standing = vulnerabilities().current();
        Knowing matched = standing.isEmpty() ? Knowing.AWAITED : matchingGoesOn ? Knowing.FORMER : Knowing.KNOWN;
        return new AttackShelf.Known(
                matched, standing, permitted().passing(), oversight.register(), () -> oversight.use(DAYS_OF_USE));
    }

    /** The same for the plant as it would be with those edits. */
    public Overview attacks(List<Edit> edits) {
        Connectivity then =
                Connectivity.of(connectivity(reading.plant(Moment.NOW)).around().with(edits));
        return attacks.overview(then, Priorities.of(then, Combination.MAXIMUM), aroundAttacks());
    }

    /** How the record is written down in lists. */
    public Lists lists() {
        return lists;
    }

    /** The content of a file that was taken in and is shown, if it is there. */
    public Optional<InputStream> content(Digest artifact) {
        boolean shown = view.isEverything()
                || sources.shelf().all().stream()
                        .flatMap(taken -> taken.readings().stream())
                        .anyMatch(one -> one.source().artifact().equals(artifact));
        return shown ? storage.artifacts().open(artifact) : Optional.empty();
    }

    /** Who handed in the import of that name. */
    public Optional<String> submittedBy(String name) {
        return sources.shelf().find(name).map(Import::person);
    }

    /** What a file that was taken in holds, for the register of exports: whom its claims are about, and the label of its source. */
    public Disclosures.Export exportOf(String what, Digest artifact) {
        Set<About> subjects = new HashSet<>();
        List<Subject> registered = new ArrayList<>();
        for (Import taken : sources.shelf().all()) {
            for (Import.Reading reading : taken.readings()) {
                if (!reading.source().artifact().equals(artifact)) {
                    continue;
                }
                reading.source()
                        .registered()
                        .flatMap(id -> sources.ledger().snapshot().resolved(id))
                        .ifPresent(registered::add);
                long last = reading.firstClaim() + reading.claims();
                storage.claims().ofImport(taken.number(), claim -> {
                    if (claim.id() >= reading.firstClaim() && claim.id() < last) {
                        subjects.add(claim.claim().about());
                    }
                });
            }
        }
        return new Disclosures.Export(
                what,
                sources.ledger().snapshot().commit(),
                subjects.size(),
                false,
                Disclosures.label(registered.stream()));
    }

    /** Whether the import of that name is shown. */
    public boolean shows(String name) {
        return sources.shelf().find(name).isPresent();
    }

    @Override
    public void close() {
        assessments.close();
        permitted.close();
        vulnerabilities.close();
    }
}
