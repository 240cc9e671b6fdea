package org.asbuilt.path;

import org.asbuilt.model.Id;

/**
 * Where somebody from outside the organisation comes in.
 *
 * @param id the third party, access path, network, asset or known unknown
 * @param reason why it counts as outside
 */
public record Entry(Id id, Reason reason) {

    /** Why something counts as outside. */
    public enum Reason {
        /** A third party that has an access path. */
        THIRD_PARTY,
        /** An access path of which it is not recorded whose it is. */
        ACCESS_PATH_OF_NOBODY_KNOWN,
        /** A network that is external, the internet or a third party's. */
        NETWORK_OUTSIDE,
        /** An asset in a zone that is external or a third party's. */
        ZONE_OUTSIDE,
        /** A service in somebody else's cloud. */
        CLOUD_SERVICE,
        /** An asset that is marked as reachable from the internet. */
        INTERNET_EXPOSED,
        /** An asset that was assessed as joined to the internet, where not only the plant begins. */
        INTERNET_ASSESSED,
        /** Something that is not known and may lead outside. */
        MAY_LEAD_OUTSIDE
    }
}
