package org.asbuilt.server.view;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.reconcile.Item;

/**
 * What an import would bring about if it counted.
 *
 * @param total how many matters
 * @param byType how many of each type
 * @param matters the first {@value #MOST} of them
 */
public record ForeseenView(int total, Map<String, Long> byType, List<Matter> matters) {
    private static final int MOST = 500;

    /** One matter: its type, whom it is about, what it says, and what the record says now. */
    public record Matter(String type, String kind, String name, String sentence, List<String> recorded) {}

    /** Those matters. */
    public static ForeseenView of(List<Item> items) {
        return new ForeseenView(
                items.size(),
                items.stream()
                        .collect(
                                Collectors.groupingBy(item -> item.type().name(), TreeMap::new, Collectors.counting())),
                items.stream()
                        .limit(MOST)
                        .map(item -> new Matter(
                                item.type().name(), item.kind().text(), item.name(), item.sentence(), item.recorded()))
                        .toList());
    }
}
