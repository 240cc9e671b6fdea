package org.asbuilt.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Dependency;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.validation.Circumstances;

/** What needs what is lost. */
final class Stops {
    private final Circumstances around;
    private final LostCarriers lost;

    Stops(Circumstances around, LostCarriers lost) {
        this.around = around;
        this.lost = lost;
    }

    /** The assets, systems and functions that are lost or lose something they need, with the reasons. */
    Map<Id, List<Loss.Found>> assets() {
        Map<Id, List<Loss.Found>> found = new TreeMap<>();
        lost.assets().forEach((asset, with) -> add(found, asset, true, Loss.Cause.IS_LOST, with, ""));
        for (Loss.Carrier carrier : lost.all()) {
            around.subject(carrier.id())
                    .filter(subject -> subject.kind() == Kind.CONNECTION)
                    .ifPresent(connection -> ends(connection, carrier, found));
        }
        depend(found);
        return found;
    }

    /** What depends on a service that is lost, what depends on that, and so on until nothing more stops. */
    private void depend(Map<Id, List<Loss.Found>> found) {
        Map<Id, Boolean> gone = new TreeMap<>();
        lost.named().forEach(id -> gone.put(id, true));
        lost.assets().keySet().forEach(id -> gone.put(id, true));
        lost.all().forEach(carrier -> gone.merge(carrier.id(), carrier.surely(), Boolean::logicalOr));
        List<Dependent> all = dependents();
        Set<Dependent> told = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Dependent one : all) {
                Optional<Id> by = one.needs().stream().filter(gone::containsKey).findFirst();
                if (by.isEmpty()) {
                    continue;
                }
                boolean surely = one.dependency().alternative().isEmpty()
                        && one.needs().stream().anyMatch(need -> gone.getOrDefault(need, false));
                more |= tell(one, by.get(), surely, told, gone, found);
            }
        }
    }

    private boolean tell(
            Dependent one,
            Id by,
            boolean surely,
            Set<Dependent> told,
            Map<Id, Boolean> gone,
            Map<Id, List<Loss.Found>> found) {
        Optional<Boolean> before = Optional.ofNullable(gone.get(one.id()));
        boolean after = before.orElse(false) || surely;
        gone.put(one.id(), after);
        boolean changed = before.map(known -> known != after).orElse(true);
        if (told.add(one) || changed) {
            Loss.Cause cause = one.dependency().alternative().isPresent()
                    ? Loss.Cause.DEPENDENCY_WITH_ALTERNATIVE
                    : Loss.Cause.DEPENDENCY;
            add(found, one.id(), surely, cause, by, one.words());
        }
        return changed;
    }

    private List<Dependent> dependents() {
        return Stream.of(Kind.ASSET, Kind.SYSTEM, Kind.FUNCTION)
                .flatMap(kind -> around.subjects(kind).stream())
                .flatMap(subject -> subject.facets(Dependency.class).values().stream()
                        .map(dependency -> new Dependent(
                                subject.id(),
                                dependency,
                                Stream.of(dependency.provider(), dependency.connection())
                                        .flatMap(Optional::stream)
                                        .flatMap(id -> around.subject(id).stream())
                                        .map(Subject::id)
                                        .toList())))
                .sorted(Comparator.comparing(Dependent::id))
                .toList();
    }

    /**
     * Something that depends on something.
     *
     * @param id what depends
     * @param dependency what is recorded of it
     * @param needs the provider and what the service comes by
     */
    private record Dependent(Id id, Dependency dependency, List<Id> needs) {
        String words() {
            return Stream.of(
                            dependency.service().map(service -> service.name().toLowerCase(Locale.ROOT)),
                            dependency.effectOfLoss(),
                            dependency.toleratedOutage().map(outage -> "can be borne for " + outage),
                            dependency.alternative().map(other -> "instead: " + other))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining("; "));
        }
    }

    private void ends(Subject connection, Loss.Carrier carrier, Map<Id, List<Loss.Found>> into) {
        Optional<Boolean> required = connection.facet(ThreeStates.class).flatMap(ThreeStates::required);
        if (required.isPresent() && !required.get()) {
            return;
        }
        Loss.Cause cause =
                required.isPresent() ? Loss.Cause.REQUIRED_CONNECTION : Loss.Cause.PERHAPS_REQUIRED_CONNECTION;
        boolean surely = carrier.surely() && required.isPresent();
        connection.facet(Link.class).stream()
                .flatMap(link -> Stream.of(link.source(), link.destination()).flatMap(Optional::stream))
                .flatMap(id -> around.subject(id).stream())
                .filter(end -> end.kind() == Kind.ASSET && !lost.assets().containsKey(end.id()))
                .forEach(end -> add(
                        into,
                        end.id(),
                        surely,
                        cause,
                        connection.id(),
                        carrier.reason().words()));
    }

    /** The functions that depend on those, with the reasons; those that a lost connection serves included. */
    Map<Id, List<Loss.Found>> functions(Map<Id, List<Loss.Found>> assets) {
        Map<Id, List<Loss.Found>> found = new TreeMap<>();
        assets.forEach((asset, reasons) -> {
            if (asset.kind() == Kind.FUNCTION) {
                found.computeIfAbsent(asset, key -> new ArrayList<>()).addAll(reasons);
            }
            boolean surely = reasons.stream().anyMatch(Loss.Found::surely);
            Supported.functions(asset, around)
                    .forEach(function -> add(found, function, surely, Loss.Cause.SUPPORTS, asset, ""));
        });
        for (Loss.Carrier carrier : lost.all()) {
            Supported.functions(carrier.id(), around)
                    .forEach(function -> add(found, function, carrier.surely(), Loss.Cause.SUPPORTS, carrier.id(), ""));
        }
        return found;
    }

    private static void add(
            Map<Id, List<Loss.Found>> into, Id id, boolean surely, Loss.Cause cause, Id by, String words) {
        into.computeIfAbsent(id, key -> new ArrayList<>(1))
                .add(new Loss.Found(surely, new Loss.Reason(cause, by, words)));
    }
}
