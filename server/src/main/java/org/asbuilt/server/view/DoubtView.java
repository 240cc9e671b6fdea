package org.asbuilt.server.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.network.Doubt;

/**
 * Why an answer is not certain.
 *
 * @param subject the device or other subject that the doubt is about
 * @param line which rule, route, translation or line of it, if it is one
 * @param words it in the device's own words, as far as they are known
 * @param why what is not known and so lowers the certainty
 * @param place the file and line that it was read from, if a file says it
 */
public record DoubtView(Named subject, Optional<String> line, String words, String why, Optional<String> place) {
    /** So many are told at most: what matters is that there are some, and which sort. */
    public static final int MOST = 200;

    /** The lines that some doubts are about. */
    public static Stream<LinePlaces.Line> lines(List<Doubt> doubts) {
        return doubts.stream()
                .limit(MOST)
                .flatMap(doubt -> doubt.slot().map(slot -> new LinePlaces.Line(doubt.subject(), slot)).stream());
    }

    /** The first {@value #MOST} of some doubts, with the names of a record. */
    public static List<DoubtView> of(List<Doubt> doubts, Snapshot snapshot, LinePlaces places) {
        return doubts.stream()
                .limit(MOST)
                .map(doubt -> new DoubtView(
                        Named.of(doubt.subject(), snapshot),
                        doubt.slot().map(slot -> slot.key().isEmpty() ? slot.facet() : slot.key()),
                        doubt.words(),
                        doubt.why(),
                        doubt.slot().flatMap(slot -> places.place(doubt.subject(), slot))))
                .toList();
    }
}
