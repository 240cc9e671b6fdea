package org.asbuilt.change;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.Placement;
import org.asbuilt.model.RecordRole;
import org.asbuilt.model.Responsibility;
import org.asbuilt.validation.Circumstances;

/** Who has which part in the keeping of the record, by what the record itself says. Source: requirements P1.M-04. */
final class Duties {
    private final Circumstances around;
    private final List<Responsibility> duties;

    Duties(Circumstances around) {
        this.around = around;
        duties = around.subjects(Kind.RESPONSIBILITY).stream()
                .flatMap(duty -> duty.facet(Responsibility.class).stream())
                .toList();
    }

    /** The user names of those who have a role for a subject, deputies among them; empty if the role is vacant there. */
    Set<String> users(RecordRole role, Subject subject) {
        Set<String> users = new TreeSet<>();
        duties.stream()
                .filter(duty -> duty.role().equals(Optional.of(role)))
                .filter(duty -> covers(duty, subject))
                .flatMap(duty -> Stream.concat(duty.holder().stream(), duty.deputy().stream()))
                .forEach(person -> user(person).ifPresent(users::add));
        return users;
    }

    /** The person who signs in by that name, if the record knows one. */
    Optional<Subject> person(String user) {
        return around.subjects(Kind.PERSON).stream()
                .filter(person -> person.facet(PersonProfile.class)
                        .flatMap(PersonProfile::user)
                        .equals(Optional.of(user)))
                .findFirst();
    }

    private Optional<String> user(Id person) {
        return around.subject(person)
                .filter(found -> !around.staff().hasLeft(found))
                .flatMap(found -> found.facet(PersonProfile.class))
                .flatMap(PersonProfile::user);
    }

    private boolean covers(Responsibility duty, Subject subject) {
        if (duty.sites().isEmpty() && duty.systems().isEmpty() && duty.zones().isEmpty()) {
            return true;
        }
        if (subject.kind() == Kind.CONNECTION) {
            return subject.facet(Link.class).stream()
                    .flatMap(link -> Stream.concat(link.source().stream(), link.destination().stream()))
                    .flatMap(end -> around.subject(end).stream())
                    .anyMatch(end -> covers(duty, end));
        }
        Optional<Id> system = subject.facet(Placement.class).flatMap(Placement::system);
        return holds(duty.zones(), zones(subject))
                || holds(duty.sites(), around.site(subject).stream().toList())
                || holds(duty.systems(), system.stream().toList())
                || holds(Set.of(subject.id()), duty.sites())
                || holds(Set.of(subject.id()), duty.systems());
    }

    /** The zone of a subject and the zones around it; of a zone, it too. */
    private Set<Id> zones(Subject subject) {
        Set<Id> zones = new TreeSet<>();
        Optional<Subject> at = subject.kind() == Kind.ZONE
                ? Optional.of(subject)
                : around.zone(subject).flatMap(around::subject);
        while (at.isPresent() && zones.add(at.get().id())) {
            at = around.zone(at.get()).flatMap(around::subject);
        }
        return zones;
    }

    private static boolean holds(Collection<Id> scope, Collection<Id> places) {
        return places.stream().anyMatch(place -> scope.contains(place));
    }
}
