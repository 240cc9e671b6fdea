package org.asbuilt.server.view;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.network.Answer;
import org.asbuilt.network.Reachability;
import org.asbuilt.network.Surplus;
import org.asbuilt.network.Way;

/**
 * What the rules permit from one zone to another and no documented connection needs. Source: requirements P4-25.
 *
 * @param source the zone that opens
 * @param destination the zone that answers
 * @param extent how much of all that could pass is permitted: WHOLLY, PARTLY, NOT or UNKNOWN
 * @param certain whether nothing that is unknown or was not understood could change it
 * @param unneeded what is permitted and not needed, in ranges; the last line says if there is more
 * @param way the way of one packet that passes, with the rule that lets it at every hop
 * @param doubts what is not certain, line by line
 * @param unshown why nothing is said, if that is so
 */
public record SurplusView(
        Named source,
        Named destination,
        String extent,
        boolean certain,
        List<String> unneeded,
        Optional<PacketWayView> way,
        List<DoubtView> doubts,
        Optional<String> unshown) {
    private static final int MOST_LINES = 200;

    /** Nothing is said. */
    public static SurplusView unshown(Id source, Id destination, Snapshot snapshot, String why) {
        return new SurplusView(
                named(source, snapshot),
                named(destination, snapshot),
                "UNKNOWN",
                false,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.of(why));
    }

    /** The surplus between two zones. */
    public static SurplusView of(
            Id source,
            Id destination,
            Reachability reachability,
            Snapshot snapshot,
            Function<Collection<Long>, Map<Long, RecordedClaim>> numbered) {
        Surplus surplus = Surplus.of(snapshot, reachability, source, destination);
        Answer permitted = surplus.permitted();
        Optional<Way> way =
                surplus.unneeded().example().flatMap(packet -> reachability.follow(permitted.question(), packet));
        LinePlaces places = LinePlaces.of(
                snapshot,
                Stream.concat(way.stream().flatMap(PacketWayView::lines), DoubtView.lines(permitted.doubts())),
                numbered);
        return new SurplusView(
                named(source, snapshot),
                named(destination, snapshot),
                permitted.answeredExtent().name(),
                permitted.isCertain(),
                surplus.unneeded().lines(MOST_LINES),
                way.map(one -> PacketWayView.of(one, snapshot, places)),
                DoubtView.of(permitted.doubts(), snapshot, places),
                Optional.empty());
    }

    private static Named named(Id id, Snapshot snapshot) {
        return Named.of(id, snapshot);
    }
}
