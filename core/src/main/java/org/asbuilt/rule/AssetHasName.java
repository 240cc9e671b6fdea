package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every asset can be called by something that people use. */
public record AssetHasName() implements Rule {
    private static final List<PartPath> NAMES = List.of(
            PartPath.of(Designation.class, "name"),
            PartPath.of(Designation.class, "tag"),
            PartPath.of(Designation.class, "assetNumber"),
            PartPath.of(Communication.class, "hostname"));
    private static final Manual MANUAL = Manual.of(
            "Every asset has a name, a tag, a number or a host name",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "In an outage people speak of \"P-101\" and not of an address. An asset that only has an address cannot be found in the cabinet, on the drawing or in the work order.",
            "A device that was just seen on the wire and that nobody has looked for yet.",
            "Find the device by its switch port and enter what is written on it: its tag or the name that operators use.",
            "Asset inventory guidance (August 2025) appendix A, attribute 3 and 5; ISA-5.1; NERC CIP-002-5.1a R1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        boolean called = NAMES.stream().anyMatch(part -> Answers.given(asset, part));
        return called
                ? List.of()
                : List.of(Finding.of(this, asset, asset.name() + " has neither name nor tag, number or host name"));
    }
}
