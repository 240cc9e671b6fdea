package org.asbuilt.dissect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.asbuilt.dissect.Pauses.Pause;
import org.asbuilt.dissect.table.GapTable;

/**
 * What captures tell of the network around the conversations: rhythms, pauses, packets that came twice, and who looks for
 * whom on its own link.
 *
 * @param gaps times between neighbouring packets, by row of the flow table
 * @param pauses the longest pauses of each capture, by its name
 * @param echoes packets that the capture holds twice
 * @param reaches which IPv4 addresses each station looked for on its link
 */
record Surroundings(GapTable gaps, Map<String, List<Pause>> pauses, Echo echoes, Map<Asker, Reach> reaches) {
    /** Who asks for addresses. */
    record Asker(MacAddress mac, OptionalInt vlan) {}

    /** The lowest and highest address, as unsigned 32 bits, and how often. */
    record Reach(long lowest, long highest, long count) {
        Reach plus(Reach other) {
            return new Reach(Math.min(lowest, other.lowest), Math.max(highest, other.highest), count + other.count);
        }
    }

    /**
     * Packets that came twice.
     *
     * @param mirrored the same frame again
     * @param forwarded the same packet on both sides of a router
     */
    record Echo(long mirrored, long forwarded) {
        static final Echo NONE = new Echo(0, 0);

        Echo plus(Echo other) {
            return new Echo(mirrored + other.mirrored, forwarded + other.forwarded);
        }
    }

    /** Both together; the rows of this one and of the other have new numbers. */
    Surroundings merge(int[] rows, Surroundings other, int[] otherRows) {
        GapTable both = new GapTable();
        both.addAll(gaps, rows);
        both.addAll(other.gaps, otherRows);
        Map<String, List<Pause>> allPauses = new TreeMap<>(pauses);
        other.pauses.forEach((capture, added) -> allPauses.merge(capture, added, Surroundings::longest));
        Map<Asker, Reach> allReaches = new HashMap<>(reaches);
        other.reaches.forEach((asker, reach) -> allReaches.merge(asker, reach, Reach::plus));
        return new Surroundings(both, allPauses, echoes.plus(other.echoes), allReaches);
    }

    private static List<Pause> longest(List<Pause> one, List<Pause> other) {
        List<Pause> all = new ArrayList<>(one);
        all.addAll(other);
        return Pauses.longest(all);
    }
}
