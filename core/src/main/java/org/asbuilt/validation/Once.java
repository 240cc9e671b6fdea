package org.asbuilt.validation;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is computed when it is first asked for, once, whoever asks. What it is computed from is let go then. */
final class Once<T> {
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
        synchronized (this) {
            if (value.isEmpty()) {
                T made = compute.get();
                compute = () -> made;
                value = Optional.of(made);
            }
            return value.get();
        }
    }
}
