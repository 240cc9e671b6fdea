package org.asbuilt.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;

/** What all claims about one subject say, part by part, with names of other subjects resolved. */
final class Listening {
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
