package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Root;
import org.asbuilt.importers.scl.SubstationReading;
import org.asbuilt.model.SourceType;

/**
 * Documents of IEC 61850-6 (SCD, ICD, CID, IID, SSD, SED): substations, devices, networks and the traffic between them. They are the
 * configuration that tools load into the devices, so they speak on the footing of one, whichever of the six they are.
 */
public final class SclSubstation implements Importer {
    private static final String NAMESPACE = "http://www.iec.ch/61850/2003/SCL";

    @Override
    public String name() {
        return "iec61850-scl";
    }

    @Override
    public String reads() {
        return "IEC 61850 substation descriptions (SCD, ICD, CID, IID, SSD, SED)";
    }

    @Override
    public String unit() {
        return "IEDs";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.CONFIG_FILE_RTU;
    }

    @Override
    public Certainty certainty(Head head) {
        return Root.of(head)
                .filter(root -> root.name().equals("SCL"))
                .map(root -> root.tag().contains(NAMESPACE)
                        ? Certainty.certain("its root element is SCL of IEC 61850-6")
                        : Certainty.likely("its root element is SCL, without the namespace of IEC 61850-6"))
                .orElse(Certainty.none());
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        SubstationReading.read(reading);
    }
}
