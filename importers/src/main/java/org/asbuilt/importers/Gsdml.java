package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Root;
import org.asbuilt.importers.product.GsdmlReading;
import org.asbuilt.model.SourceType;

/** Descriptions of PROFINET devices by their makers (GSDML): products, their order numbers, versions and abilities. */
public final class Gsdml implements Importer {
    @Override
    public String name() {
        return "profinet-gsdml";
    }

    @Override
    public String reads() {
        return "descriptions of PROFINET devices (GSDML)";
    }

    @Override
    public String unit() {
        return "products";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.VENDOR_MANUAL;
    }

    @Override
    public Certainty certainty(Head head) {
        boolean profile = Root.of(head)
                .filter(root -> root.name().equals("ISO15745Profile"))
                .isPresent();
        if (!profile) {
            return Certainty.none();
        }
        String text = head.text();
        return text.contains("PROFINET Device Profile") || text.contains("/GSDML/")
                ? Certainty.certain("it is a device profile of PROFINET")
                : Certainty.possible("its root element is ISO15745Profile");
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        GsdmlReading.read(reading);
    }
}
