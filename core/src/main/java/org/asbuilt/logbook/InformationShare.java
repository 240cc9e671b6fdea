package org.asbuilt.logbook;

import java.time.LocalDate;
import java.util.Optional;
import org.asbuilt.model.Tlp;

/**
 * Information that somebody asked to give to somebody outside, and what became of it. Source: requirements P2.S-08, 1.9 (information
 * share).
 *
 * @param asked what was asked for
 * @param answer what a second person said
 * @param sent that it was sent
 * @param acknowledged that the recipient has it
 * @param returned that the recipient gave it back or destroyed it
 */
public record InformationShare(
        Entry.ShareAsked asked,
        Optional<Entry.ShareAnswered> answer,
        Optional<Entry.ShareSent> sent,
        Optional<Entry.ShareAcknowledged> acknowledged,
        Optional<Entry.ShareReturned> returned) {

    /** How far it is. */
    public enum State {
        /** Nobody has answered. */
        ASKED,
        /** It can be sent. */
        ALLOWED,
        /** It was not let. */
        REFUSED,
        /** It was sent. */
        SENT,
        /** The recipient has it. */
        ACKNOWLEDGED,
        /** The recipient gave it back or destroyed it. */
        RETURNED
    }

    static InformationShare of(Entry.ShareAsked asked) {
        return new InformationShare(asked, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** How far it is. What needs nobody else can be sent at once. */
    public State state() {
        if (returned.isPresent()) {
            return State.RETURNED;
        }
        if (acknowledged.isPresent()) {
            return State.ACKNOWLEDGED;
        }
        if (sent.isPresent()) {
            return State.SENT;
        }
        if (answer.isPresent()) {
            return answer.get().allowed() ? State.ALLOWED : State.REFUSED;
        }
        return needsSecondPerson() ? State.ASKED : State.ALLOWED;
    }

    /** Whether another person has to approve it: it is not for everybody outside, or something comes together with the recipient. */
    public boolean needsSecondPerson() {
        return asked.label().compareTo(Tlp.GREEN) > 0 || !asked.completes().isEmpty();
    }

    /** Whether it should be back by that day and nobody said that it is. */
    public boolean isOverdue(LocalDate today) {
        return sent.isPresent()
                && returned.isEmpty()
                && asked.back().filter(back -> back.isBefore(today)).isPresent();
    }

    /** Why that person cannot answer it; empty if the person can. Whoever asked does not. */
    public Optional<String> objection(String person) {
        if (asked.person().equals(person)) {
            return Optional.of("who asks for information to be shared does not approve it");
        }
        return answer.isPresent() || sent.isPresent() ? Optional.of("it was answered before") : Optional.empty();
    }

    InformationShare with(Entry.ShareAnswered second) {
        // The first answer counts, and none by whoever asked.
        return objection(second.person()).isPresent()
                ? this
                : new InformationShare(asked, Optional.of(second), sent, acknowledged, returned);
    }

    InformationShare with(Entry.ShareSent given) {
        return state() == State.ALLOWED
                ? new InformationShare(asked, answer, Optional.of(given), acknowledged, returned)
                : this;
    }

    InformationShare with(Entry.ShareAcknowledged got) {
        return state() == State.SENT ? new InformationShare(asked, answer, sent, Optional.of(got), returned) : this;
    }

    InformationShare with(Entry.ShareReturned back) {
        return sent.isPresent() && returned.isEmpty()
                ? new InformationShare(asked, answer, sent, acknowledged, Optional.of(back))
                : this;
    }
}
