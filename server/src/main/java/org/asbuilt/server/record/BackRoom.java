package org.asbuilt.server.record;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where shelves have worked out what nobody waits for. Of a large plant that takes minutes, so all rooms for the same work together have half
 * of the processors and leave the others to those who wait for a page; and it is not done in the pool that all share, where lists are filtered.
 */
final class BackRoom implements Executor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackRoom.class);
    private static final ForkJoinPool FINDINGS = workers("asbuilt-assessment");
    private static final ForkJoinPool CONNECTIVITY = workers("asbuilt-connectivity");

    private final ForkJoinPool workers;
    private volatile boolean closed;

    private BackRoom(ForkJoinPool workers) {
        this.workers = workers;
    }

    /** Where rules and criteria are asked. */
    static BackRoom forFindings() {
        return new BackRoom(FINDINGS);
    }

    /** Where what the rules of devices permit is worked out. */
    static BackRoom forConnectivity() {
        return new BackRoom(CONNECTIVITY);
    }

    /** Has something worked out after what was asked for before; not at all once the room is closed. */
    @Override
    public void execute(Runnable task) {
        workers.execute(() -> {
            if (!closed) {
                task.run();
            }
        });
    }

    /** Whether what is still being worked out here is of no use to anybody. */
    boolean isClosed() {
        return closed;
    }

    /** Begins nothing more; what has begun ends by itself. */
    @Override
    public void close() {
        closed = true;
    }

    private static ForkJoinPool workers(String name) {
        ForkJoinPool.ForkJoinWorkerThreadFactory named = pool -> {
            ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
            thread.setName(name);
            return thread;
        };
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new ForkJoinPool(
                half,
                named,
                (thread, fault) -> LOG.error("working something out in the background failed", fault),
                true);
    }
}
