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
import org.asbuilt.importers.rockwell.L5kCopy;
import org.asbuilt.importers.rockwell.L5kText;
import org.asbuilt.model.SourceType;

/**
 * Projects of Logix controllers in text form: controller, modules, partners, and a digest of each block of logic.
 * Source: Rockwell 1756-RM084, Logix 5000 Controllers Import/Export.
 */
public final class RockwellL5k implements Importer {
    private static final Pattern VERSION = Pattern.compile("(?m)^IE_VER := \\d");
    private static final Pattern CONTROLLER = Pattern.compile("(?m)^CONTROLLER \\S");

    @Override
    public String name() {
        return "rockwell-l5k";
    }

    @Override
    public String reads() {
        return "Rockwell Logix projects as text (L5K)";
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
        String text = head.text();
        return VERSION.matcher(text).find() && CONTROLLER.matcher(text).find()
                ? Certainty.certain("it begins with the version of the format and a controller")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        L5kText.read(reading);
    }

    @Override
    public Optional<Receipt> copyWithoutLogic(Input input, Limits limits, OutputStream copy) {
        return Optional.of(LogicFreeCopy.lines(input, limits, copy, new L5kCopy()));
    }
}
