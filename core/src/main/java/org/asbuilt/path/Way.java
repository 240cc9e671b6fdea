package org.asbuilt.path;

import java.util.List;
import java.util.stream.Stream;
import org.asbuilt.model.Id;

/**
 * A way from one node of the plant to another that meets none twice.
 *
 * @param hops its steps, one or more
 */
public record Way(List<Hop> hops) {
    /** Copies the list. */
    public Way {
        hops = List.copyOf(hops);
    }

    /** Where it begins. */
    public Id from() {
        return hops.getFirst().from();
    }

    /** Where it ends. */
    public Id to() {
        return hops.getLast().to();
    }

    /** What it allows at its end: no more than its weakest step. */
    public Reach reach() {
        return hops.stream().map(Hop::reach).reduce(Reach.WRITE, Reach::then);
    }

    /** All nodes that it meets, both ends included. */
    public List<Id> nodes() {
        return Stream.concat(Stream.of(from()), hops.stream().map(Hop::to)).toList();
    }
}
