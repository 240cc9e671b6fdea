package org.asbuilt.server.view;

import java.util.List;
import java.util.Optional;
import org.asbuilt.zoning.Specification;

/**
 * A cyber security requirements specification. Source: IEC 62443-3-2:2020 ZCR 6; requirements P4-15.
 *
 * @param system the system; not there for everything in the record
 * @param sections its nine sections
 */
public record SpecificationView(Optional<Named> system, List<SectionView> sections) {
    /**
     * A section.
     *
     * @param number 6.1 to 6.9
     * @param heading its heading
     * @param says what the record has
     * @param open what is missing
     */
    public record SectionView(String number, String heading, List<String> says, List<String> open) {}

    /** The view of a specification. */
    public static SpecificationView of(Specification one) {
        return new SpecificationView(
                one.system().map(system -> new Named(system.id().value(), system.name())),
                one.sections().stream()
                        .map(section ->
                                new SectionView(section.number(), section.heading(), section.says(), section.open()))
                        .toList());
    }
}
