package org.asbuilt.importers.cisco;

import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;

/** A part of the language of configurations: the statements that belong to one matter. */
interface Chapter {

    /**
     * Tells the device what a statement means, and takes what is understood of it.
     *
     * @return whether the statement belongs to this matter
     */
    boolean read(Statement statement, Device device);

    /** Is told that no more statements come. */
    default void end(Device device) {}
}
