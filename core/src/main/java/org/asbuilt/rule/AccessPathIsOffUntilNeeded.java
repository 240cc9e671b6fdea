package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;

/** An access path is switched off until somebody asks for it. */
public record AccessPathIsOffUntilNeeded() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "An access path is switched off until somebody asks for it",
            Kind.ACCESS_PATH,
            Severity.WARNING,
            "A path that is always open can be used by whoever has the vendor's password, on Sunday night, for "
                    + "as long as he likes.",
            "Monitoring that the contract requires to run all the time; then its rules must let it read only.",
            "Switch it off by default and on for a session that operations approves; enter that here.",
            "Requirements P5-04; NERC CIP-005 (vendor remote access); secure connectivity principles (January "
                    + "2026), principle 2 (just in time)");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject path, Circumstances around) {
        Optional<Boolean> enabled = path.facet(RemoteAccess.class).flatMap(RemoteAccess::enabled);
        if (enabled.isEmpty()) {
            return Answers.given(path, RemoteAccess.class, "enabled")
                    ? List.of()
                    : List.of(Finding.of(
                            this, path, "nobody has said whether " + path.name() + " is off until it is needed"));
        }
        return enabled.get()
                ? List.of(Finding.of(this, path, path.name() + " is switched on all the time"))
                : List.of();
    }
}
