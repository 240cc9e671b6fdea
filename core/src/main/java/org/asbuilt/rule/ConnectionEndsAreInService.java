package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Standing;

/** A connection does not end at an asset that is out of service for good. */
public record ConnectionEndsAreInService() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A connection does not end at an asset that is out of service for good",
            Kind.CONNECTION,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "Either the device was taken out and its rules in the firewall are still open for whoever takes its"
                    + " address, or it is still running and nobody looks after it.",
            "The asset is being taken out of service step by step and the line goes next.",
            "Remove the connection together with its rules and routes; if it was observed, find the device that"
                    + " still answers.",
            "Requirements P1.M-12; IEC 62443-3-3 SR 7.7");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject connection, Circumstances around) {
        Optional<Link> link = connection.facet(Link.class);
        if (link.flatMap(around.zoning()::ends)
                .filter(ends -> !ends.source().retired() && !ends.destination().retired())
                .isPresent()) {
            return List.of();
        }
        Optional<Standing> source =
                link.flatMap(Link::source).flatMap(around.zoning()::standing).filter(Standing::retired);
        Optional<Standing> destination = link.flatMap(Link::destination)
                .flatMap(around.zoning()::standing)
                .filter(Standing::retired);
        if (source.isEmpty() && destination.isEmpty()) {
            return List.of();
        }
        List<Standing> retired =
                Stream.of(source, destination).flatMap(Optional::stream).toList();
        return List.of(Finding.of(this, connection, sentence(connection, retired, around)));
    }

    private static String sentence(Subject connection, List<Standing> retired, Circumstances around) {
        boolean observed = connection
                .facet(ThreeStates.class)
                .flatMap(ThreeStates::observed)
                .orElse(false);
        return Words.connection(connection, around) + " ends at "
                + Words.some(retired.stream().map(end -> end.asset().name()).toList())
                + ", which is out of service" + (observed ? "; it was observed all the same" : "");
    }
}
