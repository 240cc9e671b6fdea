package org.asbuilt.logbook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Id;

/**
 * That a person of a third party may come in by an access path for a time, and what became of it: asked for, approved for a window,
 * enabled, ended, disabled, reviewed. Source: requirements 1.9 (access path session), P5-10.
 *
 * @param asked what was asked for
 * @param answer what another person said
 * @param steps what was done since, in order
 */
public record AccessApproval(
        Entry.AccessAsked asked, Optional<Entry.AccessAnswered> answer, List<Entry.AccessStepped> steps) {
    /** No window is longer: what takes longer is asked for again. */
    public static final Duration LONGEST = Duration.ofDays(7);

    /** How far it is. */
    public enum State {
        /** Nobody has answered. */
        ASKED,
        /** It was not let. */
        REFUSED,
        /** Its window was over before anybody answered or switched the path on. */
        LAPSED,
        /** It was let; the path is not switched on yet. */
        APPROVED,
        /** The path is switched on. */
        ENABLED,
        /** The third party is done; the path is to be switched off. */
        ENDED,
        /** The path is switched off; nobody has looked at what was done. */
        DISABLED,
        /** Somebody has looked at what was done. */
        REVIEWED
    }

    /** Copies the list. */
    public AccessApproval {
        steps = List.copyOf(steps);
    }

    static AccessApproval of(Entry.AccessAsked asked) {
        return new AccessApproval(asked, Optional.empty(), List.of());
    }

    /** Its name. */
    public String name() {
        return asked.approval();
    }

    /** By which access path. */
    public Id path() {
        return asked.path();
    }

    /** How far it is at a moment. */
    public State state(Instant now) {
        if (answer.isPresent() && !answer.get().allowed()) {
            return State.REFUSED;
        }
        if (answer.isEmpty()) {
            return now.isBefore(asked.until()) ? State.ASKED : State.LAPSED;
        }
        if (steps.isEmpty()) {
            return now.isBefore(asked.until()) ? State.APPROVED : State.LAPSED;
        }
        return switch (steps.getLast().step()) {
            case ENABLED -> State.ENABLED;
            case ENDED -> State.ENDED;
            case DISABLED -> State.DISABLED;
            case REVIEWED -> State.REVIEWED;
        };
    }

    /** Whether it was let. */
    public boolean isAllowed() {
        return answer.filter(Entry.AccessAnswered::allowed).isPresent();
    }

    /** Whether somebody may be in at a moment: it was let before, and the moment lies in its window. */
    public boolean covers(Instant moment) {
        return answer.filter(one -> one.allowed() && !one.at().isAfter(moment)).isPresent()
                && !moment.isBefore(asked.from())
                && moment.isBefore(asked.until());
    }

    /** Whether the path is switched on at a moment, as people said, be the window over or not. */
    public boolean isOn(Instant moment) {
        return steps.stream()
                .filter(step -> !step.at().isAfter(moment))
                .reduce((earlier, later) -> later)
                .filter(step -> step.step() == AccessStep.ENABLED || step.step() == AccessStep.ENDED)
                .isPresent();
    }

    /** Whether the window is over and nobody said that the path is off. */
    public boolean isOverdue(Instant now) {
        return !now.isBefore(asked.until()) && isOn(now);
    }

    /** Why that person cannot answer it at a moment; empty if the person can. Whoever asked does not, nor whoever comes in. */
    public Optional<String> objection(String person, Instant now) {
        if (asked.person().equals(person)) {
            return Optional.of("who asks for access does not approve it");
        }
        if (answer.isPresent()) {
            return Optional.of("it was answered before");
        }
        return now.isBefore(asked.until()) ? Optional.empty() : Optional.of("its window is over: ask again");
    }

    /** Why a step cannot be taken at a moment; empty if it can. */
    public Optional<String> objection(AccessStep step, Instant now) {
        State state = state(now);
        return switch (step) {
            case ENABLED -> {
                if (state != State.APPROVED && state != State.DISABLED) {
                    yield Optional.of("only what was let is switched on, and this is " + words(state));
                }
                yield covers(now) ? Optional.empty() : Optional.of("it may be switched on within its window only");
            }
            case ENDED ->
                state == State.ENABLED ? Optional.empty() : Optional.of("only what is switched on comes to an end");
            case DISABLED ->
                state == State.ENABLED || state == State.ENDED
                        ? Optional.empty()
                        : Optional.of("only what is switched on is switched off");
            case REVIEWED ->
                state == State.DISABLED
                        ? Optional.empty()
                        : Optional.of("what was done is looked at when the path is off again");
        };
    }

    private static String words(State state) {
        return switch (state) {
            case ASKED -> "not answered yet";
            case REFUSED -> "refused";
            case LAPSED -> "over";
            case APPROVED -> "let";
            case ENABLED -> "on already";
            case ENDED -> "at its end";
            case DISABLED -> "off";
            case REVIEWED -> "reviewed";
        };
    }

    AccessApproval answered(Entry.AccessAnswered second) {
        // The first answer counts, and none by whoever asked.
        return objection(second.person(), second.at()).isPresent()
                ? this
                : new AccessApproval(asked, Optional.of(second), steps);
    }

    AccessApproval stepped(Entry.AccessStepped next) {
        if (objection(next.step(), next.at()).isPresent()) {
            return this;
        }
        List<Entry.AccessStepped> all = new ArrayList<>(steps);
        all.add(next);
        return new AccessApproval(asked, answer, all);
    }
}
