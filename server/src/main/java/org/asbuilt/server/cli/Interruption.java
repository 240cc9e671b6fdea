package org.asbuilt.server.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Lets a command that has no end of its own come to a good one when the machine asks it to (SIGINT, SIGTERM): the virtual
 * machine goes only when the command is done. The exit code is then 128 and the signal's number, as usual.
 */
final class Interruption implements AutoCloseable {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    /**
     * Listens from now on.
     *
     * @param first is done as soon as the signal comes
     */
    Interruption(Runnable first) {
        hook = new Thread(() -> {
            asked.countDown();
            first.run();
            try {
                done.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the signal came. */
    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits; says whether the signal came meanwhile. */
    boolean asked(java.time.Duration patience) {
        try {
            return asked.await(patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The command is done. */
    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException onItsWay) {
            // The virtual machine is about to end; the hook has its own end.
        }
    }
}
