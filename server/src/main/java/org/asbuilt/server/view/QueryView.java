package org.asbuilt.server.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.query.Answer;
import org.asbuilt.query.Query;
import org.asbuilt.query.Untold;

/**
 * What came of a query.
 *
 * @param query as it was asked
 * @param words what it asks for
 * @param matching how many subjects fit
 * @param untold of how many it cannot be told
 * @param because why not
 * @param kinds how many of each kind fit
 * @param subjects a stretch of those that are shown: what fits, or that of which it cannot be told
 * @param next to be given as {@code after}
 * @param total how many are shown in all
 */
public record QueryView(
        String query,
        String words,
        int matching,
        int untold,
        List<Because> because,
        Map<String, Integer> kinds,
        List<SubjectRow> subjects,
        Optional<String> next,
        long total) {

    /**
     * Why it cannot be told of some.
     *
     * @param field the field as the query writes it
     * @param sentence in words
     * @param subjects of how many; one may have several reasons
     */
    public record Because(String field, String sentence, int subjects) {
        static Because of(Map.Entry<Untold, Integer> why) {
            return new Because(why.getKey().field(), why.getKey().sentence(), why.getValue());
        }
    }

    /** The view of an answer. */
    public static QueryView of(
            Query query, Answer answer, List<SubjectRow> subjects, Optional<String> next, long total) {
        return new QueryView(
                query.text(),
                query.inWords(),
                answer.matching().size(),
                answer.untold().size(),
                answer.because().entrySet().stream().map(Because::of).toList(),
                kinds(answer.matching().stream()),
                subjects,
                next,
                total);
    }

    private static Map<String, Integer> kinds(Stream<Subject> subjects) {
        Map<String, Integer> kinds = new TreeMap<>();
        subjects.forEach(subject -> kinds.merge(subject.kind().text(), 1, Integer::sum));
        return kinds;
    }
}
