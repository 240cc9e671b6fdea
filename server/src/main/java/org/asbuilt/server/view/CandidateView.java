package org.asbuilt.server.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.network.Candidate;
import org.asbuilt.network.Consequence;
import org.asbuilt.network.Difference;
import org.asbuilt.network.Permission;
import org.asbuilt.network.Question;
import org.asbuilt.network.Reachability;
import org.asbuilt.network.ThreeWay;
import org.asbuilt.network.Way;

/**
 * What configurations that are not in the record would change for what is permitted. Source: requirements P4-02; issue 7.
 *
 * @param files the files that they were read from, where files were given
 * @param devices the devices of the record that would be configured so
 * @param fresh what the files name that is not in the record and was left out
 * @param connections how many connections of the record were compared
 * @param bySort how many of them would change, by sort
 * @param consequences the connections that would change, those that break first; of very many the first
 * @param difference what would change of what was asked, if something was
 */
public record CandidateView(
        List<CandidateFileView> files,
        List<Named> devices,
        List<String> fresh,
        int connections,
        Map<String, Long> bySort,
        List<ConsequenceView> consequences,
        Optional<DifferenceView> difference) {
    private static final int MOST = 500;
    private static final int MOST_LINES = 40;

    /**
     * A file and whether it was read.
     *
     * @param name what it is called
     * @param state READ, FAILED, NOT_UNDERSTOOD or another state of a file that was taken in
     * @param error why it was not read, if it was not
     */
    public record CandidateFileView(String name, String state, Optional<String> error) {}

    /**
     * What changes for a connection.
     *
     * @param connection the connection
     * @param sort BREAKS, NARROWS, WIDENS or OPENS
     * @param documented whether the design asks for it
     * @param observed whether it was seen
     * @param before how much is permitted now: WHOLLY, PARTLY, NOT or UNKNOWN
     * @param after how much would be
     * @param certain whether both are certain
     * @param reason why it would be so: the rule that decides, or what is not known
     * @param way the way of one packet that shows it
     */
    public record ConsequenceView(
            Named connection,
            String sort,
            Optional<Boolean> documented,
            Optional<Boolean> observed,
            String before,
            String after,
            boolean certain,
            String reason,
            Optional<PacketWayView> way) {}

    /**
     * What changes of what was asked.
     *
     * @param source who opens
     * @param destination who answers
     * @param services which services; none for every one
     * @param lost what would be permitted no more, in ranges; the last line says if there is more
     * @param gained what would be permitted that is not now
     * @param lostWay the way now of one packet that would be refused
     * @param lostRefusal what would refuse that packet
     * @param gainedWay the way of one packet that only then would arrive
     * @param doubts what is not certain, line by line
     */
    public record DifferenceView(
            String source,
            String destination,
            List<String> services,
            List<String> lost,
            List<String> gained,
            Optional<PacketWayView> lostWay,
            Optional<PacketWayView> lostRefusal,
            Optional<PacketWayView> gainedWay,
            List<DoubtView> doubts) {}

    /** What a candidate says and for whom it is asked. */
    public record CandidateAsked(
            List<CandidateFileView> files,
            List<String> fresh,
            Map<Id, List<RecordedClaim>> said,
            Optional<Question> question,
            Function<Collection<Long>, Map<Long, RecordedClaim>> numbered) {}

    /** Works out what a candidate would change of a record. */
    public static CandidateView of(CandidateAsked asked, ThreeWay check, Reachability now) {
        Snapshot record = check.snapshot();
        Snapshot candidate = Candidate.of(record, asked.said());
        List<Named> devices = asked.said().entrySet().stream()
                .filter(one -> Candidate.isConfigured(one.getValue()))
                .map(one -> Named.of(one.getKey(), record))
                .toList();
        List<Consequence> consequences = Consequence.between(check, ThreeWay.of(candidate));
        List<Consequence> told = consequences.stream().limit(MOST).toList();
        LinePlaces places = LinePlaces.of(
                candidate,
                told.stream().flatMap(one -> one.after().way().stream()).flatMap(PacketWayView::lines),
                asked.numbered());
        Map<String, Long> bySort = new LinkedHashMap<>();
        for (Consequence.Sort sort : Consequence.Sort.values()) {
            bySort.put(
                    sort.name(),
                    consequences.stream().filter(one -> one.sort() == sort).count());
        }
        return new CandidateView(
                asked.files(),
                devices,
                asked.fresh(),
                check.rows().size(),
                bySort,
                told.stream()
                        .map(one -> consequence(one, check, candidate, places))
                        .toList(),
                asked.question()
                        .map(question -> difference(
                                now.difference(Reachability.of(candidate), question),
                                record,
                                candidate,
                                asked.numbered())));
    }

    private static ConsequenceView consequence(Consequence one, ThreeWay check, Snapshot candidate, LinePlaces places) {
        Permission after = one.after();
        Optional<ThreeWay.Row> row = check.row(one.connection());
        return new ConsequenceView(
                Named.of(one.connection(), check.snapshot()),
                one.sort().name(),
                row.flatMap(known -> known.documented().state()),
                row.flatMap(known -> known.observed().state()),
                one.before().extent().name(),
                after.extent().name(),
                one.before().certain() && after.certain(),
                after.reason(),
                after.way().map(way -> PacketWayView.of(way, candidate, places)));
    }

    private static DifferenceView difference(
            Difference difference,
            Snapshot record,
            Snapshot candidate,
            Function<Collection<Long>, Map<Long, RecordedClaim>> numbered) {
        List<Way> after = new ArrayList<>();
        difference.lostRefusal().ifPresent(after::add);
        difference.gainedWay().ifPresent(after::add);
        LinePlaces then = LinePlaces.of(candidate, after.stream().flatMap(PacketWayView::lines), numbered);
        LinePlaces now = LinePlaces.of(
                record,
                Stream.concat(
                        difference.lostWay().stream().flatMap(PacketWayView::lines),
                        DoubtView.lines(difference.doubts())),
                numbered);
        Question question = difference.question();
        return new DifferenceView(
                PermittedView.end(question.source(), record),
                PermittedView.end(question.destination(), record),
                List.copyOf(question.services()),
                difference.lost().lines(MOST_LINES),
                difference.gained().lines(MOST_LINES),
                difference.lostWay().map(way -> PacketWayView.of(way, record, now)),
                difference.lostRefusal().map(way -> PacketWayView.of(way, candidate, then)),
                difference.gainedWay().map(way -> PacketWayView.of(way, candidate, then)),
                DoubtView.of(difference.doubts(), record, now));
    }
}
