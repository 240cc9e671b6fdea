package org.asbuilt.server.view;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Shape;

/**
 * What can be said of a subject: a facet and its parts, for forms, columns and filters.
 *
 * @param facet its name
 * @param label what people call it
 * @param kinds the kinds of subject that can have it
 * @param repeats whether a subject can have several
 * @param parts its parts
 */
public record FacetSchema(String facet, String label, List<String> kinds, boolean repeats, List<PartSchema> parts) {

    /**
     * A part.
     *
     * @param name its name
     * @param label what people call it
     * @param many whether it holds a set of values
     * @param type the type of its values
     * @param choices the values allowed for a choice
     * @param refers the kinds of subject that it may name, the most usual first
     * @param annexA the number of the attribute in the joint inventory guidance
     */
    public record PartSchema(
            String name,
            String label,
            boolean many,
            String type,
            List<String> choices,
            List<String> refers,
            Optional<Integer> annexA) {}

    /** All facets in the order of the catalogue. */
    public static List<FacetSchema> all() {
        return Shape.all().stream()
                .map(shape -> new FacetSchema(
                        shape.name(),
                        shape.label(),
                        shape.kinds().stream().sorted().map(Kind::text).toList(),
                        shape.repeats(),
                        shape.parts().stream()
                                .map(part -> new PartSchema(
                                        part.name(),
                                        part.label(),
                                        part.many(),
                                        part.type(),
                                        part.choices(),
                                        part.refers().stream().map(Kind::text).toList(),
                                        part.annexA()))
                                .toList()))
                .toList();
    }
}
