package org.asbuilt.importers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.iec61131.ProgramCopy;
import org.asbuilt.importers.iec61131.ProgramReading;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.logic.LogicFreeCopy;
import org.asbuilt.model.SourceType;

/**
 * Program text of IEC 61131-3, as OpenPLC and others take it, and SCL sources: a digest of each program, function block, function and
 * type. Source: IEC 61131-3:2013.
 */
public final class Iec61131Text implements Importer {
    private static final Pattern UNIT =
            Pattern.compile("(?im)^\\s{0,8}(PROGRAM|FUNCTION_BLOCK|FUNCTION|ORGANIZATION_BLOCK) +[\"\\p{L}_]");

    @Override
    public String name() {
        return "iec-61131-text";
    }

    @Override
    public String reads() {
        return "program text of IEC 61131-3 (.st, .scl)";
    }

    @Override
    public String unit() {
        return "units of program";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.CONFIG_FILE_PLC;
    }

    @Override
    public Certainty certainty(Head head) {
        String text = head.text();
        return ProgramReading.begins(text)
                ? Certainty.certain("its first words begin a unit of program")
                : UNIT.matcher(text).find() && text.contains("END_VAR")
                        ? Certainty.likely("there is a unit of program with variables in it")
                        : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        ProgramReading.read(reading);
    }

    @Override
    public Optional<Receipt> copyWithoutLogic(Input input, Limits limits, OutputStream copy) {
        return Optional.of(LogicFreeCopy.lines(input, limits, copy, new ProgramCopy()));
    }
}
