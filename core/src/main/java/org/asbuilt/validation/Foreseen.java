package org.asbuilt.validation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.asbuilt.model.Id;

/**
 * What a change lets one expect of what it altered, for as long as it holds. Found when it is first asked for: most changes are
 * never asked. Safe for use by several threads. Source: requirements P1.M-09.
 */
public final class Foreseen {
    /** Nothing: the change has not been carried out. */
    public static final Foreseen NOTHING = new Foreseen(Instant.MAX, List::of);

    private final Instant since;
    private final Once<Map<Id, List<Prediction>>> bySubject;

    private Foreseen(Instant since, Supplier<List<Prediction>> predictions) {
        this.since = since;
        bySubject = Once.of(() -> predictions.get().stream().collect(Collectors.groupingBy(Prediction::subject)));
    }

    /**
     * What a change lets one expect.
     *
     * @param since since when it has been so in the plant; empty if it has not been carried out
     * @param predictions what is expected
     */
    public static Foreseen of(Optional<Instant> since, Supplier<List<Prediction>> predictions) {
        return since.map(moment -> new Foreseen(moment, predictions)).orElse(NOTHING);
    }

    /** Since when it has been so in the plant; the end of time for what was not carried out. */
    public Instant since() {
        return since;
    }

    /** What is expected of a subject. */
    public List<Prediction> of(Id subject) {
        return bySubject.get().getOrDefault(subject, List.of());
    }
}
