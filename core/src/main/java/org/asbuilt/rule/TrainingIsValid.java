package org.asbuilt.rule;

import java.util.Collection;
import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Training;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Courses;

/** Who has a role in the record is trained for it, and the training still counts. */
public record TrainingIsValid() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Who has a role in the record is trained for it, and the training still counts",
            Kind.PERSON,
            Severity.WARNING,
            "Who approves a change must know what can go wrong; who forgot it, or never learned it, approves by"
                    + " habit.",
            "The certificate is there and was not entered.",
            "Send the person to the course, or enter the certificate with its validity.",
            "Requirements P1.M-13; fixture K11; ISO/IEC 27001:2022 A.6.3");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject person, Circumstances around) {
        if (around.staff().responsibilities(person.id()).isEmpty()
                || around.staff().hasLeft(person)) {
            return List.of();
        }
        Collection<Training> courses = person.facets(Training.class).values();
        if (courses.isEmpty()) {
            return List.of(
                    Finding.of(this, person, person.name() + " has a role in the record and no training for it"));
        }
        List<String> expired = Courses.expired(courses, around.today());
        return expired.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this, person, "the training of " + person.name() + " has expired: " + Words.some(expired)));
    }
}
