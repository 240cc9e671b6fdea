package org.asbuilt.importers.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Refused;

/** One page of a diagram: shapes, some within others, and lines between them. */
final class Sketch {
    private static final int MOST = 200_000;

    private final String page;
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /**
     * A shape.
     *
     * @param id its id on the page
     * @param parent the id of the shape that it stands in, or of a layer
     * @param label what is written in it, lines divided by line ends
     * @param look the style or the master by which it is drawn
     * @param attributes what else is said of it, by lower-case name
     * @param locus where
     */
    record Shape(String id, String parent, String label, String look, Map<String, String> attributes, Locus locus) {
        Shape {
            attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        }

        /** The first line of its label. */
        String name() {
            return label.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * A line between two shapes.
     *
     * @param from the id of the shape at which it begins; empty if it hangs loose
     * @param to the id of the shape at which it ends
     * @param label what is written on it
     * @param locus where
     */
    record Line(String from, String to, String label, Locus locus) {}

    Sketch(String page) {
        this.page = page;
    }

    String page() {
        return page;
    }

    void add(Shape shape) {
        bound(shape.locus());
        shapes.put(shape.id(), shape);
    }

    void add(Line line) {
        bound(line.locus());
        lines.add(line);
    }

    private void bound(Locus locus) {
        if (shapes.size() + lines.size() >= MOST) {
            throw new Refused(locus, "a page has more than " + MOST + " shapes and lines");
        }
    }

    Map<String, Shape> shapes() {
        return shapes;
    }

    List<Line> lines() {
        return lines;
    }

    Optional<Shape> shape(String id) {
        return Optional.ofNullable(shapes.get(id));
    }
}
