package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.thirdparty.OutOfBand;
import org.asbuilt.validation.Circumstances;

/** What comes in past the recorded boundary was accepted by whoever bears the risk, until a day. */
public record OutOfBandAccessIsAccepted() implements Rule {
    private static final Manual MANUAL = new Manual(
            "What comes in past the recorded boundary was accepted by whoever bears the risk, until a day",
            Set.of(Kind.ACCESS_PATH, Kind.CONNECTION),
            Severity.WARNING,
            Optional.empty(),
            "A modem, a mobile gateway, a satellite terminal or a serial console goes around the firewall, its log and its switch; it is also what is forgotten when the plant is to be isolated.",
            "The device is the only link of a remote station and is itself the boundary; accept it in its business case.",
            "Bring it through the DMZ, or have its risk owner decide on it in its business case, with a day of review, and put it into the isolation plan.",
            "Requirements P5-05, P4-07; fixture K7; definitive view guidance, principle 5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject carrier, Circumstances around) {
        if (!OutOfBand.is(carrier)) {
            return List.of();
        }
        return OutOfBand.objection(carrier, around)
                .map(objection -> Finding.of(
                        this,
                        carrier,
                        Words.connection(carrier, around) + " comes in past the boundary"
                                + OutOfBand.method(carrier)
                                        .map(method -> ", by " + Words.words(method))
                                        .orElse("")
                                + ", and " + objection))
                .map(List::of)
                .orElse(List.of());
    }
}
