package org.asbuilt.validation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.Depiction;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationAggregate;
import org.asbuilt.model.IsolationPlan;
import org.asbuilt.model.KnownUnknown;
import org.asbuilt.model.Link;
import org.asbuilt.model.MaintenanceWindow;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PlantEvent;
import org.asbuilt.model.RedundancyGroup;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.RiskEntry;
import org.asbuilt.model.SourceProfile;
import org.asbuilt.model.ThreatScenario;

/**
 * Where subjects are: in which zones with the zones around those, in which systems, at which sites. A connection is where its ends
 * are, a document where that is which it shows. Safe for use by several threads.
 */
public final class Whereabouts {
    /** Nowhere that is known. */
    private static final Place NOWHERE = new Place(Set.of(), Set.of(), Set.of());

    private static final int DEEPEST = 16;
    private final Circumstances around;
    private final Map<Id, Place> known = new ConcurrentHashMap<>();
    private final Map<Id, Place> zones = new ConcurrentHashMap<>();

    /**
     * Where something is.
     *
     * @param zones the zones, those around others included
     * @param systems the systems
     * @param sites the sites
     */
    public record Place(Set<Id> zones, Set<Id> systems, Set<Id> sites) {
        /** All that the place lies in. */
        public Stream<Id> all() {
            return Stream.of(zones, systems, sites).flatMap(Collection::stream);
        }

        /** Whether it lies in a zone, a system or a site. */
        public boolean isIn(Id where) {
            return zones.contains(where) || systems.contains(where) || sites.contains(where);
        }

        private Place and(Place other) {
            if (equals(other) || other.equals(NOWHERE)) {
                return this;
            }
            return new Place(joined(zones, other.zones), joined(systems, other.systems), joined(sites, other.sites));
        }

        private static Set<Id> joined(Set<Id> one, Set<Id> other) {
            Set<Id> both = new LinkedHashSet<>(one);
            both.addAll(other);
            return both;
        }
    }

    /** Where the subjects of a record are. */
    Whereabouts(Circumstances around) {
        this.around = around;
    }

    /** What is to be named by whatever is about a subject: the subject itself, the ends of a connection, or where it is. */
    public Stream<Id> scopes(Subject subject) {
        Stream<Id> ends = subject.facet(Link.class).stream()
                .flatMap(link -> Stream.concat(link.source().stream(), link.destination().stream()))
                .map(id -> resolved(id).orElse(id));
        return Stream.of(Stream.of(subject.id()), ends, of(subject).all()).flatMap(ids -> ids);
    }

    /** Where a subject is. */
    public Place of(Subject subject) {
        return switch (subject.kind()) {
            case ASSET, NETWORK, SENSOR -> placed(subject);
            case ZONE -> zone(subject.id(), 0);
            case SYSTEM -> placed(subject).and(new Place(Set.of(), Set.of(subject.id()), Set.of()));
            case SITE -> new Place(Set.of(), Set.of(), Set.of(subject.id()));
            case CONNECTION ->
                subject.facet(Link.class)
                        .map(link -> all(Stream.concat(link.source().stream(), link.destination().stream())))
                        .orElse(NOWHERE);
            case CONDUIT ->
                subject.facet(ConduitProfile.class)
                        .map(profile -> all(profile.zones().stream()))
                        .orElse(NOWHERE);
            case ACCESS_PATH ->
                subject.facet(RemoteAccess.class)
                        .map(access -> all(access.destinations().stream()))
                        .orElse(NOWHERE);
            case INFORMATION_ITEM ->
                subject.facet(Depiction.class)
                        .map(shown -> all(Stream.of(
                                        shown.assets(), shown.networks(), shown.zones(), shown.systems(), shown.sites())
                                .flatMap(Collection::stream)))
                        .orElse(NOWHERE);
            case SOURCE ->
                subject.facet(SourceProfile.class)
                        .map(source -> all(Stream.of(source.zones(), source.systems(), source.sites())
                                .flatMap(Collection::stream)))
                        .orElse(NOWHERE);
            case UNKNOWN ->
                placed(subject)
                        .and(subject.facet(KnownUnknown.class)
                                .map(gap -> all(
                                        Stream.of(gap.assets(), gap.networks()).flatMap(Collection::stream)))
                                .orElse(NOWHERE));
            case PLANT_EVENT ->
                subject.facet(PlantEvent.class)
                        .map(event -> all(Stream.of(event.assets(), event.zones(), event.systems(), event.sites())
                                .flatMap(Collection::stream)))
                        .orElse(NOWHERE);
            case CHANGE_WINDOW ->
                subject.facet(MaintenanceWindow.class)
                        .map(window -> all(Stream.of(window.assets(), window.zones(), window.systems(), window.sites())
                                .flatMap(Collection::stream)))
                        .orElse(NOWHERE);
            case ISOLATION_PLAN ->
                subject.facet(IsolationPlan.class)
                        .map(plan -> all(Stream.of(plan.zones(), plan.systems(), plan.sites())
                                .flatMap(Collection::stream)))
                        .orElse(NOWHERE);
            case REDUNDANCY_GROUP ->
                subject.facet(RedundancyGroup.class)
                        .map(group -> all(group.members().stream()))
                        .orElse(NOWHERE);
            case THREAT_SCENARIO ->
                subject.facet(ThreatScenario.class)
                        .map(scenario -> all(scenario.affected().stream()))
                        .orElse(NOWHERE);
            case INFORMATION_AGGREGATE ->
                subject.facet(InformationAggregate.class)
                        .map(aggregate -> all(aggregate.members().stream()))
                        .orElse(NOWHERE);
            case CONTROL ->
                subject.facet(ControlProfile.class)
                        .map(control -> all(control.appliesTo().stream()))
                        .orElse(NOWHERE);
            case RISK ->
                subject.facet(RiskEntry.class)
                        .map(risk -> all(risk.scope().stream()))
                        .orElse(NOWHERE);
            case CONTRACT, HANDLING_POLICY, ATTACK_TREE -> NOWHERE;
            case THIRD_PARTY, PRODUCT, FUNCTION, PERSON, RESPONSIBILITY, SCAN_PERMIT, BASELINE -> NOWHERE;
        };
    }

    private Place all(Stream<Id> ids) {
        Place place = NOWHERE;
        for (Id id : (Iterable<Id>) ids::iterator) {
            Place next = of(id);
            place = place.equals(NOWHERE) ? next : place.and(next);
        }
        return place;
    }

    private Place of(Id id) {
        Place found = known.get(id);
        if (found == null) {
            found = around.subject(id).map(this::of).orElse(NOWHERE);
            known.put(id, found);
        }
        return found;
    }

    private Place placed(Subject subject) {
        return subject.facet(Placement.class)
                .map(placement -> placed(placement, 0))
                .orElse(NOWHERE);
    }

    private Place placed(Placement placement, int depth) {
        Place zone = placement.zone().map(id -> zone(id, depth)).orElse(NOWHERE);
        Optional<Id> system = placement.system().flatMap(this::resolved);
        Optional<Id> site = placement.site().flatMap(this::resolved);
        if (system.isEmpty() && site.isEmpty()) {
            return zone;
        }
        Place inherited = site.isPresent() ? new Place(zone.zones(), zone.systems(), Set.of()) : zone;
        return inherited.and(new Place(Set.of(), one(system), one(site)));
    }

    /** A zone with those around it; nowhere, if the record holds no such zone, or does not show it. */
    private Place zone(Id id, int depth) {
        Place found = depth == 0 ? zones.get(id) : null;
        if (found == null) {
            found = resolved(id).map(zone -> around(zone, depth)).orElse(NOWHERE);
            if (depth == 0) {
                zones.put(id, found);
            }
        }
        return found;
    }

    private Place around(Id zone, int depth) {
        Place outside = Optional.of(zone)
                .filter(inside -> depth < DEEPEST)
                .flatMap(around::subject)
                .flatMap(inside -> inside.facet(Placement.class))
                .map(placed -> placed(placed, depth + 1))
                .orElse(NOWHERE);
        return new Place(Set.copyOf(List.of(zone)), Set.of(), Set.of()).and(outside);
    }

    private static Set<Id> one(Optional<Id> id) {
        return id.map(Set::of).orElse(Set.of());
    }

    private Optional<Id> resolved(Id id) {
        return around.snapshot().resolved(id).map(Subject::id);
    }
}
