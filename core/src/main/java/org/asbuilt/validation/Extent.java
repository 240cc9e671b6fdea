package org.asbuilt.validation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Baseline;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.MaintenanceWindow;
import org.asbuilt.model.PlantEvent;
import org.asbuilt.model.Responsibility;
import org.asbuilt.model.SourceProfile;

/**
 * The part of the plant that something is about: an event, a window, a part in the keeping of the record, a source. One that
 * names nothing is about all of it.
 *
 * @param sites the sites, with all that stands there
 * @param systems the systems, with all that belongs to them
 * @param zones the zones, with all that stands in them and in zones within them
 * @param assets single assets
 */
public record Extent(SortedSet<Id> sites, SortedSet<Id> systems, SortedSet<Id> zones, SortedSet<Id> assets) {
    /** All of the plant. */
    public static final Extent EVERYTHING = of(List.of());

    /** What those ids name; ids of other kinds than sites, systems, zones and assets name no part of the plant. */
    public static Extent of(Collection<Id> ids) {
        return new Extent(of(ids, Kind.SITE), of(ids, Kind.SYSTEM), of(ids, Kind.ZONE), of(ids, Kind.ASSET));
    }

    private static SortedSet<Id> of(Collection<Id> ids, Kind kind) {
        return ids.stream().filter(id -> id.kind() == kind).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What an event is about. */
    public static Extent of(PlantEvent event) {
        return new Extent(event.sites(), event.systems(), event.zones(), event.assets());
    }

    /** What a window is about. */
    public static Extent of(MaintenanceWindow window) {
        return new Extent(window.sites(), window.systems(), window.zones(), window.assets());
    }

    /** What a baseline is about. */
    public static Extent of(Baseline baseline) {
        return new Extent(baseline.sites(), baseline.systems(), baseline.zones(), baseline.assets());
    }

    /** What somebody answers for. */
    public static Extent of(Responsibility responsibility) {
        return new Extent(responsibility.sites(), responsibility.systems(), responsibility.zones(), new TreeSet<>());
    }

    /** What a source is about. */
    public static Extent of(SourceProfile source) {
        return new Extent(source.sites(), source.systems(), source.zones(), new TreeSet<>());
    }

    /** The ids that it names. */
    public List<Id> ids() {
        return Stream.of(sites, systems, zones, assets)
                .flatMap(Collection::stream)
                .toList();
    }

    /** Whether it names nothing and so is about everything. */
    public boolean isEverything() {
        return sites.isEmpty() && systems.isEmpty() && zones.isEmpty() && assets.isEmpty();
    }

    /** Whether a subject lies within: by itself, by an end of a connection, by its system, its zone or one around that, or its site. */
    public boolean covers(Subject subject, Circumstances around) {
        if (isEverything()) {
            return true;
        }
        Set<Id> named = named(around).collect(Collectors.toSet());
        return around.whereabouts().scopes(subject).anyMatch(named::contains);
    }

    /** What it names; of what was absorbed, that which absorbed it. */
    Stream<Id> named(Circumstances around) {
        return Stream.of(sites, systems, zones, assets)
                .flatMap(Collection::stream)
                .map(id -> around.snapshot().resolved(id).map(Subject::id).orElse(id));
    }
}
