package org.asbuilt.validation;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.asbuilt.model.Id;

/**
 * The two ends of a connection, both of them in the record.
 *
 * @param source the asset that opens it
 * @param destination the asset that answers
 */
public record Ends(Standing source, Standing destination) {
    /** Whether the two stand in zones that are known and not the same. */
    public boolean crossZones() {
        return source.zone().isPresent()
                && destination.zone().isPresent()
                && !source.zone().equals(destination.zone());
    }

    /** Whether one end, and not the other, is like that. */
    public boolean oneIs(Predicate<Standing> like) {
        return like.test(source) != like.test(destination);
    }

    /** The ends that are like that. */
    public List<Standing> those(Predicate<Standing> like) {
        return Stream.of(source, destination).filter(like).toList();
    }

    /** The zones on both sides, of those that are known. */
    public List<Id> zones() {
        return Stream.of(source, destination)
                .flatMap(end -> end.zone().stream())
                .distinct()
                .toList();
    }
}
