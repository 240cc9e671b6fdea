package org.asbuilt.server.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Grant;
import org.asbuilt.access.Role;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;

/**
 * A role that somebody has.
 *
 * @param scope the sites, systems, zones and assets that it is for; none for the whole plant
 * @param from since when
 * @param until when it ends by itself
 * @param deputyFor for whom the person stands in
 * @param confirmed when somebody last found it right
 * @param resting since when it does not count because nobody confirmed it
 */
public record GrantView(
        Role role,
        List<String> scope,
        Instant from,
        Optional<Instant> until,
        Optional<String> deputyFor,
        Instant confirmed,
        Optional<Instant> resting) {
    /** Who audits does so for a time. Source: requirements 1.8 (auditor: time-boxed). */
    private static final Duration LONGEST_AUDIT = Duration.ofDays(366);

    /**
     * A role to be given.
     *
     * @param scope the sites, systems, zones and assets that it is for, by id; none for the whole plant
     * @param from since when; now if it is not said
     * @param until when it ends by itself; an auditor's ends after a year at the latest
     * @param deputyFor the user name of the person that is stood in for
     */
    public record Draft(
            Role role,
            Optional<List<String>> scope,
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<String> deputyFor) {
        /** A role for the whole plant from now on. */
        public static Draft of(Role role) {
            return new Draft(role, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /**
         * The grant.
         *
         * @throws InvalidValue if it would end before it begins, or its scope names something that is no scope
         */
        public Grant grant(Instant now) {
            Instant begin = from.orElse(now);
            Optional<Instant> end = role == Role.AUDITOR
                    ? Optional.of(
                            until.filter(begin.plus(LONGEST_AUDIT)::isAfter).orElse(begin.plus(LONGEST_AUDIT)))
                    : until;
            if (end.isPresent() && !end.get().isAfter(begin)) {
                throw new InvalidValue(
                        "the role " + role + " would end at " + end.get() + ", before it begins at " + begin);
            }
            return Grant.of(role, scope.orElse(List.of()).stream().map(Id::new).toList(), begin, end, deputyFor, now);
        }
    }

    /** A grant. */
    public static GrantView of(Grant grant) {
        return new GrantView(
                grant.role(),
                grant.places().stream().map(Id::value).toList(),
                grant.from(),
                grant.until(),
                grant.deputyFor(),
                grant.confirmed(),
                grant.resting());
    }
}
