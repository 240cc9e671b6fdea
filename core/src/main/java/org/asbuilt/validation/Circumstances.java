package org.asbuilt.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.Depiction;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.Link;
import org.asbuilt.model.Placement;
import org.asbuilt.model.ProcessSupport;
import org.asbuilt.model.Rating;
import org.asbuilt.reconcile.Item;

/**
 * The record at a moment of the plant with what surrounds each subject: what is asked again and again by rules and criteria is
 * found once. Safe for use by several threads.
 */
public final class Circumstances {
    private final Snapshot snapshot;
    private final Instant now;
    private final Background background;
    private final Once<Map<Kind, List<Subject>>> byKind;
    private final Once<List<Subject>> all;
    private final Once<Map<Id, List<Subject>>> connections;
    private final Once<Map<Id, List<Subject>>> assetsByZone;
    private final Once<Map<Id, List<Subject>>> conduitsByZone;
    private final Once<Map<Id, List<Subject>>> depictions;
    private final Once<Map<Id, List<Subject>>> supporters;
    private final Once<Map<Id, List<Work>>> works;
    private final Once<AddressPlan> addressPlan;
    private final Once<Identifiers> identifiers;
    private final Once<Products> products;
    private final Once<Watch> watch;

    private Circumstances(Snapshot snapshot, Instant now, Background background) {
        this.snapshot = snapshot;
        this.now = now;
        this.background = background;
        byKind = Once.of(this::byKind);
        all = Once.of(() -> {
            List<Subject> subjects = new ArrayList<>();
            byKind.get().values().forEach(subjects::addAll);
            return List.copyOf(subjects);
        });
        connections = Once.of(() -> index(
                Kind.CONNECTION,
                connection -> connection.facet(Link.class).stream()
                        .flatMap(link -> Stream.concat(link.source().stream(), link.destination().stream()))
                        .distinct()));
        assetsByZone = Once.of(() -> index(Kind.ASSET, asset -> zone(asset).stream()));
        conduitsByZone = Once.of(() -> index(
                Kind.CONDUIT,
                conduit -> conduit.facet(ConduitProfile.class).stream().flatMap(profile -> profile.zones().stream())));
        depictions = Once.of(() -> index(
                Kind.INFORMATION_ITEM,
                item -> item.facet(Depiction.class).stream()
                        .flatMap(shown -> Stream.of(
                                        shown.assets(), shown.networks(), shown.zones(), shown.systems(), shown.sites())
                                .flatMap(java.util.Collection::stream))));
        supporters = Once.of(() -> index(
                List.of(Kind.ASSET, Kind.SYSTEM),
                subject ->
                        subject.facet(ProcessSupport.class).stream().flatMap(support -> support.functions().stream())));
        works = Once.of(this::worksBySubject);
        addressPlan = Once.of(() -> new AddressPlan(this));
        identifiers = Once.of(() -> new Identifiers(this));
        products = Once.of(() -> new Products(this));
        watch = Once.of(() -> new Watch(this));
    }

    /**
     * The record at a moment.
     *
     * @param snapshot the record
     * @param now the moment, of the plant and for everything that expires
     * @param background what is known beside it
     */
    public static Circumstances of(Snapshot snapshot, Instant now, Background background) {
        return new Circumstances(snapshot, now, background);
    }

    /** The record itself, with all plant times. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** The moment. */
    public Instant now() {
        return now;
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

    /** The subject of that id or the one that absorbed it, as it is at the moment; empty if it is not there then. */
    public Optional<Subject> subject(Id id) {
        return snapshot.resolved(id)
                .map(this::then)
                .filter(subject -> !subject.facts().isEmpty());
    }

    /** All subjects of a kind that are there at the moment. */
    public List<Subject> subjects(Kind kind) {
        return byKind.get().getOrDefault(kind, List.of());
    }

    /** All subjects that are there at the moment, kind by kind. */
    public Stream<Subject> subjects() {
        return all.get().stream();
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
        return connections.get().getOrDefault(asset, List.of());
    }

    /** The assets that stand in a zone, not those of zones within it. */
    public List<Subject> assetsIn(Id zone) {
        return assetsByZone.get().getOrDefault(zone, List.of());
    }

    /** The conduits that a zone is joined by. */
    public List<Subject> conduits(Id zone) {
        return conduitsByZone.get().getOrDefault(zone, List.of());
    }

    /** The documents that show a subject. */
    public List<Subject> documents(Id subject) {
        return depictions.get().getOrDefault(subject, List.of());
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
        return supporters.get().getOrDefault(function, List.of());
    }

    /** Which documented networks an address lies in. */
    public AddressPlan addressPlan() {
        return addressPlan.get();
    }

    /** Identifiers that several assets bear. */
    public Identifiers identifiers() {
        return identifiers.get();
    }

    /** Which products the assets are of. */
    public Products products() {
        return products.get();
    }

    /** Over which time traffic has been watched. */
    public Watch watch() {
        return watch.get();
    }

    /** When a subject was last seen in the plant, up to the moment. */
    public Optional<Sighting> lastSeen(Id subject) {
        return Sighting.newest(claims(subject), now);
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

    private Optional<Id> resolved(Id id) {
        return snapshot.resolved(id).map(Subject::id);
    }

    private Subject then(Subject subject) {
        boolean same = subject.facts().values().stream()
                .allMatch(facts -> facts.size() == 1 && facts.getFirst().valid().contains(now));
        return same ? subject : subject.at(now);
    }

    private Map<Kind, List<Subject>> byKind() {
        Map<Kind, List<Subject>> found = new EnumMap<>(Kind.class);
        snapshot.subjects()
                .map(this::then)
                .filter(subject -> !subject.facts().isEmpty())
                .forEach(subject -> found.computeIfAbsent(subject.kind(), kind -> new ArrayList<>())
                        .add(subject));
        return found;
    }

    private Map<Id, List<Subject>> index(Kind kind, Function<Subject, Stream<Id>> keys) {
        return index(List.of(kind), keys);
    }

    private Map<Id, List<Subject>> index(List<Kind> kinds, Function<Subject, Stream<Id>> keys) {
        Map<Id, List<Subject>> index = new HashMap<>();
        for (Subject subject :
                kinds.stream().flatMap(kind -> subjects(kind).stream()).toList()) {
            keys.apply(subject)
                    .flatMap(id -> resolved(id).stream())
                    .forEach(id ->
                            index.computeIfAbsent(id, key -> new ArrayList<>(2)).add(subject));
        }
        return index;
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
}
