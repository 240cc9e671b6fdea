package org.asbuilt.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** Waiting for what a cluster does by itself. */
final class Waiting {
    static final Duration PATIENCE = Duration.ofMinutes(4);

    private Waiting() {}

    interface Condition {
        boolean holds() throws Exception;
    }

    /** Returns as soon as the condition holds, and fails if it does not within {@link #PATIENCE}. */
    static void until(String what, Condition condition) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("within %s: %s", PATIENCE, what).isLessThan(until);
            Thread.sleep(100);
        }
    }
}
