package org.asbuilt.server.rounds;

import java.time.Duration;
import org.asbuilt.server.jobs.Job;

/** A work that is done again and again. Every bean of this type is; its outcome stands on the health page. */
public interface Round {

    /** Its name, lower case with hyphens, for example {@code backup}. */
    String name();

    /** What it is for, a phrase for the health page. */
    String meaning();

    /** How long after the beginning of one the next is due; zero or less if it is switched off. */
    Duration every();

    /** Does it. A fault of ours may be thrown; it is an outcome too. */
    Outcome run();

    /** Does it and says how far it is, where that is known. */
    default Outcome run(Job.Progress progress) {
        return run();
    }

    /**
     * What came of it.
     *
     * @param ok whether it did what it is for
     * @param sentence what was done, or what is in the way, for whoever runs the installation; never a secret
     */
    record Outcome(boolean ok, String sentence) {
        /** It did what it is for. */
        public static Outcome done(String sentence) {
            return new Outcome(true, sentence);
        }

        /** It did not. */
        public static Outcome failed(String sentence) {
            return new Outcome(false, sentence);
        }
    }
}
