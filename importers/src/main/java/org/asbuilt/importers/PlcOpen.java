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
import org.asbuilt.importers.plcopen.PlcOpenDocument;
import org.asbuilt.model.SourceType;

/**
 * Projects of IEC 61131-3 in PLCopen's XML, as CODESYS, Beremiz, OpenPLC and TwinCAT export them: blocks as digests, tasks, and the
 * tree of devices where it is there. Source: PLCopen Technical Committee 6, XML formats for IEC 61131-3, version 2.01.
 */
public final class PlcOpen implements Importer {
    private static final Pattern ROOT = Pattern.compile("<(\\w{1,20}:)?(project|pou)[\\s>]");

    @Override
    public String name() {
        return "plcopen";
    }

    @Override
    public String reads() {
        return "PLCopen XML projects (IEC 61131-3) of CODESYS, Beremiz, OpenPLC and others";
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
        String text = head.text();
        return text.contains("http://www.plcopen.org/xml/tc6")
                        && ROOT.matcher(text).find()
                ? Certainty.certain("its elements are of PLCopen's namespace")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        PlcOpenDocument.read(reading);
    }

    @Override
    public Optional<Receipt> copyWithoutLogic(Input input, Limits limits, OutputStream copy) {
        return Optional.of(LogicFreeCopy.document(input, limits, copy));
    }
}
