package org.asbuilt.information.value;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.model.AttackAim;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationUse;

/**
 * That information would help in a scenario. Source: requirements P2.A-02.
 *
 * @param scenario the scenario
 * @param aim what the attacker wants in it
 * @param severity how severe it is
 * @param part what helps: an item, or every item of a sort
 * @param uses how it helps; empty if nobody says
 * @param note what exactly helps; may be empty
 */
public record Help(
        Id scenario,
        Optional<AttackAim> aim,
        Severity severity,
        Part part,
        SortedSet<InformationUse> uses,
        Optional<String> note) {
    /** Copies the set. */
    public Help {
        uses = Collections.unmodifiableSortedSet(new TreeSet<>(uses));
    }
}
