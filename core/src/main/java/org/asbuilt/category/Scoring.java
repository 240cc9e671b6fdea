package org.asbuilt.category;

import org.asbuilt.model.CommunicationsFlow;
import org.asbuilt.model.ConnectivityType;
import org.asbuilt.model.PhysicalAccess;
import org.asbuilt.model.Proximity;
import org.asbuilt.model.TimeOfExposure;

/**
 * The tables by which factors become levels, and the rule by which levels become an exposure: the only place where either is said.
 * docs/reference/exposure.md shows them, and a test holds the two together. Source: requirements P3-08; data dictionary 2.3.
 */
final class Scoring {
    /** From here on what makes a subject easier to attack counts: somebody elsewhere can get at it. */
    static final int IN_REACH = 2;
    /** The exposure of what was found from outside, at least. */
    static final int DISCOVERED = 3;

    private Scoring() {}

    static int level(TimeOfExposure time) {
        return switch (time) {
            case NEVER -> 0;
            case BREAK_GLASS_ONLY -> 1;
            case ON_DEMAND_APPROVED, SCHEDULED_WINDOW -> 2;
            case BUSINESS_HOURS -> 3;
            case PERMANENT -> 4;
        };
    }

    static int level(ConnectivityType type) {
        return switch (type) {
            case NONE -> 0;
            case LOCAL_SERIAL_OR_FIELDBUS, LOCAL_WIRED_IP -> 1;
            case LOCAL_WIRELESS, ROUTED_INTERNAL -> 2;
            case EXTERNAL_PRIVATE_NETWORK -> 3;
            case EXTERNAL_INTERNET -> 4;
        };
    }

    static int level(CommunicationsFlow flow) {
        return switch (flow) {
            case NONE -> 0;
            case OUTBOUND_ONLY_HARDWARE_ENFORCED -> 1;
            case OUTBOUND_ONLY_LOGICAL -> 2;
            case BIDIRECTIONAL_OT_INITIATED -> 3;
            case BIDIRECTIONAL_EXTERNALLY_INITIATED -> 4;
        };
    }

    static int level(Proximity proximity) {
        return switch (proximity) {
            case ISOLATED_VERIFIED -> 0;
            case INTERIOR -> 1;
            case ADJACENT_TO_BOUNDARY -> 2;
            case BOUNDARY_OR_DMZ -> 3;
            case INTERNET_FACING -> 4;
        };
    }

    static int level(PhysicalAccess access) {
        return switch (access) {
            case LOCKED_CABINET -> 0;
            case CONTROLLED_ROOM -> 1;
            case CONTROLLED_SITE -> 2;
            case FENCED_UNSTAFFED -> 3;
            case PUBLIC_ACCESSIBLE -> 4;
        };
    }

    /**
     * From elsewhere: the mean of connectivity, flow and proximity, half up; at least one if it is joined to anything, and no more than the
     * time allows.
     */
    static int remote(int time, int connectivity, int flow, int proximity) {
        int mean = (2 * (connectivity + flow + proximity) + 3) / 6;
        return Math.min(time, Math.max(mean, connectivity > 0 ? 1 : 0));
    }

    /** The higher of the two ways: from elsewhere, and by hand, which counts one less, for somebody has to be there. */
    static int accessible(int remote, int physical) {
        return Math.max(remote, Math.max(0, physical - 1));
    }

    /** What makes it easier to attack raises what is in reach by one. */
    static int inherent(int accessible, boolean susceptible) {
        return susceptible && accessible >= IN_REACH ? Math.min(Ratings.HIGHEST, accessible + 1) : accessible;
    }

    /** Controls lower it, but never to nothing: controls fail. */
    static int residual(int inherent, int lowered) {
        return inherent == 0 ? 0 : Math.max(1, inherent - lowered);
    }

    /** The rule by which an exposure is called small, controlled or open. */
    static SystemExposure system(int residual, boolean internetFacing) {
        if (residual <= 1) {
            return SystemExposure.SMALL;
        }
        return residual == Ratings.HIGHEST || (residual == DISCOVERED && internetFacing)
                ? SystemExposure.OPEN
                : SystemExposure.CONTROLLED;
    }
}
