package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Kind;
import org.asbuilt.model.LogicBlock;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** What controls or holds a safety function is marked as related to safety. */
public record SafetyControllerIsSafetyRelated() implements Rule {
    private static final PartPath SAFETY_RELATED = PartPath.of(AssetRole.class, "safetyRelated");
    private static final Manual MANUAL = Manual.of(
            "A safety controller, and a controller with a safety program, is marked as related to safety",
            Kind.ASSET,
            Severity.ERROR,
            Criterion.CONSISTENCY,
            "The mark brings the safety engineer into every change of it. Without the mark its program can be changed with one signature.",
            "A controller of that make that is used for ordinary control only; choose the class that it is used as.",
            "Mark it as safety-related, or correct the class; take the safety program out if it is a remnant.",
            "Requirements P3-06 and P1.M-02; IEC 62443-3-2:2020 ZCR 3.3; MITRE ATT&CK for ICS A0010");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (around.isSafetyRelated(asset)) {
            return List.of();
        }
        boolean controller = Classes.is(asset, AssetClass.SAFETY_CONTROLLER);
        boolean program = !controller
                && asset.facets(LogicBlock.class).values().stream()
                        .anyMatch(block -> block.safetyRelated().orElse(false));
        if (!controller && !program) {
            return List.of();
        }
        String sentence = asset.name() + (controller ? " is a safety controller" : " holds a safety program")
                + " and is not marked as related to safety";
        return List.of(Finding.of(this, asset, SAFETY_RELATED, sentence));
    }
}
