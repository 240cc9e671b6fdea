package org.asbuilt.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Extent;

/**
 * A role that somebody has, for a part of the plant and for a time.
 *
 * @param role which role
 * @param scope for what; an extent that names nothing is the whole plant
 * @param from since when
 * @param until when it ends by itself; empty for never
 * @param deputyFor for whom the person stands in, a user name; empty if it is the person's own
 * @param confirmed when somebody last looked at it and found it right; at first when it was given
 * @param resting since when it does not count because nobody confirmed it in time; empty as a rule
 */
public record Grant(
        Role role,
        Extent scope,
        Instant from,
        Optional<Instant> until,
        Optional<String> deputyFor,
        Instant confirmed,
        Optional<Instant> resting) {
    private static final Set<Kind> PLACES = EnumSet.of(Kind.SITE, Kind.SYSTEM, Kind.ZONE, Kind.ASSET);

    /** A role for the whole plant, without an end. */
    public static Grant of(Role role, Instant since) {
        return new Grant(role, Extent.EVERYTHING, since, Optional.empty(), Optional.empty(), since, Optional.empty());
    }

    /**
     * A role for the sites, systems, zones and assets of those ids; none for the whole plant.
     *
     * @throws InvalidValue if an id is of another kind
     */
    public static Grant of(
            Role role,
            Collection<Id> places,
            Instant from,
            Optional<Instant> until,
            Optional<String> deputyFor,
            Instant confirmed) {
        places.stream().filter(id -> !PLACES.contains(id.kind())).findFirst().ifPresent(id -> {
            throw InvalidValue.expected("a site, a system, a zone or an asset", id.value());
        });
        return new Grant(role, Extent.of(places), from, until, deputyFor, confirmed, Optional.empty());
    }

    /** The ids that its scope names. */
    public List<Id> places() {
        return scope.ids();
    }

    /** Whether it counts at a moment. */
    public boolean isActive(Instant now) {
        return resting.isEmpty() && isWithin(now);
    }

    /** Whether it has begun at a moment and not ended; it may rest. */
    public boolean isWithin(Instant now) {
        return !now.isBefore(from) && until.map(now::isBefore).orElse(true);
    }

    /** The same, looked at and found right. */
    public Grant confirmed(Instant at) {
        return new Grant(role, scope, from, until, deputyFor, at, Optional.empty());
    }

    /** The same, which does not count until it is confirmed. */
    public Grant restingSince(Instant at) {
        return new Grant(role, scope, from, until, deputyFor, confirmed, Optional.of(at));
    }

    /** Whether it gives the same, whenever it was confirmed. */
    public boolean isSameAs(Grant other) {
        return key().equals(other.key());
    }

    /** A name for it among those of a person, that stays when it is confirmed or rests; 16 hexadecimal digits. */
    public String key() {
        String said = role + "\n" + places().stream().map(Id::value).sorted().toList() + "\n" + from + "\n"
                + until.map(Instant::toString).orElse("") + "\n" + deputyFor.orElse("");
        return Digest.of(said.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
    }
}
