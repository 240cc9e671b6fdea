package org.asbuilt.rule;

import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.validation.Circumstances;

/** Somebody whose last day is over or near. */
public final class Leaver {
    /** So many days before the last one it is time to hand over. */
    private static final int NOTICE_DAYS = 30;

    private Leaver() {}

    /** That a person has left or is about to, as the beginning of a sentence; empty if neither. */
    public static Optional<String> of(Subject person, Circumstances around) {
        return person.facet(PersonProfile.class)
                .flatMap(PersonProfile::leaves)
                .filter(day -> !day.isAfter(around.today().plusDays(NOTICE_DAYS)))
                .map(day -> person.name() + (around.staff().hasLeft(person) ? " left on " : " leaves on ") + day);
    }
}
