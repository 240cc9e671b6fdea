package org.asbuilt.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConnectionMonitoring;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** What was switched off in monitoring is switched on again at its time. */
public record MonitoringComesBack() implements Rule {
    private static final Manual MANUAL = new Manual(
            "What was switched off in monitoring is switched on again at its time",
            Set.of(Kind.CONNECTION, Kind.ACCESS_PATH),
            Severity.WARNING,
            Optional.of(Criterion.TIMELINESS),
            "Alarms are silenced for a day of work and stay silent for a year. Who knows that has a way in on "
                    + "which nobody looks.",
            "It was switched on again and the record not told.",
            "Switch it on again and say so; if the work goes on, set a new end.",
            "Requirements P4-26; secure connectivity principles (January 2026), principle 7");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return new Gate.Says(ConnectionMonitoring.class);
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        Optional<ConnectionMonitoring> off = subject.facet(ConnectionMonitoring.class)
                .filter(watch ->
                        watch.suppressed().orElse(watch.suppressedUntil().isPresent()));
        if (off.isEmpty()) {
            return List.of();
        }
        Optional<Instant> until = off.get().suppressedUntil();
        if (until.filter(end -> end.isAfter(around.now())).isPresent()) {
            return List.of();
        }
        return List.of(Finding.of(
                this,
                subject,
                "Monitoring of " + Words.connection(subject, around) + " is switched off"
                        + until.map(end -> " and should have come back on " + Days.of(end))
                                .orElse(", and nobody has said until when")));
    }
}
