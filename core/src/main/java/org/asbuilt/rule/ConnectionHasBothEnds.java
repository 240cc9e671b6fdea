package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A connection has two ends, and both are in the record. */
public record ConnectionHasBothEnds() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A connection has two ends, and both are in the record",
            Kind.CONNECTION,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "A line that ends nowhere cannot be judged: nobody can say which zone boundary it crosses, what a "
                    + "rule of a firewall ought to let through or what stops when it is cut.",
            "A broadcast or multicast, for example GOOSE, has no single receiver: say \"not applicable\" for "
                    + "its destination and why.",
            "Enter the asset at the open end; if it belongs to somebody else, name the third party or the network "
                    + "that it comes from, or record it as an asset in a zone of type external or third party.",
            "Requirements P4-01; IEC 62443-3-2:2020 ZCR 6.4 (data flows)");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject connection, Circumstances around) {
        List<Finding> found = new ArrayList<>(0);
        Optional<Link> link = connection.facet(Link.class);
        open(connection, link.flatMap(Link::source), "source", around).ifPresent(found::add);
        open(connection, link.flatMap(Link::destination), "destination", around).ifPresent(found::add);
        return found;
    }

    private Optional<Finding> open(Subject connection, Optional<Id> end, String part, Circumstances around) {
        if (end.isEmpty()) {
            return Answers.given(connection, Link.class, part)
                    ? Optional.empty()
                    : Optional.of(finding(connection, part, " has no " + part, around));
        }
        return around.zoning().standing(end.get()).isPresent()
                ? Optional.empty()
                : Optional.of(finding(
                        connection, part, " has a " + part + " that is not in the record at this time", around));
    }

    private Finding finding(Subject connection, String part, String words, Circumstances around) {
        return Finding.of(
                this, connection, PartPath.of(Link.class, part), Words.connection(connection, around) + words);
    }
}
