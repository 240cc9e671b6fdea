package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** An access path says how one comes in by it. */
public record AccessPathHasMethod() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "An access path says how one comes in by it",
            Kind.ACCESS_PATH,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "A modem, a tunnel and a vendor's cloud are watched, authenticated and cut in wholly different ways.",
            "The path is agreed and not built yet.",
            "Enter the method; ask the third party if staff do not know.",
            "Requirements P5-04");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject path, Circumstances around) {
        boolean given = Answers.given(path, RemoteAccess.class, "method");
        return given
                ? List.of()
                : List.of(Finding.of(this, path, path.name() + " does not say how one comes in by it"));
    }
}
