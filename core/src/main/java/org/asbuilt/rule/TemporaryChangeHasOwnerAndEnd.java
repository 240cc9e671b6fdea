package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Work;

/** A temporary change says who answers for it and when it ends. */
public record TemporaryChangeHasOwnerAndEnd() implements Rule {
    private static final Manual MANUAL = new Manual(
            "A temporary change says who answers for it and when it ends",
            Set.of(Kind.values()),
            Severity.ERROR,
            Optional.empty(),
            "What is temporary without a day and a name is permanent: nobody will take it back.",
            "The day depends on a delivery; enter the day of the next look at it.",
            "Enter the owner and the day.",
            "Requirements P1.M-07; fixture K4");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        return Works.wrong(
                around.worksLed(subject.id()),
                work -> work.temporary()
                        && work.open()
                        && (work.owner().isEmpty() || work.ends().isEmpty()),
                work -> Finding.of(
                        this, subject, work, "the temporary change " + Words.change(work) + " has " + missing(work)));
    }

    private static String missing(Work work) {
        if (work.owner().isEmpty() && work.ends().isEmpty()) {
            return "neither owner nor end";
        }
        return work.owner().isEmpty() ? "no owner" : "no end";
    }
}
