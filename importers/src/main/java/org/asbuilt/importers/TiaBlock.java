package org.asbuilt.importers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.logic.LogicFreeCopy;
import org.asbuilt.importers.simatic.TiaDocument;
import org.asbuilt.model.SourceType;

/**
 * Blocks and data types of a SIMATIC controller as TIA Portal Openness exports them (SimaticML): a digest of each. Source: Siemens,
 * TIA Portal Openness, export and import of blocks.
 */
public final class TiaBlock implements Importer {
    private static final Pattern ROOT = Pattern.compile("<SW\\.(Blocks|Types)\\.\\w");

    @Override
    public String name() {
        return "tia-block";
    }

    @Override
    public String reads() {
        return "blocks of SIMATIC controllers as XML (TIA Portal Openness)";
    }

    @Override
    public String unit() {
        return "blocks";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.CONFIG_FILE_PLC;
    }

    @Override
    public Certainty certainty(Head head) {
        String text = head.text();
        return text.contains("<Document") && ROOT.matcher(text).find()
                ? Certainty.certain("it holds blocks or types of TIA Portal")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        TiaDocument.read(reading);
    }

    @Override
    public Optional<Receipt> copyWithoutLogic(Input input, Limits limits, OutputStream copy) {
        return Optional.of(LogicFreeCopy.document(input, limits, copy));
    }
}
