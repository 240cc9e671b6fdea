package org.asbuilt.assessment;

import java.util.Optional;
import org.asbuilt.logbook.Entry;
import org.asbuilt.rule.Finding;
import org.asbuilt.validation.Circumstances;

/**
 * A finding, and whether somebody bears it for a time: then it is shown and does not count.
 *
 * @param finding what a rule found
 * @param waiver the waiver that is in force
 */
public record Counted(Finding finding, Optional<Entry.Waived> waiver) {
    /** As somebody bears it at that moment, or not. */
    static Counted of(Finding finding, Circumstances around) {
        Optional<Entry.Waived> waiver = around.logged()
                .waiver(finding.key())
                .filter(waived -> waived.until().isAfter(around.now()));
        return new Counted(finding, waiver);
    }

    /** Whether it lowers scores. */
    public boolean counts() {
        return waiver.isEmpty();
    }
}
