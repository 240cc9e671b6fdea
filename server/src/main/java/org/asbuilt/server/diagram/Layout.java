package org.asbuilt.server.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Where the boxes and lines of one sheet stand. Boxes stand in lines of a few each; between two lines of boxes is a channel in which
 * lines run across, beside the boxes are gutters in which they run down. Each stretch has a track of its own, so that none covers
 * another. The same drawing is laid out the same way every time. Lengths are points of 1/72 inch, y grows downwards from the top of the
 * room for the drawing.
 */
final class Layout {
    static final int MOST_COLUMNS = 6;
    static final float TITLES = 74;
    static final float GUTTER = 32;
    private static final float NARROWEST = 104;
    private static final float WIDEST = 150;
    static final float WIDTH = TITLES + MOST_COLUMNS * (NARROWEST + GUTTER) + GUTTER;
    private static final float TRACK = 4;
    private static final float TAGS = 9;
    private static final float ARROW = 4;
    /** What keeps the end of a line that leaves the sheet away from the box below. */
    private static final float APART = 16;

    private static final int TAGS_ABREAST = 9;
    private static final int MOST_TAG_ROWS = 3;
    private static final int GUTTER_TRACKS = 7;
    /** How far a frame stands off the boxes in it, by how many frames stand around it: never where a line runs down a gutter. */
    private static final float[] FRAMES = {10, 6, 2};

    /** Boxes of a row that stand in one line, and whether the row begins here. */
    record BoxLine(String title, List<Diagram.Box> boxes) {}

    /**
     * How large boxes are.
     *
     * @param columns how many stand abreast at most
     * @param width how wide each is
     * @param height how high a box has to be for what stands in it; all boxes of a line are as high as the highest
     */
    record Sizes(int columns, float width, ToDoubleFunction<Diagram.Box> height) {
        /** As wide as there is room for, where few stand abreast. */
        static Sizes of(int abreast, ToDoubleFunction<Diagram.Box> height) {
            int columns = Math.clamp(abreast, 1, MOST_COLUMNS);
            return new Sizes(
                    columns, Math.clamp((WIDTH - TITLES - GUTTER) / columns - GUTTER, NARROWEST, WIDEST), height);
        }

        /** How wide the whole drawing is. */
        float all() {
            return TITLES + columns * (width + GUTTER) + GUTTER;
        }
    }

    /** A box with its place. */
    record Placed(Diagram.Box box, float left, float top, float width, float height) {}

    /** A frame around boxes of a line that one box encloses, and how many frames stand around it. */
    record Frame(float left, float top, float width, float height, int depth) {}

    /**
     * A line as it is drawn.
     *
     * @param corners its corners, x and y in turn
     * @param dashed whether it is broken
     * @param arrow where its arrow points to, if it has one
     * @param beyond whether its last corner is where it leaves the sheet
     */
    record Stroke(List<float[]> corners, boolean dashed, Optional<Arrow> arrow, boolean beyond) {}

    /** The tip of an arrow, and whether it points down. */
    record Arrow(float x, float y, boolean down) {}

    /** The number of a line where it ends. */
    record Tag(int number, float x, float y) {}

    /** A line of boxes with its title. */
    record Band(String title, float top, float bottom) {}

    private final List<BoxLine> lines;
    private final Map<String, Integer> lineOf = new HashMap<>();
    private final Map<String, Float> leftOf = new HashMap<>();
    private final Map<String, int[]> portsOf = new HashMap<>();
    private final Map<String, int[]> usedOf = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Tracks[] channels;
    private final Tracks[] gutters;
    private final Sizes sizes;
    private final float[] tops;
    private final float[] heights;
    private float height;

    final List<Placed> boxes = new ArrayList<>();
    final List<Stroke> strokes = new ArrayList<>();
    final List<Tag> tags = new ArrayList<>();
    final List<Band> bands = new ArrayList<>();
    final List<Frame> frames = new ArrayList<>();

    /** Where a stretch has its arrow. */
    private enum Head {
        NONE,
        AT_FROM,
        AT_TO
    }

    /** One stretch of a line: from a box to another, or to beyond the sheet. */
    private static final class Link {
        private final int number;
        private final boolean dashed;
        private final String from;
        private final String to;
        private final Head head;
        private int first;
        private int second;
        private int gutter;
        private int lane;
        private float fromX;
        private float toX;

        Link(int number, boolean dashed, String from, String to, Head head) {
            this.number = number;
            this.dashed = dashed;
            this.from = from;
            this.to = to;
            this.head = head;
        }

        boolean leavesSheet() {
            return to.isEmpty();
        }
    }

    /**
     * Lays out lines of boxes.
     *
     * @param lines the lines on this sheet
     * @param all every line between boxes, of which those are drawn that end here; numbers count from 1
     * @param sizes how large the boxes are
     */
    Layout(List<BoxLine> lines, List<Diagram.Line> all, Sizes sizes) {
        this.lines = lines;
        this.sizes = sizes;
        gutters = new Tracks[sizes.columns() + 1];
        heights = new float[lines.size()];
        channels = new Tracks[lines.size() + 1];
        tops = new float[lines.size()];
        for (int channel = 0; channel < channels.length; channel++) {
            channels[channel] = new Tracks();
        }
        for (int gutter = 0; gutter < gutters.length; gutter++) {
            gutters[gutter] = new Tracks();
        }
        for (int line = 0; line < lines.size(); line++) {
            heights[line] = (float) lines.get(line).boxes().stream()
                    .mapToDouble(sizes.height())
                    .max()
                    .orElse(0);
            for (int column = 0; column < lines.get(line).boxes().size(); column++) {
                String key = lines.get(line).boxes().get(column).key();
                lineOf.put(key, line);
                leftOf.put(key, TITLES + GUTTER + column * (sizes.width() + GUTTER));
                portsOf.put(key, new int[2]);
                usedOf.put(key, new int[2]);
            }
        }
        for (int number = 0; number < all.size(); number++) {
            link(number + 1, all.get(number));
        }
        links.forEach(this::countPorts);
        links.forEach(this::route);
        place();
    }

    /** How high the sheet is. */
    float height() {
        return height;
    }

    /** Whether a line of the drawing ends on this sheet. */
    boolean touches(Diagram.Line line) {
        return line.ends().stream().anyMatch(lineOf::containsKey);
    }

    private void link(int number, Diagram.Line line) {
        List<String> here = line.ends().stream().filter(lineOf::containsKey).toList();
        for (int end = 1; end < here.size(); end++) {
            links.add(new Link(
                    number, line.dashed(), here.getFirst(), here.get(end), line.directed() ? Head.AT_TO : Head.NONE));
        }
        if (!here.isEmpty() && (here.size() < line.ends().size() || line.ends().size() == 1)) {
            Head head = here.getFirst().equals(line.ends().getFirst()) ? Head.AT_TO : Head.AT_FROM;
            links.add(new Link(number, line.dashed(), here.getFirst(), "", line.directed() ? head : Head.NONE));
        }
    }

    private int line(String key) {
        return lineOf.getOrDefault(key, 0);
    }

    /** 0 at the upper edge, 1 at the lower: what is above is reached from above. */
    private int sideOfEnd(Link link, boolean from) {
        if (link.leavesSheet() || line(link.from) == line(link.to)) {
            return 1;
        }
        return (line(link.from) < line(link.to)) == from ? 1 : 0;
    }

    private void countPorts(Link link) {
        ports(link.from)[sideOfEnd(link, true)]++;
        if (!link.leavesSheet()) {
            ports(link.to)[sideOfEnd(link, false)]++;
        }
    }

    private int[] ports(String key) {
        return portsOf.computeIfAbsent(key, unknown -> new int[2]);
    }

    private float port(String key, int side) {
        int[] used = usedOf.computeIfAbsent(key, unknown -> new int[2]);
        used[side]++;
        // Upper and lower edges are a little apart, so that a line down and a line up between the same boxes are too.
        return leftOf.getOrDefault(key, 0f)
                + sizes.width() * used[side] / (ports(key)[side] + 1)
                + (side == 0 ? -1.5f : 1.5f);
    }

    private int tagRow(String key, int side) {
        return (usedOf.getOrDefault(key, new int[2])[side] - 1) % tagRows(ports(key)[side]);
    }

    private static int tagRows(int ports) {
        return Math.clamp(Math.ceilDiv(ports, TAGS_ABREAST), 1, MOST_TAG_ROWS);
    }

    private void route(Link link) {
        link.fromX = port(link.from, sideOfEnd(link, true));
        tagsAt.add(new TagAt(
                link.number, link.from, sideOfEnd(link, true), link.fromX, tagRow(link.from, sideOfEnd(link, true))));
        if (link.leavesSheet()) {
            return;
        }
        link.toX = port(link.to, sideOfEnd(link, false));
        tagsAt.add(new TagAt(
                link.number, link.to, sideOfEnd(link, false), link.toX, tagRow(link.to, sideOfEnd(link, false))));
        int upper = Math.min(line(link.from), line(link.to));
        int lower = Math.max(line(link.from), line(link.to));
        boolean down = line(link.from) <= line(link.to);
        float upperX = down ? link.fromX : link.toX;
        float lowerX = down ? link.toX : link.fromX;
        if (lower - upper <= 1) {
            link.first = channels[upper + 1].take(upperX, lowerX);
            return;
        }
        link.gutter = gutter((upperX + lowerX) / 2);
        link.lane = gutters[link.gutter].take(upper * 100f, lower * 100f) % GUTTER_TRACKS;
        float middle = lane(link);
        link.first = channels[upper + 1].take(upperX, middle);
        link.second = channels[lower].take(middle, lowerX);
    }

    private int gutter(float x) {
        return Math.clamp(Math.round((x - TITLES - GUTTER / 2) / (sizes.width() + GUTTER)), 0, sizes.columns());
    }

    private float lane(Link link) {
        return TITLES + link.gutter * (sizes.width() + GUTTER) + 4 + link.lane * TRACK;
    }

    private record TagAt(int number, String key, int side, float x, int row) {}

    private final List<TagAt> tagsAt = new ArrayList<>();

    /** Tag rows above or below the boxes of a line. */
    private float tagRoom(int line, int side) {
        int most = lines.get(line).boxes().stream()
                .mapToInt(box -> ports(box.key())[side])
                .max()
                .orElse(0);
        boolean framed =
                lines.get(line).boxes().stream().anyMatch(box -> !box.frames().isEmpty());
        return most == 0 ? (framed ? 2 + FRAMES[0] : 5) : 5 + ARROW + tagRows(most) * TAGS;
    }

    private float channelTop(int channel) {
        return channel == 0 ? 0 : tops[channel - 1] + heights[channel - 1] + tagRoom(channel - 1, 1);
    }

    private float track(int channel, int track) {
        return channelTop(channel) + TRACK * (track + 0.5f);
    }

    private void place() {
        float y = 0;
        for (int line = 0; line < lines.size(); line++) {
            y += channels[line].count() * TRACK + tagRoom(line, 0) + (line == 0 ? 0 : APART);
            tops[line] = y;
            y += heights[line] + tagRoom(line, 1);
            for (Diagram.Box box : lines.get(line).boxes()) {
                boxes.add(
                        new Placed(box, leftOf.getOrDefault(box.key(), 0f), tops[line], sizes.width(), heights[line]));
            }
            bands.add(new Band(lines.get(line).title(), tops[line], tops[line] + heights[line]));
            for (int depth = 0; depth < FRAMES.length; depth++) {
                frames(line, depth);
            }
        }
        height = y + channels[lines.size()].count() * TRACK + 4;
        links.forEach(this::stroke);
        tagsAt.forEach(tag -> tags.add(new Tag(
                tag.number(),
                tag.x(),
                tag.side() == 0
                        ? tops[line(tag.key())] - TAGS * (tag.row() + 0.5f) - ARROW
                        : bottom(line(tag.key())) + TAGS * (tag.row() + 0.5f) + ARROW)));
    }

    private float bottom(int line) {
        return tops[line] + heights[line];
    }

    /** Around each run of boxes of a line that stand in the same frame at that depth. */
    private void frames(int line, int depth) {
        List<Diagram.Box> all = lines.get(line).boxes();
        int from = 0;
        while (from < all.size()) {
            List<String> in = frame(all.get(from), depth);
            int to = from + 1;
            while (to < all.size() && frame(all.get(to), depth).equals(in)) {
                to++;
            }
            if (!in.isEmpty()) {
                float off = FRAMES[depth];
                float left = leftOf.getOrDefault(all.get(from).key(), 0f) - off;
                float right = leftOf.getOrDefault(all.get(to - 1).key(), 0f) + sizes.width() + off;
                frames.add(new Frame(left, tops[line] - off, right - left, heights[line] + 2 * off, depth));
            }
            from = to;
        }
    }

    /** The frames around a box down to that depth; none if there are fewer. */
    private static List<String> frame(Diagram.Box box, int depth) {
        return box.frames().size() > depth ? box.frames().subList(0, depth + 1) : List.of();
    }

    private void stroke(Link link) {
        float fromY = sideOfEnd(link, true) == 0 ? tops[line(link.from)] : bottom(line(link.from));
        if (link.leavesSheet()) {
            float end = bottom(line(link.from)) + tagRoom(line(link.from), 1);
            strokes.add(new Stroke(
                    List.of(new float[] {link.fromX, fromY}, new float[] {link.fromX, end}),
                    link.dashed,
                    switch (link.head) {
                        case NONE -> Optional.empty();
                        case AT_FROM -> Optional.of(new Arrow(link.fromX, fromY, false));
                        case AT_TO -> Optional.of(new Arrow(link.fromX, end, true));
                    },
                    true));
            return;
        }
        float toY = sideOfEnd(link, false) == 0 ? tops[line(link.to)] : bottom(line(link.to));
        int upper = Math.min(line(link.from), line(link.to));
        int lower = Math.max(line(link.from), line(link.to));
        boolean down = line(link.from) <= line(link.to);
        List<float[]> corners = new ArrayList<>();
        corners.add(new float[] {down ? link.fromX : link.toX, down ? fromY : toY});
        float end = down ? link.toX : link.fromX;
        float first = track(upper + 1, link.first);
        corners.add(new float[] {corners.getFirst()[0], first});
        if (lower - upper > 1) {
            float second = track(lower, link.second);
            corners.add(new float[] {lane(link), first});
            corners.add(new float[] {lane(link), second});
            corners.add(new float[] {end, second});
        } else {
            corners.add(new float[] {end, first});
        }
        corners.add(new float[] {end, down ? toY : fromY});
        strokes.add(new Stroke(
                corners,
                link.dashed,
                link.head == Head.NONE
                        ? Optional.empty()
                        : Optional.of(new Arrow(link.toX, toY, sideOfEnd(link, false) == 0)),
                false));
    }
}
