package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every asset has a class. */
public record AssetHasClass() implements Rule {
    private static final PartPath CLASS = PartPath.of(AssetRole.class, "assetClass");
    private static final PartPath ROLE = PartPath.of(AssetRole.class, "role");
    private static final Manual MANUAL = Manual.of(
            "Every asset has a class, and one of no usual class says what it does",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "The class decides which details are asked for, which advisories and attack techniques concern the asset and who has to agree before it is touched. A device of no class falls through all of it.",
            "Something that really is of no class in the list: choose \"other\" and describe its role.",
            "Choose the class; where it is \"other\", write down its role in the plant.",
            "Asset inventory guidance (August 2025) appendix A, attribute 4; requirements P3-02; definitive view guidance, principle 3");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (!Answers.given(asset, CLASS)) {
            return List.of(Finding.of(this, asset, CLASS, asset.name() + " has no class"));
        }
        return Classes.is(asset, AssetClass.OTHER)
                ? Answers.require(this, asset, ROLE, "is of class other and nobody says what it does")
                : List.of();
    }
}
