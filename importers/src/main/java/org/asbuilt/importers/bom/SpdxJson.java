package org.asbuilt.importers.bom;

import java.io.IOException;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Json;
import org.asbuilt.importers.intake.Reading;
import tools.jackson.databind.JsonNode;

/** Walks through an SPDX document in JSON. Source: SPDX 2.2 (ISO/IEC 5962:2021) and 2.3. */
final class SpdxJson implements Json.Visitor {
    static final Set<String> LISTS = Set.of(
            "packages", "files", "snippets", "relationships", "annotations", "hasExtractedLicensingInfos", "revieweds");

    private final SpdxEvents events;

    private SpdxJson(SpdxEvents events) {
        this.events = events;
    }

    static void walk(Reading reading, SpdxEvents events) throws IOException {
        Json.walk(reading, new SpdxJson(events));
    }

    @Override
    public Json.Take at(Json.Path path) {
        if (path.steps().isEmpty()) {
            return Json.Take.ENTER;
        }
        boolean list = LISTS.contains(path.steps().getFirst());
        return list && path.steps().size() == 1 ? Json.Take.ENTER : Json.Take.COLLECT;
    }

    @Override
    public void collected(Json.Path path, JsonNode value) {
        String first = path.steps().getFirst();
        if (path.steps().size() == 1) {
            events.document(first, value, path.locus());
        } else {
            String pointer = path.pointer();
            events.element(first, value, field -> new Locus.Pointer(field.isEmpty() ? pointer : pointer + "/" + field));
        }
    }
}
