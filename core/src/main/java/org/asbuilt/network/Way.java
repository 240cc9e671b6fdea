package org.asbuilt.network;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Id;

/**
 * The way of one packet.
 *
 * @param packet the packet as it was sent
 * @param hops the devices that it passes, in order; of a packet that is refused the last refuses it
 * @param arrives whether it arrives
 * @param end where it arrives or why it does not, in words
 */
public record Way(Packet packet, List<Hop> hops, boolean arrives, String end) {
    /** Copies the list. */
    public Way {
        hops = List.copyOf(hops);
    }

    /**
     * A device on the way.
     *
     * @param device the device
     * @param name what people call it
     * @param in the interface that the packet comes in by; empty where it starts
     * @param out the interface that it goes out by; empty where it ends
     * @param decisions what the lists decide, in order
     * @param translations the translations that it meets, in words
     */
    public record Hop(
            Id device, String name, String in, String out, List<Decision> decisions, List<String> translations) {
        /** Copies the lists. */
        public Hop {
            decisions = List.copyOf(decisions);
            translations = List.copyOf(translations);
        }
    }

    /** Where at a device a list is asked. */
    public enum Where {
        /** At the interface by which packets come in. */
        INWARDS,
        /** Between the interfaces. */
        BETWEEN,
        /** At the interface by which packets go out. */
        OUTWARDS,
        /** For what is meant for the device, or comes from it. */
        ITSELF
    }

    /**
     * What a list decides.
     *
     * @param where where it is asked
     * @param list the list
     * @param permits whether it lets the packet pass; empty if that is not certain
     * @param rule the rule that decides; empty if none matches and the device does what it does with the rest
     */
    public record Decision(Where where, String list, Optional<Boolean> permits, Optional<RuleLine> rule) {}
}
