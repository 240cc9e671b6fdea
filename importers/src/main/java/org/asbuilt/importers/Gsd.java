package org.asbuilt.importers;

import java.io.IOException;
import java.util.regex.Pattern;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.product.GsdReading;
import org.asbuilt.model.SourceType;

/** Descriptions of PROFIBUS devices by their makers (GSD). */
public final class Gsd implements Importer {
    private static final Pattern START = Pattern.compile("(?im)^[ \\t]{0,20}#profibus_dp\\b");

    @Override
    public String name() {
        return "profibus-gsd";
    }

    @Override
    public String reads() {
        return "descriptions of PROFIBUS devices (GSD)";
    }

    @Override
    public String unit() {
        return "products";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.VENDOR_MANUAL;
    }

    @Override
    public Certainty certainty(Head head) {
        return START.matcher(head.text()).find()
                ? Certainty.certain("one of its lines is #Profibus_DP")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        GsdReading.read(reading);
    }
}
