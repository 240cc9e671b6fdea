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
import org.asbuilt.importers.schneider.XefDocument;
import org.asbuilt.model.SourceType;

/**
 * Projects of Control Expert and Unity Pro as XML, whole (XEF, ZEF) or in part: controller, racks, modules, Ethernet, and a digest
 * of each section and type. Source: exports of Control Expert 14 and 15; the DTD is not public.
 */
public final class SchneiderXef implements Importer {
    private static final Pattern ROOT = Pattern.compile("<(FEF|ZEF|[A-Z]\\w{1,30})ExchangeFile[\\s>]");

    @Override
    public String name() {
        return "schneider-xef";
    }

    @Override
    public String reads() {
        return "Schneider Control Expert and Unity Pro projects and parts of them (XEF, ZEF)";
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
        if (head.startsWith('P', 'K', 3, 4)) {
            return head.contains(".xef") ? Certainty.certain("the archive holds an .xef export") : Certainty.none();
        }
        return ROOT.matcher(head.text()).find()
                ? Certainty.certain("its root element is an ExchangeFile of Schneider")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        XefDocument.read(reading);
    }

    @Override
    public Optional<Receipt> copyWithoutLogic(Input input, Limits limits, OutputStream copy) {
        return Optional.of(LogicFreeCopy.document(input, limits, copy));
    }
}
