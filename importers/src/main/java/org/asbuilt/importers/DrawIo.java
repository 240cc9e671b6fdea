package org.asbuilt.importers;

import java.io.IOException;
import java.util.regex.Pattern;
import org.asbuilt.importers.diagram.MxGraph;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/**
 * Diagrams of draw.io (diagrams.net) and of CISA's CSET, which both write mxGraph: shapes become assets, boxes around them zones, lines
 * connections, all as proposals. Source: draw.io, "File format", and the mxGraph user manual 4.2.
 */
public final class DrawIo implements Importer {
    private static final Pattern ROOT = Pattern.compile("<(?:mxfile|mxGraphModel)[\\s>]");

    @Override
    public String name() {
        return "drawio";
    }

    @Override
    public String reads() {
        return "diagrams of draw.io and CSET (.drawio, .xml, and .svg that holds one)";
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
        String text = head.text();
        String start = text.length() > 4096 ? text.substring(0, 4096) : text;
        return text.stripLeading().startsWith("<") && ROOT.matcher(start).find()
                ? Certainty.certain("its root element is of mxGraph")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        MxGraph.read(reading);
    }
}
