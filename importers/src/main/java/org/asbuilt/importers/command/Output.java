package org.asbuilt.importers.command;

import org.asbuilt.importers.device.Statement;

/** Reads the output of one command line by line, takes what it understands, and tells the device. */
interface Output {

    /** The next line; it may be empty. */
    void line(Statement line);

    /** Whether a line that could be the first of an output of that kind is one of this output's own. */
    default boolean keeps(Class<? extends Output> other) {
        return other == getClass();
    }

    /** The output ends here. */
    default void end() {}
}
