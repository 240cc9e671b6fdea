package org.asbuilt.importers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.logic.LogicFreeCopy;
import org.asbuilt.importers.rockwell.L5xDocument;
import org.asbuilt.model.SourceType;

/**
 * Projects of Logix controllers as XML, whole or in part: controller, modules, partners, and a digest of each block of logic.
 * Source: Rockwell 1756-RM084, Logix 5000 Controllers Import/Export.
 */
public final class RockwellL5x implements Importer {
    @Override
    public String name() {
        return "rockwell-l5x";
    }

    @Override
    public String reads() {
        return "Rockwell Logix projects and parts of them as XML (L5X)";
    }

    @Override
    public String unit() {
        return "modules and blocks";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.CONFIG_FILE_PLC;
    }

    @Override
    public Certainty certainty(Head head) {
        return head.text().contains("<RSLogix5000Content")
                ? Certainty.certain("its root element is RSLogix5000Content")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        L5xDocument.read(reading);
    }

    @Override
    public Optional<Receipt> copyWithoutLogic(Input input, Limits limits, OutputStream copy) {
        return Optional.of(LogicFreeCopy.document(input, limits, copy));
    }
}
