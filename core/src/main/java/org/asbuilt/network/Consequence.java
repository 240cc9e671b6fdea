package org.asbuilt.network;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Id;

/**
 * What another set of rules would change for a connection of the record. Source: requirements P4-02.
 *
 * @param connection the connection
 * @param sort in which way
 * @param before what is permitted now
 * @param after what would be permitted, and which rule decides it
 */
public record Consequence(Id connection, Sort sort, Permission before, Permission after) {

    /** In which way the permission of a connection changes. */
    public enum Sort {
        /** It is permitted, or may be, and would be refused. */
        BREAKS,
        /** A part of it would be refused, or it would no more be sure. */
        NARROWS,
        /** More of it would be permitted, or surely what may be permitted now. */
        WIDENS,
        /** It is refused, and would be permitted, or might. */
        OPENS
    }

    /** What changes for the connections that are in both checks, those that break first. */
    public static List<Consequence> between(ThreeWay before, ThreeWay after) {
        return before.rows().stream()
                .flatMap(row -> after.row(row.connection()).stream()
                        .flatMap(then -> of(row.permission(), then.permission()).stream()))
                .sorted(java.util.Comparator.comparing(Consequence::sort).thenComparing(Consequence::connection))
                .toList();
    }

    private static Optional<Consequence> of(Permission before, Permission after) {
        int change = Integer.compare(rank(after.extent()), rank(before.extent()));
        if (change == 0) {
            return Optional.empty();
        }
        Sort sort = change < 0
                ? (after.extent() == Extent.NOT ? Sort.BREAKS : Sort.NARROWS)
                : (before.extent() == Extent.NOT ? Sort.OPENS : Sort.WIDENS);
        return Optional.of(new Consequence(before.connection(), sort, before, after));
    }

    private static int rank(Extent extent) {
        return switch (extent) {
            case NOT -> 0;
            case UNKNOWN -> 1;
            case PARTLY -> 2;
            case WHOLLY -> 3;
        };
    }
}
