package org.asbuilt.path;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Id;

/**
 * What stands between the two ends of a step, as recorded.
 *
 * @param controls what controls it
 * @param unguarded whether it leads from one zone into another and no conduit is recorded that joins the two
 */
public record Boundary(List<Control> controls, boolean unguarded) {
    /** Copies the list. */
    public Boundary {
        controls = List.copyOf(controls);
    }

    /** What sort of control. */
    public enum Sort {
        /** A conduit that joins the two zones. */
        CONDUIT,
        /** A device that enforces a conduit. */
        ENFORCING_DEVICE,
        /** A firewall. */
        FIREWALL,
        /** A one-way link of hardware. */
        DATA_DIODE,
        /** A host for brokered sessions. */
        JUMP_HOST,
        /** A virtual private network. */
        VPN,
        /** A broker in the demilitarised zone. */
        DMZ_BROKER,
        /** A proxy or another break of the protocol. */
        PROXY,
        /** Control of who may be attached. */
        NETWORK_ACCESS_CONTROL,
        /** A sensor that looks for attacks. */
        INTRUSION_SENSOR,
        /** Inspection of the application protocol. */
        DEEP_PACKET_INSPECTION,
        /** A list of what may pass. */
        ALLOW_LIST,
        /** A second factor is asked for. */
        SECOND_FACTOR,
        /** It is switched off until it is needed. */
        OFF_UNTIL_NEEDED,
        /** It is recorded who can cut it and how. */
        CAN_BE_CUT
    }

    /**
     * A control.
     *
     * @param sort what sort
     * @param subject the conduit, device or access path that it is recorded of
     * @param name what it is called or what is recorded of it
     */
    public record Control(Sort sort, Optional<Id> subject, String name) {}
}
