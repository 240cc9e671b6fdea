package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Protection;
import org.asbuilt.model.ProtocolDecision;
import org.asbuilt.protocol.ProtocolUse;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Ends;

/** Where an insecure protocol stays, somebody has decided so, with a justification and compensating controls. */
public record InsecureProtocolIsDecidedOn() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Where an insecure protocol stays, somebody has decided so, with a justification and compensating "
                    + "controls",
            Kind.CONNECTION,
            Severity.WARNING,
            "Many devices can do no better, and that may be borne where nobody else is on the wire. But it has to "
                    + "be a decision that somebody can look up and take back, not something that nobody noticed.",
            "The zones are one cell in practice and the boundary between them is a drawing only; then correct the "
                    + "zones.",
            "Decide: migrate, or justify it and name what protects it instead, for example an allow-list and a "
                    + "sensor.",
            "Requirements P4-09; definitive view guidance, principle 4");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject connection, Circumstances around) {
        if (ProtocolUse.of(connection, around) != ProtocolUse.UNDECIDED) {
            return List.of();
        }
        Optional<Protection> held = connection.facet(Protection.class);
        Optional<ProtocolDecision> decision = held.flatMap(Protection::decision);
        if (decision.isEmpty()) {
            boolean crosses = connection
                    .facet(Link.class)
                    .flatMap(around.zoning()::ends)
                    .filter(Ends::crossZones)
                    .isPresent();
            return crosses
                    ? List.of(finding(connection, " and crosses zones, and nobody has decided on that", around))
                    : List.of();
        }
        List<String> missing = new ArrayList<>();
        if (held.flatMap(Protection::justification).isEmpty()) {
            missing.add("justification");
        }
        if (held.get().compensatingControls().isEmpty()) {
            missing.add("compensating controls");
        }
        return List.of(finding(
                connection,
                decision.get() == ProtocolDecision.INSECURE_UNJUSTIFIED
                        ? ", and nothing justifies it"
                        : ", which is justified without " + String.join(" and ", missing),
                around));
    }

    private Finding finding(Subject connection, String words, Circumstances around) {
        return Finding.of(
                this, connection, Words.connection(connection, around) + " uses an insecure protocol" + words);
    }
}
