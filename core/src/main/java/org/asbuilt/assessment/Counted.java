package org.asbuilt.assessment;

import java.util.Optional;
import org.asbuilt.logbook.Entry;
import org.asbuilt.rule.Finding;

/**
 * A finding, and whether somebody bears it for a time: then it is shown and does not count.
 *
 * @param finding what a rule found
 * @param waiver the waiver that is in force
 */
public record Counted(Finding finding, Optional<Entry.Waived> waiver) {
    /** Whether it lowers scores. */
    public boolean counts() {
        return waiver.isEmpty();
    }
}
