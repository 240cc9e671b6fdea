package org.asbuilt.logbook;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that somebody asked to take out of the record, and what became of it. Source: requirements S-04.
 *
 * @param asked what was asked for
 * @param answer what a second person said
 * @param taken that it was taken
 */
public record Disclosure(
        Entry.ExportAsked asked, Optional<Entry.ExportAnswered> answer, Optional<Entry.Disclosed> taken) {

    /** How far it is. */
    public enum State {
        /** Nobody has answered. */
        ASKED,
        /** It can be taken. */
        ALLOWED,
        /** It was not let. */
        REFUSED,
        /** It was let and not taken in time. */
        LAPSED,
        /** It was taken. */
        TAKEN
    }

    /** How far it is at a moment. */
    public State state(Instant now) {
        if (taken.isPresent()) {
            return State.TAKEN;
        }
        if (answer.isEmpty()) {
            return State.ASKED;
        }
        if (!answer.get().allowed()) {
            return State.REFUSED;
        }
        return now.isBefore(answer.get().until()) ? State.ALLOWED : State.LAPSED;
    }

    /** Why that person cannot answer it; empty if the person can. Whoever asked does not. */
    public Optional<String> objection(String person) {
        if (asked.person().equals(person)) {
            return Optional.of("who asks for an export does not let it");
        }
        return answer.isPresent() || taken.isPresent() ? Optional.of("it was answered before") : Optional.empty();
    }

    Disclosure answered(Entry.ExportAnswered second) {
        // The first answer counts, and none by whoever asked.
        return objection(second.person()).isPresent() ? this : new Disclosure(asked, Optional.of(second), taken);
    }

    Disclosure taken(Entry.Disclosed handed) {
        return taken.isPresent() ? this : new Disclosure(asked, answer, Optional.of(handed));
    }
}
