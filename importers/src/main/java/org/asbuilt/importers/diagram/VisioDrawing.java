package org.asbuilt.importers.diagram;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.diagram.Sketch.Line;
import org.asbuilt.importers.diagram.Sketch.Shape;
import org.asbuilt.importers.intake.Archive;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;

/** Reads the pages of a Visio drawing. Connectors are the shapes of which a list of connections says what they are glued to. */
public final class VisioDrawing {
    private static final Pattern PAGE = Pattern.compile("visio/pages/(page\\d+)\\.xml");

    private final Reading reading;
    private final Map<String, String> masters = new HashMap<>();
    private final Map<String, Drawn> pages = new LinkedHashMap<>();

    /** A page as it stands in its part: shapes, and by connector what its two ends are glued to. */
    private static final class Drawn {
        private final Map<String, Shape> shapes = new LinkedHashMap<>();
        private final Map<String, String> begins = new LinkedHashMap<>();
        private final Map<String, String> ends = new LinkedHashMap<>();
    }

    private VisioDrawing(Reading reading) {
        this.reading = reading;
    }

    /**
     * Reads a drawing.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        VisioDrawing drawing = new VisioDrawing(reading);
        try {
            Archive.each(reading, drawing::part);
        } finally {
            drawing.finish();
        }
    }

    private void part(Archive.Part part) throws IOException {
        Matcher page = PAGE.matcher(part.name());
        if (part.name().equals("visio/masters/masters.xml")) {
            walk(part, new Masters());
        } else if (page.matches()) {
            Drawn drawn = new Drawn();
            pages.put(page.group(1), drawn);
            walk(part, new Page(drawn));
        }
    }

    private void walk(Archive.Part part, Markup.Visitor visitor) throws IOException {
        try (BufferedReader content = part.markup(reading.limits())) {
            Markup.walk(reading, content, part.name(), visitor);
        }
    }

    private void finish() {
        reading.count("pages", pages.size());
        pages.forEach((name, drawn) -> {
            Sketch sketch = new Sketch(name);
            drawn.shapes.forEach((id, shape) -> {
                boolean isLine = drawn.begins.containsKey(id) || drawn.ends.containsKey(id);
                if (isLine) {
                    sketch.add(new Line(
                            drawn.begins.getOrDefault(id, ""),
                            drawn.ends.getOrDefault(id, ""),
                            shape.label(),
                            shape.locus()));
                } else {
                    String look = masters.getOrDefault(shape.look(), shape.look());
                    sketch.add(new Shape(id, shape.parent(), shape.label(), look, shape.attributes(), shape.locus()));
                }
            });
            SketchClaims.claim(reading, sketch);
        });
    }

    private final class Masters implements Markup.Visitor {
        @Override
        public Markup.Take start(Markup.Tag tag) {
            if (tag.name().equals("Master")) {
                String name = tag.attribute("NameU").isEmpty() ? tag.attribute("Name") : tag.attribute("NameU");
                masters.put(tag.attribute("ID"), name);
            }
            return Markup.Take.ENTER;
        }
    }

    private static final class Page implements Markup.Visitor {
        private final Drawn drawn;

        Page(Drawn drawn) {
            this.drawn = drawn;
        }

        @Override
        public Markup.Take start(Markup.Tag tag) {
            if (tag.name().equals("Connect")) {
                boolean begins = tag.attribute("FromCell").startsWith("Begin");
                (begins ? drawn.begins : drawn.ends).put(tag.attribute("FromSheet"), tag.attribute("ToSheet"));
            }
            return tag.name().equals("Shape") ? Markup.Take.COLLECT : Markup.Take.ENTER;
        }

        @Override
        public void collected(Node node) {
            shape(node, "", "");
        }

        private void shape(Node node, String parent, String inherited) {
            String id = node.attribute("ID").orElse(node.pointer());
            String master = node.attribute("Master").orElse(inherited);
            String label = node.child("Text").map(VisioDrawing::text).orElse("");
            String look = master.isEmpty() ? node.attribute("NameU").orElse("") : master;
            drawn.shapes.put(
                    id, new Shape(id, parent, label, look, properties(node), new Locus.Pointer(node.pointer())));
            boolean hasName = !label.isBlank();
            node.all("Shapes", "Shape").forEach(child -> {
                // Parts of one symbol that are drawn as a group have no text of their own.
                if (child.child("Text").isPresent() || child.child("Shapes").isPresent() || !hasName) {
                    shape(child, id, "");
                }
            });
        }

        private static Map<String, String> properties(Node node) {
            Map<String, String> properties = new HashMap<>();
            node.all("Section")
                    .filter(section ->
                            section.attribute("N").filter("Property"::equals).isPresent())
                    .flatMap(section -> section.children("Row").stream())
                    .forEach(row -> {
                        Optional<String> value = row.children("Cell").stream()
                                .filter(cell -> cell.attribute("N")
                                        .filter("Value"::equals)
                                        .isPresent())
                                .findFirst()
                                .flatMap(cell -> cell.attribute("V"));
                        row.attribute("N")
                                .ifPresent(key -> value.ifPresent(text -> properties.put(
                                        key.toLowerCase(Locale.ROOT).replace(" ", ""), text)));
                    });
            return properties;
        }
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder(node.text());
        node.children().forEach(child -> text.append(child.text()));
        return text.toString().strip();
    }
}
