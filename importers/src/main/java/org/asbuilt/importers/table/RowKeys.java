package org.asbuilt.importers.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.model.Shape;

/**
 * What tells the rows of one subject apart, where each row is about one of several: one clause of a contract, one assessment of a supplier.
 * The same row gives the same key whenever it is read again.
 */
final class RowKeys {
    /** The facets whose key is a name that another part of the row says: of a store, the place. */
    private static final Map<String, String> NAMED_BY = Map.of("informationStore", "informationProfile.storedAt");

    private static final int LONGEST = 60;

    /** The parts that make the key; of any other facet the first part that the row fills. */
    private static final Map<String, List<String>> NAMING = Map.ofEntries(
            Map.entry("contractClause", List.of("clause")),
            Map.entry("conformity", List.of("standard", "certificate")),
            Map.entry("supplierAssessment", List.of("assessed", "type")),
            Map.entry("thirdPartyContact", List.of("role", "name")),
            Map.entry("informationFlow", List.of("from", "to")),
            Map.entry("helpfulInformation", List.of("item", "subType")),
            Map.entry("training", List.of("content", "completed")));

    private RowKeys() {}

    /** Whether a row says one of several values of a facet. */
    static boolean isKeyed(Shape<?> shape) {
        return shape.repeats() && !Headers.IN_A_ROW.contains(shape.name());
    }

    /** The part of the row that names what is said of a facet, if there is one. */
    static Optional<String> namedBy(Shape<?> shape) {
        return Optional.ofNullable(NAMED_BY.get(shape.name()));
    }

    /** The key of what a row says of a facet, by part; empty if the row says nothing that could name it. */
    static Optional<String> of(Shape<?> shape, Map<String, String> said) {
        List<String> parts = NAMING.getOrDefault(
                shape.name(),
                shape.parts().stream()
                        .map(part -> part.name())
                        .filter(said::containsKey)
                        .limit(1)
                        .toList());
        String key = parts.stream()
                .map(part -> said.getOrDefault(part, ""))
                .filter(text -> !text.isBlank())
                .map(RowKeys::plain)
                .collect(Collectors.joining("-"));
        return Optional.of(key.length() > LONGEST ? key.substring(0, LONGEST) : key)
                .filter(text -> !text.isEmpty());
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
}
