package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every asset has an owner. */
public record AssetHasOwner() implements Rule {
    private static final PartPath OWNER = PartPath.of(Custody.class, "owner");
    private static final Manual MANUAL = Manual.of(
            "Every asset has an owner",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Nobody decides about an asset that belongs to nobody: it is not patched, not retired and not defended.",
            "Equipment of a contractor that is on site for a short time; enter the contractor.",
            "Enter the department or person that answers for the asset.",
            "Asset inventory guidance (August 2025) appendix A, attribute 17; ISO/IEC 27001:2022 A.5.9");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        return Answers.require(this, asset, OWNER, "has no owner");
    }
}
