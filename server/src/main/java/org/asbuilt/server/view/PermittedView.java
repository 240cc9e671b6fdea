package org.asbuilt.server.view;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.network.Answer;
import org.asbuilt.network.Endpoint;
import org.asbuilt.network.Extent;
import org.asbuilt.network.PacketSet;
import org.asbuilt.network.Question;
import org.asbuilt.network.Reachability;

/**
 * What the rules permit from somewhere to somewhere. Source: requirements P4-18, P4-25.
 *
 * @param source who opens, as people read it
 * @param destination who answers
 * @param services which services; none for every one
 * @param extent how much of what opens connections arrives: WHOLLY, PARTLY, NOT or UNKNOWN
 * @param answered how much of it arrives and is answered: what it takes for a connection
 * @param certain whether nothing that is unknown or was not understood could change it
 * @param sentence the answer in one sentence
 * @param permitted what arrives and is answered at most, in ranges; the last line says if there is more
 * @param refused what does not arrive or is not answered, likewise
 * @param permittedWay the way of one packet that arrives, or may
 * @param refusedWay the way of one that does not, with what refuses it
 * @param doubts what is not certain, line by line
 * @param doubtful how many doubts there are in all
 * @param unshown why nothing is said, if that is so
 */
public record PermittedView(
        String source,
        String destination,
        List<String> services,
        String extent,
        String answered,
        boolean certain,
        String sentence,
        List<String> permitted,
        List<String> refused,
        Optional<PacketWayView> permittedWay,
        Optional<PacketWayView> refusedWay,
        List<DoubtView> doubts,
        int doubtful,
        Optional<String> unshown) {
    private static final int MOST_LINES = 40;

    /** Nothing is said. */
    public static PermittedView unshown(Question question, Snapshot snapshot, String why) {
        return new PermittedView(
                end(question.source(), snapshot),
                end(question.destination(), snapshot),
                List.copyOf(question.services()),
                Extent.UNKNOWN.name(),
                Extent.UNKNOWN.name(),
                false,
                "not known: " + why,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0,
                Optional.of(why));
    }

    /** What a record permits of what is asked. */
    public static PermittedView of(
            Question question,
            Reachability reachability,
            Snapshot snapshot,
            Function<Collection<Long>, Map<Long, RecordedClaim>> numbered) {
        Answer answer = reachability.ask(question);
        LinePlaces places = LinePlaces.of(
                snapshot,
                Stream.concat(
                        Stream.concat(answer.permitted().stream(), answer.refused().stream())
                                .flatMap(PacketWayView::lines),
                        DoubtView.lines(answer.doubts())),
                numbered);
        PacketSet refused = answer.asked().minus(answer.answeredPossibly());
        return new PermittedView(
                end(question.source(), snapshot),
                end(question.destination(), snapshot),
                List.copyOf(question.services()),
                answer.extent().name(),
                answer.answeredExtent().name(),
                answer.isCertain(),
                sentence(answer),
                answer.answeredPossibly().lines(MOST_LINES),
                refused.lines(MOST_LINES),
                answer.permitted().map(way -> PacketWayView.of(way, snapshot, places)),
                answer.refused().map(way -> PacketWayView.of(way, snapshot, places)),
                DoubtView.of(answer.doubts(), snapshot, places),
                answer.doubts().size(),
                Optional.empty());
    }

    /** One end as people read it. */
    public static String end(Endpoint endpoint, Snapshot snapshot) {
        return switch (endpoint) {
            case Endpoint.Of of -> Shown.name(of.id(), snapshot);
            case Endpoint.Range range -> range.range().toString();
            case Endpoint.Internet ignored -> "what is in no network of the record";
            case Endpoint.Anywhere ignored -> "anywhere";
        };
    }

    private static String sentence(Answer answer) {
        if (answer.asked().isEmpty()) {
            return "not known: an end has no address in a network of the record";
        }
        String said = switch (answer.answeredExtent()) {
            case WHOLLY -> "permitted wholly";
            case PARTLY -> "permitted in part";
            case NOT ->
                answer.extent() == Extent.NOT
                        ? "refused"
                        : "no connection: what opens it arrives, and the replies do not come back";
            case UNKNOWN -> "not known: at most what stands below is permitted, and nothing of it surely";
        };
        return answer.isCertain() ? said + ", certainly" : said + ", as far as is known";
    }
}
