package org.asbuilt.server.record;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.asbuilt.access.People;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/**
 * What has to be so of a campaign; each says what was expected if it is not.
 *
 * @param people who can sign in
 */
record CampaignChecks(People people) {
    /**
     * A last day.
     *
     * @throws InvalidValue if it is over
     */
    static void day(LocalDate due, Circumstances around) {
        if (due.isBefore(LocalDate.ofInstant(around.now(), ZoneOffset.UTC))) {
            throw new InvalidValue("the last day of a campaign lies ahead, and " + due + " is over");
        }
    }

    /**
     * Somebody who is asked.
     *
     * @throws InvalidValue if nobody knows the expert
     */
    void expert(String expert, Circumstances around) {
        boolean known = people.person(expert).isPresent()
                || person(expert).flatMap(around::subject).isPresent();
        if (!known) {
            throw new InvalidValue("expected a user name or the id of a person of the record, found " + expert);
        }
    }

    /**
     * What somebody is asked.
     *
     * @throws InvalidValue if nobody knows the expert or a subject
     */
    void assignment(Entry.Assignment assignment, Circumstances around) {
        expert(assignment.expert(), around);
        assignment.subjects().stream()
                .filter(id -> around.subject(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new InvalidValue("there is no subject " + id);
                });
    }

    /** The person of the record, if an expert is one who does not sign in. */
    static Optional<Id> person(String expert) {
        try {
            return Optional.of(new Id(expert)).filter(id -> id.kind() == Kind.PERSON);
        } catch (InvalidValue aUserName) {
            return Optional.empty();
        }
    }
}
