package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.diagram.VisioDrawing;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/**
 * Diagrams of Microsoft Visio since 2013 (.vsdx): shapes become assets, boxes around them zones, connectors connections, all as
 * proposals. Source: MS-VSDX, Visio Graphics Service VSDX File Format 13.0.
 */
public final class Visio implements Importer {
    @Override
    public String name() {
        return "visio";
    }

    @Override
    public String reads() {
        return "diagrams of Visio (.vsdx, .vsdm)";
    }

    @Override
    public String unit() {
        return "shapes and lines";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.DESIGN_DOCUMENT;
    }

    @Override
    public Certainty certainty(Head head) {
        return head.startsWith('P', 'K', 3, 4) && head.contains("visio/")
                ? Certainty.certain("the archive holds a drawing of Visio")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        VisioDrawing.read(reading);
    }
}
