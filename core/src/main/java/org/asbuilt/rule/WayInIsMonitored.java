package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConnectionMonitoring;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;

/** A connection to somebody outside and an access path are seen by a sensor or in a log. */
public record WayInIsMonitored() implements Rule {
    private static final Manual MANUAL = new Manual(
            "A connection to somebody outside and an access path are seen by a sensor or in a log",
            Set.of(Kind.CONNECTION, Kind.ACCESS_PATH),
            Severity.WARNING,
            Optional.empty(),
            "Whoever comes in comes in here. Where nobody looks, the first notice of an intruder is the plant "
                    + "doing what it should not.",
            "A log of the firewall covers it and is not named here; name it.",
            "Name the sensor that watches it or the log that shows it, or set one up.",
            "Requirements P4-26; IEC 62443-3-3 SR 6.2; secure connectivity principles (January 2026), principle 7");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return Gate.Known.COMES_IN;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        if (!External.isWayIn(subject, around)
                || Answers.given(subject, ConnectionMonitoring.class, "sensors")
                || Answers.given(subject, ConnectionMonitoring.class, "logs")) {
            return List.of();
        }
        return List.of(Finding.of(
                this, subject, Words.connection(subject, around) + " comes from outside, and nothing sees it"));
    }
}
