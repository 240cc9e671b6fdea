package org.asbuilt.server.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PurdueLevel;
import org.asbuilt.model.ZoneProfile;

/**
 * Zones and conduits by level as a drawing that people go on with. Source: the file format of draw.io, uncompressed (mxGraphModel);
 * requirements 3.3.3.
 */
final class ZoneDrawing implements Format {
    private static final int WIDTH = 220;
    private static final int HEIGHT = 90;
    private static final int GAP = 40;
    private static final int HEAD = 30;
    private static final int IN_ROW = 6;
    private static final String UNKNOWN = "?";
    private static final String ROW =
            "html=0;fillColor=none;strokeColor=#c0c0c0;align=left;verticalAlign=top;spacingLeft=6;fontColor=#666666;";
    private static final String ZONE = "html=0;whiteSpace=wrap;rounded=1;fillColor=#eef3fa;strokeColor=#33507a;";
    private static final String CONDUIT =
            "edgeStyle=orthogonalEdgeStyle;rounded=0;html=0;strokeColor=#33507a;endArrow=none;startArrow=none;";
    private static final About ABOUT = new About(
            "drawio",
            "Drawing of zones and conduits by level",
            "draw.io (mxGraphModel, uncompressed)",
            "application/vnd.jgraph.mxfile",
            "zones.drawio",
            "each zone as a box in the row of its level, with its target security level and the number of its assets; each conduit as a line"
                    + " for every two of its zones",
            List.of(
                    "single assets and connections: the map's own export draws those",
                    "the layout of the screen: the drawing is arranged anew by level",
                    "conduits of which fewer than two zones are known, counted in the drawing"));

    /** A zone with its place on the sheet. */
    private record Placed(Subject zone, int x, int y) {}

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ZONE, Kind.CONDUIT, Kind.ASSET);
    }

    @Override
    public void write(Selection selection, Backing backing, OutputStream out) throws IOException {
        TreeMap<String, List<Subject>> rows = new TreeMap<>(Comparator.reverseOrder());
        List<Subject> unknown = new ArrayList<>();
        selection
                .of(Kind.ZONE)
                .sorted(Comparator.comparing(Subject::name).thenComparing(Subject::id))
                .forEach(zone -> level(zone, selection)
                        .ifPresentOrElse(
                                level -> rows.computeIfAbsent(level.text(), key -> new ArrayList<>())
                                        .add(zone),
                                () -> unknown.add(zone)));
        Missing missing = new Missing();
        try (Xml xml = new Xml(out)) {
            xml.open("mxfile", "host", "Asbuilt");
            xml.open("diagram", "name", "Zones and conduits");
            xml.open("mxGraphModel", "grid", "0", "page", "1");
            xml.open("root");
            xml.empty("mxCell", "id", "0");
            xml.empty("mxCell", "id", "1", "parent", "0");
            int y = HEAD + GAP;
            for (var row : rows.entrySet()) {
                String title =
                        row.getKey() + " " + PurdueLevel.parse(row.getKey()).title();
                y = row(xml, row.getKey(), title, row.getValue(), y, selection);
            }
            if (!unknown.isEmpty()) {
                row(xml, UNKNOWN, "Level not known", unknown, y, selection);
            }
            conduits(xml, selection, missing);
            cell(
                    xml,
                    "head",
                    "Zones and conduits. " + backing.labelText() + ". Commit "
                            + selection.plant().snapshot().commit() + ", plant at "
                            + selection.plant().moment() + ". Filter: " + selection.words()
                            + missing.lines().stream().reduce("", (one, line) -> one + ". Left out: " + line),
                    "text;html=0;align=left;verticalAlign=middle;",
                    new int[] {GAP, 0, IN_ROW * (WIDTH + GAP), HEAD});
            for (int i = 0; i < 4; i++) {
                xml.end();
            }
        } catch (XMLStreamException e) {
            throw new IOException("cannot write the drawing", e);
        }
    }

    private static int row(Xml xml, String level, String title, List<Subject> zones, int top, Selection selection)
            throws XMLStreamException {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            placed.add(new Placed(
                    zones.get(i), GAP + (i % IN_ROW) * (WIDTH + GAP), top + HEAD + (i / IN_ROW) * (HEIGHT + GAP)));
        }
        int lines = (zones.size() + IN_ROW - 1) / IN_ROW;
        int height = HEAD + lines * (HEIGHT + GAP);
        cell(xml, "level " + level, title, ROW, new int[] {0, top, GAP + IN_ROW * (WIDTH + GAP), height});
        for (Placed one : placed) {
            cell(xml, one.zone().id().value(), words(one.zone(), selection), ZONE, new int[] {
                one.x(), one.y(), WIDTH, HEIGHT
            });
        }
        return top + height + GAP / 2;
    }

    private static String words(Subject zone, Selection selection) {
        Optional<ZoneProfile> profile = zone.facet(ZoneProfile.class);
        String target = profile.flatMap(ZoneProfile::targetLevel)
                .map(level -> "SL-T " + level)
                .orElse("SL-T not known");
        long assets = selection
                .of(Kind.ASSET)
                .filter(asset ->
                        asset.facet(Placement.class).flatMap(Placement::zone).equals(Optional.of(zone.id())))
                .count();
        String around = zone.facet(Placement.class)
                .flatMap(Placement::zone)
                .map(id -> "\nwithin " + selection.name(id))
                .orElse("");
        return zone.name() + "\n" + target + ", " + assets + (assets == 1 ? " asset" : " assets") + around;
    }

    /** The level of a zone; if none is said, the lowest of what stands in it. */
    private static Optional<PurdueLevel> level(Subject zone, Selection selection) {
        return zone.facet(Placement.class)
                .flatMap(Placement::level)
                .or(() -> selection
                        .of(Kind.ASSET)
                        .flatMap(asset -> asset.facet(Placement.class).stream())
                        .filter(placement -> placement.zone().equals(Optional.of(zone.id())))
                        .flatMap(placement -> placement.level().stream())
                        .min(Comparator.naturalOrder()));
    }

    private static void conduits(Xml xml, Selection selection, Missing missing) throws XMLStreamException {
        for (Subject conduit : selection.of(Kind.CONDUIT).toList()) {
            List<Id> ends = conduit.facet(ConduitProfile.class).stream()
                    .flatMap(profile -> profile.zones().stream())
                    .filter(id -> selection.subject(id).isPresent())
                    .toList();
            if (ends.size() < 2) {
                missing.add("conduits of which fewer than two zones are here");
            }
            for (int i = 0; i < ends.size(); i++) {
                for (int j = i + 1; j < ends.size(); j++) {
                    line(xml, conduit, ends.get(i), ends.get(j));
                }
            }
        }
    }

    private static void line(Xml xml, Subject conduit, Id from, Id to) throws XMLStreamException {
        xml.open(
                "mxCell",
                "id",
                conduit.id() + " " + from + " " + to,
                "value",
                conduit.name(),
                "style",
                CONDUIT,
                "edge",
                "1",
                "parent",
                "1",
                "source",
                from.value(),
                "target",
                to.value());
        xml.empty("mxGeometry", "relative", "1", "as", "geometry");
        xml.end();
    }

    /** A box: left, top, width and height in pixels. */
    private static void cell(Xml xml, String id, String value, String style, int[] box) throws XMLStreamException {
        xml.open("mxCell", "id", id, "value", value, "style", style, "vertex", "1", "parent", "1");
        xml.empty(
                "mxGeometry",
                "x",
                Integer.toString(box[0]),
                "y",
                Integer.toString(box[1]),
                "width",
                Integer.toString(box[2]),
                "height",
                Integer.toString(box[3]),
                "as",
                "geometry");
        xml.end();
    }
}
