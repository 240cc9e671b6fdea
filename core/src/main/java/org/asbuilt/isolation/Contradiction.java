package org.asbuilt.isolation;

import org.asbuilt.model.Id;

/**
 * Something in the record that speaks against the claim that part of the plant is isolated. Source: requirements P4-07.
 *
 * @param sort what sort of way in it is
 * @param evidence the subject that says so
 * @param beyond whether it leads, or may lead, outside of the organisation
 */
public record Contradiction(Sort sort, Id evidence, boolean beyond) implements Comparable<Contradiction> {

    /** What sort of way in. */
    public enum Sort {
        /** A connection to something elsewhere. */
        CONNECTION,
        /** A way by which a third party comes in. */
        ACCESS_PATH,
        /** A way past the recorded boundary: modem, mobile network, satellite, or what is recorded as out of band. */
        OUT_OF_BAND,
        /** A network outside in which an asset has an address. */
        NETWORK_OUTSIDE,
        /** Something not known that may lead outside. */
        MAY_LEAD_OUTSIDE,
        /** A device that comes and goes. */
        TRANSIENT_DEVICE,
        /** Removable media that carry data in or out. */
        REMOVABLE_MEDIA,
        /** Radio: a device, a network or a connection by it. */
        WIRELESS
    }

    @Override
    public int compareTo(Contradiction other) {
        int bySort = sort.compareTo(other.sort);
        return bySort != 0 ? bySort : evidence.compareTo(other.evidence);
    }
}
