package org.asbuilt.validation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The answer to one of the four questions, for a group of values or for a subject. Source: requirements P1.V-01.
 *
 * @param result the answer
 * @param evaluator who gave it: a person, or the name of the computation
 * @param date when it was given or last became so; empty where nothing has a date
 * @param claims the claims that it rests on, growing
 * @param note what is missing or wrong, or why it is right
 */
public record Judgement(Result result, String evaluator, Optional<Instant> date, List<Long> claims, String note) {
    /** Who answers where no person does. */
    public static final String COMPUTED = "computed";

    /** Copies the list. */
    public Judgement {
        claims = List.copyOf(claims);
    }

    /** An answer that is computed from the record at a moment. */
    static Judgement computed(Result result, Instant at, List<Long> claims, String note) {
        return new Judgement(result, COMPUTED, Optional.of(at), claims, note);
    }
}
