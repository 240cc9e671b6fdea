package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A connection names its protocol. */
public record ConnectionHasProtocol() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A connection names its protocol",
            Kind.CONNECTION,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Whether a line can carry a write command, and whether it asks who is writing, depends on its "
                    + "protocol; a port number is only a hint.",
            "A proprietary serial link whose protocol the maker does not name: say \"none\" and why.",
            "Enter the protocol from the configuration of one end or from a capture.",
            "Requirements P4-03; asset inventory guidance (August 2025) appendix A, attribute 1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject connection, Circumstances around) {
        Optional<Link> link = connection.facet(Link.class);
        if (link.flatMap(Link::protocol).isPresent() || Answers.given(connection, Link.class, "protocol")) {
            return List.of();
        }
        String port =
                link.flatMap(Link::port).map(number -> " (port " + number + ")").orElse("");
        return List.of(
                Finding.of(this, connection, Words.connection(connection, around) + port + " names no protocol"));
    }
}
