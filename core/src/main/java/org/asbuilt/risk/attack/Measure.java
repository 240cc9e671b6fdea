package org.asbuilt.risk.attack;

import java.util.Comparator;
import java.util.Optional;
import org.asbuilt.model.Id;

/**
 * Something that closes steps or makes them dearer.
 *
 * @param remedy what is done
 * @param subject to what
 * @param part to which vulnerability or account of it
 */
public record Measure(Remedy remedy, Id subject, Optional<String> part) implements Comparable<Measure> {
    private static final Comparator<Measure> ORDER = Comparator.comparing(Measure::remedy)
            .thenComparing(Measure::subject)
            .thenComparing(one -> one.part().orElse(""));

    /** A measure on a subject as a whole. */
    public static Measure of(Remedy remedy, Id subject) {
        return new Measure(remedy, subject, Optional.empty());
    }

    @Override
    public int compareTo(Measure other) {
        return ORDER.compare(this, other);
    }
}
