package org.asbuilt.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
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
        Asked asked = new Asked(evaluation);
        subjects.forEach(asked::add);
        return asked.answer();
    }

    /**
     * Asks many subjects of which it may be known already what they hold, on all cores.
     *
     * @param evaluations gives an evaluation of the same query for each thread
     * @param rows where the subjects stand
     * @param subject the subject of a row
     * @param holdings what that subject holds of a field, as {@link Holding#of(Field, Subject)} tells it
     */
    public static <R> Answer of(
            Supplier<Evaluation> evaluations,
            List<R> rows,
            Function<R, Subject> subject,
            BiFunction<R, Field, Optional<Holding>> holdings) {
        return rows.parallelStream()
                .collect(
                        () -> new Asked(evaluations.get()),
                        (asked, row) -> asked.add(subject.apply(row), field -> holdings.apply(row, field)),
                        Asked::addAll)
                .answer();
    }

    /** What came of some subjects, in their order. */
    private static final class Asked {
        private final Evaluation evaluation;
        private final List<Subject> matching = new ArrayList<>();
        private final List<Subject> untold = new ArrayList<>();
        private final TreeMap<Untold, Integer> because = new TreeMap<>();

        Asked(Evaluation evaluation) {
            this.evaluation = evaluation;
        }

        void add(Subject subject) {
            add(subject, evaluation.judge(subject));
        }

        void add(Subject subject, Function<Field, Optional<Holding>> holdings) {
            add(subject, evaluation.judge(subject, holdings));
        }

        private void add(Subject subject, Verdict verdict) {
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
        }

        void addAll(Asked next) {
            matching.addAll(next.matching);
            untold.addAll(next.untold);
            next.because.forEach((why, count) -> because.merge(why, count, Integer::sum));
        }

        Answer answer() {
            return new Answer(matching, untold, because);
        }
    }
}
