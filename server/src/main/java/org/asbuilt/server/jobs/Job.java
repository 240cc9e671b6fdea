package org.asbuilt.server.jobs;

import java.util.Optional;

/**
 * A piece of work in the background, as it is now.
 *
 * @param id its name, for example {@code job-1f0c22ab-3}
 * @param owner who ordered it
 * @param state whether it runs
 * @param progress how far it is, 0 to 1
 * @param message what it does, or what it ended with
 * @param result what came of it
 */
public record Job(String id, String owner, State state, double progress, String message, Optional<Object> result) {

    /** Whether it runs. */
    public enum State {
        /** It runs or waits for its turn. */
        RUNNING,
        /** It came to its end. */
        DONE,
        /** It did not; the message says why. */
        FAILED
    }

    /** Is told how far a work has come. */
    @FunctionalInterface
    public interface Progress {
        /**
         * So far.
         *
         * @param share 0 to 1
         * @param message what is being done
         */
        void at(double share, String message);
    }

    /** A work that can be done in the background. */
    @FunctionalInterface
    public interface Work {
        /** Does it and gives what came of it. */
        Object run(Progress progress);
    }

    Job at(double share, String what) {
        return new Job(id, owner, state, Math.clamp(share, 0, 1), what, result);
    }

    Job ended(State how, String what, Optional<Object> outcome) {
        return new Job(id, owner, how, how == State.DONE ? 1 : progress, what, outcome);
    }
}
