package org.asbuilt.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every facet of the catalogue, without naming one. */
class FacetCatalogueTest {
    private static final Path REFERENCE = Path.of("../docs/reference/facets.md");

    static List<Shape<?>> facets() {
        return List.copyOf(Shape.all());
    }

    @ParameterizedTest
    @MethodSource("facets")
    void goesToTextsAndBack(Shape<?> shape) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Part part : shape.parts()) {
            texts.put(part.name(), part.many() ? distinct(part) : List.of(part.canonical(example(part))));
        }
        Facet facet = shape.build(texts);
        assertThat(shape.texts(facet)).isEqualTo(texts);
        assertThat(shape.build(texts)).isEqualTo(facet).hasSameHashCodeAs(facet);
        assertThat(shape.texts(shape.build(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("facets")
    void refusesWhatItDoesNotHave(Shape<?> shape) {
        assertThatThrownBy(() -> shape.build(Map.of("noSuchPart", List.of("x"))))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("noSuchPart");
        for (Part part : shape.parts()) {
            assertThatThrownBy(() -> part.canonical("")).isInstanceOf(InvalidValue.class);
            if (!part.many()) {
                List<String> two = List.of(example(part), example(part));
                assertThatThrownBy(() -> shape.build(Map.of(part.name(), two))).isInstanceOf(InvalidValue.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("facets")
    void belongsToAKindAndNamesItsParts(Shape<?> shape) {
        assertThat(shape.kinds()).isNotEmpty();
        assertThat(shape.parts()).isNotEmpty().allSatisfy(part -> {
            assertThat(part.label()).isNotBlank();
            assertThat(part.type().equals("id")).isEqualTo(!part.refers().isEmpty());
        });
    }

    @Test
    void carriesAll32AttributesOfTheInventoryGuidance() {
        TreeSet<Integer> found = Shape.of(Kind.ASSET).stream()
                .flatMap(shape -> shape.parts().stream())
                .flatMap(part -> part.annexA().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 32).boxed().toList());
    }

    @Test
    void theReferencePageIsUpToDate() throws IOException {
        String page = page();
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(REFERENCE.getParent());
            Files.writeString(REFERENCE, page);
        }
        assertThat(REFERENCE).as("rewrite with ./asbuilt golden").content().isEqualTo(page);
    }

    private static String page() {
        StringBuilder page =
                new StringBuilder("# Facets\n\nGenerated from the catalogue; `./asbuilt golden` rewrites it."
                        + " The column A gives the number of the attribute in the joint asset inventory guidance (August 2025,"
                        + " appendix A).\n");
        for (Shape<?> shape : Shape.all()) {
            page.append("\n## ")
                    .append(shape.label())
                    .append(" (`")
                    .append(shape.name())
                    .append("`)\n\n");
            page.append("Of: ")
                    .append(shape.kinds().stream().map(Kind::text).sorted().collect(Collectors.joining(", ")))
                    .append(shape.repeats() ? "; repeats\n\n" : "\n\n")
                    .append("| part | label | type | A | values |\n| --- | --- | --- | --- | --- |\n");
            for (Part part : shape.parts()) {
                page.append("| `")
                        .append(part.name())
                        .append("` | ")
                        .append(part.label())
                        .append(" | ");
                page.append(part.many() ? "set of " : "").append(part.type()).append(" | ");
                page.append(part.annexA().map(Object::toString).orElse("")).append(" | ");
                page.append(
                        part.refers().isEmpty()
                                ? String.join(", ", part.choices())
                                : part.refers().stream().map(Kind::text).collect(Collectors.joining(", ")));
                page.append(" |\n");
            }
        }
        return page.toString();
    }

    private static List<String> distinct(Part part) {
        List<String> values = new ArrayList<>(List.of(part.canonical(example(part))));
        if (part.type().equals("text")) {
            values.add("zweiter Wert");
        }
        return values;
    }

    private static String example(Part part) {
        return switch (part.type()) {
            case "text" -> "ein Wert";
            case "integer" -> "17";
            case "boolean" -> "yes";
            case "date" -> "2019-05-01";
            case "time" -> "2019-05-01T10:00:00Z";
            case "id" -> Id.of(part.refers().getFirst(), part.name()).value();
            case "mac" -> "00-1B-1B-0A-0B-0C";
            case "ip" -> "10.1.2.3";
            case "cidr" -> "10.1.2.7/24";
            case "choice" -> part.choices().getLast().toUpperCase(java.util.Locale.ROOT);
            default -> throw new IllegalStateException("no example for the type " + part.type());
        };
    }
}
