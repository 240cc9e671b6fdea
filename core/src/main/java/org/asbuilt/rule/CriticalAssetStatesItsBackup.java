package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Upkeep;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A critical programmable asset says how it is backed up. */
public record CriticalAssetStatesItsBackup() implements Rule {
    private static final PartPath BACKUP = PartPath.of(Upkeep.class, "backup");
    private static final Manual MANUAL = Manual.of(
            "A programmable asset that is rated high or critical says how it is backed up",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "After a failure or an attack the program has to come from somewhere. The last engineer's laptop is not a backup.",
            "A device that is replaced by one that loads its settings by itself; say so.",
            "Enter how often and what is backed up and where it lies; the proof is a restored copy on a spare.",
            "Requirements P3-22; asset inventory guidance (August 2025) appendix A, attribute 15; IEC 62443-3-3:2013 SR 7.3; NERC CIP-009-6 R1; ISO/IEC 27001:2022 A.8.13");

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
        return around.isCritical(asset) && around.isAtWork(asset) && Classes.isProgrammable(asset)
                ? Answers.require(this, asset, BACKUP, "is rated high or critical and does not say how it is backed up")
                : List.of();
    }
}
