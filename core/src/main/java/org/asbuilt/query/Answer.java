package org.asbuilt.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;

/**
 * What came of a query.
 *
 * @param matching the subjects that fit, in the order in which they came
 * @param untold those of which it cannot be told
 * @param because why not, with how many subjects; one subject may have several reasons
 */
public record Answer(List<Subject> matching, List<Subject> untold, SortedMap<Untold, Integer> because) {

    /** Copies the collections. */
    public Answer {
        matching = List.copyOf(matching);
        untold = List.copyOf(untold);
        because = Collections.unmodifiableSortedMap(new TreeMap<>(because));
    }

    /** Asks some subjects. */
    public static Answer of(Evaluation evaluation, Stream<Subject> subjects) {
        List<Subject> matching = new ArrayList<>();
        List<Subject> untold = new ArrayList<>();
        TreeMap<Untold, Integer> because = new TreeMap<>();
        subjects.forEach(subject -> {
            Verdict verdict = evaluation.judge(subject);
            switch (verdict.truth()) {
                case YES -> matching.add(subject);
                case UNKNOWN -> {
                    untold.add(subject);
                    verdict.because().forEach(why -> because.merge(why, 1, Integer::sum));
                }
                case NO -> {
                    // It is not asked for.
                }
            }
        });
        return new Answer(matching, untold, because);
    }
}
