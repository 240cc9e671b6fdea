package org.asbuilt.logbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that somebody asked to take out of the record, and what became of it. Source: requirements S-04.
 *
 * @param asked what was asked for
 * @param answer what a second person said
 * @param taken that it was taken
 * @param returned that the recipient gave it back or destroyed it
 */
public record Disclosure(
        Entry.ExportAsked asked,
        Optional<Entry.ExportAnswered> answer,
        Optional<Entry.Disclosed> taken,
        Optional<Entry.Returned> returned) {

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
        TAKEN,
        /** It was taken, and the recipient gave it back or destroyed it. */
        RETURNED
    }

    static Disclosure of(Entry.ExportAsked asked) {
        return new Disclosure(asked, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** How far it is at a moment. */
    public State state(Instant now) {
        if (taken.isPresent()) {
            return returned.isPresent() ? State.RETURNED : State.TAKEN;
        }
        if (answer.isEmpty()) {
            return State.ASKED;
        }
        if (!answer.get().allowed()) {
            return State.REFUSED;
        }
        return isOpen(now) ? State.ALLOWED : State.LAPSED;
    }

    /** Whether somebody let it, for a time that is not over. */
    public boolean isOpen(Instant now) {
        return answer.filter(Entry.ExportAnswered::allowed)
                .filter(let -> now.isBefore(let.until()))
                .isPresent();
    }

    /** Whether it should be back by that day and nobody said that it is. */
    public boolean isOverdue(LocalDate today) {
        return taken.isPresent()
                && returned.isEmpty()
                && asked.back().filter(back -> back.isBefore(today)).isPresent();
    }

    /** Why that person cannot answer it; empty if the person can. Whoever asked does not. */
    public Optional<String> objection(String person) {
        if (asked.person().equals(person)) {
            return Optional.of("who asks for an export does not approve it");
        }
        return answer.isPresent() || taken.isPresent() ? Optional.of("it was answered before") : Optional.empty();
    }

    Disclosure answered(Entry.ExportAnswered second) {
        // The first answer counts, and none by whoever asked.
        return objection(second.person()).isPresent()
                ? this
                : new Disclosure(asked, Optional.of(second), taken, returned);
    }

    Disclosure taken(Entry.Disclosed handed) {
        return taken.isPresent() ? this : new Disclosure(asked, answer, Optional.of(handed), returned);
    }

    Disclosure returned(Entry.Returned back) {
        return taken.isEmpty() || returned.isPresent() ? this : new Disclosure(asked, answer, taken, Optional.of(back));
    }
}
