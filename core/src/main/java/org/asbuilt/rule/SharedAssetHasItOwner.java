package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetFlag;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** An asset that IT and OT share has an owner on both sides. */
public record SharedAssetHasItOwner() implements Rule {
    private static final PartPath IT_OWNER = PartPath.of(Custody.class, "itOwner");
    private static final Manual MANUAL = Manual.of(
            "An asset that IT and OT use together has an owner on the IT side too",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "A firewall, directory or hypervisor that both sides use is changed by one side without the other knowing. Two owners make a change joint.",
            "A device that is flagged as shared only because its cable runs through an IT cabinet; take the flag away.",
            "Agree with IT who answers there and enter the name; keep the OT owner.",
            "Requirements G-10; definitive view guidance, principle 1 (collaboration of OT and IT); NCSC CAF A3.a");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (!Classes.has(asset, AssetFlag.SHARED_IT_OT)) {
            return List.of();
        }
        return Answers.require(this, asset, IT_OWNER, "is used by IT and OT and has no owner on the IT side");
    }
}
