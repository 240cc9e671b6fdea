package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** An access path names the assets that it reaches. */
public record AccessPathHasDestinations() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "An access path names the assets that it reaches",
            Kind.ACCESS_PATH,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Without them nobody can say what is lost when the path is misused, and what stands still when it is cut.",
            "It ends at a jump host; then the jump host is its destination.",
            "Enter the assets that the rules behind it let it reach, from the configuration and not from memory.",
            "Requirements P5-04; definitive view guidance, principle 5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject path, Circumstances around) {
        boolean given = Answers.given(path, RemoteAccess.class, "destinations");
        return given
                ? List.of()
                : List.of(Finding.of(this, path, path.name() + " does not say which assets it reaches"));
    }
}
