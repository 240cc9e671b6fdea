package org.asbuilt.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether roles are still needed: which grants somebody has to look at again, who may, and which rest because nobody did. Source:
 * requirements 1.8 (access review), S-01; ISO/IEC 27002:2022 control 5.18 (review of access rights).
 *
 * @param within for how long a grant counts that was given or confirmed
 * @param grace for how long it counts beyond that before it rests
 */
public record AccessReview(Duration within, Duration grace) {
    private static final Set<Role> INDISPENSABLE = Set.of(Role.RECORD_OWNER, Role.ADMINISTRATOR);

    /** A grant of somebody. */
    public record Held(Person holder, Grant grant) {}

    /**
     * What becomes of grants that nobody confirmed in time.
     *
     * @param rests those that rest from now on
     * @param stands those that go on counting, because without them nobody could run the installation or confirm them
     */
    public record Overdue(List<Held> rests, List<Held> stands) {
        /** Copies the lists. */
        public Overdue {
            rests = List.copyOf(rests);
            stands = List.copyOf(stands);
        }
    }

    /** By when a grant has to be confirmed. */
    public Instant due(Grant grant) {
        return grant.confirmed().plus(within);
    }

    /** When it rests, if nobody confirms it. */
    public Instant rests(Grant grant) {
        return due(grant).plus(grace);
    }

    /** The grants of everybody who may come in, which have begun and not ended, also those that rest. */
    public static List<Held> held(List<Person> people, Instant now) {
        return people.stream()
                .filter(Person::active)
                .flatMap(person -> person.grants().stream()
                        .filter(grant -> grant.isWithin(now))
                        .map(grant -> new Held(person, grant)))
                .toList();
    }

    /**
     * Whether somebody may say of a grant that it is still needed: nobody of the own, and only who certifies the part of the plant that it
     * is for.
     */
    public static boolean mayReview(Person reviewer, Held held, Instant now) {
        return !reviewer.user().equals(held.holder().user())
                && reviewer.grants(now).stream()
                        .filter(own -> own.role().permissions().contains(Permission.CERTIFY))
                        .anyMatch(own -> own.scope().isEverything()
                                || (!held.grant().places().isEmpty()
                                        && own.places().containsAll(held.grant().places())));
    }

    /** What becomes of those that nobody confirmed in time, the one that was confirmed longest ago first. */
    public Overdue overdue(List<Person> people, Instant now) {
        List<Held> late = held(people, now).stream()
                .filter(held -> held.grant().resting().isEmpty())
                .filter(held -> !now.isBefore(rests(held.grant())))
                .sorted(Comparator.comparing((Held held) -> held.grant().confirmed())
                        .thenComparing(held -> held.holder().user()))
                .toList();
        List<Held> rests = new ArrayList<>();
        List<Held> stands = new ArrayList<>();
        for (Held held : late) {
            List<Person> without = without(people, rests, held, now);
            boolean dispensable = isDispensable(held, without, now);
            (dispensable ? rests : stands).add(held);
        }
        return new Overdue(rests, stands);
    }

    private static boolean isDispensable(Held held, List<Person> without, Instant now) {
        Role role = held.grant().role();
        boolean another = !INDISPENSABLE.contains(role)
                || without.stream()
                        .flatMap(person -> person.grants(now).stream())
                        .anyMatch(grant -> grant.role() == role);
        return another && without.stream().anyMatch(person -> mayReview(person, held, now));
    }

    /** Everybody as they are once those rest. */
    private static List<Person> without(List<Person> people, List<Held> rests, Held next, Instant now) {
        Set<Held> all = new HashSet<>(rests);
        all.add(next);
        return people.stream()
                .map(person -> person.withGrants(person.grants().stream()
                        .map(grant -> all.contains(new Held(person, grant)) ? grant.restingSince(now) : grant)
                        .toList()))
                .toList();
    }

    /** The grant of a person that was meant, whatever was confirmed of it since. */
    public static Optional<Held> find(Person person, String key) {
        return person.grants().stream()
                .filter(grant -> grant.key().equals(key))
                .findFirst()
                .map(grant -> new Held(person, grant));
    }

    /** A person with another grant in the place of one; without, it is gone. */
    public static Person with(Held held, Optional<Grant> instead) {
        return held.holder()
                .withGrants(held.holder().grants().stream()
                        .flatMap(grant -> grant.equals(held.grant()) ? instead.stream() : Stream.of(grant))
                        .toList());
    }
}
