package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Responsibility;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A deputy is somebody else than the holder. */
public record DeputyIsNotHolder() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A deputy is somebody else than the holder",
            Kind.RESPONSIBILITY,
            Severity.ERROR,
            Criterion.CONSISTENCY,
            "Who stands in for himself stands in for nobody; the role looks filled twice and is empty on the "
                    + "first day of holiday.",
            "Two entries of one person that were merged; name the other person.",
            "Name another deputy.",
            "Requirements P1.M-04; ISO/IEC 27001:2022 A.5.3");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject duty, Circumstances around) {
        Optional<Responsibility> one = duty.facet(Responsibility.class);
        Optional<Subject> holder = one.flatMap(Responsibility::holder).flatMap(around::subject);
        Optional<Subject> deputy = one.flatMap(Responsibility::deputy).flatMap(around::subject);
        return holder.isPresent() && holder.map(Subject::id).equals(deputy.map(Subject::id))
                ? List.of(Finding.of(
                        this, duty, Words.role(duty) + " has " + holder.get().name() + " as holder and as deputy"))
                : List.of();
    }
}
