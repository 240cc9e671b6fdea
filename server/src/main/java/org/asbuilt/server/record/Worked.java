package org.asbuilt.server.record;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is worked out from the record as one view shows it and takes long: worked out in the background when somebody asks, and kept until
 * the record, or whatever else it rests on, moves on. Safe for use by several threads.
 *
 * @param <B> what it rests on: equal where nothing moved on
 * @param <V> what is worked out
 */
final class Worked<B, V> {
    private static final Logger LOG = LoggerFactory.getLogger(Worked.class);
    private final Supplier<B> newest;
    private final Work<B, V> work;
    private final boolean keepsFormer;
    private final Executor worker;
    private final AtomicBoolean ordered = new AtomicBoolean();
    private final Object working = new Object();
    private volatile Optional<State<B, V>> state = Optional.empty();

    /** How it is worked out. */
    interface Work<B, V> {
        /**
         * Works it out.
         *
         * @param basis what it rests on
         * @param former what was worked out last, if anything was
         */
        V of(B basis, Optional<Former<B, V>> former);
    }

    /**
     * What was worked out from another state.
     *
     * @param of what it rested on
     * @param value what came of it
     */
    record Former<B, V>(B of, V value) {}

    private record State<B, V>(B of, Optional<V> value, Optional<RuntimeException> fault) {
        Optional<Former<B, V>> former() {
            return value.map(known -> new Former<>(of, known));
        }
    }

    /**
     * Works by that function.
     *
     * @param newest what it rests on now, as it is shown
     * @param keepsFormer whether what was worked out from a former state is shown until the new one is ready: not where something of it
     *     may be hidden since
     */
    Worked(Supplier<B> newest, Work<B, V> work, boolean keepsFormer, Executor worker) {
        this.newest = newest;
        this.work = work;
        this.keepsFormer = keepsFormer;
        this.worker = worker;
    }

    /**
     * The newest that is ready, if anything is; else it is on its way.
     *
     * @throws IllegalStateException if it could not be worked out
     */
    Optional<V> current() {
        Optional<State<B, V>> known = state;
        if (isStale(known)) {
            order();
            return keepsFormer ? known.flatMap(State::value) : Optional.empty();
        }
        known.flatMap(State::fault).ifPresent(fault -> {
            throw new IllegalStateException("it could not be worked out from this record", fault);
        });
        return known.flatMap(State::value);
    }

    /** Whether the record moved on since, or nothing was worked out yet. */
    boolean isStale() {
        return isStale(state);
    }

    private boolean isStale(Optional<State<B, V>> known) {
        return known.filter(one -> one.of().equals(newest.get())).isEmpty();
    }

    /** Works it out, if that is not done yet, and waits for it. */
    V refresh() {
        synchronized (working) {
            B basis = newest.get();
            Optional<State<B, V>> known = state.filter(one -> one.of().equals(basis));
            if (known.flatMap(State::value).isPresent()) {
                return known.flatMap(State::value).orElseThrow();
            }
            try {
                V fresh = work.of(basis, state.flatMap(State::former));
                state = Optional.of(new State<>(basis, Optional.of(fresh), Optional.empty()));
                return fresh;
            } catch (RuntimeException fault) {
                state = Optional.of(new State<>(basis, Optional.empty(), Optional.of(fault)));
                throw fault;
            }
        }
    }

    private void order() {
        if (ordered.compareAndSet(false, true)) {
            worker.execute(() -> {
                ordered.set(false);
                try {
                    refresh();
                } catch (RuntimeException fault) {
                    LOG.error("working it out from the record failed", fault);
                }
            });
        }
    }
}
