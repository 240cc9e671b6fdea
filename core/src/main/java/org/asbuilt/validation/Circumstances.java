package org.asbuilt.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.asbuilt.model.Depiction;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Placement;
import org.asbuilt.model.RemoteAccess;
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
    private final Once<Map<Id, List<Subject>>> connections;
    private final Once<Map<Id, List<Subject>>> assetsByZone;
    private final Once<Map<Id, List<Subject>>> conduitsByZone;
    private final Once<Map<Id, List<Subject>>> depictions;
    private final Once<Map<Id, List<Work>>> works;
    private final Once<Map<Id, List<Work>>> worksLed;
    private final Once<Map<Id, List<Subject>>> accessPaths;
    private final Once<Map<Id, List<Subject>>> systemsBySite;
    private final Zoning zoning = new Zoning(this);
    private final Equipment equipment = new Equipment(this);
    private final Staff staff = new Staff(this);
    private final PlantEvents plantEvents = new PlantEvents(this);

    private Circumstances(Snapshot snapshot, Instant now, Background background) {
        this.snapshot = snapshot;
        this.now = now;
        this.background = background;
        byKind = Once.of(this::byKind);
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
        works = Once.of(this::worksBySubject);
        worksLed = Once.of(this::worksByFirstSubject);
        systemsBySite = Once.of(() -> index(Kind.SYSTEM, system -> site(system).stream()));
        accessPaths = Once.of(() -> index(
                Kind.ACCESS_PATH, path -> path.facet(RemoteAccess.class).flatMap(RemoteAccess::thirdParty).stream()));
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
                .map(this::then)
                .filter(subject -> !subject.facts().isEmpty());
    }

    /** All subjects of a kind that are there at the moment. */
    public List<Subject> subjects(Kind kind) {
        return byKind.get().getOrDefault(kind, List.of());
    }

    /** All subjects that are there at the moment, kind by kind. */
    public Stream<Subject> subjects() {
        return byKind.get().values().stream().flatMap(List::stream);
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

    /** The ways by which a third party reaches the plant. */
    public List<Subject> accessPaths(Id thirdParty) {
        return accessPaths.get().getOrDefault(thirdParty, List.of());
    }

    /** Whether a system stands at a site. */
    public boolean hasSystem(Id site) {
        return systemsBySite.get().containsKey(site);
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
        Map<Id, List<Subject>> index = new HashMap<>();
        for (Subject subject : subjects(kind)) {
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
