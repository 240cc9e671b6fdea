package org.asbuilt.importers.device;

import java.io.IOException;
import java.util.function.Consumer;
import org.asbuilt.importers.intake.Reading;

/** Cuts a configuration into its statements and hands over each that stands at the top, with all that is under it. */
@FunctionalInterface
public interface Splitter {

    /**
     * Cuts the content from its beginning.
     *
     * @throws IOException if the disk fails
     */
    void split(Reading reading, Consumer<Statement> top) throws IOException;
}
