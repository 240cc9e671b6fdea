package org.asbuilt.assessment;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.reconcile.Item;
import org.asbuilt.validation.Validation;
import org.asbuilt.validation.Validator;

/**
 * How one subject fares, with what lowers its score and what is best asked about it.
 *
 * @param grade how it fares
 * @param score its score
 * @param question what is best asked next
 */
record Judged(Grade grade, Score score, Optional<Question> question) {
    /** Judges a subject with what rules found there. */
    static Judged of(Subject subject, Validator validator, Questions questions, List<Counted> findings) {
        Validation validation = validator.validation(subject);
        List<Item> conflicts = validator.conflicts(subject);
        Score score = Score.of(validation, findings);
        return new Judged(
                Grade.of(validation, validator.whereabouts().of(subject), conflicts.size(), score),
                score,
                questions.about(subject, validation, conflicts));
    }
}
