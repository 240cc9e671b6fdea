package org.asbuilt.fleet.topics;

import java.io.IOException;
import java.util.OptionalLong;

/** Where files are written. They appear there whole; what is there already is never altered. */
interface Outlet {
    /** How many octets the whole file of that name has; empty if there is none. */
    OptionalLong whole(String file) throws IOException;

    /** Adds octets to the part of a file that is being written. */
    void append(String file, byte[] octets) throws IOException;

    /**
     * Makes the part of a file a whole file, on disk when it returns. If the file is there with the same octets, the part is let go.
     *
     * @throws SpoolFailure if the file is there with other octets
     */
    void finish(String file) throws IOException;

    /** Lets the part of a file go. */
    void abandon(String file) throws IOException;
}
