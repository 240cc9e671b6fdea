package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PurdueLevel;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Ends;

/** A connection does not jump over a level of the Purdue model. */
public record ConnectionStaysBetweenNeighbouringLevels() implements Rule {
    private static final int CONTROL = 0;
    private static final int OPERATIONS = 1;
    private static final int BROKERS = 2;
    private static final int BUSINESS = 3;
    private static final Manual MANUAL = Manual.of(
            "A connection does not jump over a level of the Purdue model",
            Kind.CONNECTION,
            Severity.WARNING,
            "Each level is meant to be a place where traffic from above is stopped, brokered and looked at; a "
                    + "line from the office straight to a controller makes all of them useless.",
            "A level is entered wrongly, or the plant has deliberately another structure; then say so in the "
                    + "zone and waive the finding.",
            "Lead the traffic through a broker in the level between, for example a historian or a jump host in "
                    + "the OT DMZ.",
            "ISA-95 / IEC 62264-1 levels; secure connectivity principles (January 2026), principle 2; IEC "
                    + "62443-3-2:2020 ZCR 3.2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject connection, Circumstances around) {
        return connection
                .facet(Link.class)
                .flatMap(around.zoning()::ends)
                .filter(ends -> isJump(ends.source().level(), ends.destination().level()))
                .map(ends -> Finding.of(this, connection, sentence(connection, ends, around)))
                .map(List::of)
                .orElse(List.of());
    }

    private static boolean isJump(Optional<PurdueLevel> one, Optional<PurdueLevel> other) {
        return one.isPresent() && other.isPresent() && Math.abs(storey(one.get()) - storey(other.get())) > 1;
    }

    /** The levels of the process are one network in practice, and so are those of the business. */
    private static int storey(PurdueLevel level) {
        return switch (level) {
            case L0, L1, L2 -> CONTROL;
            case L3 -> OPERATIONS;
            case L3_5 -> BROKERS;
            case L4, L5 -> BUSINESS;
        };
    }

    private static String sentence(Subject connection, Ends ends, Circumstances around) {
        return Words.connection(connection, around) + " leads from level "
                + ends.source().level().orElseThrow().text() + " straight to level "
                + ends.destination().level().orElseThrow().text();
    }
}
