package org.asbuilt.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.Link;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Rating;
import org.asbuilt.reconcile.Item;

/**
 * The record at a moment of the plant with what surrounds each subject: what is asked again and again by rules and criteria is
 * found once. Safe for use by several threads.
 */
public final class Circumstances {
    /** So many touched subjects cost more at each step than reading the record through again. */
    private static final int MOST_TOUCHED = 20_000;

    private final Snapshot snapshot;
    private final Instant now;
    private final Background background;
    private final Found found;
    private final Once<Map<Id, List<Work>>> works = Once.of(this::worksBySubject);
    private final Once<Map<Id, List<Work>>> worksLed = Once.of(this::worksByFirstSubject);
    private final Once<List<Subject>> all = Once.of(this::every);
    private final Once<Set<Id>> systemSites = Once.of(this::sitesOfSystems);
    private final Lookups lookups;
    private final Map<Class<?>, Once<?>> derived = new ConcurrentHashMap<>();
    private final Zoning zoning = new Zoning(this);
    private final Equipment equipment = new Equipment(this);
    private final Staff staff = new Staff(this);
    private final Whereabouts whereabouts = new Whereabouts(this);
    private final PlantEvents plantEvents = new PlantEvents(this);

    private Circumstances(
            Snapshot snapshot,
            Instant now,
            Background background,
            Found found,
            Function<Circumstances, Lookups> lookups) {
        this.snapshot = snapshot;
        this.now = now;
        this.background = background;
        this.found = found;
        this.lookups = lookups.apply(this);
    }

    /**
     * The record at a moment.
     *
     * @param snapshot the record
     * @param now the moment, of the plant and for everything that expires
     * @param background what is known beside it
     */
    public static Circumstances of(Snapshot snapshot, Instant now, Background background) {
        return new Circumstances(snapshot, now, background, new Found.Scanned(snapshot, now), Lookups::of);
    }

    /** Whether what is found of the record is the same at another moment: nothing begins or ends in between. */
    public boolean holdsAt(Instant moment) {
        return found.stretch().contains(moment);
    }

    /** The same record at another moment. */
    public Circumstances at(Instant moment) {
        return at(moment, background);
    }

    /** The same record at another moment, and with what is known beside it then; what was found is shared where it still holds. */
    public Circumstances at(Instant moment, Background known) {
        if (!holdsAt(moment)) {
            return of(snapshot, moment, known);
        }
        boolean sameEvidence = known.evidence() == background.evidence();
        return new Circumstances(
                snapshot, moment, known, found, around -> sameEvidence ? lookups : lookups.watchedBy(around));
    }

    /** The record as it would be with those edits; what they do not touch is shared. */
    public Circumstances with(List<Edit> edits) {
        Snapshot then = snapshot.with(edits);
        return isRegrouped(edits)
                ? of(then, now, background)
                : new Circumstances(
                        then,
                        now,
                        background,
                        new Found.Layered(found, touched(edits), then, now),
                        around -> lookups.after(edits, this, around));
    }

    /**
     * A later record; what is not touched is shared.
     *
     * @param later the record
     * @param edits all that leads from this record to that one
     */
    public Circumstances with(Snapshot later, List<Edit> edits) {
        Set<Id> touched = touched(edits);
        if (isRegrouped(edits) || found.touched().size() + touched.size() > MOST_TOUCHED) {
            return of(later, now, background);
        }
        // One layer however many commits: what was touched before is touched still.
        touched.addAll(found.touched());
        return new Circumstances(
                later,
                now,
                background,
                new Found.Layered(found.ground(), touched, later, now),
                around -> lookups.after(edits, this, around));
    }

    private static boolean isRegrouped(List<Edit> edits) {
        return edits.stream().anyMatch(edit -> edit instanceof Edit.Merge || edit instanceof Edit.Split);
    }

    private static Set<Id> touched(List<Edit> edits) {
        return edits.stream().map(Edit::subject).collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether nothing is known beside the record. */
    boolean isAlone() {
        return background.equals(Background.NONE);
    }

    /** The same with nothing known beside it: what is found of it keeps nothing else in memory. */
    Circumstances alone(Function<Circumstances, Lookups> found) {
        return new Circumstances(snapshot, now, Background.NONE, this.found, found);
    }

    /** What is found of the record as a whole. */
    Lookups lookups() {
        return lookups;
    }

    /** The record itself, with all plant times. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** The moment. */
    public Instant now() {
        return now;
    }

    /** When the next thing begins or ends in the plant, if one does. */
    public Optional<Instant> nextEdge() {
        return Optional.of(found.stretch().until()).filter(until -> until.isBefore(Instant.MAX));
    }

    /** The day, by UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** What people judged. */
    public Logged logged() {
        return background.logged();
    }

    /** What sources say. */
    public Evidence evidence() {
        return background.evidence();
    }

    /** The changes, newest first. */
    public List<Work> works() {
        return background.works();
    }

    /** The changes that touch a subject, newest first. */
    public List<Work> works(Id subject) {
        return works.get().getOrDefault(subject, List.of());
    }

    /**
     * The changes of which a subject is the first that they touch and that is there: where something about a change as a whole is
     * told, once and not at everything that it touches.
     */
    public List<Work> worksLed(Id subject) {
        return worksLed.get().getOrDefault(subject, List.of());
    }

    /** The subject of that id or the one that absorbed it, as it is at the moment; empty if it is not there then. */
    public Optional<Subject> subject(Id id) {
        return snapshot.resolved(id)
                .map(subject -> subject.at(now))
                .filter(subject -> !subject.facts().isEmpty());
    }

    /** All subjects of a kind that are there at the moment. */
    public List<Subject> subjects(Kind kind) {
        return found.of(kind);
    }

    /** All subjects that are there at the moment, kind by kind. */
    public Stream<Subject> subjects() {
        return all.get().stream();
    }

    /**
     * Finds side by side what costs most of all that is found once. Whoever then goes through the whole record with several threads does not
     * have them wait for one another.
     */
    public void prepare() {
        all.get();
        Stream.<Runnable>of(this::identifiers, () -> {
                    found.prepare(Index.CONNECTIONS);
                    zoning.prepare();
                    watch();
                })
                .parallel()
                .forEach(Runnable::run);
    }

    /** The claims about a subject. */
    public List<RecordedClaim> claims(Id subject) {
        return background.evidence().claims(subject);
    }

    /** The matters about a subject that wait for a decision. */
    public List<Item> items(Id subject) {
        return background.evidence().items(subject);
    }

    /** The connections that an asset is an end of. */
    public List<Subject> connections(Id asset) {
        return found.under(Index.CONNECTIONS, asset);
    }

    /** The assets that stand in a zone, not those of zones within it. */
    public List<Subject> assetsIn(Id zone) {
        return found.under(Index.ASSETS, zone);
    }

    /** The conduits that a zone is joined by. */
    public List<Subject> conduits(Id zone) {
        return found.under(Index.CONDUITS, zone);
    }

    /** The documents that show a subject. */
    public List<Subject> documents(Id subject) {
        return found.under(Index.DOCUMENTS, subject);
    }

    /** The ways by which a third party reaches the plant. */
    public List<Subject> accessPaths(Id thirdParty) {
        return found.under(Index.ACCESS_PATHS, thirdParty);
    }

    /** Whether a system stands at a site. */
    public boolean hasSystem(Id site) {
        return systemSites.get().contains(site);
    }

    /** Zones within zones, what joins them, and where assets stand. */
    public Zoning zoning() {
        return zoning;
    }

    /** The assets by name and caution. */
    public Equipment equipment() {
        return equipment;
    }

    /** Who has which part in the keeping of the record. */
    public Staff staff() {
        return staff;
    }

    /** Where subjects are. */
    public Whereabouts whereabouts() {
        return whereabouts;
    }

    /** When the parts of the plant were last worked on. */
    public PlantEvents plantEvents() {
        return plantEvents;
    }

    /** The zone that a subject stands in; of an absorbed one, the one that absorbed it. */
    public Optional<Id> zone(Subject subject) {
        return subject.facet(Placement.class).flatMap(Placement::zone).flatMap(this::resolved);
    }

    /** The site that a subject stands at: its own, or else that of its zone, or of a zone around that. */
    public Optional<Id> site(Subject subject) {
        Optional<Placement> placement = subject.facet(Placement.class);
        for (int depth = 0; depth < 16 && placement.isPresent(); depth++) {
            Optional<Id> site = placement.get().site();
            if (site.isPresent()) {
                return site.flatMap(this::resolved);
            }
            placement = placement.get().zone().flatMap(this::subject).flatMap(zone -> zone.facet(Placement.class));
        }
        return Optional.empty();
    }

    /** The assets and systems that a function of the business depends on. */
    public List<Subject> supporters(Id function) {
        return found.under(Index.SUPPORTERS, function);
    }

    /** The assets that depend on an asset or a connection. */
    public List<Subject> dependents(Id provider) {
        return found.under(Index.DEPENDENTS, provider);
    }

    /** Which documented networks an address lies in. */
    public AddressPlan addressPlan() {
        return lookups.addressPlan().get();
    }

    /** Identifiers that several assets bear. */
    public Identifiers identifiers() {
        return lookups.identifiers().get();
    }

    /** Which products the assets are of. */
    public Products products() {
        return lookups.products().get();
    }

    /** Over which time traffic has been watched. */
    public Watch watch() {
        return lookups.watch().get();
    }

    /** When a subject was last seen in the plant, up to the moment. */
    public Optional<Sighting> lastSeen(Id subject) {
        return Sighting.newest(claims(subject), now);
    }

    /**
     * Something dear that is computed from this record and moment, once, whoever asks.
     *
     * @param type what it is; there is one of a type
     * @param compute computes it from this
     */
    public <T extends Derived> T derived(Class<T> type, Function<Circumstances, T> compute) {
        return type.cast(derived.computeIfAbsent(type, key -> Once.of(() -> compute.apply(this)))
                .get());
    }

    /** Whether an asset stands in the plant and takes part; so it is if nobody says otherwise. */
    public boolean isAtWork(Subject asset) {
        return asset.facet(Lifecycle.class)
                .flatMap(Lifecycle::state)
                .map(LifecycleState::isAtWork)
                .orElse(true);
    }

    /** Whether the loss of a subject would be severe: rated high or critical, overall or on any axis. */
    public boolean isCritical(Subject subject) {
        return subject.facet(Criticality.class)
                .flatMap(Criticality::highest)
                .filter(rating -> rating.level() >= Rating.HIGH.level())
                .isPresent();
    }

    /** Whether an asset is related to safety. */
    public boolean isSafetyRelated(Subject asset) {
        return asset.facet(AssetRole.class).flatMap(AssetRole::safetyRelated).orElse(false);
    }

    /** What a subject is called; its id if it is not there. */
    public String name(Id id) {
        return subject(id).map(Subject::name).orElse(id.value());
    }

    /** What it is called where it stands alone: a connection without a name by its ends and its protocol, else as {@link #name(Id)}. */
    public String title(Id id) {
        return subject(id)
                .filter(found -> found.name().equals(found.id().value()))
                .flatMap(found -> ends(id))
                .orElseGet(() -> name(id));
    }

    /** The ends of a connection and its protocol; empty of what is no connection, and of one with an end that nobody knows. */
    public Optional<String> ends(Id id) {
        Optional<Link> link =
                subject(id).filter(found -> found.kind() == Kind.CONNECTION).flatMap(found -> found.facet(Link.class));
        return link.flatMap(Link::source)
                .flatMap(source -> link.flatMap(Link::destination)
                        .map(destination -> name(source) + " \u2192 " + name(destination)
                                + link.flatMap(Link::protocol)
                                        .map(protocol -> " " + protocol)
                                        .orElse("")));
    }

    private Optional<Id> resolved(Id id) {
        return snapshot.resolved(id).map(Subject::id);
    }

    /** One list, so that a parallel stream of it can be split evenly. */
    private List<Subject> every() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> found.of(kind).stream())
                .toList();
    }

    private Set<Id> sitesOfSystems() {
        return subjects(Kind.SYSTEM).stream()
                .flatMap(system -> site(system).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<Id, List<Work>> worksBySubject() {
        Map<Id, List<Work>> index = new HashMap<>();
        for (Work work : works()) {
            work.touches()
                    .forEach(id ->
                            index.computeIfAbsent(id, key -> new ArrayList<>(1)).add(work));
        }
        return index;
    }

    private Map<Id, List<Work>> worksByFirstSubject() {
        Map<Id, List<Work>> index = new HashMap<>();
        for (Work work : works()) {
            work.touches().stream()
                    .flatMap(id -> subject(id).stream())
                    .findFirst()
                    .ifPresent(first -> index.computeIfAbsent(first.id(), key -> new ArrayList<>(1))
                            .add(work));
        }
        return index;
    }
}
