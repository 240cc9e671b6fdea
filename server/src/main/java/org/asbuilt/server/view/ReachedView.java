package org.asbuilt.server.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.path.BlastRadius;
import org.asbuilt.path.Connectivity;
import org.asbuilt.path.Effect;
import org.asbuilt.path.Entry;
import org.asbuilt.path.FromOutside;
import org.asbuilt.path.Reach;
import org.asbuilt.validation.Circumstances;

/**
 * What can be reached from somewhere.
 *
 * @param counts how many of each: WRITE that may surely be altered, PERHAPS_WRITE that may possibly be, READ that may be asked or informed
 *     only, PERHAPS_READ of which even that is not sure
 * @param reached where most may be done first; no more than asked for
 * @param total how many there are in all
 * @param functions the functions of the business that may be affected
 * @param openEnds connections of these with an end that is not recorded: behind them lies what nobody knows
 */
public record ReachedView(
        Map<String, Integer> counts,
        List<OneView> reached,
        int total,
        List<AffectedView> functions,
        List<Named> openEnds) {

    /** Something that is reached, by how many steps, and what may be done there. */
    public record OneView(Named subject, int hops, WaysView.ReachView reach) {}

    /** A function, what may be done at what supports it, and the nearest asset that does. */
    public record AffectedView(Named function, WaysView.ReachView reach, Named by) {}

    /**
     * A place where somebody from outside comes in, and how many critical assets are reached from there.
     *
     * @param reason why it counts as outside
     * @param write how many may be altered, surely or possibly
     * @param read how many may at least be asked or informed, surely or possibly
     * @param nearest by how many steps the nearest of them is reached
     */
    public record EntryView(Named entry, String reason, int write, int read, Optional<Integer> nearest) {}

    /**
     * All places where somebody from outside comes in.
     *
     * @param entries the places
     * @param critical how many critical assets there are
     * @param blocked how many connections take no part because they are refused and were not seen
     * @param notAtWork how many because an end is not at work and they were not seen
     */
    public record EntriesView(List<EntryView> entries, int critical, int blocked, int notAtWork) {}

    /** What is reached as people read it. */
    public static ReachedView of(BlastRadius blast, int most, Circumstances around) {
        Map<String, Integer> counts = new TreeMap<>();
        blast.reached().forEach(one -> counts.merge(group(one.reach()), 1, Integer::sum));
        return new ReachedView(
                counts,
                blast.reached().stream()
                        .limit(most)
                        .map(one ->
                                new OneView(Named.of(one.id(), around), one.hops(), WaysView.ReachView.of(one.reach())))
                        .toList(),
                blast.reached().size(),
                blast.functions().stream()
                        .map(one -> new AffectedView(
                                Named.of(one.function(), around),
                                WaysView.ReachView.of(one.reach()),
                                Named.of(one.by(), around)))
                        .toList(),
                blast.openEnds().stream()
                        .map(one -> Named.of(one.connection(), around))
                        .toList());
    }

    private static String group(Reach reach) {
        if (reach.possibly() == Effect.WRITE) {
            return reach.surely() == Effect.WRITE ? "WRITE" : "PERHAPS_WRITE";
        }
        return reach.surely() == Effect.READ ? "READ" : "PERHAPS_READ";
    }

    /** The places outside, and what of the critical assets each reaches. */
    public static EntriesView of(Connectivity graph, FromOutside write, FromOutside read) {
        List<EntryView> entries = graph.entries().stream()
                .map(entry -> entry(entry, write, read, graph.around()))
                .toList();
        return new EntriesView(
                entries,
                read.targets().size(),
                graph.leftOut().blocked(),
                graph.leftOut().notAtWork());
    }

    private static EntryView entry(Entry entry, FromOutside write, FromOutside read, Circumstances around) {
        int place = read.entries().indexOf(entry.id());
        int nearest = Integer.MAX_VALUE;
        for (int target = 0; target < read.targets().size(); target++) {
            nearest = Math.min(nearest, read.hops(place, target).orElse(Integer.MAX_VALUE));
        }
        return new EntryView(
                Named.of(entry.id(), around),
                entry.reason().name(),
                write.reached(place),
                read.reached(place),
                Optional.of(nearest).filter(hops -> hops < Integer.MAX_VALUE));
    }
}
