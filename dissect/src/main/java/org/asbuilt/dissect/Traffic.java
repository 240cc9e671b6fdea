package org.asbuilt.dissect;

/**
 * An amount of traffic in one direction.
 *
 * @param packets number of packets
 * @param bytes number of bytes on the wire as the capture states them (a packet cut by the capture counts whole), with
 *     the link header, without frame check sequence unless the capture holds it
 */
public record Traffic(long packets, long bytes) {
    /** Nothing at all. */
    public static final Traffic NONE = new Traffic(0, 0);

    /** Both together. */
    public Traffic plus(Traffic other) {
        return new Traffic(packets + other.packets, bytes + other.bytes);
    }
}
