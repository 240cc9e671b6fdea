package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.thirdparty.oversight.ExternalConnection;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** An observed connection to somebody outside is explained by a third party of the record. */
public record ExternalConnectionHasThirdParty() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "An observed connection to somebody outside is explained by a third party",
            Kind.CONNECTION,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "A connection to an address that belongs to no supplier of the record is a service nobody knows of, a modem somebody left "
                    + "behind, or an intruder.",
            "The address is one of a cloud service whose ranges change; enter it as a network of that third party.",
            "Find out who is at the other end. Then name the third party as the far end, give the address in the route of its access path, "
                    + "or give the network its owner; or cut it.",
            "Requirements P5-04, P5-05; definitive view guidance, principle 5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject connection, Circumstances around) {
        return ExternalConnection.of(connection, around)
                .filter(ExternalConnection::isUnexplained)
                .map(one -> Finding.of(
                        this,
                        connection,
                        Words.connection(connection, around) + " was observed, "
                                + one.outer().name() + " is outside, and " + one.why()))
                .map(List::of)
                .orElse(List.of());
    }
}
