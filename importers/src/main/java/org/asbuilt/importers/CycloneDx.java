package org.asbuilt.importers;

import java.io.IOException;
import java.util.regex.Pattern;
import org.asbuilt.importers.bom.CycloneReading;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/** Bills of materials and statements on vulnerabilities by CycloneDX 1.0 to 1.7 (ECMA-424), as JSON and XML. */
public final class CycloneDx implements Importer {
    private static final Pattern FORMAT = Pattern.compile("\"bomFormat\"\\s{0,20}:\\s{0,20}\"CycloneDX\"");

    @Override
    public String name() {
        return "cyclonedx";
    }

    @Override
    public String reads() {
        return "CycloneDX bills of materials and VEX as JSON or XML";
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
        if (FORMAT.matcher(head.text()).find()) {
            return Certainty.certain("it says that its format is CycloneDX");
        }
        if (CycloneReading.isMarkup(head)) {
            return Certainty.certain("its elements are of CycloneDX");
        }
        if (CycloneReading.isPacked(head)) {
            return Certainty.certain("it begins as CycloneDX in protocol buffers does");
        }
        return head.text().contains("\"http://cyclonedx.org/schema/bom-")
                ? Certainty.certain("its schema is of CycloneDX")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        CycloneReading.read(reading);
    }
}
