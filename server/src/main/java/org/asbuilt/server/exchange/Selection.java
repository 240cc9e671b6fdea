package org.asbuilt.server.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Placement;
import org.asbuilt.model.ProductProfile;
import org.asbuilt.server.view.Plant;
import org.asbuilt.server.view.Shown;

/**
 * A part of a plant at a moment: what stands at a place, with the connections that end there, what is at their other ends, and the zones,
 * conduits, networks, products and controls that go with it.
 *
 * @param plant the plant
 * @param words how it was chosen
 * @param isAll whether nothing was left out
 * @param byId all that is in it
 * @param beyond what is in it only because a connection leads there
 */
public record Selection(Plant plant, String words, boolean isAll, SortedMap<Id, Subject> byId, Set<Id> beyond) {
    private static final int DEEPEST = 64;

    /** Copies the lists. */
    public Selection {
        byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
        beyond = Set.copyOf(beyond);
    }

    /**
     * What is wanted; what is not given does not matter.
     *
     * @param site the site
     * @param zone the zone, with the zones within it
     * @param asset the one asset
     */
    public record Wanted(Optional<Id> site, Optional<Id> zone, Optional<Id> asset) {
        /** Everything. */
        public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), Optional.empty());

        boolean isAll() {
            return site.isEmpty() && zone.isEmpty() && asset.isEmpty();
        }
    }

    /** What is wanted of a plant. */
    public static Selection of(Plant plant, Wanted wanted) {
        TreeMap<Id, Subject> everything = new TreeMap<>();
        plant.subjects().forEach(subject -> everything.put(subject.id(), subject));
        return wanted.isAll()
                ? new Selection(plant, "none: all that there are", true, everything, Set.of())
                : new Chosen(plant, wanted, List.copyOf(everything.values())).selection();
    }

    /** All that is in it, by id. */
    public Collection<Subject> subjects() {
        return byId.values();
    }

    /** The subjects of a kind, by id, what lies beyond included. */
    public Stream<Subject> of(Kind kind) {
        return byId.values().stream().filter(subject -> subject.kind() == kind);
    }

    /** The subjects of a kind, by id, without what lies beyond. */
    public Stream<Subject> within(Kind kind) {
        return of(kind).filter(subject -> !beyond.contains(subject.id()));
    }

    /** The subject of that id, if it is in the selection. */
    public Optional<Subject> subject(Id id) {
        return plant.snapshot().resolved(id).flatMap(found -> Optional.ofNullable(byId.get(found.id())));
    }

    /** What a subject is called, as far as whoever reads may know it; without that, its id. */
    public String name(Id id) {
        return Shown.name(id, plant.snapshot());
    }

    /** Finds what goes with what is wanted. */
    private record Chosen(Plant plant, Wanted wanted, List<Subject> everything) {

        Selection selection() {
            TreeMap<Id, Subject> found = new TreeMap<>();
            Set<Id> assets = new HashSet<>();
            Set<Id> zones = new HashSet<>();
            everything.stream().filter(this::stands).forEach(subject -> {
                found.put(subject.id(), subject);
                if (subject.kind() == Kind.ASSET) {
                    assets.add(subject.id());
                }
                zonesAround(subject).forEach(zones::add);
            });
            Set<Id> beyond = new HashSet<>();
            everything.stream()
                    .filter(subject -> subject.facet(Link.class)
                            .filter(link -> ends(link).anyMatch(assets::contains))
                            .isPresent())
                    .forEach(connection -> {
                        found.put(connection.id(), connection);
                        ends(connection.facet(Link.class).orElseThrow())
                                .flatMap(id -> plant.subject(id).stream())
                                .filter(end -> !found.containsKey(end.id()))
                                .forEach(end -> {
                                    found.put(end.id(), end);
                                    beyond.add(end.id());
                                });
                    });
            Set<Id> places = places(found);
            Set<String> models = models(found);
            Set<Id> there = Set.copyOf(found.keySet());
            everything.stream()
                    .filter(subject -> goesAlong(subject, zones, places, models, there))
                    .forEach(subject -> found.put(subject.id(), subject));
            return new Selection(plant, words(), false, found, beyond);
        }

        private boolean stands(Subject subject) {
            if (wanted.asset().isPresent()) {
                return wanted.asset().get().equals(subject.id());
            }
            if (wanted.site().filter(subject.id()::equals).isPresent()) {
                return true;
            }
            Optional<Placement> placement = subject.facet(Placement.class);
            boolean there = wanted.site().isEmpty()
                    || placement.flatMap(Placement::site).equals(wanted.site());
            return there
                    && (wanted.zone().isEmpty()
                            || zonesAround(subject).anyMatch(wanted.zone().get()::equals));
        }

        /** The zone of a subject and the zones around that; a zone is in itself. */
        private Stream<Id> zonesAround(Subject subject) {
            Stream<Id> own = subject.kind() == Kind.ZONE ? Stream.of(subject.id()) : Stream.empty();
            return Stream.concat(
                    own,
                    Stream.iterate(
                                    around(subject),
                                    Optional::isPresent,
                                    id -> id.flatMap(plant::subject).flatMap(this::around))
                            .limit(DEEPEST)
                            .flatMap(Optional::stream));
        }

        private Optional<Id> around(Subject subject) {
            return subject.facet(Placement.class).flatMap(Placement::zone);
        }

        private static boolean goesAlong(
                Subject subject, Set<Id> zones, Set<Id> places, Set<String> models, Set<Id> there) {
            return switch (subject.kind()) {
                case ZONE -> zones.contains(subject.id());
                case CONDUIT ->
                    subject.facet(ConduitProfile.class)
                            .filter(conduit -> conduit.zones().stream().anyMatch(zones::contains))
                            .isPresent();
                case SITE, SYSTEM -> places.contains(subject.id());
                case CONTROL ->
                    subject.facet(ControlProfile.class)
                            .filter(control -> control.appliesTo().stream().anyMatch(there::contains))
                            .isPresent();
                case PRODUCT ->
                    subject.facet(ProductProfile.class)
                            .filter(product -> models.contains(model(product.manufacturer(), product.model())))
                            .isPresent();
                default -> false;
            };
        }

        private static Set<Id> places(TreeMap<Id, Subject> found) {
            return found.values().stream()
                    .flatMap(subject -> subject.facet(Placement.class).stream())
                    .flatMap(placement -> Stream.concat(placement.site().stream(), placement.system().stream()))
                    .collect(Collectors.toSet());
        }

        private static Set<String> models(TreeMap<Id, Subject> found) {
            return found.values().stream()
                    .flatMap(subject -> subject.facet(Nameplate.class).stream())
                    .map(plate -> model(plate.manufacturer(), plate.model()))
                    .collect(Collectors.toSet());
        }

        private static String model(Optional<String> maker, Optional<String> model) {
            return (maker.orElse("?") + "\n" + model.orElse("?")).toLowerCase(Locale.ROOT);
        }

        private static Stream<Id> ends(Link link) {
            return Stream.concat(link.source().stream(), link.destination().stream());
        }

        private String words() {
            List<String> said = new ArrayList<>();
            wanted.asset().ifPresent(id -> said.add("the asset " + Shown.name(id, plant.snapshot())));
            wanted.site().ifPresent(id -> said.add("at the site " + Shown.name(id, plant.snapshot())));
            wanted.zone().ifPresent(id -> said.add("in the zone " + Shown.name(id, plant.snapshot())));
            return String.join(", ", said);
        }
    }
}
