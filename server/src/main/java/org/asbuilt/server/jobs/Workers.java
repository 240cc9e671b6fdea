package org.asbuilt.server.jobs;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Threads of the server that work in the background. */
public final class Workers {
    private static final long PATIENCE = 30;

    private Workers() {}

    /** Lets what runs come to its end, for half a minute, and takes no more. */
    public static void end(ExecutorService worker) {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
