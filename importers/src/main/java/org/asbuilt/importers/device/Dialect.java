package org.asbuilt.importers.device;

/**
 * Knows what the statements of one vendor mean. A configuration is read twice with a fresh dialect each time: at first the device
 * gathers who it is and what its objects hold, then everything is claimed. A dialect need not care which time it is.
 */
@FunctionalInterface
public interface Dialect {

    /** Tells the device what a statement and those under it mean, and takes those that it understands. */
    void read(Statement statement, Device device);

    /** Is told that no more statements come. */
    default void end(Device device) {}
}
