package org.asbuilt.rule;

import java.util.List;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AccessMethod;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.validation.Circumstances;

/** No access path comes in past the recorded boundary. */
public record AccessPathPassesTheBoundary() implements Rule {
    private static final Set<AccessMethod> OUT_OF_BAND =
            Set.of(AccessMethod.CELLULAR_GATEWAY, AccessMethod.SATELLITE, AccessMethod.DIAL_UP);
    private static final Manual MANUAL = Manual.of(
            "No access path comes in past the recorded boundary",
            Kind.ACCESS_PATH,
            Severity.WARNING,
            "A modem, a mobile gateway or a satellite terminal goes around the firewall, its log and its "
                    + "switch; it is also what is forgotten when the plant is to be isolated.",
            "The device is the only link of a remote station and is itself the boundary; record its conduit and"
                    + " waive the finding.",
            "Bring the path through the DMZ, or accept it with a reason, a day of review and a place in the "
                    + "isolation plan.",
            "Requirements P5-05, P4-07; fixture K7; definitive view guidance, principle 5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject path, Circumstances around) {
        return path
                .facet(RemoteAccess.class)
                .flatMap(RemoteAccess::method)
                .filter(OUT_OF_BAND::contains)
                .map(method ->
                        Finding.of(this, path, path.name() + " comes in past the boundary, by " + Words.words(method)))
                .stream()
                .toList();
    }
}
