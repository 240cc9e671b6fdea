package org.asbuilt.server.record;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.asbuilt.category.Combination;
import org.asbuilt.category.Priorities;
import org.asbuilt.path.Connectivity;

/**
 * The three factors of all assets of the records that were asked about last. They serve as long as the graph under them does and the day is
 * the same: reviews and support end by the day.
 */
final class PrioritiesShelf {
    private static final int MOST = 2;

    private final Recent<Long, Kept> recent = new Recent<>(MOST);

    private final Combination combination;

    /** With axes of criticality that make one in that way. */
    PrioritiesShelf(Combination combination) {
        this.combination = combination;
    }

    private record Kept(Priorities priorities, Connectivity graph, LocalDate day) {}

    /** Those of the record that a graph was read from, on the day of a moment. */
    Priorities of(Connectivity graph, java.time.Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return recent.get(
                        graph.around().snapshot().commit(),
                        kept -> kept.graph() == graph && kept.day().equals(day),
                        () -> new Kept(
                                Priorities.of(
                                        day.equals(graph.around().today())
                                                ? graph
                                                : Connectivity.of(graph.around().at(moment)),
                                        combination),
                                graph,
                                day))
                .priorities();
    }
}
