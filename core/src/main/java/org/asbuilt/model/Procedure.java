package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What makes an item of information a procedure that staff follow. Source: requirements P1.M-14; ISO/IEC 27001:2022 A.5.37.
 *
 * @param process which process it tells of
 * @param reviewDue when it is to be reviewed
 * @param audience who must know it
 */
@Of(value = Kind.INFORMATION_ITEM, group = FieldGroup.GOVERNANCE)
public record Procedure(
        Optional<RecordProcess> process,
        @Label("Review due") Optional<LocalDate> reviewDue,
        @Label("To be acknowledged by") SortedSet<RecordRole> audience)
        implements Facet {
    /** Copies the sets. */
    public Procedure {
        audience = SortedSets.copy(audience);
    }
}
