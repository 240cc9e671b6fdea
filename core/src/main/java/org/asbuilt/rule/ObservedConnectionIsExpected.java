package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Ends;

/** What was observed is required or permitted. */
public record ObservedConnectionIsExpected() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "What was observed is required or permitted",
            Kind.CONNECTION,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "Traffic that no one asked for and no rule lets through is an undocumented change, a path around "
                    + "the firewall, or an intruder.",
            "Discovery broadcasts of engineering software, or a capture from a day of commissioning.",
            "Ask who uses it: then record it as required with its purpose, or stop it; if nobody knows it, "
                    + "raise it as an incident.",
            "Requirements P1.C-07, P1.C-08, P4-02");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject connection, Circumstances around) {
        Optional<ThreeStates> states =
                connection.facet(ThreeStates.class).filter(all -> all.observed().orElse(false));
        if (states.isEmpty()
                || states.get().required().orElse(false)
                || states.get().permitted().orElse(false)) {
            return List.of();
        }
        if (states.get().required().isPresent() || states.get().permitted().isPresent()) {
            return List.of(finding(connection, " was observed, and is " + no(states.get()), around));
        }
        boolean crossing = connection
                .facet(Link.class)
                .flatMap(around.zoning()::ends)
                .filter(Ends::crossZones)
                .isPresent();
        return crossing
                ? List.of(finding(
                        connection,
                        " was observed between two zones, and nobody has said whether it is required or permitted",
                        around))
                : List.of();
    }

    private Finding finding(Subject connection, String words, Circumstances around) {
        return Finding.of(this, connection, Words.connection(connection, around) + words);
    }

    private static String no(ThreeStates states) {
        if (states.required().isPresent() && states.permitted().isPresent()) {
            return "neither required nor permitted";
        }
        return states.required().isPresent()
                ? "not required; nobody has said whether it is permitted"
                : "not permitted; nobody has said whether it is required";
    }
}
