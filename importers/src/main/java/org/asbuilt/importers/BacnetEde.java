package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.bacnet.ObjectList;
import org.asbuilt.importers.bacnet.Sheet;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/** Lists of BACnet objects for the exchange of engineering data (EDE, CSV): devices and how much they hold. */
public final class BacnetEde implements Importer {
    @Override
    public String name() {
        return "bacnet-ede";
    }

    @Override
    public String reads() {
        return "BACnet engineering data exchange lists (EDE CSV)";
    }

    @Override
    public String unit() {
        return "objects";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.DESIGN_DOCUMENT;
    }

    @Override
    public Certainty certainty(Head head) {
        return Sheet.of(head.text())
                .map(sheet -> Certainty.certain("it begins like " + sheet.words()))
                .orElse(Certainty.none());
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        ObjectList.read(reading);
    }
}
