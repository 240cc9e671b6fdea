package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.statement.WalkdownTable;
import org.asbuilt.model.SourceType;

/**
 * A check sheet that was taken through the plant and filled in. Source: requirements P1.C-15.
 */
public final class WalkdownSheet implements Importer {
    @Override
    public String name() {
        return "walkdown-sheet";
    }

    @Override
    public String reads() {
        return "check sheets of walkdowns that came back filled in";
    }

    @Override
    public String unit() {
        return "rows";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.PHYSICAL_WALKDOWN;
    }

    @Override
    public Certainty certainty(Head head) {
        return WalkdownTable.isOne(head.text())
                ? Certainty.certain("its first line is that of a walkdown sheet of Asbuilt")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        WalkdownTable.read(reading);
    }
}
