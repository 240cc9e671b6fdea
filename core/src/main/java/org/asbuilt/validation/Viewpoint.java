package org.asbuilt.validation;

import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.model.SourceType;

/** From which side the plant is seen. Source: requirements G-02. */
public enum Viewpoint {
    /** As it ought to be: design, process and safety documents, what makers and contracts say. */
    AS_DESIGNED,
    /** As people found or keep it: inventories, walkdowns, statements, attestations. */
    AS_BUILT,
    /** As it was seen on the wire. */
    AS_OBSERVED,
    /** As devices were told to work, and what they log of it. */
    AS_OPERATED;

    /** From which side a kind of source sees the plant. */
    public static Viewpoint of(SourceType type) {
        return switch (type) {
            case DESIGN_DOCUMENT,
                    PROCESS_DOCUMENT,
                    SAFETY_DOCUMENT,
                    SBOM,
                    HBOM,
                    VENDOR_MANUAL,
                    CONTRACT,
                    RISK_ASSESSMENT,
                    OTHER -> AS_DESIGNED;
            case ASSET_INVENTORY, STAFF_KNOWLEDGE, PHYSICAL_WALKDOWN -> AS_BUILT;
            case PASSIVE_MONITORING, ACTIVE_SCAN -> AS_OBSERVED;
            case CONFIG_FILE_PLC, CONFIG_FILE_RTU, CONFIG_FILE_NETWORK_DEVICE, LOG_DATA -> AS_OPERATED;
        };
    }

    /** From which side a claim sees the plant. */
    public static Viewpoint of(RecordedClaim claim) {
        return of(claim.source().type());
    }
}
