package org.asbuilt.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Pieces of work that others may do while the next are fetched, and what comes of them in the order in which they were added. Nobody
 * waits for a piece that was not begun: whoever needs it does it, for the others may be busy with something else for minutes.
 *
 * @param <T> what comes of a piece
 */
final class Ahead<T> {
    /** Pieces that wait; more would only fill the memory. */
    private static final int MOST = 4 * Runtime.getRuntime().availableProcessors();

    private final Deque<FutureTask<T>> pieces = new ArrayDeque<>();
    private final Executor others;
    private final Consumer<T> reader;

    /**
     * Hands over to a reader.
     *
     * @param others may work on pieces
     */
    Ahead(Executor others, Consumer<T> reader) {
        this.others = others;
        this.reader = reader;
    }

    /** Adds a piece, and hands over what comes of the oldest if many wait. */
    void add(Callable<T> piece) {
        FutureTask<T> task = new FutureTask<>(piece);
        others.execute(task);
        pieces.add(task);
        if (pieces.size() > MOST) {
            handOver();
        }
    }

    /** Hands over all that is left. */
    void end() {
        while (!pieces.isEmpty()) {
            handOver();
        }
    }

    private void handOver() {
        FutureTask<T> oldest = pieces.remove();
        // Does nothing if somebody has begun it.
        oldest.run();
        reader.accept(done(oldest));
    }

    private static <T> T done(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the record was read", e);
        }
    }
}
