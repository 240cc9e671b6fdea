package org.asbuilt.isolation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.model.Id;
import org.asbuilt.path.Reach;

/**
 * A connection, access path or network that leads into part of the plant.
 *
 * @param carrier which
 * @param sort what it is
 * @param outer its end outside of that part; empty if that is not recorded
 * @param inner its ends within it
 * @param conduits the conduits that it goes through
 * @param beyond whether its outer end is outside of the organisation, or may be
 * @param outOfBand whether it comes in past the recorded boundary
 * @param hopsFromOutside by how many steps its outer end is reached from outside the organisation; 0 if it is outside, empty if it is not
 *     reached as far as is recorded
 * @param inward what it allows somebody at its outer end
 * @param refused whether it is recorded as not permitted and was not seen
 * @param required whether the design requires it, if that is recorded
 * @param contract the contract that mandates it, if one does; its name if that is recorded
 */
public record Crossing(
        Id carrier,
        Sort sort,
        Optional<Id> outer,
        List<Id> inner,
        List<Id> conduits,
        boolean beyond,
        boolean outOfBand,
        OptionalInt hopsFromOutside,
        Reach inward,
        boolean refused,
        Optional<Boolean> required,
        Optional<String> contract) {
    /** Copies the lists. */
    public Crossing {
        inner = List.copyOf(inner);
        conduits = List.copyOf(conduits);
    }

    /** What leads into part of the plant. */
    public enum Sort {
        /** A connection. */
        CONNECTION,
        /** A connection of which the other end is not recorded. */
        OPEN_END,
        /** A way by which a third party comes in. */
        ACCESS_PATH,
        /** A network outside in which an asset of that part has an address. */
        NETWORK_OUTSIDE,
        /** Something that is not known and may lead outside. */
        MAY_LEAD_OUTSIDE
    }
}
