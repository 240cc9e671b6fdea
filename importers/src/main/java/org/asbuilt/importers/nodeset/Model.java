package org.asbuilt.importers.nodeset;

import java.util.List;
import org.asbuilt.evidence.Locus;

/**
 * A model that a document holds.
 *
 * @param uri its namespace
 * @param version its version; empty if not given
 * @param published when it was published, as it is written
 * @param requires the models that it is built on, with their versions
 * @param at its place
 */
record Model(String uri, String version, String published, List<String> requires, Locus at) {
    /** Copies the list. */
    Model {
        requires = List.copyOf(requires);
    }
}
