package org.asbuilt.server.record;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the shelves have worked out what nobody waits for: drift, findings, what the rules permit, vulnerabilities. Of a large plant that
 * takes minutes, so all rooms together have half of the processors and leave the others to those who wait for a page.
 */
final class BackRoom implements Executor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackRoom.class);
    private static final ForkJoinPool WORKERS = workers();

    private volatile boolean closed;

    /** Has something worked out after what was asked for before; not at all once the room is closed. */
    @Override
    public void execute(Runnable task) {
        WORKERS.execute(() -> {
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

    private static ForkJoinPool workers() {
        ForkJoinPool.ForkJoinWorkerThreadFactory named = pool -> {
            ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
            thread.setName("asbuilt-back-room");
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
