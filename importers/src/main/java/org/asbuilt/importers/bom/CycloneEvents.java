package org.asbuilt.importers.bom;

import tools.jackson.databind.JsonNode;

/** Is told what stands in a CycloneDX document, whichever way it is written. */
interface CycloneEvents {

    /** A component, service or the subject, after all that stands in it. */
    void item(Item item);

    /**
     * Something else.
     *
     * @param section where it belongs: {@code serialNumber}, {@code metadata.timestamp}, {@code dependencies} ...
     * @param pointer its place
     */
    void entry(String section, JsonNode value, String pointer);

    /** A section that was passed over. */
    void passed(String section, String pointer);
}
