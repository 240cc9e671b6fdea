package org.asbuilt.server.view;

import java.util.List;
import java.util.Optional;
import org.asbuilt.path.Joint;
import org.asbuilt.path.SinglePoints;
import org.asbuilt.validation.Circumstances;

/**
 * Single points of failure.
 *
 * @param points assets and others that alone hold parts together, the gravest first; no more than asked for
 * @param pointCount how many there are
 * @param links links that do
 * @param linkCount how many there are
 * @param joints what joins two zones, those on a single point first
 * @param jointCount how many pairs of zones are joined
 */
public record SinglePointsView(
        List<PointView> points,
        int pointCount,
        List<SoleLinkView> links,
        int linkCount,
        List<JointView> joints,
        int jointCount) {

    /** A part of the plant that is cut off: how many it holds and the first of them. */
    public record PartView(int size, List<Named> first) {
        static PartView of(SinglePoints.Part part, Circumstances around) {
            return new PartView(
                    part.size(),
                    part.first().stream().map(id -> Named.of(id, around)).toList());
        }
    }

    /** What alone holds parts together, how many it cuts off from the largest of them, and the parts, ten at most. */
    public record PointView(Named subject, int cutOff, int partCount, List<PartView> parts) {
        private static final int MOST_PARTS = 10;

        static PointView of(SinglePoints.Point point, Circumstances around) {
            return new PointView(
                    Named.of(point.id(), around),
                    point.cutOff(),
                    point.parts().size(),
                    point.parts().stream()
                            .limit(MOST_PARTS)
                            .map(part -> PartView.of(part, around))
                            .toList());
        }
    }

    /** A link that alone holds two parts together, the connections that it is, and the smaller part. */
    public record SoleLinkView(Named one, Named other, List<String> carriers, PartView smaller) {
        static SoleLinkView of(SinglePoints.SoleLink link, Circumstances around) {
            return new SoleLinkView(
                    Named.of(link.one(), around),
                    Named.of(link.other(), around),
                    link.carriers().stream()
                            .map(id -> WaysView.inWords(id, around))
                            .toList(),
                    PartView.of(link.smaller(), around));
        }
    }

    /**
     * What joins two zones.
     *
     * @param links how many pairs of assets are linked
     * @param single the asset that is an end of every link, if there is one
     * @param redundant two links without a common end, if there are
     */
    public record JointView(
            Named one, Named other, int links, List<Named> conduits, Optional<Named> single, List<PairView> redundant) {
        static JointView of(Joint joint, Circumstances around) {
            return new JointView(
                    Named.of(joint.one(), around),
                    Named.of(joint.other(), around),
                    joint.links(),
                    joint.conduits().stream().map(id -> Named.of(id, around)).toList(),
                    joint.single().map(id -> Named.of(id, around)),
                    joint.redundant().stream()
                            .map(pair -> new PairView(Named.of(pair.one(), around), Named.of(pair.other(), around)))
                            .toList());
        }
    }

    /** Two assets that are linked. */
    public record PairView(Named one, Named other) {}

    /** Single points of failure as people read them. */
    public static SinglePointsView of(SinglePoints single, int most, Circumstances around) {
        return new SinglePointsView(
                single.points().stream()
                        .limit(most)
                        .map(point -> PointView.of(point, around))
                        .toList(),
                single.points().size(),
                single.links().stream()
                        .limit(most)
                        .map(link -> SoleLinkView.of(link, around))
                        .toList(),
                single.links().size(),
                single.joints().stream()
                        .limit(most)
                        .map(joint -> JointView.of(joint, around))
                        .toList(),
                single.joints().size());
    }
}
