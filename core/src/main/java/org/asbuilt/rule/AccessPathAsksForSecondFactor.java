package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AccessMethod;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;

/** Who comes in from afar shows a second factor. */
public record AccessPathAsksForSecondFactor() implements Rule {
    /** One stands before the machine: doors and guards ask, not the network. */
    private static final Set<AccessMethod> ON_SITE =
            Set.of(AccessMethod.ON_SITE_LAPTOP, AccessMethod.REMOVABLE_MEDIA, AccessMethod.SERIAL_CONSOLE);

    private static final Manual MANUAL = Manual.of(
            "Who comes in from afar shows a second factor",
            Kind.ACCESS_PATH,
            Severity.WARNING,
            "Vendors share passwords among their engineers, and passwords are stolen with their laptops; a "
                    + "second factor is what keeps the thief out.",
            "Network to network without people behind it; say \"not applicable\" and why.",
            "If nobody has said, ask whoever runs the gateway and enter it. Where there is none, require a second factor at the gateway or at the jump host.",
            "Requirements P5-04; NERC CIP-005 (multi-factor authentication); secure connectivity principles "
                    + "(January 2026), principle 5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject path, Circumstances around) {
        Optional<RemoteAccess> access = path.facet(RemoteAccess.class);
        if (access.flatMap(RemoteAccess::method).filter(ON_SITE::contains).isPresent()) {
            return List.of();
        }
        Optional<Boolean> second = access.flatMap(RemoteAccess::multiFactor);
        if (second.isEmpty()) {
            return Answers.given(path, RemoteAccess.class, "multiFactor")
                    ? List.of()
                    : List.of(Finding.of(
                            this, path, "nobody has said whether " + path.name() + " asks for a second factor"));
        }
        return second.get() ? List.of() : List.of(Finding.of(this, path, path.name() + " asks for no second factor"));
    }
}
