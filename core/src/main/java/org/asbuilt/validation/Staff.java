package org.asbuilt.validation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.RecordRole;
import org.asbuilt.model.Responsibility;

/** Who has which part in the keeping of the record. Source: requirements P1.M-04, 1.8. */
public final class Staff {
    private final Circumstances around;
    private final Once<Map<Id, List<Subject>>> byPerson;
    private final Once<Map<RecordRole, List<Responsibility>>> byRole;
    private final Once<Map<Id, List<Subject>>> keeping;

    Staff(Circumstances around) {
        this.around = around;
        byPerson = Once.of(this::readPersons);
        byRole = Once.of(this::readRoles);
        keeping = Once.of(this::readKeeping);
    }

    /** The responsibilities that a person has, as holder or deputy. */
    public List<Subject> responsibilities(Id person) {
        return byPerson.get().getOrDefault(person, List.of());
    }

    /** Whether a person's last day is over. */
    public boolean hasLeft(Subject person) {
        return person.facet(PersonProfile.class)
                .flatMap(PersonProfile::leaves)
                .filter(day -> day.isBefore(around.today()))
                .isPresent();
    }

    /** The persons who hold a role somewhere. */
    public Set<Id> holders(RecordRole role) {
        Set<Id> holders = new LinkedHashSet<>();
        for (Responsibility one : byRole.get().getOrDefault(role, List.of())) {
            holder(one).ifPresent(holders::add);
        }
        return holders;
    }

    /** The persons who hold a role somewhere or stand in for a holder. */
    public Set<Id> holdersAndDeputies(RecordRole role) {
        Set<Id> all = new LinkedHashSet<>(holders(role));
        for (Responsibility one : byRole.get().getOrDefault(role, List.of())) {
            one.deputy().flatMap(around::subject).map(Subject::id).ifPresent(all::add);
        }
        return all;
    }

    /** Whether somebody holds a role for a system or a site: for it, for where it is or for everything. */
    public boolean isHeld(RecordRole role, Subject place) {
        return responsible(role, place).anyMatch(one -> holder(one).isPresent());
    }

    /** The user names of those who have a role for a subject, deputies among them; empty if the role is vacant there. */
    public Set<String> users(RecordRole role, Subject subject) {
        return responsible(role, subject)
                .flatMap(one -> Stream.concat(one.holder().stream(), one.deputy().stream()))
                .flatMap(id -> around.subject(id).stream())
                .filter(person -> !hasLeft(person))
                .flatMap(person -> user(person).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The person who signs in by that name, if the record knows one. */
    public Optional<Subject> person(String user) {
        return around.subjects(Kind.PERSON).stream()
                .filter(person -> user(person).equals(Optional.of(user)))
                .findFirst();
    }

    /**
     * What a person is named as owner, IT owner or expert of. Texts that two persons of the record answer to count for none of
     * them.
     */
    public List<Subject> keeps(Id person) {
        return keeping.get().getOrDefault(person, List.of());
    }

    private Stream<Responsibility> responsible(RecordRole role, Subject subject) {
        return byRole.get().getOrDefault(role, List.of()).stream()
                .filter(one -> Extent.of(one).covers(subject, around));
    }

    private static Optional<String> user(Subject person) {
        return person.facet(PersonProfile.class).flatMap(PersonProfile::user);
    }

    /** The holder, if it is somebody who has not left. */
    private Optional<Id> holder(Responsibility one) {
        return one.holder()
                .flatMap(around::subject)
                .filter(person -> !hasLeft(person))
                .map(Subject::id);
    }

    private Map<Id, List<Subject>> readPersons() {
        Map<Id, List<Subject>> read = new HashMap<>();
        for (Subject duty : around.subjects(Kind.RESPONSIBILITY)) {
            duty.facet(Responsibility.class).stream()
                    .flatMap(one -> Stream.concat(one.holder().stream(), one.deputy().stream()))
                    .flatMap(id -> around.subject(id).stream())
                    .map(Subject::id)
                    .distinct()
                    .forEach(person -> read.computeIfAbsent(person, key -> new ArrayList<>())
                            .add(duty));
        }
        return read;
    }

    private Map<RecordRole, List<Responsibility>> readRoles() {
        Map<RecordRole, List<Responsibility>> read = new EnumMap<>(RecordRole.class);
        for (Subject duty : around.subjects(Kind.RESPONSIBILITY)) {
            duty.facet(Responsibility.class)
                    .ifPresent(one -> one.role()
                            .ifPresent(role -> read.computeIfAbsent(role, key -> new ArrayList<>())
                                    .add(one)));
        }
        return read;
    }

    private Map<Id, List<Subject>> readKeeping() {
        Map<String, Set<Id>> called = new HashMap<>();
        for (Subject person : around.subjects(Kind.PERSON)) {
            Stream.concat(
                            Stream.of(person.name()),
                            person.facet(PersonProfile.class).flatMap(PersonProfile::user).stream())
                    .forEach(name -> called.computeIfAbsent(key(name), key -> new LinkedHashSet<>())
                            .add(person.id()));
        }
        Map<Id, List<Subject>> read = new HashMap<>();
        if (!called.isEmpty()) {
            around.subjects()
                    .forEach(subject -> subject.facet(Custody.class)
                            .ifPresent(custody -> keepers(custody, called)
                                    .forEach(person -> read.computeIfAbsent(person, key -> new ArrayList<>())
                                            .add(subject))));
        }
        return read;
    }

    private static Stream<Id> keepers(Custody custody, Map<String, Set<Id>> called) {
        return Stream.of(custody.owner(), custody.itOwner(), custody.expert())
                .flatMap(Optional::stream)
                .map(text -> called.getOrDefault(key(text), Set.of()))
                .filter(persons -> persons.size() == 1)
                .flatMap(Set::stream)
                .distinct();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
