package org.asbuilt.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.asbuilt.model.Id;

/**
 * Single points of failure in what is recorded: assets and links that alone hold parts of the plant together, and for each two zones that
 * talk to each other whether one asset carries all of it. Two ends with several connections between them are one link. Source: requirements
 * P4-19.
 *
 * @param points assets and others that hold parts together, the gravest first
 * @param links links that do, the gravest first
 * @param joints what joins two zones, those on a single point first
 */
public record SinglePoints(List<Point> points, List<SoleLink> links, List<Joint> joints) {
    /** So many of a part are named. */
    public static final int NAMED = 20;

    /** Copies the lists. */
    public SinglePoints {
        points = List.copyOf(points);
        links = List.copyOf(links);
        joints = List.copyOf(joints);
    }

    /**
     * A part of the plant that is cut off from the rest.
     *
     * @param size how many it holds
     * @param first some of them, at most {@link #NAMED}
     */
    public record Part(int size, List<Id> first) {
        /** Copies the list. */
        public Part {
            first = List.copyOf(first);
        }
    }

    /**
     * What alone holds parts together.
     *
     * @param id the asset, access path or network
     * @param cutOff how many are cut off from the largest part if it is lost
     * @param parts the parts that are left, the largest first
     */
    public record Point(Id id, int cutOff, List<Part> parts) {
        /** Copies the list. */
        public Point {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A link that alone holds two parts together.
     *
     * @param one one end
     * @param other the other end
     * @param carriers the connections that it is
     * @param smaller the smaller of the two parts
     */
    public record SoleLink(Id one, Id other, List<Id> carriers, Part smaller) {
        /** Copies the list. */
        public SoleLink {
            carriers = List.copyOf(carriers);
        }
    }

    /** Finds them. */
    public static SinglePoints of(Connectivity graph) {
        Edges edges = both(graph);
        Cuts cuts = new Cuts(edges);
        List<Point> points = cuts.vertices().stream()
                .map(cut -> point(cut, cuts, graph))
                .sorted(Comparator.comparingInt(Point::cutOff).reversed().thenComparing(Point::id))
                .toList();
        List<SoleLink> links = cuts.bridges().stream()
                .map(cut -> link(cut, cuts, graph))
                .sorted(Comparator.comparingInt(
                                (SoleLink link) -> link.smaller().size())
                        .reversed()
                        .thenComparing(SoleLink::one)
                        .thenComparing(SoleLink::other))
                .toList();
        return new SinglePoints(points, links, Joint.all(graph));
    }

    /** Each pair of ends once in both directions, whichever of the two acts at the other. */
    private static Edges both(Connectivity graph) {
        Edges.Found found = new Edges.Found();
        for (int node = 0; node < graph.size(); node++) {
            int last = -1;
            for (int edge = graph.out().start()[node]; edge < graph.out().start()[node + 1]; edge++) {
                int other = graph.out().target()[edge];
                if (other != last) {
                    boolean alsoBack = graph.out().joins(other, node);
                    found.add(node, other, 0, (byte) 1);
                    if (!alsoBack) {
                        found.add(other, node, 0, (byte) 1);
                    }
                }
                last = other;
            }
        }
        return found.ordered(graph.size());
    }

    private static Point point(Cuts.Cut cut, Cuts cuts, Connectivity graph) {
        List<Part> parts = new ArrayList<>();
        int rest = cuts.component(cut.node()) - 1;
        for (int first : cut.parts()) {
            parts.add(part(cuts.part(first), cuts.members(first, NAMED), graph));
            rest -= cuts.part(first);
        }
        if (rest > 0) {
            parts.add(part(rest, cuts.rest(cut, NAMED), graph));
        }
        parts.sort(Comparator.comparingInt(Part::size)
                .reversed()
                .thenComparing(part -> part.first().getFirst()));
        int cutOff = parts.stream().skip(1).mapToInt(Part::size).sum();
        return new Point(graph.id(cut.node()), cutOff, parts);
    }

    private static SoleLink link(Cuts.Cut cut, Cuts cuts, Connectivity graph) {
        int other = cut.parts().getFirst();
        int far = cuts.part(other);
        int near = cuts.component(cut.node()) - far;
        Part smaller = far <= near ? part(far, cuts.members(other, NAMED), graph) : part(near, rest(cut, cuts), graph);
        List<Id> carriers = Stream.of(
                        graph.hop(cut.node(), other, Joint.ANY).carriers(),
                        graph.hop(other, cut.node(), Joint.ANY).carriers())
                .flatMap(List::stream)
                .map(Hop.Carrier::id)
                .distinct()
                .sorted()
                .toList();
        return new SoleLink(graph.id(cut.node()), graph.id(other), carriers, smaller);
    }

    private static List<Integer> rest(Cuts.Cut cut, Cuts cuts) {
        return Stream.concat(Stream.of(cut.node()), cuts.rest(cut, NAMED - 1).stream())
                .toList();
    }

    private static Part part(int size, List<Integer> members, Connectivity graph) {
        return new Part(size, members.stream().map(graph::id).sorted().toList());
    }
}
