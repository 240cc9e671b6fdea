package org.asbuilt.importers.diagram;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.diagram.Sketch.Line;
import org.asbuilt.importers.diagram.Sketch.Shape;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/** Reads mxGraph models, plain or packed as draw.io packs them: DEFLATE, base 64 and percent-encoding. */
public final class MxGraph implements Markup.Visitor {
    private static final int LARGEST_PAGE = 64 << 20;

    private final Reading reading;
    private final String prefix;
    private Sketch sketch;
    private String page;
    private Map<String, String> wrapper = new HashMap<>();
    private Optional<Line> line = Optional.empty();
    private final Map<String, String> lineLabels = new HashMap<>();
    private int pages;

    private MxGraph(Reading reading, String prefix, String page) {
        this.reading = reading;
        this.prefix = prefix;
        this.page = page;
        sketch = new Sketch(page);
    }

    /**
     * Reads a diagram.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        MxGraph graph = new MxGraph(reading, "", "1");
        Markup.walk(reading, graph, graph::finish);
        reading.count("pages", Math.max(1, graph.pages));
    }

    private void finish() {
        Sketch drawn = sketch;
        sketch = new Sketch(page);
        Sketch named = new Sketch(drawn.page());
        drawn.shapes().values().forEach(named::add);
        drawn.lines()
                .forEach(one -> named.add(
                        lineLabels.containsKey(one.locus().text())
                                ? new Line(
                                        one.from(),
                                        one.to(),
                                        (one.label() + "\n"
                                                        + lineLabels.get(
                                                                one.locus().text()))
                                                .strip(),
                                        one.locus())
                                : one));
        SketchClaims.claim(reading, named);
    }

    @Override
    public Markup.Take start(Markup.Tag tag) {
        switch (tag.name()) {
            case "diagram" -> {
                finish();
                pages++;
                page = tag.attribute("name").isEmpty() ? Integer.toString(pages) : tag.attribute("name");
                sketch = new Sketch(page);
            }
            case "object", "UserObject" -> {
                wrapper = new HashMap<>();
                tag.attributes().forEach((key, value) -> wrapper.put(key.toLowerCase(Locale.ROOT), value));
            }
            case "mxCell" -> cell(tag);
            default -> {
                // Layers, geometry and settings of the page say nothing of the plant.
            }
        }
        return Markup.Take.ENTER;
    }

    @Override
    public void end(Markup.Tag tag, String text) {
        if (tag.name().equals("object") || tag.name().equals("UserObject")) {
            wrapper = new HashMap<>();
        }
        if (tag.name().equals("diagram") && !text.isBlank()) {
            packed(tag, text);
        }
    }

    private void cell(Markup.Tag tag) {
        String id = wrapper.getOrDefault("id", tag.attribute("id"));
        String label = plain(wrapper.getOrDefault("label", wrapper.getOrDefault("value", tag.attribute("value"))));
        Locus locus = new Locus.Pointer(tag.pointer());
        if (tag.attribute("edge").equals("1")) {
            line = Optional.of(new Line(tag.attribute("source"), tag.attribute("target"), label, locus));
            sketch.add(line.get());
            lineIds.put(id, locus.text());
        } else if (tag.attribute("vertex").equals("1")) {
            String parent = tag.attribute("parent");
            if (lineIds.containsKey(parent)) {
                // A label of a line is a cell of its own within the line's.
                lineLabels.merge(lineIds.getOrDefault(parent, ""), label, (one, other) -> one + "\n" + other);
                return;
            }
            sketch.add(new Shape(id, parent, label, tag.attribute("style"), others(), locus));
        }
    }

    private final Map<String, String> lineIds = new HashMap<>();

    private Map<String, String> others() {
        Map<String, String> others = new HashMap<>(wrapper);
        others.keySet().removeAll(java.util.Set.of("id", "label", "value"));
        others.values().removeIf(String::isBlank);
        return others;
    }

    private void packed(Markup.Tag tag, String text) {
        try {
            byte[] deflated = Base64.getMimeDecoder().decode(text);
            byte[] bytes;
            try (InputStream inflated =
                    new InflaterInputStream(new ByteArrayInputStream(deflated), new Inflater(true))) {
                bytes = inflated.readNBytes(LARGEST_PAGE + 1);
            }
            if (bytes.length > LARGEST_PAGE) {
                throw new Refused(tag.locus(), "a page unpacks to more than " + (LARGEST_PAGE >> 20) + " MiB");
            }
            String model = URLDecoder.decode(
                    new String(bytes, StandardCharsets.ISO_8859_1).replace("+", "%2B"), StandardCharsets.UTF_8);
            MxGraph inner = new MxGraph(reading, tag.pointer().substring(1), page);
            Markup.walk(reading, new BufferedReader(new StringReader(model)), inner.prefix, inner);
            inner.finish();
        } catch (IOException | IllegalArgumentException e) {
            reading.note(
                    Severity.WARNING, tag.locus(), "the page \"" + page + "\" is packed in a way that is not known");
            reading.units(1, 0);
        }
    }

    /** A label without the HTML that may be in it. */
    private static String plain(String label) {
        return label.replaceAll("(?i)<(?:br|/?div|/?p|/?li)\\b[^>]{0,500}>", "\n")
                .replaceAll("<[^>]{0,2000}>", "")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .strip();
    }
}
