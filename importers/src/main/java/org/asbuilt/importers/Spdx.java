package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.bom.SpdxReading;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/** Bills of materials by SPDX 2.2 and 2.3 as JSON, YAML, RDF/XML or tags and values, and by SPDX 3.0 as JSON-LD. */
public final class Spdx implements Importer {
    @Override
    public String name() {
        return "spdx";
    }

    @Override
    public String reads() {
        return "SPDX bills of materials as JSON, YAML, RDF/XML, tag-value or JSON-LD";
    }

    @Override
    public String unit() {
        return "entries";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.SBOM;
    }

    @Override
    public Certainty certainty(Head head) {
        return SpdxReading.form(head).isPresent()
                ? Certainty.certain("it says that it is an SPDX document")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        SpdxReading.read(reading);
    }
}
