package org.asbuilt.importers.bom;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks through an SPDX document in YAML, event by event, and tells of it as if it were JSON. Anchors are refused: no tool writes them
 * into an SPDX document, and they can make much of little. Source: SPDX 2.3, YAML 1.1.
 */
final class SpdxYaml {
    private static final int LONGEST_PIECE = 16 << 20;
    private static final int MOST_VALUES = 2_000_000;
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    private final Bounded content;
    private final Iterator<Event> parsed;
    private final int depth;
    private final SpdxEvents events;
    private int values;

    /** Lets no single piece of the document grow without end. */
    private static final class Bounded extends FilterReader {
        private long since;

        Bounded(Reader in) {
            super(in);
        }

        void begin() {
            since = 0;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            since += Math.max(0, read);
            if (since > LONGEST_PIECE) {
                throw new Refused(
                        new Locus.Whole(), "one piece of the YAML is longer than " + (LONGEST_PIECE >> 20) + " MiB");
            }
            return read;
        }
    }

    private SpdxYaml(Bounded content, int depth, SpdxEvents events) {
        this.content = content;
        this.depth = depth;
        this.events = events;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        // Only events are asked for: nothing is ever constructed.
        parsed = new Yaml(options).parse(content).iterator();
    }

    /**
     * Walks through it.
     *
     * @throws IOException if the disk fails
     */
    static void walk(Reading reading, SpdxEvents events) throws IOException {
        try (Bounded content = new Bounded(reading.text())) {
            new SpdxYaml(content, reading.limits().depth(), events).document();
        } catch (MarkedYAMLException e) {
            Locus at = e.getProblemMark() == null
                    ? new Locus.Whole()
                    : new Locus.Line(e.getProblemMark().getLine() + 1);
            throw new Refused(
                    at, "the YAML is cut or broken here; what came before was read: " + String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            throw new Refused(
                    new Locus.Whole(),
                    "this is no YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private Event next() {
        content.begin();
        Event event = parsed.next();
        if (event instanceof AliasEvent) {
            throw new Refused(place(event), "an alias of YAML stands here; in a bill of materials none is expected");
        }
        return event;
    }

    private static Locus place(Event event) {
        return new Locus.Line(event.getStartMark().getLine() + 1);
    }

    private void document() {
        Event event = next();
        while (event.is(Event.ID.StreamStart) || event.is(Event.ID.DocumentStart)) {
            event = next();
        }
        if (!(event instanceof MappingStartEvent)) {
            throw new Refused(place(event), "expected the fields of an SPDX document");
        }
        for (Event key = next(); !(key instanceof MappingEndEvent); key = next()) {
            String field = name(key);
            Event value = next();
            if (SpdxJson.LISTS.contains(field) && value instanceof SequenceStartEvent) {
                list(field);
            } else {
                values = 0;
                events.document(field, value(value, 1), place(key));
            }
        }
    }

    private void list(String list) {
        for (Event item = next(); !(item instanceof SequenceEndEvent); item = next()) {
            values = 0;
            Locus whole = place(item);
            if (!(item instanceof MappingStartEvent)) {
                events.element(list, value(item, 2), field -> whole);
                continue;
            }
            ObjectNode element = JsonNodeFactory.instance.objectNode();
            Map<String, Locus> places = new HashMap<>();
            for (Event key = next(); !(key instanceof MappingEndEvent); key = next()) {
                String field = name(key);
                places.putIfAbsent(field, place(key));
                element.set(field, value(next(), 3));
            }
            events.element(list, element, field -> places.getOrDefault(field, whole));
        }
    }

    private static String name(Event key) {
        if (key instanceof ScalarEvent scalar) {
            return scalar.getValue();
        }
        throw new Refused(place(key), "expected the name of a field");
    }

    private JsonNode value(Event event, int level) {
        if (level > depth) {
            throw new Refused(place(event), "values are nested deeper than " + depth);
        }
        if (++values > MOST_VALUES) {
            throw new Refused(place(event), "one value holds more than " + MOST_VALUES + " others");
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent ignored -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                for (Event item = next(); !(item instanceof SequenceEndEvent); item = next()) {
                    array.add(value(item, level + 1));
                }
                yield array;
            }
            case MappingStartEvent ignored -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                for (Event key = next(); !(key instanceof MappingEndEvent); key = next()) {
                    object.set(name(key), value(next(), level + 1));
                }
                yield object;
            }
            default -> throw new Refused(place(event), "expected a value");
        };
    }

    private static JsonNode scalar(ScalarEvent scalar) {
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        return plain && NOTHING.contains(scalar.getValue())
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.stringNode(scalar.getValue());
    }
}
