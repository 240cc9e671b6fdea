package org.asbuilt.zoning;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ZoneType;

/**
 * A zone that is proposed for some assets, with the reasons. Nothing of it holds until a person puts it forward as a change and another one
 * approves. Source: IEC 62443-3-2:2020 ZCR 3.1 to 3.6; issue 7.
 *
 * @param sort why it is proposed
 * @param assets the assets that would stand in the zone, by name
 * @param zone the zone of the record that is proposed; empty for a new one, or if nothing tells which
 * @param name what the zone is called
 * @param zoneType what a new zone would hold
 * @param reasons why, in sentences
 */
public record ZoneProposal(
        Sort sort,
        List<Subject> assets,
        Optional<Subject> zone,
        String name,
        Optional<ZoneType> zoneType,
        List<String> reasons) {
    /** Copies the lists. */
    public ZoneProposal {
        assets = List.copyOf(assets);
        reasons = List.copyOf(reasons);
    }

    /** Why a zone is proposed. */
    public enum Sort {
        /** The assets stand in no zone, and one of the record suits them. */
        WITHOUT_ZONE,
        /** The assets stand in no zone, and none of the record suits them. */
        NEW_ZONE,
        /** The assets stand in a zone that does not suit them. */
        DOES_NOT_FIT,
        /** Two zones suit equally well, or nothing is known: a question to a person. */
        UNCLEAR
    }
}
