package org.asbuilt.change;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Training;
import org.asbuilt.validation.Courses;
import org.asbuilt.validation.Staff;

/** Whoever approves has training that counts on the day. Source: requirements P1.M-13, fixture K11. */
public record TrainingIsValid() implements Requirement {
    @Override
    public String sentence() {
        return "The training of whoever approves is valid on the day of the approval";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.APPROVE);
    }

    @Override
    public boolean canBeOverridden() {
        return false;
    }

    @Override
    public List<String> objections(Review review) {
        Staff staff = review.before().staff();
        return review.change().approvals().stream()
                .flatMap(approval ->
                        staff.person(approval.actor()).stream().flatMap(person -> expired(person, approval).stream()))
                .distinct()
                .toList();
    }

    /** That nobody recorded any training is no proof that it has expired. */
    private static Optional<String> expired(Subject person, ChangeEvent.Approved approval) {
        LocalDate day = approval.at().atZone(ZoneOffset.UTC).toLocalDate();
        List<String> courses = Courses.expired(person.facets(Training.class).values(), day);
        return courses.isEmpty()
                ? Optional.empty()
                : Optional.of("the training of " + person.name() + " (" + approval.actor() + ") has expired: "
                        + String.join(", ", courses));
    }
}
