package org.asbuilt.validation;

import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Something that is computed when it is first asked for, once, whoever asks. What it is computed from is let go then.
 *
 * <p>It may be computed by many threads together, and be asked for by those very threads in the midst of other work. One of them that waits
 * may have a part of the computation among its own tasks, so its pool puts another in its place meanwhile; otherwise all would wait for
 * ever.
 */
final class Once<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private Supplier<T> compute;
    private volatile Optional<T> value = Optional.empty();

    private Once(Supplier<T> compute) {
        this.compute = compute;
    }

    static <T> Once<T> of(Supplier<T> compute) {
        return new Once<>(compute);
    }

    /** What was computed, if anybody asked for it. */
    Optional<T> known() {
        return value;
    }

    T get() {
        Optional<T> known = value;
        if (known.isPresent()) {
            return known.get();
        }
        claim();
        try {
            if (value.isEmpty()) {
                T made = compute.get();
                compute = () -> made;
                value = Optional.of(made);
            }
            return value.get();
        } finally {
            lock.unlock();
        }
    }

    private void claim() {
        if (lock.tryLock()) {
            return;
        }
        Claim claim = new Claim();
        try {
            ForkJoinPool.managedBlock(claim);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            claim.block();
        } catch (RejectedExecutionException full) {
            // As many stand in for others as the pool may have: they do the work.
            claim.block();
        }
    }

    /** One that waits for the lock. */
    private final class Claim implements ForkJoinPool.ManagedBlocker {
        private boolean isHeld;

        @Override
        public boolean block() {
            if (!isHeld) {
                lock.lock();
                isHeld = true;
            }
            return true;
        }

        @Override
        public boolean isReleasable() {
            isHeld = isHeld || lock.tryLock();
            return isHeld;
        }
    }
}
