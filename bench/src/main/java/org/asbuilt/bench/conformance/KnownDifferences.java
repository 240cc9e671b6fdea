package org.asbuilt.bench.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.asbuilt.bench.conformance.Difference.Kind;

/** Single differences that a person looked at and gave a reason: the table {@code known-differences.txt}. */
final class KnownDifferences {
    private final Map<Entry, AtomicLong> entries = new LinkedHashMap<>();

    /** A row; {@code *} stands for anything, other texts for what contains them. */
    private record Entry(Category category, String capture, String protocol, Kind kind, String subject, Reason reason) {
        boolean fits(Difference difference) {
            return difference.category() == category
                    && difference.kind() == kind
                    && contains(difference.capture(), capture)
                    && (protocol.equals("*") || difference.protocol().equals(protocol))
                    && contains(difference.subject() + " " + difference.truth() + " " + difference.ours(), subject);
        }

        private static boolean contains(String text, String part) {
            return part.equals("*") || text.contains(part);
        }
    }

    KnownDifferences() {
        for (List<String> row : ResourceTable.rows("known-differences.txt", 6)) {
            Entry entry = new Entry(
                    Category.valueOf(row.get(0)),
                    row.get(1),
                    row.get(2),
                    Kind.valueOf(row.get(3)),
                    row.get(4),
                    Reason.valueOf(row.get(5)));
            entries.put(entry, new AtomicLong());
        }
    }

    Optional<Reason> reason(Difference difference) {
        Optional<Entry> entry =
                entries.keySet().stream().filter(one -> one.fits(difference)).findFirst();
        entry.map(entries::get).ifPresent(AtomicLong::incrementAndGet);
        return entry.map(Entry::reason);
    }

    /** Rows that explained nothing, to be removed when all captures were compared. */
    List<String> unused() {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().get() == 0)
                .map(entry -> entry.getKey().toString())
                .toList();
    }
}
