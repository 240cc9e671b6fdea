package org.asbuilt.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.OperatingMode;
import org.asbuilt.model.OperatingModes;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Service;
import org.asbuilt.model.Slot;
import org.asbuilt.model.SourceType;
import org.asbuilt.model.ThreeStates;

/**
 * What is in the record and was not seen by a sensor that could have seen it. A silence is a remark; it never proposes to take
 * anything away. Source: requirements P1.C-09.
 */
final class Silences {
    private final List<Source> sensors;
    private final Matching matching;
    private final Connections connections;
    private final Map<Id, Set<String>> heardBy = new HashMap<>();
    private final Set<String> questioned = new HashSet<>();
    private SourceRegister register;

    /** What sensors heard, after everybody whom they heard was found. */
    Silences(List<Source> sources, Matching matching, Connections connections, SourceRegister register) {
        this.matching = matching;
        this.connections = connections;
        this.register = register;
        sensors = sources.stream()
                .filter(source -> source.coverage().isPresent())
                .filter(source -> source.type().standing() == SourceType.Standing.OBSERVATION)
                .toList();
        if (sensors.isEmpty()) {
            return;
        }
        for (Bearer bearer : matching.bearers()) {
            if (bearer.isMentioned()) {
                bearer.claims()
                        .forEach(claim -> heardBy.computeIfAbsent(bearer.id(), id -> new HashSet<>())
                                .add(claim.source().id()));
            }
        }
        for (Matching.Question question : matching.questions()) {
            for (RecordedClaim claim : question.mention().claims()) {
                question.mention()
                        .hints()
                        .forEach(hint -> questioned.add(claim.source().id() + "|" + hint.text()));
            }
        }
    }

    /** Goes on with another record that has the same sources in its register. */
    void follow(Snapshot now) {
        register = register.in(now);
    }

    /** The items for assets, their services and the connections between them. */
    List<Item> items(Snapshot snapshot) {
        List<Item> items = new ArrayList<>();
        if (!sensors.isEmpty()) {
            for (Bearer bearer : matching.bearers()) {
                if (!bearer.isNew()) {
                    items.addAll(items(bearer));
                }
            }
            snapshot.subjects(Kind.CONNECTION).forEach(subject -> items.addAll(connection(subject)));
        }
        return items;
    }

    /** The items about an asset of the record and its services; none about anything else. */
    List<Item> items(Bearer bearer) {
        if (sensors.isEmpty() || bearer.id().kind() != Kind.ASSET) {
            return List.of();
        }
        List<Item> items = new ArrayList<>(services(bearer));
        asset(bearer).ifPresent(items::add);
        return items;
    }

    private Optional<Item> asset(Bearer bearer) {
        List<String> reasons = new ArrayList<>();
        Set<String> titles = new TreeSet<>();
        Optional<Instant> first = firstSeen(bearer);
        for (Source sensor : sensors) {
            Optional<IpAddress> visible = visible(bearer, sensor);
            if (visible.isPresent() && !heard(bearer.id(), sensor) && !hadEnded(sensor, first)) {
                titles.add(sensor.title());
                reasons.add(view(sensor, visible.get())
                        + (questioned.contains(sensor.id() + "|ip=" + visible.get())
                                ? "; the address was seen there, from another device: see the question about it"
                                : ""));
            }
        }
        if (titles.isEmpty()) {
            return Optional.empty();
        }
        reasons.add(lastSeen(bearer));
        return Optional.of(item(
                "unseen:" + bearer.id(),
                bearer.id(),
                bearer.name(),
                Optional.empty(),
                bearer.name() + " was not seen by " + String.join(", ", titles) + ", which could have seen it",
                reasons,
                documents(bearer.claims())));
    }

    private List<Item> services(Bearer bearer) {
        List<Source> saw =
                sensors.stream().filter(sensor -> heard(bearer.id(), sensor)).toList();
        if (saw.isEmpty()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        SortedMap<String, Service> services = bearer.subject().orElseThrow().facets(Service.class);
        services.keySet().forEach(key -> {
            Slot slot = Slot.of(Service.class, key);
            List<RecordedClaim> about = bearer.claims().stream()
                    .filter(claim -> claim.claim().path().slot().equals(slot))
                    .toList();
            boolean seen = about.stream().anyMatch(claim -> !Bearer.documents(claim));
            if (!seen) {
                items.add(item(
                        "unseen:" + bearer.id() + ":" + slot,
                        bearer.id(),
                        bearer.name(),
                        Optional.of(new PartPath(slot, "port")),
                        "Service " + key + " of " + bearer.name() + " is documented and was never seen",
                        saw.stream()
                                .map(sensor -> sensor.title() + " saw " + bearer.name() + " and no traffic of this"
                                        + " service in its window " + window(sensor))
                                .toList(),
                        about));
            }
        });
        return items;
    }

    /** The items about a connection of the record: that it was never seen, if it ought to have been. */
    List<Item> connection(Subject subject) {
        if (sensors.isEmpty() || !isRequired(subject)) {
            return List.of();
        }
        Optional<Bearer> source =
                subject.facet(Link.class).flatMap(Link::source).flatMap(matching::bearer);
        Optional<Bearer> destination =
                subject.facet(Link.class).flatMap(Link::destination).flatMap(matching::bearer);
        if (source.isEmpty() || destination.isEmpty()) {
            return List.of();
        }
        List<String> reasons = sensors.stream()
                .filter(sensor -> sensor.type() == SourceType.PASSIVE_MONITORING)
                .filter(sensor -> isExpected(subject, sensor))
                .filter(sensor -> heard(source.get().id(), sensor)
                        && heard(destination.get().id(), sensor))
                .map(sensor ->
                        sensor.title() + " saw both ends and no traffic between them in its window " + window(sensor))
                .toList();
        List<RecordedClaim> claims = connections.claims(subject.id());
        boolean seen = claims.stream().anyMatch(claim -> !Bearer.documents(claim));
        if (reasons.isEmpty() || seen || connections.isShadowed(subject.id())) {
            return List.of();
        }
        return List.of(item(
                "unseen:" + subject.id(),
                subject.id(),
                subject.name(),
                Optional.of(PartPath.of(ThreeStates.class, "observed")),
                "The required connection " + source.get().name() + " → "
                        + destination.get().name() + " was never seen",
                reasons,
                claims));
    }

    private static boolean isRequired(Subject connection) {
        return connection
                .facet(ThreeStates.class)
                .flatMap(ThreeStates::required)
                .orElse(false);
    }

    /** Whether the connection is expected in the mode of operation that the sensor saw; where nobody says, it is. */
    private boolean isExpected(Subject connection, Source sensor) {
        Set<OperatingMode> expected = connection.facet(OperatingModes.class).stream()
                .flatMap(modes -> modes.expectedIn().stream())
                .collect(Collectors.toSet());
        return expected.isEmpty()
                || register.mode(sensor).map(expected::contains).orElse(true);
    }

    private static Item item(
            String key,
            Id id,
            String name,
            Optional<PartPath> path,
            String sentence,
            List<String> reasons,
            List<RecordedClaim> evidence) {
        return new Item(
                key,
                ItemType.NOT_SEEN,
                id.kind(),
                id,
                name,
                sentence,
                reasons,
                path,
                List.of(),
                List.of(),
                true,
                new TreeSet<>(),
                evidence.stream().map(RecordedClaim::id).sorted().distinct().toList());
    }

    private boolean heard(Id id, Source sensor) {
        return heardBy.getOrDefault(id, Set.of()).contains(sensor.id());
    }

    private static Optional<IpAddress> visible(Bearer bearer, Source sensor) {
        return bearer.subject().orElseThrow().facets(NetworkPort.class).values().stream()
                .flatMap(port -> port.addresses().stream())
                .filter(address -> sensor.coverage()
                        .filter(coverage -> coverage.couldSee(address))
                        .isPresent())
                .findFirst();
    }

    /** When something was first seen in the plant; nobody looked for it before. */
    private static Optional<Instant> firstSeen(Bearer bearer) {
        return bearer.claims().stream()
                .filter(claim -> !Bearer.documents(claim))
                .flatMap(claim -> Voice.moment(claim).stream())
                .min(Comparator.naturalOrder());
    }

    private static boolean hadEnded(Source sensor, Optional<Instant> first) {
        return first.filter(seen -> sensor.coverage()
                        .filter(coverage -> coverage.until().isBefore(seen))
                        .isPresent())
                .isPresent();
    }

    private static String view(Source sensor, IpAddress address) {
        return sensor.title() + " had " + address + " in view, "
                + sensor.coverage().orElseThrow().vantage() + ", from " + window(sensor);
    }

    private static String window(Source sensor) {
        return sensor.coverage()
                .map(coverage -> coverage.from() + " to " + coverage.until())
                .orElse("unknown");
    }

    private static String lastSeen(Bearer bearer) {
        return bearer.claims().stream()
                .filter(claim -> !Bearer.documents(claim))
                .max(Comparator.comparing(claim -> Voice.moment(claim).orElse(Instant.MIN)))
                .map(claim -> "last seen by " + claim.source().title()
                        + Voice.moment(claim).map(at -> " at " + at).orElse(""))
                .orElse("never seen by any sensor so far");
    }

    private static List<RecordedClaim> documents(List<RecordedClaim> claims) {
        return claims.stream()
                .filter(Bearer::documents)
                .filter(claim -> claim.claim().path().slot().facet().equals("networkPort"))
                .toList();
    }
}
