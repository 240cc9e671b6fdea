package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Root;
import org.asbuilt.importers.product.IoddReading;
import org.asbuilt.model.SourceType;

/** Descriptions of IO-Link devices by their makers (IODD), as XML or in their zip archive. */
public final class Iodd implements Importer {
    @Override
    public String name() {
        return "io-link-iodd";
    }

    @Override
    public String reads() {
        return "descriptions of IO-Link devices (IODD, also zipped)";
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
        if (head.startsWith('P', 'K', 3, 4)) {
            return head.contains("-IODD1.") ? Certainty.certain("a part of the archive is an IODD") : Certainty.none();
        }
        return Root.of(head)
                .filter(root -> root.name().equals("IODevice"))
                .map(root -> Certainty.certain("its root element is IODevice"))
                .orElse(Certainty.none());
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        IoddReading.read(reading);
    }
}
