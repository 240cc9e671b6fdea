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
import org.asbuilt.importers.plcopen.CodesysDocument;
import org.asbuilt.model.SourceType;

/**
 * Exports in the form of CODESYS: the tree of devices, and blocks as digests. Source: exports of CODESYS 3.5; there is no public
 * description.
 */
public final class CodesysExport implements Importer {
    private static final Pattern ROOT = Pattern.compile("<ExportFile>\\s{0,100}<StructuredView[\\s>]");

    @Override
    public String name() {
        return "codesys-export";
    }

    @Override
    public String reads() {
        return "exports of CODESYS (.export): devices and program blocks";
    }

    @Override
    public String unit() {
        return "devices and blocks";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.CONFIG_FILE_PLC;
    }

    @Override
    public Certainty certainty(Head head) {
        return ROOT.matcher(head.text()).find()
                ? Certainty.certain("its root element is an ExportFile with a StructuredView")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        CodesysDocument.read(reading);
    }

    @Override
    public Optional<Receipt> copyWithoutLogic(Input input, Limits limits, OutputStream copy) {
        return Optional.of(LogicFreeCopy.document(input, limits, copy));
    }
}
