package org.asbuilt.validation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.model.Id;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Shape;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.ItemType;

/**
 * What sources say against each other where the record says nothing: that a part is disputed is not that nobody has said it. Source:
 * requirements G-04.
 */
public final class Rivals {
    private Rivals() {}

    /** The values that sources claim for each disputed part of a subject, the suggested one first. */
    public static SortedMap<PartPath, List<String>> of(Id subject, Circumstances around) {
        return of(around.items(subject));
    }

    /** The same of what waits for a decision about one subject. */
    public static SortedMap<PartPath, List<String>> of(List<Item> items) {
        if (items.isEmpty()) {
            return Collections.emptySortedMap();
        }
        SortedMap<PartPath, List<String>> rivals = new TreeMap<>();
        items.stream()
                .filter(item -> item.type() == ItemType.RIVALRY)
                .forEach(item -> item.path().ifPresent(path -> {
                    List<String> values = item.offered(path);
                    if (!values.isEmpty()) {
                        rivals.put(path, values);
                    }
                }));
        return Collections.unmodifiableSortedMap(rivals);
    }

    /**
     * The values that sources claim against each other for one part of a subject, each once; of facets that repeat those of all.
     *
     * @param path the part, for example {@code nameplate.model}
     */
    public static List<String> of(Id subject, String path, Circumstances around) {
        Part part = Shape.partAt(path);
        return of(subject, around).entrySet().stream()
                .filter(rivalry -> rivalry.getKey().shape().equals(part))
                .flatMap(rivalry -> rivalry.getValue().stream())
                .distinct()
                .toList();
    }

    /** What sources claim against each other for one part of a subject, as papers say it; empty if they do not. */
    public static Optional<String> said(Id subject, String path, Circumstances around) {
        return Optional.of(of(subject, path, around))
                .filter(claimed -> !claimed.isEmpty())
                .map(Rivals::words);
    }

    /** What is claimed against each other, as papers say it. */
    public static String words(List<String> claimed) {
        return "disputed: " + String.join(" / ", claimed);
    }
}
