package org.asbuilt.importers.inventory;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;

/**
 * Counts fields that say something and are not taken: those that are known, and those
 * that nobody knows, of each of which the first place is remarked.
 */
final class Untaken {
    private static final int MOST = 500;
    private static final Set<String> WITHOUT_PLACE = Set.of(
            "deviceRef",
            "warranty",
            "lifecycle",
            "endOfLife",
            "vendorLink",
            "modified",
            "monitors",
            "tags",
            "exposure",
            "compliance",
            "vulnerabilities",
            "last_seen_by",
            "lastSeenBy",
            "last_patch_date",
            "days_since_last_patch",
            "processes",
            "otSystemId",
            "locationId",
            "referenceLocationId",
            "networkId",
            "reserved_addresses");

    private final Reading reading;
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Locus> unknown = new HashMap<>();

    Untaken(Reading reading) {
        this.reading = reading;
    }

    /** Counts the fields that are none of those, and tells whether all the others are known. */
    boolean fields(Entry entry, String of, Set<String> taken) {
        boolean known = true;
        for (Map.Entry<String, tools.jackson.databind.JsonNode> field :
                entry.node().properties()) {
            String name = field.getKey();
            boolean says = !field.getValue().isEmpty()
                    || !Entry.plain(field.getValue()).isEmpty();
            if (!says || taken.contains(name)) {
                continue;
            }
            boolean isKnown = WITHOUT_PLACE.contains(name);
            known &= isKnown;
            String key = isKnown ? "field " + name + " of " + of + ", which was not taken" : of + " " + name;
            if (isKnown) {
                counts.merge(key, 1L, Long::sum);
            } else if (unknown.size() < MOST && unknown.putIfAbsent(key, entry.at(name)) == null) {
                reading.note(
                        Severity.WARNING,
                        entry.at(name),
                        "the field is not known and was not taken, here and further on");
            }
            if (!isKnown) {
                counts.merge("fields of " + of + " that are not known", 1L, Long::sum);
            }
        }
        return known;
    }

    /** Writes the figures to the receipt. */
    void say() {
        counts.forEach(reading::count);
    }
}
