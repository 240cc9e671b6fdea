package org.asbuilt.rule;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Function;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.validation.Circumstances;

/** The business and whoever is outside do not write into the plant. */
public record BusinessOnlyReads() implements Rule {
    private static final Set<Function> WRITING =
            Set.of(Function.CONTROL_WRITE, Function.CONFIGURATION_ENGINEERING, Function.FIRMWARE_UPDATE);
    private static final Manual MANUAL = Manual.of(
            "The business and whoever is outside do not write into the plant",
            Kind.CONNECTION,
            Severity.ERROR,
            "Systems for monitoring and business need values, not valves. Where one of them can write, whoever "
                    + "takes it over has the plant.",
            "A set point that the business is meant to give, for example a schedule; then it goes to a broker "
                    + "that checks it.",
            "Take the right to write away, or let the plant fetch what it needs from a broker in the DMZ.",
            "Requirements P4-21; secure connectivity principles (January 2026), principle 6");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return Gate.Known.CROSSES_BOUNDARY;
    }

    @Override
    public List<Finding> check(Subject connection, Circumstances around) {
        Optional<Link> link =
                connection.facet(Link.class).filter(one -> !Collections.disjoint(one.functions(), WRITING));
        return link.flatMap(around.zoning()::ends)
                .filter(ends -> ends.source().outside() && Crossing.isDirect(ends))
                .map(ends -> Finding.of(
                        this,
                        connection,
                        Words.connection(connection, around) + " lets " + Words.where(ends.source(), around)
                                + " write into " + Words.where(ends.destination(), around)))
                .map(List::of)
                .orElse(List.of());
    }
}
