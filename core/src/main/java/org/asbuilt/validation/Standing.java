package org.asbuilt.validation;

import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.PurdueLevel;
import org.asbuilt.model.ZoneType;

/**
 * Where an end of a connection stands, as rules about connections need to know it.
 *
 * @param asset the asset; or the network or third party that a connection ends at
 * @param zone its zone; none for a third party
 * @param zoneType what that zone holds, or the nearest zone around it of which that is known; of a third party that it is one
 * @param level its level, or that of the nearest zone around it of which that is known
 * @param state where it is in its life
 */
public record Standing(
        Subject asset,
        Optional<Id> zone,
        Optional<ZoneType> zoneType,
        Optional<PurdueLevel> level,
        Optional<LifecycleState> state) {

    /** Whether it is known to be out of service for good. */
    public boolean retired() {
        return state.filter(now -> now == LifecycleState.DECOMMISSIONED || now == LifecycleState.DISPOSED)
                .isPresent();
    }

    /** Whether it is known to stand in a zone of that type. */
    public boolean in(ZoneType type) {
        return zoneType.filter(type::equals).isPresent();
    }

    /** Whether it is known to be outside the organisation. */
    public boolean beyond() {
        return zoneType.filter(Zoning::isOutside).isPresent();
    }

    /** Whether it is known to stand with the business or with somebody else: where the plant's operators decide nothing. */
    public boolean outside() {
        return beyond() || in(ZoneType.ENTERPRISE);
    }
}
