package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every network can be recognised. */
public record NetworkHasRangeOrVlan() implements Rule {
    private static final PartPath RANGE = PartPath.of(NetworkProfile.class, "range");
    private static final PartPath VLAN = PartPath.of(NetworkProfile.class, "vlan");
    private static final Manual MANUAL = Manual.of(
            "Every network has a range of addresses or a VLAN",
            Kind.NETWORK,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "By its range the record knows which devices belong to a network. A network with a name only attracts nothing: its assets stand beside it unconnected.",
            "Serial buses and fieldbuses have neither; say that the range does not apply.",
            "Take the range from the router or firewall, the VLAN from the switch.",
            "Asset inventory guidance (August 2025) appendix A, attribute 6 and 22; IEC 62443-2-1:2024 SPE 2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject network, Circumstances around) {
        return Answers.given(network, VLAN)
                ? List.of()
                : Answers.require(this, network, RANGE, "has neither a range of addresses nor a VLAN");
    }
}
