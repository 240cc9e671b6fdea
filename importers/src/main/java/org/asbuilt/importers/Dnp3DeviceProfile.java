package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Root;
import org.asbuilt.importers.product.Dnp3Profile;
import org.asbuilt.model.SourceType;

/** Device profiles of DNP3 (IEEE 1815) in XML: what a product can do and how a device is set up. */
public final class Dnp3DeviceProfile implements Importer {
    @Override
    public String name() {
        return "dnp3-device-profile";
    }

    @Override
    public String reads() {
        return "device profiles of DNP3 (IEEE 1815 XML)";
    }

    @Override
    public String unit() {
        return "products and devices";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.CONFIG_FILE_RTU;
    }

    @Override
    public Certainty certainty(Head head) {
        return Root.of(head)
                .filter(root -> root.name().equals("DNP3DeviceProfileDocument"))
                .map(root -> Certainty.certain("its root element is DNP3DeviceProfileDocument"))
                .orElse(Certainty.none());
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        Dnp3Profile.read(reading);
    }
}
