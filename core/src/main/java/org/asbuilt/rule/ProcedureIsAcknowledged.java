package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Readership;

/** Everybody whom a procedure is for has acknowledged its current revision. */
public record ProcedureIsAcknowledged() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Everybody whom a procedure is for has acknowledged its current revision",
            Kind.INFORMATION_ITEM,
            Severity.WARNING,
            "A procedure counts only when the people who work by it know it; after an accident the first "
                    + "question is who had read it.",
            "The person is on leave, or has just taken over the role.",
            "Ask the person to read it and to acknowledge it on its page.",
            "Requirements P1.M-14, P1.M-13");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        return Readership.of(item, around).stream()
                .flatMap(readers -> readers.stillTo().stream()
                        .map(person -> Finding.of(
                                this,
                                item,
                                List.of(person.id()),
                                person.name() + " has not acknowledged " + item.name()
                                        + readers.revision()
                                                .map(one -> ", revision " + one)
                                                .orElse(""))))
                .toList();
    }
}
