package org.asbuilt.importers.bom;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Who stands behind an item of a CycloneDX bill. */
final class Organisations {
    private Organisations() {}

    /** Who supplies, makes, provides or publishes it. */
    static Optional<String> maker(Item item) {
        return Stream.of(
                        Values.text(item.field("supplier"), "name"),
                        Values.text(item.field("manufacturer"), "name"),
                        Values.text(item.field("provider"), "name"),
                        item.text("publisher"))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /** Who wrote it. */
    static Optional<String> author(Item item) {
        String author = item.text("author");
        if (!author.isEmpty()) {
            return Optional.of(author);
        }
        for (JsonNode one : Values.list(item.field("authors"))) {
            String name = Values.text(one, "name");
            if (!name.isEmpty()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
