package org.asbuilt.thirdparty;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AccessMethod;
import org.asbuilt.model.BusinessCase;
import org.asbuilt.model.CaseDecision;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.validation.Circumstances;

/** What comes in past the recorded boundary. Source: requirements P5-05. */
public final class OutOfBand {
    private static final Set<AccessMethod> PAST = EnumSet.of(
            AccessMethod.DIAL_UP, AccessMethod.CELLULAR_GATEWAY, AccessMethod.SATELLITE, AccessMethod.SERIAL_CONSOLE);
    private static final Optional<String> NONE = Optional.empty();

    private OutOfBand() {}

    /** Whether a connection or access path comes in past the boundary: by its method, or because somebody recorded that it does. */
    public static boolean is(Subject carrier) {
        return method(carrier).filter(PAST::contains).isPresent()
                || carrier.facet(BusinessCase.class)
                        .flatMap(BusinessCase::outOfBand)
                        .orElse(false);
    }

    /** By which method somebody comes in. */
    public static Optional<AccessMethod> method(Subject carrier) {
        return carrier.facet(RemoteAccess.class).flatMap(RemoteAccess::method);
    }

    /**
     * What is missing before it counts as accepted: a decision that lets it be, who bears the risk, and a day of review that is still to
     * come; empty if it is accepted.
     */
    public static Optional<String> objection(Subject carrier, Circumstances around) {
        Optional<BusinessCase> business = carrier.facet(BusinessCase.class);
        Optional<CaseDecision> decision = business.flatMap(BusinessCase::decision);
        if (decision.isEmpty()) {
            return Optional.of("nobody has decided on it");
        }
        boolean lets = switch (decision.get()) {
            case APPROVED, APPROVED_WITH_CONDITIONS -> true;
            case REJECTED, EXPIRED -> false;
        };
        if (!lets) {
            return Optional.of("it is not allowed, or not any more");
        }
        if (business.flatMap(BusinessCase::riskOwner).flatMap(around::subject).isEmpty()) {
            return Optional.of("nobody bears its risk");
        }
        return business.flatMap(BusinessCase::reviewDue)
                .map(due -> due.isBefore(around.today()) ? Optional.of("its review was due on " + due) : NONE)
                .orElse(Optional.of("it has no day of review"));
    }
}
