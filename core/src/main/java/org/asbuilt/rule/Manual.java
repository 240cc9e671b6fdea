package org.asbuilt.rule;

import java.util.Optional;
import java.util.Set;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Criterion;

/**
 * What a person needs to know of a rule.
 *
 * @param sentence what ought to be true, for example "Every asset has an owner"
 * @param about the kinds of subject that it looks at
 * @param severity how much its findings weigh
 * @param lowers the criterion of validation that its findings lower, if it is one
 * @param why why it matters
 * @param falseAlarm when a finding of it is no fault
 * @param remedy what to do
 * @param source standard and clause, or requirement
 */
public record Manual(
        String sentence,
        Set<Kind> about,
        Severity severity,
        Optional<Criterion> lowers,
        String why,
        String falseAlarm,
        String remedy,
        String source) {
    /** Copies the set and checks that nothing is left empty. */
    public Manual {
        about = Set.copyOf(about);
        if (about.isEmpty()
                || sentence.isBlank()
                || why.isBlank()
                || falseAlarm.isBlank()
                || remedy.isBlank()
                || source.isBlank()) {
            throw new IllegalArgumentException("a manual says everything: " + sentence);
        }
    }

    /** The manual of a rule that lowers a criterion. */
    public static Manual of(
            String sentence,
            Kind about,
            Severity severity,
            Criterion lowers,
            String why,
            String falseAlarm,
            String remedy,
            String source) {
        return new Manual(sentence, Set.of(about), severity, Optional.of(lowers), why, falseAlarm, remedy, source);
    }

    /** The manual of a rule that lowers no criterion: its findings are about the plant or its governance, not the record. */
    public static Manual of(
            String sentence,
            Kind about,
            Severity severity,
            String why,
            String falseAlarm,
            String remedy,
            String source) {
        return new Manual(sentence, Set.of(about), severity, Optional.empty(), why, falseAlarm, remedy, source);
    }
}
