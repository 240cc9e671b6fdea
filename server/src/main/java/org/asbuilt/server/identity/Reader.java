package org.asbuilt.server.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.access.Grant;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;
import org.asbuilt.access.View;

/**
 * Somebody who passed the gate, and what counts for the request: the grants that count now, at most what a token allows, and whether the
 * glass is broken.
 *
 * @param person who
 * @param grants the grants that count
 * @param most what is permitted at most, for example by the scopes of a token
 * @param glass until when the person reads everything; empty as a rule
 */
public record Reader(Person person, List<Grant> grants, Set<Permission> most, Optional<Instant> glass) {
    /** Copies the collections. */
    public Reader {
        grants = List.copyOf(grants);
        most = Set.copyOf(most);
    }

    /** A person as the grants say. */
    public static Reader of(Person person, Instant now) {
        return new Reader(person, person.grants(now), EnumSet.allOf(Permission.class), Optional.empty());
    }

    /** The same who is permitted at most that. */
    public Reader atMost(Collection<Permission> permissions) {
        return new Reader(person, grants, Set.copyOf(permissions), glass);
    }

    /** The same with the glass broken. */
    public Reader withBrokenGlass(Instant until) {
        return new Reader(person, grants, most, Optional.of(until));
    }

    /** Whether it is permitted, somewhere. */
    public boolean may(Permission permission) {
        boolean granted =
                grants.stream().anyMatch(grant -> grant.role().permissions().contains(permission));
        return most.contains(permission) && (granted || (permission == Permission.READ && glass.isPresent()));
    }

    /** All that is permitted, somewhere. */
    public Set<Permission> permissions() {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if (may(permission)) {
                all.add(permission);
            }
        }
        return all;
    }

    /** What is shown. */
    public View view() {
        return glass.isPresent() ? View.ofBrokenGlass(person) : View.of(person, grants);
    }

    /** What is shown of that for which one of some things is permitted. */
    public View view(Permission... anyOf) {
        Set<Permission> wanted = Set.of(anyOf);
        return View.of(
                person,
                grants.stream()
                        .filter(grant -> grant.role().permissions().stream().anyMatch(wanted::contains))
                        .toList());
    }
}
