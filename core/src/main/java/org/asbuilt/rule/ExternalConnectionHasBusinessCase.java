package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Standing;

/** A connection to the business network or to somebody outside has a stated purpose. */
public record ExternalConnectionHasBusinessCase() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A connection to the business network or to somebody outside has a stated purpose",
            Kind.CONNECTION,
            Severity.ERROR,
            Criterion.COMPLETENESS,
            "Every line to the outside is a way in. It needs a case: what the business gains, what the plant "
                    + "risks, what happens when it is lost.",
            "The case was decided on paper before the record existed; enter its reference as the purpose.",
            "Enter the business purpose with the decision behind it, or cut the connection.",
            "Requirements P4-05; secure connectivity principles (January 2026), principle 1; IEC 62443-3-2:2020"
                    + " ZCR 3.6");

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
        if (Answers.given(connection, Link.class, "purpose")) {
            return List.of();
        }
        return connection
                .facet(Link.class)
                .flatMap(around.zoning()::ends)
                .filter(ends -> ends.oneIs(Standing::outside))
                .flatMap(ends -> ends.those(Standing::outside).stream().findFirst())
                .map(outer -> Finding.of(
                        this,
                        connection,
                        Words.connection(connection, around) + " joins the plant to "
                                + Words.where(outer, around)
                                + " and nobody has said what for"))
                .map(List::of)
                .orElse(List.of());
    }
}
