package org.asbuilt.importers.device;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Refused;

/** Counts the entries of lists, so that what has no name of its own has a key. */
final class Numbering {
    private static final int MOST_LISTS = 200_000;

    private final Map<String, Integer> positions = new HashMap<>();

    /** The key of the next entry of a list: the list and the place in it from 1, in six digits so that they sort. */
    String next(String list) {
        if (positions.size() >= MOST_LISTS && !positions.containsKey(list)) {
            throw new Refused(new Locus.Whole(), "the configuration has more than " + MOST_LISTS + " lists");
        }
        return String.format(Locale.ROOT, "%s/%06d", list, positions.merge(list, 1, Integer::sum));
    }

    /** The place of the newest entry of a list. */
    int newest(String list) {
        return positions.getOrDefault(list, 1);
    }

    /** All lists begin again. */
    void restart() {
        positions.clear();
    }
}
