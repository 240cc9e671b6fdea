package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** An access path names the third party that uses it. */
public record AccessPathNamesThirdParty() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "An access path names the third party that uses it",
            Kind.ACCESS_PATH,
            Severity.ERROR,
            Criterion.COMPLETENESS,
            "A way into the plant that belongs to nobody cannot be cut when that somebody is broken into, and "
                    + "nobody is bound by a contract for what comes in by it.",
            "The path is used by the own staff only; say \"not applicable\" for the third party and why.",
            "Enter the third party; if nobody knows who uses the path, switch it off and see who calls.",
            "Requirements P5-04, P5-12; definitive view guidance, principle 5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject path, Circumstances around) {
        Optional<Id> named = path.facet(RemoteAccess.class).flatMap(RemoteAccess::thirdParty);
        if (named.isPresent()) {
            return around.subject(named.get()).isPresent()
                    ? List.of()
                    : List.of(Finding.of(
                            this, path, path.name() + " names a third party that is not in the record at this time"));
        }
        return Answers.given(path, RemoteAccess.class, "thirdParty")
                ? List.of()
                : List.of(Finding.of(this, path, path.name() + " names no third party"));
    }
}
