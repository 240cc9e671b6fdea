package org.asbuilt.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Shape;

/** What all claims about one subject say, part by part, with names of other subjects resolved. */
final class Listening {
    private static final String PORT = Shape.of(NetworkPort.class).name();
    private static final Set<String> OF_EACH_INTERFACE = Set.of("label", "vlan");

    private final SortedMap<PartPath, List<Voice.Spoken>> spoken = new TreeMap<>();
    private final List<Unresolved> unresolved = new ArrayList<>();

    /** A claim that names a subject that nobody knows. */
    record Unresolved(RecordedClaim claim, Kind kind, String name) {}

    Listening(Bearer bearer, Matching matching) {
        Ports ports = new Ports(bearer);
        for (RecordedClaim claim : bearer.claims()) {
            PartPath claimed = claim.claim().path();
            boolean exact = bearer.isNamedIn(claim);
            PartPath path = exact ? claimed : new PartPath(ports.slot(claimed.slot()), claimed.part());
            resolve(claim, path.shape(), matching)
                    .ifPresent(value -> spoken.computeIfAbsent(path, key -> new ArrayList<>())
                            .add(new Voice.Spoken(claim, value, exact)));
        }
        spoken.forEach(Listening::leaveOutInterfaces);
        spoken.values().removeIf(List::isEmpty);
    }

    /**
     * Interfaces that one file names apart and that share a MAC are interfaces of one port, such as those for each VLAN: the name of none
     * of them is that of the port, and they do not contradict each other.
     */
    private static void leaveOutInterfaces(PartPath path, List<Voice.Spoken> said) {
        if (!path.slot().facet().equals(PORT) || !OF_EACH_INTERFACE.contains(path.part())) {
            return;
        }
        Map<String, Map<String, Set<String>>> keysBySource = new HashMap<>();
        for (Voice.Spoken one : said) {
            keysBySource
                    .computeIfAbsent(one.claim().source().id(), source -> new HashMap<>())
                    .computeIfAbsent(one.value(), value -> new HashSet<>())
                    .add(one.claim().claim().path().slot().key());
        }
        said.removeIf(one -> {
            Map<String, Set<String>> own =
                    keysBySource.getOrDefault(one.claim().source().id(), Map.of());
            return own.size() > 1
                    && own.values().stream().flatMap(Set::stream).distinct().count() > 1;
        });
    }

    /** The voices about each part, most trusted first. */
    Map<PartPath, List<Voice>> voices() {
        SortedMap<PartPath, List<Voice>> voices = new TreeMap<>();
        spoken.forEach((path, said) -> voices.put(path, Voice.of(path.shape(), said)));
        return voices;
    }

    List<Unresolved> unresolved() {
        return unresolved;
    }

    private Optional<String> resolve(RecordedClaim claim, Part part, Matching matching) {
        String value = claim.claim().value();
        if (part.refers().isEmpty()) {
            return Optional.of(value);
        }
        Optional<String> id = id(value)
                .filter(named -> part.refers().contains(named.kind()))
                .flatMap(matching::bearer)
                .or(() -> part.refers().stream()
                        .flatMap(kind -> matching.named(kind, hints(value)).stream())
                        .findFirst())
                .map(bearer -> bearer.id().value());
        if (id.isEmpty()) {
            unresolved.add(new Unresolved(claim, part.refers().getFirst(), value));
        }
        return id;
    }

    /** The id that a reference is, if it is one. */
    static Optional<Id> id(String reference) {
        return Id.isOne(reference) ? Optional.of(new Id(reference)) : Optional.empty();
    }

    /** Everything that a name may be. */
    static List<Hint> hints(String name) {
        List<Hint> hints = new ArrayList<>();
        try {
            hints.add(new Hint.HasMac(Mac.parse(name)));
        } catch (InvalidValue notMac) {
            // A name need not be a MAC address.
        }
        try {
            hints.add(new Hint.HasAddress(IpAddress.parse(name)));
        } catch (InvalidValue notAddress) {
            // A name need not be an address.
        }
        hints.add(new Hint.HasNumber(name));
        hints.add(new Hint.HasTag(name));
        hints.add(new Hint.HasName(name));
        hints.add(new Hint.HasHostname(name));
        return hints;
    }
}
