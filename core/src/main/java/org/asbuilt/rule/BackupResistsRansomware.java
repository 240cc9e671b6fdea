package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.information.Resistance;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.BackupSet;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/** A backup set is offline or immutable. */
public record BackupResistsRansomware() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A backup set is offline or immutable, so that ransomware does not reach it",
            Kind.INFORMATION_ITEM,
            Severity.WARNING,
            "Who encrypts the servers looks for the backups first. What is online and can be altered is encrypted too.",
            "A second set holds the same and is offline; then this one serves for convenience only, and the finding may be waived.",
            "Keep a copy on media that are taken off, or in a store that lets nobody delete for a time.",
            "Requirements P2.C-06; ISO/IEC 27001:2022 A.8.13");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        return item.facet(BackupSet.class)
                .map(Resistance::of)
                .filter(found -> found != Resistance.RESISTANT)
                .map(found -> List.of(Finding.of(this, item, item.name() + " is " + found.text())))
                .orElse(List.of());
    }
}
