package org.asbuilt.importers.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.diagram.Sketch.Line;
import org.asbuilt.importers.diagram.Sketch.Shape;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.table.Protocols;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Neighbour;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.model.ThreeStates;

/**
 * Turns a drawn page into claims. A shape with a name is an asset, a shape around others a zone, a line that names a protocol a
 * connection, any other line says that two stand beside each other. Nobody knows what the draughtsman meant, so zones and kinds are only
 * probable.
 */
final class SketchClaims {
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,3}){3})(?:/\\d{1,2})?(?![\\d.])");
    private static final Pattern MAC =
            Pattern.compile("(?i)(?<![0-9a-f:])([0-9a-f]{2}(?:[:-][0-9a-f]{2}){5})(?![0-9a-f:])");
    private static final Pattern TEXT =
            Pattern.compile("(?i)^text;|;text;|\\btext box\\b|^title|annotation|legend|callout|border|note");
    /** The class of asset by a word in the look of a shape, the more particular first. */
    private static final Map<String, String> CLASSES = new LinkedHashMap<>();

    static {
        CLASSES.put("firewall", "firewall");
        CLASSES.put("router", "router");
        CLASSES.put("wireless_router", "wireless_access_point");
        CLASSES.put("access_point", "wireless_access_point");
        CLASSES.put("switch", "switch");
        CLASSES.put("hmi", "hmi");
        CLASSES.put("plc", "plc");
        CLASSES.put("rtu", "rtu");
        CLASSES.put("historian", "historian");
        CLASSES.put("database", "database");
        CLASSES.put("workstation", "workstation");
        CLASSES.put("laptop", "workstation");
        CLASSES.put("printer", "printer");
        CLASSES.put("camera", "camera");
        CLASSES.put("ups", "ups");
        CLASSES.put("server", "application_server");
        CLASSES.put("pc", "workstation");
    }

    private final Reading reading;
    private final Sketch sketch;
    private final Set<String> containers = new HashSet<>();
    private final Map<String, About> assets = new HashMap<>();

    private SketchClaims(Reading reading, Sketch sketch) {
        this.reading = reading;
        this.sketch = sketch;
    }

    static void claim(Reading reading, Sketch sketch) {
        new SketchClaims(reading, sketch).claim();
    }

    private void claim() {
        sketch.shapes().values().stream()
                .map(Shape::parent)
                .filter(sketch.shapes()::containsKey)
                .forEach(containers::add);
        Set<String> joined = new HashSet<>();
        sketch.lines().forEach(line -> {
            joined.add(line.from());
            joined.add(line.to());
        });
        for (Shape shape : sketch.shapes().values()) {
            shape(shape, joined.contains(shape.id()));
        }
        for (Line line : sketch.lines()) {
            line(line);
        }
    }

    private void shape(Shape shape, boolean isJoined) {
        if (shape.name().isEmpty()) {
            reading.count("shapes without a name", 1);
            reading.units(1, containers.contains(shape.id()) || !isJoined ? 1 : 0);
            if (isJoined && !containers.contains(shape.id())) {
                reading.note(
                        Severity.WARNING, shape.locus(), "a line ends at this shape, but nothing is written in it");
            }
            return;
        }
        if (containers.contains(shape.id())) {
            zone(shape);
        } else if (!isJoined && TEXT.matcher(shape.look()).find()) {
            reading.count("texts beside the drawing", 1);
            reading.text(shape.locus(), shape.label());
            reading.units(1, 1);
        } else {
            asset(shape);
        }
    }

    private void zone(Shape shape) {
        Draft draft = new Draft(reading, Kind.ZONE, Method.IMPORTED, shape.locus()).name(shape.name(), shape.locus());
        around(shape)
                .ifPresent(outer -> draft.fact(
                        PartPath.of(Placement.class, "zone"), outer.name(), shape.locus(), Confidence.PROBABLE));
        reading.count("boxes", 1);
        reading.units(1, draft.claim() ? 1 : 0);
    }

    private Optional<Shape> around(Shape shape) {
        Optional<Shape> outer = sketch.shape(shape.parent());
        for (int i = 0; i < 32 && outer.isPresent() && outer.get().name().isEmpty(); i++) {
            outer = sketch.shape(outer.get().parent());
        }
        return outer.filter(found -> !found.name().isEmpty());
    }

    private void asset(Shape shape) {
        Draft draft = new Draft(reading, Kind.ASSET, Method.IMPORTED, shape.locus());
        String name = called(shape);
        draft.name(name, shape.locus());
        String all = shape.label() + "\n" + String.join("\n", shape.attributes().values());
        List<String> addresses = found(ADDRESS, all);
        List<String> macs = found(MAC, all);
        draft.port(macs.size() == 1 ? macs.getFirst() : "", addresses, shape.locus());
        if (macs.size() > 1) {
            macs.forEach(mac -> draft.port(mac, List.of(), shape.locus()));
        }
        around(shape)
                .ifPresent(zone -> draft.fact(
                        PartPath.of(Placement.class, "zone"), zone.name(), shape.locus(), Confidence.PROBABLE));
        look(shape)
                .ifPresent(type -> draft.fact(
                        PartPath.of(AssetRole.class, "assetClass"), type, shape.locus(), Confidence.POSSIBLE));
        attributes(shape, draft);
        reading.text(shape.locus(), shape.label());
        draft.about().ifPresent(about -> assets.put(shape.id(), about));
        reading.count("named shapes", 1);
        reading.units(1, draft.claim() ? 1 : 0);
    }

    private static void attributes(Shape shape, Draft draft) {
        shape.attributes().forEach((key, value) -> {
            switch (key) {
                case "serial", "serialnumber", "serial_number" -> draft.serial(value, shape.locus());
                case "hostname", "host_name", "networkname" -> draft.hostname(value, shape.locus());
                case "manufacturer", "vendor" -> draft.fact(Nameplate.class, "manufacturer", value, shape.locus());
                case "model", "productnumber", "product" -> draft.fact(Nameplate.class, "model", value, shape.locus());
                case "assetnumber", "asset_number", "assettag" -> draft.number(value, shape.locus());
                case "location", "room", "building" -> draft.fact(Placement.class, "location", value, shape.locus());
                default -> {
                    // Addresses were found by their form; what else is said there is for the draughtsman.
                }
            }
        });
    }

    private static Optional<String> look(Shape shape) {
        String look = shape.look().toLowerCase(Locale.ROOT) + " "
                + shape.attributes().getOrDefault("assettype", "").toLowerCase(Locale.ROOT);
        String named = " " + look.replaceAll("[^a-z]+", " ") + " ";
        return CLASSES.entrySet().stream()
                .filter(entry -> named.contains(" " + entry.getKey().replace('_', ' ') + " ")
                        || look.contains(entry.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find() && found.size() < 64) {
            if (!found.contains(matcher.group(1))) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private void line(Line line) {
        Optional<About> from = Optional.ofNullable(assets.get(line.from()));
        Optional<About> to = Optional.ofNullable(assets.get(line.to()));
        if (from.isEmpty() || to.isEmpty()) {
            boolean loose = line.from().isEmpty() || line.to().isEmpty();
            reading.note(
                    loose ? Severity.WARNING : Severity.INFORMATION,
                    line.locus(),
                    loose
                            ? "this line hangs loose at one end, so nothing tells what it joins"
                            : "this line ends at a box or at something without a name");
            reading.units(1, 0);
            return;
        }
        String one = called(line.from());
        String other = called(line.to());
        Optional<Protocols.Protocol> protocol = line.label()
                .lines()
                .map(String::strip)
                .map(Protocols::named)
                .flatMap(Optional::stream)
                .findFirst();
        if (protocol.isPresent()) {
            connection(line, from.get(), to.get(), protocol.get());
        } else {
            neighbour(line, from.get(), other);
            neighbour(line, to.get(), one);
        }
        reading.units(1, 1);
    }

    private String called(String id) {
        return sketch.shape(id).map(SketchClaims::called).orElse(id);
    }

    /** What a shape is called: the first line in it without the addresses, which are told as such. */
    private static String called(Shape shape) {
        String bare = ADDRESS.matcher(MAC.matcher(shape.name()).replaceAll("")).replaceAll("");
        String name = bare.replaceAll("[(\\[{]\\s{0,9}[)\\]}]", "")
                .replaceAll("[\\s,;:-]+$", "")
                .strip();
        return name.isEmpty() ? shape.name() : name;
    }

    private void connection(Line line, About from, About to, Protocols.Protocol protocol) {
        About about = About.of(Kind.CONNECTION, new Hint.Joins(from, to, protocol.transport(), protocol.port()));
        claim(about, PartPath.of(Link.class, "source"), called(line.from()), line);
        claim(about, PartPath.of(Link.class, "destination"), called(line.to()), line);
        claim(about, PartPath.of(Link.class, "protocol"), protocol.name(), line);
        claim(
                about,
                PartPath.of(Link.class, "transport"),
                protocol.transport().name().toLowerCase(Locale.ROOT),
                line);
        claim(about, PartPath.of(ThreeStates.class, "required"), "true", line);
        reading.count("lines that name a protocol", 1);
    }

    private void neighbour(Line line, About about, String other) {
        claim(about, PartPath.of(Neighbour.class, other, "neighbour"), other, line);
        claim(about, PartPath.of(Neighbour.class, other, "knownBy"), "drawing " + sketch.page(), line);
        if (!line.label().isBlank()) {
            claim(
                    about,
                    PartPath.of(Neighbour.class, other, "description"),
                    line.label().strip(),
                    line);
        }
        reading.count("ends of plain lines", 1);
    }

    private void claim(About about, PartPath path, String value, Line line) {
        reading.claim(about, path, value, line.locus(), Optional.empty(), Method.IMPORTED, Confidence.PROBABLE);
    }
}
