package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.inventory.RunZeroReading;
import org.asbuilt.model.SourceType;

/**
 * Assets that the scanner runZero exports: names, addresses, hardware, operating system and services.
 *
 * <p>Source: runZero documentation, "Exporting assets", JSON and JSON Lines.
 */
public final class RunZero implements Importer {
    @Override
    public String name() {
        return "runzero";
    }

    @Override
    public String reads() {
        return "assets of runZero as JSON or JSON Lines";
    }

    @Override
    public String unit() {
        return "assets";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.ACTIVE_SCAN;
    }

    @Override
    public Certainty certainty(Head head) {
        return RunZeroReading.certainty(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        RunZeroReading.read(reading);
    }
}
