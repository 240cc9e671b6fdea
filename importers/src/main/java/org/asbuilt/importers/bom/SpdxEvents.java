package org.asbuilt.importers.bom;

import org.asbuilt.evidence.Locus;
import tools.jackson.databind.JsonNode;

/** Is told what stands in an SPDX 2 document, with the names of its JSON, whichever way it is written. */
interface SpdxEvents {

    /** The place of a field of an element. */
    @FunctionalInterface
    interface Place {
        /** The place; of the element itself for an empty name. */
        Locus at(String field);
    }

    /** A field of the document itself. */
    void document(String field, JsonNode value, Locus at);

    /** An element of a list: {@code packages}, {@code relationships} and so on. */
    void element(String list, JsonNode element, Place place);
}
