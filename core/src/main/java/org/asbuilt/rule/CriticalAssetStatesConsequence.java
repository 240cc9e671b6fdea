package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.ProcessSupport;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A critical asset states what follows from its failure. */
public record CriticalAssetStatesConsequence() implements Rule {
    private static final PartPath CONSEQUENCE = PartPath.of(ProcessSupport.class, "consequence");
    private static final Manual MANUAL = Manual.of(
            "An asset that is rated high or critical states what follows if it fails or is misused",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "A rating alone cannot be argued with. \"Chlorine dosing stops, tank lasts 4 hours\" tells operators and responders how long they have.",
            "The consequence stands in a study that is linked as a document; repeat it in one sentence.",
            "Write one sentence: what stops, who or what is harmed, after how long.",
            "Requirements G-07; IEC 62443-3-2:2020 ZCR 5.3");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return Gate.Known.CRITICAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (!around.isCritical(asset)) {
            return List.of();
        }
        return Answers.require(
                this, asset, CONSEQUENCE, "is rated high or critical and does not state what follows from its failure");
    }
}
